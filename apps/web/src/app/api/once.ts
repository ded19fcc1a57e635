/** What creates something goes under a key, so that a second press, or a lost answer, creates nothing more. */
import { useRef } from "react";

interface Once {
  readonly header: { readonly "Idempotency-Key": string };
}

/**
 * Calls with a key that stays the same for the same ask until an answer has come: pressed twice, or sent again after a
 * cut, it is one. After its answer the same ask is meant anew, and has another key.
 */
export function useOnce() {
  const open = useRef(new Map<string, string>());
  return async function once<Answer>(ask: unknown, call: (params: Once) => Promise<Answer>): Promise<Answer> {
    const text = JSON.stringify(ask) ?? "";
    const key = open.current.get(text) ?? crypto.randomUUID();
    open.current.set(text, key);
    const answer = await call({ header: { "Idempotency-Key": key } });
    if (open.current.get(text) === key) open.current.delete(text);
    return answer;
  };
}
