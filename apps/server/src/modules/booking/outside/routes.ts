/** After a change of hours: which bookings lie outside of them now. They stand; somebody decides. */
import { addDays, dateOf, instant, toIso, zone } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import { decodeCursor, encodeCursor } from "../../../platform/http/cursor.ts";
import { assertOwn } from "../../../platform/http/own.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { hoursOf } from "../../availability/index.ts";
import { standingAfter } from "./queries.ts";
import { isOutside } from "./rules.ts";

/** So many are looked at for one page: a page may have none and still be followed by another. */
const MOST_LOOKED_AT = 500;
const UTC = zone("UTC");
const FIRST = "00000000-0000-0000-0000-000000000000";

export function outsideRoutes(api: Api, { db, clock }: { readonly db: Database; readonly clock: Clock }): void {
  api.implement("listBookingsOutsideHours", async ({ caller, params: { professionalId }, query }) => {
    assertOwn(caller, professionalId);
    const { scope } = caller;
    const now = clock.now();
    const after = decodeCursor(z.tuple([z.number().transform(instant), z.uuid()]), query.cursor) ?? [now, FIRST];
    return db.inTenant(scope, async (tx) => {
      const hours = (await hoursOf(tx, scope, [professionalId], addDays(dateOf(now, UTC), -1))).get(professionalId);
      if (!hours) throw new ProblemError("NOT_FOUND");
      const looked = await standingAfter(tx, scope, professionalId, after, MOST_LOOKED_AT);
      const found = looked.filter((booking) => isOutside(hours, booking));
      const items = found.slice(0, query.limit);
      const last =
        found.length > items.length ? items.at(-1) : looked.length === MOST_LOOKED_AT ? looked.at(-1) : undefined;
      return {
        items: items.map(({ startsAt, endsAt, serviceId: _, onCallOnly: __, ...booking }) => ({
          ...booking,
          startsAt: toIso(startsAt),
          endsAt: toIso(endsAt),
        })),
        nextCursor: last ? encodeCursor([last.startsAt, last.id]) : null,
      };
    });
  });
}
