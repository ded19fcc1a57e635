/** What a mail about a booking says, gathered from the modules that know it. Read again each time one is sent. */
import { zone } from "@creneau/scheduling";
import { zonesOf } from "../modules/availability/index.ts";
import {
  bookingById,
  bookingLink,
  changesOf,
  linkEnd,
  openProposalOf,
  phoneOf,
  proposalLink,
} from "../modules/booking/index.ts";
import { serviceById } from "../modules/catalogue/index.ts";
import { contactById } from "../modules/contacts/index.ts";
import { accountsOf, type Account } from "../modules/identity/index.ts";
import type { MessageFacts } from "../modules/messages/index.ts";
import { professionalById } from "../modules/team/index.ts";
import { businessById, memberAccounts } from "../modules/tenancy/index.ts";
import type { Tx } from "../platform/database/database.ts";
import type { TenantScope } from "../platform/database/scope.ts";
import type { KeyRing } from "../platform/keys.ts";

interface Deps {
  readonly keys: KeyRing;
  readonly publicUrl: () => string;
  /** Where the pages of a business are; ours when absent. */
  readonly siteUrl?: (tx: Tx, businessId: string) => Promise<string>;
}

async function accountOfMember(tx: Tx, scope: TenantScope, memberId: string | null): Promise<Account | undefined> {
  if (memberId === null) return undefined;
  const [member] = await memberAccounts(tx, scope, [memberId]);
  return member && (await accountsOf(tx, [member.accountId]))[0];
}

export const messageFacts =
  ({ keys, publicUrl, siteUrl = async () => publicUrl() }: Deps) =>
  async (tx: Tx, scope: TenantScope, bookingId: string): Promise<MessageFacts | undefined> => {
    const booking = await bookingById(tx, scope, bookingId);
    if (!booking) return undefined;
    const service = await serviceById(tx, scope, booking.serviceId);
    const professional = await professionalById(tx, scope, booking.professionalId);
    if (!service || !professional) return undefined;
    const business = await businessById(tx, scope.businessId);
    const person = await contactById(tx, scope, booking.contactId);
    const { bookedByContactId } = booking;
    const contact = bookedByContactId === null ? person : await contactById(tx, scope, bookedByContactId);
    const account = await accountOfMember(tx, scope, professional.memberId);
    const changes = await changesOf(tx, scope, bookingId);
    const cancelled = changes.findLast(({ what }) => what === "cancelled" || what === "declined");
    const moved = changes.findLast((change) => change.what === "moved");
    const proposal = await openProposalOf(tx, scope, bookingId);
    const site = await siteUrl(tx, scope.businessId);
    const link = bookingLink(keys, scope.businessId, bookingId, linkEnd(booking.endsAt));
    return {
      bookingId,
      version: booking.version,
      status: booking.status,
      agreed: changes.some(({ what }) => what === "booked" || what === "approved"),
      respondBy: booking.respondBy,
      proposal: proposal
        ? {
            url: `${site}/proposition/${proposalLink(keys, scope.businessId, proposal.id, linkEnd(booking.endsAt))}`,
            reason: proposal.reason,
            answerBy: proposal.answerBy,
            options: proposal.options,
          }
        : null,
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
      professional: {
        displayName: professional.displayName,
        fields: professional.fields.map((field) => field.label),
        zone: (await zonesOf(tx, scope, [professional.id])).get(professional.id) ?? zone(business.zone),
        // A closed account has no address.
        email: account?.email || null,
        accountId: account?.id ?? null,
        locale: account?.locale ?? business.locale,
      },
      forName: bookedByContactId === null ? null : person.name,
      contact: {
        id: contact.id,
        name: contact.name,
        phone: (await phoneOf(tx, scope, bookingId)) ?? contact.phone,
        email: contact.email,
        zone: contact.zone,
        locale: contact.locale,
      },
    };
  };
