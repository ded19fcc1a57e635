/** What a mail's reader may switch off: English. */
import type { mailsFr } from "./mails-fr.ts";

export const mailsEn: ReturnType<typeof mailsFr> = {
  mails: {
    title: "What you receive",
    lead: (name: string) => `Messages from ${name} that you can do without. Nothing changes until you press a button.`,
    about: {
      booking: "New appointments, by email",
      change: "Changes of time, by email",
      cancellation: "Cancellations, by email",
      request: "Requests and answers, by email",
      proposal: "Other times offered, by email",
      waiting: "Waiting list, by email",
      reminder: "Reminders of appointments, by email",
      attendance: "Message after a missed appointment, by email",
      leave: "Absences, by email",
      hours: "Changes of working hours, by email",
      texts: "Text messages about your appointments",
    },
    on: "You receive them",
    off: "You no longer receive them",
    stop: "Stop receiving",
    again: "Receive again",
    stopped: "Done: you no longer receive this.",
    started: "Done: you will receive this again.",
    always: (name: string) =>
      `Confirmations, changes and cancellations of your appointments always come by email: ${name} cannot leave you without. Your appointments themselves do not change.`,
    none: (name: string) => `${name} sends none at the moment.`,
    texted:
      "You answered STOP to a text message. To receive them again on that telephone, send START to the same number.",
    account: "All my notifications, in my account",
    accountText: "The app goes on telling you as you chose there.",
  },
};
