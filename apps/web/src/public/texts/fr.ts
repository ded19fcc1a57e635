/**
 * Every French sentence of the public pages. `say(tu, vous)` follows the business's wording. Narrow no-break spaces
 * (U+202F) stand before : ; ! ? and inside « » (texts.test.ts looks).
 */
import { of, ofPlace } from "../../french.ts";
import { prose } from "./fr-prose.ts";
import { lifeFr } from "./life-fr.ts";
import { mailsFr } from "./mails-fr.ts";
import { mineFr } from "./mine-fr.ts";
import { seriesFr } from "./series-fr.ts";
import { servicesFr } from "./services-fr.ts";
import { waitingFr } from "./waiting-fr.ts";

export type Address = "tu" | "vous";
export type Kind = "mentoring" | "coaching";
export type HostWord = "mentor" | "coach" | "practitioner" | "lawyer" | "advisor" | "teacher" | "expert";
export interface Voice {
  readonly address: Address;
  readonly kind: Kind;
  /** What those one meets are called. */
  readonly host: HostWord;
}

const hosts: Readonly<Record<HostWord, { readonly one: string; readonly many: string }>> = {
  mentor: { one: "un mentor", many: "mentors" },
  coach: { one: "un coach", many: "coachs" },
  practitioner: { one: "un praticien", many: "praticiens" },
  lawyer: { one: "un avocat", many: "avocats" },
  advisor: { one: "un conseiller", many: "conseillers" },
  teacher: { one: "un professeur", many: "professeurs" },
  expert: { one: "quelqu’un", many: "experts" },
};

/** In a heading, the word joiner keeps its two halves on one line. */
const appointment = "rendez-\u2060vous";

