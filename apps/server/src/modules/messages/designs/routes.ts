/** Messages as a business writes them. */
import { z } from "zod";
import type { Api } from "../../../platform/http/api.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { businessById } from "../../tenancy/index.ts";
import { mailToMyself, preview, type DraftDeps } from "./drafts.ts";
import {
  archiveTemplate,
  createTemplate,
  resetTemplate,
  restoreVersion,
  saveTemplate,
  shownTemplate,
  versionNamed,
  type Editor,
} from "./edit.ts";
import { addImage, listedImages, removeImage } from "./images.ts";
import { createPart, mustBePart, presentPart, removePart, savePart } from "./parts.ts";
import { authors, presentSummary, presentSystem, presentVariables, presentVersion, presentWhole } from "./present.ts";
import { partPage, templatePage, versionPage, writtenMessages } from "./queries.ts";
import { find, inUse } from "./refs.ts";

const ById = z.tuple([z.uuid()]);
const ByNumber = z.tuple([z.int().min(1).max(2_147_483_647)]);

const editorOf = ({ scope, accountId }: MemberCaller, language: "fr" | "en"): Editor => ({
  scope,
  accountId,
  language,
});

export function designRoutes(api: Api, deps: DraftDeps): void {
  listRoutes(api, deps);
  editRoutes(api, deps);
  versionRoutes(api, deps);
  draftRoutes(api, deps);
  partRoutes(api, deps);
  imageRoutes(api, deps);
}

function listRoutes(api: Api, deps: DraftDeps): void {
  const { db } = deps;
  api.implement("listSystemMessages", ({ caller: { scope }, language }) =>
    db.inTenant(scope, async (tx) => {
      const written = await writtenMessages(tx, scope);
      return { messages: presentSystem(written, await authors(tx, written), language) };
    }),
  );
  api.implement("listMessageTemplates", ({ caller: { scope }, query }) =>
    db.inTenant(scope, async (tx) => {
      const before = decodeCursor(ById, query.cursor)?.[0];
      const ask = { archived: query.archived === "true", before, limit: query.limit + 1 };
      const rows = await templatePage(tx, scope, ask);
      const byOf = await authors(tx, rows);
      return pageOf(
        rows,
        query.limit,
        ({ id }) => [id],
        (row) => presentSummary(row, byOf(row)),
      );
    }),
  );
  api.implement("getMessageTemplate", ({ caller, params, language }) =>
    db.inTenant(caller.scope, async (tx) =>
      shownTemplate(tx, deps, editorOf(caller, language), await find(tx, caller.scope, params.ref)),
    ),
  );
  api.implement("listTemplateVariables", ({ caller: { scope }, params, language }) =>
    db.inTenant(scope, async (tx) => {
      const found = await find(tx, scope, params.ref);
      const { zone } = await businessById(tx, scope.businessId);
      return { variables: presentVariables(found.vocabulary, { language: found.language, zone }, language) };
    }),
  );
}

function editRoutes(api: Api, deps: DraftDeps): void {
  api.implement("createMessageTemplate", ({ caller, body, language, once }) =>
    createTemplate(deps, editorOf(caller, language), body, once),
  );
  api.implement("saveMessageTemplate", ({ caller, params, body, language }) =>
    saveTemplate(deps, editorOf(caller, language), params.ref, body),
  );
  api.implement("resetMessageTemplate", ({ caller, params, body, language }) =>
    resetTemplate(deps, editorOf(caller, language), params.ref, body.version),
  );
  api.implement("archiveMessageTemplate", ({ caller, params, body, language }) =>
    archiveTemplate(deps, editorOf(caller, language), params.ref, body),
  );
}

function versionRoutes(api: Api, deps: DraftDeps): void {
  const { db } = deps;
  api.implement("listTemplateVersions", ({ caller: { scope }, params, query }) =>
    db.inTenant(scope, async (tx) => {
      const { stored, message } = await find(tx, scope, params.ref);
      const before = decodeCursor(ByNumber, query.cursor)?.[0];
      const rows = stored ? await versionPage(tx, scope, stored.id, { before, limit: query.limit + 1 }) : [];
      const byOf = await authors(tx, rows);
      // The latest one is in use, unless Creneau's words are.
      const current = stored && !(message && stored.archived) && before === undefined ? rows[0]?.number : undefined;
      return pageOf(
        rows,
        query.limit,
        ({ number }) => [number],
        (row) => presentVersion(row, byOf(row), current),
      );
    }),
  );
  api.implement("getTemplateVersion", ({ caller: { scope }, params }) =>
    db.inTenant(scope, async (tx) => {
      const { found, version } = await versionNamed(tx, scope, params.ref, params.number);
      const [latest] = found.stored
        ? await versionPage(tx, scope, found.stored.id, { before: undefined, limit: 1 })
        : [];
      const isUsed = found.stored !== undefined && inUse(found) !== found.byDefault;
      return presentWhole(version, (await authors(tx, [version]))(version), isUsed ? latest?.number : undefined);
    }),
  );
  api.implement("restoreTemplateVersion", ({ caller, params, body, language }) =>
    restoreVersion(deps, editorOf(caller, language), params.ref, { number: params.number, version: body.version }),
  );
}

function draftRoutes(api: Api, deps: DraftDeps): void {
  api.implement("previewMessageTemplate", ({ caller, params, body, language }) =>
    preview(deps, caller, { ref: params.ref, ...body }, language),
  );
  api.implement("testMessageTemplate", ({ caller, params, body, once }) =>
    mailToMyself(deps, caller, { ref: params.ref, ...body }, once),
  );
}

function partRoutes(api: Api, deps: DraftDeps): void {
  const { db } = deps;
  api.implement("listMessageParts", ({ caller: { scope }, query }) =>
    db.inTenant(scope, async (tx) => {
      const before = decodeCursor(ById, query.cursor)?.[0];
      const rows = await partPage(tx, scope, { before, limit: query.limit + 1 });
      return pageOf(rows, query.limit, ({ id }) => [id], presentPart);
    }),
  );
  api.implement("getMessagePart", ({ caller: { scope }, params }) =>
    db.inTenant(scope, async (tx) => presentPart(await mustBePart(tx, scope, params.partId))),
  );
  api.implement("createMessagePart", ({ caller, body, language, once }) =>
    createPart(deps, editorOf(caller, language), body, once),
  );
  api.implement("saveMessagePart", ({ caller, params, body, language }) =>
    savePart(deps, editorOf(caller, language), params.partId, body),
  );
  api.implement("removeMessagePart", async ({ caller: { scope }, params }) => {
    await removePart(deps, scope, params.partId);
    return undefined;
  });
}

function imageRoutes(api: Api, deps: DraftDeps): void {
  const { db } = deps;
  api.implement("listMessageImages", ({ caller: { scope }, query, language }) =>
    db.inTenant(scope, (tx) => {
      const before = decodeCursor(ById, query.cursor)?.[0];
      return listedImages(tx, { scope, language }, { before, limit: query.limit });
    }),
  );
  api.implement("addMessageImage", ({ caller, body, language, once }) =>
    addImage(deps, editorOf(caller, language), body, once),
  );
  api.implement("removeMessageImage", async ({ caller: { scope }, params }) => {
    await removeImage(deps, scope, params.imageId);
    return undefined;
  });
}
