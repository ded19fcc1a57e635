/** What is left to do before a business runs by itself: told from what is there, gone once all of it is. */
import { ActionIcon, Button } from "@mantine/core";
import { Check, ExternalLink, X } from "lucide-react";
import { Link } from "react-router";
import { useChecklist, useDismissChecklist, type ChecklistItem } from "../api/onboarding.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { CopyText } from "../ui/CopyText.tsx";
import { toastUndo } from "../ui/toast.tsx";
import "./onboarding.css";

/** Where each is done; undefined: it happens by sharing the page. */
const PLACES: Readonly<Record<ChecklistItem, string | undefined>> = {
  service: undefined,
  hours: "horaires",
  booking: undefined,
  identity: "settings/company",
  logo: "settings/brand",
  team: "settings/members",
};

function Share({ address }: { readonly address: string }) {
  const { t } = useTexts();
  return (
    <div className="row wrap checklist-share">
      <Button
        component="a"
        href={address}
        target="_blank"
        rel="noreferrer"
        size="xs"
        variant="light"
        leftSection={<ExternalLink size={14} />}
      >
        {t("checklist.open")}
      </Button>
      <CopyText text={address} label={t("checklist.copy")} done={t("checklist.copied")} />
    </div>
  );
}

export function ChecklistCard() {
  const { t } = useTexts();
  const { businessId, slug } = useMembership();
  const list = useChecklist(businessId);
  const dismiss = useDismissChecklist(businessId);
  if (!list.data || list.data.dismissed) return null;
  const { items, address } = list.data;
  const left = items.filter(({ done }) => !done).length;
  if (left === 0) return null;
  const putAway = () => {
    dismiss.mutate(true);
    toastUndo(t("checklist.dismissed"), t("app.undo"), () => dismiss.mutate(false));
  };
  return (
    <section className="card checklist" aria-labelledby="checklist">
      <header className="row">
        <h2 id="checklist" className="grow">
          {t("checklist.title")}
        </h2>
        <span className="small soft tabular">
          {t("checklist.progress", { done: items.length - left, all: items.length })}
        </span>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("checklist.dismiss")} onClick={putAway}>
          <X size={18} />
        </ActionIcon>
      </header>
      <ul className="plain-list checklist-items">
        {items.map(({ item, done }) => {
          const place = PLACES[item];
          return (
            <li key={item} data-done={done || undefined}>
              <span className="checklist-mark">{done && <Check size={14} aria-label={t("checklist.done")} />}</span>
              {place !== undefined && !done ? (
                <Link to={`/${slug}/${place}`}>{t(`checklist.items.${item}`)}</Link>
              ) : (
                <span>{t(`checklist.items.${item}`)}</span>
              )}
            </li>
          );
        })}
      </ul>
      <Share address={address} />
    </section>
  );
}
