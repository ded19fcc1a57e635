/** `?`: the list of keys. */
import { Kbd, Modal } from "@mantine/core";
import { ArrowLeft, ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTexts } from "../texts/language.ts";
import { useSingleKeysSetting } from "../ui/single-keys.ts";
import { modKey } from "./mod-key.ts";

type KeyName = string;

const arrows: Readonly<Record<KeyName, ReactNode>> = {
  left: <ArrowLeft size={13} aria-label="←" role="img" />,
  right: <ArrowRight size={13} aria-label="→" role="img" />,
};

interface KeyListProps {
  readonly onClose: () => void;
}

export function KeyList({ onClose }: KeyListProps) {
  const { t } = useTexts();
  const [on] = useSingleKeysSetting();
  const everywhere: readonly (readonly [readonly KeyName[], string])[] = [
    [[`${modKey} K`], t("keys.palette")],
    [["P"], t("keys.goPlanning")],
    [["H"], t("keys.goHours")],
    [["?"], t("keys.help")],
    [["Esc"], t("keys.close")],
  ];
  const inPlanning: typeof everywhere = [
    [["T"], t("keys.today")],
    [["J", "right"], t("keys.next")],
    [["K", "left"], t("keys.previous")],
    [["1", "2", "3", "4"], t("keys.views")],
    [["N"], t("keys.create")],
    [["W"], t("why.title")],
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("keys.title")}
      closeButtonProps={{ "aria-label": t("app.close") }}
      centered
      radius="lg"
    >
      <div className="stack-wide">
        {!on && <p className="soft">{t("keys.turnedOff")}</p>}
        {[
          { title: t("keys.everywhere"), rows: everywhere },
          { title: t("keys.inPlanning"), rows: inPlanning },
        ].map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className="key-list">
              {rows.map(([keyNames, what]) => (
                <div key={what} className="key-row">
                  <dt>{what}</dt>
                  <dd>
                    {keyNames.map((name) => (
                      <Kbd key={name}>{arrows[name] ?? name}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
