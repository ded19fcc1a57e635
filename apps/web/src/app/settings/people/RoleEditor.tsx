/** A role of the business's own, being made or changed. */
import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useDeleteRole, useSaveRole, type PermissionName, type RoleDetail, type RoleWish } from "../../api/members.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { toastDone, toastFailed } from "../../ui/toast.tsx";
import { FormBar } from "../FormBar.tsx";
import { Section } from "../Section.tsx";
import { useEdited } from "../use-edited.ts";
import type { PermissionWords } from "./permission-words.ts";
import { PermissionChoice } from "./PermissionChoice.tsx";

interface RoleEditorProps {
  /** Undefined: a new one. */
  readonly role: RoleDetail | undefined;
  readonly permissions: readonly PermissionName[];
  readonly words: PermissionWords;
  readonly onClose: () => void;
}

const NEW: RoleWish = { name: "", permissions: ["business.read"], sees: "own" };
const wishOf = ({ name, permissions, sees }: RoleDetail): RoleWish => ({ name: name ?? "", permissions, sees });

/** What is typed, what is wrong with it, and saving it. */
function useRoleForm(role: RoleDetail | undefined, onClose: () => void) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const form = useEdited(`role ${businessId} ${role?.id ?? "new"}`, role ? wishOf(role) : NEW);
  const save = useSaveRole(businessId);
  const [asked, setAsked] = useState(false);
  const { name, permissions } = form.draft;
  const [nameMissing, mayMissing] = [name.trim() === "", permissions.length === 0];
  const failure = save.isError ? problemOf(save.error) : undefined;
  const isTaken = failure?.code === "NAME_TAKEN";
  const submit = () => {
    setAsked(true);
    if (nameMissing || mayMissing) return;
    save.mutate(
      { ...form.draft, id: role?.id ?? null, version: role?.version ?? 0 },
      {
        onSuccess: (saved) => {
          form.taken(role ? wishOf(saved) : NEW);
          toastDone(t("roles.saved", { name: saved.name }));
          onClose();
        },
      },
    );
  };
  const errors = {
    name: asked && nameMissing ? t("roles.nameMissing") : isTaken ? failure.title : failure?.fields["name"],
    permissions: asked && mayMissing ? t("roles.mayMissing") : undefined,
  };
  return { form, save, submit, errors, isTaken };
}

export function RoleEditor({ role, permissions, words, onClose }: RoleEditorProps) {
  const { t } = useTexts();
  const { form, save, submit, errors, isTaken } = useRoleForm(role, onClose);
  const fieldNames: Readonly<Record<string, string>> = {
    name: t("roles.name"),
    permissions: t("roles.may"),
    sees: t("roles.sees"),
  };
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Section title={role ? t("roles.editTitle", { name: role.name }) : t("roles.newTitle")}>
        <TextInput
          label={t("roles.name")}
          maxLength={60}
          value={form.draft.name}
          error={errors.name}
          onChange={(event) => form.edit({ name: event.currentTarget.value })}
        />
        <div className="people-setting">
          <span id="role-sees">{t("roles.sees")}</span>
          <SegmentedControl
            aria-labelledby="role-sees"
            value={form.draft.sees}
            onChange={(value) => form.edit({ sees: value === "all" ? "all" : "own" })}
            data={[
              { value: "own", label: t("roles.ownOnly") },
              { value: "all", label: t("roles.wholeTeam") },
            ]}
          />
        </div>
        <PermissionChoice
          label={t("roles.may")}
          permissions={permissions}
          chosen={form.draft.permissions}
          words={words}
          error={errors.permissions}
          onChange={(next) => form.edit({ permissions: next })}
        />
        <Ways role={role} onClose={onClose} />
      </Section>
      <FormBar
        form={form}
        saving={save}
        theirs={form.theirs.map((path) => fieldNames[path] ?? path)}
        onSave={submit}
        isNew={!role}
        quiet={isTaken}
      />
    </form>
  );
}

/** Out of the editor; and away with the role. */
function Ways({ role, onClose }: Pick<RoleEditorProps, "role" | "onClose">) {
  const { t } = useTexts();
  const remove = useDeleteRole(useMembership().businessId);
  const drop = ({ id, name }: RoleDetail) =>
    remove.mutate(id ?? "", {
      onSuccess: () => {
        toastDone(t("roles.deleted", { name }));
        onClose();
      },
      onError: (error) => toastFailed(failureLine(error, t)),
    });
  return (
    <div className="row-between wrap">
      <Button variant="subtle" color="gray" onClick={onClose}>
        {t("roles.close")}
      </Button>
      {role && (
        <Button
          variant="default"
          classNames={{ root: "danger-button" }}
          leftSection={<Trash2 size={16} aria-hidden />}
          loading={remove.isPending}
          onClick={() => drop(role)}
        >
          {t("roles.delete")}
        </Button>
      )}
    </div>
  );
}
