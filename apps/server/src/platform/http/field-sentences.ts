/** What is wrong with an input, where its schema's own words would not say it. The contract and the readers name these. */
import type { Language } from "./language.ts";

const sentences: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "not-an-address": { fr: "Une adresse complète : https://…", en: "A whole address: https://…" },
  "not-https": { fr: "L’adresse doit commencer par https://", en: "The address must begin with https://" },
  "has-user": {
    fr: "Pas d’identifiants dans l’adresse : la signature dit que l’envoi vient de vous.",
    en: "No user or password in the address: the signature says that it comes from you.",
  },
  "forbidden-port": {
    fr: "Ce port n’est pas permis : 443, ou au-dessus de 1023.",
    en: "This port is not allowed: 443, or above 1023.",
  },
  "forbidden-address": {
    fr: "Cette adresse n’est pas joignable depuis Internet.",
    en: "This address cannot be reached from the internet.",
  },
  "not-a-secret": {
    fr: "De 16 à 200 lettres sans accent, chiffres ou signes, sans espace.",
    en: "16 to 200 plain letters, digits or signs, without spaces.",
  },
  "control-characters": { fr: "Une seule ligne.", en: "One line only." },
  "not-a-slug": {
    fr: "Des lettres sans accent, des chiffres et des traits d’union : soin-du-visage.",
    en: "Letters without accents, digits and hyphens: first-session.",
  },
  "no-such-service": { fr: "Cette prestation n’existe pas, ou plus.", en: "There is no such service, or no longer." },
  "a-series-is-two": { fr: "Deux séances au moins, ou rien.", en: "Two sessions at least, or nothing." },
  "say-why": { fr: "Dites pourquoi, en quelques mots.", en: "Say why, in a few words." },
  "one-of-two": { fr: "L’un ou l’autre, et pas les deux.", en: "One or the other, and not both." },
  "answer-by-past": {
    fr: "La réponse doit pouvoir arriver après maintenant, et avant le rendez-vous.",
    en: "There must be time to answer: after now, and before the booking.",
  },
  "no-series-of-it": {
    fr: "Une série se réserve pour une prestation donnée par une personne à une autre : ni en équipe, ni en groupe, ni en formule.",
    en: "A series is of what one person gives to another: not of a team, a group, or several services in a row.",
  },
  "same-time": {
    fr: "C’est l’horaire du rendez-vous : proposez-en un autre, ou quelqu’un d’autre.",
    en: "That is the time it has: offer another, or somebody else.",
  },
  "composition-alone": {
    fr: "Choisissez l’un ou l’autre : une personne, plusieurs à la fois, ou plusieurs à la suite.",
    en: "Choose one: one person, several at once, or several in a row.",
  },
  "too-few-parts": {
    fr: "Il faut au moins deux prestations à la suite.",
    en: "At least two services follow each other.",
  },
  "too-few-roles": { fr: "Ajoutez au moins une partie.", en: "Add at least one part." },
  "most-below-least": { fr: "Le plus doit être au moins le moins.", en: "The most must be the least, or more." },
  "shares-over-whole": {
    fr: "Les parts dépassent le prix : 100 % au plus.",
    en: "The shares are more than the price: 100% at most.",
  },
  "named-twice": { fr: "Nommé deux fois : une fois suffit.", en: "Named twice: once is enough." },
  "too-few-named": { fr: "Nommez-en autant qu’il en faut.", en: "Name as many as are needed." },
  "asset-is-no-person": {
    fr: "Une salle ou un matériel n’a ni compétence ni part du prix.",
    en: "A room or equipment has neither a skill nor a share of the price.",
  },
  "no-such-resource": {
    fr: "Cela n’existe plus, ou n’est pas de cette sorte.",
    en: "This is not there any more, or is not of that kind.",
  },
  "no-such-skill": { fr: "Cette compétence n’existe plus.", en: "This skill is not there any more." },
  "no-such-part": {
    fr: "Choisissez une prestation qui n’en réunit pas d’autres.",
    en: "Choose a service that is not made of others.",
  },
  "no-such-site": { fr: "Ce site n’existe plus.", en: "This site is not there any more." },
  "end-before-start": { fr: "La fin doit venir après le début.", en: "The end must come after the start." },
  "starts-next-day": {
    fr: "Le début doit être avant minuit (24:00).",
    en: "The start must be before midnight (24:00).",
  },
  "too-many-ranges": { fr: "Un jour a au plus douze plages horaires.", en: "A day has at most twelve ranges." },
  "password-short": {
    fr: "Trop court : douze caractères au moins, ou moins s’ils sont difficiles à deviner.",
    en: "Too short: twelve characters at least, or fewer that are hard to guess.",
  },
  "password-common": {
    fr: "Ce mot de passe est l’un des premiers que l’on essaie : choisissez-en un autre.",
    en: "This password is among the first that are tried: choose another.",
  },
  "password-own": {
    fr: "Ce mot de passe se devine à partir de votre nom, de votre adresse ou de votre entreprise.",
    en: "This password can be guessed from your name, your address or your business.",
  },
  "password-simple": {
    fr: "Trop facile à deviner : évitez les suites et les répétitions.",
    en: "Too easy to guess: avoid sequences and repetitions.",
  },
  "passphrase-short": { fr: "Douze caractères au moins.", en: "Twelve characters at least." },
  "file-too-large": {
    fr: "Ce fichier dépasse la taille permise ici : écrivez à qui tient cette installation.",
    en: "This file is larger than is allowed here: write to whoever runs this installation.",
  },
  "part-length": {
    fr: "Cette partie n’est pas celle qui est attendue : recommencez l’envoi.",
    en: "This part is not what is expected: send the file again.",
  },
  "null-byte": {
    fr: "Ce texte contient un caractère interdit.",
    en: "This text holds a character that is not allowed.",
  },
  "account-closed": {
    fr: "Cette personne a fermé son compte : invitez-la de nouveau.",
    en: "This person closed their account: invite them again.",
  },
  "address-taken": {
    fr: "Un autre contact a déjà cette adresse.",
    en: "Another contact has this address already.",
  },
  "too-many-seats": {
    fr: "C’est plus de places qu’une réservation ne peut en prendre.",
    en: "That is more seats than one booking may take.",
  },
  "not-in-groups": {
    fr: "Cette prestation n’est pas donnée en groupe.",
    en: "This service is not given in groups.",
  },
  "seats-taken": {
    fr: "Davantage de places sont déjà prises.",
    en: "More seats than that are taken.",
  },
  "who-books": {
    fr: "Dites qui réserve : un nom et une adresse e-mail.",
    en: "Say who books: a name and an address.",
  },
  "cannot-book-for": {
    fr: "Une personne sans adresse ne réserve pour personne, et personne ne réserve pour soi-même ainsi.",
    en: "Somebody without an address books for nobody, and nobody books for themselves this way.",
  },
  "name-or-contact": {
    fr: "Donnez un nom, ou choisissez une personne : l’un des deux.",
    en: "Give a name, or choose a person: one of the two.",
  },
  "refusal-needs-reason": {
    fr: "Dites pourquoi : la personne lira ce motif.",
    en: "Say why: the person will read it.",
  },
  "in-the-future": { fr: "Ce jour n’est pas encore venu.", en: "That day has not come yet." },
  "no-such-zone": {
    fr: "Ce fuseau horaire n’existe pas : écrivez par exemple Europe/Paris.",
    en: "There is no such time zone: write Europe/Paris, for example.",
  },
  "no-such-date": {
    fr: "Cette date n’existe pas entre 1971 et 2099.",
    en: "There is no such date between 1971 and 2099.",
  },
  "no-such-instant": {
    fr: "Cet instant n’existe pas entre 1971 et 2099.",
    en: "There is no such moment between 1971 and 2099.",
  },
  "leave-too-long": { fr: "Une absence dure un an au plus.", en: "An absence lasts a year at most." },
  "leave-in-the-past": {
    fr: "Ces dates sont passées : demandez à un responsable de saisir cette absence.",
    en: "These dates are over: ask a manager to enter this absence.",
  },
  "leave-begun": {
    fr: "Cette absence a commencé : seul un responsable peut l’annuler.",
    en: "This absence has begun: only a manager can cancel it.",
  },
  "leave-takes-no-note": {
    fr: "Pour ce type d’absence, rien n’est demandé : laissez vide.",
    en: "Of this kind of absence nothing is asked: leave it empty.",
  },
  "offer-something": {
    fr: "Proposez au moins un horaire, ou choisissez d’annuler.",
    en: "Offer one time at least, or choose to cancel.",
  },
  "no-such-kind": { fr: "Ce type d’absence n’est plus proposé.", en: "This kind of absence is no longer offered." },
  "no-such-period": {
    fr: "La période finit avant de commencer, ou elle est trop longue.",
    en: "The period ends before it begins, or is too long.",
  },
  "not-a-phone": {
    fr: "Écrivez le numéro avec son pays, par exemple +33 6 12 34 56 78.",
    en: "Write the number with its country, for example +33 6 12 34 56 78.",
  },
  "not-a-siren": {
    fr: "Ce SIREN n’existe pas : neuf chiffres, et la clé doit tomber juste. Relisez-le.",
    en: "There is no such SIREN: nine digits, and the key must fit. Read it again.",
  },
  "not-a-siret": {
    fr: "Ce SIRET n’existe pas : quatorze chiffres, et la clé doit tomber juste. Relisez-le.",
    en: "There is no such SIRET: fourteen digits, and the key must fit. Read it again.",
  },
  "not-a-vat-number": {
    fr: "Ce numéro de TVA n’a pas la forme de son pays : FR03552081317, par exemple.",
    en: "This VAT number does not have the shape of its country: FR03552081317, for example.",
  },
  "siret-of-another": {
    fr: "Ce SIRET est celui d’une autre entreprise : il doit commencer par le SIREN.",
    en: "This SIRET is another company’s: it must begin with the SIREN.",
  },
  "vat-number-of-another": {
    fr: "Ce numéro de TVA est celui d’une autre entreprise : il doit finir par le SIREN.",
    en: "This VAT number is another company’s: it must end with the SIREN.",
  },
  "main-language-missing": {
    fr: "La langue principale doit être parmi celles des pages publiques.",
    en: "The main language must be among those of the public pages.",
  },
  "too-little-contrast": {
    fr: "Ce texte ne se lirait pas sur ce fond : il faut un contraste de 4,5 pour 1 au moins.",
    en: "This text could not be read on this ground: a contrast of at least 4.5 to 1 is needed.",
  },
  "picture-too-heavy": {
    fr: "Ce fichier dépasse 300 Kio : allégez-le.",
    en: "This file is over 300 KiB: make it lighter.",
  },
  "picture-too-large": {
    fr: "Cette image est trop grande : 4096 pixels de côté au plus.",
    en: "This picture is too large: 4096 pixels a side at most.",
  },
  "not-a-picture": {
    fr: "Ce fichier n’est pas une image que nous savons montrer : choisissez un PNG, un JPEG, un WebP ou un SVG.",
    en: "This file is no picture we can show: choose a PNG, JPEG, WebP or SVG.",
  },
  "image-too-heavy": {
    fr: "Cette image est trop lourde : 2 Mo au plus.",
    en: "This image is too heavy: 2 MB at most.",
  },
  "image-too-large": {
    fr: "Cette image est trop grande : 6 000 pixels de côté au plus.",
    en: "This image is too large: 6,000 pixels a side at most.",
  },
  "not-an-image": {
    fr: "Ce fichier n’est pas une image PNG, JPEG, WebP ou GIF.",
    en: "This file is not a PNG, JPEG, WebP or GIF image.",
  },
  "too-many-images": {
    fr: "Plus de place : supprimez d’abord une image qui ne sert plus.",
    en: "No room left: delete an image that is not used first.",
  },
  "too-many-parts": {
    fr: "Vous avez déjà 100 blocs réutilisables : supprimez d’abord celui qui ne sert plus.",
    en: "You already have 100 reusable blocks: delete one that is not used first.",
  },
  "too-many-templates": {
    fr: "Vous avez déjà 200 modèles, archives comprises : reprenez-en un qui ne sert plus.",
    en: "You already have 200 templates, archived ones included: write one anew that is not used.",
  },
  "not-a-drawing": {
    fr: "Ce SVG est mal formé : exportez-le de nouveau.",
    en: "This SVG is malformed: export it again.",
  },
  "drawing-runs": {
    fr: "Ce SVG contient un script ou une animation : exportez-le en « SVG simple », sans interactivité.",
    en: "This SVG holds a script or an animation: export it as “plain SVG”, without interactivity.",
  },
  "drawing-loads": {
    fr: "Ce SVG va chercher une image ou un lien ailleurs : incorporez tout au dessin, ou prenez un PNG.",
    en: "This SVG loads a picture or a link from elsewhere: put all of it in the drawing, or take a PNG.",
  },
  "drawing-styles": {
    fr: "Ce SVG contient une feuille de style : exportez-le avec des « attributs de présentation ».",
    en: "This SVG holds a style sheet: export it with “presentation attributes”.",
  },
  "secret-needed": {
    fr: "Indiquez-le : il est nécessaire, ou doit être saisi de nouveau pour ce service.",
    en: "Enter it: it is needed, or has to be entered anew for this service.",
  },
  "not-an-account-sid": { fr: "AC, suivi de 32 chiffres ou lettres.", en: "AC and 32 digits or letters." },
  "not-a-text-sender": {
    fr: "Un numéro (+33…), un nom de 11 lettres au plus, ou MG…",
    en: "A number (+33…), a name of up to 11 letters, or MG…",
  },
  "not-for-this-channel": {
    fr: "Ce service ne porte pas ces messages.",
    en: "This service does not carry such messages.",
  },
  "texts-not-offered": {
    fr: "Les rappels par SMS ne sont pas proposés : activez-les dans les notifications, ou réservez sans SMS.",
    en: "Text messages are not offered: switch them on among the notifications, or book without them.",
  },
  "phone-needed": {
    fr: "Indiquez votre numéro, avec l’indicatif du pays : +33 6…",
    en: "Enter your number, with its country code: +33 6…",
  },
  "free-mail-domain": {
    fr: "Cette adresse appartient à un service de mail public : lui seul peut la signer. Prenez une adresse à votre nom de domaine.",
    en: "This address belongs to a public mail service, which alone can sign it. Use an address at your own domain.",
  },
  "private-domain": {
    fr: "Ce domaine n’existe pas sur l’internet public.",
    en: "This domain does not exist on the public internet.",
  },
  "not-a-push-service": {
    fr: "Ce navigateur passe par un service de notifications que nous ne connaissons pas.",
    en: "This browser uses a notification service that we do not know.",
  },
  "not-a-host": {
    fr: "Écrivez un nom de domaine, par exemple service.exemple.fr.",
    en: "Write a domain name, for example service.example.org.",
  },
  "not-your-host": {
    fr: "Ce nom ne peut pas être à vous : il appartient à cette installation, ou n’existe que dans un réseau privé.",
    en: "This name can’t be yours: it belongs to this installation, or exists in a private network only.",
  },
  "reserved-slug": {
    fr: "Cette adresse est réservée : choisissez-en une autre.",
    en: "This address is reserved: choose another.",
  },
  "edited-meanwhile": {
    fr: "Quelqu’un a enregistré une autre valeur entre-temps.",
    en: "Someone saved another value meanwhile.",
  },
  "role-and-id": {
    fr: "Choisissez un rôle ; un rôle de l’entreprise a un identifiant, les autres n’en ont pas.",
    en: "Choose a role; one of the business's own has an id, the others have none.",
  },
  "people-only": {
    fr: "Ce droit est réservé aux personnes : une clé ne peut pas l’avoir.",
    en: "This permission is for people only: a key can't have it.",
  },
  "not-a-list": {
    fr: "Ce fichier n’est pas une liste : enregistrez-le au format CSV, avec une colonne « email ».",
    en: "This file is no list: save it as CSV, with a column “email”.",
  },
  "too-many-lines": { fr: "Le fichier a plus de 500 lignes.", en: "The file has more than 500 lines." },
  "no-such-role": { fr: "Ce rôle n’existe pas ou plus.", en: "There is no such role." },
  "ends-before-it-begins": {
    fr: "Le dernier jour doit venir après le premier.",
    en: "The last day must come after the first.",
  },
  "longer-than-a-year": {
    fr: "Une fermeture de chaque année dure moins d’un an.",
    en: "A closing of every year lasts less than a year.",
  },
  twice: { fr: "Ceci est donné deux fois.", en: "This is given twice." },
  overlaps: { fr: "Ces dates tombent dans une autre saison.", en: "These dates fall into another season." },
  "no-such-rule": {
    fr: "Cette règle ne se lit pas : il faut DTSTART avec une heure, et RRULE par jour, semaine, mois ou année.",
    en: "This rule can’t be read: DTSTART with a time is needed, and RRULE by day, week, month or year.",
  },
  "no-such-country": {
    fr: "Les jours fériés de ce pays ne sont pas connus.",
    en: "The holidays of this country are not known.",
  },
  "no-such-region": { fr: "Ce pays n’a pas cette région.", en: "This country has no such region." },
  "too-far-apart": { fr: "Demandez 400 jours au plus, dans l’ordre.", en: "Ask for 400 days at most, in order." },
  "not-our-cursor": {
    fr: "Prenez le curseur de la page précédente, sans le modifier.",
    en: "Take the cursor from the page before, unchanged.",
  },
};

/** The sentence of a name above; any other text is a sentence already. */
export const fieldSentence = (message: string, language: Language): string => sentences[message]?.[language] ?? message;
