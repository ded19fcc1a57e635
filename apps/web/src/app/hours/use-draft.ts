/**
 * Hours being edited. The draft is kept for the tab, by professional: leaving the page and coming back loses nothing.
 * It remembers what it began from, so that somebody else's change is seen and never overwritten unasked.
 */
import { useState } from "react";
import type { Schedule } from "../api/schedule.ts";
import { draftOf, sameDraft, standing, type Draft } from "./ranges.ts";

interface Kept {
  readonly base: Draft;
  readonly draft: Draft;
}

const MOST_STEPS = 50;

/** Lives as long as the tab; of the signed-in account, since signing out loads the page anew. */
const kept = new Map<string, Kept>();

export function useDraft(schedule: Schedule) {
  const server = draftOf(schedule);
  const [state, setState] = useState<Kept>(() => kept.get(schedule.professionalId) ?? { base: server, draft: server });
  const put = (next: Kept) => {
    if (sameDraft(next.base, next.draft)) kept.delete(schedule.professionalId);
    else kept.set(schedule.professionalId, next);
    setState(next);
  };
  const [past, setPast] = useState<readonly Draft[]>([]);
  const now = standing(state.base, state.draft, server);
  return {
    // Untouched, it follows the server.
    draft: now === "clean" ? server : state.draft,
    standing: now,
    edit: (draft: Draft) => {
      setPast([...past, now === "clean" ? server : state.draft].slice(-MOST_STEPS));
      put({ base: now === "clean" ? server : state.base, draft });
    },
    /** Takes the last edit back; undefined when there is none. */
    undo:
      past.length === 0
        ? undefined
        : () => {
            const [last] = past.slice(-1);
            setPast(past.slice(0, -1));
            if (last) put({ base: now === "clean" ? server : state.base, draft: last });
          },
    takeServer: () => {
      setPast([]);
      put({ base: server, draft: server });
    },
    /** The server took this draft: it is where typing begins from now on. */
    taken: (draft: Draft) => put({ base: draft, draft }),
  };
}
