/**
 * What a text message costs: its segments. In the alphabet that every telephone has (GSM 03.38) a segment holds 160
 * letters, 153 of a longer text; one letter beyond it and all are sent by twos of bytes: 70, and 67. Pure.
 */
const BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/** Each takes the place of two. */
const EXTENDED = "^{}\\[~]|€";

/** By code points: that is what the alphabet is made of. */
const lettersOf = (text: string): string[] => Array.from(text);

const basic = new Set(BASIC);
const extended = new Set(EXTENDED);

/** Signs that are not in the alphabet and have a neighbour that says the same. */
const PLAIN: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "…": "...",
  œ: "oe",
  Œ: "OE",
  "·": ".",
  "\u00A0": " ",
  "\u202F": " ",
  "\u2009": " ",
};

const isGsm = (letter: string): boolean => basic.has(letter) || extended.has(letter);

/** In the telephone's alphabet, as far as it goes: "ê" becomes "e", "’" becomes "'". A name in another script stays itself. */
export function plainForSms(text: string): string {
  return lettersOf(text.normalize("NFC"))
    .map((letter) => {
      if (isGsm(letter)) return letter;
      const neighbour = PLAIN[letter] ?? letter.normalize("NFD").replaceAll(/\p{M}/gu, "");
      return lettersOf(neighbour).every(isGsm) ? neighbour : letter;
    })
    .join("");
}

/** How many messages it is paid as. */
export function segmentsOf(text: string): number {
  const letters = lettersOf(text);
  if (letters.every(isGsm)) {
    const septets = letters.reduce((sum, letter) => sum + (extended.has(letter) ? 2 : 1), 0);
    return septets <= 160 ? 1 : Math.ceil(septets / 153);
  }
  return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
}
