import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressFault, fillAddress, safeAddress } from "./addresses.ts";
import { fillText, holds, holeFault, readTemplate, type Value, type Values, type Vocabulary } from "./variables.ts";

const fr = { language: "fr", zone: "Europe/Paris" } as const;
const en = { language: "en", zone: "America/New_York" } as const;
const START = Date.UTC(2027, 2, 9, 16, 5);
const values: Values = {
  name: "Léa Martin",
  none: null,
  blank: "  ",
  count: 1234.5,
  start: { at: START },
  on: { on: "2027-02-01" },
  fee: { minor: 4050, currency: "EUR" },
  yen: { minor: 4050, currency: "JPY" },
  link: "https://a.example/b?c=d",
};
const plain = (text: string): string => text.replaceAll(/[\u202F\u00A0]/g, " ");

describe("what a variable becomes", () => {
  test.each<[string, string, string]>([
    ["{{name}}", "Léa Martin", "Léa Martin"],
    ["{{ name | first }}", "Léa", "Léa"],
    ["{{name | upper}}", "LÉA MARTIN", "LÉA MARTIN"],
    ["{{name | first | upper}}", "LÉA", "LÉA"],
    ['{{none | or: "vous"}}', "vous", "vous"],
    ['{{blank | or: "a | b }} c"}}', "a | b }} c", "a | b }} c"],
    ["{{gone}}!", "!", "!"],
    ["{{count}}", "1 234,5", "1,234.5"],
    ["{{start}}", "mardi 9 mars à 17 h 05", "Tuesday 9 March at 11:05"],
    ["{{start | date}}", "mardi 9 mars 2027", "Tuesday 9 March 2027"],
    ["{{start | day}}", "mardi 9 mars", "Tuesday 9 March"],
    ["{{start | time}}", "17 h 05", "11:05"],
    ["{{on}}", "lundi 1er février 2027", "Monday 1 February 2027"],
    ["{{fee | money}}", "40,50 €", "€40.50"],
    ["{{yen}}", "4 050 JPY", "JP¥4,050"],
    ["{ {name} }", "{ {name} }", "{ {name} }"],
  ])("%s", (text, french, english) => {
    expect([plain(fillText(text, values, fr)), plain(fillText(text, values, en))]).toEqual([french, english]);
  });

  test("a value is never read again", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("{{other}}", "**b**", '"}}', "$&", ""),
        (text, more) => {
          expect(fillText("a{{x}}b", { x: text + more, other: "no" }, fr)).toBe(`a${text}${more}b`);
        },
      ),
    );
  });

  test("names of every object are no variables", () => {
    expect(fillText("{{constructor}}{{toString}}", values, fr)).toBe("");
    expect(holds({ variable: "constructor", is: "set" }, values)).toBe(false);
    expect(
      holeFault({ name: "name", filters: [{ name: "constructor", argument: undefined }], source: "" }, words),
    ).toBe("unknown-format");
  });
});

const words: Vocabulary = [
  { name: "name", kind: "text" },
  { name: "start", kind: "instant" },
  { name: "link", kind: "address" },
];

test("a day is that day, in any year", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }), (date) => {
      const on = date.toISOString().slice(0, 10);
      const written = new Intl.DateTimeFormat("en-GB", {
        weekday: "long",
        day: "numeric",
        month: "long",
        year: "numeric",
        timeZone: "UTC",
      }).format(date);
      expect(fillText("{{on}}", { on: { on } }, en)).toBe(written.replace(",", ""));
    }),
  );
});

describe("what is wrong with it", () => {
  test.each([
    ["{{nobody}}", "unknown-variable"],
    ["{{name | shout}}", "unknown-format"],
    ["{{name | date}}", "wrong-format"],
    ["{{start | date | time}}", "wrong-format"],
    ["{{name | or}}", "broken-braces"],
    ["{{start | date | upper}}", undefined],
    ['{{name | first | or: "x"}}', undefined],
  ])("%s: %s", (text, fault) => {
    const [piece] = readTemplate(text).pieces;
    expect(typeof piece === "object" ? holeFault(piece, words) : "none").toBe(fault);
  });

  test.each([
    "{{",
    "{{name",
    "name}}",
    "{{na me}}",
    "{{}}",
    "{{name |}}",
    "{{name || upper}}",
    "{{a{{name}}",
    "{{name\n}}",
  ])("%j is broken, and stays text", (text) => {
    const { pieces, broken } = readTemplate(text);
    expect(broken.length).toBeGreaterThan(0);
    expect(pieces.map((piece) => (typeof piece === "string" ? piece : piece.source)).join("")).toBe(text);
  });
});

describe("conditions", () => {
  test.each<[string, string, string | undefined, boolean]>([
    ["name", "set", undefined, true],
    ["blank", "set", undefined, false],
    ["none", "empty", undefined, true],
    ["name", "equals", "Léa Martin", true],
    ["name", "differs", "Léa Martin", false],
    ["gone", "differs", "x", true],
    ["count", "equals", "1234.5", true],
  ])("%s %s %s: %s", (variable, is, value, answer) => {
    expect(holds({ variable, is, value }, values)).toBe(answer);
  });
});

describe("addresses", () => {
  test.each([
    ["https://a.example", "https://a.example/"],
    ["mailto:a@b.example", "mailto:a@b.example"],
    ["tel:+33123456789", "tel:+33123456789"],
    ["javascript:alert(1)", undefined],
    [" java\nscript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    ["vbscript:x", undefined],
    ["//a.example", undefined],
    ["/app", undefined],
    ["", undefined],
    ["file:///etc/passwd", undefined],
  ])("%j", (text, href) => {
    expect(safeAddress(text)).toBe(href);
  });

  test.each([
    ["{{link}}", undefined],
    ["{{link}}&x={{name}}", undefined],
    ["https://a.example/{{name}}", undefined],
    ["mailto:{{name}}", undefined],
    ["", "missing-address"],
    ["{{name}}", "bad-address"],
    ["https://{{name}}", "bad-address"],
    ["https://a.{{name}}/", "bad-address"],
    ["https://a.example@{{name}}/", "bad-address"],
    ["java{{name}}", "bad-address"],
    ["javascript:alert(1)", "bad-address"],
  ])("%j is %s when it is written", (template, fault) => {
    expect(addressFault(template, words)).toBe(fault);
  });

  test("whatever the values are, an address that passed leads where it was written to lead", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        const href = fillAddress(
          "https://a.example/{{a}}/x?b={{b}}#{{a}}",
          { a, b } satisfies Record<string, Value>,
          fr,
        );
        const url = new URL(href ?? "");
        expect([url.protocol, url.host, [...url.searchParams.keys()]]).toEqual(["https:", "a.example", ["b"]]);
        expect(url.searchParams.get("b")).toBe(b.toWellFormed());
      }),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom("javascript:a", "JaVaScRiPt:x", "\u0001https:")),
        (link) => {
          const href = fillAddress("{{link}}", { link }, fr);
          if (href !== undefined) expect(["https:", "http:", "mailto:", "tel:"]).toContain(new URL(href).protocol);
        },
      ),
    );
  });
});
