/** The people who book: found by how their name begins, or by their whole address. */
import { Button, CloseButton, Skeleton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { ChevronRight, Contact as ContactIcon, Inbox, Search, SearchX } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { useContacts, type Contact } from "../api/contacts.ts";
import { may, seesEverybody } from "../api/rights.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { Monogram } from "../ui/Monogram.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import "./contacts.css";

const PAUSE_MS = 200;

function Row({ contact }: { readonly contact: Contact }) {
  return (
    <li>
      <Link className="contact-row" to={contact.id}>
        <Monogram name={contact.name} />
        <span className="grow contact-who">
          <span className="contact-name">{contact.name}</span>
          {contact.email !== null && <span className="small soft contact-mail">{contact.email}</span>}
        </span>
        <ChevronRight className="soft" size={18} aria-hidden />
      </Link>
    </li>
  );
}

export function ContactsPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, PAUSE_MS);
  const contacts = useContacts(membership.businessId, search);
  const found = contacts.data?.pages.flatMap(({ items }) => items);
  const byMail = may(membership, "contact.read");
  return (
    <div className="page page-contacts">
      <PageHead title={t("contacts.title")} lead={t(seesEverybody(membership) ? "contacts.lead" : "contacts.leadOwn")}>
        {may(membership, "contact.erase") && (
          <Button component={Link} to="demandes" variant="default" leftSection={<Inbox size={16} aria-hidden />}>
            {t("requests.title")}
          </Button>
        )}
      </PageHead>
      <div className="stack-wide">
        <TextInput
          type="search"
          aria-label={t(byMail ? "contacts.search" : "contacts.searchName")}
          placeholder={t(byMail ? "contacts.search" : "contacts.searchName")}
          leftSection={<Search size={16} aria-hidden />}
          rightSection={typed && <CloseButton aria-label={t("contacts.clear")} onClick={() => setTyped("")} />}
          value={typed}
          maxLength={254}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {contacts.isError && <FailureNote error={contacts.error} onRetry={() => void contacts.refetch()} />}
        {contacts.isPending && <Skeleton height={420} radius="lg" aria-busy />}
        {found?.length === 0 && search.trim() === "" && (
          <section className="card">
            <EmptyNote icon={ContactIcon} title={t("contacts.emptyTitle")} text={t("contacts.empty")} />
          </section>
        )}
        {found?.length === 0 && search.trim() !== "" && (
          <section className="card">
            <EmptyNote icon={SearchX} title={t("contacts.nothingTitle")} text={t("contacts.nothing")}>
              <Button variant="default" onClick={() => setTyped("")}>
                {t("contacts.clear")}
              </Button>
            </EmptyNote>
          </section>
        )}
        {found && found.length > 0 && (
          <ul className="card plain-list contact-list" data-stale={contacts.isPlaceholderData || undefined}>
            {found.map((contact) => (
              <Row key={contact.id} contact={contact} />
            ))}
          </ul>
        )}
        {contacts.hasNextPage && (
          <Button
            className="contact-more"
            variant="default"
            loading={contacts.isFetchingNextPage}
            onClick={() => void contacts.fetchNextPage()}
          >
            {t("contacts.more")}
          </Button>
        )}
      </div>
    </div>
  );
}
