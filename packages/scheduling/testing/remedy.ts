/** What a remedy tells to do, done to the facts: as much as it says, and a little less. */
import {
  addDays,
  wallOf,
  type Busy,
  type Cap,
  type Closure,
  type ExplainedReason,
  type Host,
  type Hours,
  type SlotFacts,
  type SlotRules,
  type Span,
  type WallRange,
} from "../src/index.ts";

export interface Done {
  /** As told. */
  readonly enough: SlotFacts;
  /** Just short of it, where the remedy claims that its value is the least. */
  readonly tooLittle: readonly SlotFacts[];
  /** Whether a reason given afterwards is still the same one. */
  isSame(reason: ExplainedReason): boolean;
}

/** Nothing where nothing can be done, or only another start be chosen. */
export function carryOut(facts: SlotFacts, hostId: string, reason: ExplainedReason): Done | undefined {
  const withHost = (change: (one: Host) => Host): SlotFacts => ({
    ...facts,
    hosts: facts.hosts.map((one) => (one.id === hostId ? change(one) : one)),
  });
  const withRules = (some: Partial<SlotRules>): SlotFacts => ({ ...facts, rules: { ...facts.rules, ...some } });
  const ways: readonly (Done | undefined)[] = [
    forHours(reason, withHost),
    forBounds(facts, reason, withRules),
    forCounts(facts, reason, withHost),
    forBusy(facts, reason, withHost),
    forRoom(facts, reason, withRules),
  ];
  return ways.find((done) => done !== undefined);
}

type WithHost = (change: (one: Host) => Host) => SlotFacts;
type WithRules = (some: Partial<SlotRules>) => SlotFacts;

function forHours({ because, remedy }: ExplainedReason, withHost: WithHost): Done | undefined {
  const isSame = (after: ExplainedReason) => after.because === because;
  if (remedy.do === "grant-skills") {
    const grant = (skills: readonly string[]) =>
      withHost((one) => ({ ...one, skills: [...(one.skills ?? []), ...skills] }));
    const tooLittle = remedy.skills.map((_, index) => grant(remedy.skills.toSpliced(index, 1)));
    return { enough: grant(remedy.skills), tooLittle, isSame };
  }
  if (remedy.do === "lift-closure") {
    const isSameClosure = (after: ExplainedReason) =>
      after.because === "closure" && isEqual(after.closure, remedy.closure);
    const enough = withHost((one) => ({ ...one, hours: lifted(one.hours, remedy.closure) }));
    return { enough, tooLittle: [], isSame: isSameClosure };
  }
  if (remedy.do !== "open" || remedy.reserved) return undefined;
  const hoursCodes = ["closed-day", "closure", "outside-hours"];
  return {
    enough: withHost((one) => ({ ...one, hours: opened(one.hours, remedy.span) })),
    tooLittle: [],
    isSame: (after) => hoursCodes.includes(after.because),
  };
}

/** Hours that hold a span, wherever the date is read on its own clock. Three hours more, lest the clock go back in it. */
function opened({ travel: _, ...hours }: Hours, span: Span): Hours {
  const start = wallOf(span.startsAt, hours.zone);
  const end = wallOf(span.endsAt, hours.zone);
  const days = Temporal.PlainDate.from(start.on).until(end.on).days;
  const range: WallRange = {
    startMinute: start.minuteOfDay,
    endMinute: Math.min(2880, end.minuteOfDay + days * 1440 + 180),
  };
  // Where the clock skips a day, two dates lie side by side that a range cannot reach across.
  const next = { on: end.on, ranges: [{ startMinute: 0, endMinute: end.minuteOfDay + 1 }] };
  return {
    ...hours,
    overrides: [...hours.overrides, { on: start.on, ranges: [range] }, ...(days > 1 ? [next] : [])],
    ...(hours.within ? { within: hours.within.map((other) => opened(other, span)) } : {}),
  };
}

function lifted(hours: Hours, closure: Closure): Hours {
  return {
    ...hours,
    closures: (hours.closures ?? []).filter((one) => !isEqual(one, closure)),
    ...(hours.within ? { within: hours.within.map((other) => lifted(other, closure)) } : {}),
  };
}

function forBounds(facts: SlotFacts, { because, remedy }: ExplainedReason, withRules: WithRules): Done | undefined {
  const isSame = (after: ExplainedReason) => after.because === because && after.remedy.do === remedy.do;
  const { horizon } = facts.rules;
  switch (remedy.do) {
    case "shorten-notice": {
      if (remedy.toMinutes === undefined) return undefined;
      const notice = (more: number) => withRules({ noticeMinutes: (remedy.toMinutes ?? 0) + more });
      return { enough: notice(0), tooLittle: [notice(1)], isSame };
    }
    case "begin-on": {
      if (horizon.kind !== "dates") throw new Error(`a horizon of ${horizon.kind} has no first date`);
      const begin = (later: number) => withRules({ horizon: { ...horizon, from: addDays(remedy.on, later) } });
      return { enough: begin(0), tooLittle: [begin(1)], isSame };
    }
    case "extend-horizon": {
      // Bookable days end on the calendar of the first host, dates on that of each.
      if (horizon.kind === "bookable-days" && new Set(facts.hosts.map(({ hours }) => hours.zone)).size > 1)
        return undefined;
      const end = (later: number) =>
        withRules({
          horizon: { kind: "dates", from: addDays(remedy.until, -900), until: addDays(remedy.until, later) },
        });
      return { enough: end(0), tooLittle: [end(-1)], isSame };
    }
    case "offer-all": {
      return { enough: withRules({ firstOnly: false }), tooLittle: [], isSame };
    }
    default:
      return undefined;
  }
}

