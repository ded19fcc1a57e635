/** The English of the pages of plain words. */
import type { Texts } from "./fr.ts";

export const prose: Pick<Texts, "privacy" | "notice" | "accessibility"> = {
  privacy: {
    title: (business) => `Privacy · ${business}`,
    description: (business) => `What ${business} keeps when you book, why, for how long, and your rights.`,
    heading: "Your data, in plain words",
  },
  notice: {
    title: (business) => `Legal notice · ${business}`,
    description: (business) => `Who publishes the pages of ${business}, and whom to write to.`,
    heading: "Legal notice",
  },
  accessibility: {
    title: "Accessibility",
    description: "What makes these pages readable by everybody, what is still to be checked, and whom to write to.",
    heading: "Accessibility",
    lines: [
      "These pages aim at level AA of WCAG 2.1. They can be read and used with a keyboard, without JavaScript, with a screen reader, enlarged to 200% and in dark mode.",
      "Every page passes an automatic check (axe) at each version. No third party has audited it yet, so no conformity is claimed.",
      "Something in your way? Write to us with the address of the page: we answer, and we fix it.",
    ],
    contact: "Contact:",
  },
};
