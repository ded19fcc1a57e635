/** The source is handed out whole, and nothing else with it. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { Readiness } from "../platform/http/health.ts";
import { createServer } from "../platform/http/server.ts";
import { createLog } from "../platform/log.ts";
import { parseSettings } from "../platform/settings.ts";
import { mountSource, SOURCE_PATH, sourceFiles } from "./source.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

async function folderOfThisTest(): Promise<string> {
  const folder = await mkdtemp(`${tmpdir()}/creneau-source-`);
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Paths that git lists, of files that are there. */
function listedByGit(...which: string[]): string[] {
  const listed = execFileSync("git", ["ls-files", "--exclude-standard", "-z", ...which], { cwd: root }).toString();
  return listed.split("\0").filter((path) => path !== "" && existsSync(root + path));
}

async function serverWith(env: Record<string, string> = {}, log = createLog("silent"), from = root) {
  const settings = parseSettings(env);
  const server = await createServer({ settings, log, readiness: new Readiness() });
  mountSource(server, { settings, log, from });
  afterAll(() => server.close());
  return server;
}

test("all that git keeps is in it, but for a file where people put passwords; and nothing that git would not keep", async () => {
  const files = new Set(await sourceFiles("./data"));
  expect(listedByGit("--cached").filter((path) => !files.has(path))).toEqual([".npmrc"]);
  const keepable = new Set(listedByGit("--cached", "--others"));
  expect([...files].filter((path) => !keepable.has(path))).toEqual([]);
});

test("what was stored, built or kept secret stays at home, wherever it lies", async () => {
  const folder = await folderOfThisTest();
  const kept = ["LICENSE", "package.json", "apps/server/src/main.ts", "docs/keys.md"];
  const secret = [
    ".env",
    ".npmrc",
    ".git/config.md",
    ".vitest/results.json",
    "secrets.json",
    "data/keys",
    "data/notes.md",
    "coverage/coverage-summary.json",
    "node_modules/kysely/index.ts",
    "apps/server/.env",
    "apps/server/.env.json",
    "apps/server/id.pem",
    "apps/server/keys",
    "apps/server/data/mailbox/mail.md",
    "apps/web/dist/app/index.html",
    "apps/web/node_modules/a/index.mjs",
    "docs/their-data/keys.json",
    "e2e/shots/page.md",
    "backup/all.sql",
  ];
  for (const path of [...kept, ...secret]) {
    await mkdir(dirname(`${folder}/${path}`), { recursive: true });
    await writeFile(`${folder}/${path}`, "x");
  }
  await symlink("/etc/hostname", `${folder}/docs/elsewhere.md`);
  await symlink(`${folder}/data`, `${folder}/docs/stored`);
  expect((await sourceFiles(`${folder}/docs/their-data`, folder)).toSorted()).toEqual(kept.toSorted());
});

test("the archive unpacks to the files that run, under one folder", async () => {
  const server = await serverWith();
  const answer = await server.inject({ url: SOURCE_PATH, headers: { "accept-encoding": "br, gzip" } });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    "content-type": "application/gzip",
    "content-disposition": 'attachment; filename="creneau.tar.gz"',
  });
  expect(answer.headers["content-encoding"]).toBeUndefined(); // compressed once is enough
  const folder = await folderOfThisTest();
  await writeFile(`${folder}/creneau.tar.gz`, answer.rawPayload);
  execFileSync("tar", ["-xzf", "creneau.tar.gz"], { cwd: folder });
  for (const path of await sourceFiles("./data")) {
    const unpacked = await readFile(`${folder}/creneau/${path}`);
    expect([path, unpacked.equals(await readFile(root + path))]).toEqual([path, true]);
  }
  const listed = execFileSync("tar", ["-tzf", "creneau.tar.gz"], { cwd: folder }).toString().trim().split("\n");
  expect(listed).toHaveLength((await sourceFiles("./data")).length);
});

test("where it is elsewhere, the same address leads there", async () => {
  const server = await serverWith({ CRENEAU_SOURCE_URL: "https://git.example/creneau" });
  const answer = await server.inject(SOURCE_PATH);
  expect([answer.statusCode, answer.headers.location]).toEqual([302, "https://git.example/creneau"]);
});

test("as often an hour as one may write", async () => {
  const server = await serverWith({ CRENEAU_WRITES_PER_HOUR: "2" });
  const statuses: number[] = [];
  for (let n = 0; n < 3; n++) statuses.push((await server.inject(SOURCE_PATH)).statusCode);
  expect(statuses).toEqual([200, 200, 429]);
});

test("a reader who leaves amid it is no failure, and the next one has it whole", async () => {
  const log = createLog("silent");
  const failed = vi.spyOn(log, "error");
  const server = await serverWith({}, log);
  const address = await server.listen({ port: 0, host: "127.0.0.1" });
  const leaving = get(address + SOURCE_PATH);
  const [answer] = await once(leaving, "response");
  expect(answer).toBeDefined();
  leaving.destroy();
  await once(leaving, "close");
  const whole = await fetch(address + SOURCE_PATH);
  expect((await whole.arrayBuffer()).byteLength).toBeGreaterThan(100_000);
  expect(failed).not.toHaveBeenCalled();
});

test("half a source is never taken for a whole one: when a file is gone, the answer breaks off and the log says so", async () => {
  const folder = await folderOfThisTest();
  await writeFile(`${folder}/LICENSE`, "AGPL");
  await writeFile(`${folder}/package.json`, "{}");
  const log = createLog("silent");
  const failed = vi.spyOn(log, "error");
  const server = await serverWith({}, log, folder);
  const address = await server.listen({ port: 0, host: "127.0.0.1" });
  expect((await fetch(address + SOURCE_PATH)).status).toBe(200);
  await rm(`${folder}/package.json`);
  const broken = fetch(address + SOURCE_PATH).then((answer) => answer.arrayBuffer());
  await expect(broken).rejects.toThrow();
  expect(failed).toHaveBeenCalledWith(expect.anything(), "the source could not be handed out");
});
