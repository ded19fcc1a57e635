/** Skills, and who has them. */
import { Button, MultiSelect, Pill, Skeleton, TextInput } from "@mantine/core";
import { GraduationCap, Plus } from "lucide-react";
import { useState } from "react";
import { useProfessionals, type Professional } from "../../api/team.ts";
import { useAddSkill, useRemoveSkill, useReplaceSkills, useSkills, useSkillsOf, type Skill } from "../../api/teams.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastFailed, toastUndo } from "../../ui/toast.tsx";
import { Section } from "../Section.tsx";

interface SkillsProps {
  readonly editable: boolean;
}

export function Skills({ editable }: SkillsProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const skills = useSkills(businessId);
  const team = useProfessionals(businessId);
  const list = skills.data;
  return (
    <Section title={t("teams.skills")} text={t("teams.skillsText")}>
      {skills.isPending && <Skeleton height={96} radius="md" />}
      {skills.isError && !list && <FailureNote error={skills.error} onRetry={() => void skills.refetch()} />}
      {list?.length === 0 && (
        <EmptyNote icon={GraduationCap} title={t("teams.noSkills")} text={t("teams.noSkillsText")} />
      )}
      {list && list.length > 0 && <SkillList skills={list} editable={editable} />}
      {editable && <NewSkill />}
      {list && list.length > 0 && (
        <div className="stack">
          <h3 className="form-name">{t("teams.whoHas")}</h3>
          {team.data?.map((professional) => (
            <SkillsOf key={professional.id} professional={professional} skills={list} editable={editable} />
          ))}
        </div>
      )}
    </Section>
  );
}

interface SkillListProps extends SkillsProps {
  readonly skills: readonly Skill[];
}

function SkillList({ skills, editable }: SkillListProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const remove = useRemoveSkill(businessId);
  const add = useAddSkill(businessId);
  const gone = ({ id, name }: Skill) =>
    remove.mutate(id, {
      onSuccess: () => toastUndo(t("teams.skillRemoved", { name }), t("app.undo"), () => add.mutate(name)),
      onError: (error) => toastFailed(failureLine(error, t)),
    });
  return (
    <div className="row wrap">
      {skills.map((skill) => (
        <Pill
          key={skill.id}
          size="lg"
          withRemoveButton={editable}
          onRemove={() => gone(skill)}
          removeButtonProps={{
            "aria-label": t("teams.removeSkill", { name: skill.name }),
            "aria-hidden": false,
            tabIndex: 0,
          }}
        >
          {skill.name}
        </Pill>
      ))}
    </div>
  );
}

function NewSkill() {
  const { t } = useTexts();
  const add = useAddSkill(useMembership().businessId);
  const [name, setName] = useState("");
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        add.mutate(name, {
          onSuccess: () => setName(""),
          onError: (error) => toastFailed(failureLine(error, t)),
        });
      }}
    >
      <TextInput
        className="grow"
        aria-label={t("teams.newSkill")}
        placeholder={t("teams.newSkill")}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" leftSection={<Plus size={16} />} loading={add.isPending}>
        {t("teams.add")}
      </Button>
    </form>
  );
}

interface SkillsOfProps extends SkillListProps {
  readonly professional: Professional;
}

function SkillsOf({ professional, skills, editable }: SkillsOfProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const has = useSkillsOf(businessId, professional.id);
  const replace = useReplaceSkills(businessId);
  return (
    <MultiSelect
      label={professional.displayName}
      placeholder={has.data?.skills.length ? undefined : t("teams.hasNone")}
      disabled={!editable || !has.data}
      data={skills.map(({ id, name }) => ({ value: id, label: name }))}
      value={replace.isPending ? replace.variables.skillIds : (has.data?.skills.map(({ id }) => id) ?? [])}
      onChange={(skillIds) =>
        replace.mutate(
          { professionalId: professional.id, skillIds },
          { onError: (error) => toastFailed(failureLine(error, t)) },
        )
      }
    />
  );
}
