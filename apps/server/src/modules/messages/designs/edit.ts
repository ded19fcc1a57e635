/** Saving what a business writes: every save is a version, and none is saved that could not be sent. */
import { sentenceOf, type DesignProblem } from "@creneau/blocks";
import { MessageTemplate } from "@creneau/contract";
import { newId } from "../../../platform/chance.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { businessById } from "../../tenancy/index.ts";
import type { Written } from "../templates/system.ts";
import { beginningOf } from "./beginnings.ts";
import type { OwnDeps } from "./own.ts";
import { authors, presentTemplate } from "./present.ts";
import { countTemplates, versionOf, type StoredVersion } from "./queries.ts";
import { find, inUse, versionOfFound, type Found } from "./refs.ts";
import { insertTemplate, insertVersion, lockDesigns, setArchived, updateTemplate, type Saved } from "./store.ts";
import { isRefused, judged } from "./whole.ts";

type Language = "fr" | "en";

/** Who edits, and in which language they are answered. */
export interface Editor {
  readonly scope: TenantScope;
  readonly accountId: string;
  readonly language: Language;
}

/** More than anybody keeps an eye on. */
const MOST_TEMPLATES = 200;

/** A template as it is, with what is wrong with it. */
export async function shownTemplate(tx: Tx, deps: OwnDeps, editor: Editor, found: Found): Promise<MessageTemplate> {
  const { scope, language } = editor;
  const written = inUse(found);
  const problems = written ? await problemsHere(tx, deps, scope, found, written) : [];
  const { stored } = found;
  const by = stored ? (await authors(tx, [stored]))(stored) : null;
  return presentTemplate({ found, problems, by, language });
}

const problemsHere = async (tx: Tx, { publicUrl }: OwnDeps, scope: TenantScope, found: Found, written: Written) =>
  (await judged(tx, scope, written, { vocabulary: found.vocabulary, brand: found.brand, origin: publicUrl() }))
    .problems;

/** Where in the body a problem lies. */
const pathOf = ({ blockId, field }: DesignProblem): string =>
  blockId === null ? field : `design.blocks.${blockId}.${field}`;

/** @throws ProblemError INVALID_INPUT with a sentence for each block at fault */
async function assertSound(tx: Tx, deps: OwnDeps, { scope, language }: Editor, found: Found, written: Written) {
  const problems = await problemsHere(tx, deps, scope, found, written);
  if (!isRefused(problems)) return;
  const fields = problems
    .filter(({ severity }) => severity === "error")
    .map((problem) => ({ path: pathOf(problem), message: sentenceOf(problem, language) }));
  throw new ProblemError("INVALID_INPUT", { fields });
}

/** @throws ProblemError EDITED_MEANWHILE with what differs */
function assertSame(found: Found, version: number, ask?: Written): void {
  if (versionOfFound(found) === version) return;
  throw editedMeanwhile(inUse(found), ask);
}

function editedMeanwhile(now: Written | undefined, ask: Written | undefined): ProblemError {
  const differs = (["subject", "preheader", "design"] as const).filter(
    (part) => ask === undefined || JSON.stringify(ask[part]) !== JSON.stringify(now?.[part]),
  );
  return new ProblemError("EDITED_MEANWHILE", {
    fields: differs.map((path) => ({ path, message: "edited-meanwhile" })),
  });
}

export interface SaveAsk extends Written {
  readonly version: number;
  readonly name?: string | undefined;
}

/** @throws ProblemError NOT_FOUND, INVALID_INPUT, EDITED_MEANWHILE */
export const saveTemplate = (deps: OwnDeps, editor: Editor, ref: string, ask: SaveAsk): Promise<MessageTemplate> =>
  deps.db.inTenant(editor.scope, async (tx) => {
    await lockDesigns(tx, editor.scope);
    const found = await find(tx, editor.scope, ref);
    assertSame(found, ask.version, ask);
    await assertSound(tx, deps, editor, found, ask);
    await write(tx, deps, editor, found, { ...ask, name: ask.name ?? found.stored?.name ?? "" });
    return shownTemplate(tx, deps, editor, await find(tx, editor.scope, ref));
  });

/** @throws ProblemError EDITED_MEANWHILE when somebody was faster */
async function write(
  tx: Tx,
  { clock }: OwnDeps,
  { scope, accountId }: Editor,
  { message, language, stored }: Found,
  saved: Saved,
  restoredFrom: number | null = null,
): Promise<void> {
  const now = clock.now();
  const id = stored?.id ?? newId();
  const done = stored
    ? await updateTemplate(tx, scope, stored, saved, { archived: message === null, now })
    : await insertTemplate(tx, scope, { id, kind: "system", message: message?.name ?? null, language, ...saved }, now);
  if (!done) throw editedMeanwhile(undefined, undefined);
  const number = (stored?.version ?? 0) + 1;
  await insertVersion(tx, scope, { templateId: id, number, restoredFrom }, saved, { accountId, now });
}

