/** What a template of each kind begins with, ready to be sent: in the words of the business, tu or vous. */
import type { Design } from "@creneau/blocks";
import type { MessageTemplate } from "@creneau/contract";
import type { Written } from "../templates/system.ts";

type Kind = Exclude<MessageTemplate["kind"], "system">;

interface Words {
  readonly subject: string;
  readonly preheader: string;
  readonly title: string;
  /** Each a block of text. */
  readonly texts: readonly Passage[];
  readonly button?: { readonly label: string; readonly url: "{{pages}}" | "{{link}}"; readonly when?: When };
}
type When = NonNullable<Design["blocks"][number]["when"]>;
type Passage = string | { readonly text: string; readonly when: When };

/** @param you of what is said to somebody one says "tu" to, and "vous". */
type Wording = (you: (tu: string, vous: string) => string) => Words;

const set = (variable: string): When => ({ variable, is: "set" });

const french: Readonly<Record<Kind, Wording>> = {
  greeting: (you) => ({
    subject: "Bienvenue chez {{business}}",
    preheader: you("Ce qu’il faut savoir pour bien commencer", "Ce qu’il faut savoir pour bien commencer"),
    title: "Bienvenue, {{firstName}}",
    texts: [
      you(
        "Merci de ta confiance. Voici comment nous travaillons, pour que tu saches à quoi t’attendre.",
        "Merci de votre confiance. Voici comment nous travaillons, pour que vous sachiez à quoi vous attendre.",
      ),
      you(
        "- Les rendez-vous se prennent et se déplacent en ligne, à toute heure.\n- Un rappel arrive avant chacun.\n- Ce que tu nous confies reste entre nous.",
        "- Les rendez-vous se prennent et se déplacent en ligne, à toute heure.\n- Un rappel arrive avant chacun.\n- Ce que vous nous confiez reste entre nous.",
      ),
      you("Une question\u202F? Réponds à ce mail.", "Une question\u202F? Répondez à ce mail."),
    ],
    button: { label: "Choisir un premier rendez-vous", url: "{{pages}}" },
  }),
  service: (you) => ({
    subject: '{{service | or: "Nos accompagnements"}}\u202F: comment cela se passe',
    preheader: "Pour qui, comment, à quel prix",
    title: '{{service | or: "Nos accompagnements"}}',
    texts: [
      you(
        "Bonjour {{firstName}}, tu voulais en savoir plus. L’essentiel en trois points\u202F:",
        "Bonjour {{firstName}}, vous vouliez en savoir plus. L’essentiel en trois points\u202F:",
      ),
      you(
        "- **Un premier échange** pour comprendre ce que tu cherches.\n- **Un plan** clair, avec des étapes et des dates.\n- **Un suivi** jusqu’à ce que le but soit atteint.",
        "- **Un premier échange** pour comprendre ce que vous cherchez.\n- **Un plan** clair, avec des étapes et des dates.\n- **Un suivi** jusqu’à ce que le but soit atteint.",
      ),
      { text: "**Tarif\u202F:** {{amount}}.", when: set("amount") },
    ],
    button: { label: "Voir les horaires libres", url: "{{pages}}" },
  }),
  "follow-up": (you) => ({
    subject: you(
      "Comment vas-tu depuis notre rendez-vous\u202F?",
      "Comment allez-vous depuis notre rendez-vous\u202F?",
    ),
    preheader: "Quelques minutes pour faire le point",
    title: "Des nouvelles, {{firstName}}\u202F?",
    texts: [
      { text: "Nous nous sommes vus le {{start | day}}.", when: set("start") },
      you(
        "Qu’as-tu pu mettre en place\u202F? Qu’est-ce qui résiste encore\u202F? Deux lignes en réponse à ce mail nous aident à préparer la suite.",
        "Qu’avez-vous pu mettre en place\u202F? Qu’est-ce qui résiste encore\u202F? Deux lignes en réponse à ce mail nous aident à préparer la suite.",
      ),
      you("Et si tu veux en reparler\u202F:", "Et si vous voulez en reparler\u202F:"),
    ],
    button: { label: "Reprendre rendez-vous", url: "{{pages}}" },
  }),
  confirmation: (you) => ({
    subject: "C’est confirmé, {{firstName}}",
    preheader: '{{service | or: "Voici ce qui est convenu"}}',
    title: "C’est confirmé",
    texts: [
      "Bonjour {{firstName}}, voici ce qui est convenu\u202F:",
      { text: "- **Quand\u202F:** {{start | date}}, {{start | time}}", when: set("start") },
      { text: "- **Quoi\u202F:** {{service}}", when: set("service") },
      { text: "- **Montant\u202F:** {{amount}}", when: set("amount") },
      you(
        "Un empêchement\u202F? Préviens-nous dès que possible en répondant à ce mail.",
        "Un empêchement\u202F? Prévenez-nous dès que possible en répondant à ce mail.",
      ),
    ],
    button: { label: "Voir les détails", url: "{{link}}", when: set("link") },
  }),
  progress: (you) => ({
    subject: '{{projectName | or: "Le projet"}}\u202F: où nous en sommes',
    preheader: "Ce qui est fait, ce qui vient",
    title: '{{projectName | or: "Le projet"}}\u202F: le point',
    texts: [
      { text: "Situation au {{date | date}}.", when: set("date") },
      "Bonjour {{firstName}}, voici où nous en sommes.",
      "**Ce qui est fait**\n\n- Le cadre et les objectifs sont fixés.",
      "**Ce qui vient**\n\n- La prochaine étape, et sa date.",
      you(
        "**Ce que nous attendons de toi**\n\n- Ton avis, en réponse à ce mail.",
        "**Ce que nous attendons de vous**\n\n- Votre avis, en réponse à ce mail.",
      ),
    ],
    button: { label: "Suivre le projet", url: "{{link}}", when: set("link") },
  }),
  "portal-invitation": (you) => ({
    subject: you("Ton espace chez {{business}}", "Votre espace chez {{business}}"),
    preheader: "Rendez-vous, documents et messages au même endroit",
    title: you("Ton espace est prêt", "Votre espace est prêt"),
    texts: [
      you(
        "Bonjour {{firstName}}, tes rendez-vous, tes documents et nos échanges sont réunis au même endroit.",
        "Bonjour {{firstName}}, vos rendez-vous, vos documents et nos échanges sont réunis au même endroit.",
      ),
      you(
        "Ce lien est pour toi\u202F: ne le fais pas suivre.",
        "Ce lien est pour vous\u202F: ne le faites pas suivre.",
      ),
    ],
    button: { label: "Ouvrir mon espace", url: "{{link}}", when: set("link") },
  }),
  own: () => ({
    subject: "Un mot de {{business}}",
    preheader: "",
    title: "Bonjour {{firstName}}",
    texts: ["Le message commence ici."],
  }),
};

