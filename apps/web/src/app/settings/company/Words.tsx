/** How the public pages and the mails speak: tu or vous, and what people are called. */
import { SegmentedControl, Select } from "@mantine/core";
import { useId, type ReactNode } from "react";
import { useTexts } from "../../texts/language.ts";
import { Section } from "../Section.tsx";
import type { SectionProps } from "./fields.ts";

export const SECTORS = [
  "mentoring",
  "coaching",
  "law",
  "medical",
  "beauty",
  "wellness",
  "automotive",
  "education",
  "other",
] as const;
const HOSTS = ["mentor", "coach", "practitioner", "lawyer", "advisor", "teacher", "expert"] as const;
const GUESTS = ["pupil", "student", "client", "patient"] as const;

function Labelled({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <p id={id} style={{ marginBottom: 4, fontWeight: 500 }}>
        {label}
      </p>
      {children(id)}
    </div>
  );
}

/** A sentence as a visitor will read it, so that the choice is seen before it is saved. */
function Example({ draft }: Pick<SectionProps, "draft">) {
  const { t } = useTexts();
  const { address, kind, host, guest } = draft.wording;
  return (
    <div className="words-example" aria-live="polite">
      <p className="small soft">{t("company.example")}</p>
      <p>{t(`company.examples.${kind}.${address}`)}</p>
      <p className="small soft">
        {t(`company.hosts.${host}`)} · {t(`company.guests.${guest}`)}
      </p>
    </div>
  );
}

export function Words({ draft, edit, readOnly }: SectionProps) {
  const { t } = useTexts();
  const { wording } = draft;
  const choose = (some: Partial<typeof wording>) => edit({ wording: { ...wording, ...some } });
  return (
    <Section title={t("company.words")} text={t("company.wordsText")}>
      <Select
        label={t("company.sector")}
        allowDeselect={false}
        disabled={readOnly}
        value={draft.sector}
        data={SECTORS.map((value) => ({ value, label: t(`company.sectors.${value}`) }))}
        onChange={(sector) => sector && edit({ sector })}
      />
      <div className="two-fields">
        <Labelled label={t("company.address")}>
          {(id) => (
            <SegmentedControl
              aria-labelledby={id}
              fullWidth
              disabled={readOnly}
              value={wording.address}
              onChange={(address) => choose({ address })}
              data={[
                { value: "vous", label: t("company.vous") },
                { value: "tu", label: t("company.tu") },
              ]}
            />
          )}
        </Labelled>
        <Labelled label={t("company.kind")}>
          {(id) => (
            <SegmentedControl
              aria-labelledby={id}
              fullWidth
              disabled={readOnly}
              value={wording.kind}
              onChange={(kind) => choose({ kind })}
              data={[
                { value: "coaching", label: t("company.kinds.coaching") },
                { value: "mentoring", label: t("company.kinds.mentoring") },
              ]}
            />
          )}
        </Labelled>
      </div>
      <div className="two-fields">
        <Select
          label={t("company.host")}
          allowDeselect={false}
          disabled={readOnly}
          value={wording.host}
          data={HOSTS.map((value) => ({ value, label: t(`company.hosts.${value}`) }))}
          onChange={(host) => host && choose({ host })}
        />
        <Select
          label={t("company.guest")}
          allowDeselect={false}
          disabled={readOnly}
          value={wording.guest}
          data={GUESTS.map((value) => ({ value, label: t(`company.guests.${value}`) }))}
          onChange={(guest) => guest && choose({ guest })}
        />
      </div>
      <Example draft={draft} />
    </Section>
  );
}
