/** Numbers that name a company, checked without asking anybody: length, key, country. Pure. */

/** Spaces, dots and hyphens are how people write them; they mean nothing. */
export const bareNumber = (text: string): string => text.replaceAll(/[\s.\u00A0\u202F-]/g, "").toUpperCase();

/** From the right, every second digit counts double, nines cast out: the sum is a multiple of ten (ISO/IEC 7812-1). */
function luhn(digits: string): boolean {
  const sum = Array.from(digits).reduceRight((total, digit, index) => {
    const doubled = (digits.length - index) % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Nine digits, the last a key. */
export const isSiren = (text: string): boolean => /^\d{9}$/.test(text) && text !== "000000000" && luhn(text);

const LA_POSTE = "356000000";

/**
 * A SIREN and five digits, the last a key. La Poste has more places than keys allow: the plain sum of the digits of its
 * places is a multiple of five.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false;
  if (luhn(text)) return true;
  const sum = Array.from(text).reduce((total, digit) => total + Number(digit), 0);
  return text.startsWith(LA_POSTE) && sum % 5 === 0;
}

/** After the country's two letters. @see https://ec.europa.eu/taxation_customs/vies/#/faq, question 11 */
const VAT_SHAPES: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{7}[A-Z]|\d{8}[A-Z]|[A-Z]\d{8})$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z\d]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(?:\d[A-Z+*\d]\d{5}[A-Z]|\d{7}[A-Z]{1,2})$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z\d+*]{10}\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  // Northern Ireland stays in the Union's market of goods.
  XI: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
};

/** A French key is computed from the SIREN; an old one with letters can't be. */
function hasFrenchKey(inside: string): boolean {
  const [key, siren] = [inside.slice(0, 2), inside.slice(2)];
  if (!isSiren(siren)) return false;
  return !/^\d{2}$/.test(key) || Number(key) === (12 + 3 * (Number(siren) % 97)) % 97;
}

/** A VAT number of a country of the European Union has that country's shape; a French one its key too. */
export function isVatNumber(text: string): boolean {
  const [country, inside] = [text.slice(0, 2), text.slice(2)];
  if (!VAT_SHAPES[country]?.test(inside)) return false;
  return country !== "FR" || hasFrenchKey(inside);
}
