import type { PurgeRun, RetentionPreview } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import type { Language } from "../../platform/http/language.ts";
import { ProblemError } from "../../platform/problem.ts";
import { isPurged, type DataKind } from "../../platform/retention.ts";
import { changeTerm } from "./commands/change-term.ts";
import { purgeNow, type PurgeDeps } from "./commands/purge.ts";
import { chosenTerms, countOld, lastCheck, runPage, type StoredRun } from "./queries.ts";
import { automaticDays, cutoff, nextPurge, usualTerm } from "./retention-rules.ts";
import { presentKind, shownKinds } from "./terms.ts";

export function retentionRoutes(api: Api, deps: PurgeDeps): void {
  const { db, clock, kinds } = deps;
  api.implement("getRetention", ({ caller: { scope }, language }) =>
    db.inTenant(scope, async (tx) => {
      const checkedAt = await lastCheck(tx, scope);
      return {
        checkedAt: checkedAt === null ? null : toIso(checkedAt),
        kinds: await shownKinds(tx, scope, kinds, language, clock.now()),
      };
    }),
  );
  api.implement("previewRetention", ({ caller: { scope } }) =>
    db.inTenant(scope, (tx) => preview(tx, scope, kinds, clock.now())),
  );
  api.implement("replaceRetentionTerm", async ({ caller: { scope }, params, body, language }) => {
    const kind = kinds.find(({ code }) => code === params.kind);
    if (!kind || !isPurged(kind)) throw new ProblemError("NOT_FOUND");
    return presentKind(kind, await changeTerm(db, clock, scope, kind, body), language, clock.now());
  });
  api.implement("purgeNow", async ({ caller, body, language }) => {
    const begun = await purgeNow(deps, caller.scope, body.kinds, caller.accountId);
    return { items: begun.map((run) => presentRun(run, kinds, language)) };
  });
  api.implement("listPurges", async ({ caller: { scope }, query: { cursor, limit }, language }) => {
    const [before] = decodeCursor(z.tuple([z.uuid()]), cursor) ?? [];
    const rows = await db.inTenant(scope, (tx) => runPage(tx, scope, before, limit + 1));
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (run) => presentRun(run, kinds, language),
    );
  });
}

async function preview(
  tx: Tx,
  scope: TenantScope,
  kinds: readonly DataKind[],
  now: Instant,
): Promise<RetentionPreview> {
  const terms = await chosenTerms(tx, scope);
  const shown: RetentionPreview["kinds"] = [];
  for (const kind of kinds.filter(isPurged)) {
    const term = terms.get(kind.code) ?? usualTerm(kind);
    const { count, oldest } = await countOld(tx, scope, kind, { before: cutoff(term.days, now), now });
    const days = automaticDays(term, now);
    const byItself =
      days === term.days ? count : (await countOld(tx, scope, kind, { before: cutoff(days, now), now })).count;
    shown.push({
      code: kind.code,
      count,
      automaticCount: byItself,
      oldestAt: oldest[0] ? toIso(oldest[0].at) : null,
      // Of a key that somebody chose, nothing is shown.
      samples: oldest.map(({ id, at }) => ({ id: kind.code === "answers" ? "" : id, at: toIso(at) })),
    });
  }
  return { at: toIso(now), nextAt: toIso(nextPurge(now)), kinds: shown };
}

function presentRun(run: StoredRun, kinds: readonly DataKind[], language: Language): PurgeRun {
  const { id, kind, days, before, byName, removed, startedAt, finishedAt } = run;
  return {
    id,
    kind,
    name: kinds.find(({ code }) => code === kind)?.name[language] ?? kind,
    days,
    before: toIso(before),
    byName,
    removed,
    startedAt: toIso(startedAt),
    finishedAt: finishedAt === null ? null : toIso(finishedAt),
  };
}
