/** What a zip holds, read by another library than the one that made it. */
import { text } from "node:stream/consumers";
import { fromBuffer, type Entry, type ZipFile } from "yauzl";

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });

const textOf = (zip: ZipFile, entry: Entry): Promise<string> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(text(stream))));
  });

/** The entry that is read next; undefined after the last. */
const nextOf = (zip: ZipFile): Promise<Entry | undefined> =>
  new Promise((resolve, reject) => {
    zip.once("entry", resolve);
    zip.once("end", () => resolve(undefined));
    zip.once("error", reject);
    zip.readEntry();
  });

/** The texts of a zip by name, in order. */
export async function filesOf(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await open(bytes);
  const files: Record<string, string> = {};
  for (let entry = await nextOf(zip); entry; entry = await nextOf(zip))
    files[entry.fileName] = await textOf(zip, entry);
  return files;
}
