/** Several sessions at once, on the booking form: French. `say(tu, vous)` as in fr.ts. */
export const seriesFr = (say: (tu: string, vous: string) => string) => ({
  repeat: {
    open: "Réserver plusieurs séances d’un coup",
    lead: say(
      "Le même jour, à la même heure. Tu vois chaque date avant de confirmer.",
      "Le même jour, à la même heure. Vous voyez chaque date avant de confirmer.",
    ),
    howMany: "Combien",
    once: "Une seule séance",
    times: (count: number) => `${count} séances`,
    howOften: "Rythme",
    every: (weeks: number) => (weeks === 1 ? "Chaque semaine" : `Toutes les ${weeks} semaines`),
    holidays: "Sauter les jours fériés",
    show: "Voir les dates",
    showAgain: "Revoir les dates",
    dates: "Les dates",
    left: (count: number) =>
      count === 1
        ? "Une date n’est pas libre : choisir un autre moment, ou la passer."
        : `${count} dates ne sont pas libres : choisir un autre moment, ou les passer.`,
    taken: "n’est pas libre",
    sameDay: "ce jour-là,",
    skip: "Passer cette date",
    skipped: "passée",
    holiday: (name: string) => (name === "" ? "jour férié, passé" : `${name}, passé`),
    insteadOf: (date: string) => `au lieu du ${date}`,
    otherTime: "autre horaire",
    change: "Changer",
    changeWhat: (date: string) => `Changer : ${date}`,
    sessions: (count: number) => (count === 1 ? "1 séance" : `${count} séances`),
    total: (price: string) => `${price} en tout`,
    submit: (count: number) => (count === 1 ? "Réserver 1 séance" : `Réserver ces ${count} séances`),
    some: "Réserver ces séances",
    changed: "Les dates ont changé",
    changedText:
      "Une date vient d’être prise par quelqu’un d’autre : rien n’est réservé encore. Les dates à jour sont ci-dessous.",
  },
});
