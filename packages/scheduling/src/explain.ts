/** All rules that refuse, and what would open: for hosts, support and the assistant. */
import type { Busy, Host, SlotFacts, SlotQuery } from "./facts.ts";
import { Judge, type Finding } from "./judge.ts";
import type { Need } from "./need.ts";
import type { Panel } from "./panel.ts";
import { settled } from "./settle.ts";
import { formatDay } from "./time/calendar.ts";
import { asInstant, MINUTE_MS, type Instant } from "./time/instant.ts";
import { dateAt } from "./time/zone.ts";
import type { ExplainedReason, Explanation, Reason, Remedy } from "./verdict.ts";

/**
 * Every rule that refuses a start, for each host, and not only the first; with what would open it.
 * @throws RangeError when the rules, hours, roles or busy stretches make no sense.
 */
export function explainSlot(asked: SlotFacts, startsAt: Instant): Explanation {
  const facts = settled(asked);
  const judge = new Judge(facts, startsAt, startsAt + 1);
  return explanationOf(judge, judge.find(startsAt));
}

/**
 * The same for every candidate start in [from, until): those of `judgeSlots`.
 * @throws RangeError when the rules, hours, roles or busy stretches make no sense.
 */
export function explainSlots(query: SlotQuery): readonly Explanation[] {
  const judge = new Judge(settled(query), query.from, query.until);
  return judge.candidateStarts().map((start) => explanationOf(judge, judge.find(asInstant(start))));
}

function explanationOf({ panel }: Judge, { startsAt, endsAt, hearings, verdict }: Finding): Explanation {
  const seen = new Set<string>();
  const hosts = hearings.flatMap(({ part, candidate: { host }, reasons }) => {
    const key = `${part.roleId} ${host.id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const explained = reasons.map((reason): ExplainedReason => {
      return { ...reason, remedy: remedyFor(reason, panel, host, startsAt) };
    });
    return [{ hostId: host.id, ...(panel.named ? { roleId: part.roleId } : {}), reasons: explained }];
  });
  return { startsAt, endsAt, offered: verdict.offered, hosts };
}

function remedyFor(reason: Reason, panel: Panel, host: Host, startsAt: Instant): Remedy {
  const { need, facts } = panel;
  const { table } = panel.sheetOf(host).bounds;
  const on = formatDay(dateAt(table, startsAt));
  const reserved = need.reservedOnly ? { reserved: true as const } : {};
  switch (reason.because) {
    case "no-skill":
      return { do: "grant-skills", skills: reason.missing };
    case "closed-day":
      return { do: "open", on: reason.on, span: neededBy(need, startsAt), override: reason.byOverride, ...reserved };
    case "closure":
      return { do: "lift-closure", on: reason.on, closure: reason.closure };
    case "outside-hours":
      return { do: "open", on: reason.on, span: reason.needed, override: false, ...reserved };
    case "not-on-grid":
      return { do: "choose-start", starts: reason.nearbyStarts };
    case "too-soon":
      return reason.by === "dates"
        ? { do: "begin-on", on }
        : { do: "shorten-notice", toMinutes: noticeMinutes(facts, startsAt) };
    case "too-far":
      return { do: "extend-horizon", until: on };
    case "cap-reached": {
      const added = reason.cap.of === "sessions" ? 1 : need.durationMs / MINUTE_MS;
      return { do: "raise-cap", to: Math.ceil(reason.counted + added) };
    }
    case "labour-limit": {
      const rest = Math.max(0, reason.countedMinutes); // what there is; a limit on work must hold this session too
      const work = Math.ceil(reason.countedMinutes + need.durationMs / MINUTE_MS);
      return { do: "relax-limit", limit: reason.limit, toMinutes: reason.limit === "restMinutes" ? rest : work };
    }
    case "already-busy":
      return { do: "free", busy: reason.busy };
    case "full":
      return { do: "add-seats", to: reason.group.seatsTaken + need.seats };
    case "held":
      return { do: "wait", until: reason.busy.expiresAt };
    case "travel":
      return { do: "shorten-way", toMinutes: wayMinutes(need, startsAt, reason.busy) };
    case "buffer": {
      const gap = gapMinutes(need, startsAt, reason.busy);
      const [beforeMinutes, afterMinutes] = [need.beforeMs / MINUTE_MS, need.afterMs / MINUTE_MS];
      if (reason.busy.startsAt < startsAt) return { do: "shorten-buffers", beforeMinutes: gap, afterMinutes };
      return { do: "shorten-buffers", beforeMinutes, afterMinutes: gap };
    }
    case "not-first":
      return { do: "offer-all" };
  }
}

/** What there is between now and the start; nothing opens the past. */
function noticeMinutes({ now }: SlotFacts, startsAt: Instant): number | undefined {
  return startsAt < now ? undefined : Math.floor((startsAt - now) / MINUTE_MS);
}

function neededBy({ preparationMs, durationMs, cleaningMs }: Need, startsAt: Instant) {
  return { startsAt: asInstant(startsAt - preparationMs), endsAt: asInstant(startsAt + durationMs + cleaningMs) };
}

/** What is left to come or go, once there is time to prepare or to clean. */
function wayMinutes(need: Need, startsAt: Instant, busy: Busy): number {
  const workMs = busy.startsAt < startsAt ? need.preparationMs : need.cleaningMs;
  return Math.max(0, gapMinutes(need, startsAt, busy) - workMs / MINUTE_MS);
}

/** Whole minutes between the session and what is beside it. */
function gapMinutes({ durationMs }: Need, startsAt: Instant, busy: Busy): number {
  const gapMs = busy.startsAt < startsAt ? startsAt - busy.endsAt : busy.startsAt - startsAt - durationMs;
  return Math.floor(gapMs / MINUTE_MS);
}
