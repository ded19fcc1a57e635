/** What messages about bookings say, gathered from the modules that know it. Read again each time some are sent. */
import { zone, type Instant, type Zone } from "@creneau/scheduling";
import { zonesOf } from "../modules/availability/index.ts";
import {
  bookingLink,
  bookingsByIds,
  changesOfEach,
  datesTogether,
  hostsBeside,
  linkEnd,
  openProposalsOf,
  phonesGiven,
  proposalLink,
  type StoredBooking,
  type StoredChange,
  type StoredProposal,
} from "../modules/booking/index.ts";
import { serviceById, type Service } from "../modules/catalogue/index.ts";
import { contactsByIds, type Contact } from "../modules/contacts/index.ts";
import { accountsOf, type Account } from "../modules/identity/index.ts";
import { toldBeside, type Host, type MessageFacts } from "../modules/messages/index.ts";
import { professionalsByIds, type Professional } from "../modules/team/index.ts";
import { businessById, memberAccounts } from "../modules/tenancy/index.ts";
import type { Tx } from "../platform/database/database.ts";
import type { TenantScope } from "../platform/database/scope.ts";
import type { KeyRing } from "../platform/keys.ts";
import { remembering } from "../platform/once.ts";

interface Deps {
  readonly keys: KeyRing;
  readonly publicUrl: () => string;
  /** Where the pages of a business are; ours when absent. */
  readonly siteUrl?: (tx: Tx, businessId: string) => Promise<string>;
}

/** What is known of one booking, and of the business. */
interface Known {
  readonly booking: StoredBooking;
  readonly service: Service;
  readonly professional: Professional;
  readonly account: Account | undefined;
  readonly professionalZone: Zone | undefined;
  readonly beside: readonly Host[];
  readonly formerly: MessageFacts["formerly"];
  readonly person: Contact;
  readonly contact: Contact;
  readonly phone: string | null;
  readonly changes: readonly StoredChange[];
  readonly proposal: StoredProposal | undefined;
  readonly business: Awaited<ReturnType<typeof businessById>>;
  readonly site: string;
  readonly together: MessageFacts["together"];
}

/** One statement for each kind of thing, however many bookings: what is not there has no entry. */
export const messageFacts =
  ({ keys, publicUrl, siteUrl = async () => publicUrl() }: Deps) =>
  async (tx: Tx, scope: TenantScope, bookingIds: readonly string[]): Promise<ReadonlyMap<string, MessageFacts>> => {
    const bookings = await bookingsByIds(tx, scope, bookingIds);
    const facts = new Map<string, MessageFacts>();
    if (bookings.length === 0) return facts;
    const ids = bookings.map(({ id }) => id);
    const serviceNamed = remembering((id: string) => serviceById(tx, scope, id));
    const partaking = await othersOf(tx, scope, bookings);
    const professionals = await professionalsOf(tx, scope, [
      ...bookings.map(({ professionalId }) => professionalId),
      ...partaking.map(({ professionalId }) => professionalId),
    ]);
    const othersOfEach = Map.groupBy(partaking, ({ bookingId }) => bookingId);
    const contacts = await contactsOf(tx, scope, bookings);
    const phones = await phonesGiven(tx, scope, ids);
    const changes = await changesOfEach(tx, scope, ids);
    const proposals = await openProposalsOf(tx, scope, ids);
    const together = await datesTogether(tx, scope, ids);
    const business = await businessById(tx, scope.businessId);
    const site = await siteUrl(tx, scope.businessId);
    for (const booking of bookings) {
      const service = await serviceNamed(booking.serviceId);
      const host = professionals.get(booking.professionalId);
      if (!service || !host) continue;
      const others = (othersOfEach.get(booking.id) ?? []).flatMap(({ professionalId, until }) => {
        const other = professionals.get(professionalId);
        return other ? [{ ...hostOf(other, business), until }] : [];
      });
      const person = present(contacts.get(booking.contactId));
      const contact = booking.bookedByContactId === null ? person : present(contacts.get(booking.bookedByContactId));
      const known: Known = {
        booking,
        service,
        ...host,
        beside: others.filter(({ until }) => until === null),
        formerly: others.flatMap(({ until, ...other }) => (until === null ? [] : [{ ...other, until }])),
        person,
        contact,
        business,
        site,
        phone: phones.get(booking.id) ?? null,
        changes: changes.get(booking.id) ?? [],
        proposal: proposals.get(booking.id),
        together: together.get(booking.id) ?? null,
      };
      facts.set(booking.id, factsOf(keys, scope, known));
    }
    return facts;
  };

/** @throws Error for what must be there. */
function present(contact: Contact | undefined): Contact {
  if (!contact) throw new Error("the contact of a booking is missing");
  return contact;
}

async function contactsOf(
  tx: Tx,
  scope: TenantScope,
  bookings: readonly StoredBooking[],
): Promise<ReadonlyMap<string, Contact>> {
  const ids = new Set(
    bookings.flatMap(({ contactId, bookedByContactId }) => [contactId, bookedByContactId ?? []].flat()),
  );
  return new Map((await contactsByIds(tx, scope, [...ids])).map((contact) => [contact.id, contact]));
}

