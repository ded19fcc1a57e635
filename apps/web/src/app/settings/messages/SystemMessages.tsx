/** Every message Creneau sends for the business, by occasion and by reader; which of them it wrote anew. */
import { Skeleton, TextInput } from "@mantine/core";
import { CircleAlert, Search, User, UsersRound } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { useSystemMessages, type SystemMessage } from "../../api/templates.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { found } from "../found.ts";
import { Section } from "../Section.tsx";

const groups = ["booking", "series", "waiting", "person", "leave", "hours", "team"] as const;

export function SystemMessages() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const messages = useSystemMessages(businessId);
  const [search, setSearch] = useState("");
  const said = (message: SystemMessage) =>
    `${message.label} ${t(`messages.groups.${message.group}`)} ${t(`messages.to.${message.to}`)}`;
  const shown = (messages.data ?? []).filter((message) => found(said(message), search));
  return (
    <div className="settings-form">
      <TextInput
        aria-label={t("messages.search")}
        placeholder={t("messages.search")}
        leftSection={<Search size={16} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {messages.isPending && <Skeleton height={480} radius="lg" />}
      {messages.isError && !messages.data && (
        <FailureNote error={messages.error} onRetry={() => void messages.refetch()} />
      )}
      {messages.data && shown.length === 0 && (
        <p className="soft" role="status">
          {t("messages.notFound", { search })}
        </p>
      )}
      {groups.map((group) => {
        const inside = shown.filter((message) => message.group === group);
        return (
          inside.length > 0 && (
            <Section key={group} title={t(`messages.groups.${group}`)}>
              <Readers messages={inside} />
            </Section>
          )
        );
      })}
    </div>
  );
}

function Readers({ messages }: { readonly messages: readonly SystemMessage[] }) {
  const { t } = useTexts();
  return (["contact", "team"] as const).map((to) => {
    const inside = messages.filter((message) => message.to === to);
    const Icon = to === "contact" ? User : UsersRound;
    return (
      inside.length > 0 && (
        <div key={to}>
          <h3 className="message-readers">
            <Icon size={15} aria-hidden /> {t(`messages.to.${to}`)}
          </h3>
          <ul className="plain-list message-list">
            {inside.map((message) => (
              <MessageRow key={message.name} message={message} />
            ))}
          </ul>
        </div>
      )
    );
  });
}

function MessageRow({ message }: { readonly message: SystemMessage }) {
  const { t, language } = useTexts();
  const { slug } = useMembership();
  const own = message.languages.filter((one) => one.own);
  const broken = message.languages.some((one) => one.broken);
  const first = message.languages.find((one) => one.language === language) ?? message.languages[0];
  return (
    <li className="message-row">
      <Link className="message-open grow" to={`/${slug}/settings/messages/${first?.ref ?? ""}`}>
        {message.label}
      </Link>
      {broken && (
        <span className="state-badge" data-kind="bad">
          <CircleAlert size={13} aria-hidden /> {t("messages.broken")}
        </span>
      )}
      {own.length > 0 && <span className="pill">{t("messages.changed")}</span>}
      <span className="message-languages">
        {message.languages.map((one) => (
          <Link
            key={one.ref}
            className="message-language"
            data-own={one.own || undefined}
            to={`/${slug}/settings/messages/${one.ref}`}
            aria-label={t("messages.inLanguage", {
              code: one.language.toUpperCase(),
              name: message.label,
              language: t(`messages.languages.${one.language === "en" ? "en" : "fr"}`),
            })}
          >
            {one.language.toUpperCase()}
          </Link>
        ))}
      </span>
    </li>
  );
}
