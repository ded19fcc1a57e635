/** Whom and what the session of a service takes: one person, several at once, or several services in a row. */
import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { Plus } from "lucide-react";
import { problemOf } from "../../api/problem.ts";
import { useComposition, useReplaceComposition, type Composition, type RoleDraft } from "../../api/teams.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone } from "../../ui/toast.tsx";
import { useDesktop } from "../../ui/use-desktop.ts";
import { FormBar } from "../FormBar.tsx";
import { Section } from "../Section.tsx";
import { useEdited } from "../use-edited.ts";
import { PartFields } from "./PartFields.tsx";
import { BASIS_POINTS, RoleFields } from "./RoleFields.tsx";

interface CompositionSectionProps {
  readonly serviceId: string;
  readonly editable: boolean;
}

export function CompositionSection({ serviceId, editable }: CompositionSectionProps) {
  const { t } = useTexts();
  const composition = useComposition(useMembership().businessId, serviceId);
  return (
    <Section title={t("teams.composition")} text={t("teams.compositionText")}>
      {composition.isPending && <Skeleton height={120} radius="md" />}
      {composition.isError && <FailureNote error={composition.error} onRetry={() => void composition.refetch()} />}
      {composition.data && <Editor serviceId={serviceId} editable={editable} stored={composition.data} />}
    </Section>
  );
}

const newRole: RoleDraft = {
  kind: "person",
  name: "",
  least: 1,
  most: 1,
  shareBasisPoints: 0,
  skillIds: [],
  resourceIds: [],
  substituteIds: [],
};
/** All that is paid, in hundredths of a percent. */
const WHOLE = 10_000;
const newPart = { serviceId: "", gapLeastMinutes: 0, gapMostMinutes: 15 };
const without = <Item,>(items: readonly Item[], at: number): Item[] => items.filter((_, index) => index !== at);

interface EditorProps extends CompositionSectionProps {
  readonly stored: Composition;
}

type Draft = Omit<Composition, "version">;

function Editor({ serviceId, editable, stored }: EditorProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const { version, ...server } = stored;
  const form = useEdited(`composition:${serviceId}`, server);
  const save = useReplaceComposition(businessId, serviceId);
  const { draft, edit } = form;
  const failure = save.isError ? problemOf(save.error) : undefined;
  const errors = failure?.code === "INVALID_INPUT" ? failure.fields : {};
  const submit = () =>
    save.mutate(
      { ...draft, version },
      {
        onSuccess: ({ version: _, ...taken }) => {
          form.taken(taken);
          toastDone(t("teams.saved"));
        },
      },
    );
  return (
    <form
      className="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <KindChoice {...{ draft, editable, edit }} />
      <Roles {...{ draft, editable, errors, edit }} />
      <Parts {...{ serviceId, draft, editable, errors, edit }} />
      {editable && <AddLine {...{ draft, edit }} />}
      {editable && (
        <FormBar
          form={form}
          saving={save}
          theirs={form.theirs.length > 0 ? [t("teams.composition")] : []}
          onSave={submit}
        />
      )}
    </form>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly editable: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly edit: (some: Partial<Draft>) => void;
}

function KindChoice({ draft, editable, edit }: Omit<FieldsProps, "errors">) {
  const { t } = useTexts();
  const desktop = useDesktop();
  const turn = (kind: Composition["kind"]) =>
    edit({
      kind,
      roles: kind !== "team" ? [] : draft.roles.length > 0 ? draft.roles : [newRole],
      parts: kind !== "combined" ? [] : draft.parts.length > 0 ? draft.parts : [newPart, newPart],
    });
  return (
    <>
      <SegmentedControl
        aria-label={t("teams.composition")}
        orientation={desktop ? "horizontal" : "vertical"}
        fullWidth
        disabled={!editable}
        value={draft.kind}
        data={[
          { value: "single", label: t("teams.single") },
          { value: "team", label: t("teams.team") },
          { value: "combined", label: t("teams.combined") },
        ]}
        onChange={turn}
      />
      <p className="small soft">{t(`teams.${draft.kind}Text`)}</p>
    </>
  );
}

/** Of a team. */
function Roles({ draft: { roles }, editable, errors, edit }: FieldsProps) {
  const { t } = useTexts();
  const shared = roles.reduce((sum, { shareBasisPoints }) => sum + shareBasisPoints, 0);
  return (
    <>
      {roles.map((role, at) => (
        <RoleFields
          // A part has no name of its own but its place.
          key={at}
          role={role}
          at={at}
          leads={role.kind === "person" && roles.findIndex(({ kind }) => kind === "person") === at}
          editable={editable}
          errors={errors}
          onEdit={(some) => edit({ roles: roles.with(at, { ...role, ...some }) })}
          onRemove={() => edit({ roles: without(roles, at) })}
        />
      ))}
      {shared > 0 && shared <= WHOLE && (
        <p className="small soft">{t("teams.shares", { percent: (WHOLE - shared) / BASIS_POINTS })}</p>
      )}
      {errors["roles"] && <p className="field-error">{errors["roles"]}</p>}
    </>
  );
}

/** Of several services in a row. */
function Parts({ serviceId, draft: { parts }, editable, errors, edit }: FieldsProps & { readonly serviceId: string }) {
  return (
    <>
      {parts.map((part, at) => (
        <PartFields
          key={at}
          serviceId={serviceId}
          part={part}
          at={at}
          editable={editable}
          errors={errors}
          onEdit={(some) => edit({ parts: parts.with(at, { ...part, ...some }) })}
          onRemove={() => edit({ parts: without(parts, at) })}
        />
      ))}
      {errors["parts"] && <p className="field-error">{errors["parts"]}</p>}
    </>
  );
}

function AddLine({ draft: { kind, roles, parts }, edit }: Pick<FieldsProps, "draft" | "edit">) {
  const { t } = useTexts();
  if (kind === "single") return null;
  const add = () => (kind === "team" ? edit({ roles: [...roles, newRole] }) : edit({ parts: [...parts, newPart] }));
  return (
    <div className="row">
      <Button variant="default" leftSection={<Plus size={16} />} onClick={add}>
        {t(kind === "team" ? "teams.addRole" : "teams.addPart")}
      </Button>
    </div>
  );
}
