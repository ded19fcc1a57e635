/** The waiting list for whoever waits: asking for a place, and what the links of the mails allow. */
import type { LinkedOffer, LinkedWaiting } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Api } from "../../../platform/http/api.ts";
import { once as onceWithin } from "../../../platform/http/idempotency.ts";
import { readZone } from "../../../platform/http/readers.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { contactById } from "../../contacts/index.ts";
import { businessById, publicScope, signedScope } from "../../tenancy/index.ts";
import { bookingLink } from "../links.ts";
import { findOffer } from "../offer.ts";
import { presentSpan } from "../presenters.ts";
import { linkEnd } from "../rules.ts";
import { acceptOffer, declineOffer, endEntry } from "./commands/answer-offer.ts";
import { confirmEntry } from "./commands/confirm-entry.ts";
import { joinWithin } from "./commands/join-waiting.ts";
import type { WaitingDeps } from "./deps.ts";
import { offerLink, verifyOfferLink, verifyWaitingLink, waitingLink } from "./links.ts";
import { phoneOfEntry } from "./phones.ts";
import { groupSpan, presentWish } from "./presenters.ts";
import { listedEntry, offerById, openOffersTo, termsOf, type ListedEntry } from "./queries.ts";
import { readWish } from "./read-wish.ts";

type Deps = Pick<WaitingDeps, "db" | "clock" | "keys">;

const Asked = z.object({ state: z.literal("confirm-by-mail") });

export function publicWaitingRoutes(api: Api, deps: Deps): void {
  joinRoute(api, deps);
  placeRoutes(api, deps);
  offerRoutes(api, deps);
}

function joinRoute(api: Api, { db, clock }: Deps): void {
  api.implement("joinWaiting", async ({ params, body, once, language }) => {
    const { scope, business } = await publicScope(db, params.business);
    const zone = readZone("zone", body.zone ?? business.zone);
    const wish = readWish(body, body.zone ?? business.zone);
    return db.inTenant(scope, (tx) =>
      onceWithin(
        tx,
        scope,
        once,
        clock.now(),
        (stored) => Asked.parse(stored),
        async () => {
          const { professional, service } = await findOffer(tx, scope, body.professional, body.service);
          if (!(await termsOf(tx, scope, service.id)).open) throw new ProblemError("WAITING_CLOSED");
          await joinWithin(tx, clock, scope, {
            ...wish,
            serviceId: service.id,
            professionalId: professional?.id ?? null,
            groupSessionId: body.group ?? null,
            seats: body.seats,
            person: { name: body.name, email: body.email, locale: body.locale ?? language, zone },
            addedBy: "contact",
            ...(body.textMessages && { texts: body.textMessages }),
          });
          return { state: "confirm-by-mail" as const };
        },
      ),
    );
  });
}

/** @throws ProblemError LINK_NOT_VALID when it is gone, or the person was erased since */
async function stillThere(tx: Tx, scope: TenantScope, entryId: string): Promise<ListedEntry> {
  const entry = await listedEntry(tx, scope, entryId);
  if (!entry || (await contactById(tx, scope, entry.contactId)).erasedAt !== null)
    throw new ProblemError("LINK_NOT_VALID");
  return entry;
}

function placeRoutes(api: Api, { db, clock, keys }: Deps): void {
  const open = (link: string) => {
    const { businessId, rowId } = verifyWaitingLink(keys, link, clock.now());
    return { scope: signedScope({ businessId }), entryId: rowId };
  };
  const show = (scope: TenantScope, entryId: string): Promise<LinkedWaiting> =>
    db.inTenant(scope, async (tx) => {
      const entry = await stillThere(tx, scope, entryId);
      const { slug, name } = await businessById(tx, scope.businessId);
      const [offer] = await openOffersTo(tx, scope, [entryId]);
      const { professionalSlug, professionalName } = entry;
      return {
        state: entry.state,
        rank: entry.rank,
        business: { slug, name },
        serviceName: entry.serviceName,
        serviceSlug: entry.serviceSlug,
        professional:
          professionalSlug === null || professionalName === null
            ? null
            : { slug: professionalSlug, displayName: professionalName },
        contactName: entry.contactName,
        group: groupSpan(entry),
        seats: entry.seats,
        ...presentWish(entry),
        phoneEnd: (await phoneOfEntry(tx, scope, entryId))?.phone.slice(-2) ?? null,
        offerLink: offer ? offerLink(keys, scope.businessId, offer) : null,
      };
    });

  api.implement("getWaitingByLink", ({ params }) => {
    const { scope, entryId } = open(params.link);
    return show(scope, entryId);
  });
  api.implement("confirmWaiting", async ({ params }) => {
    const { scope, entryId } = open(params.link);
    await db.inTenant(scope, async (tx) => {
      await stillThere(tx, scope, entryId);
      await confirmEntry(tx, clock, scope, entryId);
    });
    return show(scope, entryId);
  });
  api.implement("leaveWaiting", async ({ params }) => {
    const { scope, entryId } = open(params.link);
    const before = await db.inTenant(scope, (tx) => stillThere(tx, scope, entryId));
    // Of a place that was never confirmed nothing is kept: it is shown a last time.
    if (before.state === "unconfirmed") {
      const shown = await show(scope, entryId);
      await db.inTenant(scope, (tx) => endEntry(tx, clock, scope, entryId, "left"));
      return { ...shown, state: "left" as const };
    }
    await db.inTenant(scope, (tx) => endEntry(tx, clock, scope, entryId, "left"));
    return show(scope, entryId);
  });
}

function offerRoutes(api: Api, { db, clock, keys }: Deps): void {
  const open = (link: string) => {
    const { businessId, rowId } = verifyOfferLink(keys, link, clock.now());
    return { scope: signedScope({ businessId }), offerId: rowId };
  };
  const show = (scope: TenantScope, offerId: string): Promise<LinkedOffer> =>
    db.inTenant(scope, async (tx) => {
      const offer = await offerById(tx, scope, offerId);
      if (!offer) throw new ProblemError("LINK_NOT_VALID");
      const entry = await stillThere(tx, scope, offer.entryId);
      const { slug, name } = await businessById(tx, scope.businessId);
      const { bookingId } = offer;
      return {
        // Its job may not have run yet.
        state: offer.state === "open" && offer.expiresAt <= clock.now() ? "lapsed" : offer.state,
        business: { slug, name },
        serviceName: entry.serviceName,
        professionalName: offer.professionalName,
        contactName: entry.contactName,
        seats: entry.seats,
        ...presentSpan(offer),
        expiresAt: toIso(offer.expiresAt),
        zone: entry.zone,
        bookingLink: bookingId === null ? null : bookingLink(keys, scope.businessId, bookingId, linkEnd(offer.endsAt)),
        waitingLink: waitingLink(keys, scope.businessId, entry),
      };
    });

  api.implement("getOfferByLink", ({ params }) => {
    const { scope, offerId } = open(params.link);
    return show(scope, offerId);
  });
  api.implement("acceptOffer", async ({ params }) => {
    const { scope, offerId } = open(params.link);
    await acceptOffer(db, clock, scope, offerId);
    return show(scope, offerId);
  });
  api.implement("declineOffer", async ({ params }) => {
    const { scope, offerId } = open(params.link);
    await declineOffer(db, clock, scope, offerId);
    return show(scope, offerId);
  });
}
