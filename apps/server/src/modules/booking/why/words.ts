/** The rule that closes a time, told with its fact, what would open it, and where that is changed. Pure. */
import type { SlotReason } from "@creneau/contract";
import {
  startOfDay,
  wallOf,
  zone,
  type ExplainedReason,
  type Instant,
  type PlainDate,
  type Span,
  type Zone,
} from "@creneau/scheduling";
import type { Language } from "../../../platform/http/language.ts";

export interface Told {
  readonly sentence: string;
  readonly remedy: string | null;
  readonly page: SlotReason["page"];
}

type Words = Readonly<Record<Language, string>>;

const two = (value: number): string => String(value).padStart(2, "0");

/** "14 h 30" or "14:30", by the clock on the host's wall. */
export function clockIn(at: Instant, zone: Zone, language: Language): string {
  const { minuteOfDay: minute } = wallOf(at, zone);
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  if (language === "en") return `${two(hours)}:${two(minutes)}`;
  return minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${two(minutes)}`;
}

const UTC = zone("UTC");

const dayIn = (on: PlainDate, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
    startOfDay(on, UTC),
  );

/** "50 min", "3 h", "2 jours". */
function lengthOf(minutes: number, language: Language): string {
  if (minutes < 120) return `${minutes} min`;
  if (minutes < 2880)
    return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`;
  const days = Math.round(minutes / 1440);
  return language === "fr" ? `${days} jours` : `${days} days`;
}

/** What a reason is told with: where the clock hangs, whose language it is. */
export interface Reader {
  readonly zone: Zone;
  readonly language: Language;
  /** Of the services that hours on call are open to. */
  readonly serviceNames?: ReadonlyMap<string, string>;
}

export function told(reason: ExplainedReason, reader: Reader): Told {
  const { language } = reader;
  const { sentence, remedy, page } = entryOf(reason, reader);
  return { sentence: sentence[language], remedy: remedy === null ? null : remedy[language], page };
}

interface Entry {
  readonly sentence: Words;
  readonly remedy: Words | null;
  readonly page: SlotReason["page"];
}

function entryOf(reason: ExplainedReason, reader: Reader): Entry {
  switch (reason.because) {
    case "no-skill":
      return {
        sentence: { fr: "Il manque une compétence demandée.", en: "A skill that is asked for is missing." },
        remedy: { fr: "Donner la compétence à cette personne.", en: "Give this person the skill." },
        page: "skills",
      };
    case "closed-day":
    case "closure":
    case "outside-hours":
    case "not-on-grid":
      return onCallEntry(reason, reader) ?? calendarEntry(reason, reader);
    case "too-soon":
    case "too-far":
    case "cap-reached":
    case "labour-limit":
      return limitEntry(reason, reader);
    default:
      return takenEntry(reason, reader);
  }
}

type Of<Code extends ExplainedReason["because"]> = Extract<ExplainedReason, { because: Code }>;

/** A time that is open to others, or a service that is given on call alone: that is what closes it. */
function onCallEntry(
  reason: Of<"closed-day" | "closure" | "outside-hours" | "not-on-grid">,
  { serviceNames }: Reader,
): Entry | undefined {
  if (reason.because === "not-on-grid") return undefined;
  const names = (reason.reservedFor ?? []).flatMap((id) => serviceNames?.get(id) ?? []).join(", ");
  if (names)
    return {
      sentence: { fr: `C’est une astreinte, ouverte à : ${names}.`, en: `These are on-call hours, open to: ${names}.` },
      remedy: { fr: "Ajouter la prestation à l’astreinte.", en: "Add the service to the on-call hours." },
      page: "on-call",
    };
  if (reason.remedy.do !== "open" || !reason.remedy.reserved) return undefined;
  return {
    sentence: {
      fr: "Cette prestation n’est donnée qu’en astreinte, et aucune ne couvre cet horaire.",
      en: "This service is given in on-call hours only, and none cover this time.",
    },
    remedy: { fr: "Prévoir une astreinte à cet horaire.", en: "Plan on-call hours at this time." },
    page: "on-call",
  };
}