function forCounts(facts: SlotFacts, reason: ExplainedReason, withHost: WithHost): Done | undefined {
  const { remedy } = reason;
  if (reason.because === "cap-reached" && remedy.do === "raise-cap") {
    // Another cap of the same kind may stand where this one is raised to: they are told apart as objects, not by value.
    const allRaised = new Set<Cap>();
    const raise = (most: number): SlotFacts => {
      const raised = (caps: readonly Cap[] = []) =>
        caps.map((cap) => {
          if (!isEqual(cap, reason.cap)) return cap;
          const higher = { ...cap, most };
          allRaised.add(higher);
          return higher;
        });
      const { hosts, rules } = withHost((one) => ({ ...one, caps: raised(one.caps) }));
      return { ...facts, hosts, rules: { ...rules, caps: raised(rules.caps) } };
    };
    const isSame = (after: ExplainedReason) => after.because === "cap-reached" && allRaised.has(after.cap);
    return { enough: raise(remedy.to), tooLittle: [raise(remedy.to - 1)], isSame };
  }
  if (reason.because === "labour-limit" && remedy.do === "relax-limit") {
    const relax = (minutes: number) =>
      withHost((one) => ({ ...one, labour: { ...one.labour, [remedy.limit]: minutes } }));
    const isSame = (after: ExplainedReason) =>
      after.because === "labour-limit" && after.limit === reason.limit && isEqual(after.during, reason.during);
    const less = remedy.limit === "restMinutes" ? 1 : -1;
    return { enough: relax(remedy.toMinutes), tooLittle: [relax(remedy.toMinutes + less)], isSame };
  }
  return undefined;
}

function forBusy(facts: SlotFacts, reason: ExplainedReason, withHost: WithHost): Done | undefined {
  const { remedy } = reason;
  if (!("busy" in reason)) return undefined;
  const { busy } = reason;
  const isSame = (after: ExplainedReason) =>
    after.because === reason.because && isEqual(withoutSeats(after.busy), withoutSeats(busy));
  if (remedy.do === "free") {
    const enough = withHost((one) => ({ ...one, busy: one.busy.filter((other) => !isEqual(other, busy)) }));
    return { enough, tooLittle: [], isSame };
  }
  if (remedy.do === "wait") {
    return remedy.until === undefined ? undefined : { enough: { ...facts, now: remedy.until }, tooLittle: [], isSame };
  }
  if (remedy.do !== "add-seats") return undefined;
  const seats = (count: number) =>
    withHost((one) => ({
      ...one,
      busy: one.busy.map((other) =>
        other.group && isEqual(other, busy) ? { ...other, group: { ...other.group, seats: count } } : other,
      ),
    }));
  return { enough: seats(remedy.to), tooLittle: [seats(remedy.to - 1)], isSame };
}

function withoutSeats({ group, ...busy }: Busy): unknown {
  return group ? { ...busy, group: { ...group, seats: 0 } } : busy;
}

/** Time around the session. */
function forRoom(facts: SlotFacts, reason: ExplainedReason, withRules: WithRules): Done | undefined {
  const { remedy } = reason;
  const { preparationMinutes = 0, cleaningMinutes = 0, bufferBeforeMinutes, bufferAfterMinutes } = facts.rules;
  if (reason.because === "buffer" && remedy.do === "shorten-buffers") {
    const isSame = (after: ExplainedReason) => after.because === "buffer" && isEqual(after.busy, reason.busy);
    const keep = (before: number, after: number) => {
      const [prepared, cleaned] = [Math.min(preparationMinutes, before), Math.min(cleaningMinutes, after)];
      const work = { preparationMinutes: prepared, cleaningMinutes: cleaned };
      return withRules({ ...work, bufferBeforeMinutes: before - prepared, bufferAfterMinutes: after - cleaned });
    };
    const { beforeMinutes, afterMinutes } = remedy;
    const tooLittle = [
      ...(beforeMinutes < preparationMinutes + bufferBeforeMinutes ? [keep(beforeMinutes + 1, afterMinutes)] : []),
      ...(afterMinutes < cleaningMinutes + bufferAfterMinutes ? [keep(beforeMinutes, afterMinutes + 1)] : []),
    ];
    return { enough: keep(beforeMinutes, afterMinutes), tooLittle, isSame };
  }
  if (reason.because !== "travel" || remedy.do !== "shorten-way") return undefined;
  const isWay = (place: string) => [reason.busy.placeId, facts.rules.placeId].includes(place);
  const shorten = (most: number): SlotFacts => ({
    ...facts,
    travelTimes: (facts.travelTimes ?? []).map((way) =>
      isWay(way.from) && isWay(way.to) ? { ...way, minutes: Math.min(way.minutes, most) } : way,
    ),
  });
  const isSame = (after: ExplainedReason) => after.because === "travel" && isEqual(after.busy, reason.busy);
  return { enough: shorten(remedy.toMinutes), tooLittle: [shorten(remedy.toMinutes + 1)], isSame };
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
