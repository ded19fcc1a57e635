/** What goes out when a message is due: as the business wrote it, while that can be sent. */
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { accountsWith, businessById } from "../../tenancy/index.ts";
import type { MessagesDeps } from "../facts.ts";
import { notify } from "../notices/notify.ts";
import type { OwnAsk, OwnSource, OwnWords } from "../templates/system-mail.ts";
import { systemMessageNamed } from "../templates/system.ts";
import { templateOf, type StoredTemplate } from "./queries.ts";
import { markBroken, markSound } from "./store.ts";
import { isRefused, judged } from "./whole.ts";

export type OwnDeps = Pick<MessagesDeps, "db" | "clock" | "publicUrl">;

/** Each message asks in a transaction of its own, right before it is written. */
export const ownSource =
  (deps: OwnDeps, scope: TenantScope): OwnSource =>
  (ask) =>
    deps.db.inTenant(scope, (tx) => ownWords(tx, deps, scope, ask));

export async function ownWords(
  tx: Tx,
  deps: OwnDeps,
  scope: TenantScope,
  { message, language }: OwnAsk,
): Promise<OwnWords | undefined> {
  const stored = await templateOf(tx, scope, message, language);
  return stored && !stored.archived ? soundOrTold(tx, deps, scope, stored) : undefined;
}

/**
 * It was sound when it was saved. Should something it names be gone since, Creneau's words go out instead, and whoever may
 * mend it is told, once.
 */
async function soundOrTold(
  tx: Tx,
  { clock, publicUrl }: OwnDeps,
  scope: TenantScope,
  stored: StoredTemplate,
): Promise<OwnWords | undefined> {
  const { id, design, message, version } = stored;
  if (design) {
    const { brand } = await businessById(tx, scope.businessId);
    const vocabulary = systemMessageNamed(message ?? "").words;
    const { words, problems } = await judged(
      tx,
      scope,
      { ...stored, design },
      { vocabulary, brand, origin: publicUrl(), goesOut: true },
    );
    if (!isRefused(problems)) {
      if (stored.brokenAt !== null) await markSound(tx, scope, id);
      return words;
    }
  }
  if (await markBroken(tx, scope, id, clock.now()))
    for (const accountId of await accountsWith(tx, scope, "message.edit"))
      await notify(tx, scope, clock, {
        accountId,
        kind: "message-broken",
        subject: { type: "message", id },
        values: { message: message ?? "", language: stored.language },
        key: `broken:${id}:${version}`,
      });
  return undefined;
}
