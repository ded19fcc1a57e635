/**
 * Dangerous acts ask for a fresh proof of who it is. Whatever was asked waits here while a dialog asks for the proof, and is
 * then asked again as it was: nothing else in the app has to know.
 */
import type { CreneauClient } from "@creneau/sdk";
import { useSyncExternalStore } from "react";

let asked: { readonly proof: Promise<boolean>; readonly settle: (proven: boolean) => void } | undefined;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** Several that ask at once wait for one proof. */
function askForProof(): Promise<boolean> {
  if (!asked) {
    const { promise: proof, resolve } = Promise.withResolvers<boolean>();
    asked = { proof, settle: resolve };
    tell();
  }
  return asked.proof;
}

export function settleProof(proven: boolean): void {
  asked?.settle(proven);
  asked = undefined;
  tell();
}

/** Whether the dialog is to be shown. */
export function useProofAsked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked !== undefined,
  );
}

const isRefusal = (body: unknown): boolean =>
  typeof body === "object" && body !== null && "code" in body && body.code === "STEP_UP_REQUIRED";

export function retryWhenProven(client: CreneauClient): void {
  // A request can be read once: what may have to go again is copied before it goes.
  const copies = new Map<string, Request>();
  client.use({
    onRequest({ id, request }) {
      if (request.method !== "GET") copies.set(id, request.clone());
      return undefined;
    },
    async onResponse({ id, response }) {
      const copy = copies.get(id);
      copies.delete(id);
      if (response.status !== 403 || !copy) return undefined;
      const body: unknown = await response
        .clone()
        .json()
        .catch(() => undefined);
      return isRefusal(body) && (await askForProof()) ? fetch(copy) : undefined;
    },
    onError({ id }) {
      copies.delete(id);
    },
  });
}
