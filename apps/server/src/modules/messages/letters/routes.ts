import { z } from "zod";
import type { Api } from "../../../platform/http/api.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { contactSeenBy, type Meetings } from "../../contacts/index.ts";
import { presentProblem } from "../designs/present.ts";
import { composeLetter, type LetterDeps } from "./compose.ts";
import { letterPage } from "./queries.ts";
import { presentLetter, writeLetter } from "./send.ts";

/** Of appointments with others somebody who sees only their own mentions nothing. */
const whoseOf = ({ seesAll, professionalId }: MemberCaller): string | undefined =>
  seesAll ? undefined : (professionalId ?? "00000000-0000-0000-0000-000000000000");

export function letterRoutes(api: Api, deps: LetterDeps & { readonly meetings: Meetings }): void {
  const { db, clock, meetings } = deps;
  api.implement("listLetters", ({ caller, params: { contactId }, query: { cursor, limit } }) =>
    db.inTenant(caller.scope, async (tx) => {
      await contactSeenBy(tx, caller, meetings, contactId);
      const before = decodeCursor(z.tuple([z.uuid()]), cursor)?.[0];
      const rows = await letterPage(tx, caller.scope, { contactId, before, limit: limit + 1 });
      return pageOf(rows, limit, ({ id }) => [id], presentLetter);
    }),
  );
  api.implement("previewLetter", ({ caller, params, body, language }) =>
    db.inTenant(caller.scope, async (tx) => {
      const contact = await contactSeenBy(tx, caller, meetings, params.contactId);
      const ask = { whose: whoseOf(caller), ask: body, sentAt: clock.now() };
      const { problems, ...letter } = await composeLetter(tx, deps, caller.scope, contact, ask);
      return { ...letter, problems: problems.map((problem) => presentProblem(problem, language)) };
    }),
  );
  api.implement("sendLetter", ({ caller, params, body, language, once }) =>
    db.inTenant(caller.scope, async (tx) => {
      const contact = await contactSeenBy(tx, caller, meetings, params.contactId);
      const writer = { accountId: caller.accountId, whose: whoseOf(caller), language };
      return writeLetter(tx, deps, caller.scope, { contact, writer, ask: body, key: once });
    }),
  );
}
