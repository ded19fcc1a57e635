/** The services of a business: French. `say(tu, vous)` as in fr.ts. */
export const servicesFr = (say: (tu: string, vous: string) => string, many: string) => ({
  services: {
    title: (business: string) => `Prestations · ${business}`,
    heading: "Prestations",
    lead: say("Choisis ce qu’il te faut, puis un horaire.", "Choisissez ce qu’il vous faut, puis un horaire."),
    link: "Voir les prestations et les prix",
    search: "Chercher une prestation",
    searchButton: "Chercher",
    other: "Autres prestations",
    nothing: "Aucune prestation ne correspond.",
    all: "Voir toutes les prestations",
    none: "Rien ne se réserve en ligne pour le moment.",
    more: "Voir la suite",
    from: (price: string) => `à partir de ${price}`,
    free: "Gratuit",
    lengths: (all: string) => `${all} min`,
    or: " ou ",
    prices: "Durées et prix",
    who: `Avec ${many}`,
    withWhom: "Choisir avec qui",
    nobody: "Personne ne donne cette prestation pour le moment.",
    first: "Première venue",
    again: "Déjà venu",
    ages: (least: number | null, most: number | null) =>
      least === null ? `Jusqu’à ${most} ans` : most === null ? `Dès ${least} ans` : `De ${least} à ${most} ans`,
    after: (name: string) => `Après « ${name} »`,
    onRequest: "Sur demande : la réponse vient par mail",
    season: (from: string | null, until: string | null) =>
      from === null ? `Jusqu’au ${until}` : until === null ? `À partir du ${from}` : `Du ${from} au ${until}`,
    back: "Toutes les prestations",
  },
  anyone: {
    title: (service: string) => `Réserver : ${service}`,
    name: "Sans préférence",
    text: "Le plus d’horaires : avec qui est libre.",
    board: say(
      "Sans préférence : la confirmation te dit avec qui.",
      "Sans préférence : la confirmation vous dit avec qui.",
    ),
    chosen: say("La confirmation te dira avec qui.", "La confirmation vous dira avec qui."),
    person: say("la personne que tu verras", "la personne que vous verrez"),
  },
  inARow: {
    parts: "Étapes",
    board: say(
      "Les étapes se suivent. Chaque horaire va du début à la fin de l’ensemble ; la confirmation te dit avec qui.",
      "Les étapes se suivent. Chaque horaire va du début à la fin de l’ensemble ; la confirmation vous dit avec qui.",
    ),
    until: "jusqu’à",
    fromTo: (from: string, until: string) => `${from} – ${until}`,
    with: (name: string) => `avec ${name}`,
    together: say(
      "Chaque horaire réunit toutes les personnes qu’il te faut.",
      "Chaque horaire réunit toutes les personnes qu’il vous faut.",
    ),
    team: "Plusieurs personnes, ensemble",
    several: "Une personne à chaque étape",
    cancel: "Toutes les étapes seront annulées, et leurs créneaux redeviendront libres.",
    noMove: say(
      "Plusieurs étapes se suivent : pour un autre horaire, annule puis réserve à nouveau.",
      "Plusieurs étapes se suivent : pour un autre horaire, annulez puis réservez à nouveau.",
    ),
  },
  why: {
    title: (when: string) => `Cet horaire n’est pas libre : ${when}`,
    near: "Les plus proches :",
  },
});
