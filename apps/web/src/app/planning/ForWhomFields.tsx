/** Booking for somebody else than whose address it is: a box, and who that is. */
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { relationKinds, type RelationKind } from "../api/relations.ts";
import { useTexts } from "../texts/language.ts";

export interface Whom {
  readonly other: boolean;
  readonly name: string;
  readonly relation: RelationKind;
}

export const THEMSELVES: Whom = { other: false, name: "", relation: "parent" };

/** As the call says it. */
export const forWhomOf = ({ other, name, relation }: Whom) =>
  other ? { forWhom: { name: name.trim(), relation } } : {};

interface Props {
  readonly whom: Whom;
  readonly error: string | undefined;
  readonly onChange: (whom: Whom) => void;
}

export function ForWhomFields({ whom, error, onChange }: Props) {
  const { t } = useTexts();
  return (
    <div className="stack">
      <Checkbox
        label={t("create.forOther")}
        description={t("create.forOtherHint")}
        checked={whom.other}
        onChange={(event) => onChange({ ...whom, other: event.currentTarget.checked })}
      />
      {whom.other && (
        <div className="two-fields">
          <TextInput
            label={t("create.forName")}
            autoComplete="off"
            maxLength={80}
            value={whom.name}
            error={error}
            onChange={(event) => onChange({ ...whom, name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t("create.forRelation")}
            value={whom.relation}
            data={relationKinds.map((value) => ({ value, label: t(`relations.dependant.${value}`) }))}
            onChange={(event) =>
              onChange({ ...whom, relation: relationKinds.find((one) => one === event.currentTarget.value) ?? "other" })
            }
          />
        </div>
      )}
    </div>
  );
}
