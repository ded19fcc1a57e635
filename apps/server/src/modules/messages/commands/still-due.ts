/** Of messages whose time has come, those that still go: asked right before, of the bookings as they are then. */
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { remembering } from "../../../platform/once.ts";
import { whichMayBeSent } from "../../contacts/index.ts";
import { accountsOf } from "../../identity/index.ts";
import { accountsAnsweringForAll } from "../../tenancy/index.ts";
import type { MessageFacts, MessagesDeps, SeriesNews } from "../facts.ts";
import { asReadBy, comersTo, isToldWithAnother } from "../hub/beside.ts";
import { verdictOf } from "../hub/holding.ts";
import { preferenceOf, settingsInForce } from "../hub/queries.ts";
import { mayText } from "../hub/readers.ts";
import type { Preference } from "../hub/wishes.ts";
import { notify } from "../notices/notify.ts";
import { messagesByIds, type StoredMessage } from "../queries.ts";
import { isNews } from "../rules.ts";
import { markSent, putOff, withdraw } from "../store.ts";
import { contactWishes } from "../switch-off/queries.ts";
import type { Member } from "../templates/words.ts";
import { say } from "../texts/say.ts";
import { giveUp } from "./give-up.ts";
import { noticeOf } from "./notice-of.ts";
import { sendAt } from "./send-at.ts";

type Deps = Pick<MessagesDeps, "clock" | "bookings" | "series">;

export interface Due {
  readonly message: StoredMessage;
  readonly facts: MessageFacts;
  /** What it tells of several dates at once. */
  readonly act: SeriesNews | undefined;
  readonly member: Member | undefined;
  /** Whose devices. */
  readonly accountId: string | null;
}

/** What is the same for many messages of a business, asked once. */
const sharedBy = (tx: Tx, scope: TenantScope) => ({
  settings: remembering((serviceId: string) => settingsInForce(tx, scope, serviceId)),
  preference: remembering((accountId: string) => preferenceOf(tx, scope, accountId)),
  /** Who of the team it is for, while they still answer for all. */
  member: remembering(async (accountId: string): Promise<Member | undefined> => {
    const answering = await accountsAnsweringForAll(tx, scope, "booking.change");
    return answering.includes(accountId) ? (await accountsOf(tx, [accountId]))[0] : undefined;
  }),
});

/**
 * What does not go is written down at once, and so is what is told in the app.
 * @returns in the order of the ids; undefined for what is not to be handed over.
 */
export async function stillDue(
  deps: Deps,
  tx: Tx,
  scope: TenantScope,
  ids: readonly string[],
): Promise<readonly (Due | undefined)[]> {
  const { clock, bookings } = deps;
  // One that was put off has a job of its own for then.
  const come = (await messagesByIds(tx, scope, ids)).filter(
    ({ status, dueAt }) => status === "due" && dueAt <= clock.now(),
  );
  if (come.length === 0) return ids.map(() => undefined);
  const facts = await bookings(tx, scope, [...new Set(come.map(({ bookingId }) => bookingId))]);
  const contacts = [...facts.values()].map(({ contact }) => contact.id);
  const shared = { ...sharedBy(tx, scope), ofContacts: await contactWishes(tx, scope, contacts) };
  const standing: Due[] = [];
  for (const message of come) {
    const due = await stillSo(deps, tx, scope, { message, facts: facts.get(message.bookingId), shared });
    if (due) standing.push(due);
  }
  const goes = new Map((await reached(deps, tx, scope, standing)).map((due) => [due.message.id, due]));
  return ids.map((id) => goes.get(id));
}

interface Judged {
  readonly message: StoredMessage;
  readonly facts: MessageFacts | undefined;
  readonly shared: ReturnType<typeof sharedBy> & { readonly ofContacts: ReadonlyMap<string, Preference> };
}

