/** What the public may book: of professionals who are published, the services given on line. */
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { ProblemError } from "../../platform/problem.ts";
import { serviceBySlug, servicesGivenBy, type Service } from "../catalogue/index.ts";
import { professionalBySlug, type Professional } from "../team/index.ts";

export interface Offers {
  readonly professional: Professional;
  /** Their main one first. */
  readonly services: readonly Service[];
}

/** All of them, or the one with that address. @throws ProblemError NOT_FOUND for whom the public does not see. */
export async function offersOf(
  tx: Tx,
  scope: TenantScope,
  professionalSlug: string,
  serviceSlug?: string,
): Promise<Offers> {
  const professional = await professionalBySlug(tx, scope, professionalSlug);
  if (!professional) throw new ProblemError("NOT_FOUND");
  const given = await servicesGivenBy(tx, scope, professional.id, serviceSlug);
  // Of several in a row nobody chooses the people.
  const theirs = given.filter((service) => service.allowOnlineBooking && service.composition !== "combined");
  return { professional, services: theirs };
}

export interface Offer {
  /** With whom; absent: whoever is free. */
  readonly professional?: Professional;
  readonly service: Service;
}

/**
 * One service of a professional, their main one when none is named; or of nobody in particular.
 * @throws ProblemError NOT_FOUND for whom the public does not see, or a service that is not given on line.
 */
export async function findOffer(
  tx: Tx,
  scope: TenantScope,
  professionalSlug: string | undefined,
  serviceSlug: string | undefined,
): Promise<Offer> {
  if (professionalSlug !== undefined) return findOfferOf(tx, scope, professionalSlug, serviceSlug);
  const service = serviceSlug === undefined ? undefined : await serviceBySlug(tx, scope, serviceSlug);
  if (!service?.allowOnlineBooking) throw new ProblemError("NOT_FOUND");
  return { service };
}

/** As `findOffer`, of somebody. */
export async function findOfferOf(
  tx: Tx,
  scope: TenantScope,
  professionalSlug: string,
  serviceSlug: string | undefined,
): Promise<Required<Offer>> {
  const { professional, services } = await offersOf(tx, scope, professionalSlug, serviceSlug);
  const [service] = services;
  if (!service) throw new ProblemError("NOT_FOUND");
  return { professional, service };
}