function calendarEntry(
  reason: Of<"closed-day" | "closure" | "outside-hours" | "not-on-grid">,
  { zone, language }: Reader,
): Entry {
  switch (reason.because) {
    case "closed-day": {
      const day = dayIn(reason.on, language);
      return {
        sentence: reason.byOverride
          ? { fr: `Le ${day} est fermé par une exception.`, en: `${day} is closed by an exception.` }
          : { fr: `Aucune plage n’est ouverte le ${day}.`, en: `No hours are open on ${day}.` },
        remedy: { fr: "Ouvrir une plage ce jour-là.", en: "Open hours on that day." },
        page: "hours",
      };
    }
    case "closure": {
      const name = reason.closure.label ?? "";
      return {
        sentence: {
          fr: `Ce jour est fermé${name ? ` : ${name}` : ""}.`,
          en: `That day is closed${name ? `: ${name}` : ""}.`,
        },
        remedy: { fr: "Lever la fermeture, ou ouvrir ce jour-là.", en: "Lift the closing, or open that day." },
        page: reason.closure.kind === "leave" ? "absences" : "closures",
      };
    }
    case "outside-hours": {
      const hours = (spans: readonly Span[]) =>
        spans.map(({ startsAt, endsAt }) => `${clockIn(startsAt, zone, language)}–${clockIn(endsAt, zone, language)}`);
      const open = hours(reason.openings).join(", ");
      const needed = hours([reason.needed]).join("");
      return {
        sentence: {
          fr: `La séance prendrait ${needed}, et ce jour est ouvert ${open}.`,
          en: `The session would take ${needed}, and that day is open ${open}.`,
        },
        remedy: { fr: "Étendre les horaires de ce jour.", en: "Extend the hours of that day." },
        page: "hours",
      };
    }
    case "not-on-grid": {
      const near = reason.nearbyStarts.map((start) => clockIn(start, zone, language)).join(", ");
      const step = lengthOf(reason.stepMinutes, language);
      return {
        sentence: {
          fr: `Les débuts sont proposés toutes les ${step}${near ? ` : autour, ${near}` : ""}.`,
          en: `Starts are offered every ${step}${near ? `: around it, ${near}` : ""}.`,
        },
        remedy: { fr: "Changer le pas de la prestation.", en: "Change the step of the service." },
        page: "service",
      };
    }
  }
}

const periods = {
  day: { fr: "le jour", en: "that day" },
  week: { fr: "la semaine", en: "that week" },
  month: { fr: "le mois", en: "that month" },
  year: { fr: "l’année", en: "that year" },
} as const;

const limits = {
  dayMinutes: { fr: "travail du jour", en: "work of the day" },
  weekMinutes: { fr: "travail de la semaine", en: "work of the week" },
} as const;

const workWords = (what: keyof typeof limits, limit: string): Words => ({
  fr: `La limite de ${limits[what].fr} (${limit}) ne serait pas respectée.`,
  en: `The limit of ${limits[what].en} (${limit}) would not be respected.`,
});

function restWords({ countedMinutes }: Of<"labour-limit">, limit: string, language: Language): Words {
  const left = lengthOf(Math.max(0, countedMinutes), language);
  return {
    fr: `Il ne resterait que ${left} de repos d’affilée, pour ${limit} au moins.`,
    en: `Only ${left} of rest in a row would be left, where ${limit} is the least.`,
  };
}

