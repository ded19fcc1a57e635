import { priceSpanOf } from "@creneau/contract/prices";
/** A service in the list: what it is in one line, and what can be done with it. */
import { Archive, Copy } from "lucide-react";
import { useArchiveService, useDuplicateService, useRestoreService, type ServiceDraft } from "../../api/catalogue.ts";
import type { Service } from "../../api/team.ts";
import { ModeIcon } from "../../planning/ModeIcon.tsx";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts, type Translate } from "../../texts/language.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { toastDone, toastFailed, toastUndo } from "../../ui/toast.tsx";
import { moneyText } from "./money.ts";
import { MoreMenu } from "./MoreMenu.tsx";

interface ServiceRowProps {
  readonly service: Service;
  readonly currency: string;
  readonly editable: boolean;
  readonly onOpen: (id: string) => void;
}

export const draftOf = ({
  id: _,
  position: __,
  reasonRequired: ___,
  composition: ____,
  grouped: _____,
  archived: ______,
  version: _______,
  ...draft
}: Service): ServiceDraft => draft;

export function ServiceRow({ service, currency, editable, onOpen }: ServiceRowProps) {
  const { t, language } = useTexts();
  const { id, name, durations, modes, allowOnlineBooking, requiresApproval, price } = service;
  const spans = durations.flatMap((minutes) => priceSpanOf(price, minutes, modes) ?? []);
  const least = Math.min(...spans.map(({ leastMinor }) => leastMinor));
  const most = Math.max(...spans.map(({ mostMinor }) => mostMinor));
  const amount = spans.length === 0 ? undefined : moneyText(least, currency, language);
  const about = [
    durations.map((minutes) => t("catalogue.minutes", { count: minutes })).join(", "),
    amount && (most > least ? t("catalogue.from", { price: amount }) : amount),
    giversText(service, t),
  ];
  return (
    <div className="row catalogue-row">
      <button
        type="button"
        className="form-open grow"
        aria-labelledby={`service-${id} service-${id}-about`}
        onClick={() => onOpen(id)}
      >
        <span className="grow">
          <span id={`service-${id}`} className="form-name">
            {service.colour && <span className="catalogue-dot" style={{ background: service.colour }} aria-hidden />}
            {name}{" "}
            {service.composition !== "single" && <span className="pill">{t(`teams.${service.composition}`)}</span>}{" "}
            {service.grouped && <span className="pill">{t("catalogue.grouped")}</span>}{" "}
            {!allowOnlineBooking && <span className="pill">{t("catalogue.offline")}</span>}{" "}
            {requiresApproval && <span className="pill">{t("catalogue.onRequest")}</span>}
          </span>
          <span id={`service-${id}-about`} className="small soft catalogue-about">
            {modes.map((mode) => (
              <ModeIcon key={mode} mode={mode} size={14} />
            ))}
            {about.filter(Boolean).join(" · ")}
          </span>
        </span>
      </button>
      {editable && <Tools service={service} />}
    </div>
  );
}

/** Of several in a row, each part says who gives it. */
function giversText({ composition, professionalIds }: Service, t: Translate): string | undefined {
  if (composition === "combined") return undefined;
  const count = professionalIds.length;
  return count === 0 ? t("catalogue.noGivers") : t("catalogue.givers", { count });
}

function Tools({ service }: Pick<ServiceRowProps, "service">) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const duplicate = useDuplicateService(businessId);
  const archive = useArchiveService(businessId);
  const restore = useRestoreService(businessId);
  const { id, name } = service;
  const failed = (error: unknown) => toastFailed(failureLine(error, t));
  const copy = () =>
    duplicate.mutate(id, {
      onSuccess: (made) => toastDone(t("catalogue.copied", { name: made.name })),
      onError: failed,
    });
  // The row is gone by then: what waits for it would never be told.
  const away = () =>
    archive
      .mutateAsync(id)
      .then(() => toastUndo(t("catalogue.putAway", { name }), t("app.undo"), () => restore.mutate(id)), failed);
  return (
    <MoreMenu
      label={t("catalogue.moreOf", { name })}
      acts={[
        { icon: Copy, label: t("catalogue.duplicateIt"), onClick: copy },
        { icon: Archive, label: t("catalogue.archive"), onClick: () => void away() },
      ]}
    />
  );
}
