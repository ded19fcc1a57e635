/** Blocks kept apart: changed here, they change in every message that has them. */
import { ActionIcon, Button, Skeleton } from "@mantine/core";
import { Plus, Puzzle, Trash2 } from "lucide-react";
import { Link, useNavigate } from "react-router";
import { problemOf } from "../../api/problem.ts";
import { useParts, useRemovePart, useSavePart, type Part } from "../../api/templates.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastFailed, toastUndo } from "../../ui/toast.tsx";
import { Section } from "../Section.tsx";

interface PartsProps {
  readonly editable: boolean;
}

export function Parts({ editable }: PartsProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { businessId, slug } = useMembership();
  const parts = useParts(businessId);
  const save = useSavePart(businessId);
  const create = () =>
    save.mutate(
      {
        name: t("messages.newPart", { number: (parts.data?.length ?? 0) + 1 }),
        blocks: [{ id: "b1", type: "text", text: "" }],
      },
      {
        onSuccess: ({ id }) => void navigate(`/${slug}/settings/messages/blocs/${id}`),
        onError: (error) => toastFailed(failureLine(error, t)),
      },
    );
  const add = (
    <Button leftSection={<Plus size={16} />} loading={save.isPending} onClick={create}>
      {t("messages.addPart")}
    </Button>
  );
  return (
    <Section title={t("editor.parts")} text={t("messages.partsText")}>
      {parts.isPending && <Skeleton height={160} radius="md" />}
      {parts.isError && !parts.data && <FailureNote error={parts.error} onRetry={() => void parts.refetch()} />}
      {parts.data?.length === 0 && (
        <EmptyNote icon={Puzzle} title={t("messages.noParts")} text={t("messages.noPartsText")}>
          {editable && add}
        </EmptyNote>
      )}
      {parts.data && parts.data.length > 0 && (
        <>
          <ul className="plain-list message-list">
            {parts.data.map((part) => (
              <PartRow key={part.id} part={part} editable={editable} />
            ))}
          </ul>
          {editable && <div className="row">{add}</div>}
        </>
      )}
    </Section>
  );
}

function PartRow({ part, editable }: PartsProps & { readonly part: Part }) {
  const { t } = useTexts();
  const { businessId, slug } = useMembership();
  const remove = useRemovePart(businessId);
  const save = useSavePart(businessId);
  const { id, name, blocks, usedBy } = part;
  const away = () =>
    remove.mutate(id, {
      onSuccess: () =>
        toastUndo(t("messages.partRemoved", { name }), t("app.undo"), () => save.mutate({ name, blocks })),
      onError: (error) =>
        toastFailed(
          problemOf(error).code === "IN_USE" ? t("messages.partInUse", { name, count: usedBy }) : failureLine(error, t),
        ),
    });
  return (
    <li className="message-row">
      <Link className="message-open grow" to={`/${slug}/settings/messages/blocs/${id}`}>
        {name}
        <span className="message-about small soft">{t("messages.usedBy", { count: usedBy })}</span>
      </Link>
      {editable && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("messages.removePart", { name })}
          title={t("messages.removePart", { name })}
          onClick={away}
        >
          <Trash2 size={16} />
        </ActionIcon>
      )}
    </li>
  );
}
