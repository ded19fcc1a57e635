/** Writes what is news to one member, once, and tells the browsers they have open. */
import type { NoticeKind, NoticeSubject } from "@creneau/contract";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import { sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { tell } from "../../../platform/live/signal.ts";

export interface NoticeAsk {
  /** A member's. */
  readonly accountId: string;
  readonly kind: NoticeKind;
  readonly subject: { readonly type: NoticeSubject; readonly id: string };
  /** Ids, instants, numbers and codes. Who and what they name is read when the notice is shown, by what its reader may see. */
  readonly values: Readonly<Record<string, string>>;
  /** Names the news: the same again, for the same account, is nothing new. */
  readonly key: string;
}

/** No space: a name or a sentence would outlive the person it is about. */
const CODE = /^[\w:.,+/-]{0,200}$/;

/** @throws RangeError when a value is words. */
export async function notify(tx: Tx, scope: TenantScope, clock: Pick<Clock, "now">, ask: NoticeAsk): Promise<void> {
  const { accountId, kind, subject, values, key } = ask;
  const words = Object.entries(values).find(([, value]) => !CODE.test(value));
  if (words) throw new RangeError(`the notice's value ${words[0]} is neither an id, a moment, a number nor a code`);
  const id = newId();
  // Who is no member any more has no news here.
  const written = await tx.maybe(sql<{ id: string }>`
    insert into notice (business_id, id, account_id, kind, subject_type, subject_id, facts, key, created_at)
    select business_id, ${id}::uuid, account_id, ${kind}, ${subject.type}, ${subject.id}::uuid, ${JSON.stringify(values)}::jsonb,
      ${key}, ${sqlInstant(clock.now())}
    from member where business_id = ${scope.businessId} and account_id = ${accountId} and status = 'active'
    on conflict (business_id, account_id, key) do nothing
    returning id`);
  if (written) await tell(tx, scope, { type: "notice.created", account: accountId, id });
}
