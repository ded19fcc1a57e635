/** `?` in the editor: the list of its keys. */
import { Kbd, Modal } from "@mantine/core";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { modKey } from "../shell/mod-key.ts";
import { useTexts } from "../texts/language.ts";

const mac = modKey === "⌘";
const alt = mac ? "⌥" : "Alt";

type Word = "enter" | "escape" | "delete" | "shift";
/** Keys that are pressed together; those with a name of their own are told in the reader's language. */
type KeyName = readonly (string | { readonly word: Word })[];
const sign = (...signs: readonly string[]): readonly KeyName[] => signs.map((one) => one.split(" "));

/** Not every font has them. */
const drawn: Readonly<Record<string, ReactNode>> = {
  "↑": <ArrowUp size={13} aria-label="↑" role="img" />,
  "↓": <ArrowDown size={13} aria-label="↓" role="img" />,
};

const rows = [
  [sign("↑", "↓"), "select"],
  [sign(`${alt} ↑`, `${alt} ↓`), "move"],
  [[[{ word: "enter" }]], "write"],
  [[[{ word: "escape" }]], "leave"],
  [sign(`${modKey} Z`), "undo"],
  [[[modKey, mac ? "⇧" : { word: "shift" }, "Z"]], "redo"],
  [sign(`${modKey} D`), "duplicate"],
  [sign(`${modKey} C`, `${modKey} X`, `${modKey} V`), "copy"],
  [[[{ word: "delete" }]], "remove"],
  [sign(`${modKey} B`, `${modKey} I`), "marks"],
  [sign(`${modKey} S`), "save"],
  [sign("?"), "help"],
] as const satisfies readonly (readonly [readonly KeyName[], string])[];

export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("editor.keys.title")}
      closeButtonProps={{ "aria-label": t("app.close") }}
      centered
      radius="lg"
    >
      <dl className="key-list">
        {rows.map(([names, what]) => (
          <div key={what} className="key-row">
            <dt>{t(`editor.keys.${what}`)}</dt>
            <dd>
              {names.map((name: KeyName) => {
                const said = name.map((key) => (typeof key === "string" ? key : t(`editor.keyNames.${key.word}`)));
                return (
                  <Kbd key={said.join(" ")} className="key-combination">
                    {said.map((key) => (
                      <span key={key}>{drawn[key] ?? key}</span>
                    ))}
                  </Kbd>
                );
              })}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
