/** A system of the business's own, on this machine: it verifies what it is sent as the specification says, by somebody else's code. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { envelopeOf, outsideEventNames, type OutsideEventName } from "@creneau/contract";
import { Webhook } from "standardwebhooks";
import { onTestFinished, vi } from "vitest";

export interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly heard: Heard[];
  /** What it answers from now on; 204 at first. */
  answers: (response: ServerResponse, heard: Heard) => void;
  /** Whoever waits for an answer gets none. */
  hangUp(): void;
}

export async function receiver(): Promise<Receiver> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      const one = { path: request.url ?? "", headers: request.headers, body };
      heard.push(one);
      made.answers(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const { port } = server.address() as AddressInfo;
  const made: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    heard,
    answers: (response) => response.writeHead(204).end(),
    hangUp: () => server.closeAllConnections(),
  };
  return made;
}

/** What was sent, once its signature was verified and its shape compared with the contract. @throws when either is wrong */
export function verified(secret: string, { headers, body }: Heard): { type: OutsideEventName; data: unknown } {
  const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  // Their code goes by the machine's clock; the test has its own.
  vi.useFakeTimers({ toFake: ["Date"], now: Number(sent["webhook-timestamp"]) * 1000 });
  try {
    const payload = new Webhook(secret).verify(body, sent) as { type: string };
    const type = outsideEventNames.find((name) => name === payload.type);
    if (type === undefined) throw new Error(`no event is called ${payload.type}`);
    const { data } = envelopeOf(type).strict().parse(payload);
    return { type, data };
  } finally {
    vi.useRealTimers();
  }
}
