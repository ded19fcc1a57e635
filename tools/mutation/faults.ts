/** Faults that somebody could write into the engine by mistake, as data. The suite must be red for each. */
export interface Fault {
  readonly what: string;
  /** In packages/scheduling/src. */
  readonly file: string;
  /** Text that occurs exactly once in the file; short, so that it stays when lines around it change. */
  readonly find: string;
  readonly replace: string;
}

const busy: readonly Fault[] = [
  {
    what: "a session is a minute longer than it is",
    file: "busy.ts",
    find: "need.durationMs - afterMs + 1",
    replace: "need.durationMs - afterMs - 59_999",
  },
  {
    what: "busy time is closed at its end: 10:00 is taken by what ends at 10:00",
    file: "busy.ts",
    find: "const endMs = busy.endsAt + beforeMs;",
    replace: "const endMs = busy.endsAt + beforeMs + 1;",
  },
  {
    what: "busy time is open at its beginning",
    file: "busy.ts",
    find: "need.durationMs - afterMs + 1",
    replace: "need.durationMs - afterMs + 2",
  },
  {
    what: "the buffer before is forgotten",
    file: "busy.ts",
    find: "const endMs = busy.endsAt + beforeMs;",
    replace: "const endMs = busy.endsAt;",
  },
  {
    what: "the buffer after is used before, and the other way round",
    file: "busy.ts",
    find: "const { beforeMs, afterMs } = marginsMs",
    replace: "const { beforeMs: afterMs, afterMs: beforeMs } = marginsMs",
  },
  {
    what: "a hold counts though it has expired",
    file: "busy.ts",
    find: "expiresAt <= asker.now",
    replace: "expiresAt <= 0",
  },
  {
    what: "a hold counts in the moment it expires",
    file: "busy.ts",
    find: "expiresAt <= asker.now",
    replace: "expiresAt < asker.now",
  },
  {
    what: "one's own hold counts",
    file: "busy.ts",
    find: "holderId === undefined || holderId !== asker.holderId",
    replace: "true",
  },
  {
    what: "lanes: the first decides for all",
    file: "busy.ts",
    find: "return lanes.reduce",
    replace: "return lanes.slice(0, 1).reduce",
  },
  {
    what: "lanes: one that nothing is on is not seen",
    file: "busy.ts",
    find: "used.size < capacity ? [-1] : []",
    replace: "used.size === 0 ? [-1] : []",
  },
  {
    what: "lanes: what names none takes none",
    file: "busy.ts",
    find: "busy.lane === undefined || busy.lane === lane",
    replace: "busy.lane === lane",
  },
  {
    what: "busy time is read in the order given",
    file: "busy.ts",
    find: "if (firstMs < previousMs)",
    replace: "if (firstMs < 0)",
  },
];

const bounds: readonly Fault[] = [
  {
    what: "the notice is forgotten",
    file: "bounds.ts",
    find: "now + need.noticeMs",
    replace: "now",
  },
  {
    what: "the notice is a millisecond longer",
    file: "bounds.ts",
    find: "now + need.noticeMs",
    replace: "now + need.noticeMs + 1",
  },
  {
    what: "the horizon is a day longer",
    file: "bounds.ts",
    find: "untilDay + 1)",
    replace: "untilDay + 2)",
  },
  {
    what: "the first date of a range is not asked about",
    file: "bounds.ts",
    find: "Math.max(noticeEndsMs, fromMs)",
    replace: "noticeEndsMs",
  },
  {
    what: "today is the date of Greenwich",
    file: "bounds.ts",
    find: "dateAt(table, now)",
    replace: "Math.floor(now / 86_400_000)",
  },
  {
    what: "Saturday is a business day",
    file: "hours.ts",
    find: "weekdayOfDay(day) > 5",
    replace: "weekdayOfDay(day) > 6",
  },
  {
    what: "leave is no business day",
    file: "hours.ts",
    find: 'each.closure.kind === "holiday" && ',
    replace: "",
  },
  {
    what: "a horizon of bookable dates counts those on which nothing is free",
    file: "settle.ts",
    find: "if (found === nth) return date;",
    replace: "if (found >= 1) return date + nth - 1;",
  },
];

