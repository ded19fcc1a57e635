/**
 * What is mailed, in a real CalDAV server: Radicale, where it is installed (Debian: `apt-get install radicale`), on a port
 * and in a folder of its own. And read by Python's icalendar, which shares nothing with what wrote it. Where one of them is
 * missing its tests are shown as skipped.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { instant, zone, type Instant } from "@creneau/scheduling";
import ical, { type VEvent } from "node-ical";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { repeatsOf } from "./calendar-series.ts";
import { calendarText, type CalendarEvent } from "./calendar.ts";

const now = instant("2027-03-01T08:00:00Z");
const ID = "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10";

const event = (parts: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: ID,
  sequence: 0,
  startsAt: instant("2027-03-09T16:00:00Z"),
  endsAt: instant("2027-03-09T16:15:00Z"),
  zone: zone("Europe/Paris"),
  cancelled: false,
  summary: "Séance; d’essai, avec « Léo »",
  description: "Une question\n\nGérer : https://creneau.test/rendez-vous/AbC",
  place: "En visio",
  url: "https://creneau.test/rendez-vous/AbC",
  organizer: { name: "Thotis", address: "bonjour@thotis.example" },
  attendee: { name: "Juliette Morel", address: "juliette@lycee.example" },
  language: "fr",
  ...parts,
});

/** No backslash before an n: icalendar reads that as a line break, however it is escaped. */
const evil = 'A; "b", \\d\r\nEND:VEVENT\u2028c';

/** Everything that leaves the house: ordinary, moved, cancelled, in the hours of a clock change. Series come after. */
const written: readonly (readonly [string, readonly CalendarEvent[]])[] = [
  ["ordinary", [event()]],
  [
    "moved",
    [event({ sequence: 1, startsAt: instant("2027-03-10T09:00:00Z"), endsAt: instant("2027-03-10T10:00:00Z") })],
  ],
  ["cancelled", [event({ sequence: 2, cancelled: true })]],
  ["published", [event({ attendee: undefined })]],
  [
    "over the spring change",
    [event({ startsAt: instant("2027-03-28T00:30:00Z"), endsAt: instant("2027-03-28T01:30:00Z") })],
  ],
  [
    "in the hour shown twice",
    [event({ startsAt: instant("2027-10-31T00:30:00Z"), endsAt: instant("2027-10-31T01:30:00Z") })],
  ],
  ["far away", [event({ zone: zone("Asia/Kathmandu") })]],
  ["on a clock that never changes", [event({ zone: zone("Indian/Reunion") })]],
  ["somebody's evil words", [event({ summary: evil, description: evil, place: evil })]],
];

/** The system's own may have them where the first on the path has not. */
const python = ["python3", "/usr/bin/python3"].find(
  (name) => spawnSync(name, ["-c", "import icalendar, vobject"]).status === 0,
);

const Read = z.array(
  z.object({ uid: z.string(), start: z.number(), end: z.number(), sequence: z.number(), summary: z.string() }),
);

/** Python's zoneinfo is not asked: icalendar makes the zone of the VTIMEZONE that came with the event. */
const READER = `
import sys, json, icalendar, vobject
text = sys.stdin.buffer.read()
calendar = icalendar.Calendar.from_ical(text)
vobject.readOne(text.decode("utf-8")).validate(raiseException=True)
zones = {str(z["TZID"]): z.to_tz() for z in calendar.walk("VTIMEZONE")}
def at(value):
    moment, name = value.dt, value.params.get("TZID")
    if name is not None:
        zone = zones[str(name)]
        moment = zone.localize(moment.replace(tzinfo=None)) if hasattr(zone, "localize") else moment.replace(tzinfo=zone)
    return int(moment.timestamp() * 1000)
print(json.dumps([{"uid": str(e["UID"]), "start": at(e["DTSTART"]), "end": at(e["DTEND"]),
  "sequence": int(e["SEQUENCE"]), "summary": str(e["SUMMARY"])} for e in calendar.walk("VEVENT")]))
`;

describe.skipIf(python === undefined)("Python's icalendar and vobject", () => {
  test.each(written)("%s: reads it as it was meant", (_, events) => {
    const read = spawnSync(python ?? "", ["-c", READER], { input: calendarText(events, now), encoding: "utf8" });
    expect(read.stderr).toBe("");
    expect(Read.parse(JSON.parse(read.stdout))).toEqual(
      events.map(({ id, startsAt, endsAt, sequence, summary }) => ({
        uid: `${id}@creneau`,
        start: startsAt,
        end: endsAt,
        sequence,
        summary: summary === evil ? 'A; "b", \\d END:VEVENT c' : summary,
      })),
    );
  });
});

const hasRadicale = spawnSync("radicale", ["--version"]).status === 0;
const MOST_TRIES = 200;
/** `auth = none` takes anybody for who they say they are. */
const JULIETTE = `Basic ${Buffer.from("juliette:").toString("base64")}`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

