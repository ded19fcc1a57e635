import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { sqlStateOf } from "../../../platform/database/errors.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { announce } from "../../../platform/events.ts";
import type { Language } from "../../../platform/http/language.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { professionalById } from "../../team/index.ts";
import { categoryById } from "../categories/queries.ts";
import { differentFields, IN_USE_BY_OTHERS } from "../edited.ts";
import { serviceCreated, serviceDeleted, serviceUpdated } from "../events.ts";
import { givenByEach, hasSlug, serviceById, type Service } from "../queries.ts";
import { serviceFaults } from "../rules.ts";
import {
  archiveService,
  deleteService,
  insertService,
  restoreService as writeRestored,
  updateService,
  writeGivers,
  writeServiceOrder,
  type ServiceFields,
} from "../store.ts";
import { copySentences, serviceFaultSentences } from "../texts.ts";
import { lockCatalogue } from "./edit-categories.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

export type ServiceEdit = ServiceFields & { readonly professionalIds: readonly string[] };

/** With who gives it. */
export type WholeService = Service & { readonly professionalIds: readonly string[] };

/** @throws ProblemError NOT_FOUND */
export async function mustBeService(tx: Tx, scope: TenantScope, id: string): Promise<WholeService> {
  const service = await serviceById(tx, scope, id);
  if (!service) throw new ProblemError("NOT_FOUND");
  return { ...service, professionalIds: (await givenByEach(tx, scope, [id])).get(id) ?? [] };
}

/** @throws ProblemError INVALID_INPUT with a sentence for each field; NOT_FOUND for what it names and is not there */
async function assertSound(tx: Tx, scope: TenantScope, ask: ServiceEdit, language: Language, id?: string) {
  const fields = serviceFaults(ask).map(({ path, fault }) => ({
    path,
    message: serviceFaultSentences[language][fault],
  }));
  if (fields.length > 0) throw new ProblemError("INVALID_INPUT", { fields });
  if (ask.categoryId !== null && !(await categoryById(tx, scope, ask.categoryId))) throw new ProblemError("NOT_FOUND");
  for (const professionalId of new Set(ask.professionalIds))
    if (!(await professionalById(tx, scope, professionalId))) throw new ProblemError("NOT_FOUND");
  await assertPrerequisite(tx, scope, ask.prerequisiteId, language, id);
}

/** Of services that wait for each other nobody could ever book one. */
async function assertPrerequisite(
  tx: Tx,
  scope: TenantScope,
  prerequisiteId: string | null,
  language: Language,
  id: string | undefined,
): Promise<void> {
  const seen = new Set<string>();
  for (let next = prerequisiteId; next !== null && !seen.has(next);) {
    if (next === id)
      throw new ProblemError("INVALID_INPUT", {
        fields: [{ path: "prerequisiteId", message: serviceFaultSentences[language]["waits-for-itself"] }],
      });
    seen.add(next);
    const before = await serviceById(tx, scope, next);
    if (!before) throw new ProblemError("NOT_FOUND");
    next = before.prerequisiteId;
  }
}

/** @throws ProblemError SLUG_TAKEN */
export async function addressed<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (sqlStateOf(error) === "23505") throw new ProblemError("SLUG_TAKEN");
    throw error;
  }
}

/** @throws ProblemError INVALID_INPUT, NOT_FOUND, LIMIT_REACHED; DatabaseError 23505 when the slug is taken */
export async function createWithin(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  ask: ServiceEdit,
  language: Language,
): Promise<{ serviceId: string }> {
  await lockCatalogue(tx, scope);
  await assertSound(tx, scope, ask, language);
  const id = newId();
  const professionalIds = [...new Set(ask.professionalIds)];
  await insertService(tx, scope, { ...ask, professionalIds, id, reasonRequired: false, createdAt: clock.now() });
  await announce(tx, scope, clock, serviceCreated, { serviceId: id });
  return { serviceId: id };
}

interface Editing {
  readonly version: number;
  /** Whom the editor sees: others go on giving the service. Everybody when absent. */
  readonly names?: (professionalId: string) => boolean;
}

