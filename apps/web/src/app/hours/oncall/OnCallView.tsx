/** On call: hours that only some services may use, as rules; and the next ones, day by day. */
import { addDays, dateOf, plainDate, zone as zoneNamed } from "@creneau/scheduling";
import { lazy, Suspense, useState } from "react";
import { useOpenDays, type OnCall } from "../../api/schedule.ts";
import { useServices } from "../../api/team.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { capitalised, dateText } from "../../time/format.ts";
import { nowInstant } from "../../time/now.ts";
import { PartCard, PartRow } from "../seasons/PartCard.tsx";
import type { PartsProps } from "../seasons/parts.ts";
import { useParts } from "../use-parts.ts";
import { spanText, wordsOf } from "./words.ts";
import "../seasons/seasons.css";
import "./oncall.css";

const OnCallDialog = lazy(async () => ({ default: (await import("./OnCallDialog.tsx")).OnCallDialog }));

/** So far ahead the next ones are looked for, and so many are shown. */
const DAYS_AHEAD = 60;
const SHOWN = 12;

export function OnCallView({ schedule, editable }: PartsProps) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const { save } = useParts(schedule);
  const services = useServices(businessId);
  const [editing, setEditing] = useState<OnCall | "new">();
  const { onCall } = schedule;
  const given = (services.data ?? []).filter(({ professionalIds }) =>
    professionalIds.includes(schedule.professionalId),
  );
  const namesOf = (ids: readonly string[]): string =>
    (services.data ?? []).flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(", ") ||
    t("onCall.goneServices");
  const put = (one: OnCall) => {
    const all = editing === "new" ? [...onCall, one] : onCall.map((other) => (other === editing ? one : other));
    save({ onCall: all }, t("onCall.saved"));
    setEditing(undefined);
  };
  return (
    <div className="parts-columns">
      <PartCard
        title={t("onCall.title")}
        hint={t("onCall.hint")}
        empty={onCall.length === 0 ? t("onCall.none") : undefined}
        add={editable ? { label: t("onCall.add"), act: () => setEditing("new") } : undefined}
      >
        <ul className="plain-list">
          {onCall.map((one, index) => (
            <PartRow
              key={index}
              name={one.name || wordsOf(one, t, language)}
              what={[namesOf(one.serviceIds), one.name && wordsOf(one, t, language)].filter(Boolean).join(" · ")}
              edit={editable ? { label: t("schedule.change"), act: () => setEditing(one) } : undefined}
              remove={
                editable
                  ? {
                      label: t("schedule.remove"),
                      act: () => save({ onCall: onCall.filter((other) => other !== one) }, t("onCall.removed")),
                    }
                  : undefined
              }
            />
          ))}
        </ul>
      </PartCard>
      {onCall.length > 0 && <NextOnCall schedule={schedule} namesOf={namesOf} />}
      <p className="small soft on-call-note">{t("onCall.law")}</p>
      <Suspense>
        {editing && (
          <OnCallDialog
            one={editing === "new" ? undefined : editing}
            services={given}
            zone={schedule.zone}
            onClose={() => setEditing(undefined)}
            onSave={put}
          />
        )}
      </Suspense>
    </div>
  );
}

interface NextProps extends Pick<PartsProps, "schedule"> {
  readonly namesOf: (ids: readonly string[]) => string;
}

/** As all rules make them; what absences and closed days take away is told beside, and why. */
function NextOnCall({ schedule, namesOf }: NextProps) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const today = dateOf(nowInstant(), zoneNamed(schedule.zone));
  const days = useOpenDays(businessId, schedule.professionalId, today, addDays(today, DAYS_AHEAD));
  const next = (days.data?.items ?? []).flatMap(({ on, onCall }) => onCall.map((one) => ({ on, ...one })));
  return (
    <PartCard
      title={t("onCall.next")}
      hint={t("onCall.nextHint")}
      empty={days.data && next.length === 0 ? t("onCall.noneSoon", { count: DAYS_AHEAD }) : undefined}
    >
      <ul className="plain-list" aria-busy={days.isPending}>
        {next.slice(0, SHOWN).map(({ on, ...one }, index) => (
          <li key={index} className="part-row" data-off={one.ranges.length === 0 || undefined}>
            <span className="grow">
              <span className="part-name">{capitalised(dateText(plainDate(on), "day", language))}</span>
              <br />
              <span className="small soft">{[one.name, namesOf(one.serviceIds)].filter(Boolean).join(" · ")}</span>
            </span>
            <span className="on-call-times tabular">
              {one.ranges.map((range, at) => (
                <span key={at}>{spanText(range, t, language)}</span>
              ))}
              {one.cut.map(({ because, label, ...range }, at) => (
                <span key={`cut-${at}`} className="small soft">
                  <s aria-label={t("onCall.cut", { time: spanText(range, t, language) })}>
                    {spanText(range, t, language)}
                  </s>{" "}
                  {label || t(`onCall.cutBy.${because}`)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </PartCard>
  );
}