const english: Readonly<Record<Kind, Words>> = {
  greeting: {
    subject: "Welcome to {{business}}",
    preheader: "What to know for a good start",
    title: "Welcome, {{firstName}}",
    texts: [
      "Thank you for your trust. This is how we work, so that you know what to expect.",
      "- Appointments are booked and moved online, at any time.\n- A reminder comes before each of them.\n- What you tell us stays between us.",
      "Any question? Reply to this mail.",
    ],
    button: { label: "Choose a first appointment", url: "{{pages}}" },
  },
  service: {
    subject: '{{service | or: "What we offer"}}: how it works',
    preheader: "For whom, how, at what price",
    title: '{{service | or: "What we offer"}}',
    texts: [
      "Hello {{firstName}}, you wanted to know more. In three points:",
      "- **A first talk** to understand what you are looking for.\n- **A clear plan**, with steps and dates.\n- **Support** until you are where you wanted to be.",
      { text: "**Price:** {{amount}}.", when: set("amount") },
    ],
    button: { label: "See free times", url: "{{pages}}" },
  },
  "follow-up": {
    subject: "How have you been since we met?",
    preheader: "A few minutes to take stock",
    title: "How are things, {{firstName}}?",
    texts: [
      { text: "We met on {{start | day}}.", when: set("start") },
      "What have you been able to put into practice? What is still difficult? Two lines in reply to this mail help us to prepare what comes next.",
      "And if you would like to talk about it again:",
    ],
    button: { label: "Book again", url: "{{pages}}" },
  },
  confirmation: {
    subject: "It is confirmed, {{firstName}}",
    preheader: '{{service | or: "What we agreed on"}}',
    title: "It is confirmed",
    texts: [
      "Hello {{firstName}}, this is what we agreed on:",
      { text: "- **When:** {{start | date}}, {{start | time}}", when: set("start") },
      { text: "- **What:** {{service}}", when: set("service") },
      { text: "- **Amount:** {{amount}}", when: set("amount") },
      "Something in the way? Let us know as soon as you can by replying to this mail.",
    ],
    button: { label: "See the details", url: "{{link}}", when: set("link") },
  },
  progress: {
    subject: '{{projectName | or: "The project"}}: where we are',
    preheader: "What is done, what comes next",
    title: '{{projectName | or: "The project"}}: where we are',
    texts: [
      { text: "As of {{date | date}}.", when: set("date") },
      "Hello {{firstName}}, this is where we are.",
      "**What is done**\n\n- The frame and the goals are set.",
      "**What comes next**\n\n- The next step, and its date.",
      "**What we need from you**\n\n- What you think, in reply to this mail.",
    ],
    button: { label: "Follow the project", url: "{{link}}", when: set("link") },
  },
  "portal-invitation": {
    subject: "Your space at {{business}}",
    preheader: "Appointments, documents and messages in one place",
    title: "Your space is ready",
    texts: [
      "Hello {{firstName}}, your appointments, your documents and our messages are in one place.",
      "This link is for you: please do not forward it.",
    ],
    button: { label: "Open my space", url: "{{link}}", when: set("link") },
  },
  own: {
    subject: "A word from {{business}}",
    preheader: "",
    title: "Hello {{firstName}}",
    texts: ["The message begins here."],
  },
};

export function beginningOf(kind: Kind, language: "fr" | "en", address: "tu" | "vous"): Written {
  const { subject, preheader, title, texts, button } =
    language === "en" ? english[kind] : french[kind]((tu, vous) => (address === "tu" ? tu : vous));
  const blocks: Design["blocks"] = [
    { id: "title", type: "title", level: 1, text: title },
    ...texts.map((passage, index) => ({
      id: `text${index + 1}`,
      type: "text" as const,
      ...(typeof passage === "string" ? { text: passage } : passage),
    })),
    ...(button ? [{ id: "button", type: "button" as const, full: false, ...button }] : []),
    { id: "sign", type: "signature", name: "{{business}}", role: "", lines: "{{email}}" },
  ];
  return { subject, preheader, design: { format: 1, style: {}, blocks } };
}
