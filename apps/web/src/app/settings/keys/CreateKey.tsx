/** A key being made: for which program, where it acts, what it may, for how long. */
import { Button, Modal, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCreateKey, type KeyWish, type NewApiKey } from "../../api/api-keys.ts";
import { usePermissions } from "../../api/members.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { usePermissionWords } from "../people/permission-words.ts";
import { PermissionChoice } from "../people/PermissionChoice.tsx";

interface CreateKeyProps {
  readonly onClose: () => void;
  readonly onMade: (key: NewApiKey) => void;
}

const DAYS = [30, 90, 365];
const FOREVER = "never";
/** What a site that shows free times needs. */
const USUAL: KeyWish["permissions"] = ["business.read", "team.read", "catalogue.read", "schedule.read"];

export function CreateKey({ onClose, onMade }: CreateKeyProps) {
  const { t } = useTexts();
  const create = useCreateKey(useMembership().businessId);
  const catalogue = usePermissions();
  const words = usePermissionWords();
  const [wish, setWish] = useState<KeyWish>({ name: "", permissions: USUAL, test: false, days: 365 });
  const [asked, setAsked] = useState(false);
  const edit = (some: Partial<KeyWish>) => setWish({ ...wish, ...some });
  const sound = wish.name.trim() !== "" && wish.permissions.length > 0;
  const failure = create.isError ? problemOf(create.error) : undefined;
  const submit = () => {
    setAsked(true);
    if (sound) create.mutate({ ...wish, name: wish.name.trim() }, { onSuccess: onMade });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ "aria-label": t("app.close") }}
      title={t("apiKeys.new")}
      size="lg"
    >
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          label={t("apiKeys.name")}
          description={t("apiKeys.nameHint")}
          data-autofocus
          maxLength={60}
          value={wish.name}
          error={asked && wish.name.trim() === "" ? t("apiKeys.nameMissing") : failure?.fields["name"]}
          onChange={(event) => edit({ name: event.currentTarget.value })}
        />
        <div className="people-setting">
          <span id="key-kind">{t("apiKeys.kind")}</span>
          <SegmentedControl
            aria-labelledby="key-kind"
            value={wish.test ? "test" : "live"}
            onChange={(value) => edit({ test: value === "test" })}
            data={[
              { value: "live", label: t("apiKeys.live") },
              { value: "test", label: t("apiKeys.test") },
            ]}
          />
        </div>
        <Select
          label={t("apiKeys.expires")}
          allowDeselect={false}
          data={[
            ...DAYS.map((count) => ({ value: String(count), label: t("apiKeys.forDays", { count }) })),
            { value: FOREVER, label: t("apiKeys.never") },
          ]}
          value={wish.days === null ? FOREVER : String(wish.days)}
          onChange={(value) => edit({ days: value === FOREVER || value === null ? null : Number(value) })}
        />
        <PermissionChoice
          label={t("apiKeys.permissions")}
          permissions={(catalogue.data ?? []).filter(({ forKeys }) => forKeys).map(({ name }) => name)}
          chosen={wish.permissions}
          words={words}
          error={asked && wish.permissions.length === 0 ? t("roles.mayMissing") : undefined}
          onChange={(permissions) => edit({ permissions })}
        />
        {failure && !failure.fields["name"] && <FailureNote error={create.error} />}
        <div className="row end wrap">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t("apiKeys.create")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
