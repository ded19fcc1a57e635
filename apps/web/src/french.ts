/** What French does to a word when another one follows. */

/** "de Paris", "d’Athènes". Before an H it stays whole: which are mute is a matter of each name. */
export function of(name: string): string {
  return /^[AEIOUŒ]/i.test(name.normalize("NFD")) ? `d’${name}` : `de ${name}`;
}

/** The same for a place, whose article melts: "du Caire". "La" stays: "de La Réunion". */
export function ofPlace(name: string): string {
  return name.startsWith("Le ") ? `du ${name.slice(3)}` : of(name);
}
