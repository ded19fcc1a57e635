/**
 * What a script adds to the booking form: questions that depend on others come and go as one types, and a text that looks like
 * data about health is noticed at once. The rules are the server's own, sent as their source; so is this function, which may use
 * nothing from outside its braces.
 */
import { askedQuestions, healthWordIn, type Answer, type QuestionKind } from "@creneau/contract/asked";

function alongForm(asked: typeof askedQuestions, wordIn: typeof healthWordIn): void {
  const follow = (): void => {
    const form = document.querySelector<HTMLFormElement>("form[data-form]");
    if (!form) return;
    const said = new FormData(form);
    const textsOf = (name: string): string[] => said.getAll(name).filter((value) => typeof value === "string");
    const textOf = (name: string): string => textsOf(name)[0] ?? "";
    const parts = [...form.querySelectorAll<HTMLElement>("[data-q]")];
    const questions = parts.map(({ dataset: { q = "", kind, if: condition } }) => ({
      questionId: q,
      kind: kind as QuestionKind,
      // As this server wrote it into the page.
      condition: JSON.parse(condition ?? "null") as Parameters<typeof asked>[0][number]["condition"],
    }));
    const answers: Record<string, Answer> = {};
    for (const { questionId, kind } of questions) {
      const texts = textsOf(`q-${questionId}`);
      const text = texts[0] ?? "";
      const single = kind === "number" && text.trim() ? Number(text.replace(",", ".")) : text;
      answers[questionId] = kind === "choices" ? texts : single;
    }
    const shown = asked(questions, answers);
    parts.forEach((part) => (part.hidden = !shown.includes(part.dataset["q"] ?? "")));
    form.querySelectorAll<HTMLElement>(".when").forEach((words) => (words.hidden = true));
    form.querySelectorAll<HTMLElement>("[data-health]").forEach((warning) => {
      warning.hidden = wordIn(textOf(warning.dataset["health"] ?? "")) === undefined;
      const seen = form.elements.namedItem("seen");
      if (!warning.hidden && seen instanceof HTMLInputElement) seen.value = "1";
    });
  };
  addEventListener("DOMContentLoaded", follow);
  addEventListener("pageshow", follow);
  addEventListener("input", follow);
  // Another page may take this one's place without a navigation.
  new MutationObserver(follow).observe(document.documentElement, { childList: true });
}

/** The script's text, as pages carry it and their policy hashes it. */
export const formScript = `(${alongForm.toString()})(${askedQuestions.toString()},${healthWordIn.toString()})`;
