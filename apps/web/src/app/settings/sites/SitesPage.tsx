/** Where the business receives. */
import { Button, Skeleton } from "@mantine/core";
import { MapPin, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useRemoveSite, useSaveSite, useSites, type Site } from "../../api/brands.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { RowAction } from "../../ui/RowAction.tsx";
import { toastFailed, toastUndo } from "../../ui/toast.tsx";
import { SiteDialog } from "./SiteDialog.tsx";

/** Gone at once; the undo puts it back as it was. */
function useRemove() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const remove = useRemoveSite(businessId);
  const save = useSaveSite(businessId);
  return (site: Site) => {
    const { id, version: _, ...draft } = site;
    remove.mutate(id, {
      onSuccess: () => toastUndo(t("sites.removed", { name: site.name }), t("app.undo"), () => save.mutate(draft)),
      onError: (error) => toastFailed(failureLine(error, t)),
    });
  };
}

interface SiteCardProps {
  readonly site: Site;
  /** The main one is removed last. */
  readonly removable: boolean;
  readonly editable: boolean;
  readonly onEdit: () => void;
}

function SiteCard({ site, removable, editable, onEdit }: SiteCardProps) {
  const { t } = useTexts();
  const remove = useRemove();
  const { street, postalCode, city } = site.address;
  return (
    <li className="card site-card">
      <span className="site-icon">
        <MapPin size={18} aria-hidden />
      </span>
      <div className="grow">
        <p className="site-name">
          {site.name} {site.main && <span className="pill">{t("sites.main")}</span>}
        </p>
        <p className="small soft">
          {[street, `${postalCode} ${city}`.trim()].filter(Boolean).join(", ") || t("sites.noAddress")}
        </p>
        {site.phone && <p className="small soft tabular">{site.phone}</p>}
      </div>
      {editable && (
        <div className="row">
          <RowAction label={t("sites.edit", { name: site.name })} icon={Pencil} onClick={onEdit} />
          {removable && (
            <RowAction label={t("sites.remove", { name: site.name })} icon={Trash2} onClick={() => remove(site)} />
          )}
        </div>
      )}
    </li>
  );
}

export function SitesPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const sites = useSites(membership.businessId);
  const editable = may(membership, "business.edit");
  /** "new", or the one being changed. */
  const [open, setOpen] = useState<Site | "new">();
  const adding = (
    <Button leftSection={<Plus size={16} />} onClick={() => setOpen("new")}>
      {t("sites.add")}
    </Button>
  );
  const list = sites.data?.toSorted((a, b) => Number(b.main) - Number(a.main));
  return (
    <>
      <PageHead title={t("sites.title")} lead={t("sites.lead")}>
        {editable && list && list.length > 0 && adding}
      </PageHead>
      {sites.isError && !list && <FailureNote error={sites.error} onRetry={() => void sites.refetch()} />}
      {sites.isPending && <Skeleton height={76} radius="lg" />}
      {list && list.length === 0 && (
        <section className="card">
          <EmptyNote icon={MapPin} title={t("sites.empty")} text={t("sites.emptyText")}>
            {editable && adding}
          </EmptyNote>
        </section>
      )}
      <ul className="plain-list stack">
        {list?.map((site) => (
          <SiteCard
            key={site.id}
            site={site}
            editable={editable}
            removable={!site.main || list.length === 1}
            onEdit={() => setOpen(site)}
          />
        ))}
      </ul>
      {open && (
        <SiteDialog
          site={open === "new" ? undefined : open}
          current={open === "new" ? undefined : list?.find(({ id }) => id === open.id)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
