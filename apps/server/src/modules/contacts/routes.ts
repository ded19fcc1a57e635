/** The people who book, as members see them. */
import type { Contact as Shown } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Api } from "../../platform/http/api.ts";
import type { MemberCaller } from "../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import { readZone } from "../../platform/http/readers.ts";
import { ProblemError } from "../../platform/problem.ts";
import { editContact } from "./commands/edit-contact.ts";
import { contactIfAny, contactPage, findContactByEmail, type Contact } from "./queries.ts";
import { contactSeenBy, peopleSeenBy, type Meetings } from "./seen.ts";

export interface ContactDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly meetings: Meetings;
}

/** Contact data only with the permission. */
const present = (
  { id, name, email, managed, locale, zone, createdAt, erasedAt, version }: Contact,
  { can }: Pick<MemberCaller, "can">,
): Shown => ({
  id,
  name,
  email: can("contact.read") ? email : null,
  reachedThroughOthers: managed,
  locale,
  zone,
  createdAt: toIso(createdAt),
  erasedAt: erasedAt === null ? null : toIso(erasedAt),
  version,
});

export function contactRoutes(api: Api, { db, clock, meetings }: ContactDeps): void {
  api.implement("listContacts", async ({ caller, query }) => {
    const { scope } = caller;
    const { name, email, limit } = query;
    if (email !== undefined && !caller.can("contact.read")) throw new ProblemError("FORBIDDEN");
    const after = decodeCursor(z.tuple([z.string().max(200), z.uuid()]), query.cursor);
    return db.inTenant(scope, async (tx) => {
      const seen = await peopleSeenBy(tx, caller, meetings);
      if (email !== undefined) {
        const found = await findContactByEmail(tx, scope, email);
        const isShown = found && (seen === undefined || seen.includes(found.id));
        return { items: isShown ? [present(found, caller)] : [], nextCursor: null };
      }
      const rows = await contactPage(tx, scope, { name, among: seen, after, limit: limit + 1 });
      return pageOf(
        rows,
        limit,
        ({ nameKey, id }) => [nameKey, id],
        (row) => present(row, caller),
      );
    });
  });

  api.implement("getContact", ({ caller, params }) =>
    db.inTenant(caller.scope, async (tx) =>
      present(await contactSeenBy(tx, caller, meetings, params.contactId), caller),
    ),
  );

  api.implement("replaceContact", async ({ caller, params, body: { version, email, ...ask } }) => {
    const { scope } = caller;
    if (email !== undefined && !caller.can("contact.read")) throw new ProblemError("FORBIDDEN");
    await db.inTenant(scope, (tx) => contactSeenBy(tx, caller, meetings, params.contactId));
    const edit = { ...ask, email, zone: readZone("zone", ask.zone) };
    await editContact(db, clock, scope, params.contactId, edit, version);
    const saved = await db.inTenant(scope, (tx) => contactIfAny(tx, scope, params.contactId));
    if (!saved) throw new ProblemError("NOT_FOUND");
    return present(saved, caller);
  });
}
