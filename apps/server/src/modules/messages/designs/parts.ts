/** Blocks kept apart, for several designs. */
import { problemsOf, sentenceOf, type PartBlocks } from "@creneau/blocks";
import { MessagePart } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { businessById } from "../../tenancy/index.ts";
import { systemMessage, systemMessages } from "../templates/system.ts";
import { ownWords, type Word } from "../templates/vocabulary.ts";
import type { Editor } from "./edit.ts";
import { labelOf } from "./labels.ts";
import type { OwnDeps } from "./own.ts";
import { countParts, partById, templatesWith, type StoredPart } from "./queries.ts";
import { wordsOf } from "./sample.ts";
import { deletePart, insertPart, lockDesigns, updatePart } from "./store.ts";
import { imagesIn } from "./whole.ts";

const MOST_PARTS = 100;

export const presentPart = ({ updatedAt, ...part }: StoredPart) => ({
  ...part,
  blocks: [...part.blocks],
  updatedAt: toIso(updatedAt),
});

/** A part may be used in any message: it may mention what one of them knows. Where it is used, it is judged again. */
const everyWord: readonly Word[] = [...ownWords, ...systemMessages.flatMap(({ words }) => words)];

/** @throws ProblemError INVALID_INPUT with a sentence for each block at fault */
async function assertSound(tx: Tx, { scope, language }: Editor, blocks: PartBlocks): Promise<void> {
  const { brand } = await businessById(tx, scope.businessId);
  const design = { format: 1, style: {}, blocks } as const;
  const knowsImage = await imagesIn(tx, scope, blocks);
  const fields = problemsOf(design, { vocabulary: everyWord, brand, isPart: true, knowsImage })
    .filter(({ severity }) => severity === "error")
    .map((problem) => ({
      path: problem.blockId === null ? "blocks" : `blocks.${problem.blockId}.${problem.field}`,
      message: sentenceOf(problem, language),
    }));
  if (fields.length > 0) throw new ProblemError("INVALID_INPUT", { fields });
}

/**
 * Wherever it is used, it may mention only what is known there.
 * @throws ProblemError INVALID_INPUT with a sentence for each block at fault, and where
 */
async function assertSoundWhereUsed(
  tx: Tx,
  { scope, language }: Editor,
  id: string,
  blocks: PartBlocks,
): Promise<void> {
  const { brand } = await businessById(tx, scope.businessId);
  const fields = (await templatesWith(tx, scope, id)).flatMap(({ message, name }) => {
    const vocabulary = wordsOf(message === null ? null : (systemMessage(message) ?? null));
    const used = message === null ? name : labelOf(message, language);
    return problemsOf({ format: 1, style: {}, blocks }, { vocabulary, brand, isPart: true })
      .filter(({ severity, code }) => severity === "error" && code !== "empty")
      .map((problem) => ({
        path: `blocks.${problem.blockId}.${problem.field}`,
        message: `${used}${language === "fr" ? "\u202F:" : ":"} ${sentenceOf(problem, language)}`,
      }));
  });
  if (fields.length > 0) throw new ProblemError("INVALID_INPUT", { fields });
}

/** @throws ProblemError NOT_FOUND */
export async function mustBePart(tx: Tx, scope: TenantScope, id: string): Promise<StoredPart> {
  const part = await partById(tx, scope, id);
  if (!part) throw new ProblemError("NOT_FOUND");
  return part;
}

export interface PartAsk {
  readonly name: string;
  readonly blocks: PartBlocks;
}

/** @throws ProblemError INVALID_INPUT, IDEMPOTENCY_KEY_REUSED */
export const createPart = ({ db, clock }: OwnDeps, editor: Editor, ask: PartAsk, key: Once): Promise<MessagePart> =>
  db.inTenant(editor.scope, (tx) =>
    once(
      tx,
      editor.scope,
      key,
      clock.now(),
      (stored) => MessagePart.parse(stored),
      async () => {
        await lockDesigns(tx, editor.scope);
        if ((await countParts(tx, editor.scope)) >= MOST_PARTS)
          throw new ProblemError("INVALID_INPUT", { fields: [{ path: "name", message: "too-many-parts" }] });
        await assertSound(tx, editor, ask.blocks);
        const id = newId();
        await insertPart(tx, editor.scope, { id, ...ask }, clock.now());
        return presentPart(await mustBePart(tx, editor.scope, id));
      },
    ),
  );

/** @throws ProblemError NOT_FOUND, INVALID_INPUT, EDITED_MEANWHILE */
export const savePart = (
  { db, clock }: OwnDeps,
  editor: Editor,
  id: string,
  ask: PartAsk & { readonly version: number },
): Promise<MessagePart> =>
  db.inTenant(editor.scope, async (tx) => {
    await lockDesigns(tx, editor.scope);
    await mustBePart(tx, editor.scope, id);
    await assertSound(tx, editor, ask.blocks);
    await assertSoundWhereUsed(tx, editor, id, ask.blocks);
    if (!(await updatePart(tx, editor.scope, { id, ...ask }, clock.now())))
      throw new ProblemError("EDITED_MEANWHILE", { fields: [{ path: "blocks", message: "edited-meanwhile" }] });
    return presentPart(await mustBePart(tx, editor.scope, id));
  });

/** @throws ProblemError NOT_FOUND, IN_USE */
export const removePart = ({ db }: OwnDeps, scope: TenantScope, id: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await lockDesigns(tx, scope);
    const { usedBy } = await mustBePart(tx, scope, id);
    if (usedBy > 0) throw new ProblemError("IN_USE");
    await deletePart(tx, scope, id);
  });
