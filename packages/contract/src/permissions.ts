/**
 * What a member of a business may do: one catalogue. Roles grant these (`modules/tenancy/policy.ts`), each tenant route
 * names one, `GET /v1/permissions` and docs/permissions.md tell them. A test compares the four.
 */
interface Words {
  readonly fr: string;
  readonly en: string;
}

interface Entry {
  readonly label: Words;
  readonly sentence: Words;
  /** Never given to an API key: a key that could make keys or members would outlive whoever takes it back. */
  readonly peopleOnly?: true;
}

const catalogue = {
  "business.read": {
    label: { fr: "Voir l’entreprise", en: "See the business" },
    sentence: { fr: "Voir l’entreprise et ses réglages.", en: "See the business and its settings." },
  },
  "business.edit": {
    label: { fr: "Régler l’entreprise", en: "Change the business" },
    sentence: {
      fr: "Modifier l’identité, les textes, les sites, les marques et les domaines.",
      en: "Change its identity, words, sites, brands and domains.",
    },
  },
  "business.transfer": {
    label: { fr: "Céder l’entreprise", en: "Hand the business over" },
    sentence: {
      fr: "Faire d’une autre personne la propriétaire de l’entreprise.",
      en: "Make somebody else the owner of the business.",
    },
    peopleOnly: true,
  },
  "business.export": {
    label: { fr: "Exporter l’entreprise", en: "Export the business" },
    sentence: {
      fr: "Télécharger toutes les données de l’entreprise, pour les garder ou les reprendre ailleurs.",
      en: "Download all the data of the business, to keep it or take it elsewhere.",
    },
    peopleOnly: true,
  },
  "member.read": {
    label: { fr: "Voir l’équipe", en: "See the members" },
    sentence: {
      fr: "Voir qui fait partie de l’entreprise, avec quel rôle, et qui est invité.",
      en: "See who belongs to the business, with which role, and who is invited.",
    },
    peopleOnly: true,
  },
  "member.edit": {
    label: { fr: "Gérer l’équipe", en: "Manage the members" },
    sentence: {
      fr: "Inviter, changer de rôle, désactiver et retirer des membres.",
      en: "Invite members, change their role, deactivate and remove them.",
    },
    peopleOnly: true,
  },
  "role.edit": {
    label: { fr: "Gérer les rôles", en: "Manage the roles" },
    sentence: {
      fr: "Créer, modifier et supprimer les rôles propres à l’entreprise.",
      en: "Make, change and delete the business’s own roles.",
    },
    peopleOnly: true,
  },
  "key.edit": {
    label: { fr: "Gérer les clés d’API", en: "Manage the API keys" },
    sentence: {
      fr: "Voir, créer, renouveler et révoquer les clés d’API, et remettre à zéro le bac à sable.",
      en: "See, make, rotate and revoke API keys, and reset the sandbox.",
    },
    peopleOnly: true,
  },
  "team.read": {
    label: { fr: "Voir les professionnels", en: "See the professionals" },
    sentence: { fr: "Voir les professionnels et leur profil.", en: "See the professionals and their profile." },
  },
  "catalogue.read": {
    label: { fr: "Voir les prestations", en: "See the services" },
    sentence: { fr: "Voir ce qui peut être réservé.", en: "See what can be booked." },
  },
  "catalogue.edit": {
    label: { fr: "Modifier les prestations", en: "Change the services" },
    sentence: {
      fr: "Leur durée, leur prix, qui les donne ; les motifs et les questions posées à la réservation.",
      en: "Their lengths, prices and who gives them; the reasons and questions asked when booking.",
    },
  },
  "schedule.read": {
    label: { fr: "Voir les horaires", en: "See the hours" },
    sentence: { fr: "Voir les horaires d’ouverture.", en: "See opening hours." },
  },
  "schedule.edit": {
    label: { fr: "Modifier les horaires", en: "Change the hours" },
    sentence: {
      fr: "Modifier les horaires de la semaine et les jours particuliers.",
      en: "Change weekly hours and single days.",
    },
  },
  "schedule.approve": {
    label: { fr: "Approuver les horaires", en: "Approve hours" },
    sentence: {
      fr: "Accepter ou refuser les changements importants d’horaires ; les siens n’ont besoin de l’accord de personne.",
      en: "Accept or decline big changes of hours; one’s own need nobody’s consent.",
    },
  },
  "leave.approve": {
    label: { fr: "Gérer les absences", en: "Manage absences" },
    sentence: {
      fr: "Accepter, refuser et saisir les absences de l’équipe ; leurs types, leurs compteurs et l’export pour la paie.",
      en: "Approve, decline and enter absences of the team; their kinds, their counters and the export for payroll.",
    },
    peopleOnly: true,
  },
  "booking.read": {
    label: { fr: "Voir les rendez-vous", en: "See the bookings" },
    sentence: { fr: "Voir les rendez-vous et leur histoire.", en: "See bookings and their history." },
  },
  "booking.create": {
    label: { fr: "Prendre des rendez-vous", en: "Make bookings" },
    sentence: { fr: "Réserver pour quelqu’un.", en: "Book for somebody." },
  },
  "booking.change": {
    label: { fr: "Modifier les rendez-vous", en: "Change bookings" },
    sentence: { fr: "Déplacer et annuler des rendez-vous.", en: "Move and cancel bookings." },
  },
  "answer.read": {
    label: { fr: "Lire les réponses réservées", en: "Read confidential answers" },
    sentence: {
      fr: "Lire toutes les réponses données en réservant, même celles réservées aux responsables.",
      en: "Read all answers given when booking, also those kept for managers.",
    },
  },
  "contact.list": {
    label: { fr: "Voir les contacts", en: "See the contacts" },
    sentence: {
      fr: "Voir le nom des personnes qui réservent, et leurs rendez-vous.",
      en: "See the names of the people who book, and their bookings.",
    },
  },
  "contact.read": {
    label: { fr: "Voir les coordonnées", en: "See contact data" },
    sentence: {
      fr: "Voir l’adresse et les coordonnées des personnes qui réservent.",
      en: "See the address and contact data of the people who book.",
    },
  },
  "contact.edit": {
    label: { fr: "Modifier les contacts", en: "Change contacts" },
    sentence: {
      fr: "Corriger le nom, la langue et l’adresse des personnes qui réservent.",
      en: "Correct the name, language and address of the people who book.",
    },
  },
  "contact.write": {
    label: { fr: "Écrire aux contacts", en: "Write to contacts" },
    sentence: {
      fr: "Envoyer un mail à une personne, à partir d’un modèle de l’entreprise.",
      en: "Mail a person, from a template of the business.",
    },
    peopleOnly: true,
  },
  "contact.export": {
    label: { fr: "Exporter une personne", en: "Export a person" },
    sentence: {
      fr: "Télécharger tout ce qui est conservé sur une personne.",
      en: "Download all that is kept about a person.",
    },
    peopleOnly: true,
  },
  "contact.erase": {
    label: { fr: "Effacer une personne", en: "Erase a person" },
    sentence: {
      fr: "Répondre aux demandes des personnes sur leurs données, et les effacer.",
      en: "Answer what people ask about their data, and erase them.",
    },
    peopleOnly: true,
  },
  "privacy.read": {
    label: { fr: "Voir la vie privée", en: "See privacy" },
    sentence: {
      fr: "Voir les textes de consentement, la liste d’opposition, les durées de conservation et le registre.",
      en: "See consent texts, the suppression list, retention terms and the register.",
    },
  },
  "privacy.edit": {
    label: { fr: "Gérer la vie privée", en: "Manage privacy" },
    sentence: {
      fr: "Modifier les textes de consentement, la liste d’opposition, les durées et le registre, et purger.",
      en: "Change consent texts, the suppression list, terms and the register, and purge.",
    },
  },
  "webhook.edit": {
    label: { fr: "Gérer les webhooks", en: "Manage webhooks" },
    sentence: {
      fr: "Dire à quels systèmes l’entreprise envoie ses événements, voir ce qui est parti et le renvoyer.",
      en: "Say which systems the business tells of its events, see what was sent and send it again.",
    },
  },
  "carrier.edit": {
    label: { fr: "Régler l’envoi", en: "Set up sending" },
    sentence: {
      fr: "Choisir par quels services partent les mails, les SMS et les notifications, l’adresse d’expédition, et voir ce qui est arrivé.",
      en: "Choose the providers of mail, text messages and notifications, the sender’s address, and see what arrived.",
    },
    peopleOnly: true,
  },
  "message.edit": {
    label: { fr: "Régler les messages", en: "Change the messages" },
    sentence: {
      fr: "Écrire les messages que l’entreprise envoie, ses modèles et leurs images.",
      en: "Write the messages that the business sends, its templates and their images.",
    },
  },
  "audit.read": {
    label: { fr: "Lire le journal", en: "Read the audit log" },
    sentence: {
      fr: "Lire, exporter et vérifier le journal d’audit ; contrôler l’intégrité des données.",
      en: "Read, export and verify the audit log; check the integrity of the data.",
    },
  },
} as const satisfies Record<string, Entry>;

export type Permission = keyof typeof catalogue;
export const permissions: Readonly<Record<Permission, Entry>> = catalogue;
export const permissionNames = Object.keys(catalogue) as [Permission, ...Permission[]];

/** What an API key may be given. */
export const isForKeys = (permission: Permission): boolean => permissions[permission].peopleOnly !== true;
