/**
 * What is typed of a template: subject, preheader and blocks, over what the server has. Kept on this device while it is
 * typed; somebody else's newer version is seen, and nothing typed is lost to it.
 */
import type { Design } from "@creneau/blocks/browser";
import { useEffect, useState } from "react";
import { same } from "../../editor/same.ts";
import { useBlockEditor, type BlockEditorState } from "../../editor/use-block-editor.ts";
import { dropDraft, keepDraft, keptDraft } from "./drafts.ts";

export interface Written {
  readonly subject: string;
  readonly preheader: string;
  readonly design: Design;
}

export interface Stored extends Written {
  readonly version: number;
}

const sameWritten = (one: Written, other: Written): boolean =>
  one.subject === other.subject && one.preheader === other.preheader && same(one.design, other.design);

const KEEP_MS = 500;

export interface TemplateDraft {
  readonly editor: BlockEditorState;
  readonly draft: Written;
  readonly dirty: boolean;
  /** The version that saving replaces. */
  readonly version: number;
  /** Somebody saved another one since this was begun. */
  readonly behind: boolean;
  /** It was found on this device when the page opened. */
  readonly found: boolean;
  readonly edit: (some: Partial<Pick<Written, "subject" | "preheader">>) => void;
  /** The server's instead of mine; the blocks can still be had back with an undo. */
  readonly takeTheirs: () => void;
  /** Mine is to replace theirs. */
  readonly keepMine: () => void;
  /** The server took this. */
  readonly taken: (stored: Stored) => void;
}

/** @param server of one template for the life of the component. */
export function useTemplateDraft(businessId: string, ref: string, server: Stored): TemplateDraft {
  const [kept] = useState(() => {
    const draft = keptDraft(businessId, ref);
    return draft && !sameWritten(draft, server) ? draft : undefined;
  });
  const [base, setBase] = useState<Stored>(kept ? { ...server, version: kept.version } : server);
  const [lines, setLines] = useState({
    subject: kept?.subject ?? server.subject,
    preheader: kept?.preheader ?? server.preheader,
  });
  const editor = useBlockEditor(kept?.design ?? server.design);
  const [found, setFound] = useState(kept !== undefined);
  const draft: Written = { ...lines, design: editor.design };
  const behind = server.version !== base.version;
  const dirty = !sameWritten(draft, behind ? base : server);
  const { version } = base;
  const { subject, preheader } = lines;
  const { design } = editor;
  useEffect(() => {
    if (!dirty) {
      dropDraft(businessId, ref);
      return undefined;
    }
    const timer = setTimeout(() => keepDraft(businessId, ref, { version, subject, preheader, design }), KEEP_MS);
    return () => clearTimeout(timer);
  }, [businessId, ref, dirty, version, subject, preheader, design]);
  const begin = (stored: Stored) => {
    setBase(stored);
    setLines({ subject: stored.subject, preheader: stored.preheader });
    setFound(false);
  };
  // Untouched, it follows the server.
  if (behind && !dirty) {
    begin(server);
    editor.restart(server.design);
  }
  return {
    editor,
    draft,
    dirty,
    version,
    behind: behind && dirty,
    found: found && dirty,
    edit: (some) => setLines({ ...lines, ...some }),
    takeTheirs: () => {
      begin(server);
      editor.dispatch({ do: "replace", design: server.design });
    },
    keepMine: () => setBase({ ...base, version: server.version }),
    taken: (stored) => {
      setBase(stored);
      setFound(false);
    },
  };
}
