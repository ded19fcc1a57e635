/**
 * What goes on in the demo houses besides single sessions: a workshop with seats taken, an absence and a session that wait
 * for a yes, a session every week.
 */
import { addDays, dateOf, weekdayOf, zone, type PlainDate } from "@creneau/scheduling";
import { addUsualKinds, leaveKinds, leaveWithin } from "../modules/availability/index.ts";
import {
  bookSeries,
  bookSession,
  bookWithin,
  castOfOne,
  giveInGroups,
  planGroupsWithin,
  readSeriesRule,
  slotDays,
} from "../modules/booking/index.ts";
import { addCategory, addService, serviceById, type Service } from "../modules/catalogue/index.ts";
import type { Tx } from "../platform/database/database.ts";
import type { TenantScope } from "../platform/database/scope.ts";
import { DAYS_LOOKED_AT, type DemoHouse } from "./practice.ts";

const PARIS = zone("Europe/Paris");
const THURSDAY = 4;

const next = (today: PlainDate, weekday: number): PlainDate =>
  addDays(today, ((weekday - weekdayOf(today) + 7) % 7) + 7);

const mailName = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z]+/gu, ".");
const personOf = (name: string, host: string) =>
  ({ name, email: `${mailName(name)}@${host}`, locale: "fr", zone: PARIS }) as const;

async function service(tx: Tx, scope: TenantScope, id: string): Promise<Service> {
  const found = await serviceById(tx, scope, id);
  if (!found) throw new Error("The demo lost a service");
  return found;
}

/** A workshop of eight for pupils, every Thursday evening: the first has some who come, the others wait for theirs. */
export async function seedParcoursup({ db, clock, scope }: DemoHouse, professionalId: string): Promise<void> {
  const serviceId = await addService(db, clock, scope, {
    slug: "atelier-parcoursup",
    name: "Atelier Parcoursup",
    description:
      "Une heure à plusieurs : on lit une fiche de formation ensemble, et chacun repart avec ses vœux à creuser.",
    durationMinutes: 60,
    stepMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    noticeMinutes: 60,
    horizonDays: 45,
    modes: ["video"],
    categoryId: (await addCategory({ db, clock }, scope, { name: "Ateliers", colour: "#D97706" })).id,
    lockedDurationMessage: "",
    allowOnlineBooking: true,
    professionalIds: [professionalId],
  });
  const first = next(dateOf(clock.now(), PARIS), THURSDAY);
  await db.inTenant(scope, async (tx) => {
    await giveInGroups(tx, scope, serviceId, {
      seatsMax: 8,
      seatsMin: 3,
      decideHours: 24,
      whenShort: "cancel",
      seatsPerBooking: 1,
      openedBy: "team",
      version: 0,
    });
    const weekly = { weekdays: [THURSDAY], until: addDays(first, 21) };
    const ask = { professionalId, serviceId, on: first, minuteOfDay: 19 * 60, weekly };
    const { planned } = await planGroupsWithin(tx, clock, scope, ask);
    const [session] = planned;
    if (!session) throw new Error("The demo could not plan its workshop");
    const workshop = await service(tx, scope, serviceId);
    for (const name of ["Lilou Besson", "Sacha Marchal", "Aya Diop", "Tom Le Goff"])
      await bookWithin(tx, clock, scope, {
        professionalId,
        service: workshop,
        startsAt: session.startsAt,
        person: personOf(name, "lycee.example"),
        note: "",
        actor: { by: "contact", accountId: null },
      });
  });
}

/** The usual kinds of absence, and a mentor who asks to be away in three weeks. */
export async function seedLeaveRequest(
  { db, clock, scope }: DemoHouse,
  { professionalId, accountId }: { readonly professionalId: string; readonly accountId: string },
): Promise<void> {
  await addUsualKinds({ db, clock }, scope, "fr");
  const fromOn = addDays(next(dateOf(clock.now(), PARIS), THURSDAY), 14);
  await db.inTenant(scope, async (tx) => {
    const [kind] = await leaveKinds(tx, scope, { archived: false, after: undefined, limit: 1 });
    await leaveWithin(tx, clock, scope, {
      professionalId,
      accountId,
      kindId: kind?.id ?? "",
      fromOn,
      fromMinute: 0,
      untilOn: addDays(fromOn, 1),
      untilMinute: 1440,
      note: "Partiels : je préfère réviser ces deux jours.",
      by: "self",
      entered: false,
    });
  });
}

/** Somebody who asked for a session that the coach agrees to first. */
export async function seedRequest(
  { db, clock, scope }: DemoHouse,
  { professionalId, serviceId }: { readonly professionalId: string; readonly serviceId: string },
): Promise<void> {
  await bookSession(db, clock, scope, async (tx) => {
    const from = addDays(dateOf(clock.now(), PARIS), 4);
    const asked = await service(tx, scope, serviceId);
    const ahead = {
      service: asked,
      cast: castOfOne(professionalId),
      from,
      to: addDays(from, DAYS_LOOKED_AT),
      zone: PARIS,
    };
    const { days } = await slotDays(tx, scope, clock.now(), ahead);
    const startsAt = days.flatMap(({ slots }) => slots).at(5)?.startsAt;
    if (startsAt === undefined) throw new Error("The demo has no time for a request");
    return {
      professionalId,
      service: asked,
      startsAt,
      person: personOf("Yasmine Kaci", "mail.example"),
      note: "Six mois après ma prise de poste : j’aimerais faire le point avant l’entretien annuel.",
      actor: { by: "contact", accountId: null },
    };
  });
}

/** The houses of coaches are closed then. */
const inAugust = (on: PlainDate): boolean => on.slice(5) >= "08-03" && on.slice(5) <= "08-16";

/** A session every Thursday at the same hour, for six weeks; what falls on a holiday is left out. */
export async function seedSeries(
  { db, clock, scope }: DemoHouse,
  { professionalId, serviceId, accountId }: { professionalId: string; serviceId: string; accountId: string },
): Promise<void> {
  // After the day of training that the coach's hours have.
  const on = next(addDays(dateOf(clock.now(), PARIS), 4), THURSDAY);
  const dates = [0, 1, 2, 3, 4, 5].map((week) => addDays(on, week * 7));
  await bookSeries(db, clock, scope, async (tx) => {
    const asked = await service(tx, scope, serviceId);
    return {
      professionalId,
      service: asked,
      rule: readSeriesRule(on, 16 * 60, "FREQ=WEEKLY;BYDAY=TH;COUNT=6"),
      skipHolidays: true,
      choices: new Map(dates.filter(inAugust).map((closed) => [closed, { skip: true }])),
      audience: "team",
      language: "fr",
      booking: {
        person: personOf("Étienne Vidal", "mail.example"),
        note: "",
        actor: { by: "business", accountId },
      },
    };
  });
}
