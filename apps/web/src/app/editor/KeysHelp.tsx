/** `?` in the editor: the list of its keys. */
import { Kbd, Modal } from "@mantine/core";
import { modKey } from "../shell/mod-key.ts";
import { useTexts } from "../texts/language.ts";

const alt = modKey === "⌘" ? "⌥" : "Alt";

type KeyName = { readonly sign: string } | { readonly word: "enter" | "escape" | "delete" };
const sign = (...signs: readonly string[]): readonly KeyName[] => signs.map((one) => ({ sign: one }));

const rows = [
  [sign("↑", "↓"), "select"],
  [sign(`${alt} ↑`, `${alt} ↓`), "move"],
  [[{ word: "enter" }], "write"],
  [[{ word: "escape" }], "leave"],
  [sign(`${modKey} Z`), "undo"],
  [sign(`${modKey} ⇧ Z`), "redo"],
  [sign(`${modKey} D`), "duplicate"],
  [sign(`${modKey} C`, `${modKey} X`, `${modKey} V`), "copy"],
  [[{ word: "delete" }], "remove"],
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
                const said = "sign" in name ? name.sign : t(`editor.keyNames.${name.word}`);
                return <Kbd key={said}>{said}</Kbd>;
              })}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
