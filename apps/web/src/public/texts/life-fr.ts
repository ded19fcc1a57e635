/** Requests, what one may still change, and other times offered: French. `say(tu, vous)` as in fr.ts. */
const length = (minutes: number): string => {
  if (minutes % 1440 === 0) return minutes === 1440 ? "24 h" : `${minutes / 1440} jours`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
};

export const lifeFr = (say: (tu: string, vous: string) => string) => ({
  life: {
    series: (place: number, of: number) => `${place === 1 ? "1re" : `${place}e`} date sur ${of}`,
    seriesThis: "celle-ci",
    seriesOff: "annulée",
    requestLead: say(
      "Dis-nous qui tu es : l’horaire t’est gardé, et la réponse vient par mail.",
      "Dites-nous qui vous êtes : l’horaire vous est gardé, et la réponse vient par mail.",
    ),
    requestSend: "Envoyer la demande",
    asked: "Demande envoyée",
    askedNow: (name: string) =>
      `${name} doit encore dire oui. ${say("L’horaire t’est gardé, et un mail te dira", "L’horaire vous est gardé, et un mail vous dira")} la réponse.`,
    answerBefore: (when: string) => `Réponse attendue avant le ${when}.`,
    withdraw: "Retirer la demande",
    expired: "Demande restée sans réponse",
    expiredLead: (business: string) =>
      `Personne chez ${business} n’a répondu à temps, et l’horaire n’est plus gardé. ${say("Tu peux", "Vous pouvez")} en choisir un autre.`,
    noShow: "Absence",
    noShowLead: (name: string) =>
      `${name} ${say("t’a attendu en vain. Une erreur ? Réponds", "vous a attendu en vain. Une erreur ? Répondez")} au dernier mail reçu.`,
    now: "C’est maintenant",
    nowLead: (name: string) => say(`${name} t’attend.`, `${name} vous attend.`),
    declined: (business: string) =>
      `${business} n’a pas pu accepter. ${say("Tu peux", "Vous pouvez")} choisir un autre moment.`,
    policy: say("Et si tu dois changer ?", "Et si vous devez changer ?"),
    until: (minutes: number) =>
      minutes === 0
        ? "On peut déplacer ou annuler en ligne jusqu’au début."
        : `On peut déplacer ou annuler en ligne jusqu’à ${length(minutes)} avant.`,
    moves: (most: number) =>
      most === 0 ? "L’horaire ne peut pas être déplacé en ligne." : `On peut le déplacer ${most} fois.`,
    movesLeft: (left: number) =>
      left === 0
        ? "Il ne peut plus être déplacé en ligne."
        : `Encore ${left} déplacement${left > 1 ? "s" : ""} possible${left > 1 ? "s" : ""}.`,
    fee: (amount: string, minutes: number) => `Annuler moins de ${length(minutes)} avant coûte ${amount}.`,
    feeNow: (amount: string) => `Annuler maintenant coûte ${amount}.`,
    free: (when: string) => `L’annulation est gratuite jusqu’au ${when}.`,
    feeLater: "Rien n’est prélevé ici : l’entreprise le demandera.",
    why: "La raison est demandée.",
    offered: "D’autres horaires sont proposés",
    see: "Voir et choisir",
    choose: say("À toi de choisir", "À vous de choisir"),
    chooseLead: (business: string) =>
      `${business} propose ceci à la place. Rien ne change sans ${say("ton", "votre")} accord.`,
    today: "Ce qui est prévu",
    take: "Choisir",
    with: (name: string) => `avec ${name}`,
    kept: (when: string) => `Ces horaires sont gardés jusqu’au ${when}.`,
    notKept: (when: string) => `À choisir avant le ${when}, tant que c’est libre.`,
    keep: "Garder ce qui est prévu",
    orCancel: "Annuler le rendez-vous",
    overTitle: "Ces horaires ne sont plus proposés",
    over: {
      chosen: "C’est noté : voici le rendez-vous.",
      kept: "Ce qui était prévu est gardé.",
      withdrawn: "L’entreprise a retiré sa proposition : ce qui était prévu tient.",
      lapsed: "Le délai est passé, ou le rendez-vous a changé entre-temps.",
      open: "",
    },
    back: "Voir le rendez-vous",
  },
});
