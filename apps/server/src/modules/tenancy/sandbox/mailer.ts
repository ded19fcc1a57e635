/** Nobody outside hears of what happens in a sandbox. */
import { currentActor } from "../../../platform/acting.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Mailer } from "../../../platform/mail/mailer.ts";
import { parentOf } from "./queries.ts";

const MOST_KNOWN = 10_000;

/**
 * A mailer that knows for which business the job runs that sends: mails of a sandbox are marked and go to the development
 * mailbox where there is one, and nowhere otherwise. It asks of each mail, so that no command can forget.
 */
export function mailerMindingSandboxes(db: Database, mailer: Mailer, staysHere: boolean): Mailer {
  const known = new Map<string, boolean>();
  /** It is a sandbox from its first day to its last, or never. */
  const isSandbox = async (businessId: string): Promise<boolean> => {
    const isTest = known.get(businessId) ?? (await parentOf(db.reads, businessId)) !== undefined;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(businessId, isTest);
    return isTest;
  };
  return {
    send: async (mail) => {
      const { businessId } = currentActor();
      if (businessId === undefined || !(await isSandbox(businessId))) return mailer.send(mail);
      if (staysHere) await mailer.send({ ...mail, subject: `[Test] ${mail.subject}` });
    },
    close: () => mailer.close(),
  };
}
