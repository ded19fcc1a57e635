/**
 * Every expected failure of the API (RFC 9457): a stable code, its status, and for each language a title and what to
 * do next. Answers carry `type` (`/v1/problems/CODE`), `title`, `status`, `detail`, `code`, `requestId`.
 */
import { z } from "zod";
import { InstantText, Span } from "./primitives.ts";

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
  LINK_NOT_VALID: {
    status: 404,
    title: { fr: "Ce lien n’est plus valable", en: "This link is no longer valid" },
    next: {
      fr: "Reprenez le lien du dernier mail reçu, ou demandez-en un nouveau.",
      en: "Use the link of the latest mail, or ask for a new one.",
    },
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
  EDITED_MEANWHILE: {
    status: 412,
    title: { fr: "Quelqu’un a modifié ceci entre-temps", en: "Someone changed this meanwhile" },
    next: {
      fr: "Rechargez, vérifiez, puis enregistrez de nouveau.",
      en: "Reload, check, then save again.",
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

/** Why a start is refused: the engine's codes. */
export const RefusalCode = z
  .enum([
    "closed-day",
    "outside-hours",
    "not-on-grid",
    "too-soon",
    "too-far",
    "already-busy",
    "held",
    "buffer",
    "no-host",
  ])
  .meta({ id: "RefusalCode", description: "The rule that refuses a start." });

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
      .meta({ description: "The input that is wrong, with INVALID_INPUT." }),
    because: RefusalCode.optional().meta({ description: "With SLOT_REFUSED: the rule that refuses." }),
    earliestAt: InstantText.optional(),
    alternatives: z
      .array(Span)
      .optional()
      .meta({ description: "With SLOT_REFUSED and SLOT_TAKEN: the nearest times that are free." }),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details." });
export type Problem = z.infer<typeof Problem>;