/** By the booking, by who wants what, and by the hour. */
async function stillSo(
  { clock, series }: Deps,
  tx: Tx,
  scope: TenantScope,
  { message, facts: known, shared }: Judged,
): Promise<Due | undefined> {
  const { id: messageId } = message;
  const facts = known && asReadBy(known, message);
  const act = isNews(message.kind) ? await series(tx, scope, message.bookingId, message.bookingVersion) : undefined;
  if (!facts || (act && !act.bookings.some(isTold(message.kind)))) {
    await withdraw(tx, scope, messageId, known ? "not-so" : "booking-gone");
    return undefined;
  }
  const accountId = message.recipient === "professional" ? facts.professional.accountId : message.accountId;
  const verdict = verdictOf({
    message,
    booking: facts,
    ofSeveral: act !== undefined,
    settings: await shared.settings(facts.service.id),
    // Planned whatever they said, so that who wants them again has those of the appointments they made meanwhile.
    preference:
      message.recipient === "contact"
        ? shared.ofContacts.get(facts.contact.id)
        : accountId === null
          ? undefined
          : await shared.preference(accountId),
    zone: zoneOf(message, facts),
    now: clock.now(),
  });
  if ("withdrawn" in verdict) {
    await withdraw(tx, scope, messageId, verdict.withdrawn);
    return undefined;
  }
  if ("waitsUntil" in verdict) {
    await putOff(tx, scope, messageId, verdict.waitsUntil);
    await sendAt(tx, scope, message, verdict.waitsUntil);
    return undefined;
  }
  if (await isToldWithAnother(tx, scope, message, facts)) {
    await withdraw(tx, scope, messageId, "told-once");
    return undefined;
  }
  const member =
    message.recipient === "team" && message.accountId !== null ? await shared.member(message.accountId) : undefined;
  return { message, facts: await ofAll(tx, scope, message, facts), act, member, accountId };
}

/** Of a session that several share its host is reminded by how many come, and by nobody's question. */
async function ofAll(tx: Tx, scope: TenantScope, message: StoredMessage, facts: MessageFacts): Promise<MessageFacts> {
  const { groupSessionId, business, contact, professional } = facts;
  if (groupSessionId === null || message.recipient !== "professional" || message.kind !== "reminder") return facts;
  const count = await comersTo(tx, scope, groupSessionId);
  if (count < 2) return facts;
  const voice = { language: professional.locale, face: business.kind, address: business.addressForm };
  const name = say(voice, "group.people", { count });
  return { ...facts, forName: null, note: "", reason: null, contact: { ...contact, name, zone: professional.zone } };
}

const zoneOf = ({ recipient }: StoredMessage, { contact, professional, business }: MessageFacts) =>
  recipient === "contact" ? contact.zone : recipient === "professional" ? professional.zone : business.zone;

/** Those that somebody can be reached by outside. */
async function reached(deps: Deps, tx: Tx, scope: TenantScope, standing: readonly Due[]): Promise<readonly Due[]> {
  const refusing = await refusingAddresses(tx, scope, standing);
  const outside: Due[] = [];
  for (const due of standing) {
    const { message, accountId } = due;
    const reach = await reachOf(tx, scope, due, refusing);
    if (reach === "refused") await giveUp(deps, tx, scope, message);
    if (reach === "none") await withdraw(tx, scope, message.id, "no-address");
    if (reach !== "yes") continue;
    if (message.channel !== "app") outside.push(due);
    else {
      if (accountId !== null) await notify(tx, scope, deps.clock, noticeOf(message, due.facts, accountId));
      await markSent(tx, scope, [message.id], deps.clock.now());
    }
  }
  return outside;
}

const addressOf = ({ message: { recipient }, member, facts }: Due): string | null | undefined =>
  recipient === "team" ? member?.email : facts[recipient].email;

/** What is told of a booking was asked for by booking. An address that refuses mail for good is one that failed. */
async function refusingAddresses(tx: Tx, scope: TenantScope, dues: readonly Due[]): Promise<ReadonlySet<string>> {
  const mailed = dues.filter(({ message }) => message.channel === "email").map((due) => addressOf(due) ?? "");
  const addresses = [...new Set(mailed)].filter((address) => address !== "");
  if (addresses.length === 0) return new Set();
  const may = await whichMayBeSent(
    tx,
    scope,
    addresses.map((address) => ({ address, channel: "email", essential: true })),
  );
  return new Set(addresses.filter((_, index) => !may[index]));
}

/** `refused`: the address does not take anything for good. */
async function reachOf(
  tx: Tx,
  scope: TenantScope,
  due: Due,
  refusing: ReadonlySet<string>,
): Promise<"yes" | "none" | "refused"> {
  const { recipient, channel } = due.message;
  if (recipient === "team" && !due.member) return "none";
  if (channel === "sms") return (await mayText(tx, scope, due.facts)) ? "yes" : "none";
  if (channel !== "email") return due.accountId === null ? "none" : "yes";
  const address = addressOf(due);
  if (!address) return "none";
  return refusing.has(address) ? "refused" : "yes";
}

/** Whether a date of a series is still as the message would say. */
const isTold =
  (kind: StoredMessage["kind"]) =>
  ({ status }: SeriesNews["bookings"][number]): boolean =>
    (status === "cancelled") === (kind === "cancellation");
