/** Group sessions and the waiting list: French. `say(tu, vous)` as in fr.ts. */
export const waitingFr = (say: (tu: string, vous: string) => string) => ({
  groups: {
    left: (seats: number) => (seats === 1 ? "1 place" : `${seats} places`),
    howMany: "Combien de places ?",
    still: (seats: number) => (seats === 1 ? "Il reste une place." : `Il reste ${seats} places.`),
    fullTitle: "Séances complètes",
    full: "Complet",
    wait: "Liste d’attente",
    waitFor: (when: string) => `Liste d’attente pour ${when}`,
  },
  waiting: {
    ask: "Aucun créneau ne convient ?",
    askLink: "Rejoindre la liste d’attente",
    title: "Liste d’attente",
    lead: say(
      "Dès qu’un horaire qui te convient se libère, il est gardé pour toi quelques heures et tu reçois un mail.",
      "Dès qu’un horaire qui vous convient se libère, il est gardé pour vous quelques heures et vous recevez un mail.",
    ),
    leadGroup: (when: string) =>
      say(
        `Dès qu’une place se libère ${when}, elle est gardée pour toi quelques heures et tu reçois un mail.`,
        `Dès qu’une place se libère ${when}, elle est gardée pour vous quelques heures et vous recevez un mail.`,
      ),
    fair: "L’ordre est celui des demandes.",
    service: "Prestation",
    with: "Avec",
    anyone: "Toute l’équipe",
    only: (name: string) => `${name} seulement`,
    from: say("À partir du jour qui te convient", "À partir du jour qui vous convient"),
    until: "Jusqu’au",
    days: "Jours de la semaine",
    daysHint: "Sans rien cocher : tous les jours.",
    part: "Moment de la journée",
    parts: { all: "Toute la journée", morning: "Avant midi", afternoon: "De midi à 18 h", evening: "Après 18 h" },
    phoneHint: "Pour cette attente, et pour le rendez-vous qui en vient. L’horaire est aussi gardé sans SMS.",
    byText: "SMS",
    toNumber: (end: string) =>
      say(
        `Au numéro qui finit par ${end}. Ce n’est pas le tien ? Quitte la liste et redemande ta place.`,
        `Au numéro qui finit par ${end}. Ce n’est pas le vôtre ? Quittez la liste et redemandez votre place.`,
      ),
    submit: "Demander une place dans la liste",
    sentTitle: say("Regarde ta boîte mail", "Regardez votre boîte mail"),
    sent: say(
      "Un mail vient de partir : son bouton confirme ta place. Elle compte depuis maintenant.",
      "Un mail vient de partir : son bouton confirme votre place. Elle compte depuis maintenant.",
    ),
    back: "Revenir aux horaires",
    confirm: "Confirmer ma place",
    confirmTitle: say("Confirme ta place", "Confirmez votre place"),
    placeTitle: say("Ta place dans la liste d’attente", "Votre place dans la liste d’attente"),
    rank: (rank: number) => say(`Tu es ${ordinal(rank)}`, `Vous êtes ${ordinal(rank)}`),
    rankHint: "dans la liste, par ordre d’arrivée",
    leave: "Quitter la liste",
    hasOffer: say("Un horaire est gardé pour toi", "Un horaire est gardé pour vous"),
    seeOffer: "Répondre",
    state: {
      booked: say("Ton tour est venu : c’est réservé.", "Votre tour est venu : c’est réservé."),
      left: say("Tu as quitté la liste.", "Vous avez quitté la liste."),
      removed: say("Tu n’es plus dans la liste.", "Vous n’êtes plus dans la liste."),
      ended: "Les dates souhaitées sont passées.",
    },
    again: "Voir les horaires",
    offerTitle: say("Un horaire s’est libéré pour toi", "Un horaire s’est libéré pour vous"),
    keptUntil: (when: string) =>
      say(
        `Il est gardé pour toi jusqu’au ${when}. Personne d’autre ne peut le prendre d’ici là.`,
        `Il est gardé pour vous jusqu’au ${when}. Personne d’autre ne peut le prendre d’ici là.`,
      ),
    when: "Quand",
    accept: "Accepter et réserver",
    decline: "Laisser à la personne suivante",
    declineHint: say("Tu gardes ta place dans la liste.", "Vous gardez votre place dans la liste."),
    over: {
      accepted: "C’est réservé !",
      declined: say("Tu l’as laissé à la personne suivante.", "Vous l’avez laissé à la personne suivante."),
      lapsed: "Le délai est passé : il a été proposé à la personne suivante.",
      withdrawn: "Cette proposition n’est plus valable.",
    },
    overHint: say(
      "Ta place dans la liste est gardée : une autre proposition viendra.",
      "Votre place dans la liste est gardée : une autre proposition viendra.",
    ),
    seeBooking: "Voir le rendez-vous",
    seePlace: "Voir ma place dans la liste",
    closed: "La liste d’attente est fermée pour cette prestation.",
  },
});

const ordinal = (rank: number): string => (rank === 1 ? "en tête" : `en ${rank}e position`);
