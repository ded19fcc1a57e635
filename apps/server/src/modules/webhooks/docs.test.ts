/** docs/webhooks.md says what is so: the pauses, the events, and code that verifies what we sign. */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { outsideEvents } from "@creneau/contract";
import { instant } from "@creneau/scheduling";
import { describe, expect, onTestFinished, test } from "vitest";
import { PAUSES_MS, secretText, signaturesOf } from "./rules.ts";

const run = promisify(execFile);
const page = readFileSync(join(import.meta.dirname, "../../../../../docs/webhooks.md"), "utf8");

/** The rows of the table that begins with this head. */
function tableAfter(head: string): string[][] {
  const lines = page.split("\n");
  const begin = lines.findIndex((line) => line.startsWith(`| ${head} `));
  const rows = lines.slice(begin + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows.slice(0, end === -1 ? undefined : end).map((line) =>
    line
      .slice(1, line.lastIndexOf("|"))
      .split("|")
      .map((cell) => cell.trim()),
  );
}

const UNITS: Readonly<Record<string, number>> = { seconds: 1000, minutes: 60_000, hours: 3_600_000 };

test("the pauses are those of the rules", () => {
  const told = tableAfter("attempt").map(([attempt, pause = ""]) => {
    const [count, unit = ""] = pause.split(" ");
    return [Number(attempt), pause === "none" ? 0 : Number(count) * (UNITS[unit] ?? Number.NaN)];
  });
  expect(told).toEqual([0, ...PAUSES_MS].map((pause, index) => [index + 1, pause]));
  expect(PAUSES_MS.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(3 * 24 * 3_600_000);
});

test("the events are those of the contract, with their words and their fields, both ways", () => {
  const told = tableAfter("type").map(([type = "", sentence, fields = ""]) => ({
    type: type.replaceAll("`", ""),
    sentence,
    fields: fields.replaceAll("`", "").split(", "),
  }));
  const stands = Object.entries(outsideEvents).map(([type, { sentence, data }]) => ({
    type,
    sentence: sentence.en,
    fields: Object.keys(data.shape),
  }));
  expect(told).toEqual(stands);
});

/** The sample of a language, as it stands on the page. */
const sampleIn = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? "";

const has = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

describe("what is signed here is verified by the samples, and what is not is refused", () => {
  const secret = secretText(Buffer.alloc(32, 7));
  const former = secretText(Buffer.alloc(32, 9));
  const body = JSON.stringify({ type: "contact.created", data: { name: "Zoé 🌿" } });
  // The samples go by the machine's clock, as their readers' programs do.
  const now = () => instant(new Date().toISOString());
  const headersFor = (secrets: readonly string[], at = now()) => ({
    "webhook-id": "msg_1",
    "webhook-timestamp": String(Math.floor(at / 1000)),
    "webhook-signature": signaturesOf({ id: "msg_1", at, body }, secrets),
  });
  const cases = () => [
    { headers: headersFor([secret]), fits: true },
    { headers: headersFor([former, secret]), fits: true },
    { headers: headersFor([former]), fits: false },
    { headers: { ...headersFor([secret]), "webhook-id": "msg_2" }, fits: false },
    { headers: headersFor([secret], instant(now() - 600_000)), fits: false },
  ];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), "samples-"));
    onTestFinished(() => rmSync(made, { recursive: true }));
    return made;
  };
  const runs = async (program: string, file: string, text: string, headers: object): Promise<boolean> => {
    const path = join(folder(), file);
    writeFileSync(path, text);
    try {
      const { stdout } = await run(program, [path, secret, JSON.stringify(headers), body]);
      return stdout.includes("contact.created");
    } catch {
      return false;
    }
  };

  test("TypeScript", async () => {
    // Beside the module, so that its library is found.
    const path = join(import.meta.dirname, `sample-${process.pid}.tmp.ts`);
    writeFileSync(path, sampleIn("ts"));
    onTestFinished(() => rmSync(path));
    const { receive } = (await import(path)) as { receive: (s: string, h: object, b: string) => { type: string } };
    for (const { headers, fits } of cases()) {
      if (fits) expect(receive(secret, headers, body)).toEqual(JSON.parse(body));
      else expect(() => receive(secret, headers, body)).toThrow();
    }
  });

  test.skipIf(!has("python3"))("Python", async () => {
    const main = `\nimport sys\nprint(receive(sys.argv[1], json.loads(sys.argv[2]), sys.argv[3].encode())["type"])\n`;
    for (const { headers, fits } of cases())
      expect(await runs("python3", "sample.py", sampleIn("python") + main, headers)).toBe(fits);
  });

  test.skipIf(!has("php"))("PHP", async () => {
    const main = "\necho receive($argv[1], json_decode($argv[2], true), $argv[3])['type'];\n";
    for (const { headers, fits } of cases())
      expect(await runs("php", "sample.php", sampleIn("php") + main, headers)).toBe(fits);
  });
});