const clocks: readonly Fault[] = [
  {
    what: "of a time shown twice, the second is taken",
    file: "time/zone.ts",
    find: "Math.max(cursor.offsetNanoseconds, next.offsetNanoseconds)",
    replace: "Math.min(cursor.offsetNanoseconds, next.offsetNanoseconds)",
  },
  {
    what: "a start that the clock skips is dropped",
    file: "grid.ts",
    find: "if (startMs >= leastMs",
    replace: "if (startMs + offsetAtMs(stretch.clock, startMs) === wallMs && startMs >= leastMs",
  },
  {
    what: "on the day of a change the grid counts elapsed time",
    file: "grid.ts",
    find: "const startMs = instantOfWallMs(stretch.clock, wallMs);",
    replace: "const startMs = stretch.opensMs + instantOfWallMs(stretch.clock, 0) * 0 + wallMs - stretch.fromWallMs;",
  },
  {
    what: "an opening whose end the clock skips ends later",
    file: "time/zone.ts",
    find: "return Math.min(wallMs - at(table.offsetsMs, segment), at(table.changesAtMs, segment));",
    replace: "return wallMs - at(table.offsetsMs, segment);",
  },
  {
    what: "the offset of midnight holds all day",
    file: "time/zone.ts",
    find: "< at(table.changesAtMs, segment) ? offsetMs : undefined",
    replace: "< Number.POSITIVE_INFINITY ? offsetMs : undefined",
  },
  {
    what: "where the clock goes back over midnight, a date begins twice",
    file: "time/zone.ts",
    find: "<= instantMs ? day + 1 : day",
    replace: "<= instantMs ? day : day",
  },
];

const grid: readonly Fault[] = [
  {
    what: "an alignment moves starts down",
    file: "grid.ts",
    find: "Math.ceil(wallMs / alignMs)",
    replace: "Math.floor(wallMs / alignMs)",
  },
  {
    what: "the offset of the first start is forgotten",
    file: "grid.ts",
    find: "const wallMs = fromWallMs + offsetMs;",
    replace: "const wallMs = fromWallMs + 0 * offsetMs;",
  },
  {
    what: "packed starts are counted from the opening",
    file: "grid.ts",
    find: "opensMs === stretch.opensMs ? stretch.fromWallMs : wallAt(stretch, opensMs)",
    replace: "opensMs > 0 ? stretch.fromWallMs : wallAt(stretch, opensMs)",
  },
  {
    what: "the last start of an opening is lost",
    file: "openings.ts",
    find: "- durationMs - cleaningMs + 1",
    replace: "- durationMs - cleaningMs",
  },
  {
    what: "a session may end a minute after closing",
    file: "openings.ts",
    find: "- durationMs - cleaningMs + 1",
    replace: "- durationMs - cleaningMs + 60_001",
  },
  {
    what: "preparation may come before the opening",
    file: "openings.ts",
    find: "at(open, edge) + preparationMs",
    replace: "at(open, edge) + 0 * preparationMs",
  },
  {
    what: "cleaning may come after closing",
    file: "openings.ts",
    find: "- durationMs - cleaningMs + 1",
    replace: "- durationMs - 0 * cleaningMs + 1",
  },
  {
    what: "a night that began yesterday is forgotten",
    file: "openings.ts",
    find: "const firstDay = dayAt(table, fromMs) - margin;",
    replace: "const firstDay = dayAt(table, fromMs) - margin + 1;",
  },
  {
    what: "the hours of the premises are not asked for",
    file: "openings.ts",
    find: "intersect(rest, openSet(stretchesOf(other, wide, dayRanges), true))",
    replace: "other ? rest : []",
  },
  {
    what: "with firstOnly, all are offered",
    file: "offer.ts",
    find: "return panel.need.firstOnly ?",
    replace: "return panel.need.firstOnly && panel.need.seats > 999 ?",
  },
  {
    what: "with firstOnly, the first of the question is taken for the first of the date",
    file: "offer.ts",
    find: "panel.need.firstOnly ? startOfDate(sheet, fromMs) : fromMs",
    replace: "panel.need.seats > 999 ? startOfDate(sheet, fromMs) : fromMs",
  },
];

