/** A workshop that several people share: one session with seats left, one that is full, and somebody who waits for it. */
import { addDays, dateOf, weekdayOf, zone } from "@creneau/scheduling";
import { bookWithin, giveInGroups, joinWaitingWithin, planGroupsWithin } from "../modules/booking/index.ts";
import { addService, serviceById } from "../modules/catalogue/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import type { TenantScope } from "../platform/database/scope.ts";

const PARIS = zone("Europe/Paris");
const TUESDAY = 2;
const people = [
  "Anne Perrin",
  "Bruno Colas",
  "Chloé Renard",
  "David Maury",
  "Elsa Roche",
  "Farid Haddad",
  "Gaëlle Pons",
];

export async function seedWorkshop(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  professionalId: string,
  categoryId: string,
): Promise<void> {
  const serviceId = await addService(db, clock, scope, {
    slug: "atelier",
    name: "Atelier en petit groupe",
    description: "Prendre la parole, à trois ou cinq : chacun passe, chacun repart avec un conseil.",
    durationMinutes: 90,
    stepMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    noticeMinutes: 12 * 60,
    horizonDays: 60,
    modes: ["in-person"],
    categoryId,
    lockedDurationMessage: "",
    allowOnlineBooking: true,
    professionalIds: [professionalId],
  });
  const today = dateOf(clock.now(), PARIS);
  const first = addDays(today, ((TUESDAY - weekdayOf(today) + 7) % 7) + 7);
  await db.inTenant(scope, async (tx) => {
    await giveInGroups(tx, scope, serviceId, {
      seatsMax: 5,
      seatsMin: 3,
      decideHours: 24,
      whenShort: "ask",
      seatsPerBooking: 1,
      openedBy: "team",
      version: 0,
    });
    const weekly = { weekdays: [TUESDAY], until: addDays(first, 35) };
    const ask = { professionalId, serviceId, on: first, minuteOfDay: 10 * 60, weekly };
    const { planned } = await planGroupsWithin(tx, clock, scope, ask);
    const service = await serviceById(tx, scope, serviceId);
    const [open, full] = planned;
    if (!service || !open || !full) return;
    const person = (name: string) =>
      ({ name, email: `${mailName(name)}@exemple.example`, locale: "fr", zone: PARIS }) as const;
    for (const [group, names] of [
      [open, people.slice(0, 3)],
      [full, people.slice(1, 6)],
    ] as const)
      for (const name of names)
        await bookWithin(tx, clock, scope, {
          professionalId,
          service,
          startsAt: group.startsAt,
          person: person(name),
          note: "",
          actor: { by: "contact", accountId: null },
        });
    await joinWaitingWithin(tx, clock, scope, {
      serviceId,
      professionalId,
      groupSessionId: full.id,
      seats: 1,
      fromOn: dateOf(full.startsAt, PARIS),
      untilOn: dateOf(full.startsAt, PARIS),
      weekdays: 127,
      fromMinute: 0,
      untilMinute: 1440,
      zone: PARIS,
      person: person(people[6] ?? ""),
      addedBy: "business",
    });
  });
}

const mailName = (name: string): string =>
  name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(" ", ".");
