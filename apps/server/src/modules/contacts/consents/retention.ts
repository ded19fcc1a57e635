/** How long proofs of people who were forgotten are kept. */
import { sql } from "kysely";
import { sqlInstant } from "../../../platform/database/database.ts";
import type { DataKind, OldData } from "../../../platform/retention.ts";
import { purgeForgotten } from "./store.ts";

export const consentKinds: readonly DataKind[] = [
  {
    code: "consent-proofs",
    name: { fr: "Preuves de consentement de personnes effacées", en: "Consent proofs of people erased" },
    basis: {
      fr: "Pouvoir prouver ce qui a été accepté (RGPD, art. 7) pendant la prescription de cinq ans, sans savoir par qui.",
      en: "To prove what was agreed to (GDPR, art. 7) during five years, without knowing by whom.",
    },
    fate: "deleted",
    term: { days: 1825, least: 1095, most: 3650 },
    find: ({ businessId }, { before }) => sql<OldData>`
      select id::text as id, forgotten_at as at from consent
      where business_id = ${businessId} and forgotten_at < ${sqlInstant(before)}`,
    remove: (tx, _scope, ids, { before }) => purgeForgotten(tx, before, ids),
  },
  {
    code: "suppressions",
    name: { fr: "Liste d’opposition", en: "Suppression list" },
    basis: {
      fr: "Respecter l’opposition aussi longtemps que l’on pourrait écrire ; après effacement, seule une empreinte reste.",
      en: "To respect objections as long as one could write; after an erasure only a fingerprint stays.",
    },
    fate: "kept",
    days: null,
  },
];