const hours: readonly Fault[] = [
  {
    what: "week A and week B are swapped",
    file: "hours.ts",
    find: "Math.floor((day - firstMonday) / 7) % weeks.length",
    replace: "(Math.floor((day - firstMonday) / 7) + 1) % weeks.length",
  },
  {
    what: "weeks take turns on the anchor's weekday",
    file: "hours.ts",
    find: "anchor - weekdayOfDay(anchor) + 1",
    replace: "anchor",
  },
  {
    what: "the last day of a closure is open",
    file: "hours.ts",
    find: "fromDay <= day && day <= untilDay",
    replace: "fromDay <= day && day < untilDay",
  },
  {
    what: "an override is added to the hours of the day",
    file: "hours.ts",
    find: "if (own) return own;",
    replace: "if (own) return union(own, usualRangesOn(timetable, day, recurring));",
  },
  {
    what: "an override does not open a closure",
    file: "hours.ts",
    find: "if (own) return own;",
    replace: "if (own && !closureOn(timetable, day)) return own;",
  },
  {
    what: "of two overrides of one date the last wins",
    file: "hours.ts",
    find: "union(overrides.get(day) ?? CLOSED, minutesOf(ranges, placeId))",
    replace: "minutesOf(ranges, placeId)",
  },
  {
    what: "of two seasons the first wins",
    file: "hours.ts",
    find: "spans.findLast(",
    replace: "spans.find(",
  },
  {
    what: "a recurring opening wins over a recurring closing",
    file: "hours.ts",
    find: "subtract(union(ranges, recurring.opensOn(day)), recurring.closesOn(day))",
    replace: "union(subtract(ranges, recurring.closesOn(day)), recurring.opensOn(day))",
  },
  {
    what: "on-call hours are open to every service",
    file: "hours.ts",
    find: "serviceId !== undefined && serviceIds.includes(serviceId)",
    replace: "serviceIds.length > 0 || serviceIds.includes(serviceId ?? '')",
  },
  {
    what: "somebody is on call while on leave",
    file: "hours.ts",
    find: "timetable.shut.has(day) || leaveOn(timetable, day) !== undefined",
    replace: "timetable.shut.has(day)",
  },
  {
    what: "a day that an override closes is still on call",
    file: "hours.ts",
    find: "timetable.shut.has(day) || leaveOn(timetable, day) !== undefined",
    replace: "leaveOn(timetable, day) !== undefined",
  },
  {
    what: "what is given on call alone is given in ordinary hours",
    file: "hours.ts",
    find: "if (timetable.asked.reservedOnly) return CLOSED;",
    replace: "",
  },
  {
    what: "premises close on-call hours",
    file: "openings.ts",
    find: "if (timetable.reserved.length === 0) return left;",
    replace: "if (timetable.reserved.length >= 0) return left;",
  },
  {
    what: "hours of another place count",
    file: "hours.ts",
    find: "where === undefined || where === placeId",
    replace: "where !== placeId || where === placeId",
  },
  {
    what: "who travels keeps the clock of home",
    file: "hours.ts",
    find: "lastHolding(travel, day)?.table ?? table",
    replace: "table",
  },
  {
    what: "INTERVAL is forgotten",
    file: "recurrence/sets.ts",
    find: "; number += interval)",
    replace: "; number += 1)",
  },
  {
    what: "COUNT has one more",
    file: "recurrence/sets.ts",
    find: "(rule.count ?? Number.POSITIVE_INFINITY) - 1",
    replace: "rule.count ?? Number.POSITIVE_INFINITY",
  },
  {
    what: "UNTIL leaves out its own moment",
    file: "recurrence/occurrences.ts",
    find: "<= lastMs",
    replace: "< lastMs",
  },
  {
    what: "EXDATE is forgotten by the clock",
    file: "recurrence/occurrences.ts",
    find: "!excluded.has(wall)",
    replace: "excluded.size >= 0",
  },
];

