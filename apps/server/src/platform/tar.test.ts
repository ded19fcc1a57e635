/** Read back by the system's own tar: what it unpacks is what was put in. */
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { expect, onTestFinished, test } from "vitest";
import { tarOf, type TarFile } from "./tar.ts";

const file = (path: string, content = "", more: Partial<TarFile> = {}): TarFile => ({
  path,
  content: Buffer.from(content),
  modifiedAtMs: Date.UTC(2020, 2, 1, 8),
  executable: false,
  ...more,
});

async function* each(files: readonly TarFile[]): AsyncGenerator<TarFile> {
  yield* files;
}

const archiveOf = async (files: readonly TarFile[]): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(tarOf(each(files))));

test("files of every length, with long and accented names, come out as they went in", async () => {
  const folder = await mkdtemp(`${tmpdir()}/creneau-tar-`);
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = [
    file("a/empty.txt"),
    file("a/short.txt", "one line\n"),
    file("a/block.txt", "x".repeat(512)),
    file("a/block-and-one.txt", "é".repeat(256) + "!"),
    file("run", "#!/bin/sh\n", { executable: true }),
    file("été/crêpe.md", "sucre"),
    file("n".repeat(100), "a name of just a hundred"),
    file(`${"deep/".repeat(30)}${"n".repeat(95)}.txt`, "a prefix of 149, a name of 99"),
    file(`${"é".repeat(40)}/${"è".repeat(40)}.txt`, "counted in bytes, not in letters"),
  ];
  await writeFile(`${folder}/all.tar`, await archiveOf(files));
  execFileSync("tar", ["-xf", "all.tar"], { cwd: folder });
  for (const { path, content, executable, modifiedAtMs } of files) {
    expect([path, await readFile(`${folder}/${path}`)]).toEqual([path, content]);
    const { mode, mtimeMs } = await stat(`${folder}/${path}`);
    expect([path, mode & 0o111 ? executable : !executable, mtimeMs]).toEqual([path, true, modifiedAtMs]);
  }
  const listed = execFileSync("tar", ["-tf", "all.tar"], { cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } });
  expect(listed.toString().trim().split("\n")).toHaveLength(files.length);
});

test("an archive of nothing is an archive", async () => {
  expect(await archiveOf([])).toEqual(Buffer.alloc(1024));
});

test("a path that no field holds is refused, not cut", async () => {
  await expect(archiveOf([file("n".repeat(101))])).rejects.toThrow("is too long for a tar archive");
  await expect(archiveOf([file(`${"p".repeat(156)}/${"n".repeat(100)}`)])).rejects.toThrow(RangeError);
});
