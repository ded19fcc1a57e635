/** « Pourquoi pas ce créneau ? », in French. English has the same keys: `en.ts`. */
export const why = {
  why: {
    title: "Pourquoi pas ce créneau ?",
    ask: "Pourquoi pas… ?",
    lead: "Choisissez un horaire : chaque règle qui le ferme est dite, avec ce qui l’ouvrirait.",
    professional: "Avec",
    service: "Prestation",
    day: "Jour",
    time: "Heure",
    offered: "Cet horaire est proposé.",
    offeredText: "Toute personne peut le réserver, si la prestation se réserve en ligne.",
    closedBy_one: "Une règle le ferme",
    closedBy_many: "{{count}} règles le ferment",
    closedBy_other: "{{count}} règles le ferment",
    create: "Nouveau rendez-vous",
    go: {
      hours: "Ouvrir les horaires",
      "on-call": "Ouvrir les astreintes",
      closures: "Ouvrir les fermetures",
      service: "Ouvrir la prestation",
      absences: "Ouvrir les absences",
      booking: "Ouvrir le rendez-vous",
      skills: "Ouvrir les compétences",
      limits: "Ouvrir les limites",
    },
  },
};