interface Other {
  readonly bookingId: string;
  readonly professionalId: string;
  /** Null: takes part. */
  readonly until: Instant | null;
}

/** Whoever takes part beside the professional of a booking; and, once each, who did. */
async function othersOf(tx: Tx, scope: TenantScope, bookings: readonly StoredBooking[]): Promise<readonly Other[]> {
  const ids = bookings.map(({ id }) => id);
  const listed: readonly Other[] = [...(await hostsBeside(tx, scope, ids)), ...(await toldBeside(tx, scope, ids))];
  return bookings.flatMap(({ id, professionalId }) => {
    const ofIt = listed.filter((one) => one.bookingId === id && one.professionalId !== professionalId);
    const partaking = new Set(ofIt.flatMap((one) => (one.until === null ? [one.professionalId] : [])));
    const gone = new Map<string, Other>();
    for (const one of ofIt.toSorted((a, b) => (a.until ?? 0) - (b.until ?? 0)))
      if (one.until !== null && !partaking.has(one.professionalId)) gone.set(one.professionalId, one);
    return [...ofIt.filter(({ until }) => until === null), ...gone.values()];
  });
}

type KnownHost = Pick<Known, "professional" | "account" | "professionalZone">;

/** With their accounts, and where their clocks are. */
async function professionalsOf(
  tx: Tx,
  scope: TenantScope,
  listed: readonly string[],
): Promise<ReadonlyMap<string, KnownHost>> {
  const ids = [...new Set(listed)];
  const professionals = await professionalsByIds(tx, scope, ids);
  const zones = await zonesOf(tx, scope, ids);
  const memberIds = professionals.flatMap(({ memberId }) => memberId ?? []);
  const members = memberIds.length === 0 ? [] : await memberAccounts(tx, scope, memberIds);
  const accountIds = members.map(({ accountId }) => accountId);
  const accounts = accountIds.length === 0 ? [] : await accountsOf(tx, accountIds);
  const accountOf = new Map(
    members.map(({ memberId, accountId }) => [memberId, accounts.find(({ id }) => id === accountId)]),
  );
  return new Map(
    professionals.map((professional) => {
      const account = professional.memberId === null ? undefined : accountOf.get(professional.memberId);
      return [professional.id, { professional, account, professionalZone: zones.get(professional.id) }];
    }),
  );
}

function factsOf(keys: KeyRing, { businessId }: TenantScope, known: Known): MessageFacts {
  const { booking, service, changes, business, site, person, contact } = known;
  const cancelled = changes.findLast(({ what }) => what === "cancelled" || what === "declined");
  const moved = changes.findLast((change) => change.what === "moved");
  const link = bookingLink(keys, businessId, booking.id, linkEnd(booking.endsAt));
  return {
    bookingId: booking.id,
    version: booking.version,
    status: booking.status,
    agreed: changes.some(({ what }) => what === "booked" || what === "approved"),
    respondBy: booking.respondBy,
    proposal: proposalOf(keys, businessId, known),
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    note: booking.note,
    reason: booking.reasonName,
    cancelReason: cancelled?.reason ?? "",
    cancelledBy: cancelled ? (cancelled.by === "contact" ? "contact" : "business") : null,
    previousStartsAt: moved?.from?.startsAt ?? null,
    manageUrl: `${site}/rendez-vous/${link}`,
    business: { ...business, zone: zone(business.zone), pagesUrl: `${site}/${business.slug}` },
    service: {
      id: service.id,
      name: service.name,
      mode: booking.mode,
      durationMinutes: (booking.endsAt - booking.startsAt) / 60_000,
    },
    professional: hostOf(known, business),
    beside: known.beside,
    formerly: known.formerly,
    handedTo: null,
    groupSessionId: booking.groupSessionId,
    together: known.together,
    forName: booking.bookedByContactId === null ? null : person.name,
    contact: {
      id: contact.id,
      name: contact.name,
      phone: known.phone ?? contact.phone,
      email: contact.email,
      zone: contact.zone,
      locale: contact.locale,
    },
  };
}

function hostOf({ professional, account, professionalZone }: KnownHost, business: Known["business"]): Host {
  return {
    displayName: professional.displayName,
    fields: professional.fields.map((field) => field.label),
    zone: professionalZone ?? zone(business.zone),
    // A closed account has no address.
    email: account?.email || null,
    accountId: account?.id ?? null,
    locale: account?.locale ?? business.locale,
  };
}

function proposalOf(keys: KeyRing, businessId: string, { proposal, booking, site }: Known): MessageFacts["proposal"] {
  if (!proposal) return null;
  return {
    url: `${site}/proposition/${proposalLink(keys, businessId, proposal.id, linkEnd(booking.endsAt))}`,
    reason: proposal.reason,
    answerBy: proposal.answerBy,
    options: proposal.options,
  };
}
