/** Mails that the team wrote to a person: who, when, what became of each; and a way to write another. */
import { instant } from "@creneau/scheduling";
import { Button, Skeleton } from "@mantine/core";
import { Mail, PenLine } from "lucide-react";
import { useId, useState } from "react";
import type { Contact } from "../api/contacts.ts";
import { useLetters, type Letter } from "../api/letters.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { dateTextOf, timeText } from "../time/format.ts";
import { readerZone } from "../time/zones.ts";
import { DeliveryState } from "../ui/DeliveryState.tsx";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { LetterDialog } from "./LetterDialog.tsx";

function Row({ letter }: { readonly letter: Letter }) {
  const { t, language } = useTexts();
  const at = instant(letter.sentAt ?? letter.createdAt);
  const zone = readerZone();
  const when = `${dateTextOf(at, zone, "dayMonthYear", language)}, ${timeText(at, zone, language)}`;
  return (
    <li className="contact-row">
      <span className="grow contact-who">
        <span className="contact-name">{letter.subject ?? t("letters.erased")}</span>
        <span className="small soft">
          {[
            t(`letters.status.${letter.status}`),
            when,
            t("letters.by", { name: letter.by }),
            letter.template.name,
          ].join(" · ")}
          {letter.withdrawnBecause !== null && ` · ${t(`letters.withdrawn.${letter.withdrawnBecause}`)}`}
        </span>
        {letter.delivery && <DeliveryState {...letter.delivery} />}
      </span>
    </li>
  );
}

export function LettersSection({ contact }: { readonly contact: Contact }) {
  const { t } = useTexts();
  const id = useId();
  const { businessId } = useMembership();
  const letters = useLetters(businessId, contact.id);
  const [writing, setWriting] = useState(false);
  const found = letters.data?.pages.flatMap(({ items }) => items);
  const write = (
    <Button
      size="compact-md"
      variant="light"
      leftSection={<PenLine size={16} />}
      disabled={contact.email === null}
      onClick={() => setWriting(true)}
    >
      {t("letters.write")}
    </Button>
  );
  return (
    <section className="card contact-card" aria-labelledby={id}>
      <header className="row-between wrap contact-card-head">
        <h2 id={id}>{t("letters.title")}</h2>
        {found !== undefined && found.length > 0 && write}
      </header>
      {letters.isError && <FailureNote error={letters.error} onRetry={() => void letters.refetch()} />}
      {letters.isPending && <Skeleton height={120} radius="md" aria-busy />}
      {found?.length === 0 && (
        <EmptyNote
          icon={Mail}
          heading="h2"
          title={t("letters.none")}
          text={t(contact.email === null ? "letters.noAddress" : "letters.noneText")}
        >
          {contact.email !== null && write}
        </EmptyNote>
      )}
      {found !== undefined && found.length > 0 && (
        <ul className="plain-list">
          {found.map((letter) => (
            <Row key={letter.id} letter={letter} />
          ))}
        </ul>
      )}
      {letters.hasNextPage && (
        <Button variant="default" loading={letters.isFetchingNextPage} onClick={() => void letters.fetchNextPage()}>
          {t("letters.more")}
        </Button>
      )}
      {writing && <LetterDialog contact={contact} onClose={() => setWriting(false)} />}
    </section>
  );
}
