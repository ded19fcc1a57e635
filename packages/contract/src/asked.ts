/**
 * What a form asks, by the answers so far; and what looks like data about health in a free text. The server, the pages and
 * the script that pages carry run these very functions: each is sent to browsers as its own source (`Function#toString`), so it
 * may use nothing from outside its braces.
 */
export const questionKinds = ["text", "long-text", "choice", "choices", "number", "date", "file"] as const;
export type QuestionKind = (typeof questionKinds)[number];

export type Answer = string | number | readonly string[];

/** What decides whether a question is asked. */
export interface Asking {
  readonly questionId: string;
  readonly kind: QuestionKind;
  readonly condition: {
    readonly questionId: string;
    readonly test: "equals" | "one-of" | "contains";
    readonly values: readonly string[];
  } | null;
}

/** The names of the questions that are asked, in order: those without a condition, and those whose condition holds. */
export function askedQuestions(
  questions: readonly Asking[],
  answers: Readonly<Record<string, Answer | undefined>>,
): string[] {
  const fold = (value: unknown): string => String(value).trim().toLowerCase();
  const given = new Map<string, { readonly free: boolean; readonly values: readonly string[] }>();
  for (const { questionId, kind, condition } of questions) {
    if (condition) {
      // What is not asked, or not answered, meets no condition.
      const { free, values } = given.get(condition.questionId) ?? { free: false, values: [] };
      const wanted = condition.values.map(fold);
      const isThere = (value: string): boolean => values.includes(value);
      const holds =
        condition.test === "one-of"
          ? wanted.some(isThere)
          : condition.test === "equals"
            ? values.length === wanted.length && wanted.every(isThere)
            : wanted.every((value) => (free ? values.some((one) => one.includes(value)) : isThere(value)));
      if (!holds) continue;
    }
    const answer = answers[questionId];
    const all = answer === undefined ? [] : typeof answer === "object" ? answer : [answer];
    const values = all.map(fold).filter((value) => value !== "");
    given.set(questionId, { free: kind === "text" || kind === "long-text", values });
  }
  return [...given.keys()];
}

/** The word that makes a text look like data about health, as it was written; undefined when there is none. */
export function healthWordIn(text: string): string | undefined {
  const stems =
    "malad|cancer|tumeur|tumou?r|diab[eé]t|d[eé]press|antid[eé]press|anxi[eé]|anxious|burn-?out|enceinte|grossesse|" +
    "pregnan|m[eé]dicament|medication|allerg|handicap|disabilit|disabled|asthm|[eé]pileps|autis|dyslexi|chirurgi|surger|" +
    "hospitali|h[oô]pital|psychiatr|schizophr|bipolai?r|chimioth[eé]r|chemother|avortement|abortion|contracepti|sympt[oô]m|" +
    "scl[eé]rose|infarct|migraine|insomni|anorexi|boulimi|bulimi|addict|alcoolique|alcoholic|toxicoman|suicid|illness|" +
    "disease|h[eé]patit|fibromyalgi|endom[eé]triose|endometriosis";
  const whole = "vih|hiv|sida|aids|avc|ivg|tdah?|adhd|tspt|ptsd|douleurs?|fausse couche|miscarriage";
  return new RegExp(`(?<!\\p{L})(?:(?:${stems})\\p{L}*|(?:${whole})(?!\\p{L}))`, "iu").exec(text.normalize("NFC"))?.[0];
}
