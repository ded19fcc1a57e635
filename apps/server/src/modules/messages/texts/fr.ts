/**
 * Every French word of a message. A key may have variants for the face of the business (`_mentoring`, `_coaching`), for
 * how the reader is addressed (`_tu`, `_vous`), or for both (`_mentoring_tu`). Narrow no-break spaces (U+202F) stand
 * before : ; ! ? and inside « » (texts.test.ts looks).
 */
export const fr = {
  contact: {
    request: {
      subject_mentoring: "Demande reçue : session le {{day}} à {{time}}",
      subject_coaching: "Demande reçue : rendez-vous le {{day}} à {{time}}",
      title_tu: "Ta demande est bien arrivée",
      title_vous: "Votre demande est bien arrivée",
      lead_tu:
        "Bonjour {{reader}}, {{other}} doit encore dire oui : l’horaire est gardé pour toi en attendant, et un mail te dira la réponse. N’ajoute rien à ton agenda avant.",
      lead_vous:
        "Bonjour {{reader}}, {{other}} doit encore dire oui : l’horaire est gardé pour vous en attendant, et un mail vous dira la réponse. N’ajoutez rien à votre agenda avant.",
    },
    refusal: {
      subject: "Demande refusée : {{day}} à {{time}}",
      title_tu: "Ta demande n’a pas pu être acceptée",
      title_vous: "Votre demande n’a pas pu être acceptée",
      lead_tu:
        "Bonjour {{reader}}, {{other}} ne peut pas à cet horaire, et nous en sommes désolés. Tu peux en choisir un autre.",
      lead_vous:
        "Bonjour {{reader}}, {{other}} ne peut pas à cet horaire, et nous en sommes désolés. Vous pouvez en choisir un autre.",
    },
    expiry: {
      subject: "Demande restée sans réponse : {{day}} à {{time}}",
      title_tu: "Ta demande est restée sans réponse",
      title_vous: "Votre demande est restée sans réponse",
      lead_tu:
        "Bonjour {{reader}}, personne n’a pu répondre à temps chez {{business}}, et nous en sommes désolés. L’horaire n’est plus gardé : tu peux en choisir un autre.",
      lead_vous:
        "Bonjour {{reader}}, personne n’a pu répondre à temps chez {{business}}, et nous en sommes désolés. L’horaire n’est plus gardé : vous pouvez en choisir un autre.",
    },
    proposal: {
      subject: "{{business}} propose d’autres horaires que le {{day}} à {{time}}",
      title_tu: "À toi de choisir",
      title_vous: "À vous de choisir",
      lead_tu:
        "Bonjour {{reader}}, voici ce qui est proposé à la place. Rien ne change sans ton accord : choisis, ou garde ce qui était prévu.",
      lead_vous:
        "Bonjour {{reader}}, voici ce qui est proposé à la place. Rien ne change sans votre accord : choisissez, ou gardez ce qui était prévu.",
    },
    "proposal-reminder": {
      subject: "{{business}} attend encore une réponse : {{day}} à {{time}}",
      title_tu: "Il te reste un jour pour choisir",
      title_vous: "Il vous reste un jour pour choisir",
      lead_tu:
        "Bonjour {{reader}}, d’autres horaires te sont proposés, et ils ne le seront plus demain. Choisis celui qui te va, ou garde ce qui était prévu.",
      lead_vous:
        "Bonjour {{reader}}, d’autres horaires vous sont proposés, et ils ne le seront plus demain. Choisissez celui qui vous va, ou gardez ce qui était prévu.",
    },
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
    missed: {
      subject_mentoring: "Session manquée : {{day}} à {{time}}",
      subject_coaching: "Rendez-vous manqué : {{day}} à {{time}}",
      title_tu: "Tu n’as pas pu venir ?",
      title_vous: "Vous n’avez pas pu venir ?",
      lead_tu:
        "Bonjour {{reader}}, {{other}} t’attendait. Cela arrive : tu peux choisir un autre créneau, ou répondre à ce mail si c’est une erreur.",
      lead_vous:
        "Bonjour {{reader}}, {{other}} vous attendait. Cela arrive : vous pouvez choisir un autre créneau, ou répondre à ce mail si c’est une erreur.",
    },
    reminder: {
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
      leadSoon_mentoring_tu: "Bonjour {{reader}}, {{other}} t’attend. C’est le moment de noter tes questions.",
      leadSoon_mentoring_vous: "Bonjour {{reader}}, {{other}} vous attend. C’est le moment de noter vos questions.",
      leadSoon_coaching_tu: "Bonjour {{reader}}, {{other}} t’attend.",
      leadSoon_coaching_vous: "Bonjour {{reader}}, {{other}} vous attend.",
    },
  },
  professional: {
    request: {
      subject_mentoring: "Demande à traiter : session le {{day}} à {{time}}",
      subject_coaching: "Demande à traiter : rendez-vous le {{day}} à {{time}}",
      title: "{{other}} attend une réponse",
      lead_tu:
        "Bonjour {{reader}}, accepte, refuse, ou propose un autre horaire. Sans réponse à temps, la demande expire.",
      lead_vous:
        "Bonjour {{reader}}, acceptez, refusez, ou proposez un autre horaire. Sans réponse à temps, la demande expire.",
    },
    refusal: {
      subject: "Demande refusée : {{day}} à {{time}}",
      title: "La demande de {{other}} est refusée",
      lead_tu: "Bonjour {{reader}}, {{other}} reçoit aussi un mail. Le créneau est de nouveau libre dans ton planning.",
      lead_vous:
        "Bonjour {{reader}}, {{other}} reçoit aussi un mail. Le créneau est de nouveau libre dans votre planning.",
    },
    expiry: {
      subject: "Demande expirée : {{day}} à {{time}}",
      title: "La demande de {{other}} a expiré",
      lead_tu: "Bonjour {{reader}}, personne n’a répondu à temps. Le créneau est de nouveau libre dans ton planning.",
      lead_vous:
        "Bonjour {{reader}}, personne n’a répondu à temps. Le créneau est de nouveau libre dans votre planning.",
    },
    proposal: {
      subject: "Autres horaires proposés à {{other}} : {{day}} à {{time}}",
      title: "{{other}} a le choix",
      lead_tu:
        "Bonjour {{reader}}, ce qui est prévu tient jusqu’à sa réponse. Les horaires proposés sont gardés dans ton planning.",
      lead_vous:
        "Bonjour {{reader}}, ce qui est prévu tient jusqu’à sa réponse. Les horaires proposés sont gardés dans votre planning.",
    },
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
    "handed-on": {
      subject_mentoring: "Session confiée à {{handedTo}} : {{day}} à {{time}}",
      subject_coaching: "Rendez-vous confié à {{handedTo}} : {{day}} à {{time}}",
      title_mentoring: "La session avec {{other}} passe à {{handedTo}}",
      title_coaching: "Le rendez-vous avec {{other}} passe à {{handedTo}}",
      lead_tu:
        "Bonjour {{reader}}, {{handedTo}} s’en occupe désormais : tu n’as rien à faire, et le créneau sort de ton planning.",
      lead_vous:
        "Bonjour {{reader}}, {{handedTo}} s’en occupe désormais : vous n’avez rien à faire, et le créneau sort de votre planning.",
    },
    kept: {
      subject_mentoring: "Horaire gardé : session le {{day}} à {{time}}",
      subject_coaching: "Horaire gardé : rendez-vous le {{day}} à {{time}}",
      title: "{{other}} garde l’horaire prévu",
      lead_tu:
        "Bonjour {{reader}}, rien ne change. Les autres horaires proposés sont de nouveau libres dans ton planning.",
      lead_vous:
        "Bonjour {{reader}}, rien ne change. Les autres horaires proposés sont de nouveau libres dans votre planning.",
    },
    reminder: {
      subject_mentoring: "{{near}} à {{time}} : session avec {{other}}",
      subject_coaching: "{{near}} à {{time}} : rendez-vous avec {{other}}",
      title_mentoring: "La session avec {{other}}, c’est {{nearInside}} à {{time}}",
      title_coaching: "Le rendez-vous avec {{other}}, c’est {{nearInside}} à {{time}}",
      lead_tu: "Bonjour {{reader}}, un empêchement ? Dis-le dès maintenant depuis ton planning.",
      lead_vous: "Bonjour {{reader}}, un empêchement ? Dites-le dès maintenant depuis votre planning.",
      leadSoon_tu: "Bonjour {{reader}}, {{other}} t’attend.",
      leadSoon_vous: "Bonjour {{reader}}, {{other}} vous attend.",
    },
  },
  sms: {
    request_tu: "{{business}} : demande reçue pour {{day}} à {{when}}. La réponse viendra par mail.",
    request_vous: "{{business}} : demande reçue pour {{day}} à {{when}}. La réponse viendra par mail.",
    refusal_tu: "{{business}} : demande refusée, {{day}} à {{when}}. Choisis un autre créneau depuis ton mail.",
    refusal_vous: "{{business}} : demande refusée, {{day}} à {{when}}. Choisissez un autre créneau depuis votre mail.",
    expiry_tu:
      "{{business}} : demande restée sans réponse, {{day}} à {{when}}. Choisis un autre créneau depuis ton mail.",
    expiry_vous:
      "{{business}} : demande restée sans réponse, {{day}} à {{when}}. Choisissez un autre créneau depuis votre mail.",
    proposal_tu: "{{business}} propose d’autres horaires que {{day}} à {{when}}. Choisis depuis ton mail.",
    proposal_vous: "{{business}} propose d’autres horaires que {{day}} à {{when}}. Choisissez depuis votre mail.",
    confirmation_mentoring: "{{business}} : session confirmée avec {{other}}, {{day}} à {{when}}.",
    confirmation_coaching: "{{business}} : rendez-vous confirmé avec {{other}}, {{day}} à {{when}}.",
    change_mentoring: "{{business}} : session déplacée. Nouvel horaire : {{day}} à {{when}}, avec {{other}}.",
    change_coaching: "{{business}} : rendez-vous déplacé. Nouvel horaire : {{day}} à {{when}}, avec {{other}}.",
    cancellation_mentoring: "{{business}} : session annulée, {{day}} à {{when}}.",
    cancellation_coaching: "{{business}} : rendez-vous annulé, {{day}} à {{when}}.",
    reminder_mentoring_tu:
      "{{business}} : {{nearInside}} à {{when}}, session avec {{other}}. Un imprévu ? Dis-le depuis ton mail.",
    reminder_mentoring_vous:
      "{{business}} : {{nearInside}} à {{when}}, session avec {{other}}. Un imprévu ? Dites-le depuis votre mail.",
    reminder_coaching_tu:
      "{{business}} : {{nearInside}} à {{when}}, rendez-vous avec {{other}}. Un imprévu ? Dis-le depuis ton mail.",
    reminder_coaching_vous:
      "{{business}} : {{nearInside}} à {{when}}, rendez-vous avec {{other}}. Un imprévu ? Dites-le depuis votre mail.",
    waiting_tu:
      "{{business}} : une place pour toi, {{day}} à {{when}} avec {{other}}, gardée jusqu’à {{until}} ({{untilDay}}). Réponds depuis ton mail.",
    waiting_vous:
      "{{business}} : une place pour vous, {{day}} à {{when}} avec {{other}}, gardée jusqu’à {{until}} ({{untilDay}}). Répondez depuis votre mail.",
    both: "{{mine}} ({{theirs}} chez {{other}})",
    bothDays: "{{mine}} ({{theirs}} le {{theirDay}} chez {{other}})",
  },
  hours: {
    subject: "{{by}} a changé vos horaires",
    title: "Vos horaires ont changé",
    lead: "Bonjour {{reader}}, {{by}} a changé vos horaires de travail. Les rendez-vous déjà pris ne bougent pas.",
    button: "Voir mes horaires",
    asked: {
      subject: "{{name}} demande d’autres horaires",
      title: "Un changement d’horaires à approuver",
      lead: "Bonjour {{reader}}, {{name}} demande d’autres horaires. Rien ne change tant que personne n’a répondu : la page montre avant et après, et les rendez-vous concernés.",
      button: "Voir la demande",
    },
    accepted: {
      subject: "Changement d’horaires accepté",
      title: "Les nouveaux horaires sont acceptés",
      lead: "Bonjour {{reader}}, {{by}} a accepté les horaires demandés pour {{name}}. Ils valent dès maintenant.",
      button: "Voir les horaires",
    },
    declined: {
      subject: "Changement d’horaires refusé",
      title: "Les horaires ne changent pas",
      lead: "Bonjour {{reader}}, {{by}} n’a pas pu accepter les horaires demandés pour {{name}}. Ils restent ce qu’ils sont.",
      button: "Voir les horaires",
    },
  },
  waiting: {
    fact: { service: "Prestation", with: "Avec", when: "Quand", until: "À accepter avant", rank: "Rang" },
    confirm: {
      subject_tu: "Confirme ta place dans la liste d’attente",
      subject_vous: "Confirmez votre place dans la liste d’attente",
      title_tu: "Confirme ta place dans la liste d’attente",
      title_vous: "Confirmez votre place dans la liste d’attente",
      lead_tu: "Bonjour {{reader}}, un bouton sur la page suffit. Ta place compte depuis l’instant de ta demande.",
      lead_vous:
        "Bonjour {{reader}}, un bouton sur la page suffit. Votre place compte depuis l’instant de votre demande.",
      more_tu: "Tu n’as rien demandé ? Ne fais rien : la demande s’efface seule dans deux jours.",
      more_vous: "Vous n’avez rien demandé ? Ne faites rien : la demande s’efface seule dans deux jours.",
      button_tu: "Confirmer ma place",
      button_vous: "Confirmer ma place",
    },
    added: {
      subject_tu: "Tu es dans la liste d’attente de {{business}}",
      subject_vous: "Vous êtes dans la liste d’attente de {{business}}",
      title_tu: "Ta place dans la liste d’attente",
      title_vous: "Votre place dans la liste d’attente",
      lead_tu:
        "Bonjour {{reader}}, dès qu’un horaire qui te convient se libère, il est gardé pour toi et tu reçois un mail.",
      lead_vous:
        "Bonjour {{reader}}, dès qu’un horaire qui vous convient se libère, il est gardé pour vous et vous recevez un mail.",
      more_tu: "Le lien montre ton rang. Il sert aussi à quitter la liste, quand tu veux.",
      more_vous: "Le lien montre votre rang. Il sert aussi à quitter la liste, quand vous voulez.",
      button_tu: "Voir ma place",
      button_vous: "Voir ma place",
    },
    offer: {
      subject_tu: "Une place pour toi : {{day}} à {{time}}",
      subject_vous: "Une place pour vous : {{day}} à {{time}}",
      title_tu: "Un horaire s’est libéré pour toi",
      title_vous: "Un horaire s’est libéré pour vous",
      lead_tu:
        "Bonjour {{reader}}, il est gardé pour toi jusqu’au {{until}}. Personne d’autre ne peut le prendre d’ici là.",
      lead_vous:
        "Bonjour {{reader}}, il est gardé pour vous jusqu’au {{until}}. Personne d’autre ne peut le prendre d’ici là.",
      more_tu: "Il ne te convient pas ? Dis-le sur la même page : tu gardes ta place pour le suivant.",
      more_vous: "Il ne vous convient pas ? Dites-le sur la même page : vous gardez votre place pour le suivant.",
      button_tu: "Répondre",
      button_vous: "Répondre",
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
    inMinutes: "dans {{count}} minutes,",
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
    respondBy: "Réponse attendue avant",
    option: "Proposition {{number}}",
    optionWith: "{{when}}, avec {{who}}",
    why: "Pourquoi",
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
  mode: {
    "in-person": "Sur place",
    "at-customer": "À domicile",
    remote: "À distance",
    video: "En visio",
    phone: "Par téléphone",
    hybrid: "Sur place ou en visio",
  },
  button: {
    manage: "Gérer mon rendez-vous",
    again: "Choisir un autre créneau",
    planning: "Ouvrir mon planning",
    requests: "Répondre à la demande",
    choose: "Voir et choisir",
  },
  footer: {
    off: { reminder: "Ne plus recevoir ces rappels", other: "Ne plus recevoir ce type de message" },
    mine_tu: "Tous tes rendez-vous : {{url}}",
    mine_vous: "Tous vos rendez-vous : {{url}}",
    question_tu: "Une question ? Écris à {{email}}.",
    question_vous: "Une question ? Écrivez à {{email}}.",
    sender: "Envoyé par {{business}}, avec Creneau.",
    choices: "Choisir les messages à recevoir",
  },
  reader: {
    subject: "Vos rendez-vous",
    lead: "Voici le lien vers tous vos rendez-vous, à venir et passés, pris avec cette adresse. Il fonctionne une heure.",
    button: "Voir mes rendez-vous",
    unasked: "Vous n’avez rien demandé ? Ignorez ce message : sans ce lien, personne ne voit vos rendez-vous.",
  },
  group: { people: "un groupe de {{count}} personnes" },
  forWhom: {
    subject: "{{subject}} (pour {{name}})",
    for: "Pour",
    by: "Réservé par",
    summary: "{{service}} avec {{other}}, pour {{name}}",
  },
  series: {
    when: "{{date}}, {{hour}}",
    more: "et {{count}} autres dates",
    button: "Voir toutes les dates",
    contact: {
      confirmation: {
        subject: "Série confirmée : {{count}} dates à partir du {{day}}",
        title_tu: "Tes {{count}} dates sont confirmées",
        title_vous: "Vos {{count}} dates sont confirmées",
        lead_tu:
          "Bonjour {{reader}}, c’est noté : {{other}} t’attend à chacune de ces dates. L’invitation jointe les ajoute à ton agenda ; un rappel viendra avant chacune.",
        lead_vous:
          "Bonjour {{reader}}, c’est noté : {{other}} vous attend à chacune de ces dates. L’invitation jointe les ajoute à votre agenda ; un rappel viendra avant chacune.",
      },
      change: {
        subject: "Série déplacée : {{count}} dates à partir du {{day}}",
        title_tu: "Tes dates ont un nouvel horaire",
        title_vous: "Vos dates ont un nouvel horaire",
        lead_tu:
          "Bonjour {{reader}}, voici les dates à retenir avec {{other}}. L’invitation jointe met ton agenda à jour.",
        lead_vous:
          "Bonjour {{reader}}, voici les dates à retenir avec {{other}}. L’invitation jointe met votre agenda à jour.",
      },
      cancellation: {
        subject: "Série annulée : {{count}} dates à partir du {{day}}",
        title_tu: "Ces dates de ta série sont annulées",
        title_vous: "Ces dates de votre série sont annulées",
        lead_tu:
          "Bonjour {{reader}}, ces dates avec {{other}} n’auront pas lieu. Tu peux choisir un autre créneau quand tu veux.",
        lead_vous:
          "Bonjour {{reader}}, ces dates avec {{other}} n’auront pas lieu. Vous pouvez choisir un autre créneau quand vous voulez.",
      },
    },
    professional: {
      confirmation: {
        subject: "Nouvelle série : {{count}} dates à partir du {{day}}",
        title: "Nouvelle série avec {{other}}",
        lead_tu:
          "Bonjour {{reader}}, {{count}} dates entrent dans ton planning. L’invitation jointe les ajoute à ton agenda.",
        lead_vous:
          "Bonjour {{reader}}, {{count}} dates entrent dans votre planning. L’invitation jointe les ajoute à votre agenda.",
      },
      change: {
        subject: "Série déplacée : {{count}} dates à partir du {{day}}",
        title: "La série avec {{other}} a un nouvel horaire",
        lead_tu: "Bonjour {{reader}}, voici les dates à retenir. L’invitation jointe met ton agenda à jour.",
        lead_vous: "Bonjour {{reader}}, voici les dates à retenir. L’invitation jointe met votre agenda à jour.",
      },
      cancellation: {
        subject: "Série annulée : {{count}} dates à partir du {{day}}",
        title: "La série avec {{other}} est annulée",
        lead_tu: "Bonjour {{reader}}, ces dates n’auront pas lieu : elles sont de nouveau libres dans ton planning.",
        lead_vous:
          "Bonjour {{reader}}, ces dates n’auront pas lieu : elles sont de nouveau libres dans votre planning.",
      },
    },
  },
  calendar: {
    add: "Ajouter à un agenda : [Google]({{googleUrl}}) · [Outlook]({{outlookUrl}}) · [fichier pour les autres]({{icsUrl}})",
    summary: "{{service}} avec {{other}}",
    link: "{{label}} : {{url}}",
  },
  leave: {
    asked: {
      subject: "{{name}} demande une absence : {{period}}",
      title: "Une absence à approuver",
      lead: "Bonjour {{reader}}, {{name}} demande à s’absenter. Tant que personne n’a répondu, son planning reste ouvert.",
      button: "Répondre à la demande",
    },
    approved: {
      subject: "Absence approuvée : {{period}}",
      title: "Votre absence est approuvée",
      lead: "Bonjour {{reader}}, {{by}} a approuvé votre absence. Votre planning est fermé pendant ce temps.",
      button: "Voir les absences",
    },
    entered: {
      subject: "Absence enregistrée : {{period}}",
      title: "Une absence est enregistrée pour vous",
      lead: "Bonjour {{reader}}, {{by}} a enregistré cette absence pour vous. Votre planning est fermé pendant ce temps.",
      button: "Voir les absences",
    },
    declined: {
      subject: "Absence refusée : {{period}}",
      title: "Votre demande d’absence est refusée",
      lead: "Bonjour {{reader}}, {{by}} n’a pas pu dire oui à votre absence. Votre planning reste ouvert.",
      button: "Voir les absences",
    },
    cancelled: {
      subject: "Absence annulée : {{period}}",
      title: "Votre absence est annulée",
      lead: "Bonjour {{reader}}, {{by}} a annulé cette absence. Votre planning est de nouveau ouvert.",
      button: "Voir les absences",
    },
    someone: "l’équipe",
    hours: "{{day}}, de {{from}} à {{until}}",
    days: "du {{from}} au {{until}}",
    dates: "Dates",
    who: "Pour",
    answer: "Réponse",
    why: "Vous recevez ce mail parce que vous faites partie de l’équipe de {{business}}.",
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
