/**
 * Sends a request where somebody else said: to an address that was looked up and judged, and to that one alone, so that a name
 * that leads elsewhere a moment later leads nowhere. Redirects are not followed; little is read of the answer.
 */
import { lookup as systemLookup, Resolver } from "node:dns/promises";
import { request as requestPlain, type ClientRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP } from "node:net";
import { hostOf, mayReach, urlFault, type Reach } from "./addresses.ts";

export interface Found {
  readonly address: string;
  readonly family: number;
}
export type Lookup = (host: string) => Promise<readonly Found[]>;

/** What is wrong with a certificate, or with the way to it; `tls` where it is none of these. */
export type TlsReason = "tls" | "tls-expired" | "tls-name" | "tls-self-signed" | "tls-untrusted" | "tls-handshake";
export type OutboundReason = "timeout" | "no-connection" | "no-such-host" | "forbidden-address" | TlsReason;

/** Nothing was answered. */
export class OutboundError extends Error {
  readonly reason: OutboundReason;

  constructor(reason: OutboundReason, options?: ErrorOptions) {
    super(`nothing was answered: ${reason}`, options);
    this.reason = reason;
  }
}

export interface OutboundAsk {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly reach: Reach;
  /** For all of it: looking up the name, connecting, sending, waiting, reading. */
  readonly timeoutMs: number;
  readonly mostAnswerBytes: number;
  readonly lookup?: Lookup;
}

export interface OutboundAnswer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  /** The beginning of it. */
  readonly body: Buffer;
}

/** Asked over the network by itself: a name server that is slow takes none of the threads that files are read with. */
const overTheNetwork: Lookup = async (host) => {
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const found = [
    ...(four.status === "fulfilled" ? four.value.map((address) => ({ address, family: 4 })) : []),
    ...(six.status === "fulfilled" ? six.value.map((address) => ({ address, family: 6 })) : []),
  ];
  if (found.length === 0) throw new OutboundError("no-such-host");
  return found;
};

/** As this machine knows names: also those of its own network. */
const asThisMachineDoes: Lookup = (host) => systemLookup(host, { all: true });

/** @throws OutboundError when it leads nowhere, or to an address that may not be gone to: one is enough. */
async function judged(host: string, protocol: string, { reach, lookup }: OutboundAsk): Promise<readonly Found[]> {
  const look = lookup ?? (reach.inside ? asThisMachineDoes : overTheNetwork);
  const found =
    isIP(host) === 0
      ? await look(host).catch((error: unknown) => {
          throw new OutboundError("no-such-host", { cause: error });
        })
      : [{ address: host, family: isIP(host) }];
  if (found.length === 0) throw new OutboundError("no-such-host");
  if (found.some(({ address }) => !mayReach(address, reach, protocol))) throw new OutboundError("forbidden-address");
  return found;
}

/** @throws OutboundError */
export async function postOutside(ask: OutboundAsk): Promise<OutboundAnswer> {
  const url = new URL(ask.url);
  if (urlFault(url, ask.reach) !== undefined) throw new OutboundError("forbidden-address");
  const signal = AbortSignal.timeout(ask.timeoutMs);
  const found = await before(signal, judged(hostOf(url), url.protocol, ask));
  const options: RequestOptions = {
    method: "POST",
    headers: { ...ask.headers, "content-length": Buffer.byteLength(ask.body) },
    agent: false,
    signal,
    lookup: (_host, { all }, callback) => {
      if (all) callback(null, [...found]);
      else callback(null, found[0]?.address ?? "", found[0]?.family ?? 4);
    },
  };
  const request = url.protocol === "https:" ? requestSecure(url, options) : requestPlain(url, options);
  return exchange(request, ask, url.protocol);
}

/** @throws OutboundError of whichever is first */
const before = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(new OutboundError("timeout")), { once: true });
    }),
  ]);

function exchange(request: ClientRequest, ask: OutboundAsk, protocol: string): Promise<OutboundAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<OutboundAnswer>();
  let finish: (() => void) | undefined;
  let isShaking = false;
  request.on("socket", (socket) => {
    socket.once("secureConnect", () => (isShaking = false));
    // Judged once more, by where it really is.
    socket.once("connect", () => {
      isShaking = protocol === "https:";
      if (!mayReach(socket.remoteAddress ?? "", ask.reach, protocol))
        request.destroy(new OutboundError("forbidden-address"));
    });
  });
  request.once("response", (response) => {
    const { statusCode: status = 0, headers } = response;
    const parts: Buffer[] = [];
    let bytes = 0;
    // Its status is its answer: what follows may be cut off, by whoever sends it or by us.
    const done = () => {
      response.removeAllListeners("data");
      request.destroy();
      resolve({ status, headers, body: Buffer.concat(parts).subarray(0, ask.mostAnswerBytes) });
    };
    finish = done;
    response.on("data", (part: Buffer) => {
      parts.push(part);
      bytes += part.length;
      if (bytes >= ask.mostAnswerBytes) done();
    });
    response.once("end", done);
    response.once("error", done);
    response.once("close", done);
  });
  request.on("error", (error) => {
    if (finish) finish();
    else reject(error instanceof OutboundError ? error : reasonOf(error, isShaking));
  });
  // Whatever happened, nobody waits for an answer that can't come.
  request.on("close", () => {
    if (finish) finish();
    else reject(new OutboundError("no-connection"));
  });
  request.end(ask.body);
  return promise;
}

const codeOf = (error: Error): string => ("code" in error ? String(error.code) : "");
/** As OpenSSL and Node name them. What a proxy of the receiver's forgot to send along is an authority nobody knows. */
const TLS_REASONS: readonly (readonly [RegExp, TlsReason])[] = [
  [/^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/, "tls-expired"],
  [/^(?:ERR_TLS_CERT_ALTNAME_(?:INVALID|FORMAT)|HOSTNAME_MISMATCH)$/, "tls-name"],
  [/^(?:DEPTH_ZERO_)?SELF_SIGNED_CERT/, "tls-self-signed"],
  [/^(?:UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)|CERT_UNTRUSTED)/, "tls-untrusted"],
  [/^(?:EPROTO|ERR_SSL_)/, "tls-handshake"],
  [/^(?:ERR_TLS|CERT_|UNABLE_TO)/, "tls"],
];

/** @param isShaking whether the way was there and was not secure yet: then it was cut in the handshake. */
function reasonOf(error: Error, isShaking: boolean): OutboundError {
  if (error.name === "AbortError" || error.name === "TimeoutError") return new OutboundError("timeout");
  const code = codeOf(error);
  const known = TLS_REASONS.find(([form]) => form.test(code))?.[1];
  return new OutboundError(known ?? (isShaking ? "tls-handshake" : "no-connection"), { cause: error });
}
