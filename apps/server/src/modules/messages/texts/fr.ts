/**
 * Every French word of a message. A key may have variants for the face of the business (`_mentoring`, `_coaching`), for
 * how the reader is addressed (`_tu`, `_vous`), or for both (`_mentoring_tu`). Narrow no-break spaces (U+202F) stand
 * before : ; ! ? and inside « » (texts.test.ts looks).
 */
export const fr = {
  contact: {
    confirmation: {
      subject_mentoring: "Session confirmée : {{day}} à {{time}}",
      subject_coaching: "Rendez-vous confirmé : {{day}} à {{time}}",
      title_mentoring_tu: "Ta session d’orientation est confirmée !",
      title_mentoring_vous: "Votre session d’orientation est confirmée !",
      title_coaching_tu: "Ton rendez-vous est confirmé !",
      title_coaching_vous: "Votre rendez-vous est confirmé !",
      lead_tu:
        "Bonjour {{reader}}, c’est noté : {{other}} t’attend. Ouvre l’invitation jointe pour l’ajouter à ton agenda.",
      lead_vous:
        "Bonjour {{reader}}, c’est noté : {{other}} vous attend. Ouvrez l’invitation jointe pour l’ajouter à votre agenda.",
    },
    change: {
      subject_mentoring: "Session déplacée : {{day}} à {{time}}",
      subject_coaching: "Rendez-vous déplacé : {{day}} à {{time}}",
      title_mentoring_tu: "Ta session a un nouvel horaire",
      title_mentoring_vous: "Votre session a un nouvel horaire",
      title_coaching_tu: "Ton rendez-vous a un nouvel horaire",
      title_coaching_vous: "Votre rendez-vous a un nouvel horaire",
      lead_tu: "Bonjour {{reader}}, voici l’horaire à retenir. L’invitation jointe met ton agenda à jour.",
      lead_vous: "Bonjour {{reader}}, voici l’horaire à retenir. L’invitation jointe met votre agenda à jour.",
    },
    cancellation: {
      subject_mentoring: "Session annulée : {{day}} à {{time}}",
      subject_coaching: "Rendez-vous annulé : {{day}} à {{time}}",
      title_mentoring_tu: "Ta session est annulée",
      title_mentoring_vous: "Votre session est annulée",
      title_coaching_tu: "Ton rendez-vous est annulé",
      title_coaching_vous: "Votre rendez-vous est annulé",
      byContact_tu:
        "Bonjour {{reader}}, c’est fait, comme tu l’as demandé. Quand tu voudras, un autre créneau t’attend.",
      byContact_vous:
        "Bonjour {{reader}}, c’est fait, comme vous l’avez demandé. Quand vous voudrez, un autre créneau vous attend.",
      byBusiness_tu:
        "Bonjour {{reader}}, {{business}} a dû annuler, et nous en sommes désolés. Tu peux choisir un autre créneau dès maintenant.",
      byBusiness_vous:
        "Bonjour {{reader}}, {{business}} a dû annuler, et nous en sommes désolés. Vous pouvez choisir un autre créneau dès maintenant.",
    },
    "reminder-day": {
      subject_mentoring: "{{near}} à {{time}} : session avec {{other}}",
      subject_coaching: "{{near}} à {{time}} : rendez-vous avec {{other}}",
      title_mentoring_tu: "Ta session, c’est {{nearInside}} à {{time}}",
      title_mentoring_vous: "Votre session, c’est {{nearInside}} à {{time}}",
      title_coaching_tu: "Ton rendez-vous, c’est {{nearInside}} à {{time}}",
      title_coaching_vous: "Votre rendez-vous, c’est {{nearInside}} à {{time}}",
      lead_tu:
        "Bonjour {{reader}}, {{other}} t’attend. Un empêchement ? Dis-le dès maintenant avec le bouton ci-dessous.",
      lead_vous:
        "Bonjour {{reader}}, {{other}} vous attend. Un empêchement ? Dites-le dès maintenant avec le bouton ci-dessous.",
    },
    "reminder-hour": {
      subject_mentoring: "{{near}} à {{time}} : session avec {{other}}",
      subject_coaching: "{{near}} à {{time}} : rendez-vous avec {{other}}",
      title_mentoring_tu: "Ta session commence à {{time}}",
      title_mentoring_vous: "Votre session commence à {{time}}",
      title_coaching_tu: "Ton rendez-vous commence à {{time}}",
      title_coaching_vous: "Votre rendez-vous commence à {{time}}",
      lead_mentoring_tu: "Bonjour {{reader}}, {{other}} t’attend. C’est le moment de noter tes questions.",
      lead_mentoring_vous: "Bonjour {{reader}}, {{other}} vous attend. C’est le moment de noter vos questions.",
      lead_coaching_tu: "Bonjour {{reader}}, {{other}} t’attend.",
      lead_coaching_vous: "Bonjour {{reader}}, {{other}} vous attend.",
    },
  },
  professional: {
    confirmation: {
      subject_mentoring: "Nouvelle session : {{day}} à {{time}}",
      subject_coaching: "Nouveau rendez-vous : {{day}} à {{time}}",
      title_mentoring: "Nouvelle session avec {{other}}",
      title_coaching: "Nouveau rendez-vous avec {{other}}",
      lead_tu: "Bonjour {{reader}}, ouvre l’invitation jointe pour l’ajouter à ton agenda.",
      lead_vous: "Bonjour {{reader}}, ouvrez l’invitation jointe pour l’ajouter à votre agenda.",
    },
    change: {
      subject_mentoring: "Session déplacée : {{day}} à {{time}}",
      subject_coaching: "Rendez-vous déplacé : {{day}} à {{time}}",
      title_mentoring: "La session avec {{other}} a un nouvel horaire",
      title_coaching: "Le rendez-vous avec {{other}} a un nouvel horaire",
      lead_tu: "Bonjour {{reader}}, voici l’horaire à retenir. L’invitation jointe met ton agenda à jour.",
      lead_vous: "Bonjour {{reader}}, voici l’horaire à retenir. L’invitation jointe met votre agenda à jour.",
    },
    cancellation: {
      subject_mentoring: "Session annulée : {{day}} à {{time}}",
      subject_coaching: "Rendez-vous annulé : {{day}} à {{time}}",
      title_mentoring: "La session avec {{other}} est annulée",
      title_coaching: "Le rendez-vous avec {{other}} est annulé",
      byContact_tu: "Bonjour {{reader}}, {{other}} a annulé. Le créneau est de nouveau libre dans ton planning.",
      byContact_vous: "Bonjour {{reader}}, {{other}} a annulé. Le créneau est de nouveau libre dans votre planning.",
      byBusiness_tu:
        "Bonjour {{reader}}, l’annulation vient de {{business}}. {{other}} reçoit aussi un mail, et le créneau est de nouveau libre dans ton planning.",
      byBusiness_vous:
        "Bonjour {{reader}}, l’annulation vient de {{business}}. {{other}} reçoit aussi un mail, et le créneau est de nouveau libre dans votre planning.",
    },
    "reminder-day": {
      subject_mentoring: "{{near}} à {{time}} : session avec {{other}}",
      subject_coaching: "{{near}} à {{time}} : rendez-vous avec {{other}}",
      title_mentoring: "La session avec {{other}}, c’est {{nearInside}} à {{time}}",
      title_coaching: "Le rendez-vous avec {{other}}, c’est {{nearInside}} à {{time}}",
      lead_tu: "Bonjour {{reader}}, un empêchement ? Dis-le dès maintenant depuis ton planning.",
      lead_vous: "Bonjour {{reader}}, un empêchement ? Dites-le dès maintenant depuis votre planning.",
    },
    "reminder-hour": {
      subject_mentoring: "{{near}} à {{time}} : session avec {{other}}",
      subject_coaching: "{{near}} à {{time}} : rendez-vous avec {{other}}",
      title_mentoring: "La session avec {{other}} commence à {{time}}",
      title_coaching: "Le rendez-vous avec {{other}} commence à {{time}}",
      lead_tu: "Bonjour {{reader}}, {{other}} t’attend.",
      lead_vous: "Bonjour {{reader}}, {{other}} vous attend.",
    },
  },
  person: {
    button: "Voir mes données",
    "export-ready": {
      subject_tu: "Voici tes données chez {{business}}",
      subject_vous: "Voici vos données chez {{business}}",
      title_tu: "Voici tes données",
      title_vous: "Voici vos données",
      lead_tu: "Bonjour {{reader}}, voici tout ce que {{business}} conserve sur toi, dans un fichier à télécharger.",
      lead_vous: "Bonjour {{reader}}, voici tout ce que {{business}} conserve sur vous, dans un fichier à télécharger.",
      more_tu: "Le lien marche jusqu’au {{until}}. Tu n’as rien demandé ? Réponds à ce mail.",
      more_vous: "Le lien marche jusqu’au {{until}}. Vous n’avez rien demandé ? Répondez à ce mail.",
    },
    "erasure-asked": {
      subject: "{{business}} : demande d’effacement reçue",
      title_tu: "Ta demande d’effacement est reçue",
      title_vous: "Votre demande d’effacement est reçue",
      lead_tu: "Bonjour {{reader}}, {{business}} répondra au plus tard le {{until}}.",
      lead_vous: "Bonjour {{reader}}, {{business}} répondra au plus tard le {{until}}.",
      more_tu: "Cette demande ne vient pas de toi ? Réponds vite à ce mail : un effacement ne se reprend pas.",
      more_vous: "Cette demande ne vient pas de vous ? Répondez vite à ce mail : un effacement ne se reprend pas.",
    },
    "request-done": {
      subject_tu: "{{business}} : ta demande est traitée",
      subject_vous: "{{business}} : votre demande est traitée",
      title_tu: "Ta demande est traitée",
      title_vous: "Votre demande est traitée",
      lead_tu: "Bonjour {{reader}}, {{business}} a traité ta demande sur tes données.",
      lead_vous: "Bonjour {{reader}}, {{business}} a traité votre demande sur vos données.",
      more_tu: "Une question ? Réponds à ce mail.",
      more_vous: "Une question ? Répondez à ce mail.",
    },
    "request-refused": {
      subject_tu: "{{business}} : réponse à ta demande",
      subject_vous: "{{business}} : réponse à votre demande",
      title_tu: "Réponse à ta demande",
      title_vous: "Réponse à votre demande",
      lead_tu:
        "Bonjour {{reader}}, {{business}} ne peut pas faire ce que tu as demandé sur tes données. Voici pourquoi.",
      lead_vous:
        "Bonjour {{reader}}, {{business}} ne peut pas faire ce que vous avez demandé sur vos données. Voici pourquoi.",
      more_tu: "En désaccord ? Réponds à ce mail, ou saisis la CNIL (cnil.fr/plaintes).",
      more_vous: "En désaccord ? Répondez à ce mail, ou saisissez la CNIL (cnil.fr/plaintes).",
    },
    erased: {
      subject_tu: "{{business}} : tes données sont effacées",
      subject_vous: "{{business}} : vos données sont effacées",
      title_tu: "Tes données sont effacées",
      title_vous: "Vos données sont effacées",
      lead_tu: "Bonjour {{reader}}, {{business}} a effacé ton nom, ton adresse et tes messages.",
      lead_vous: "Bonjour {{reader}}, {{business}} a effacé votre nom, votre adresse et vos messages.",
      more_tu:
        "C’est le dernier mail que tu reçois : ton adresse n’est plus connue. Les anciens liens ne marchent plus.",
      more_vous:
        "C’est le dernier mail que vous recevez : votre adresse n’est plus connue. Les anciens liens ne marchent plus.",
    },
  },
  time: {
    one: "{{mine}} (fuseau : {{place}})",
    both_tu: "{{mine}} chez toi, {{theirs}} chez {{other}}",
    both_vous: "{{mine}} chez vous, {{theirs}} chez {{other}}",
    bothDays_tu: "{{mine}} chez toi, {{theirs}} le {{theirDay}} chez {{other}}",
    bothDays_vous: "{{mine}} chez vous, {{theirs}} le {{theirDay}} chez {{other}}",
    dayAndTime: "{{day}} à {{time}}",
    today: "aujourd’hui",
    tomorrow: "demain",
  },
  fact: {
    date: "Date",
    time: "Heure",
    before: "Avant",
    service: "Objet",
    serviceAndMinutes: "{{service}}, {{minutes}} min",
    purpose: "Motif de la venue",
    field: "Domaine",
    place: "Où",
    note: "Message",
    reason: "Motif",
  },
  host: {
    mentor: "Mentor",
    coach: "Coach",
    practitioner: "Praticien",
    lawyer: "Avocat",
    advisor: "Conseiller",
    teacher: "Professeur",
    expert: "Avec",
  },
  guest: { pupil: "Élève", student: "Étudiant", client: "Client", patient: "Patient" },
  mode: { video: "En visio", phone: "Par téléphone", "in-person": "Sur place" },
  button: {
    manage: "Gérer mon rendez-vous",
    again: "Choisir un autre créneau",
    planning: "Ouvrir mon planning",
  },
  footer: {
    question_tu: "Une question ? Écris à {{email}}.",
    question_vous: "Une question ? Écrivez à {{email}}.",
    sender: "Envoyé par {{business}}, avec Creneau.",
  },
  calendar: {
    summary: "{{service}} avec {{other}}",
    link: "{{label}} : {{url}}",
  },
  team: {
    subject: "{{by}} propose de rejoindre l’équipe de {{business}}",
    title: "Rejoindre l’équipe de {{business}}",
    lead: "Bonjour, {{by}} propose de rejoindre l’équipe de {{business}}, avec le rôle « {{role}} ».",
    until: "L’invitation sert une seule fois, jusqu’au {{until}}.",
    button: "Voir l’invitation",
    unasked: "Une invitation inattendue ? Ce mail peut être ignoré : sans ce lien, rien ne se passe.",
    role: {
      owner: "Propriétaire",
      manager: "Responsable",
      practitioner: "Praticien",
      employee: "Équipe",
      support: "Support",
      consultant: "Intervenant",
    },
  },
  account: {
    "sign-up": {
      subject: "Confirmez votre adresse",
      lead: "Bonjour, il reste une étape pour ouvrir votre compte Creneau : confirmer que cette adresse est la vôtre. Le lien sert une fois, pendant vingt-quatre heures.",
      button: "Ouvrir mon compte",
    },
    already: {
      subject: "Vous avez déjà un compte",
      lead: "Bonjour, quelqu’un vient de demander un compte Creneau pour cette adresse. Elle en a déjà un : connectez-vous, ou choisissez un nouveau mot de passe si vous l’avez oublié.",
      button: "Me connecter",
    },
    reset: {
      subject: "Choisir un nouveau mot de passe",
      lead: "Bonjour {{reader}}, ce lien permet de choisir un nouveau mot de passe. Il sert une fois, pendant trente minutes. Tous vos appareils seront déconnectés.",
      button: "Choisir un mot de passe",
    },
    "confirm-email": {
      subject: "Confirmez votre nouvelle adresse",
      lead: "Bonjour {{reader}}, confirmez que cette adresse est la vôtre : elle deviendra celle de votre compte Creneau. Le lien sert une fois, pendant une heure, dans un navigateur déjà connecté à votre compte.",
      button: "Confirmer l’adresse",
    },
    welcome: {
      subject: "Bienvenue sur Creneau",
      lead: "Bonjour {{reader}}, votre compte est ouvert. Créez votre entreprise, ou demandez à un responsable de vous inviter dans la sienne.",
      button: "Ouvrir Creneau",
    },
    "password-changed": {
      subject: "Votre mot de passe a changé",
      lead: "Bonjour {{reader}}, le mot de passe de votre compte vient de changer, et vos autres appareils ont été déconnectés.",
    },
    "email-changed": {
      subject: "L’adresse de votre compte a changé",
      lead: "Bonjour {{reader}}, votre compte Creneau utilise désormais une autre adresse ; celle-ci ne sert plus à s’y connecter.",
    },
    "new-device": {
      subject: "Connexion depuis un nouvel appareil",
      lead: "Bonjour {{reader}}, votre compte vient d’être ouvert depuis un appareil que nous ne connaissions pas.",
    },
    "totp-on": {
      subject: "Double authentification activée",
      lead: "Bonjour {{reader}}, votre compte demande maintenant un code de votre application d’authentification. Gardez vos codes de secours en lieu sûr.",
    },
    "totp-off": {
      subject: "Double authentification désactivée",
      lead: "Bonjour {{reader}}, votre compte ne demande plus de code à la connexion.",
    },
    "recovery-code-used": {
      subject: "Un code de secours a servi",
      lead: "Bonjour {{reader}}, un de vos codes de secours vient de servir. Il vous en reste {{left}}.",
    },
    "recovery-codes-renewed": {
      subject: "Nouveaux codes de secours",
      lead: "Bonjour {{reader}}, dix nouveaux codes de secours ont été créés ; les anciens ne servent plus.",
    },
    "passkey-added": {
      subject: "Une clé d’accès a été ajoutée",
      lead: "Bonjour {{reader}}, la clé d’accès « {{name}} » ouvre maintenant votre compte.",
    },
    "passkey-removed": {
      subject: "Une clé d’accès a été retirée",
      lead: "Bonjour {{reader}}, la clé d’accès « {{name}} » n’ouvre plus votre compte.",
    },
    "provider-linked": {
      subject: "Un autre service ouvre votre compte",
      lead: "Bonjour {{reader}}, vous pouvez maintenant vous connecter à Creneau avec {{name}}.",
    },
    "provider-unlinked": {
      subject: "Un service n’ouvre plus votre compte",
      lead: "Bonjour {{reader}}, la connexion à Creneau avec {{name}} est supprimée.",
    },
    deactivated: {
      subject: "Votre compte est désactivé",
      lead: "Bonjour {{reader}}, votre compte est désactivé et tous vos appareils sont déconnectés. Pour le rouvrir, demandez un lien de connexion.",
    },
    closed: {
      subject: "Votre compte est fermé",
      lead: "Bonjour {{reader}}, votre compte est fermé pour de bon : votre nom, votre adresse et vos moyens de connexion sont effacés. C’est notre dernier mail.",
    },
    reactivated: {
      subject: "Votre compte est rouvert",
      lead: "Bonjour {{reader}}, votre compte est de nouveau actif.",
    },
    device: "Appareil",
    network: "Réseau",
    at: "Quand",
    mine: "Ce n’était pas vous ? Choisissez tout de suite un nouveau mot de passe, puis déconnectez les autres appareils depuis votre compte.",
    unasked: "Vous n’avez rien demandé ? Ignorez ce mail : sans ce lien, rien ne se passe.",
    open: "Voir mon compte",
  },
  signIn: {
    subject: "Votre lien de connexion",
    title: "Votre lien de connexion",
    lead: "Bonjour {{reader}}, ce lien vous connecte à Creneau. Il sert une seule fois, et peu de temps : s’il ne marche plus, demandez-en un autre.",
    button: "Me connecter",
    unasked: "Vous n’avez rien demandé ? Ignorez ce mail : sans ce lien, personne n’entre.",
    sender: "Envoyé par Creneau.",
  },
} as const;