const limits: readonly Fault[] = [
  {
    what: "a cap lets one more through",
    file: "limits.ts",
    find: "counted + added > most",
    replace: "counted > most",
  },
  {
    what: "a cap refuses the last one it allows",
    file: "limits.ts",
    find: "counted + added > most",
    replace: "counted + added >= most",
  },
  {
    what: "the host's own caps are forgotten",
    file: "limits.ts",
    find: "...(host.caps ?? [])",
    replace: "...(host.caps ?? []).slice(0, 0)",
  },
  {
    what: "a cap on one service counts all",
    file: "limits.ts",
    find: 'cap.counts === "service"',
    replace: "cap.most < 0",
  },
  {
    what: "weeks start on Monday whatever the cap says",
    file: "limits.ts",
    find: "cap.weekStartsOn ?? 1",
    replace: "1",
  },
  {
    what: "caps count by the date of Greenwich",
    file: "limits.ts",
    find: "periodOf(dateAt(table, session.startsAt)",
    replace: "periodOf(Math.floor(session.startsAt / 86_400_000)",
  },
  {
    what: "a year ends with December of the year before",
    file: "limits.ts",
    find: "dayOfCivil(year + 1, 1, 1)];",
    replace: "dayOfCivil(year, 12, 1)];",
  },
  {
    what: "rest is not asked for after a session",
    file: "rest.ts",
    find: "[nextDayMs, endsAt + restMs]",
    replace: "[nextDayMs, endsAt]",
  },
  {
    what: "rest before a session forgets how long the new one is",
    file: "rest.ts",
    find: "[startsAt - restMs - durationMs + 1, dayMs]",
    replace: "[startsAt - restMs + 1, dayMs]",
  },
  {
    what: "sessions of one date are not too far apart for a rest after them",
    file: "rest.ts",
    find: "[first + mostMs - durationMs + 1, near[1]]",
    replace: "[near[1], near[1]]",
  },
  {
    what: "a session may bring two stretches of work of a date together",
    file: "rest.ts",
    find: ".filter((later) => later[1] - first > mostMs)",
    replace: ".filter((later) => later[1] - first > mostMs + later[1])",
  },
];

const ways: readonly Fault[] = [
  {
    what: "the time to come from another place is forgotten",
    file: "need.ts",
    find: "Math.max(need.beforeMs, fromMs + need.preparationMs)",
    replace: "need.beforeMs",
  },
  {
    what: "the way comes on top of the buffer",
    file: "need.ts",
    find: "Math.max(need.afterMs, toMs + need.cleaningMs)",
    replace: "need.afterMs + toMs",
  },
  {
    what: "the way there takes the time of the way back",
    file: "need.ts",
    find: "if (way.from === here) to.set(way.to, way.ms);",
    replace: "",
  },
];

const people: readonly Fault[] = [
  {
    what: "somebody takes two roles of one session",
    file: "parts.ts",
    find: "if (seen.has(id)) return true;",
    replace: "",
  },
  {
    what: "a role for two is filled by one",
    file: "parts.ts",
    find: "part(candidates, count - 1, false)]",
    replace: "part(candidates, count - 1, false)].slice(0, 1)",
  },
  {
    what: "skills are not asked for",
    file: "parts.ts",
    find: "!host.skills?.includes(skill)",
    replace: "skill === undefined",
  },
  {
    what: "substitutes are asked first",
    file: "judge.ts",
    find: "enough ? usual : free",
    replace: "enough ? free : usual",
  },
  {
    what: "one busy host is enough to refuse all of the same hours",
    file: "offer.ts",
    find: "busy === ALWAYS ? refused : intersect(busy, refused)",
    replace: "busy === ALWAYS ? refused : union(busy, refused)",
  },
  {
    what: "other roles need not be free",
    file: "offer.ts",
    find: "joint = intersect(joint, coverOf(panel, part));",
    replace: "if (part.count < 0) joint = intersect(joint, coverOf(panel, part));",
  },
  {
    what: "a full group is joined",
    file: "offer.ts",
    find: "group.seats - group.seatsTaken >= panel.need.seats",
    replace: "group.seats >= panel.need.seats",
  },
  {
    what: "a group of another service is joined",
    file: "offer.ts",
    find: "group.serviceId === need.serviceId && ",
    replace: "",
  },
];

