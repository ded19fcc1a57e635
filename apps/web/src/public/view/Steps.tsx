/** Earlier and later: links that exist only where there is something to see. */
import { addDays, dateOf, type PlainDate, type Zone } from "@creneau/scheduling";
import { firstOfMonth, firstOfNextMonth, type Board } from "../board.ts";
import type { BoardAddress } from "../paths.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

export interface StepDates {
  readonly service: string;
  readonly minutes: number | undefined;
  readonly earlier: PlainDate | undefined;
  readonly later: (zone: Zone) => PlainDate | undefined;
}

export function stepsOf({ days, firstDay, nextAfter, view, service, minutes }: Board): StepDates {
  const first = days[0]?.on ?? firstDay;
  const last = days.at(-1)?.on ?? firstDay;
  const back = view === "month" ? firstOfMonth(addDays(firstOfMonth(first), -1)) : addDays(first, -days.length);
  const hasEarlier = view === "month" ? firstOfMonth(first) > firstDay : first > firstDay;
  const ahead = view === "month" ? firstOfNextMonth(first) : addDays(last, 1);
  return {
    service: service.slug,
    minutes,
    earlier: hasEarlier ? later(back, firstDay) : undefined,
    later: (zone) => {
      if (nextAfter === null) return undefined;
      const next = dateOf(nextAfter, zone);
      const reach = view === "month" ? ahead : addDays(ahead, days.length - 1);
      return next > reach ? next : ahead; // Nothing in the next days: go straight to where something is.
    },
  };
}

interface Props {
  readonly label: string;
  readonly view: Board["view"];
  readonly steps: StepDates;
  readonly href: (address: BoardAddress) => string;
}

export function Steps({ label, view, steps, href }: Props) {
  const { t, zone } = usePage();
  const own = { service: steps.service, minutes: steps.minutes };
  const address = (date: PlainDate): BoardAddress =>
    view === "month" ? { ...own, month: date.slice(0, 7) } : { ...own, from: date };
  const next = steps.later(zone);
  const words = view === "month" ? [t.slots.earlierMonth, t.slots.laterMonth] : [t.slots.earlier, t.slots.later];
  return (
    <div className="steps">
      <p>{label}</p>
      <Step icon="back" label={words[0]} href={steps.earlier && href(address(steps.earlier))} />
      <Step icon="forward" label={words[1]} href={next && href(address(next))} />
    </div>
  );
}

interface StepProps {
  readonly icon: "back" | "forward";
  readonly label: string | undefined;
  readonly href: string | undefined;
}

/** Its place stays when there is nowhere to go: nothing jumps. */
function Step({ icon, label, href }: StepProps) {
  if (!href) {
    return (
      <span className="step">
        <Icon name={icon} />
      </span>
    );
  }
  return (
    <a className="step" href={href} aria-label={label}>
      <Icon name={icon} />
    </a>
  );
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}
