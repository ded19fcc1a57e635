/** Those who wait are told by text message of a time that is kept for them, as the table says. */
import type { Instant } from "@creneau/scheduling";
import { CarrierError } from "../../../platform/carrier-error.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { WaitingText } from "../../booking/index.ts";
import type { MessagesDeps } from "../facts.ts";
import { waitingText } from "../templates/short.ts";
import { settingsOf } from "./queries.ts";
import { quietUntil } from "./quiet.ts";
import { waitingTable } from "./table.ts";
import { isWanted } from "./wishes.ts";

const { family, contact } = waitingTable.offered;

/** @returns until when it has to wait, in hours in which nobody is disturbed. @throws CarrierError worth trying again */
export const textWaiting =
  ({ db, clock, post }: Pick<MessagesDeps, "db" | "clock" | "post">) =>
  async (scope: TenantScope, text: WaitingText): Promise<{ readonly waitsUntil: Instant } | undefined> => {
    const { choices, quiet } = await db.inTenant(scope, (tx) => settingsOf(tx, scope));
    if (!isWanted({ family, to: "contact", channel: "sms", cell: contact.sms }, choices)) return undefined;
    const waitsUntil = quietUntil(quiet, clock.now(), text.to.zone);
    if (waitsUntil !== undefined) return { waitsUntil };
    try {
      await post.sms(scope, { id: text.id, to: text.to.phone, text: waitingText(text) }, { what: "waiting" });
    } catch (error) {
      // A number that is nobody's, or of somebody who wrote STOP: what became of it is written down.
      if (!(error instanceof CarrierError) || error.transient) throw error;
    }
    return undefined;
  };