const choices: readonly Fault[] = [
  {
    what: "whoever is preferred least comes first",
    file: "assign.ts",
    find: "return place < 0 ? Number.POSITIVE_INFINITY : place;",
    replace: "return place < 0 ? Number.POSITIVE_INFINITY : -place;",
  },
  {
    what: "priorities are turned round",
    file: "assign.ts",
    find: "return ownNumber(criterion.of, host.id)",
    replace: "return -(ownNumber(criterion.of, host.id) ?? 0)",
  },
  {
    what: "weights are forgotten",
    file: "assign.ts",
    find: "return load / weight;",
    replace: "return load;",
  },
  {
    what: "fairness leaves out the session that is asked for",
    file: "assign.ts",
    find: "sessions.length + 1 :",
    replace: "sessions.length :",
  },
  {
    what: "who waits since longest: sessions to come count",
    file: "assign.ts",
    find: ".filter(({ endsAt }) => endsAt <= startsAt)",
    replace: "",
  },
  {
    what: "the seed does not count",
    file: "assign.ts",
    find: "`${seed}\\n${name}`",
    replace: "`${seed}\\n${name}`.slice(seed.length)",
  },
  {
    what: "one person is chosen for two roles",
    file: "assign.ts",
    find: "!taken.has(each) && leavesEnough",
    replace: "leavesEnough",
  },
  {
    what: "a role takes the only one whom another could have",
    file: "assign.ts",
    find: "leavesEnough(rest, new Set([...taken, each]))",
    replace: "rest.length >= 0",
  },
  {
    what: "substitutes are chosen as anybody else",
    file: "assign.ts",
    find: "later(a.substitute) - later(b.substitute) || ",
    replace: "",
  },
  {
    what: "a chain waits longer than its gap allows",
    file: "chain.ts",
    find: "gapMs <= next.mostGapMs",
    replace: "gapMs <= next.mostGapMs + next.panel.need.stepMs",
  },
  {
    what: "a chain forgets the buffer after the link before",
    file: "chain.ts",
    find: "endsAt: asInstant(offer.endsAt + need.afterMs)",
    replace: "endsAt: offer.endsAt",
  },
  {
    what: "a chain has one person twice in one link",
    file: "chain.ts",
    find: "if (taken.some(({ hostId }) => hostId === each.hostId)) continue;",
    replace: "",
  },
];

const answers: readonly Fault[] = [
  {
    what: "the booking refuses the first moment after the notice, which is shown",
    file: "reasons.ts",
    find: ".filter(({ endMs }) => startsAt < endMs)",
    replace: ".filter(({ endMs }) => startsAt <= endMs)",
  },
  {
    what: "the booking takes what lies beyond the horizon",
    file: "reasons.ts",
    find: "startsAt >= bounds.endMs",
    replace: "startsAt > bounds.endMs",
  },
  {
    what: "a hold is called a booking",
    file: "reasons.ts",
    find: 'busy.kind === "hold"',
    replace: 'busy.kind === "absence"',
  },
  {
    what: "the verdict is of whoever is farthest from a yes",
    file: "judge.ts",
    find: "RANK[first.because] > RANK[latest]",
    replace: 'latest === "no-host"',
  },
  {
    what: "a cap is to be raised to what it is",
    file: "explain.ts",
    find: "reason.counted + added",
    replace: "reason.counted + 0 * added",
  },
  {
    what: "the later of two as near comes first",
    file: "search.ts",
    find: "|| a.start - b.start",
    replace: "|| b.start - a.start",
  },
  {
    what: "the search for the next free start skips weeks",
    file: "search.ts",
    find: "fromMs += lengthMs;",
    replace: "fromMs += 2 * lengthMs;",
  },
  {
    what: "a wish beyond the reach is not waited for",
    file: "search.ts",
    find: "each.cost <= reachMs",
    replace: "each.cost <= Number.POSITIVE_INFINITY",
  },
  {
    what: "the longest duration of a range is left out",
    file: "durations.ts",
    find: "Math.floor((most - least) / step) + 1",
    replace: "Math.ceil((most - least) / step)",
  },
  {
    what: "a whole day in the calendar ends when it begins",
    file: "events.ts",
    find: "startOfDay(event.endsBefore, zone)",
    replace: "startOfDay(event.on, zone)",
  },
  {
    what: "tentative events count, asked for or not",
    file: "events.ts",
    find: "return policy.tentative;",
    replace: "return true;",
  },
];

export const faults: readonly Fault[] = [
  ...busy,
  ...bounds,
  ...clocks,
  ...grid,
  ...hours,
  ...limits,
  ...ways,
  ...people,
  ...choices,
  ...answers,
];
