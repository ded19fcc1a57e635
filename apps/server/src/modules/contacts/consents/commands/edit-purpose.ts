import type { ConsentKind, ConsentPurposeSetting } from "@creneau/contract";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Language } from "../../../../platform/http/language.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { writeOffer } from "../store.ts";
import { assertKind, purposeSetting, reword } from "../texts-in-use.ts";

export interface PurposeAsk {
  readonly offered: boolean;
  readonly texts: Readonly<Record<Language, string>>;
  readonly version: number;
}

/** @throws ProblemError NOT_FOUND; EDITED_MEANWHILE, naming what differs, when it is not at `version` any more. */
export function editPurpose(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  kind: ConsentKind,
  { offered, texts, version }: PurposeAsk,
  language: Language,
): Promise<ConsentPurposeSetting> {
  assertKind(kind);
  return db.inTenant(scope, async (tx) => {
    const now = clock.now();
    if (!(await writeOffer(tx, scope, kind, offered, version, now))) {
      const stored = await purposeSetting(tx, scope, kind, language);
      const differing = [
        ...(stored.offered === offered ? [] : ["offered"]),
        ...(["fr", "en"] as const).flatMap((locale) =>
          stored.texts[locale].body === texts[locale] ? [] : [`texts.${locale}`],
        ),
      ];
      const fields = differing.map((path) => ({ path, message: "edited-meanwhile" }));
      throw new ProblemError("EDITED_MEANWHILE", { fields });
    }
    await reword(tx, scope, kind, texts, now);
    return purposeSetting(tx, scope, kind, language);
  });
}