export function fr({ address, kind, host }: Voice) {
  const say = (tu: string, vous: string) => (address === "tu" ? tu : vous);
  const { one, many } = hosts[host];
  return {
    ...mineFr(say),
    ...waitingFr(say),
    ...servicesFr(say, many),
    ...lifeFr(say),
    ...seriesFr(say),
    ...mailsFr(say),
    skip: "Aller au contenu",
    product: "Creneau",
    otherLanguage: "English",
    today: "Aujourd’hui",
    tomorrow: "Demain",
    listSeparator: ", ",
    footer: {
      label: "Informations",
      sites: "Nos adresses",
      notice: "Mentions légales",
      privacy: "Confidentialité",
      accessibility: "Accessibilité",
      source: "Code source",
      poweredBy: "Propulsé par Creneau, logiciel libre",
    },
    mode: {
      "in-person": "Sur place",
      "at-customer": "À domicile",
      remote: "À distance",
      video: "En visio",
      phone: "Par téléphone",
      hybrid: "Sur place ou en visio",
    },
    minutes: (count: number) => `${count} min`,
    landing: {
      title: "Creneau : le rendez-vous, en deux gestes",
      heading: "Le rendez-vous, en deux gestes",
      lead: "Creneau est la plateforme libre et européenne de celles et ceux qui vivent de rendez-vous. Les créneaux libres se voient tout de suite, la réservation tient en une page, sans compte et sans traceur.",
      description:
        "Plateforme libre et européenne de prise de rendez-vous : créneaux visibles tout de suite, réservation sans compte, données chez vous.",
      examples: "Voyez par vous-même",
      examplesLead: "Des activités de démonstration, chacune avec sa marque.",
      visit: "Voir les créneaux",
      team: "Vous recevez sur rendez-vous ?",
      teamLead: "Votre planning, vos horaires et vos rendez-vous, au même endroit.",
      app: "Ouvrir l’espace pro",
      points: [
        [
          "Des créneaux, pas un calendrier",
          "Les prochaines heures libres sont là, à l’heure de la personne qui les lit.",
        ],
        ["Jamais deux fois la même heure", "La base de données elle-même refuse qu’un créneau soit pris deux fois."],
        ["Libre, et chez vous", "Code ouvert sous AGPL, hébergeable où vous voulez, aucun service tiers imposé."],
      ],
    },
    directory: {
      title: (name: string) =>
        kind === "mentoring"
          ? `${name} : ${say("réserve", "réservez")} un échange avec ${one}`
          : `${name} : prendre rendez-vous`,
      fieldTitle: (field: string, name: string) => `${field} : les ${many} ${name}`,
      fields: "Domaines",
      all: "Tous",
      search: `Chercher ${one}`,
      searchHint: kind === "mentoring" ? "Prénom, études, école…" : "Nom, spécialité…",
      searchButton: "Chercher",
      list: host === "mentor" ? "Les mentors" : "L’équipe",
      found: (count: number) => (count === 0 ? "Aucun résultat" : count === 1 ? "1 résultat" : `${count} résultats`),
      foundMore: (count: number) => `Plus de ${count} résultats`,
      next: "Prochain créneau",
      noSlot: "Pas de créneau pour l’instant",
      speaks: "Parle",
      held: (count: number): string => (count === 1 ? "1 séance donnée" : `${count} séances données`),
      more: "Voir la suite",
      back: "Revenir au début",
      emptyTitle: "Personne ne correspond",
      empty: say("Essaie un autre mot, ou un mot plus court.", "Essayez un autre mot, ou un mot plus court."),
      clear: "Afficher tout le monde",
      nobodyTitle: "Personne ne reçoit ici pour l’instant",
      nobody: say("Repasse bientôt.", "Repassez bientôt."),
    },
    profile: {
      title: (name: string, business: string) => `${name} : créneaux libres · ${business}`,
      description: (name: string, headline: string, business: string) =>
        `${name}, ${headline}. ${say("Réserve", "Réservez")} un créneau en ligne avec ${business}.`,
      back: host === "mentor" ? "Tous les mentors" : "Toute l’équipe",
      about: (name: string) => `À propos ${of(name)}`,
      linkedin: (name: string) => `${name} sur LinkedIn`,
      services: "Type de rendez-vous",
    },
    slots: {
      heading: say("Choisis ton créneau", "Choisissez votre créneau"),
      week: "Jours",
      month: "Mois",
      view: "Affichage",
      earlier: "Jours précédents",
      later: "Jours suivants",
      earlierMonth: "Mois précédent",
      laterMonth: "Mois suivant",
      next: (when: string) => `Prochain : ${when}`,
      noneLeft: "Complet",
      more: (count: number) => `+ ${count}`,
      moreLabel: (count: number) => `Afficher ${count} autres horaires`,
      emptyTitle: "Rien de libre sur ces jours",
      emptyNext: (when: string) => `Premier créneau : ${when}`,
      nothing: (name: string) => `${name} n’a pas de créneau libre pour l’instant.`,
      nothingNext: say(
        "Repasse bientôt : de nouveaux horaires s’ouvrent régulièrement.",
        "Repassez bientôt : de nouveaux horaires s’ouvrent régulièrement.",
      ),
      others: `Voir les autres ${many}`,
      free: (count: number): string => (count === 1 ? "libre" : "libres"),
    },
    zone: {
      shown: (city: string, offset: string) => `Heure ${ofPlace(city)} (${offset})`,
      change: "Changer",
      label: "Fuseau horaire",
      use: "Afficher",
      theirs: (name: string, city: string) => `${name} est à l’heure ${ofPlace(city)}.`,
      both: (mine: string, theirs: string, name: string) =>
        `${mine} chez ${say("toi", "vous")}, ${theirs} chez ${name}`,
      regions: {
        europe: "Europe",
        overseas: "Outre-mer",
        africa: "Afrique",
        americas: "Amériques",
        asia: "Asie",
        pacific: "Pacifique",
      },
    },
    booking: {
      title: (name: string) => `${say("Réserve", "Réservez")} avec ${name}`,
      heading: "Plus qu’une étape",
      lead: say("Dis-nous qui tu es, et c’est réservé.", "Dites-nous qui vous êtes, et c’est réservé."),
      choice: say("Ton choix", "Votre choix"),
      change: "Changer d’horaire",
      held: (until: string) => `Créneau gardé pour ${say("toi", "vous")} jusqu’à ${until}`,
      name: say("Ton nom", "Votre nom"),
      nameHint: kind === "mentoring" ? "Prénom et nom" : "",
      email: say("Ton adresse e-mail", "Votre adresse e-mail"),
      emailHint: say("Pour t’envoyer la confirmation et le rappel.", "Pour vous envoyer la confirmation et le rappel."),
      phone: say("Ton téléphone, pour le SMS", "Votre téléphone, pour le SMS"),
      phoneHint: "Pour ce rendez-vous seulement.",
      note: (name: string) =>
        kind === "mentoring"
          ? say(`Ta question pour ${name}`, `Votre question pour ${name}`)
          : "Ce qu’il serait utile de savoir avant",
      optional: "facultatif",
      submit: "Confirmer la réservation",
      privacy: say(
        "Ces informations servent seulement à ton rendez-vous.",
        "Ces informations servent seulement à votre rendez-vous.",
      ),
      privacyChoices: say(
        "Ces informations servent à ton rendez-vous et à ce que tu coches, rien d’autre.",
        "Ces informations servent à votre rendez-vous et à ce que vous cochez, rien d’autre.",
      ),
      privacyLink: say("Comment tes données sont protégées", "Comment vos données sont protégées"),
    },
    asked: {
      reason: "Motif",
      choose: "Choisir…",
      hintOf: (name: string, hint: string) => `« ${name} » : ${hint}`,
      quoted: (text: string) => `« ${text} »`,
      or: " ou ",
      and: " et ",
      when: (label: string, values: string) => `Si la réponse à « ${label} » est ${values} :`,
      whenContains: (label: string, values: string) => `Si la réponse à « ${label} » contient ${values} :`,
      readers: {
        professional: (name: string) => `Lu seulement par ${name} et par les responsables.`,
        managers: (_name: string) => "Lu seulement par les responsables.",
      },
      health: say(
        "Cela ressemble à une donnée de santé. Elle n’est pas nécessaire ici : tu peux l’enlever.",
        "Cela ressemble à une donnée de santé. Elle n’est pas nécessaire ici : vous pouvez l’enlever.",
      ),
      healthTitle: "Rien n’est encore réservé",
      healthNext: say(
        "Un texte ressemble à une donnée de santé. Relis-le, puis confirme : rien de ce que tu as écrit n’est perdu.",
        "Un texte ressemble à une donnée de santé. Relisez-le, puis confirmez : rien de ce que vous avez écrit n’est perdu.",
      ),
      drop: "Retirer",
      limits: (kinds: string, megabytes: string, most: number) =>
        `${most === 1 ? "Un fichier" : `${most} fichiers au plus`} : ${kinds}, ${megabytes} Mo au plus.`,
      erased: "réponse effacée",
    },
    errors: {
      changed: say(
        "Les questions ont changé pendant que tu écrivais. Tes réponses sont gardées : vérifie, complète, puis renvoie.",
        "Les questions ont changé pendant que vous écriviez. Vos réponses sont gardées : vérifiez, complétez, puis renvoyez.",
      ),
      summary: "Il reste quelque chose à corriger",
      name: say("Écris ton nom, en 80 caractères au plus.", "Écrivez votre nom, en 80 caractères au plus."),
      phone: say(
        "Écris ton numéro avec tous ses chiffres, comme 06 12 34 56 78, ou décoche le SMS.",
        "Écrivez votre numéro avec tous ses chiffres, comme 06 12 34 56 78, ou décochez le SMS.",
      ),
      email: say(
        "Vérifie l’adresse e-mail : il en faut une complète, comme camille@exemple.fr.",
        "Vérifiez l’adresse e-mail : il en faut une complète, comme camille@exemple.fr.",
      ),
      note: say(
        "Raccourcis ce texte : 1 000 caractères au plus.",
        "Raccourcissez ce texte : 1 000 caractères au plus.",
      ),
      reason: say("Raccourcis ce texte : 500 caractères au plus.", "Raccourcissez ce texte : 500 caractères au plus."),
      requestId: (id: string) => `Numéro de demande : ${id}`,
      again: say("Rien n’est perdu : vérifie, puis renvoie.", "Rien n’est perdu : vérifiez, puis renvoyez."),
      slow: say(
        "Beaucoup de demandes à la fois. Attends une minute, puis renvoie : rien de ce que tu as écrit n’est perdu.",
        "Beaucoup de demandes à la fois. Attendez une minute, puis renvoyez : rien de ce que vous avez écrit n’est perdu.",
      ),
      usedForm: say(
        "Ce formulaire avait déjà servi. Vérifie, puis renvoie.",
        "Ce formulaire avait déjà servi. Vérifiez, puis renvoyez.",
      ),
    },
    terms: {
      length: "Durée",
      birthDate: say("Ta date de naissance", "Votre date de naissance"),
      birthDateHint: "Elle sert à vérifier l’âge pour cette prestation. Elle n’est pas conservée.",
      birthDateWrong: say("Écris la date de naissance.", "Écrivez la date de naissance."),
      changed: "Le prix a changé",
      lower: "Le prix est plus bas que prévu",
      base: "Prix de base",
      before: "Avant",
      now: "maintenant",
      noPrice: "sans prix annoncé",
      changedText: say(
        "Rien n’est réservé pour l’instant, et tout ce que tu as écrit est gardé. Si ce prix te va, confirme.",
        "Rien n’est réservé pour l’instant, et tout ce que vous avez écrit est gardé. Si ce prix vous va, confirmez.",
      ),
      agree: "Confirmer à ce prix",
    },
    keep: {
      more: "Garder aussi un autre créneau",
      choose: say("Lequel de tes créneaux gardés ?", "Lequel de vos créneaux gardés ?"),
      until: (time: string) => `gardé jusqu’à ${time}`,
      not: "pas gardé",
      others: "En confirmant l’un, les autres redeviennent libres. Chacun se libère aussi tout seul.",
      heading: (count: number) =>
        say(
          count === 1 ? "Tu gardes un créneau" : `Tu gardes ${count} créneaux`,
          count === 1 ? "Vous gardez un créneau" : `Vous gardez ${count} créneaux`,
        ),
      pick: say(
        "Choisis un horaire ci-dessous pour le garder aussi, trois en tout.",
        "Choisissez un horaire ci-dessous pour le garder aussi, trois en tout.",
      ),
      full: "Trois créneaux, c’est le plus que l’on puisse garder.",
      back: "Revenir au formulaire",
      fullTitle: say("Tu gardes déjà trois créneaux", "Vous gardez déjà trois créneaux"),
      fullText: say(
        "C’est le plus possible, par égard pour les autres. Celui-ci est libre, mais n’est pas gardé : choisis ci-dessous lequel tu confirmes.",
        "C’est le plus possible, par égard pour les autres. Celui-ci est libre, mais n’est pas gardé : choisissez ci-dessous lequel vous confirmez.",
      ),
    },
    already: {
      title: "C’est déjà réservé",
      lead: say("Tu as réservé ce créneau il y a un instant.", "Vous avez réservé ce créneau il y a un instant."),
      once: say(
        "Ta réservation était bien arrivée. Elle n’a été faite qu’une fois, avec ce que tu avais envoyé d’abord.",
        "Votre réservation était bien arrivée. Elle n’a été faite qu’une fois, avec ce que vous aviez envoyé d’abord.",
      ),
      see: say("Voir mon rendez-vous", "Voir mon rendez-vous"),
      other: "Choisir un autre créneau",
      again: "Réserver ce même horaire pour une autre personne",
    },
    gone: {
      service: "Cette prestation n’est plus proposée",
      person: "Cette personne ne prend plus de rendez-vous ici",
      lead: say(
        "Cela a changé pendant que tu écrivais. Rien n’a été réservé.",
        "Cela a changé pendant que vous écriviez. Rien n’a été réservé.",
      ),
      others: (name: string) => `Les autres rendez-vous avec ${name}`,
      typed: say("Ce que tu avais écrit", "Ce que vous aviez écrit"),
    },
    offline: {
      title: "La connexion s’est coupée",
      text: say(
        "Tout ce que tu as écrit est encore là. Dès que la connexion revient, renvoie : la réservation ne sera faite qu’une fois.",
        "Tout ce que vous avez écrit est encore là. Dès que la connexion revient, renvoyez : la réservation ne sera faite qu’une fois.",
      ),
    },
    lost: {
      taken: "Quelqu’un vient de prendre ce créneau",
      refused: "Cet horaire n’est plus proposé",
      pick: say(
        "Voici les plus proches. Choisis celui qui te va, et c’est réservé : ce que tu as écrit est gardé.",
        "Voici les plus proches. Choisissez celui qui vous va, et c’est réservé : ce que vous avez écrit est gardé.",
      ),
      pickFresh: say(
        "Voici les plus proches. Choisis celui qui te va.",
        "Voici les plus proches. Choisissez celui qui vous va.",
      ),
      none: say(
        "Il n’y en a pas d’autre tout près. Regarde les jours suivants.",
        "Il n’y en a pas d’autre tout près. Regardez les jours suivants.",
      ),
      all: "Voir tous les créneaux",
    },
    choices: {
      open: "Mes choix : ce que j’accepte de recevoir",
      boxes: say("Si cela t’intéresse", "Si cela vous intéresse"),
      title: "Mes choix",
      lead: (name: string) =>
        say(
          `Ce que ${name} peut faire ou t’envoyer, en plus de tes rendez-vous.`,
          `Ce que ${name} peut faire ou vous envoyer, en plus de vos rendez-vous.`,
        ),
      done: "C’est enregistré.",
      stopped: say(
        "Tu ne reçois plus rien, sauf ce qui concerne tes rendez-vous.",
        "Vous ne recevez plus rien, sauf ce qui concerne vos rendez-vous.",
      ),
      none: (name: string) =>
        say(
          `${name} ne te demande rien d’autre que ce qu’il faut pour tes rendez-vous.`,
          `${name} ne vous demande rien d’autre que ce qu’il faut pour vos rendez-vous.`,
        ),
      yes: "Accepté",
      no: "Non",
      give: "Accepter",
      withdraw: "Retirer mon accord",
      all: "Ne plus rien recevoir",
      allText: say(
        "Les confirmations et les rappels de tes rendez-vous continuent d’arriver.",
        "Les confirmations et les rappels de vos rendez-vous continuent d’arriver.",
      ),
      stop: "Ne plus rien recevoir",
      goOn: "Recevoir de nouveau",
    },
    data: {
      open: "Mes données",
      title: "Mes données",
      lead: (name: string) =>
        say(
          `Ce que ${name} conserve sur toi t’appartient : tu peux le recevoir, ou le faire effacer.`,
          `Ce que ${name} conserve sur vous vous appartient : vous pouvez le recevoir, ou le faire effacer.`,
        ),
      receive: "Recevoir mes données",
      receiveText: (address: string) =>
        say(
          `Un lien arrive à ${address}. Il ouvre un fichier avec tout ce qui est conservé sur toi.`,
          `Un lien arrive à ${address}. Il ouvre un fichier avec tout ce qui est conservé sur vous.`,
        ),
      erase: "Effacer mes données",
      eraseText: (name: string) =>
        say(
          `${name} a un mois pour répondre. Une fois tes données effacées, ce lien ne marche plus et tes rendez-vous à venir sont annulés.`,
          `${name} a un mois pour répondre. Une fois vos données effacées, ce lien ne marche plus et vos rendez-vous à venir sont annulés.`,
        ),
      sure: "Je veux vraiment que mes données soient effacées",
      sureMissing: say("Coche cette case pour confirmer.", "Cochez cette case pour confirmer."),
      ask: "Demander l’effacement",
      asked: {
        export: say("C’est demandé : regarde ta boîte mail.", "C’est demandé : regardez votre boîte mail."),
        erasure: say(
          "C’est demandé. Un mail te confirme la demande.",
          "C’est demandé. Un mail vous confirme la demande.",
        ),
      },
      mine: say("Tes demandes", "Vos demandes"),
      kind: { export: "Recevoir", erasure: "Effacer" },
      state: {
        open: (due: string) => `réponse au plus tard le ${due}`,
        done: () => "fait",
        refused: () => "refusé",
      },
      back: "Revenir au rendez-vous",
      readyTitle: say("Tes données sont prêtes", "Vos données sont prêtes"),
      ready: (name: string, until: string) =>
        say(
          `Tout ce que ${name} conserve sur toi. Le lien marche jusqu’au ${until}.`,
          `Tout ce que ${name} conserve sur vous. Le lien marche jusqu’au ${until}.`,
        ),
      download: "Télécharger le fichier",
      inside:
        "Le fichier zip contient une page à lire (lisez-moi.html) et les mêmes données pour un programme (donnees.json).",
    },
    manage: {
      title: (service: string) => `${say("Ton", "Votre")} rendez-vous : ${service}`,
      done: "C’est réservé !",
      doneLead: "Un mail de confirmation vient de partir, avec le lien vers cette page. À bientôt !",
      moved: "C’est déplacé !",
      movedLead: say(
        "Le nouvel horaire vient de t’être confirmé par mail.",
        "Le nouvel horaire vient de vous être confirmé par mail.",
      ),
      upcoming: say("Ton rendez-vous", "Votre rendez-vous"),
      confirmed: "Confirmé",
      cancelled: `Ce ${appointment} est annulé`,
      cancelledByMe: say(
        "Le créneau est de nouveau libre. Tu as changé d’avis ?",
        "Le créneau est de nouveau libre. Vous avez changé d’avis ?",
      ),
      cancelledByThem: (business: string) =>
        `${business} a dû l’annuler. ${say("Choisis", "Choisissez")} un autre moment quand ${say("tu veux", "vous voulez")}.`,
      past: `Ce ${appointment} est passé`,
      pastLead: (name: string) => `Envie de reparler à ${name} ?`,
      again: "Reprendre rendez-vous",
      same: "Reprendre ce créneau",
      other: "Choisir un autre créneau",
      when: "Quand",
      who: "Avec",
      how: "Comment",
      reference: "Référence",
      note: kind === "mentoring" ? say("Ta question", "Votre question") : say("Ton message", "Votre message"),
      calendar: "Ajouter à mon agenda",
      move: "Déplacer",
      cancel: "Annuler",
      until: (when: string) => `Modifiable en ligne jusqu’au ${when}.`,
      tooLate: say(
        "Il est trop tard pour changer ce rendez-vous en ligne. Un empêchement ? Écris à",
        "Il est trop tard pour changer ce rendez-vous en ligne. Un empêchement ? Écrivez à",
      ),
      at: (date: string, time: string) => `${date} à ${time}`,
    },
    move: {
      title: "Déplacer le rendez-vous",
      heading: say("Choisis le nouvel horaire", "Choisissez le nouvel horaire"),
      confirm: "Confirmer le nouvel horaire",
      before: "Avant",
      after: "Après",
      reason: (name: string) => `Un mot pour ${name}`,
      submit: "Déplacer le rendez-vous",
      keep: "Garder l’horaire actuel",
    },
    cancel: {
      title: "Annuler le rendez-vous",
      lead: (name: string) => `Un mail partira à ${name}, et le créneau redeviendra libre.`,
      reason: "La raison",
      submit: "Annuler le rendez-vous",
      keep: "Le garder",
    },
    problem: {
      notFoundTitle: "Cette page n’existe pas",
      notFound: "Le lien est peut-être incomplet, ou la page a changé d’adresse.",
      linkTitle: "Ce lien n’est plus valable",
      link: "Reprenez le lien du dernier mail reçu. S’il ne marche pas non plus, répondez à ce mail : on vous aidera.",
      brokenTitle: "Quelque chose n’a pas marché",
      broken: `C’est de notre côté. ${say("Réessaie", "Réessayez")} dans un instant ; rien n’a été réservé ni perdu.`,
      heavyTitle: "Ces fichiers sont trop lourds",
      heavy: `Rien n’a été envoyé ni réservé. ${say("Reviens", "Revenez")} en arrière et ${say("choisis", "choisissez")} des fichiers plus légers.`,
      busyTitle: "Un peu trop vite",
      busy: `Trop de demandes en peu de temps. ${say("Attends une minute, puis réessaie.", "Attendez une minute, puis réessayez.")}`,
      originTitle: "Demande refusée",
      origin: `Le formulaire venait d’un autre site. ${say("Recommence", "Recommencez")} depuis nos pages.`,
      code: "Code",
      retry: "Réessayer",
      home: "Revenir à l’accueil",
    },
    ...prose(say),
  };
}

export type Texts = ReturnType<typeof fr>;
