/** The business's own questions on the booking form: without a script, with one, refused, changed. */
import { describe, expect, test } from "vitest";
import type { AskedQuestion, BookingForm } from "./calls.ts";
import { formScript } from "./form-script.ts";
import { fakeWorld, NOW, ORIGIN, siteOf, type Refusals } from "./testing.ts";

const FORM = "/thotis/camille-tremblay/reserver?service=orientation-15min&start=2026-11-24T16:30Z";
const asks = (questionId: string, parts: Partial<AskedQuestion> = {}): AskedQuestion => ({
  questionId,
  kind: "text",
  label: `Question ${questionId}`,
  help: "",
  required: false,
  choices: [],
  least: null,
  most: null,
  accept: [],
  mostBytes: null,
  from: null,
  until: null,
  condition: null,
  readers: "team",
  ...parts,
});
const questions = [
  asks("class", { kind: "choice", choices: ["Seconde", "Terminale"], required: true }),
  asks("options", { condition: { questionId: "class", test: "one-of", values: ["Terminale"] } }),
  asks("fields", { kind: "choices", choices: ["Droit", "STAPS"] }),
  asks("mark", { kind: "number" }),
  asks("day", { kind: "date", from: "2026-12-01" }),
  asks("words", { kind: "long-text", readers: "managers", help: "Deux lignes." }),
  asks("many", { kind: "choice", choices: ["1", "2", "3", "4", "5", "6", "7"] }),
];
const id = "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10";
const form: BookingForm = {
  reasons: [
    { reasonId: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b11", name: "Découvrir", hint: "Une formation." },
    { reasonId: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b12", name: "<b>Autre</b>", hint: "" },
  ],
  reasonRequired: true,
  questionnaire: { questionnaireId: id, edition: 3, questions },
  health: "warn",
};
const typed = [
  ["name", "Camille Roux"],
  ["email", "camille@example.org"],
  ["note", "Bonjour"],
  ["key", "key-12345678"],
  ["asked", `${id} 3`],
  ["reason", form.reasons[0]?.reasonId ?? ""],
  ["q-class", "Terminale"],
  ["q-options", "Maths"],
  ["q-fields", "Droit"],
  ["q-fields", "STAPS"],
  ["q-mark", "12,5"],
  ["q-day", "2026-12-24"],
  ["q-words", ""],
];

function reader(parts: { readonly refuse?: Refusals; readonly form?: BookingForm } = {}) {
  const world = fakeWorld({ form, ...parts });
  const site = siteOf(world, () => NOW);
  const ask = async (request: Request) => {
    const response = await site(request);
    if (!response) throw new Error("Not one of the public pages");
    return { response, html: await response.text() };
  };
  const body = () => world.calls.findLast(({ method, path }) => method === "POST" && path.endsWith("/bookings"))?.body;
  return {
    body: body as () => Readonly<Record<string, unknown>> | undefined,
    opens: () => ask(new Request(ORIGIN + FORM)),
    sends: (fields: readonly (readonly string[])[]) =>
      ask(
        new Request(ORIGIN + FORM, {
          method: "POST",
          headers: { origin: ORIGIN },
          body: new URLSearchParams(fields.map(([name = "", value = ""]) => [name, value])),
        }),
      ),
  };
}

describe("the form", () => {
  test("asks each question as its kind wants, and says on what it depends for those without a script", async () => {
    const { html } = await reader().opens();
    expect(html).toContain('<select id="reason" name="reason" required=""');
    expect(html).toContain("Une formation.");
    expect(html).toContain("&lt;b&gt;Autre&lt;/b&gt;");
    expect([...html.matchAll(/type="radio" name="q-class"/g)]).toHaveLength(2);
    expect([...html.matchAll(/type="checkbox" name="q-fields"/g)]).toHaveLength(2);
    expect(html).toMatch(/<input id="q-mark" inputMode="decimal"/);
    expect(html).toMatch(/<input id="q-day" type="date" min="2026-12-01"/);
    expect(html).toContain('<select id="q-many"');
    expect(html).toContain("Si la réponse à «\u202FQuestion class\u202F» est «\u202FTerminale\u202F»\u202F:");
    expect(html).toContain("Deux lignes. Lu seulement par les responsables.");
    expect(html).toContain(`value="${id} 3"`);
  });

  test("weighs little with its script: under 15 KB gzipped", async () => {
    const { html } = await reader().opens();
    expect(html).toContain(formScript.slice(0, 20));
    const gzipped = new Blob([html]).stream().pipeThrough(new CompressionStream("gzip"));
    expect((await new Response(gzipped).arrayBuffer()).byteLength).toBeLessThan(15_000);
  });

  test("sends what was said, each as its kind is, and what was read", async () => {
    const { sends, body } = reader();
    expect((await sends(typed)).response.status).toBe(303);
    expect(body()).toMatchObject({
      reasonId: form.reasons[0]?.reasonId,
      questionnaire: { questionnaireId: id, edition: 3 },
      answers: [
        { questionId: "class", value: "Terminale" },
        { questionId: "options", value: "Maths" },
        { questionId: "fields", value: ["Droit", "STAPS"] },
        { questionId: "mark", value: 12.5 },
        { questionId: "day", value: "2026-12-24" },
      ],
    });
  });

  test("comes back with each sentence under its field, and all that was typed", async () => {
    const fields = [
      { path: "answers.mark", message: "Pas plus de 20." },
      { path: "answers.class", message: "Une réponse est attendue ici." },
      { path: "reasonId", message: "Un motif est attendu ici." },
      { path: "answers.2.value", message: "Trop long." },
    ];
    const { sends } = reader({ refuse: { book: { code: "INVALID_INPUT", status: 400, fields } } });
    const { html, response } = await sends(typed.filter(([name]) => name !== "q-words"));
    expect(response.status).toBe(400);
    expect(html).toMatch(/id="q-mark-error">.*?Pas plus de 20\./);
    expect(html).toMatch(/id="reason-error">.*?Un motif est attendu ici\./);
    expect(html).toMatch(/id="q-fields-error">.*?Trop long\./);
    expect(html).toMatch(/<input[^>]*value="12,5"/);
    expect(html).toMatch(/type="radio" name="q-class" checked="" value="Terminale"|value="Terminale"[^>]*checked=""/);
    expect(html).not.toContain('id="name-error"');
  });

  test("when other questions are asked by now, shows those, with what was said to the ones that stayed", async () => {
    const { sends } = reader({ refuse: { book: { code: "QUESTIONS_CHANGED", status: 409 } } });
    const { html } = await sends(typed.map(([name = "", value = ""]) => [name, name === "asked" ? `${id} 2` : value]));
    expect(html).toContain("Les questions ont changé pendant que tu écrivais.");
    expect(html).toContain(`value="${id} 3"`);
    expect(html).toMatch(/<input[^>]*value="Maths"/);
  });

  test("what looks like health comes back once, and is sent when it is sent again", async () => {
    const { sends, body } = reader();
    const fields = [...typed.filter(([name]) => name !== "q-words"), ["q-words", "Je suis diabétique"]];
    const { html } = await sends(fields);
    expect(body()).toBeUndefined();
    expect(html).toContain("Rien n’est encore réservé");
    expect(html).toMatch(/id="q-words-health" data-health="q-words" aria-live="polite">/);
    expect(html).toMatch(/id="note-health" data-health="note" hidden=""/);
    expect(html).toContain('name="seen" value="1"');
    expect((await sends([...fields, ["seen", "1"]])).response.status).toBe(303);
  });

  test("where the business minds nothing, nothing is said", async () => {
    const { sends, opens, body } = reader({ form: { ...form, health: "off" } });
    expect((await opens()).html).not.toContain("data-health=");
    await sends([...typed, ["note", "Je suis diabétique"]]);
    expect(body()).toBeDefined();
  });
});
