/**
 * A form over something that others may edit too. The draft is kept for the tab, by name: leaving the page and coming back
 * loses nothing. It remembers what it began from, so that somebody else's change is seen and never overwritten unasked.
 */
import { useState } from "react";
import { changedPaths, mergedOver } from "./edits.ts";

interface Kept<Value> {
  readonly base: Value;
  readonly draft: Value;
}

/** Lives as long as the tab; of the signed-in account, since signing out loads the page anew. */
const kept = new Map<string, unknown>();

/** @param server in one shape always: without the version, which is not the form's to say. */
export function useEdited<Value extends object>(name: string, server: Value) {
  const [state, setState] = useState<Kept<Value>>(
    // Put there below, under the name of this very form.
    () => (kept.get(name) as Kept<Value> | undefined) ?? { base: server, draft: server },
  );
  const put = (next: Kept<Value>) => {
    if (changedPaths(next.base, next.draft).length === 0) kept.delete(name);
    else kept.set(name, next);
    setState(next);
  };
  const dirty = changedPaths(state.base, state.draft).length > 0;
  const theirs = dirty ? changedPaths(state.base, server) : [];
  return {
    // Untouched, it follows the server.
    draft: dirty ? state.draft : server,
    dirty,
    /** What somebody else changed since this draft was begun: paths of fields. */
    theirs,
    edit: (some: Partial<Value>) =>
      put({ base: dirty ? state.base : server, draft: { ...(dirty ? state.draft : server), ...some } }),
    discard: () => put({ base: server, draft: server }),
    /** Their changes where I typed nothing, mine where I did. */
    merge: () => put({ base: server, draft: mergedOver(state.base, state.draft, server) }),
    /** The server took this: it is where typing begins from now on. */
    taken: (value: Value) => put({ base: value, draft: value }),
  };
}
