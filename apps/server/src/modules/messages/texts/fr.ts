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
    other: "Avec",
    service: "Objet",
    serviceAndMinutes: "{{service}}, {{minutes}} min",
    field: "Domaine",
    place: "Où",
    note: "Message",
    reason: "Motif",
  },
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
  signIn: {
    subject: "Votre lien de connexion",
    title: "Votre lien de connexion",
    lead: "Bonjour {{reader}}, ce lien vous connecte à Creneau. Il sert une seule fois, et peu de temps : s’il ne marche plus, demandez-en un autre.",
    button: "Me connecter",
    unasked: "Vous n’avez rien demandé ? Ignorez ce mail : sans ce lien, personne n’entre.",
    sender: "Envoyé par Creneau.",
  },
} as const;
