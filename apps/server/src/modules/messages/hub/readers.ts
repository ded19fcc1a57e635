/** Who may be told of a booking, and by what each can be reached: gathered once for planning, and again before sending. */
import type { Channel } from "@creneau/contract";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { mayText as mayTextTo, offersSmsReminders } from "../../contacts/index.ts";
import { accountsAnsweringForAll } from "../../tenancy/index.ts";
import type { MessageFacts } from "../facts.ts";
import type { Reader, Wishes } from "../rules.ts";
import { formerNotTold } from "./beside.ts";
import { preferencesOf } from "./queries.ts";
import { isWanted, type HubSettings, type Preference } from "./wishes.ts";

/** Whether the contact has a telephone, agreed to be reminded by it, and the business offers that. */
export async function mayText(tx: Tx, scope: TenantScope, { contact }: MessageFacts): Promise<boolean> {
  if (contact.phone === null || !(await offersSmsReminders(tx, scope))) return false;
  return mayTextTo(tx, scope, contact.id, contact.phone);
}

/** Whose act made the booking what it is, when that was somebody of the team. */
async function whoDidIt(tx: Tx, { businessId }: TenantScope, bookingId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ by: string | null }>`
    select by_account_id as by from booking_change
    where business_id = ${businessId} and booking_id = ${bookingId} and what <> 'optimised' order by id desc limit 1`);
  return row?.by ?? null;
}

const MEMBER_CHANNELS: readonly Channel[] = ["email", "push", "app"];

interface Known {
  readonly readers: readonly Reader[];
  /** Whose it is no longer, and who were not told. */
  readonly former: readonly Reader[];
  readonly wants: Wishes;
}

/** @param devices whose devices can be reached; of nobody else a push is planned. */
export async function readersOf(
  tx: Tx,
  scope: TenantScope,
  facts: MessageFacts,
  settings: HubSettings,
  devices: (accountIds: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<Known> {
  const by = await whoDidIt(tx, scope, facts.bookingId);
  const { contact, professional } = facts;
  const host = professional.accountId;
  const former = await formerNotTold(tx, scope, facts);
  const [beside, gone] = [facts.beside, former].map((hosts) => hosts.flatMap(({ accountId }) => accountId ?? []));
  const taking = new Set([...(host === null ? [] : [host]), ...(beside ?? [])]);
  const others = (await accountsAnsweringForAll(tx, scope, "booking.change")).filter((id) => !taking.has(id));
  const members = [...taking, ...others, ...(gone ?? [])];
  const reachable = await devices(members);
  const preferences = await preferencesOf(tx, scope, members);
  const ofMember = (accountId: string, email: boolean): ReadonlySet<Channel> =>
    new Set(MEMBER_CHANNELS.filter((one) => (one === "push" ? reachable.has(accountId) : one === "app" || email)));
  const oneOf = (accountId: string): Reader => {
    return { recipient: "professional", accountId, reachedBy: ofMember(accountId, true), didIt: accountId === by };
  };
  const toContact: Channel[] = [
    ...(contact.email === null ? [] : (["email"] as const)),
    ...((await mayText(tx, scope, facts)) ? (["sms"] as const) : []),
  ];
  return {
    readers: [
      { recipient: "contact", accountId: null, reachedBy: new Set(toContact), didIt: false },
      {
        recipient: "professional",
        accountId: null,
        reachedBy: host === null ? new Set() : ofMember(host, professional.email !== null),
        didIt: host !== null && host === by,
      },
      ...(beside ?? []).filter((accountId) => accountId !== host).map(oneOf),
      ...others.map((accountId): Reader => {
        return { recipient: "team", accountId, reachedBy: ofMember(accountId, true), didIt: accountId === by };
      }),
    ],
    former: (gone ?? []).map(oneOf),
    wants: wishesOf(settings, preferences, host),
  };
}

const wishesOf =
  (settings: HubSettings, preferences: ReadonlyMap<string, Preference>, host: string | null): Wishes =>
  (wish) => {
    const accountId = wish.to === "professional" ? (wish.accountId ?? host) : wish.accountId;
    return isWanted(wish, settings.choices, accountId === null ? undefined : preferences.get(accountId)?.choices);
  };
