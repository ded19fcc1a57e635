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
  /** The form goes by hand, so that a network that is lost loses nothing: the same form, sent again, books once. */
  const send = async (form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> => {
    const said = new FormData(form, submitter);
    const isPlain = form.enctype !== "multipart/form-data";
    const body = isPlain
      ? new URLSearchParams([...said].map(([name, value]) => [name, typeof value === "string" ? value : ""]))
      : said;
    const notice = form.querySelector<HTMLElement>("[data-offline]");
    if (notice) notice.hidden = true;
    try {
      const answer = await fetch(form.action, { method: "post", body });
      const html = await answer.text();
      if (answer.redirected) return location.assign(answer.url);
      document.body.replaceWith(new DOMParser().parseFromString(html, "text/html").body);
      document
        .querySelector<HTMLElement>("[autofocus],[role=alert]:not([hidden]),h1")
        ?.scrollIntoView({ block: "center" });
      document.querySelector<HTMLElement>("[autofocus]")?.focus();
    } catch {
      form.ariaBusy = null;
      if (notice) notice.hidden = false;
      notice?.scrollIntoView({ block: "center" });
    }
  };
  addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset["form"] || event.defaultPrevented) return;
    event.preventDefault();
    form.ariaBusy = "true";
    void send(form, event.submitter);
  });
  // Back from what it led to, the browser shows the form as it was left: has it been booked meanwhile?
  const lookAgain = async (): Promise<void> => {
    const html = await (await fetch(location.href)).text();
    if (html.includes("data-booked=")) location.reload();
  };
  addEventListener("pageshow", ({ persisted }) => void (persisted && lookAgain().catch(() => undefined)));
  addEventListener("DOMContentLoaded", follow);
  addEventListener("pageshow", follow);
  addEventListener("input", follow);
  // Another page may take this one's place without a navigation.
  new MutationObserver(follow).observe(document.documentElement, { childList: true });
}

/** The script's text, as pages carry it and their policy hashes it. */
export const formScript = `(${alongForm.toString()})(${askedQuestions.toString()},${healthWordIn.toString()})`;
