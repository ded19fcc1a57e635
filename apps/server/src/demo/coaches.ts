/** Virtus and Coach Digital, the demos of a coach's planning and a coach's business. Both are made up. */
import type { Brand } from "@creneau/contract";

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
  readonly services: readonly {
    readonly slug: string;
    readonly name: string;
    readonly description: string;
    readonly durationMinutes: number;
    readonly mode: "video" | "phone" | "in-person";
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
    coach: {
      name: "Claire Delmas",
      email: "claire@virtus.example",
      headline: "Coach professionnelle certifiée",
      city: "Lyon, et en visio",
      bio: "Quinze ans en entreprise, dont dix à encadrer des équipes. J’accompagne les transitions : prise de poste, reconversion, retour après une pause. Le premier échange sert à voir si nous pouvons travailler ensemble.",
    },
    services: [
      {
        slug: "decouverte",
        name: "Séance découverte",
        description: "Faire connaissance, poser la question de départ, décider ensemble de la suite.",
        durationMinutes: 30,
        mode: "video",
      },
      {
        slug: "seance",
        name: "Séance de coaching",
        description: "Une heure de travail sur votre sujet, avec un compte rendu.",
        durationMinutes: 60,
        mode: "video",
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
    about: "Conseil aux indépendants et aux petites équipes : site, visibilité, outils, organisation.",
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
        mode: "video",
      },
      {
        slug: "appel",
        name: "Appel de 20 minutes",
        description: "Une question précise, une réponse claire.",
        durationMinutes: 20,
        mode: "phone",
      },
    ],
    ranges: [
      [h(8, 30), h(12)],
      [h(13, 30), h(17)],
    ],
  },
];
