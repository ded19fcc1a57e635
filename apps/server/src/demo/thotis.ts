/** Thotis, the demo of mentoring: 24 students of four fields, in France, Montréal and La Réunion. All are made up. */
import type { Brand } from "@creneau/contract";

export const thotisBrand: Brand = {
  primary: "#FF6B35",
  secondary: "#004E89",
  accent: "#F7B801",
  background: "#FFFFFF",
  text: "#1A1A1A",
  headingFont: "montserrat",
  bodyFont: "inter",
  radiusPixels: 8,
  logoText: "Thotis",
};

export const thotisFields = [
  { slug: "droit", label: "Droit" },
  { slug: "medecine", label: "Médecine" },
  { slug: "ingenierie", label: "Ingénierie" },
  { slug: "commerce", label: "Commerce" },
] as const;

type FieldSlug = (typeof thotisFields)[number]["slug"];

/** Weekdays (1 = Monday) with their ranges, in minutes after midnight. */
type Week = Readonly<Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly (readonly [number, number])[]>>>;

const h = (hours: number, minutes = 0): number => hours * 60 + minutes;
const evening: Week = { 1: [[h(18), h(20)]], 3: [[h(13, 30), h(17)]], 4: [[h(18), h(20)]] };
const lunch: Week = {
  1: [[h(12), h(13, 30)]],
  2: [[h(12), h(13, 30)]],
  4: [[h(12), h(13, 30)]],
  5: [[h(12), h(13, 30)]],
};
const wednesday: Week = {
  3: [
    [h(9), h(12)],
    [h(14), h(18)],
  ],
  6: [[h(10), h(12)]],
};
const weekend: Week = {
  6: [
    [h(9, 30), h(12, 30)],
    [h(14), h(16)],
  ],
  7: [[h(16), h(18, 30)]],
};
const open: Week = {
  1: [[h(9), h(12)]],
  2: [[h(14), h(18)]],
  3: [
    [h(9), h(12)],
    [h(14), h(17)],
  ],
  5: [[h(16), h(19)]],
};
const late: Week = { 2: [[h(19), h(21, 30)]], 4: [[h(19), h(21, 30)]], 7: [[h(17), h(20)]] };

export interface DemoMentor {
  readonly name: string;
  readonly field: FieldSlug;
  readonly headline: string;
  readonly organisation: string;
  readonly bio: string;
  readonly week: Week;
  readonly zone?: string;
  readonly languages?: readonly string[];
}

