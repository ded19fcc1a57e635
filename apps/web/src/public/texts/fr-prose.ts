/** The French of the pages of plain words. */

/** Chooses by how the business addresses its readers. */
export type Say = (tu: string, vous: string) => string;

export function prose(say: Say) {
  return {
    privacy: {
      title: (business: string) => `Confidentialité · ${business}`,
      description: (business: string) =>
        `Ce que ${business} garde lors d’une réservation, pourquoi, combien de temps, et ${say("tes", "vos")} droits.`,
      heading: say("Tes données, simplement", "Vos données, simplement"),
    },
    notice: {
      title: (business: string) => `Mentions légales · ${business}`,
      description: (business: string) => `Qui publie les pages de ${business}, et à qui écrire.`,
      heading: "Mentions légales",
    },
    accessibility: {
      title: "Accessibilité",
      description: "Ce qui rend ces pages lisibles par tout le monde, ce qui reste à vérifier, et à qui écrire.",
      heading: "Accessibilité",
      lines: [
        "Ces pages visent le niveau AA des règles WCAG 2.1. Elles se lisent et s’utilisent au clavier, sans JavaScript, avec un lecteur d’écran, agrandies à 200 % et en mode sombre.",
        "Chaque page passe un contrôle automatique (axe) à chaque version. Aucun audit RGAA par un tiers n’a encore été fait : la conformité n’est donc pas déclarée.",
        "Un obstacle ? Écrivez-nous, avec l’adresse de la page : nous répondons et nous corrigeons. Sans réponse, le Défenseur des droits peut être saisi (defenseurdesdroits.fr).",
      ],
      contact: "Contact :",
    },
  };
}
