/** The English of the two pages of plain words. */
import type { Texts } from "./fr.ts";

export const prose: Pick<Texts, "privacy" | "accessibility"> = {
  privacy: {
    title: (business) => `Privacy · ${business}`,
    heading: "Your data, in plain words",
    sections: (business) => [
      {
        title: "Which",
        lines: [
          "Your name, your mail address and the message you write when booking; your time zone and language, to write the right hours.",
          "The date of the appointment, its moves and its cancellation, with the reason if you give one.",
        ],
      },
      {
        title: "Why",
        lines: [
          "To hold the appointment you asked for and send you its confirmation, changes and reminders. Nothing else: no advertising, no resale, no audience measurement.",
          `Controller: ${business}. The Creneau platform only handles the data on its behalf. The person you meet and those in charge of ${business} see what concerns the appointment.`,
        ],
      },
      {
        title: "How long",
        lines: ["For the appointment and its follow-up. You may ask for erasure earlier, at any time."],
      },
      {
        title: "Cookies",
        lines: [
          "Four at most, each needed for what you do here: the time zone, the language and, while booking, a random name and the time kept for you. None follows you elsewhere.",
        ],
      },
      {
        title: "Your rights",
        lines: [
          "See this data, correct it, take it away, have it erased, object to its use. The answer comes within a month.",
          "If you disagree, you may complain to your data protection authority (in France: cnil.fr).",
        ],
      },
    ],
    contact: "A question, a request:",
  },
  accessibility: {
    title: "Accessibility",
    heading: "Accessibility",
    lines: [
      "These pages aim at level AA of WCAG 2.1. They can be read and used with a keyboard, without JavaScript, with a screen reader, enlarged to 200% and in dark mode.",
      "Every page passes an automatic check (axe) at each version. No third party has audited it yet, so conformity is not declared.",
      "Something in your way? Write to us with the address of the page: we answer and we mend.",
    ],
    contact: "Contact:",
  },
};