export const thotisMentors: readonly DemoMentor[] = [
  {
    name: "Léa Martin",
    field: "droit",
    headline: "L3 Droit",
    organisation: "Université Paris 1 Panthéon-Sorbonne",
    week: open,
    languages: ["fr", "en"],
    bio: "J’ai choisi le droit après un bac général spé HGGSP et SES. Je prépare un master de droit des affaires. On peut parler du rythme de la L1, des TD, de la méthode du commentaire d’arrêt et de la vie à Paris avec un petit budget.",
  },
  {
    name: "Hugo Lefèvre",
    field: "droit",
    headline: "M1 Droit public",
    organisation: "Université de Strasbourg",
    week: evening,
    bio: "Passé par une double licence droit et histoire. Je vise les concours administratifs. Pose-moi tes questions sur les doubles cursus, les partiels et les stages en collectivité.",
  },
  {
    name: "Inès Benali",
    field: "droit",
    headline: "L2 Droit",
    organisation: "Université Toulouse Capitole",
    week: lunch,
    languages: ["fr", "ar"],
    bio: "Première de ma famille à faire des études longues. Je raconte volontiers comment j’ai travaillé mon dossier, trouvé une bourse et pris mes marques à la fac.",
  },
  {
    name: "Maxime Girard",
    field: "droit",
    headline: "M2 Droit pénal",
    organisation: "Université de Bordeaux",
    week: weekend,
    bio: "Stagiaire en cabinet cette année, je prépare l’examen du CRFPA. On peut parler du métier d’avocat, des années de fac et de ce qu’on n’apprend pas en cours.",
  },
  {
    name: "Chloé Tremblay",
    field: "droit",
    headline: "Baccalauréat en droit, 2e année",
    organisation: "Université de Montréal",
    week: {
      1: [[h(10), h(13)]],
      3: [
        [h(9), h(12)],
        [h(13), h(15)],
      ],
      4: [[h(11), h(14)]],
      6: [[h(9), h(11)]],
    },
    zone: "America/Toronto",
    languages: ["fr", "en"],
    bio: "Française installée à Montréal. Je connais les démarches : équivalences, permis d’études, logement, coût de la vie. Et le droit civil québécois, bien sûr.",
  },
  {
    name: "Antoine Rousseau",
    field: "droit",
    headline: "L1 Droit, option remise à niveau",
    organisation: "Université de Nantes",
    week: late,
    bio: "Admis en « oui si », je suis aujourd’hui dans la première moitié de ma promo. Si tu hésites à accepter une place avec accompagnement, parlons-en.",
  },

  {
    name: "Camille Dubois",
    field: "medecine",
    headline: "DFGSM2 (2e année)",
    organisation: "Sorbonne Université",
    week: evening,
    bio: "Passée par le PASS. Je parle sans détour du travail, du classement, du moral et de ce qui m’a aidée à tenir. Et du tutorat, qui change tout.",
  },
  {
    name: "Yanis Haddad",
    field: "medecine",
    headline: "DFASM1 (4e année)",
    organisation: "Université de Lille",
    week: late,
    languages: ["fr", "en"],
    bio: "Externe à l’hôpital le matin, cours l’après-midi. J’ai fait une LAS : on peut comparer avec le PASS et voir ce qui te ressemble.",
  },
  {
    name: "Manon Hoarau",
    field: "medecine",
    headline: "LAS 2 Sciences de la vie",
    organisation: "Université de La Réunion",
    week: { 1: [[h(17), h(19, 30)]], 2: [[h(12), h(14)]], 3: [[h(14), h(18)]], 6: [[h(9), h(12)]] },
    zone: "Indian/Reunion",
    languages: ["fr"],
    bio: "Étudier la santé depuis La Réunion, partir ou rester en métropole, le budget, le soutien de la famille : je réponds à tout ce que j’aurais aimé demander.",
  },
  {
    name: "Thomas Petit",
    field: "medecine",
    headline: "PASS",
    organisation: "Aix-Marseille Université",
    week: weekend,
    bio: "En plein dedans. Je raconte ma semaine type, mes erreurs du premier semestre et comment j’organise mes révisions.",
  },
  {
    name: "Sarah Cohen",
    field: "medecine",
    headline: "Maïeutique, 3e année",
    organisation: "Université Grenoble Alpes",
    week: lunch,
    bio: "Médecine, pharma, odonto, maïeutique, kiné : il y a plusieurs portes. Je te présente celle des sages-femmes, en stage comme en cours.",
  },
  {
    name: "Paul Mercier",
    field: "medecine",
    headline: "Pharmacie, 4e année",
    organisation: "Université Claude-Bernard Lyon 1",
    week: open,
    bio: "La pharmacie ne se résume pas à l’officine : hôpital, industrie, recherche. Viens avec tes questions, même les plus simples.",
  },

  {
    name: "Emma Laurent",
    field: "ingenierie",
    headline: "2e année, prépa MP",
    organisation: "Lycée du Parc, Lyon",
    week: {
      6: [[h(14), h(17)]],
      7: [
        [h(10), h(12)],
        [h(15), h(17)],
      ],
    },
    bio: "La prépa vue de l’intérieur : les colles, les concours, l’internat, et comment garder un peu de temps pour soi.",
  },
  {
    name: "Lucas Moreau",
    field: "ingenierie",
    headline: "4e année, génie informatique",
    organisation: "INSA Lyon",
    week: evening,
    languages: ["fr", "en"],
    bio: "École en cinq ans après le bac, semestre à Stockholm, stage en cybersécurité. Je peux t’aider à comparer INSA, UT et prépa.",
  },
  {
    name: "Jade Nguyen",
    field: "ingenierie",
    headline: "BUT Génie électrique, 3e année",
    organisation: "IUT de Cachan",
    week: lunch,
    languages: ["fr", "vi"],
    bio: "Du bac STI2D à une alternance chez un constructeur de trains. Le BUT mène aussi aux écoles d’ingénieurs : je prépare les dossiers en ce moment.",
  },
  {
    name: "Nathan Faure",
    field: "ingenierie",
    headline: "3e année, aéronautique",
    organisation: "ISAE-SUPAERO, Toulouse",
    week: wednesday,
    bio: "Passionné d’avions depuis toujours, et pas premier de la classe au lycée. On parle du chemin, des concours et des associations.",
  },
  {
    name: "Louise Garnier",
    field: "ingenierie",
    headline: "Doctorante en matériaux",
    organisation: "Université de Lorraine",
    week: open,
    languages: ["fr", "en", "de"],
    bio: "Fac de sciences, master en Allemagne, puis une thèse : la recherche est un métier. Je raconte volontiers à quoi ressemble une journée de labo.",
  },
  {
    name: "Rayan Belkacem",
    field: "ingenierie",
    headline: "1re année, cycle préparatoire",
    organisation: "Polytech Montpellier",
    week: late,
    bio: "Je sors juste du lycée : Parcoursup, la lettre de motivation, l’attente des réponses, c’est tout frais. Et la première rentrée aussi.",
  },

  {
    name: "Alice Fontaine",
    field: "commerce",
    headline: "Master Grande École, 2e année",
    organisation: "EDHEC Lille",
    week: evening,
    languages: ["fr", "en"],
    bio: "Prépa ECG puis école : ce que ça coûte, ce que ça apporte, comment le financer. Je suis passée par un prêt étudiant et une alternance.",
  },
  {
    name: "Mathis Renard",
    field: "commerce",
    headline: "BUT Techniques de commercialisation",
    organisation: "IUT de Rennes",
    week: lunch,
    bio: "Le BUT TC, c’est beaucoup de projets et de terrain. J’ai créé une petite boutique en ligne pendant mes études : parlons-en.",
  },
  {
    name: "Zoé Lambert",
    field: "commerce",
    headline: "Bachelor, 3e année",
    organisation: "KEDGE Business School, Marseille",
    week: wednesday,
    languages: ["fr", "en", "es"],
    bio: "Deux semestres à l’étranger, Séville et Dublin. Je t’explique comment marchent les échanges et ce que les écoles disent peu.",
  },
  {
    name: "Gabriel Simon",
    field: "commerce",
    headline: "L3 Économie et gestion",
    organisation: "Université Paris-Dauphine",
    week: open,
    bio: "Finance, maths et un peu de politique publique. Pour savoir si la sélection fait peur pour rien, viens en parler.",
  },
  {
    name: "Lina Kacem",
    field: "commerce",
    headline: "BTS Négociation et digitalisation",
    organisation: "Lycée Jean-Lurçat, Perpignan",
    week: weekend,
    bio: "Alternante dans une agence immobilière. Un BTS en deux ans, un salaire, puis une licence pro : c’est mon chemin et il me va bien.",
  },
  {
    name: "Arthur Blanc",
    field: "commerce",
    headline: "Prépa ECG, 1re année",
    organisation: "Lycée Clemenceau, Nantes",
    week: { 3: [[h(15), h(18)]], 6: [[h(13), h(16)]] },
    bio: "Maths approfondies, géopolitique, colles : mon emploi du temps est chargé mais j’aime ça. Je te dis comment j’ai choisi.",
  },
];

export const demoPupils = [
  "Juliette Morel",
  "Adam Roche",
  "Nina Perrot",
  "Ethan Colin",
  "Maëlys Barbier",
  "Noah Guérin",
  "Lola Chevalier",
  "Ilyes Amrani",
  "Rose Lemaire",
  "Tom Picard",
  "Anaïs Roy",
  "Sacha Leclerc",
] as const;

export const demoQuestions = [
  "Comment se passe la première année ? Je suis en terminale et j’hésite encore.",
  "Est-ce qu’on peut travailler à côté des études ?",
  "Quelles spécialités faut-il garder en terminale ?",
  "",
  "J’aimerais savoir comment tu as écrit ta lettre de motivation.",
  "Le niveau de maths est-il vraiment élevé ?",
] as const;