function limitEntry(
  reason: Of<"too-soon" | "too-far" | "cap-reached" | "labour-limit">,
  { zone, language }: Reader,
): Entry {
  switch (reason.because) {
    case "too-soon": {
      const at = clockIn(reason.earliestAt, zone, language);
      const to = reason.remedy.do === "shorten-notice" ? reason.remedy.toMinutes : undefined;
      return {
        sentence: {
          fr: `C’est avant le délai minimum : au plus tôt ${at}.`,
          en: `That is before the minimum notice: ${at} at the earliest.`,
        },
        remedy:
          to === undefined
            ? null
            : {
                fr: `Un délai minimum de ${lengthOf(to, language)} au plus.`,
                en: `A minimum notice of ${lengthOf(to, language)} at most.`,
              },
        page: to === undefined ? null : "service",
      };
    }
    case "too-far":
      return {
        sentence: {
          fr: `Les réservations sont ouvertes jusqu’au ${dayIn(reason.latestOn, language)}.`,
          en: `Bookings are open until ${dayIn(reason.latestOn, language)}.`,
        },
        remedy: { fr: "Ouvrir les réservations plus loin.", en: "Open bookings further ahead." },
        page: "service",
      };
    case "cap-reached": {
      const { per, of, most } = reason.cap;
      const counted = of === "sessions" ? String(reason.counted) : lengthOf(reason.counted, language);
      const limit = of === "sessions" ? String(most) : lengthOf(most, language);
      return {
        sentence:
          reason.by === "host"
            ? {
                fr: `Le plafond de cette personne pour ${periods[per].fr} est de ${limit}, et ${counted} sont prises.`,
                en: `This person’s cap for ${periods[per].en} is ${limit}, and ${counted} are taken.`,
              }
            : {
                fr: `Le plafond de la prestation pour ${periods[per].fr} est de ${limit}, et ${counted} sont prises.`,
                en: `The service’s cap for ${periods[per].en} is ${limit}, and ${counted} are taken.`,
              },
        remedy:
          reason.by === "host"
            ? { fr: "Relever le plafond de cette personne.", en: "Raise this person’s cap." }
            : { fr: "Relever le plafond de la prestation.", en: "Raise the service’s cap." },
        page: reason.by === "host" ? "limits" : "service",
      };
    }
    case "labour-limit": {
      const limit = lengthOf(reason.limitMinutes, language);
      return {
        sentence: reason.limit === "restMinutes" ? restWords(reason, limit, language) : workWords(reason.limit, limit),
        remedy: { fr: "Changer la limite, ou libérer du temps.", en: "Change the limit, or free time." },
        page: "limits",
      };
    }
  }
}

function takenEntry(
  reason: Of<"already-busy" | "full" | "held" | "travel" | "buffer" | "not-first">,
  { zone, language }: Reader,
): Entry {
  const span =
    "busy" in reason
      ? `${clockIn(reason.busy.startsAt, zone, language)}–${clockIn(reason.busy.endsAt, zone, language)}`
      : "";
  switch (reason.because) {
    case "already-busy":
      if (reason.busy.kind === "absence")
        return {
          sentence: { fr: "Une absence couvre cet horaire.", en: "An absence covers this time." },
          remedy: { fr: "Changer l’absence.", en: "Change the absence." },
          page: "absences",
        };
      return {
        sentence: { fr: `Un rendez-vous prend ${span}.`, en: `A booking takes ${span}.` },
        remedy: { fr: "Le déplacer ou l’annuler.", en: "Move or cancel it." },
        page: "booking",
      };
    case "full":
      return {
        sentence: { fr: `La séance de ${span} est complète.`, en: `The session of ${span} is full.` },
        remedy: { fr: "Ajouter des places.", en: "Add seats." },
        page: "booking",
      };
    case "held": {
      const until = reason.busy.expiresAt === undefined ? "" : clockIn(reason.busy.expiresAt, zone, language);
      return {
        sentence: { fr: `Quelqu’un est en train de réserver ${span}.`, en: `Somebody is booking ${span} right now.` },
        remedy: until
          ? { fr: `Attendre : à ${until}, il se libère de lui-même.`, en: `Wait: at ${until} it frees itself.` }
          : null,
        page: null,
      };
    }
    case "travel":
      return {
        sentence: {
          fr: `Le trajet depuis ou vers l’autre lieu demande ${lengthOf(reason.minutes, language)}.`,
          en: `The way from or to the other place takes ${lengthOf(reason.minutes, language)}.`,
        },
        remedy: {
          fr: "Recevoir au même endroit, ou laisser plus de temps.",
          en: "Meet at the same place, or leave more time.",
        },
        page: "booking",
      };
    case "buffer":
      return {
        sentence: {
          fr: `Il faut garder du temps libre autour du rendez-vous de ${span}.`,
          en: `Time must stay free around the booking of ${span}.`,
        },
        remedy: { fr: "Raccourcir les marges de la prestation.", en: "Shorten the buffers of the service." },
        page: "service",
      };
    case "not-first": {
      const first = clockIn(reason.first, zone, language);
      return {
        sentence: {
          fr: `Le premier horaire libre du jour (${first}) est proposé seul.`,
          en: `The first free time of the day (${first}) alone is offered.`,
        },
        remedy: { fr: "Proposer tous les horaires.", en: "Offer all times." },
        page: "service",
      };
    }
  }
}
