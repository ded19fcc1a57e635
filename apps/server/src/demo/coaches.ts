/** Virtus and Coach Digital, the demos of a coach's planning and a coach's business. Both are made up. */
import type { Brand, Mode, Price } from "@creneau/contract";

const base = { background: "#FFFFFF", text: "#1A1A1A", headingFont: "inter", bodyFont: "inter" } as const;
const h = (hours: number, minutes = 0): number => hours * 60 + minutes;

export interface DemoCoach {
  readonly slug: string;
  readonly name: string;
  readonly tagline: string;
  readonly about: string;
  readonly contactEmail: string;
  readonly brand: Brand;
  readonly coach: {
    readonly name: string;
    readonly email: string;
    readonly headline: string;
    readonly bio: string;
    readonly city: string;
  };
  /** They see people in a room of theirs, also several at a time, week after week, or once they agreed to. */
  readonly cabinet?: true;
  /** Who works with the coach. */
  readonly partner?: {
    readonly name: string;
    readonly headline: string;
    readonly bio: string;
    readonly ranges: readonly (readonly [number, number])[];
  };
  readonly services: readonly {
    readonly slug: string;
    readonly name: string;
    readonly description: string;
    readonly durationMinutes: number;
    readonly modes: readonly [Mode, ...Mode[]];
    readonly category: string;
    readonly durations?: readonly number[];
    readonly price: Price;
    readonly visits?: "first";
    readonly preparationMinutes?: number;
    readonly requiresApproval?: true;
    readonly seriesMost?: number;
  }[];
  readonly ranges: readonly (readonly [number, number])[];
}

export const demoCoaches: readonly DemoCoach[] = [
  {
    slug: "virtus",
    name: "Virtus",
    tagline: "Avancer, un rendez-vous après l’autre.",
    about: "Accompagnement individuel pour celles et ceux qui changent de métier, de rythme ou d’équipe.",
    contactEmail: "contact@virtus.example",
    brand: {
      ...base,
      primary: "#0F766E",
      secondary: "#134E4A",
      accent: "#F59E0B",
      radiusPixels: 12,
      logoText: "Virtus",
    },
    cabinet: true,
    coach: {
      name: "Claire Delmas",
      email: "claire@virtus.example",
      headline: "Coach professionnelle certifiée",
      city: "Lyon, et en visio",
      bio: "Quinze ans en entreprise, dont dix à encadrer des équipes. J’accompagne les transitions : prise de poste, reconversion, retour après une pause. Le premier échange sert à voir si nous pouvons travailler ensemble.",
    },
    services: [
      {
        slug: "decouverte",
        name: "Séance découverte",
        description: "Faire connaissance, poser la question de départ, décider ensemble de la suite.",
        durationMinutes: 30,
        modes: ["video", "phone"],
        category: "Pour commencer",
        price: { kind: "fixed", amountMinor: 0 },
        visits: "first",
      },
      {
        slug: "seance",
        name: "Séance de coaching",
        description: "Une heure de travail sur votre sujet, avec un compte rendu.",
        durationMinutes: 60,
        durations: [60, 90],
        modes: ["video", "in-person"],
        seriesMost: 10,
        category: "Accompagnement",
        price: {
          kind: "by-rule",
          amounts: [
            { minutes: 60, amountMinor: 9000 },
            { minutes: 90, amountMinor: 12_500 },
          ],
          rules: [
            { name: "Fin de journée", when: { from: "17:00" }, change: { kind: "amount", amountMinor: 1000 } },
            { name: "En visio", when: { modes: ["video"] }, change: { kind: "percent", percent: -10 } },
          ],
        },
      },
      {
        slug: "bilan",
        name: "Bilan de mi-parcours",
        description: "Deux heures pour regarder le chemin fait. Sur demande : je relis d’abord vos notes.",
        durationMinutes: 120,
        modes: ["video"],
        category: "Accompagnement",
        price: { kind: "fixed", amountMinor: 16_000 },
        requiresApproval: true,
      },
    ],
    ranges: [
      [h(9), h(12, 30)],
      [h(14), h(18)],
    ],
  },
  {
    slug: "coach-digital",
    name: "Coach Digital",
    tagline: "Votre activité en ligne, sans y passer vos soirées.",
    about: "Conseil aux indépendants et aux petites équipes : site, visibilité, outils, organisation.",
    contactEmail: "bonjour@coach-digital.example",
    brand: {
      ...base,
      primary: "#4338CA",
      secondary: "#312E81",
      accent: "#F59E0B",
      radiusPixels: 12,
      logoText: "Coach Digital",
    },
    coach: {
      name: "Karim Ferrand",
      email: "karim@coach-digital.example",
      headline: "Consultant en transformation numérique",
      city: "Marseille, et en visio",
      bio: "Ancien chef de projet web, j’aide les indépendants à choisir peu d’outils et à bien s’en servir. On commence par un point de 45 minutes pour voir ce qui vous coûte le plus de temps.",
    },
    services: [
      {
        slug: "point",
        name: "Point de 45 minutes",
        description: "Un état des lieux de vos outils et trois pistes concrètes.",
        durationMinutes: 45,
        durations: [45, 75],
        modes: ["video", "at-customer"],
        category: "Pour commencer",
        preparationMinutes: 10,
        price: {
          kind: "by-rule",
          amounts: [
            { minutes: 45, amountMinor: 7500 },
            { minutes: 75, amountMinor: 11_500 },
          ],
          rules: [
            { name: "Déplacement", when: { modes: ["at-customer"] }, change: { kind: "amount", amountMinor: 2500 } },
            { name: "Première venue", when: { firstVisit: true }, change: { kind: "percent", percent: -20 } },
          ],
        },
      },
      {
        slug: "appel",
        name: "Appel de 20 minutes",
        description: "Une question précise, une réponse claire.",
        durationMinutes: 20,
        modes: ["phone"],
        category: "Conseil",
        price: { kind: "fixed", amountMinor: 3000 },
      },
      {
        slug: "audit",
        name: "Audit de votre site",
        description: "Je lis tout, je mesure, puis nous en parlons. Sur demande : je regarde d’abord si je peux aider.",
        durationMinutes: 90,
        modes: ["video"],
        category: "Conseil",
        price: { kind: "fixed", amountMinor: 24_000 },
        requiresApproval: true,
      },
    ],
    partner: {
      name: "Sofia Marchetti",
      headline: "Rédactrice et conceptrice web",
      bio: "Dix ans d’agence, puis l’indépendance. J’écris des pages que l’on lit jusqu’au bout, et j’apprends à les écrire à celles et ceux qui pensent ne pas savoir.",
      ranges: [
        [h(9), h(12, 30)],
        [h(14), h(17, 30)],
      ],
    },
    ranges: [
      [h(8, 30), h(12)],
      [h(13, 30), h(17)],
    ],
  },
];
