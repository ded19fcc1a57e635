/** The hours of one professional: the week, the year, seasons and rules, what the business keeps, limits. */
import { zone as zoneNamed } from "@creneau/scheduling";
import { Tabs } from "@mantine/core";
import { lazy, Suspense, useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import { may } from "../api/rights.ts";
import { useSchedule, type Schedule } from "../api/schedule.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { AskInstead } from "./asking/AskInstead.tsx";
import { RequestNote } from "./asking/RequestNote.tsx";
import { HoursSkeleton } from "./HoursSkeleton.tsx";
import { OutsideNote } from "./OutsideNote.tsx";
import { Overrides } from "./Overrides.tsx";
import { Preview } from "./Preview.tsx";
import { WeekEditor } from "./WeekEditor.tsx";

const YearView = lazy(async () => ({ default: (await import("./year/YearView.tsx")).YearView }));
const Seasons = lazy(async () => ({ default: (await import("./seasons/SeasonsView.tsx")).SeasonsView }));
const OnCall = lazy(async () => ({ default: (await import("./oncall/OnCallView.tsx")).OnCallView }));
const House = lazy(async () => ({ default: (await import("./house/HouseView.tsx")).HouseView }));
const Limits = lazy(async () => ({ default: (await import("./limits/LimitsView.tsx")).LimitsView }));

const views = ["semaine", "annee", "saisons", "astreintes", "etablissement", "limites"] as const;
type View = (typeof views)[number];

function ViewOf({ view, schedule, editable }: { view: View; schedule: Schedule; editable: boolean }) {
  switch (view) {
    case "annee":
      return <YearView schedule={schedule} editable={editable} />;
    case "saisons":
      return <Seasons schedule={schedule} editable={editable} />;
    case "astreintes":
      return <OnCall schedule={schedule} editable={editable} />;
    case "etablissement":
      return <House />;
    case "limites":
      return <Limits schedule={schedule} editable={editable} />;
    default:
      return (
        <div className="hours-columns">
          <WeekEditor schedule={schedule} editable={editable} />
          <div className="hours-side">
            <Preview professionalId={schedule.professionalId} zone={zoneNamed(schedule.zone)} />
            <Overrides schedule={schedule} editable={editable} />
          </div>
        </div>
      );
  }
}

export function HoursOf({ professionalId }: { readonly professionalId: string }) {
  const { t } = useTexts();
  const membership = useMembership();
  const schedule = useSchedule(membership.businessId, professionalId);
  const [search, setSearch] = useSearchParams();
  const view = views.find((one) => one === search.get("vue")) ?? "semaine";
  const tabs = useRef<HTMLDivElement>(null);
  const known = schedule.data !== undefined;
  // On a phone the list of views scrolls sideways: the one that is open is brought into sight.
  useEffect(() => {
    tabs.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [view, known]);
  if (schedule.isPending) return <HoursSkeleton />;
  if (schedule.isError && !schedule.data) {
    return <FailureNote error={schedule.error} onRetry={() => void schedule.refetch()} />;
  }
  const show = (chosen: string | null) => {
    const next = new URLSearchParams(search);
    if (chosen === null || chosen === "semaine") next.delete("vue");
    else next.set("vue", chosen);
    setSearch(next, { preventScrollReset: true });
  };
  return (
    <AskInstead professionalId={professionalId}>
      <RequestNote professionalId={professionalId} />
      {may(membership, "booking.read") && <OutsideNote professionalId={professionalId} zone={schedule.data.zone} />}
      <Tabs value={view} onChange={show} keepMounted={false} className="hours-views">
        <Tabs.List ref={tabs}>
          {views.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`schedule.views.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view} pt="md">
          <Suspense fallback={<HoursSkeleton />}>
            <ViewOf view={view} schedule={schedule.data} editable={may(membership, "schedule.edit")} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </AskInstead>
  );
}
