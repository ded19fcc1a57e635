/** The log, narrowed: by whom, about what, between which days. */
import { Button, Select, TextInput } from "@mantine/core";
import { X } from "lucide-react";
import type { AuditSearch } from "../../api/audit.ts";
import { useMembers } from "../../api/members.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { capitalised } from "../../time/format.ts";
import { subjectText } from "./words.ts";

/** What people look for; the rest is found by whom and when. */
const SUBJECTS = [
  "booking",
  "schedule",
  "schedule_override",
  "business_hours",
  "leave",
  "reaccommodation",
  "series",
  "group_session",
  "waiting_entry",
  "proposal",
  "member",
  "role",
  "invitation",
  "api_key",
  "business",
  "business_identity",
  "professional",
  "service",
  "service_policy",
  "contact",
  "site",
  "brand",
  "domain",
  "legal_page",
];

interface AuditFilterProps {
  readonly search: AuditSearch;
  readonly onSearch: (search: AuditSearch) => void;
}

function Who({
  value,
  onChange,
}: {
  readonly value: string | undefined;
  readonly onChange: (id: string | null) => void;
}) {
  const { t } = useTexts();
  const members = useMembers(useMembership().businessId);
  return (
    <Select
      className="audit-wide"
      label={t("audit.who")}
      placeholder={t("audit.anybody")}
      clearable
      searchable
      value={value ?? null}
      data={(members.data ?? []).map(({ accountId, name }) => ({ value: accountId, label: name }))}
      onChange={onChange}
    />
  );
}

export function AuditFilter({ search, onSearch }: AuditFilterProps) {
  const { t } = useTexts();
  const membership = useMembership();
  const put = (name: keyof AuditSearch, value: string | null) => {
    const { [name]: _, ...rest } = search;
    onSearch(value ? { ...rest, [name]: value } : rest);
  };
  return (
    <div className="audit-filter" role="search">
      {may(membership, "member.read") && <Who value={search.actorId} onChange={(id) => put("actorId", id)} />}
      <Select
        className="audit-wide"
        label={t("audit.what")}
        placeholder={t("audit.anything")}
        clearable
        searchable
        value={search.subject ?? null}
        data={SUBJECTS.map((subject) => ({ value: subject, label: capitalised(subjectText(subject, t)) }))}
        onChange={(subject) => put("subject", subject)}
      />
      <TextInput
        type="date"
        label={t("audit.from")}
        max={search.to}
        value={search.from ?? ""}
        onChange={(event) => put("from", event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t("audit.to")}
        min={search.from}
        value={search.to ?? ""}
        onChange={(event) => put("to", event.currentTarget.value)}
      />
      {Object.keys(search).length > 0 && (
        <Button
          className="audit-clear"
          variant="subtle"
          color="gray"
          leftSection={<X size={16} aria-hidden />}
          onClick={() => onSearch({})}
        >
          {t("audit.clear")}
        </Button>
      )}
    </div>
  );
}
