/** The French of the two pages of plain words. */

/** Chooses by how the business addresses its readers. */
export type Say = (tu: string, vous: string) => string;

export function prose(say: Say) {
  return {
    privacy: {
      title: (business: string) => `Confidentialité · ${business}`,
      heading: say("Tes données, simplement", "Vos données, simplement"),
      sections: (business: string) => [
        {
          title: "Lesquelles",
          lines: [
            `${say("Ton", "Votre")} nom, ${say("ton", "votre")} adresse mail et le message que ${say("tu écris", "vous écrivez")} en réservant ; ${say("ton", "votre")} fuseau horaire et ${say("ta", "votre")} langue, pour écrire les bonnes heures.`,
            `La date du rendez-vous, ses déplacements et son annulation, avec la raison si ${say("tu en donnes", "vous en donnez")} une.`,
          ],
        },
        {
          title: "Pourquoi",
          lines: [
            `Tenir le rendez-vous que ${say("tu as", "vous avez")} demandé, ${say("t’envoyer", "vous envoyer")} la confirmation, les changements et les rappels. Rien d’autre : pas de publicité, pas de revente, pas de mesure d’audience.`,
            `Responsable : ${business}. La plateforme Creneau ne fait que les traiter pour son compte. La personne que ${say("tu rencontres", "vous rencontrez")} et les responsables de ${business} voient ce qui concerne le rendez-vous.`,
          ],
        },
        {
          title: "Combien de temps",
          lines: [
            `Le temps du rendez-vous et de son suivi. ${say("Tu peux", "Vous pouvez")} demander l’effacement avant, à tout moment.`,
          ],
        },
        {
          title: "Les cookies",
          lines: [
            `Quatre au plus, tous indispensables à ce que ${say("tu fais", "vous faites")} ici : le fuseau horaire, la langue, et le temps d’une réservation un nom tiré au hasard et le créneau gardé. Aucun ne ${say("te", "vous")} suit ailleurs.`,
          ],
        },
        {
          title: say("Tes droits", "Vos droits"),
          lines: [
            "Voir ces données, les corriger, les emporter, les faire effacer, s’opposer à leur usage. La réponse vient sous un mois.",
            `En cas de désaccord, ${say("tu peux", "vous pouvez")} saisir la CNIL (cnil.fr).`,
          ],
        },
      ],
      contact: "Une question, une demande :",
    },
    accessibility: {
      title: "Accessibilité",
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
