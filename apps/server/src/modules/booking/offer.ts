/** What the public may book: of professionals who are published, the services given on line. */
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { ProblemError } from "../../platform/problem.ts";
import { servicesGivenBy, type Service } from "../catalogue/index.ts";
import { professionalBySlug, type Professional } from "../team/index.ts";

export interface Offers {
  readonly professional: Professional;
  /** Their main one first. */
  readonly services: readonly Service[];
}

/** @throws ProblemError NOT_FOUND for whom the public does not see. */
export async function offersOf(tx: Tx, scope: TenantScope, professionalSlug: string): Promise<Offers> {
  const professional = await professionalBySlug(tx, scope, professionalSlug);
  if (!professional) throw new ProblemError("NOT_FOUND");
  const given = await servicesGivenBy(tx, scope, professional.id);
  return { professional, services: given.filter((service) => service.allowOnlineBooking) };
}

export interface Offer {
  readonly professional: Professional;
  readonly service: Service;
}

/**
 * One service of a professional, their main one when none is named.
 * @throws ProblemError NOT_FOUND for whom the public does not see, or a service they do not give on line.
 */
export async function findOffer(
  tx: Tx,
  scope: TenantScope,
  professionalSlug: string,
  serviceSlug: string | undefined,
): Promise<Offer> {
  const { professional, services } = await offersOf(tx, scope, professionalSlug);
  const service = serviceSlug === undefined ? services[0] : services.find(({ slug }) => slug === serviceSlug);
  if (!service) throw new ProblemError("NOT_FOUND");
  return { professional, service };
}