export interface CreateAsk {
  readonly kind: Exclude<MessageTemplate["kind"], "system">;
  readonly language: Language;
  readonly name: string;
  readonly from?: string | undefined;
}

/** @throws ProblemError NOT_FOUND for what it is made from, INVALID_INPUT when there are too many, IDEMPOTENCY_KEY_REUSED */
export const createTemplate = (
  deps: OwnDeps,
  editor: Editor,
  { kind, language, name, from }: CreateAsk,
  key: Once,
): Promise<MessageTemplate> =>
  deps.db.inTenant(editor.scope, (tx) =>
    once(
      tx,
      editor.scope,
      key,
      deps.clock.now(),
      (stored) => MessageTemplate.parse(stored),
      async () => {
        const { scope, accountId } = editor;
        await lockDesigns(tx, scope);
        if ((await countTemplates(tx, scope)) >= MOST_TEMPLATES)
          throw new ProblemError("INVALID_INPUT", { fields: [{ path: "name", message: "too-many-templates" }] });
        const { addressForm } = await businessById(tx, scope.businessId);
        const written =
          from === undefined ? beginningOf(kind, language, addressForm) : inUse(await find(tx, scope, from));
        if (!written) throw new ProblemError("NOT_FOUND");
        const id = newId();
        const now = deps.clock.now();
        const saved = { ...written, name };
        await insertTemplate(tx, scope, { id, kind, message: null, language, ...saved }, now);
        await insertVersion(tx, scope, { templateId: id, number: 1, restoredFrom: null }, saved, { accountId, now });
        return shownTemplate(tx, deps, editor, await find(tx, scope, id));
      },
    ),
  );

/** @throws ProblemError NOT_FOUND also for what is no system message, EDITED_MEANWHILE */
export const resetTemplate = (deps: OwnDeps, editor: Editor, ref: string, version: number): Promise<MessageTemplate> =>
  deps.db.inTenant(editor.scope, async (tx) => {
    await lockDesigns(tx, editor.scope);
    const found = await find(tx, editor.scope, ref);
    if (!found.message) throw new ProblemError("NOT_FOUND");
    assertSame(found, version);
    if (found.stored) await putAway(tx, deps, editor, found.stored, true);
    return shownTemplate(tx, deps, editor, await find(tx, editor.scope, ref));
  });

/** @throws ProblemError NOT_FOUND also for a system message, EDITED_MEANWHILE */
export const archiveTemplate = (
  deps: OwnDeps,
  editor: Editor,
  ref: string,
  { version, archived }: { readonly version: number; readonly archived: boolean },
): Promise<MessageTemplate> =>
  deps.db.inTenant(editor.scope, async (tx) => {
    await lockDesigns(tx, editor.scope);
    const found = await find(tx, editor.scope, ref);
    if (found.message || !found.stored) throw new ProblemError("NOT_FOUND");
    assertSame(found, version);
    await putAway(tx, deps, editor, found.stored, archived);
    return shownTemplate(tx, deps, editor, await find(tx, editor.scope, ref));
  });

async function putAway(
  tx: Tx,
  { clock }: OwnDeps,
  { scope }: Editor,
  { id, version }: { readonly id: string; readonly version: number },
  archived: boolean,
): Promise<void> {
  if (!(await setArchived(tx, scope, { id, version, archived }, clock.now())))
    throw editedMeanwhile(undefined, undefined);
}

/** @throws ProblemError NOT_FOUND */
export async function versionNamed(tx: Tx, scope: TenantScope, ref: string, number: number) {
  const found = await find(tx, scope, ref);
  const version = found.stored && (await versionOf(tx, scope, found.stored.id, number));
  if (!version) throw new ProblemError("NOT_FOUND");
  return { found, version };
}

/** Saved again as it was: what it names may be gone since. @throws ProblemError NOT_FOUND, INVALID_INPUT, EDITED_MEANWHILE */
export const restoreVersion = (
  deps: OwnDeps,
  editor: Editor,
  ref: string,
  { number, version }: { readonly number: number; readonly version: number },
): Promise<MessageTemplate> =>
  deps.db.inTenant(editor.scope, async (tx) => {
    await lockDesigns(tx, editor.scope);
    const { found, version: earlier } = await versionNamed(tx, editor.scope, ref, number);
    assertSame(found, version);
    const saved = savedOf(earlier);
    if (!saved) throw new ProblemError("NOT_FOUND");
    await assertSound(tx, deps, editor, found, saved);
    await write(tx, deps, editor, found, saved, number);
    return shownTemplate(tx, deps, editor, await find(tx, editor.scope, ref));
  });

const savedOf = ({ name, subject, preheader, design }: StoredVersion): Saved | undefined =>
  design && { name, subject, preheader, design };
