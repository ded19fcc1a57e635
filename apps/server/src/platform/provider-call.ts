/** One call of a provider's HTTP API: bounded in time and size, never redirected, errors without the provider's words. */
import { CarrierError, type Refusal } from "./carrier-error.ts";

export interface ProviderCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly timeoutMs?: number;
}

export interface ProviderAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The first 64 KiB. */
  readonly text: string;
}

const TIMEOUT_MS = 15_000;
const MOST_ANSWER_BYTES = 64 * 1024;

/** @throws CarrierError when no answer came. */
export async function callProvider({
  url,
  headers,
  body,
  timeoutMs = TIMEOUT_MS,
}: ProviderCall): Promise<ProviderAnswer> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers,
      body,
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: answer.status, headers: answer.headers, text: await readSome(answer) };
  } catch (error) {
    throw new CarrierError({ blame: "network", code: networkCode(error) });
  }
}

async function readSome(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (!answer.body) return "";
  for await (const chunk of answer.body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MOST_ANSWER_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_ANSWER_BYTES).toString("utf8");
}

function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return "EUNKNOWN";
  if (error.name === "TimeoutError") return "ETIMEDOUT";
  const { cause } = error;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "ECONNECTION";
}

/** What a status of HTTP says of a message that was not taken; a provider's own codes may say more. */
export function refusalOf(status: number, code = `HTTP`): Refusal {
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return { blame: "busy", code, reply: status };
  if (status === 401 || status === 403 || status === 404) return { blame: "settings", code, reply: status };
  return { blame: "message", code, reply: status };
}
