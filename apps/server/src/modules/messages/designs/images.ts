/** Images for designs: added, listed with where they are shown, deleted when they are shown nowhere. */
import { MessageImage, MOST_IMAGES, type MessageImageUse } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { putFile, removeFile } from "../../../platform/files/store.ts";
import type { Once } from "../../../platform/http/call.ts";
import { pageOf } from "../../../platform/http/cursor.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../platform/problem.ts";
import type { Editor } from "./edit.ts";
import { imageOf } from "./image.ts";
import { labelOf } from "./labels.ts";
import type { OwnDeps } from "./own.ts";
import { imageById, imagePage, imagesKept, usesOf, type ImageUse, type StoredImage } from "./queries.ts";
import { deleteImage, insertImage, lockDesigns } from "./store.ts";

const presentUse = ({ kind, id, message, language, name }: ImageUse, reader: "fr" | "en"): MessageImageUse => ({
  kind,
  ref: message === null ? id : `${message}.${language}`,
  name: message === null ? name : labelOf(message, reader),
  language,
});

const presentImage = (
  { createdAt, ...image }: StoredImage,
  uses: readonly ImageUse[],
  reader: "fr" | "en",
): MessageImage => ({
  ...image,
  createdAt: toIso(createdAt),
  uses: uses.map((use) => presentUse(use, reader)),
});

/** The newest first. */
export async function listedImages(
  tx: Tx,
  { scope, language }: Pick<Editor, "scope" | "language">,
  ask: { readonly before: string | undefined; readonly limit: number },
) {
  const rows = await imagePage(tx, scope, { before: ask.before, limit: ask.limit + 1 });
  const shownIn = await usesOf(
    tx,
    scope,
    rows.map(({ id }) => id),
  );
  const page = pageOf(
    rows,
    ask.limit,
    ({ id }) => [id],
    (row) => presentImage(row, shownIn(row.id), language),
  );
  return { ...page, kept: { ...(await imagesKept(tx, scope)), most: MOST_IMAGES } };
}

/** @throws ProblemError INVALID_INPUT for what is no picture, IDEMPOTENCY_KEY_REUSED */
export const addImage = (
  { db, clock }: OwnDeps,
  { scope, language }: Editor,
  { name, base64 }: { readonly name: string; readonly base64: string },
  key: Once,
): Promise<MessageImage> => {
  const bytes = Buffer.from(base64, "base64");
  const verdict = imageOf(bytes);
  const refuse = (path: string, message: string): never => {
    throw new ProblemError("INVALID_INPUT", { fields: [{ path, message }] });
  };
  if ("refused" in verdict) return refuse("base64", verdict.refused);
  return db.inTenant(scope, (tx) =>
    once(
      tx,
      scope,
      key,
      clock.now(),
      (stored) => MessageImage.parse(stored),
      async () => {
        await lockDesigns(tx, scope);
        if ((await imagesKept(tx, scope)).count >= MOST_IMAGES) refuse("name", "too-many-images");
        const { mediaType, width, height } = verdict;
        const id = await putFile(tx, scope, { mediaType, bytes, isPublic: true }, clock.now());
        await insertImage(tx, scope, { id, name, width, height }, clock.now());
        const image = await imageById(tx, scope, id);
        if (!image) throw new Error("an image that was just added is gone");
        return presentImage(image, [], language);
      },
    ),
  );
};

/** @throws ProblemError NOT_FOUND, IN_USE */
export const removeImage = ({ db }: OwnDeps, scope: TenantScope, id: string): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await lockDesigns(tx, scope);
    if (!(await imageById(tx, scope, id))) throw new ProblemError("NOT_FOUND");
    if ((await usesOf(tx, scope, [id]))(id).length > 0) throw new ProblemError("IN_USE");
    await deleteImage(tx, scope, id);
    await removeFile(tx, scope, id);
  });
