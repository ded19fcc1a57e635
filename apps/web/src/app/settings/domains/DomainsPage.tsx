/** Where the business is found: its address here, and hosts of its own. */
import { Button, Select, Skeleton, TextInput } from "@mantine/core";
import { Check, CircleDashed, ExternalLink, Globe, RefreshCw, Trash2, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useBrands } from "../../api/brands.ts";
import {
  useAddDomain,
  useChangeDomain,
  useCheckDomain,
  useDomains,
  useRemoveDomain,
  type Domain,
} from "../../api/domains.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { Copied } from "../../ui/Copied.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { RowAction } from "../../ui/RowAction.tsx";
import { toastFailed, toastUndo } from "../../ui/toast.tsx";
import { Section } from "../Section.tsx";

const ICONS = { verified: Check, pending: CircleDashed, failing: TriangleAlert } as const;

function State({ domain: { state, trouble, checking } }: { readonly domain: Domain }) {
  const { t } = useTexts();
  const Icon = ICONS[state];
  return (
    <div>
      <span className="domain-state" data-state={state}>
        <Icon size={16} aria-hidden />
        {t(`domains.states.${state}`)}
      </span>
      <p className="small soft" role="status">
        {checking ? t("domains.checking") : trouble ? t(`domains.trouble.${trouble}`) : t(`domains.hint.${state}`)}
      </p>
    </div>
  );
}

/** What to type at the provider of the name; nothing more to do once it was found. */
function Instructions({ domain, target }: { readonly domain: Domain; readonly target: string }) {
  const { t } = useTexts();
  if (domain.state === "verified") return null;
  return (
    <div className="domain-steps">
      <p className="small">{t("domains.step1")}</p>
      <Copied label={t("domains.recordName")} value={domain.record.name} />
      <Copied label={t("domains.recordValue")} value={domain.record.value} />
      <p className="small">{t("domains.step2", { host: domain.host })}</p>
      <Copied label="CNAME" value={target} />
    </div>
  );
}

/** Which brand is worn there: asked only where there is a choice. */
function Wears({ domain }: { readonly domain: Domain }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const brands = useBrands(businessId);
  const change = useChangeDomain(businessId);
  if (!brands.data || brands.data.length < 2) return null;
  return (
    <Select
      label={t("domains.brand")}
      allowDeselect={false}
      value={domain.brandId ?? brands.data.find(({ main }) => main)?.id ?? null}
      data={brands.data.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => {
        const main = brands.data.find((one) => one.id === id)?.main ?? true;
        change.mutate({ domainId: domain.id, brandId: main ? null : id });
      }}
    />
  );
}

function DomainCard({ domain, target }: { readonly domain: Domain; readonly target: string }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const check = useCheckDomain(businessId);
  const remove = useRemoveDomain(businessId);
  const add = useAddDomain(businessId);
  return (
    <li className="card settings-section">
      <div className="row wrap">
        <h2 className="grow domain-host">{domain.host}</h2>
        <Button
          size="xs"
          variant="default"
          leftSection={<RefreshCw size={14} />}
          loading={check.isPending || domain.checking}
          onClick={() => check.mutate(domain.id, { onError: (error) => toastFailed(failureLine(error, t)) })}
        >
          {t("domains.check")}
        </Button>
        <RowAction
          label={t("domains.remove", { host: domain.host })}
          icon={Trash2}
          onClick={() =>
            remove.mutate(domain.id, {
              onSuccess: () =>
                toastUndo(t("domains.removed", { host: domain.host }), t("app.undo"), () => add.mutate(domain.host)),
              onError: (error) => toastFailed(failureLine(error, t)),
            })
          }
        />
      </div>
      <State domain={domain} />
      <Instructions domain={domain} target={target} />
      <Wears domain={domain} />
    </li>
  );
}

function AddDomain() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const add = useAddDomain(businessId);
  const [host, setHost] = useState("");
  const failure = add.isError ? problemOf(add.error) : undefined;
  const sentence = failure?.fields["host"] ?? (failure?.code === "ALREADY_THERE" ? t("domains.already") : undefined);
  return (
    <Section title={t("domains.own")} text={t("domains.ownText")}>
      <form
        className="domain-add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (host.trim()) add.mutate(host.trim(), { onSuccess: () => setHost("") });
        }}
      >
        <TextInput
          className="grow"
          label={t("domains.host")}
          placeholder={t("domains.hostExample")}
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={253}
          value={host}
          error={sentence}
          onChange={(event) => setHost(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!host.trim()} loading={add.isPending}>
          {t("domains.add")}
        </Button>
      </form>
      {failure && sentence === undefined && <FailureNote error={add.error} />}
    </Section>
  );
}

export function DomainsPage() {
  const { t } = useTexts();
  const domains = useDomains(useMembership().businessId);
  return (
    <>
      <PageHead title={t("domains.title")} lead={t("domains.lead")} />
      {domains.isError && !domains.data && <FailureNote error={domains.error} onRetry={() => void domains.refetch()} />}
      {domains.isPending && <Skeleton height={320} radius="lg" />}
      {domains.data && (
        <div className="settings-form">
          <Section title={t("domains.here")} text={t("domains.hereText")}>
            {[domains.data.address, domains.data.subdomain].map(
              (address) =>
                address && (
                  <div key={address} className="row">
                    <Globe size={16} aria-hidden className="soft" />
                    <a className="grow domain-address" href={address} target="_blank" rel="noreferrer">
                      {address.replace(/^https?:\/\//, "")} <ExternalLink size={14} aria-hidden />
                    </a>
                  </div>
                ),
            )}
          </Section>
          <ul className="plain-list stack">
            {domains.data.items.map((domain) => (
              <DomainCard key={domain.id} domain={domain} target={domains.data.target} />
            ))}
          </ul>
          <AddDomain />
        </div>
      )}
    </>
  );
}
