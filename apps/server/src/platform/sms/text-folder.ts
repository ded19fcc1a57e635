/** Texts and notifications that stay here, in development: a file each, the newest few hundred. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { instant, type Instant } from "@creneau/scheduling";
import { z } from "zod";
import { newId } from "../chance.ts";

const Text = z.object({
  channel: z.enum(["sms", "push"]),
  to: z.string(),
  title: z.string(),
  text: z.string(),
  url: z.string(),
  isTest: z.boolean(),
});
export type KeptText = z.output<typeof Text>;
export type ListedText = KeptText & { readonly id: string; readonly at: Instant };

const FILE = /^([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})\.json$/;
const MOST_KEPT = 500;
const SHOWN = 100;

export class TextFolder {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens the folder, made if need be; only this user may look inside. */
  static async open(folder: string): Promise<TextFolder> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new TextFolder(folder);
  }

  async add(text: KeptText): Promise<void> {
    const id = newId();
    const draft = join(this.#folder, `${id}.tmp`);
    await writeFile(draft, JSON.stringify(text), { mode: 0o600 });
    await rename(draft, this.#path(id));
    const old = (await this.#ids()).slice(MOST_KEPT);
    await Promise.all(old.map((one) => rm(this.#path(one), { force: true })));
  }

  /** The newest first. */
  async list(): Promise<ListedText[]> {
    const ids = (await this.#ids()).slice(0, SHOWN);
    const texts = await Promise.all(
      ids.map(async (id) => {
        const kept = await readFile(this.#path(id), "utf8").catch(() => undefined);
        return kept === undefined ? [] : [{ id, at: arrivalOf(id), ...Text.parse(JSON.parse(kept)) }];
      }),
    );
    return texts.flat();
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.json`);
  }

  async #ids(): Promise<string[]> {
    const names = await readdir(this.#folder);
    return names.flatMap((name) => FILE.exec(name)?.[1] ?? []).toSorted((a, b) => (a < b ? 1 : -1));
  }
}

/** The first 48 bits of a UUID version 7 are the millisecond it was made in (RFC 9562 §5.7). */
const arrivalOf = (id: string): Instant => instant(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16));
