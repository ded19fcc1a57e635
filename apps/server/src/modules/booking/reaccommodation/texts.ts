/** What those booked read when the team gave no words of its own: never why somebody is away. */
export const reaccommodationReasons = {
  fr: "Ce rendez-vous ne peut pas avoir lieu à l’heure prévue.",
  en: "This appointment cannot take place at the time planned.",
} as const;
