/** Mails written to one person, in French. English has the same keys: `letters-en.ts`. */
export const letters = {
  letters: {
    title: "Mails de l’équipe",
    write: "Écrire",
    writeTo: "Écrire à {{name}}",
    none: "Aucun mail écrit à la main",
    noneText:
      "Choisissez un modèle, ajoutez quelques mots, envoyez : ce qui est parti, et ce qu’il en est advenu, se lit ici.",
    noAddress: "Cette personne n’a pas d’adresse à elle.",
    more: "Voir les précédents",
    erased: "Objet effacé",
    by: "par {{name}}",
    status: { due: "En partance", sent: "Envoyé", withdrawn: "Retenu", failed: "Échec" },
    withdrawn: {
      "no-address": "plus d’adresse",
      unwanted: "la personne n’en veut plus",
      erased: "la personne est effacée",
    },
    template: "Modèle",
    subject: "Objet",
    words: "Quelques mots à vous",
    wordsHint: "Facultatif. Au-dessus du texte du modèle.",
    value: {
      service: "Prestation",
      company: "Entreprise de la personne",
      projectName: "Projet",
      amount: "Montant",
      date: "Date",
      link: "Lien du bouton",
    },
    refused: {
      "no-address": "{{name}} n’a pas d’adresse mail à qui écrire.",
      unwanted: "{{name}} ne veut plus de mails, ou son adresse n’en accepte pas. La liste d’opposition dit pourquoi.",
      "no-consent":
        "{{name}} n’a pas accepté les actualités et offres : la loi demande son accord avant de lui présenter une prestation.",
    },
    send: "Envoyer",
    sent: "Le mail part à {{name}}.",
    noTemplate: "Il n’y a pas encore de modèle à envoyer.",
    makeTemplate: "Créer un modèle",
  },
};
