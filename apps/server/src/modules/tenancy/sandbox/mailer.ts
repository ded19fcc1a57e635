/** Nobody outside hears of what happens in a sandbox. */
import { currentActor } from "../../../platform/acting.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Mailer } from "../../../platform/mail/mailer.ts";
import { parentOf } from "./queries.ts";

/**
 * A mailer that knows for which business the job runs that sends: mails of a sandbox are marked and go to the development
 * mailbox where there is one, and nowhere otherwise. It asks of each mail, so that no command can forget.
 */
export const mailerMindingSandboxes = (db: Database, mailer: Mailer, staysHere: boolean): Mailer => ({
  send: async (mail) => {
    const { businessId } = currentActor();
    const isTest = businessId !== undefined && (await parentOf(db.reads, businessId)) !== undefined;
    if (!isTest) return mailer.send(mail);
    if (staysHere) await mailer.send({ ...mail, subject: `[Test] ${mail.subject}` });
  },
  close: () => mailer.close(),
});
