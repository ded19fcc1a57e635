import { z } from "zod";
/**
 * Every expected failure of the API (RFC 9457): a stable code, its status, and for each language a title and what to
 * do next. Answers carry `type` (`/v1/problems/CODE`), `title`, `status`, `detail`, `code`, `requestId`.
 */
import { PriceQuote } from "./catalogue.ts";
import { DateText, InstantText, Span } from "./primitives.ts";
import { WithdrawnBecause } from "./withdrawn.ts";

interface Entry {
  readonly status: number;
  readonly title: Readonly<Record<"fr" | "en", string>>;
  readonly next: Readonly<Record<"fr" | "en", string>>;
}

const catalogue = {
  INVALID_INPUT: {
    status: 400,
    title: { fr: "La demande contient une erreur", en: "The request has a mistake" },
    next: { fr: "Corrigez les champs indiqués, puis renvoyez.", en: "Correct the fields named, then send again." },
  },
  MALFORMED_BODY: {
    status: 400,
    title: { fr: "Le contenu envoyé est illisible", en: "The body cannot be read" },
    next: { fr: "Envoyez un document JSON valide.", en: "Send a valid JSON document." },
  },
  NOT_SIGNED_IN: {
    status: 401,
    title: { fr: "Vous n’êtes pas connecté", en: "You are not signed in" },
    next: { fr: "Connectez-vous, puis recommencez.", en: "Sign in, then try again." },
  },
  WRONG_CREDENTIALS: {
    status: 401,
    title: { fr: "Adresse ou mot de passe incorrect", en: "Wrong address or password" },
    next: {
      fr: "Vérifiez les deux, ou demandez un lien de connexion par mail.",
      en: "Check both, or ask for a sign-in link by mail.",
    },
  },
  ACCOUNT_DEACTIVATED: {
    status: 403,
    title: { fr: "Ce compte est désactivé", en: "This account is deactivated" },
    next: {
      fr: "Demandez un lien de connexion par mail : il le réactive.",
      en: "Ask for a sign-in link by mail: it opens the account again.",
    },
  },
  SECOND_FACTOR_REQUIRED: {
    status: 401,
    title: { fr: "Il manque le second facteur", en: "The second factor is missing" },
    next: {
      fr: "Donnez le code de votre application d’authentification.",
      en: "Give the code of your authenticator.",
    },
  },
  WRONG_CODE: {
    status: 401,
    title: { fr: "Ce code n’est pas le bon", en: "This is not the right code" },
    next: {
      fr: "Donnez le code affiché maintenant, ou un code de secours ; chacun ne sert qu’une fois.",
      en: "Give the code shown now, or a recovery code; each works once.",
    },
  },
  SIGN_IN_EXPIRED: {
    status: 401,
    title: { fr: "Cette connexion a trop attendu", en: "This sign-in waited too long" },
    next: { fr: "Reprenez depuis le début.", en: "Start again." },
  },
  STEP_UP_REQUIRED: {
    status: 403,
    title: { fr: "Confirmez que c’est bien vous", en: "Confirm that it is you" },
    next: {
      fr: "Prouvez de nouveau qui vous êtes, puis recommencez.",
      en: "Prove again who you are, then try again.",
    },
  },
  PASSWORD_NEEDED: {
    status: 409,
    title: { fr: "Choisissez un mot de passe", en: "Choose a password" },
    next: {
      fr: "L’inscription vient d’un autre navigateur : choisissez ici votre mot de passe.",
      en: "The sign-up came from another browser: choose your password here.",
    },
  },
  ALREADY_ON: {
    status: 409,
    title: { fr: "C’est déjà activé", en: "This is on already" },
    next: { fr: "Rechargez la page pour voir son état.", en: "Reload the page to see its state." },
  },
  PASSKEY_REFUSED: {
    status: 401,
    title: { fr: "Cette clé d’accès n’est pas reconnue", en: "This passkey is not recognised" },
    next: {
      fr: "Recommencez, ou connectez-vous autrement.",
      en: "Try again, or sign in another way.",
    },
  },
  PROVIDER_REFUSED: {
    status: 401,
    title: { fr: "L’autre service n’a pas confirmé la connexion", en: "The other service did not confirm the sign-in" },
    next: { fr: "Recommencez, ou connectez-vous autrement.", en: "Try again, or sign in another way." },
  },
  PROVIDER_UNREACHABLE: {
    status: 503,
    title: { fr: "L’autre service ne répond pas", en: "The other service does not answer" },
    next: {
      fr: "Réessayez dans un moment, ou connectez-vous autrement.",
      en: "Try again in a moment, or sign in another way.",
    },
  },
  LINK_FROM_ACCOUNT: {
    status: 409,
    title: { fr: "Un compte existe déjà pour cette adresse", en: "This address has an account already" },
    next: {
      fr: "Connectez-vous comme d’habitude, puis reliez l’autre service depuis la page de votre compte.",
      en: "Sign in as you usually do, then link the other service on the page of your account.",
    },
  },
  LINKED_ELSEWHERE: {
    status: 409,
    title: { fr: "Ce compte est déjà relié à un autre", en: "That account is linked with another one already" },
    next: { fr: "Détachez-le d’abord de l’autre compte.", en: "Part it from the other account first." },
  },
  CHECK_YOUR_MAIL: {
    status: 409,
    title: { fr: "Regardez votre boîte mail", en: "Look at your mail" },
    next: {
      fr: "Nous vous avons écrit pour vérifier que l’adresse est la vôtre : suivez le lien du mail.",
      en: "We wrote to you to check that the address is yours: follow the link of the mail.",
    },
  },
  LINK_NOT_VALID: {
    status: 404,
    title: { fr: "Ce lien n’est plus valable", en: "This link is no longer valid" },
    next: {
      fr: "Reprenez le lien du dernier mail reçu, ou demandez-en un nouveau.",
      en: "Use the link of the latest mail, or ask for a new one.",
    },
  },
  EXPORT_UNDER_WAY: {
    status: 409,
    title: { fr: "Un export est déjà en cours", en: "An export is under way" },
    next: {
      fr: "Attendez qu’il soit prêt : il apparaîtra dans la liste.",
      en: "Wait until it is ready: it will be in the list.",
    },
  },
  IMPORT_NOT_READY: {
    status: 409,
    title: { fr: "Cet import ne peut pas commencer maintenant", en: "This import can’t begin now" },
    next: {
      fr: "Envoyez le fichier en entier, ou attendez que l’import en cours soit fini.",
      en: "Send the whole file, or wait until the import under way is over.",
    },
  },
  RANGE_NOT_THERE: {
    status: 416,
    title: { fr: "Le fichier n’est pas aussi long", en: "The file is not that long" },
    next: { fr: "Recommencez le téléchargement.", en: "Begin the download again." },
  },
  FORBIDDEN: {
    status: 403,
    title: { fr: "Votre rôle ne permet pas cette action", en: "Your role does not allow this" },
    next: {
      fr: "Demandez à un responsable de l’entreprise.",
      en: "Ask somebody who manages the business.",
    },
  },
  WRONG_ORIGIN: {
    status: 403,
    title: { fr: "La demande vient d’un autre site", en: "The request comes from another site" },
    next: { fr: "Recommencez depuis nos pages.", en: "Start again from our own pages." },
  },
  NOT_FOUND: {
    status: 404,
    title: { fr: "Introuvable", en: "Not found" },
    next: { fr: "Vérifiez l’adresse.", en: "Check the address." },
  },
  MISDIRECTED: {
    status: 421,
    title: { fr: "Aucune entreprise n’est à cette adresse", en: "No business is at this address" },
    next: {
      fr: "Si c’est la vôtre, vérifiez ce domaine dans vos réglages.",
      en: "If it is yours, verify this domain in your settings.",
    },
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: { fr: "Cette adresse n’accepte pas cette action", en: "This address does not accept that method" },
    next: { fr: "Voyez la documentation : /v1/docs.", en: "See the documentation: /v1/docs." },
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: { fr: "Le contenu envoyé est trop volumineux", en: "The body is too large" },
    next: { fr: "Envoyez au plus 64 Kio.", en: "Send at most 64 KiB." },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: { fr: "Ce type de contenu n’est pas accepté", en: "This content type is not accepted" },
    next: { fr: "Envoyez du JSON (application/json).", en: "Send JSON (application/json)." },
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    title: { fr: "Trop de demandes en peu de temps", en: "Too many requests in a short time" },
    next: {
      fr: "Attendez le délai indiqué (Retry-After), puis recommencez.",
      en: "Wait as long as Retry-After says, then try again.",
    },
  },
  SLOT_REFUSED: {
    status: 409,
    title: { fr: "Cet horaire n’est pas proposé", en: "This time is not offered" },
    next: { fr: "Choisissez un des horaires proposés.", en: "Choose one of the times offered." },
  },
  SLOT_TAKEN: {
    status: 409,
    title: {
      fr: "Quelqu’un vient de réserver cet horaire",
      en: "Someone booked this time a moment ago",
    },
    next: { fr: "Choisissez un des horaires proches.", en: "Choose one of the nearby times." },
  },
  OFFER_OVER: {
    status: 409,
    title: { fr: "Cette proposition n’est plus valable", en: "This offer is over" },
    next: {
      fr: "La place dans la liste d’attente est gardée : une autre proposition viendra.",
      en: "The place on the waiting list is kept: another offer will come.",
    },
  },
  WAITING_CLOSED: {
    status: 409,
    title: { fr: "La liste d’attente est fermée", en: "The waiting list is closed" },
    next: { fr: "Choisissez un des horaires proposés.", en: "Choose one of the times offered." },
  },
  SERIES_CHANGED: {
    status: 409,
    title: { fr: "Certaines dates de la série ne sont pas libres", en: "Some dates of the series are not free" },
    next: {
      fr: "Rien n’a été enregistré : choisissez un autre horaire pour ces dates, ou laissez-les de côté.",
      en: "Nothing was written: choose another time for these dates, or leave them out.",
    },
  },
  DURATION_LOCKED: {
    status: 422,
    title: { fr: "La durée de cette séance est fixe", en: "This session has a fixed length" },
    next: { fr: "Réservez sans changer la durée.", en: "Book without changing the length." },
  },
  ILLEGAL_TRANSITION: {
    status: 409,
    title: { fr: "Ce rendez-vous ne peut plus changer ainsi", en: "This booking can no longer change that way" },
    next: { fr: "Rechargez la page pour voir son état.", en: "Reload the page to see its state." },
  },
  CHANGE_TOO_LATE: {
    status: 409,
    title: {
      fr: "Il est trop tard pour changer ce rendez-vous en ligne",
      en: "It is too late to change this booking online",
    },
    next: {
      fr: "Contactez l’entreprise : elle peut encore le déplacer ou l’annuler.",
      en: "Contact the business: it can still move or cancel it.",
    },
  },
  MOVES_SPENT: {
    status: 409,
    title: {
      fr: "Ce rendez-vous a déjà été déplacé autant de fois que possible",
      en: "This booking was moved as often as it may be",
    },
    next: {
      fr: "Gardez cet horaire, annulez, ou contactez l’entreprise.",
      en: "Keep this time, cancel, or contact the business.",
    },
  },
  PROPOSAL_OVER: {
    status: 409,
    title: { fr: "Ces horaires ne sont plus proposés", en: "These times are no longer offered" },
    next: {
      fr: "Rechargez la page pour voir où en est le rendez-vous.",
      en: "Reload the page to see how the booking stands.",
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: {
      fr: "Cette clé d’idempotence a servi à une autre demande",
      en: "This idempotency key was used for another request",
    },
    next: { fr: "Envoyez une nouvelle clé.", en: "Send a new key." },
  },
  TOO_MANY_HOLDS: {
    status: 409,
    title: { fr: "Vous retenez déjà trois horaires", en: "You already hold three times" },
    next: { fr: "Réservez l’un d’eux, ou libérez-en un.", en: "Book one of them, or free one." },
  },
  LEAVE_OVERLAPS: {
    status: 409,
    title: { fr: "Une absence est déjà prévue à ces dates", en: "There is an absence on these dates already" },
    next: {
      fr: "Changez les dates, ou annulez d’abord l’autre absence.",
      en: "Change the dates, or cancel the other absence first.",
    },
  },
  LEAVE_SETTLED: {
    status: 409,
    title: { fr: "Cette absence a déjà reçu une réponse", en: "This absence has been answered already" },
    next: { fr: "Rechargez la page pour voir où elle en est.", en: "Reload the page to see how it stands." },
  },
  HOURS_NEED_APPROVAL: {
    status: 409,
    title: { fr: "Ce changement d’horaires est à approuver", en: "This change of hours has to be agreed to" },
    next: {
      fr: "Rien n’a changé. Envoyez-le comme une demande : il vaudra dès qu’elle sera acceptée.",
      en: "Nothing has changed. Send it as a request: it holds once that is accepted.",
    },
  },
  HOURS_ALREADY_ASKED: {
    status: 409,
    title: { fr: "Une demande d’horaires attend déjà une réponse", en: "A request of hours is waiting already" },
    next: { fr: "Attendez la réponse, ou retirez la demande.", en: "Wait for the answer, or take the request back." },
  },
  HOURS_REQUEST_SETTLED: {
    status: 409,
    title: { fr: "Cette demande a déjà reçu une réponse", en: "This request has been answered already" },
    next: { fr: "Rechargez la page pour voir où elle en est.", en: "Reload the page to see how it stands." },
  },
  HOURS_REQUEST_STALE: {
    status: 409,
    title: { fr: "Les horaires ont changé depuis cette demande", en: "The hours have changed since this request" },
    next: {
      fr: "Refusez-la en disant pourquoi, ou demandez qu’elle soit refaite sur les horaires d’aujourd’hui.",
      en: "Decline it and say why, or have it asked anew from the hours as they are.",
    },
  },
  SLUG_TAKEN: {
    status: 409,
    title: { fr: "Cette adresse est déjà prise", en: "This address is taken" },
    next: {
      fr: "Choisissez-en une autre : une lettre de plus suffit.",
      en: "Choose another: one letter more will do.",
    },
  },
  ALREADY_THERE: {
    status: 409,
    title: { fr: "C’est déjà fait", en: "This is there already" },
    next: { fr: "Voyez la liste.", en: "See the list." },
  },
  LIMIT_REACHED: {
    status: 409,
    title: { fr: "La limite de l’offre est atteinte", en: "The limit of the plan is reached" },
    next: {
      fr: "Rien n’est perdu : libérez une place, ou passez à l’offre supérieure (Réglages, Offre).",
      en: "Nothing is lost: free a place, or go up a plan (Settings, Plan).",
    },
  },
  NOT_IN_PLAN: {
    status: 403,
    title: { fr: "Votre offre ne comprend pas ceci", en: "Your plan does not include this" },
    next: {
      fr: "Voyez ce que donne l’offre supérieure (Réglages, Offre).",
      en: "See what the next plan gives (Settings, Plan).",
    },
  },
  MESSAGE_NOT_FAILED: {
    status: 409,
    title: { fr: "Ce message n’a pas échoué", en: "This message did not fail" },
    next: { fr: "Il n’y a rien à renvoyer.", en: "There is nothing to send again." },
  },
  MESSAGE_OUTDATED: {
    status: 409,
    title: { fr: "Ce message ne dit plus rien de vrai", en: "This message is true no longer" },
    next: {
      fr: "Le rendez-vous, ou ce que la personne souhaite recevoir, a changé : il ne part plus.",
      en: "The appointment, or what the person wants to be told, has changed: it does not go any more.",
    },
  },
  ADDRESS_REFUSES: {
    status: 409,
    title: { fr: "Cette adresse ne reçoit plus de messages", en: "This address takes no messages any more" },
    next: {
      fr: "Elle a refusé un envoi, ou la personne n’en veut plus : corrigez l’adresse sur sa fiche, retirez-la de la liste d’opposition, ou téléphonez.",
      en: "It refused one, or the person wants no more: correct it in their record, take it off the suppression list, or telephone.",
    },
  },
  WEBHOOK_OFF: {
    status: 409,
    title: { fr: "Ce webhook est coupé", en: "This webhook is off" },
    next: { fr: "Réactivez-le, puis recommencez.", en: "Switch it on, then try again." },
  },
  IN_USE: {
    status: 409,
    title: { fr: "Ceci sert encore", en: "This is still in use" },
    next: { fr: "Remplacez-le d’abord là où il sert.", en: "Replace it first where it is used." },
  },
  CONTACT_NOT_WRITTEN_TO: {
    status: 409,
    title: { fr: "Cette personne ne peut pas recevoir ce mail", en: "This mail can't go to this person" },
    next: {
      fr: "Le champ `refused` de l’aperçu dit pourquoi : pas d’adresse, plus de mails voulus, ou pas d’accord pour les offres.",
      en: "The preview’s `refused` says why: no address, no more mail wanted, or no consent to offers.",
    },
  },
  EDITED_MEANWHILE: {
    status: 412,
    title: { fr: "Quelqu’un a modifié ceci entre-temps", en: "Someone changed this meanwhile" },
    next: {
      fr: "Rechargez, vérifiez, puis enregistrez de nouveau.",
      en: "Reload, check, then save again.",
    },
  },
  PRICE_CHANGED: {
    status: 409,
    title: { fr: "Le prix n’est plus le même", en: "The price is no longer the same" },
    next: {
      fr: "Voyez le nouveau prix, puis confirmez : rien n’est réservé pour l’instant.",
      en: "See the new price, then confirm: nothing is booked so far.",
    },
  },
  NOT_FOR_THIS_PERSON: {
    status: 409,
    title: { fr: "Cette prestation n’est pas ouverte à tout le monde", en: "This service is not open to everybody" },
    next: {
      fr: "Choisissez une autre prestation, ou écrivez-nous.",
      en: "Choose another service, or write to us.",
    },
  },
  QUESTIONS_CHANGED: {
    status: 409,
    title: { fr: "Les questions ont changé entre-temps", en: "The questions changed meanwhile" },
    next: {
      fr: "Relisez le formulaire : vos réponses sont gardées, de nouvelles questions sont peut-être posées.",
      en: "Read the form again: your answers are kept, and new questions may be asked.",
    },
  },
  BEYOND_YOUR_RIGHTS: {
    status: 403,
    title: { fr: "Vos propres droits ne vont pas jusque-là", en: "Your own rights do not reach that far" },
    next: {
      fr: "On ne donne ni ne retire des droits que l’on n’a pas soi-même, ni les siens : demandez à un propriétaire.",
      en: "Nobody gives or takes rights they do not hold, nor changes their own: ask an owner.",
    },
  },
  LAST_OWNER: {
    status: 409,
    title: { fr: "L’entreprise garde toujours un propriétaire", en: "A business always keeps an owner" },
    next: {
      fr: "Nommez d’abord un autre propriétaire.",
      en: "Make somebody else an owner first.",
    },
  },
  ROLE_IN_USE: {
    status: 409,
    title: { fr: "Ce rôle est encore donné", en: "This role is still given" },
    next: {
      fr: "Donnez un autre rôle aux membres et aux invités qui l’ont, puis supprimez-le.",
      en: "Give another role to the members and invitations that have it, then delete it.",
    },
  },
  NAME_TAKEN: {
    status: 409,
    title: { fr: "Ce nom est déjà pris", en: "This name is taken" },
    next: { fr: "Choisissez un autre nom.", en: "Choose another name." },
  },
  BOOKINGS_TO_COME: {
    status: 409,
    title: { fr: "Cette personne a encore des rendez-vous", en: "This person still has bookings to come" },
    next: {
      fr: "Annulez-les d’abord, ou choisissez de les annuler avec l’effacement.",
      en: "Cancel them first, or choose to cancel them along with the erasure.",
    },
  },
  ALREADY_MEMBER: {
    status: 409,
    title: { fr: "Cette personne fait déjà partie de l’entreprise", en: "This person belongs to the business already" },
    next: { fr: "Ouvrez la liste des membres.", en: "Open the list of members." },
  },
  INVITATION_FOR_ANOTHER: {
    status: 403,
    title: { fr: "Cette invitation est pour une autre adresse", en: "This invitation is for another address" },
    next: {
      fr: "Connectez-vous avec l’adresse invitée, ou demandez une invitation pour celle-ci.",
      en: "Sign in with the invited address, or ask for an invitation to this one.",
    },
  },
  ACCOUNT_EXISTS: {
    status: 409,
    title: { fr: "Vous avez déjà un compte", en: "You have an account already" },
    next: { fr: "Connectez-vous, puis acceptez l’invitation.", en: "Sign in, then accept the invitation." },
  },
  KEY_NOT_VALID: {
    status: 401,
    title: { fr: "Cette clé d’API n’ouvre rien ici", en: "This API key opens nothing here" },
    next: {
      fr: "Vérifiez la clé et l’entreprise : elle a pu expirer ou être révoquée.",
      en: "Check the key and the business: it may have expired or been revoked.",
    },
  },
  UNAVAILABLE: {
    status: 503,
    title: { fr: "Le service est momentanément indisponible", en: "The service is unavailable for a moment" },
    next: { fr: "Réessayez dans quelques secondes.", en: "Try again in a few seconds." },
  },
  INTERNAL: {
    status: 500,
    title: { fr: "Une erreur est survenue de notre côté", en: "Something went wrong on our side" },
    next: {
      fr: "Réessayez ; si cela continue, donnez-nous le numéro de demande.",
      en: "Try again; if it goes on, tell us the request number.",
    },
  },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof catalogue;
export const problems: Readonly<Record<ProblemCode, Entry>> = catalogue;
export const problemCodes = Object.keys(catalogue) as readonly ProblemCode[];

/** What a plan counts. */
export const LimitName = z.enum(["professionals", "services", "bookings", "storage"]).meta({ id: "LimitName" });

/** Why a start is refused: the engine's codes. */
export const RefusalCode = z
  .enum([
    "no-host",
    "no-skill",
    "closed-day",
    "closure",
    "outside-hours",
    "not-on-grid",
    "too-soon",
    "too-far",
    "cap-reached",
    "labour-limit",
    "already-busy",
    "full",
    "held",
    "travel",
    "buffer",
    "not-first",
    "too-few",
  ])
  .meta({ id: "RefusalCode", description: "The rule that refuses a start." });

/** Whose sessions are counted: those of a service with each professional, or all of a professional's. */
export const CapOf = z.enum(["service", "professional"]).meta({ id: "CapOf" });

/** One date of a series, judged as a booking of its own. */
export const SeriesOccurrence = Span.extend({
  on: DateText.meta({ description: "Its date in the rule." }),
  state: z.enum(["free", "conflict", "holiday", "skipped"]).meta({
    description:
      "`free` is what will be booked; `holiday` is left out unless a time is chosen for it; `conflict` waits for a choice; `skipped` was left out by choice.",
  }),
  because: RefusalCode.nullable(),
  sentence: z.string().nullable().meta({ description: "Why not, in the reader's language." }),
  holiday: z.string().nullable().meta({ description: "Name of the public holiday." }),
  chosen: z.boolean().meta({ description: "At a time that was chosen for it, not the rule's." }),
  alternatives: z.array(Span).meta({ description: "The same day first, then the days around." }),
}).meta({ id: "SeriesOccurrence" });
export type SeriesOccurrence = z.infer<typeof SeriesOccurrence>;

export const Problem = z
  .object({
    type: z.string().meta({ example: "/v1/problems/SLOT_TAKEN" }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: "What a person can do about it, in the reader's language." }),
    code: z.enum(problemCodes as [ProblemCode, ...ProblemCode[]]),
    requestId: z.string(),
    fields: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .meta({
        description: "The input that is wrong, with INVALID_INPUT; what is stored otherwise, with EDITED_MEANWHILE.",
      }),
    limit: z
      .object({ what: LimitName, most: z.int() })
      .optional()
      .meta({ description: "With LIMIT_REACHED: what there is no more room for, and how many the plan holds." }),
    withdrawnBecause: WithdrawnBecause.optional().meta({ description: "With MESSAGE_OUTDATED: why it does not go." }),
    because: RefusalCode.optional().meta({ description: "With SLOT_REFUSED: the rule that refuses." }),
    capOf: CapOf.optional().meta({
      description: "With `cap-reached`: whose cap it is; left out where several people are asked, and theirs differ.",
    }),
    earliestAt: InstantText.optional(),
    changeableUntil: InstantText.optional().meta({ description: "With CHANGE_TOO_LATE: when it was the last moment." }),
    alternatives: z
      .array(Span)
      .optional()
      .meta({ description: "With SLOT_REFUSED and SLOT_TAKEN: the nearest times that are free." }),
    price: PriceQuote.nullable()
      .optional()
      .meta({ description: "With PRICE_CHANGED: what it is now; null when there is none any more." }),
    occurrences: z
      .array(SeriesOccurrence)
      .optional()
      .meta({ description: "With SERIES_CHANGED: every date of the series as it is now." }),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details." });
export type Problem = z.infer<typeof Problem>;
