/** The impact assessment of a business: the questions, with what was saved last or what we propose. */
import type { Dpia } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";
import { businessById } from "../../tenancy/index.ts";
import { printedPage } from "../printed-page.ts";
import { meetsMinors } from "../register/register.ts";
import { dpiaVersions } from "./queries.ts";
import { dpiaSections } from "./questions.ts";

export async function dpiaOf(tx: Tx, scope: TenantScope, language: Language): Promise<Dpia> {
  const [last] = await dpiaVersions(tx, scope, undefined, 1);
  return {
    sections: dpiaSections.map(({ title, questions }) => ({
      title: title[language],
      questions: questions.map(({ code, question, hint, proposed }) => ({
        code,
        question: question[language],
        hint: hint[language],
        answer: last ? (last.answers[code] ?? "") : proposed[language],
      })),
    })),
    needed: meetsMinors(await businessById(tx, scope.businessId)),
    version: last?.version ?? 0,
    status: last?.status ?? "none",
    validatedBy: last?.validatedBy ?? null,
    at: last ? toIso(last.at) : null,
  };
}

const words = {
  fr: {
    title: "Analyse d’impact relative à la protection des données",
    none: "Proposition, non enregistrée",
    draft: "Brouillon",
    validated: (by: string) => `Validée par ${by}`,
    version: (version: number) => `version ${version}`,
    empty: "À compléter",
  },
  en: {
    title: "Data protection impact assessment",
    none: "Proposal, not saved",
    draft: "Draft",
    validated: (by: string) => `Validated by ${by}`,
    version: (version: number) => `version ${version}`,
    empty: "To be completed",
  },
} as const;

export function dpiaPage(
  dpia: Dpia,
  language: Language,
  made: { readonly business: string; readonly at: string },
): string {
  const text = words[language];
  const state = dpia.status === "validated" ? text.validated(dpia.validatedBy ?? "") : text[dpia.status];
  return printedPage({
    language,
    title: text.title,
    lead: [made.business, text.version(dpia.version), state, made.at].join(" · "),
    sections: dpia.sections.map(({ title, questions }) => ({
      title,
      items: questions.map(({ question, answer }) => [question, answer || text.empty] as const),
    })),
  });
}
