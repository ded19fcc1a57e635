/** Who lives in the fake world: Thotis with eight mentors, one in Montréal and one in La Réunion; Virtus with its coach. */
import { instant } from "@creneau/scheduling";
import type { Schema } from "@creneau/sdk";

type Business = Schema<"PublicBusiness">;
type Profile = Schema<"ProfessionalProfile">;

/** 10:00 in Paris. */
export const NOW = instant("2026-11-23T09:00:00Z");

/** What a service says that has no price and no rule. */
const free = {
  composition: "single",
  category: null,
  colour: null,
  price: null,
  requiresApproval: false,
  asksBirthDate: false,
  minimumAge: null,
  maximumAge: null,
  visits: "any",
  prerequisite: null,
  validFrom: null,
  validUntil: null,
  seriesMost: 0,
} as const;

export const thotis: Business = {
  slug: "thotis",
  name: "Thotis",
  tagline: "Parle à un étudiant qui fait déjà les études que tu vises",
  about: "Quinze minutes en visio, gratuites, avec un mentor de la filière qui t’intéresse. Pose tes vraies questions.",
  locale: "fr",
  languages: ["fr", "en"],
  customCss: "",
  sites: [],
  zone: "Europe/Paris",
  contactEmail: "bonjour@thotis.example",
  brand: {
    primary: "#FF6B35",
    secondary: "#004E89",
    accent: "#F7B801",
    background: "#FFFFFF",
    text: "#1A1A1A",
    headingFont: "montserrat",
    bodyFont: "inter",
    radiusPixels: 8,
    logoText: "Thotis",
  },
  wording: { address: "tu", kind: "mentoring", host: "mentor", guest: "pupil" },
  fields: [
    { slug: "droit", label: "Droit", professionalCount: 3 },
    { slug: "medecine", label: "Médecine", professionalCount: 2 },
    { slug: "ingenierie", label: "Ingénierie", professionalCount: 2 },
    { slug: "commerce", label: "Commerce", professionalCount: 1 },
  ],
  services: [
    {
      slug: "orientation-15min",
      name: "Session Orientation",
      description: "Un échange de quinze minutes.",
      durationMinutes: 15,
      durations: [15],
      noticeMinutes: 60,
      modes: ["video"],
      ...free,
    },
  ],
};

export const coach: Business = {
  ...thotis,
  slug: "virtus",
  name: "Virtus",
  tagline: "Retrouver de l’élan, une séance après l’autre",
  about: "Un accompagnement individuel, exigeant et bienveillant.",
  contactEmail: "contact@virtus.example",
  brand: {
    ...thotis.brand,
    primary: "#1F4D3A",
    secondary: "#0B2A20",
    accent: "#C8A96A",
    background: "#FAFAF7",
    headingFont: "inter",
    radiusPixels: 12,
    logoText: "Virtus",
  },
  wording: { address: "vous", kind: "coaching", host: "coach", guest: "client" },
  fields: [],
  services: [
    {
      slug: "decouverte",
      name: "Séance découverte",
      description: "",
      durationMinutes: 30,
      durations: [30],
      noticeMinutes: 120,
      modes: ["video"],
      ...free,
    },
    {
      slug: "accompagnement",
      name: "Séance d’accompagnement",
      description: "",
      durationMinutes: 60,
      durations: [60],
      noticeMinutes: 1440,
      modes: ["in-person"],
      ...free,
    },
  ],
};

/** Somebody who receives people, and when. */
export interface Fake {
  readonly business: Business;
  readonly profile: Omit<Profile, "nextSlot">;
  /** Minutes of the day, by weekday (1 is Monday). */
  readonly hours: Readonly<Record<number, readonly [number, number][]>>;
}

const field = (slug: string) => thotis.fields.filter((one) => one.slug === slug).map(({ label }) => ({ slug, label }));
const evening: Fake["hours"] = { 1: [[1050, 1140]], 3: [[840, 1020]], 4: [[1080, 1170]] };

function mentor(
  slug: string,
  displayName: string,
  headline: string,
  organisation: string,
  fieldSlug: string,
  more: Partial<Fake["profile"]> = {},
  hours = evening,
): Fake {
  return {
    business: thotis,
    hours,
    profile: {
      slug,
      displayName,
      headline,
      organisation,
      fields: field(fieldSlug),
      languages: ["fr", "en"],
      avatarUrl: `/avatars/${slug}.svg`,
      zone: "Europe/Paris",
      bio: `Bonjour, moi c’est ${displayName.split(" ")[0]} ! J’ai longtemps hésité avant de choisir, alors je sais ce que c’est.\n\nOn peut parler des cours, du rythme, de Parcoursup, de la vie sur place, ou de ce qui te fait peur.`,
      sessionsHeld: 12,
      linkedinUrl: `https://www.linkedin.com/in/${slug}`,
      services: thotis.services,
      ...more,
    },
  };
}

export const people: readonly Fake[] = [
  mentor(
    "lea-martin",
    "Léa Martin",
    "L3 de droit, double licence anglais",
    "Université Paris 1 Panthéon-Sorbonne",
    "droit",
  ),
  mentor(
    "ines-benali",
    "Inès Benali",
    "M1 de droit des affaires",
    "Université de Bordeaux",
    "droit",
    { languages: ["fr", "ar"] },
    { 2: [[720, 1200]], 5: [[540, 720]] },
  ),
  mentor(
    "camille-tremblay",
    "Camille Tremblay",
    "Baccalauréat en droit, 2e année",
    "Université de Montréal",
    "droit",
    { zone: "America/Toronto" },
    { 1: [[600, 720]], 2: [[660, 780]], 3: [[600, 720]], 4: [[660, 780]], 5: [[600, 720]] },
  ),
  mentor(
    "hugo-payet",
    "Hugo Payet",
    "PASS, option physique",
    "Université de La Réunion",
    "medecine",
    { zone: "Indian/Reunion" },
    { 2: [[1020, 1140]], 6: [[540, 720]] },
  ),
  mentor(
    "jade-moreau",
    "Jade Moreau",
    "4e année de médecine",
    "Université de Lille",
    "medecine",
    {},
    { 3: [[1080, 1200]] },
  ),
  mentor(
    "adam-lefevre",
    "Adam Lefèvre",
    "2e année de cycle ingénieur, génie civil",
    "INSA Lyon",
    "ingenierie",
    { languages: ["fr", "de"] },
    { 7: [[600, 720]] },
  ),
  mentor("sarah-cohen", "Sarah Cohen", "Classe préparatoire MP*", "Lycée du Parc", "ingenierie", {}, {}),
  mentor(
    "noe-girard",
    "Noé Girard",
    "Programme Grande École, 1re année",
    "EM Normandie",
    "commerce",
    { languages: ["fr", "en", "es"] },
    { 4: [[1020, 1200]] },
  ),
  {
    business: coach,
    hours: {
      1: [
        [540, 720],
        [840, 1080],
      ],
      2: [[540, 720]],
      4: [
        [540, 720],
        [840, 1080],
      ],
      5: [[540, 720]],
    },
    profile: {
      ...mentor("claire-duval", "Claire Duval", "Coach certifiée, dirigeants et équipes", "", "droit").profile,
      fields: [],
      services: coach.services,
      bio: "Vingt ans d’entreprise, puis l’envie d’accompagner. Je travaille avec des dirigeants et des équipes qui traversent un changement.",
    },
  },
];
