/** One list out of all businesses: each is read in its own scope, and only here do they meet. */
import type { MyBooking, MyPerson } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { dependantsOf, type StoredRelation } from "../../contacts/index.ts";
import { businessById, readerScope, tiedScope } from "../../tenancy/index.ts";
import { linkedBooking } from "../linked.ts";
import { bookingPageOf, type ListedBooking } from "../lists.ts";
import { offersOf } from "../offer.ts";
import { linkEnd } from "../rules.ts";
import { isTheirs, tiesOf, type Reader, type Tie } from "./queries.ts";
import { inOrder, MOST_TIES } from "./rules.ts";

/** Asks each business in which the reader's address is still theirs. A tie alone opens nothing. */
async function inEach<T>(
  db: Database,
  reader: Reader,
  ask: (tx: Tx, scope: TenantScope, tie: Tie) => Promise<T[]>,
): Promise<(T & { readonly scope: TenantScope })[]> {
  const ties = await db.inAccount(readerScope(reader), (tx) => tiesOf(tx, reader.id, MOST_TIES));
  const all: (T & { readonly scope: TenantScope })[] = [];
  for (const tie of ties) {
    const scope = tiedScope(tie);
    const found = await db.inTenant(scope, async (tx) =>
      (await isTheirs(tx, scope, tie.contactId, reader.email)) ? ask(tx, scope, tie) : [],
    );
    for (const one of found) all.push({ ...one, scope });
  }
  return all;
}

export interface MineAsk {
  readonly when: "coming" | "past";
  readonly now: Instant;
  readonly after: readonly [startsAt: Instant, id: string] | undefined;
  readonly limit: number;
}

type Mine = ListedBooking & { readonly scope: TenantScope };

/** The next of all businesses: as many of each as the page holds, then the first of these. */
export async function bookingsOfReader(db: Database, reader: Reader, ask: MineAsk): Promise<Mine[]> {
  const rows = await inEach(db, reader, (tx, scope, { contactId }) =>
    bookingPageOf(tx, scope, contactId, { ...ask, professionalId: undefined }),
  );
  return rows.toSorted(inOrder(ask.when)).slice(0, ask.limit);
}

/** Shown with the link that was mailed for it: whose it is has shown that the address is theirs. */
export const presentMine = (db: Database, keys: KeyRing, { scope, ...row }: Mine, now: Instant): Promise<MyBooking> =>
  db.inTenant(scope, async (tx) => {
    const { service, professional, ...shown } = await linkedBooking(tx, scope, keys, row.id, now);
    return {
      reference: shown.reference,
      status: shown.status,
      startsAt: shown.startsAt,
      endsAt: shown.endsAt,
      zone: shown.zone,
      business: shown.business,
      service: {
        slug: service.slug,
        name: service.name,
        durationMinutes: Math.round((row.endsAt - row.startsAt) / 60_000),
      },
      professional: {
        slug: professional.slug,
        displayName: professional.displayName,
        avatarUrl: professional.avatarUrl,
      },
      forName: shown.bookedByName === null ? null : shown.contactName,
      link: linkEnd(row.endsAt) > now ? shown.link : null,
      changeableUntil: shown.changeableUntil,
      canBookAgain: await isOffered(tx, scope, professional.slug, row.serviceId),
    };
  });

async function isOffered(tx: Tx, scope: TenantScope, professional: string, serviceId: string): Promise<boolean> {
  try {
    return (await offersOf(tx, scope, professional)).services.some(({ id }) => id === serviceId);
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

type Known = StoredRelation & { readonly scope: TenantScope };

/** Whom the reader books for, in the order in which they first did. */
export async function peopleOfReader(
  db: Database,
  reader: Reader,
  after: string | undefined,
  limit: number,
): Promise<Known[]> {
  const rows = await inEach(db, reader, (tx, scope, { contactId }) => dependantsOf(tx, scope, contactId, after, limit));
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** @throws ProblemError NOT_FOUND for somebody the reader does not book for. */
export async function personOfReader(db: Database, reader: Reader, id: string): Promise<Known> {
  const [found] = await inEach(db, reader, async (tx, scope, { contactId }) => {
    const rows = await dependantsOf(tx, scope, contactId, undefined, MOST_TIES);
    return rows.filter((row) => row.id === id);
  });
  if (!found) throw new ProblemError("NOT_FOUND");
  return found;
}

export const presentPerson = (db: Database, { scope, ...row }: Known): Promise<MyPerson> =>
  db.inTenant(scope, async (tx) => {
    const { slug, name } = await businessById(tx, scope.businessId);
    const { id, dependantName, dependantManaged: renamable, kind, endedAt, version } = row;
    return { id, name: dependantName, kind, business: { slug, name }, ended: endedAt !== null, renamable, version };
  });
