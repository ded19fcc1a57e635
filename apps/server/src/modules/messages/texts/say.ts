/** From a key of the catalogue to a sentence for one reader. */
import i18next from "i18next";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export type Address = "tu" | "vous";
export type Face = "mentoring" | "coaching";

/** `title_mentoring_tu` is a variant of `title`. */
type Base<Key extends string> = Key extends `${infer Name}_${Face}_${Address}`
  ? Name
  : Key extends `${infer Name}_${Face | Address}`
    ? Name
    : Key;
type Keys<Branch> = {
  [Key in keyof Branch & string]: Branch[Key] extends string ? Base<Key> : `${Key}.${Keys<Branch[Key]>}`;
}[keyof Branch & string];

/** The keys of the French catalogue, dotted, without their variants. */
export type TextKey = Keys<typeof fr>;

export interface Voice {
  readonly language: "fr" | "en";
  readonly face: Face;
  readonly address: Address;
}

export type Values = Readonly<Record<string, string | number>>;

const catalogue = i18next.createInstance();
void catalogue.init({
  initAsync: false,
  lng: "fr",
  fallbackLng: false,
  resources: { fr: { translation: fr }, en: { translation: en } },
  // Escaped where they are laid out: subjects, text parts and calendars are not HTML.
  interpolation: { escapeValue: false, skipOnVariables: true },
});

/** @throws Error when the catalogue lacks it */
function variantOf({ language, face, address }: Voice, key: TextKey): string {
  const variants = [`${key}_${face}_${address}`, `${key}_${face}`, `${key}_${address}`, key];
  const found = variants.find((variant) => catalogue.exists(variant, { lng: language }));
  if (found === undefined) throw new Error(`no text ${key} in ${language}`);
  return found;
}

/** The sentence as it is written, with its `{{variables}}`. @throws Error when the catalogue lacks it */
export function rawText(voice: Voice, key: TextKey): string {
  const text: unknown = catalogue.getResource(voice.language, "translation", variantOf(voice, key));
  if (typeof text !== "string") throw new Error(`${key} is no text`);
  return text;
}

/**
 * The sentence, in the variant for this reader.
 * @throws Error when the catalogue lacks it, or a value that it needs was not given.
 */
export function say(voice: Voice, key: TextKey, values: Values = {}): string {
  const { language } = voice;
  return catalogue.t(variantOf(voice, key), {
    lng: language,
    // What people typed is never read as a template.
    nest: false,
    missingInterpolationHandler: (_text: string, [, name]: RegExpExecArray) => {
      throw new Error(`text ${key} needs a value for ${name}`);
    },
    ...values,
  });
}
