/** What a trial message says. */
export const testWords = {
  fr: {
    title: "Message d’essai",
    lead: (business: string) => `Ce message montre que les envois de ${business} fonctionnent.`,
    more: "Vous l’avez demandé dans les réglages, page Envoi. Il n’y a rien d’autre à faire.",
    button: "Ouvrir Creneau",
    text: (business: string) => `${business}\u00a0: message d’essai. Vos SMS fonctionnent.`,
  },
  en: {
    title: "Test message",
    lead: (business: string) => `This message shows that ${business} can send.`,
    more: "You asked for it in the settings, on the Sending page. There is nothing else to do.",
    button: "Open Creneau",
    text: (business: string) => `${business}: test message. Your texts work.`,
  },
} as const;
