/** Reads a stream as a browser does, from a server that really listens. */
import { request, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Person } from "./people.ts";
import type { World } from "./world.ts";

export interface StreamMessage {
  readonly id?: string;
  readonly event?: string;
  readonly type?: string;
  readonly about?: string;
}

/** What one message says; undefined for a pause or a comment. */
function messageOf(block: string): StreamMessage | undefined {
  const fields = new Map(
    block
      .split("\n")
      .map((line): [string, string] => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
  );
  const data = fields.get("data");
  if (data === undefined) return undefined;
  const { type, id: about } = JSON.parse(data) as { type?: string; id?: string };
  const [id, event] = [fields.get("id"), fields.get("event")];
  return { ...(id && { id }), ...(event && { event }), ...(type && { type }), ...(about && { about }) };
}

/** One that is open: what it said so far, and what it says next. */
export class OpenStream {
  readonly messages: StreamMessage[] = [];
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  /** Resolves when the server, or the reader, ended it. */
  readonly ended: Promise<void>;
  readonly #response: IncomingMessage;
  #text = "";
  #waiting: { readonly until: (all: readonly StreamMessage[]) => boolean; readonly resolve: () => void }[] = [];
  raw = "";

  constructor(response: IncomingMessage) {
    this.#response = response;
    this.status = response.statusCode ?? 0;
    this.headers = response.headers;
    this.ended = new Promise((resolve) => response.on("close", () => resolve()));
    response.setEncoding("utf8");
    response.on("data", (chunk: string) => this.#read(chunk));
    response.on("error", () => undefined);
  }

  #read(chunk: string): void {
    this.raw += chunk;
    this.#text += chunk;
    const blocks = this.#text.split("\n\n");
    this.#text = blocks.pop() ?? "";
    this.messages.push(...blocks.flatMap((block) => messageOf(block) ?? []));
    this.#waiting = this.#waiting.filter(({ until, resolve }) => {
      if (!until(this.messages)) return true;
      resolve();
      return false;
    });
  }

  /** Until what it said is enough. */
  until(enough: (all: readonly StreamMessage[]) => boolean): Promise<void> {
    if (enough(this.messages)) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ until: enough, resolve }));
  }

  /** Until it told of this. */
  tellsOf(type: string, about?: string): Promise<void> {
    return this.until((all) => all.some((one) => one.type === type && (about === undefined || one.about === about)));
  }

  types(): string[] {
    return this.messages.flatMap(({ type }) => type ?? []);
  }

  lastId(): string {
    return this.messages.findLast(({ id }) => id !== undefined)?.id ?? "";
  }

  leave(): void {
    this.#response.destroy();
  }
}

/** Listens on a free port. @returns the address */
export async function listening({ server }: Pick<World, "server">): Promise<string> {
  await server.listen({ port: 0, host: "127.0.0.1" });
  const { port } = server.server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

export const streamOf = (
  address: string,
  { cookies }: Pick<Person, "cookies">,
  businessId: string,
  { after, headers = {} }: { readonly after?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<OpenStream> =>
  new Promise((resolve, reject) => {
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    const asked = request(`${address}/v1/businesses/${businessId}/stream`, {
      agent: false,
      headers: { ...(cookie && { cookie }), ...(after !== undefined && { "last-event-id": after }), ...headers },
    });
    asked.on("response", (response) => resolve(new OpenStream(response)));
    asked.on("error", reject);
    asked.end();
  });
