/** One person who books: who they are, what they booked, what they agreed to, and what becomes of their data. */
import { Skeleton } from "@mantine/core";
import { ChevronLeft, UserX } from "lucide-react";
import { Link, useParams } from "react-router";
import { useContact, type Contact } from "../api/contacts.ts";
import { may } from "../api/rights.ts";
import { ConsentsSection } from "../settings/privacy/ConsentsSection.tsx";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { ContactBookings } from "./ContactBookings.tsx";
import { ContactForm } from "./ContactForm.tsx";
import { DataSection } from "./DataSection.tsx";
import { LettersSection } from "./LettersSection.tsx";
import { Receipt } from "./Receipt.tsx";
import { RelationsSection } from "./RelationsSection.tsx";
import "../settings/settings.css";
import "./contacts.css";

export function BackToContacts() {
  const { t } = useTexts();
  const { slug } = useMembership();
  return (
    <Link className="settings-back" to={`/${slug}/contacts`}>
      <ChevronLeft size={16} aria-hidden />
      {t("contacts.title")}
    </Link>
  );
}

function Erased({ contact }: { readonly contact: Contact }) {
  const { t } = useTexts();
  const membership = useMembership();
  return (
    <div className="stack-wide">
      <section className="card">
        <EmptyNote icon={UserX} title={t("erasure.goneTitle")} text={t("erasure.gone")} />
      </section>
      {may(membership, "contact.erase") && <Receipt contactId={contact.id} />}
      <ContactBookings contactId={contact.id} />
    </div>
  );
}

export function ContactPage() {
  const { contact: contactId = "" } = useParams();
  const membership = useMembership();
  const { businessId } = membership;
  const contact = useContact(businessId, contactId);
  return (
    <div className="page page-contacts">
      <BackToContacts />
      {contact.isError && <FailureNote error={contact.error} onRetry={() => void contact.refetch()} />}
      {contact.isPending && <Skeleton height={560} radius="lg" aria-busy />}
      {contact.data && <PageHead title={contact.data.name} />}
      {contact.data &&
        (contact.data.erasedAt !== null ? (
          <Erased contact={contact.data} />
        ) : (
          <div className="stack-wide">
            <ContactForm contact={contact.data} />
            <RelationsSection contact={contact.data} />
            <ContactBookings contactId={contactId} />
            {may(membership, "contact.write") && <LettersSection contact={contact.data} />}
            {may(membership, "contact.read") && <ConsentsSection businessId={businessId} contactId={contactId} />}
            <DataSection contact={contact.data} />
          </div>
        ))}
    </div>
  );
}
