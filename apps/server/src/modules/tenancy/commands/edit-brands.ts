import { contrast } from "@creneau/blocks";
import { BusinessBrand, type BrandLook } from "@creneau/contract";
import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { putFile, removeFile } from "../../../platform/files/store.ts";
import type { Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { safeCss } from "../brands/css.ts";
import { logoOf } from "../brands/image.ts";
import { brandById, isWorn, mainBrand, type StoredBrand } from "../brands/queries.ts";
import { deleteBrand, insertBrand, setLogo, setMainBrand, updateBrand, wearBrand } from "../brands/store.ts";
import { assertOpen } from "../plans/features.ts";
import { differences } from "../settings/differences.ts";

/** WCAG 2.1 AA, text of ordinary size. */
const AA = 4.5;

async function mustBe(tx: Tx, scope: TenantScope, id: string): Promise<StoredBrand> {
  const brand = await brandById(tx, scope, id);
  if (!brand) throw new ProblemError("NOT_FOUND");
  return brand;
}

/** Decisions on which is the main one, and on what it looks like, come one after another. */
const lockBrands = (tx: Tx, { businessId }: TenantScope): Promise<void> => lockFor(tx, "brand", businessId);

/** What the contract shows of a brand. */
export const shownBrand = ({ logoFileId: _, safeCss: __, ...brand }: StoredBrand): BusinessBrand => brand;

/** After a change: the main brand is worn at once. */
async function worn(tx: Tx, scope: TenantScope, id: string): Promise<BusinessBrand> {
  const brand = await mustBe(tx, scope, id);
  const { look, logoUrl } = brand;
  if (brand.main) await wearBrand(tx, scope, { ...look, ...(logoUrl === null ? {} : { logoUrl }) }, brand.safeCss);
  return shownBrand(brand);
}

/** Adds a brand that looks like the main one, to be changed from there. */
export const addBrand = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  name: string,
  key: Once,
): Promise<BusinessBrand> =>
  db.inTenant(scope, (tx) =>
    once(
      tx,
      scope,
      key,
      clock.now(),
      (stored) => BusinessBrand.parse(stored),
      async () => {
        await assertOpen(tx, scope, "several-brands");
        await lockBrands(tx, scope);
        const { look } = await mainBrand(tx, scope);
        const id = newId();
        await insertBrand(tx, scope, { id, name, main: false, look }, clock.now());
        return shownBrand(await mustBe(tx, scope, id));
      },
    ),
  );

export interface BrandAsk {
  readonly name: string;
  readonly look: BrandLook;
  readonly customCss: string;
}

/**
 * Changes how a brand looks; of its own CSS only what is safe is served.
 * @throws ProblemError NOT_FOUND, EDITED_MEANWHILE with what differs, INVALID_INPUT when its text can't be read on its ground
 */
export const replaceBrand = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  id: string,
  ask: BrandAsk,
  version: number,
): Promise<BusinessBrand> =>
  db.inTenant(scope, async (tx) => {
    if (contrast(ask.look.text, ask.look.background) < AA)
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "look.text", message: "too-little-contrast" }] });
    if (ask.customCss.trim() !== "") await assertOpen(tx, scope, "custom-css");
    await lockBrands(tx, scope);
    const { name, look, customCss, version: now } = await mustBe(tx, scope, id);
    if (now !== version) {
      const fields = differences(ask, { name, look, customCss }).map((path) => ({ path, message: "edited-meanwhile" }));
      throw new ProblemError("EDITED_MEANWHILE", { fields });
    }
    await updateBrand(tx, scope, id, { ...ask, safeCss: safeCss(ask.customCss).css }, version, clock.now());
    return worn(tx, scope, id);
  });

/** @throws ProblemError NOT_FOUND */
export const makeMainBrand = (db: Database, scope: TenantScope, id: string): Promise<BusinessBrand> =>
  db.inTenant(scope, async (tx) => {
    await lockBrands(tx, scope);
    await mustBe(tx, scope, id);
    await setMainBrand(tx, scope, id);
    return worn(tx, scope, id);
  });

/** @throws ProblemError NOT_FOUND, IN_USE for the main one, and for one that a domain wears */
export const removeBrand = (db: Database, scope: TenantScope, id: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await lockBrands(tx, scope);
    const { main, logoFileId } = await mustBe(tx, scope, id);
    if (main || (await isWorn(tx, scope, id))) throw new ProblemError("IN_USE");
    await deleteBrand(tx, scope, id);
    if (logoFileId !== null) await removeFile(tx, scope, logoFileId);
  });

/** Replaces the logo; null takes it away. @throws ProblemError NOT_FOUND, INVALID_INPUT for what is no picture we show */
export const changeLogo = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  id: string,
  picture: Buffer | null,
): Promise<BusinessBrand> =>
  db.inTenant(scope, async (tx) => {
    await lockBrands(tx, scope);
    const { logoFileId } = await mustBe(tx, scope, id);
    const verdict = picture && logoOf(picture);
    if (verdict && "refused" in verdict)
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "base64", message: verdict.refused }] });
    const fileId = verdict ? await putFile(tx, scope, { ...verdict, isPublic: true }, clock.now()) : null;
    await setLogo(tx, scope, id, fileId, clock.now());
    if (logoFileId !== null) await removeFile(tx, scope, logoFileId);
    return worn(tx, scope, id);
  });
