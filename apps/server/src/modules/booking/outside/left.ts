/** Before a change of hours: who would be outside of them that is inside of them now. */
import { instant } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { LeftOutside } from "../../availability/index.ts";
import { standingAfter } from "./queries.ts";
import { isOutside } from "./rules.ts";

/** So many bookings to come are looked at. */
const MOST_LOOKED_AT = 1000;
const FIRST = "00000000-0000-0000-0000-000000000000";

export const leftOutsideAt =
  (clock: Clock): LeftOutside =>
  async (tx, scope, professionalId, { before, after }) => {
    const now = instant(clock.now());
    const standing = await standingAfter(tx, scope, professionalId, [now, FIRST], MOST_LOOKED_AT);
    return standing
      .filter((booking) => isOutside(after, booking) && !isOutside(before, booking))
      .map(({ serviceId: _, onCallOnly: __, ...booking }) => booking);
  };
