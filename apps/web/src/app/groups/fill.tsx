/** How full a session is, and what is to be minded about it. */
import { instant } from "@creneau/scheduling";
import { Progress } from "@mantine/core";
import type { GroupSession } from "../api/groups.ts";
import { useTexts } from "../texts/language.ts";
import { nowInstant } from "../time/now.ts";

export function Fill({ group }: { readonly group: GroupSession }) {
  const { t } = useTexts();
  const { seats, seatsTaken, seatsHeld } = group;
  const words = t("groups.seats", { taken: seatsTaken, seats });
  return (
    <div className="group-fill">
      <span className="small">{words}</span>
      <Progress.Root size="sm" aria-hidden>
        <Progress.Section value={(seatsTaken / seats) * 100} color="brand" />
        <Progress.Section value={(seatsHeld / seats) * 100} color="gray" />
      </Progress.Root>
    </div>
  );
}

export function Marks({ group }: { readonly group: GroupSession }) {
  const { t } = useTexts();
  const { state, seats, seatsTaken, seatsHeld, seatsMin, waiting, outcome, startsAt } = group;
  const toCome = instant(startsAt) > nowInstant();
  const missing = seatsMin - seatsTaken;
  const open = state !== "cancelled";
  const marks = [
    { kind: "bad", words: t("groups.cancelled"), on: !open },
    { kind: "good", words: t("groups.full"), on: open && seatsTaken >= seats },
    { kind: "waiting", words: t("groups.short"), on: open && outcome === "short" },
    { kind: "good", words: t("groups.keptState"), on: open && outcome === "kept" },
    { kind: "none", words: t("groups.few", { count: missing }), on: open && toCome && outcome === null && missing > 0 },
    { kind: "none", words: t("groups.held", { count: seatsHeld }), on: open && seatsHeld > 0 },
    { kind: "waiting", words: t("groups.waiting", { count: waiting }), on: open && waiting > 0 },
  ].filter(({ on }) => on);
  return (
    <span className="group-marks">
      {marks.map(({ kind, words }) => (
        <span key={words} className="state-badge" data-kind={kind}>
          {words}
        </span>
      ))}
    </span>
  );
}
