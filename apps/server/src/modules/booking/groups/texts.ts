import type { Language } from "../../../platform/http/language.ts";

type Said = Readonly<Record<Language, string>>;

/** To everybody who had a seat in a session to which too few came. */
export const tooFewReasons: Said = {
  fr: "Trop peu de personnes se sont inscrites à cette séance pour qu’elle ait lieu.",
  en: "Too few people joined this session for it to take place.",
};

export const overSentences: Said = {
  fr: "Cette séance est annulée ou a déjà commencé.",
  en: "This session is cancelled, or has begun.",
};

export const notBegunSentences: Said = {
  fr: "La séance n’a pas encore commencé : on ne sait pas qui est venu.",
  en: "The session has not begun: nobody knows who came.",
};

/** Head of the attendance list. */
export const columnNames: Readonly<Record<Language, readonly string[]>> = {
  fr: ["Référence", "Nom", "E-mail", "Places", "État", "Présence"],
  en: ["Reference", "Name", "E-mail", "Seats", "Status", "Attendance"],
};

export const presences: Readonly<Record<Language, Readonly<Record<"yes" | "no" | "unknown", string>>>> = {
  fr: { yes: "présent", no: "absent", unknown: "" },
  en: { yes: "present", no: "absent", unknown: "" },
};