/** Bookings made keep their length, their mode and their price. @throws ProblemError INVALID_INPUT, NOT_FOUND, SLUG_TAKEN, EDITED_MEANWHILE with what differs */
export const replaceService = (
  { db, clock }: Deps,
  scope: TenantScope,
  id: string,
  { version, names = () => true, ...ask }: ServiceEdit & Editing,
  language: Language,
): Promise<WholeService> =>
  addressed(
    db.inTenant(scope, async (tx) => {
      await lockCatalogue(tx, scope);
      const stored = await mustBeService(tx, scope, id);
      if (stored.version !== version)
        throw new ProblemError("EDITED_MEANWHILE", { fields: differentFields(ask, stored) });
      await assertSound(tx, scope, ask, language, id);
      await updateService(tx, scope, id, ask);
      const unseen = stored.professionalIds.filter((professionalId) => !names(professionalId));
      await writeGivers(tx, scope, id, { before: stored.professionalIds, now: [...unseen, ...ask.professionalIds] });
      await announce(tx, scope, clock, serviceUpdated, { serviceId: id });
      return mustBeService(tx, scope, id);
    }),
  );

const MOST_COPIES = 50;

/** The same once more, not offered online until somebody says so. @throws ProblemError NOT_FOUND, SLUG_TAKEN, LIMIT_REACHED */
export async function duplicateWithin(
  tx: Tx,
  clock: Clock,
  scope: TenantScope,
  id: string,
  language: Language,
): Promise<{ serviceId: string }> {
  await lockCatalogue(tx, scope);
  const source = await mustBeService(tx, scope, id);
  const slug = await freeSlug(tx, scope, source.slug);
  const name = `${source.name.slice(0, 100)} ${copySentences[language]}`;
  const copy = { ...source, id: newId(), slug, name, allowOnlineBooking: false, createdAt: clock.now() };
  await insertService(tx, scope, copy);
  await announce(tx, scope, clock, serviceCreated, { serviceId: copy.id });
  return { serviceId: copy.id };
}

async function freeSlug(tx: Tx, scope: TenantScope, slug: string): Promise<string> {
  const stem = slug.slice(0, 58).replace(/-+$/u, "");
  for (let copy = 2; copy < MOST_COPIES; copy += 1) {
    const wanted = `${stem}-${copy}`;
    if (!(await hasSlug(tx, scope, wanted))) return wanted;
  }
  throw new ProblemError("SLUG_TAKEN");
}

/** Deletes it, or archives it when a booking or another service refers to it. @returns whether it was archived. @throws ProblemError NOT_FOUND */
export async function removeService({ db, clock }: Deps, scope: TenantScope, id: string): Promise<boolean> {
  try {
    await db.inTenant(scope, async (tx) => {
      const { name } = await mustBeService(tx, scope, id);
      await deleteService(tx, scope, id);
      await announce(tx, scope, clock, serviceDeleted, { serviceId: id, name });
    });
    return false;
  } catch (error) {
    if (sqlStateOf(error) !== IN_USE_BY_OTHERS) throw error;
    await db.inTenant(scope, async (tx) => {
      await archiveService(tx, scope, id, clock.now());
      await announce(tx, scope, clock, serviceUpdated, { serviceId: id });
    });
    return true;
  }
}

/** @throws ProblemError NOT_FOUND */
export const putAwayService = ({ db, clock }: Deps, scope: TenantScope, id: string): Promise<WholeService> =>
  db.inTenant(scope, async (tx) => {
    await mustBeService(tx, scope, id);
    await archiveService(tx, scope, id, clock.now());
    await announce(tx, scope, clock, serviceUpdated, { serviceId: id });
    return mustBeService(tx, scope, id);
  });

/** @throws ProblemError NOT_FOUND */
export const restoreService = ({ db, clock }: Deps, scope: TenantScope, id: string): Promise<WholeService> =>
  db.inTenant(scope, async (tx) => {
    await mustBeService(tx, scope, id);
    await writeRestored(tx, scope, id);
    await announce(tx, scope, clock, serviceUpdated, { serviceId: id });
    return mustBeService(tx, scope, id);
  });

/** Puts these services into this category, in this order. @throws ProblemError NOT_FOUND */
export const orderServices = (
  { db }: Deps,
  scope: TenantScope,
  { categoryId, serviceIds }: { readonly categoryId: string | null; readonly serviceIds: readonly string[] },
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await lockCatalogue(tx, scope);
    if (categoryId !== null && !(await categoryById(tx, scope, categoryId))) throw new ProblemError("NOT_FOUND");
    for (const id of serviceIds) await mustBeService(tx, scope, id);
    await writeServiceOrder(tx, scope, categoryId, serviceIds);
  });
