/** What is wrong with a design, said to whoever writes it. */
import type { DesignProblem, ProblemCode } from "./problems.ts";

const FR: Readonly<Record<ProblemCode, string>> = {
  "unknown-variable": "Variable inconnue\u202F: {at}. Choisissez-la dans la liste.",
  "unknown-format": "Format inconnu\u202F: {at}.",
  "wrong-format": "Ce format ne va pas avec cette variable\u202F: {at}.",
  "broken-braces": "Des accolades ne sont pas refermées ou pas comprises\u202F: {at}",
  "missing-address": "Il manque l’adresse du lien.",
  "bad-address":
    "Cette adresse ne peut pas servir de lien\u202F: {at}. Elle commence par https://, http://, mailto: ou tel:, ou par une variable qui est une adresse.",
  "missing-image": "Aucune image n’est choisie.",
  "bad-image": "L’adresse d’une image commence par https://\u202F: {at}",
  "unknown-image": "Cette image n’existe plus. Choisissez-en une autre.",
  "missing-alt": "Décrivez l’image pour qui ne la voit pas.",
  "missing-label": "Le bouton n’a pas de texte.",
  "low-contrast": "Ces couleurs se lisent mal l’une sur l’autre.",
  "missing-value": "La condition ne dit pas à quoi comparer.",
  "unknown-part": "Ce bloc réutilisable n’existe plus.",
  "nested-part": "Un bloc réutilisable ne peut pas en contenir un autre.",
  "same-id": "Deux blocs portent le même identifiant.",
  "too-many-blocks": "Il y a plus de cent blocs.",
  "too-big": "Le message est trop long (plus de 100\u202FKo).",
  malformed: "Le message n’a pas la forme attendue.",
  "missing-subject": "Il manque l’objet du message.",
  empty: "Le message n’a aucun bloc.",
};

const EN: Readonly<Record<ProblemCode, string>> = {
  "unknown-variable": "Unknown variable: {at}. Choose it from the list.",
  "unknown-format": "Unknown format: {at}.",
  "wrong-format": "This format does not fit this variable: {at}.",
  "broken-braces": "Braces are not closed or not understood: {at}",
  "missing-address": "The link has no address.",
  "bad-address":
    "This address cannot be a link: {at}. It begins with https://, http://, mailto: or tel:, or with a variable that is an address.",
  "missing-image": "No image is chosen.",
  "bad-image": "The address of an image begins with https://: {at}",
  "unknown-image": "This image is gone. Choose another.",
  "missing-alt": "Describe the image for those who do not see it.",
  "missing-label": "The button has no text.",
  "low-contrast": "These colours are hard to read on each other.",
  "missing-value": "The condition does not say what to compare with.",
  "unknown-part": "This reusable block is gone.",
  "nested-part": "A reusable block cannot hold another.",
  "same-id": "Two blocks have the same identifier.",
  "too-many-blocks": "There are more than a hundred blocks.",
  "too-big": "The message is too long (more than 100 KB).",
  malformed: "The message is not of the expected form.",
  "missing-subject": "The message has no subject.",
  empty: "The message has no block.",
};

export const sentenceOf = ({ code, at = "" }: Pick<DesignProblem, "code" | "at">, language: "fr" | "en"): string =>
  (language === "fr" ? FR : EN)[code].replace("{at}", () => at);
