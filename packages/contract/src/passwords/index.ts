/**
 * What makes a password good enough: one rule, for the server that decides and for the page that shows it while one types.
 * Length counts, and whether it is easy to guess; which kinds of characters it has does not (NIST SP 800-63B, ASVS 5 §6.2).
 */
import { commonPasswords } from "./common.ts";

export const PASSWORD_MIN = 8;
/** From here on, a password needs no more than to be no obvious one. */
export const PASSWORD_LONG = 12;
export const PASSWORD_MAX = 256;

/** 0 falls at once, 4 resists. */
export type Strength = 0 | 1 | 2 | 3 | 4;
export type PasswordFault = "password-short" | "password-common" | "password-own" | "password-simple";

export interface PasswordVerdict {
  readonly strength: Strength;
  /** Absent when the password is accepted. */
  readonly fault?: PasswordFault;
}

const LEET: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
const asLetters = (text: string): string => text.replaceAll(/[013457@$!]/g, (sign) => LEET[sign] ?? sign);
const onlyWord = (text: string): string => text.replaceAll(/[^a-z0-9]/g, "");

/** "abcabcabc" is "abc". */
function unitOf(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    if (text.length % length === 0 && text.slice(0, length).repeat(text.length / length) === text)
      return text.slice(0, length);
  }
  return text;
}

/** The ways to read it: as it is, without what stands around the word, with signs read as letters. */
function readings(password: string): string[] {
  const whole = plain(password);
  const trimmed = whole.replaceAll(/^[^a-z@$]+|[^a-z@$]+$/g, "");
  return [whole, trimmed, asLetters(trimmed), asLetters(whole)].flatMap((text) => [
    onlyWord(text),
    unitOf(onlyWord(text)),
  ]);
}

/** What stands around a common word and still adds nothing: a year and a sign. */
const TRIMMINGS = 5;

function isCommon(password: string): boolean {
  return readings(password).some((reading) => {
    if (!commonPasswords.has(reading)) return false;
    const repeated = onlyWord(asLetters(plain(password)))
      .split(reading)
      .join("");
    return repeated.length <= TRIMMINGS;
  });
}

/** The words of what belongs to the person: name, address, business. */
function wordsOf(own: readonly string[]): string[] {
  const words = own.flatMap((text) => {
    const all = plain(text);
    return [onlyWord(all), ...all.split(/[^a-z0-9]+/)];
  });
  return [...new Set(words)].filter((word) => word.length >= 4).toSorted((a, b) => b.length - a.length);
}

/** Whether little is left once the person's own words are taken away. */
function isOwn(password: string, own: readonly string[]): boolean {
  const words = wordsOf(own);
  return [onlyWord(plain(password)), onlyWord(asLetters(plain(password)))].some((text) => {
    const rest = words.reduce((left, word) => left.replaceAll(word, ""), text);
    return rest !== text && rest.length <= TRIMMINGS;
  });
}

const ROWS = ["azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"];
const RUNS = [...ROWS, ...ROWS.map((row) => row.split("").toReversed().join(""))];

/** How long a row of keys, a repetition or a sequence begins here. */
function patternAt(text: string, at: number): number {
  let length = 1;
  const step = text.charCodeAt(at + 1) - text.charCodeAt(at);
  if (Math.abs(step) <= 1)
    while (at + length < text.length && text.charCodeAt(at + length) - text.charCodeAt(at + length - 1) === step)
      length++;
  for (let size = text.length - at; size > Math.max(length, 3); size--) {
    const part = text.slice(at, at + size);
    if (RUNS.some((row) => row.includes(part))) return size;
  }
  return length;
}

function wordAt(text: string, at: number): number {
  for (let size = Math.min(16, text.length - at); size >= 4; size--)
    if (commonPasswords.has(text.slice(at, at + size))) return size;
  return 0;
}

const PATTERN_BITS = 7;
const WORD_BITS = 11;
const YEAR_BITS = 6;

function charBits(text: string, at: number): number {
  const char = text[at] ?? "";
  // Letters amid letters are mostly words.
  if (/[a-z]/.test(char)) return /[a-z]{3}/.test(text.slice(Math.max(0, at - 2), at + 3)) ? 2.6 : 4.7;
  if (/[0-9]/.test(char)) return 3.3;
  return /[A-Z]/.test(char) ? 4.7 : 5.5;
}

/** About how many bits somebody must guess who knows how people choose. */
function bitsOf(password: string): number {
  const folded = plain(password);
  // Folding may change the length of exotic letters: then only characters are counted.
  const text = folded.length === password.length ? folded : password;
  const letters = asLetters(text);
  let bits = 0;
  for (let at = 0; at < text.length;) {
    const pattern = patternAt(text, at);
    const word = wordAt(letters, at);
    const year = /^(?:19|20)\d\d/.test(text.slice(at)) ? 4 : 0;
    const longest = Math.max(pattern >= 3 ? pattern : 0, word, year);
    bits +=
      longest === 0
        ? charBits(password, at)
        : longest === word
          ? WORD_BITS
          : longest === year
            ? YEAR_BITS
            : PATTERN_BITS;
    at += Math.max(longest, 1);
  }
  return bits;
}

const STEPS = [22, 32, 44, 58];

/** @param own what belongs to the person: name, address, name of the business. */
export function judgePassword(password: string, own: readonly string[] = []): PasswordVerdict {
  const kept = password.normalize("NFKC").slice(0, PASSWORD_MAX);
  const bits = bitsOf(kept);
  const strength = STEPS.filter((step) => bits >= step).length as Strength;
  const length = Array.from(kept).length;
  if (length < PASSWORD_MIN) return { strength: 0, fault: "password-short" };
  if (isCommon(kept)) return { strength: 0, fault: "password-common" };
  if (isOwn(kept, own)) return { strength: 0, fault: "password-own" };
  if (length < PASSWORD_LONG) return strength >= 3 ? { strength } : { strength, fault: "password-short" };
  return strength === 0 ? { strength, fault: "password-simple" } : { strength };
}
