/** What a mail's reader may switch off: French. `say(tu, vous)` as in fr.ts. */
export const mailsFr = (say: (tu: string, vous: string) => string) => ({
  mails: {
    title: say("Ce que tu reçois", "Ce que vous recevez"),
    lead: (name: string) =>
      say(
        `Les messages de ${name} dont tu peux te passer. Rien ne change tant que tu n’appuies sur aucun bouton.`,
        `Les messages de ${name} dont vous pouvez vous passer. Rien ne change tant que vous n’appuyez sur aucun bouton.`,
      ),
    about: {
      booking: "Nouveaux rendez-vous, par mail",
      change: "Changements d’horaire, par mail",
      cancellation: "Annulations, par mail",
      request: "Demandes et réponses, par mail",
      proposal: "Autres horaires proposés, par mail",
      waiting: "Liste d’attente, par mail",
      reminder: "Rappels de rendez-vous, par mail",
      attendance: "Message après un rendez-vous manqué, par mail",
      leave: "Absences, par mail",
      hours: "Changements d’horaires de travail, par mail",
      texts: say("SMS à propos de tes rendez-vous", "SMS à propos de vos rendez-vous"),
    },
    on: say("Tu les reçois", "Vous les recevez"),
    off: say("Tu ne les reçois plus", "Vous ne les recevez plus"),
    stop: "Ne plus recevoir",
    again: "Recevoir de nouveau",
    stopped: say("C’est fait : tu ne reçois plus cela.", "C’est fait : vous ne recevez plus cela."),
    started: say("C’est fait : tu recevras cela de nouveau.", "C’est fait : vous recevrez cela de nouveau."),
    always: (name: string) =>
      say(
        `Les confirmations, changements et annulations de tes rendez-vous arrivent toujours par mail : ${name} ne peut pas te laisser sans. Tes rendez-vous, eux, ne changent pas.`,
        `Les confirmations, changements et annulations de vos rendez-vous arrivent toujours par mail : ${name} ne peut pas vous laisser sans. Vos rendez-vous, eux, ne changent pas.`,
      ),
    none: (name: string) => `${name} n’en envoie pas en ce moment.`,
    texted: say(
      "Tu as répondu STOP à un SMS. Pour en recevoir de nouveau sur ce téléphone, envoie START au même numéro.",
      "Vous avez répondu STOP à un SMS. Pour en recevoir de nouveau sur ce téléphone, envoyez START au même numéro.",
    ),
    account: "Toutes mes notifications, dans mon compte",
    accountText: say(
      "L’application continue de te prévenir comme tu l’y as choisi.",
      "L’application continue de vous prévenir comme vous l’y avez choisi.",
    ),
  },
});
