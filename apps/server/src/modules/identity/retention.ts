/** How long traces of accounts are kept: of people who may belong to several businesses, so the server sees to it. */
import type { FixedKind } from "../../platform/retention.ts";

export const accountKinds: readonly FixedKind[] = [
  {
    code: "sign-ins",
    name: { fr: "Historique de connexion de l’équipe", en: "Sign-in history of the team" },
    basis: {
      fr: "Sécurité des comptes : un an (recommandation de la CNIL sur la journalisation).",
      en: "Security of accounts: a year (CNIL recommendation on logs).",
    },
    fate: "deleted",
    days: 365,
  },
  {
    code: "tokens",
    name: { fr: "Liens et codes de connexion expirés", en: "Expired sign-in links and codes" },
    basis: { fr: "Inutiles dès qu’ils ont expiré.", en: "Of no use once they have expired." },
    fate: "deleted",
    days: 1,
  },
];
