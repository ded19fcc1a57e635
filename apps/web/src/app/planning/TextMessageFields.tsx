/** Whoever is booked for wants text messages: their telephone, and how they said so. Asked only where the business sends any. */
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { phoneIn } from "../../phone.ts";
import { useTextWords } from "../api/bookings.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";

const WAYS = ["phone", "in-person", "mail", "paper"] as const;

interface TextsWanted {
  readonly wanted: boolean;
  /** As typed. */
  readonly phone: string;
  readonly agreedBy: (typeof WAYS)[number];
}

export const NO_TEXTS: TextsWanted = { wanted: false, phone: "", agreedBy: "phone" };

/** As the call says it; undefined when texts are wanted and it is no telephone. */
export function textMessagesOf({ wanted, phone: typed, agreedBy }: TextsWanted, zone: string) {
  if (!wanted) return {};
  const phone = phoneIn(typed, zone);
  return phone === undefined ? undefined : { textMessages: { phone, agreedBy } };
}

interface Props {
  readonly texts: TextsWanted;
  readonly error: string | undefined;
  readonly onChange: (texts: TextsWanted) => void;
}

export function TextMessageFields({ texts, error, onChange }: Props) {
  const { t } = useTexts();
  const words = useTextWords(useMembership().slug).data;
  if (!words) return null;
  return (
    <div className="stack">
      <Checkbox
        label={t("create.texts")}
        description={t("create.textsHint", { words })}
        checked={texts.wanted}
        error={texts.wanted ? undefined : error}
        onChange={(event) => onChange({ ...texts, wanted: event.currentTarget.checked })}
      />
      {texts.wanted && (
        <div className="two-fields">
          <TextInput
            label={t("create.phone")}
            description={t("create.phoneHint")}
            inputWrapperOrder={["label", "input", "error", "description"]}
            type="tel"
            autoComplete="off"
            maxLength={40}
            value={texts.phone}
            error={error}
            onChange={(event) => onChange({ ...texts, phone: event.currentTarget.value })}
          />
          <NativeSelect
            label={t("create.agreedBy")}
            value={texts.agreedBy}
            data={WAYS.map((value) => ({ value, label: t(`create.agreed.${value}`) }))}
            onChange={(event) =>
              onChange({ ...texts, agreedBy: WAYS.find((one) => one === event.currentTarget.value) ?? "phone" })
            }
          />
        </div>
      )}
    </div>
  );
}
