/** Compresses the built files once, so that the server never does it for a reader. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";

const SMALLEST_BYTES = 1024;
const dist = new URL("./dist/", import.meta.url);

for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(?:js|css|svg|json|webmanifest)$/.test(entry.name)) continue;
  const file = `${entry.parentPath}/${entry.name}`;
  const content = await readFile(file);
  if (content.length < SMALLEST_BYTES) continue;
  await writeFile(`${file}.br`, brotliCompressSync(content));
  await writeFile(`${file}.gz`, gzipSync(content, { level: 9 }));
}
