/**
 * What is saved as it is changed: the latest state goes to the server a moment after the last change, one request at a time,
 * and what was changed meanwhile goes next. Somebody else's change is taken over, and said.
 */
import { useEffect, useRef, useState } from "react";
import { problemOf } from "../api/problem.ts";

/** Long enough for a number to be typed whole. */
const PAUSE_MS = 500;

interface Versioned {
  readonly version: number;
}

/** `wrong`: not sent, because it is not whole; the field says why. */
export type Keeping = "saved" | "saving" | "wrong" | "failed" | "edited";

interface Ask<Value> {
  readonly stored: Value;
  readonly save: (value: Value) => Promise<Value>;
  /** Nothing is sent while it is not whole. */
  readonly isWhole?: (value: Value) => boolean;
}

export function useKept<Value extends Versioned>({ stored, save, isWhole = () => true }: Ask<Value>) {
  const [draft, setDraft] = useState<Value>();
  const [state, setState] = useState<Keeping>("saved");
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef<Value>(undefined);
  const version = useRef(stored.version);
  const busy = useRef(false);

  useEffect(() => {
    if (!busy.current) version.current = stored.version;
  }, [stored.version]);

  const send = async (): Promise<void> => {
    const value = latest.current;
    if (value === undefined || busy.current || !isWhole(value)) return;
    busy.current = true;
    setState("saving");
    try {
      version.current = (await save({ ...value, version: version.current })).version;
      busy.current = false;
      if (latest.current !== value) return await send();
      latest.current = undefined;
      setDraft(undefined);
      setState("saved");
    } catch (error) {
      busy.current = false;
      const edited = problemOf(error).code === "EDITED_MEANWHILE";
      if (edited) {
        latest.current = undefined;
        setDraft(undefined);
      }
      setState(edited ? "edited" : "failed");
    }
  };

  const sending = useRef(send);
  useEffect(() => {
    sending.current = send;
  });
  // Left within the pause, it is sent all the same.
  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      void sending.current();
    },
    [],
  );

  const edit = (change: Partial<Value>) => {
    const next = { ...(latest.current ?? stored), ...change };
    latest.current = next;
    setDraft(next);
    setState(isWhole(next) ? "saving" : "wrong");
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void sending.current(), PAUSE_MS);
  };
  return { value: draft ?? stored, state, edit, again: () => void send() };
}
