/** Whom a person books for, and who books for them. */
import { Button, NativeSelect, Skeleton, TextInput } from "@mantine/core";
import { UsersRound } from "lucide-react";
import { useId, useState } from "react";
import { Link } from "react-router";
import type { Contact } from "../api/contacts.ts";
import { problemOf } from "../api/problem.ts";
import {
  relationKinds,
  useAddRelation,
  useRelations,
  useReplaceRelation,
  type ContactRelation,
  type RelationKind,
} from "../api/relations.ts";
import { may } from "../api/rights.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastFailed, toastUndo } from "../ui/toast.tsx";

interface RowProps {
  readonly relation: ContactRelation;
  readonly onEnd: (() => void) | undefined;
}

function Row({ relation: { kind, side, person, endedAt }, onEnd }: RowProps) {
  const { t } = useTexts();
  const { slug } = useMembership();
  const what = t(`relations.${side}.${kind}`);
  return (
    <li className="contact-row">
      <span className="grow contact-who">
        <Link className="contact-name" to={`/${slug}/contacts/${person.id}`}>
          {person.name}
        </Link>
        <span className="small soft">
          {[what, person.reachedThroughOthers && t("relations.noAddress"), endedAt !== null && t("relations.ended")]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      {onEnd && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t("relations.removeWho", { name: person.name })}
          onClick={onEnd}
        >
          {t("relations.remove")}
        </Button>
      )}
    </li>
  );
}

function AddForm({ contactId }: { readonly contactId: string }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const add = useAddRelation(businessId, contactId);
  const [name, setName] = useState("");
  const [kind, setKind] = useState<RelationKind>("parent");
  const [missing, setMissing] = useState(false);
  // Sent again after a cut, it adds once.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const wrong = add.isError ? problemOf(add.error).fields["name"] : undefined;
  return (
    <form
      className="relation-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(name.trim() === "");
        if (name.trim() === "") return;
        add.mutate(
          { key, kind, name: name.trim() },
          {
            onSuccess: () => {
              setName("");
              setKey(crypto.randomUUID());
            },
          },
        );
      }}
    >
      <TextInput
        label={t("relations.name")}
        maxLength={80}
        autoComplete="off"
        value={name}
        error={missing ? t("relations.nameMissing") : wrong}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setMissing(false);
          setKey(crypto.randomUUID());
        }}
      />
      <NativeSelect
        label={t("relations.kind")}
        value={kind}
        data={relationKinds.map((value) => ({ value, label: t(`relations.dependant.${value}`) }))}
        onChange={(event) => {
          setKind(relationKinds.find((one) => one === event.currentTarget.value) ?? "other");
          setKey(crypto.randomUUID());
        }}
      />
      <Button type="submit" variant="default" loading={add.isPending}>
        {t("relations.add")}
      </Button>
      {add.isError && wrong === undefined && <FailureNote error={add.error} />}
    </form>
  );
}

export function RelationsSection({ contact }: { readonly contact: Contact }) {
  const { t } = useTexts();
  const id = useId();
  const membership = useMembership();
  const { businessId } = membership;
  const relations = useRelations(businessId, contact.id);
  const replace = useReplaceRelation(businessId, contact.id);
  const found = relations.data?.pages.flatMap(({ items }) => items);
  const mayEdit = may(membership, "contact.edit");
  const end = ({ id: relationId, kind, version, person }: ContactRelation) =>
    replace.mutate(
      { id: relationId, kind, ended: true, version },
      {
        onSuccess: (saved) =>
          toastUndo(t("relations.removed", { name: person.name }), t("relations.undo"), () =>
            replace.mutate({ id: relationId, kind, ended: false, version: saved.version }),
          ),
        onError: () => toastFailed(t("relations.failed")),
      },
    );
  return (
    <section className="card contact-card" aria-labelledby={id}>
      <header className="contact-card-head">
        <h2 id={id}>{t("relations.title")}</h2>
        <p className="small soft">{t(contact.reachedThroughOthers ? "relations.managedLead" : "relations.lead")}</p>
      </header>
      {relations.isError && <FailureNote error={relations.error} onRetry={() => void relations.refetch()} />}
      {relations.isPending && <Skeleton height={80} radius="md" aria-busy />}
      {found?.length === 0 && (
        <EmptyNote icon={UsersRound} heading="h2" title={t("relations.noneTitle")} text={t("relations.none")} />
      )}
      {found && found.length > 0 && (
        <ul className="plain-list">
          {found.map((relation) => (
            <Row
              key={relation.id}
              relation={relation}
              onEnd={mayEdit && relation.endedAt === null ? () => end(relation) : undefined}
            />
          ))}
        </ul>
      )}
      {relations.hasNextPage && (
        <Button
          className="contact-more"
          variant="subtle"
          loading={relations.isFetchingNextPage}
          onClick={() => void relations.fetchNextPage()}
        >
          {t("contacts.more")}
        </Button>
      )}
      {mayEdit && !contact.reachedThroughOthers && <AddForm contactId={contact.id} />}
    </section>
  );
}