describe.skipIf(!hasRadicale)("Radicale", () => {
  let radicale: ChildProcess;
  let folder: string;
  let base: string;

  const asks = (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
    fetch(`${base}${path}`, {
      method,
      headers: { authorization: JULIETTE, ...headers },
      ...(body === undefined ? {} : { body }),
    });
  const puts = (content: string, uid = ID) =>
    asks("PUT", `/juliette/agenda/${uid}.ics`, content, { "content-type": "text/calendar; charset=utf-8" });
  /** As programs do that get a mail: the method is the mail's, and is no part of what is kept. */
  const kept = (mailed: string): string => mailed.replace(/METHOD:[A-Z]+\r\n/, "");
  const held = async (uid = ID): Promise<VEvent> => {
    const parts = Object.values(ical.sync.parseICS(await (await asks("GET", `/juliette/agenda/${uid}.ics`)).text()));
    const found = parts.find((part) => part?.type === "VEVENT");
    if (found?.type !== "VEVENT") throw new Error("no event is kept");
    return found;
  };
  const between = async (start: string, end: string): Promise<string> => {
    const query = `<?xml version="1.0"?><C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
      <D:prop><D:getetag/><C:calendar-data/></D:prop><C:filter><C:comp-filter name="VCALENDAR">
      <C:comp-filter name="VEVENT"><C:time-range start="${start}" end="${end}"/></C:comp-filter>
      </C:comp-filter></C:filter></C:calendar-query>`;
    return (await asks("REPORT", "/juliette/agenda/", query, { depth: "1", "content-type": "application/xml" })).text();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "creneau-radicale-"));
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    writeFileSync(
      join(folder, "config"),
      `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = none\n[rights]\ntype = owner_only\n` +
        `[storage]\nfilesystem_folder = ${join(folder, "collections")}\n[logging]\nlevel = warning\n`,
    );
    radicale = spawn("radicale", ["--config", join(folder, "config")]);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      try {
        await asks("OPTIONS", "/");
        break;
      } catch {
        await pause(100);
      }
    }
    expect((await asks("MKCALENDAR", "/juliette/agenda/")).status).toBe(201);
  }, 60_000);
  afterAll(() => {
    radicale.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  test("takes the invitation, its move and its cancellation, as one event that changes", async () => {
    const invited = await puts(kept(calendarText(event(), now)));
    expect(invited.status).toBe(201);
    expect(await held()).toMatchObject({
      uid: `${ID}@creneau`,
      sequence: 0,
      status: "CONFIRMED",
      summary: event().summary,
    });
    expect((await held()).start.getTime()).toBe(event().startsAt);
    expect(await between("20270309T000000Z", "20270310T000000Z")).toContain(`UID:${ID}@creneau`);

    const moved = event({
      sequence: 1,
      startsAt: instant("2027-03-10T09:00:00Z"),
      endsAt: instant("2027-03-10T09:15:00Z"),
    });
    expect([200, 201, 204]).toContain((await puts(kept(calendarText(moved, now)))).status);
    expect(await held()).toMatchObject({ sequence: 1, organizer: { val: "mailto:bonjour@thotis.example" } });
    expect((await held()).start.getTime()).toBe(moved.startsAt);
    expect(await between("20270309T000000Z", "20270310T000000Z")).not.toContain("BEGIN:VEVENT");
    expect(await between("20270310T000000Z", "20270311T000000Z")).toContain("SEQUENCE:1");

    const cancelled = event({ ...moved, sequence: 2, cancelled: true });
    await puts(kept(calendarText(cancelled, now)));
    expect(await held()).toMatchObject({ sequence: 2, status: "CANCELLED", transparency: "TRANSPARENT" });
    expect((await asks("DELETE", `/juliette/agenda/${ID}.ics`)).status).toBe(200);
    expect((await asks("GET", `/juliette/agenda/${ID}.ics`)).status).toBe(404);
  });

  test.each(written.filter(([, events]) => events.length === 1))(
    "%s: comes back with the meaning it had",
    async (_, events) => {
      const [only] = events;
      if (!only) throw new Error("nothing was written");
      const uid = "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9bff";
      expect((await puts(kept(calendarText({ ...only, id: uid }, now)), uid)).status).toBe(201);
      const found = await held(uid);
      expect([found.start.getTime(), found.end?.getTime()]).toEqual([only.startsAt, only.endsAt]);
      expect(found.url).toEqual({ params: { VALUE: "URI" }, val: only.url });
      expect((await asks("DELETE", `/juliette/agenda/${uid}.ics`)).status).toBe(200);
    },
  );

  test("a series is one event that repeats: whole, one date moved, one taken out, over", async () => {
    const uid = "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9bee";
    const tuesday = (week: number, hour = 16) => instant(Date.UTC(2027, 2, 9 + 7 * week, hour - (week > 2 ? 1 : 0)));
    const until = (start: number) => instant(start + 3_600_000);
    const repeats = repeatsOf([0, 1, 2, 4, 5].map((week) => tuesday(week)) as [Instant, ...Instant[]], event().zone);
    const whole = event({ id: uid, startsAt: tuesday(0), endsAt: until(tuesday(0)), repeats });
    const moved = event({ id: uid, startsAt: tuesday(2, 9), endsAt: until(tuesday(2, 9)), recursAt: tuesday(2) });
    expect((await puts(kept(calendarText([whole, moved], now)), uid)).status).toBe(201);
    const on = async (start: Instant) => {
      const stamp = (at: number) => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, "");
      return (await between(stamp(start), stamp(start + 3_600_000))).includes(`UID:${uid}@creneau`);
    };
    const shown = async () => {
      const found: boolean[] = [];
      for (const at of [0, 1, 2, 3, 4, 5].map((week) => tuesday(week))) found.push(await on(at));
      return found;
    };
    expect(await shown()).toEqual([true, true, false, false, true, true]);
    expect(await on(tuesday(2, 9))).toBe(true);
    const fewer = repeatsOf([tuesday(0), tuesday(1)], event().zone);
    await puts(kept(calendarText({ ...whole, sequence: 1, repeats: fewer }, now)), uid);
    expect(await shown()).toEqual([true, true, false, false, false, false]);
    expect((await asks("DELETE", `/juliette/agenda/${uid}.ics`)).status).toBe(200);
  });
});
