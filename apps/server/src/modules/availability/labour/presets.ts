/**
 * Limits of labour that the law sets, as data: what a business begins its own agreement with. A collective agreement may
 * say otherwise, so what a business keeps is its own, under the name it gives it.
 */
import type { PlainDate } from "@creneau/scheduling";
import { plainDate } from "@creneau/scheduling";
import type { Language } from "../house/closures.ts";
import type { Agreement, LabourLimits } from "../stored.ts";

interface Preset {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly reference: Readonly<Record<Language, string>>;
  /** In force since then. */
  readonly from: PlainDate | null;
  readonly labour: LabourLimits;
  readonly agreement: Omit<Agreement, "name" | "reference">;
}

const presets: readonly Preset[] = [
  {
    code: "fr-code-du-travail",
    name: { fr: "Code du travail (France)", en: "French labour code" },
    reference: {
      fr: "C. trav. L3131-1 (repos 11 h), L3132-2 (35 h de suite), L3121-16 (pause), L3121-18 (10 h par jour), L3121-20 et L3121-22 (48 h, 44 h en moyenne sur 12 semaines), L3121-27 (35 h)",
      en: "C. trav. L3131-1 (11 h rest), L3132-2 (35 h in a row), L3121-16 (break), L3121-18 (10 h a day), L3121-20 and L3121-22 (48 h, 44 h on average over 12 weeks), L3121-27 (35 h)",
    },
    // Légifrance: L3121-18 is LEGIARTI000033020428, L3121-20 LEGIARTI000033020414, L3121-22 LEGIARTI000033020402. L3132-2 says 24
    // hours and adds the 11 of L3131-1. The recast by law 2016-1088, in force on the day after its publication.
    from: plainDate("2016-08-10"),
    labour: { restMinutes: 660, dayMinutes: 600, weekMinutes: 2880 },
    agreement: {
      breakAfterMinutes: 360,
      breakMinutes: 20,
      weekRestMinutes: 2100,
      baseWeekMinutes: 2100,
      averageWeekMinutes: 2640,
      averageWeeks: 12,
    },
  },
  {
    // https://osha.europa.eu/en/legislation/directives/directive-2003-88-ec
    code: "eu-2003-88",
    name: { fr: "Directive européenne 2003/88/CE", en: "European directive 2003/88/EC" },
    reference: {
      fr: "Art. 3 (repos 11 h), 4 (pause au-delà de 6 h), 5 (24 h et 11 h de suite), 6 et 16 (48 h en moyenne sur quatre mois)",
      en: "Art. 3 (11 h rest), 4 (break beyond 6 h), 5 (24 h and 11 h in a row), 6 and 16 (48 h on average over four months)",
    },
    from: plainDate("2004-08-02"),
    labour: { restMinutes: 660, dayMinutes: null, weekMinutes: null },
    agreement: {
      breakAfterMinutes: 360,
      // How long it is, each state or its agreements say.
      breakMinutes: 1,
      weekRestMinutes: 2100,
      baseWeekMinutes: null,
      averageWeekMinutes: 2880,
      averageWeeks: 17,
    },
  },
];

export const presetsIn = (language: Language) =>
  presets.map(({ code, name, reference, from, labour, agreement }) => ({
    code,
    from,
    labour,
    agreement: { name: name[language], reference: reference[language], ...agreement },
  }));
