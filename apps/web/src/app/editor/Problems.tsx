/** What is wrong, in words: each leads to its block. */
import { sentenceOf } from "@creneau/blocks/browser";
import { TriangleAlert } from "lucide-react";
import { useTexts } from "../texts/language.ts";
import { nameOf } from "./blank.ts";
import { useEditing } from "./editing.ts";
import { useKit } from "./kit.ts";
import { blockOf } from "./tree.ts";

export function Problems() {
  const { t, language } = useTexts();
  const kit = useKit();
  const { editor, problems, reveal } = useEditing();
  if (problems.length === 0) return null;
  const wrong = problems.filter(({ severity }) => severity === "error").length;
  const summary = wrong > 0 ? t("editor.wrong", { count: wrong }) : t("editor.toLookAt", { count: problems.length });
  return (
    <details className="editor-problems" data-wrong={wrong > 0 || undefined}>
      <summary>
        <TriangleAlert size={16} aria-hidden /> {summary}
      </summary>
      <ul className="plain-list">
        {problems.map((problem) => {
          const block = blockOf(editor.design, problem.blockId);
          const words = sentenceOf(problem, language);
          return (
            <li key={`${problem.blockId} ${problem.field} ${problem.code} ${problem.at ?? ""}`}>
              {block ? (
                <button type="button" onClick={() => reveal(block.id)}>
                  <span className="soft">{nameOf(block, t, kit)}</span> <span className="problem-words">{words}</span>
                </button>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
