import type { Zone } from "@creneau/scheduling";
/** Where one is in time, whose planning it is, and in which view. */
import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { ChevronLeft, ChevronRight, CircleHelp, Eye, EyeOff, Globe } from "lucide-react";
import { lazy, Suspense } from "react";
import type { Professional } from "../api/team.ts";
import { useTexts } from "../texts/language.ts";
import { capitalised, placeOf, offsetText } from "../time/format.ts";
import { nowInstant } from "../time/now.ts";
import { periodTitle, views } from "./period.ts";
import { NINE, type Planning, type WhosePlanning } from "./use-planning.ts";

interface PlanningToolbarProps {
  readonly planning: Planning;
  readonly zone: Zone;
  /** Those one may choose from; empty when there is no choice. */
  readonly team: readonly Professional[];
  readonly whose: WhosePlanning;
}

const ProfessionalFilter = lazy(async () => ({
  default: (await import("./ProfessionalFilter.tsx")).ProfessionalFilter,
}));

export function PlanningToolbar({ planning, zone, team, whose }: PlanningToolbarProps) {
  const { t, language } = useTexts();
  const { view, on, step, goToday, show } = planning;
  const offset = offsetText(nowInstant(), zone);
  return (
    <div className="planning-bar">
      <div className="planning-when">
        <Button variant="default" size="sm" onClick={goToday} title="T">
          {t("planning.today")}
        </Button>
        <span className="planning-steps">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("planning.previous")}
            title="K"
            onClick={() => step(-1)}
          >
            <ChevronLeft size={20} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("planning.next")}
            title="J"
            onClick={() => step(1)}
          >
            <ChevronRight size={20} />
          </ActionIcon>
        </span>
        <h2 className="planning-title" aria-live="polite">
          {capitalised(periodTitle(view, on, language))}
        </h2>
        <span className="planning-zone small soft" title={t("planning.zoneTitle", { zone, offset })}>
          <Globe size={14} aria-hidden />
          {t("planning.zone", { place: placeOf(zone, language) })}
        </span>
      </div>
      <div className="planning-which">
        <Button
          className="planning-why"
          variant="subtle"
          color="gray"
          size="sm"
          px="sm"
          title="W"
          leftSection={<CircleHelp size={16} />}
          onClick={() =>
            planning.askWhy({ on, minute: NINE, professionalId: whose.professionalId, serviceId: undefined })
          }
        >
          {t("why.ask")}
        </Button>
        <Button
          className="planning-cancelled"
          variant={planning.withCancelled ? "light" : "subtle"}
          color={planning.withCancelled ? "brand" : "gray"}
          size="sm"
          px="sm"
          leftSection={planning.withCancelled ? <Eye size={16} /> : <EyeOff size={16} />}
          aria-pressed={planning.withCancelled}
          onClick={() => planning.showCancelled(!planning.withCancelled)}
        >
          {t("planning.showCancelled")}
        </Button>
        {team.length > 1 && (
          <Suspense fallback={<div className="planning-filter" />}>
            <ProfessionalFilter team={team} whose={whose} />
          </Suspense>
        )}
        <SegmentedControl
          className="planning-views"
          aria-label={t("planning.view")}
          value={view}
          onChange={(chosen) => {
            const next = views.find((one) => one === chosen);
            if (next) show(next);
          }}
          data={views.map((one) => ({ value: one, label: t(`view.${one}`) }))}
        />
      </div>
    </div>
  );
}
