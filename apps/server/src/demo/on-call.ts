/** A coach who is on call: the evening before it counts, and on Saturday mornings, for one service that is given then alone. */
import { addDays, dateOf, weekdayOf, zone, type PlainDate } from "@creneau/scheduling";
import { addUsualKinds, leaveKinds, leaveWithin, putOnCall } from "../modules/availability/index.ts";
import { bookSession, castOfOne, slotDays } from "../modules/booking/index.ts";
import { addService, serviceById } from "../modules/catalogue/index.ts";
import { coachTimes, DAYS_LOOKED_AT, type Categories, type DemoHouse } from "./practice.ts";

const PARIS = zone("Europe/Paris");
const FRIDAY = 5;

interface OnCallAsk {
  readonly professionalId: string;
  readonly accountId: string;
  readonly categories: Categories;
}

export async function seedOnCall(
  house: DemoHouse,
  { professionalId, accountId, categories }: OnCallAsk,
): Promise<void> {
  const { db, clock, scope } = house;
  const serviceId = await addService(db, clock, scope, {
    ...coachTimes,
    slug: "appel-avant-entretien",
    name: "Appel avant un entretien",
    description:
      "Une demi-heure, la veille au soir ou le samedi matin, avant un entretien ou une décision qui n’attend pas.",
    durationMinutes: 30,
    noticeMinutes: 60,
    horizonDays: 21,
    modes: ["phone", "video"],
    categoryId: await categories.idOf("Pour commencer"),
    price: { kind: "fixed", amountMinor: 6000 },
    onCallOnly: true,
    professionalIds: [professionalId],
  });
  const today = dateOf(clock.now(), PARIS);
  const monday = addDays(today, 1 - weekdayOf(today));
  const rule = (name: string, on: PlainDate, [from, length]: readonly [string, number], days: string) => ({
    name,
    serviceIds: [serviceId],
    rule: `DTSTART:${on.replaceAll("-", "")}T${from}\nRRULE:FREQ=WEEKLY;BYDAY=${days}`,
    lengthMinutes: length,
    onClosedDays: false,
  });
  const onCall = [
    rule("Samedi matin", addDays(monday, 5), ["090000", 180], "SA"),
    rule("Veilles d’entretien", monday, ["193000", 150], "MO,TU,WE,TH"),
  ];
  await putOnCall(db, clock, scope, { professionalId, onCall });
  await bookFirst(house, professionalId, serviceId, today);
  await goAway(house, { professionalId, accountId, friday: addDays(monday, FRIDAY - 1 + 14) });
}

/** Somebody called already. */
async function bookFirst(
  { db, clock, scope }: DemoHouse,
  professionalId: string,
  serviceId: string,
  today: PlainDate,
): Promise<void> {
  const service = await db.inTenant(scope, (tx) => serviceById(tx, scope, serviceId));
  if (!service) throw new Error("The demo lost a service");
  const ahead = {
    service,
    cast: castOfOne(professionalId),
    from: addDays(today, 1),
    to: addDays(today, DAYS_LOOKED_AT),
    zone: PARIS,
  };
  const { days } = await db.inTenant(scope, (tx) => slotDays(tx, scope, clock.now(), ahead));
  const [slot] = days.flatMap((day) => day.slots);
  if (!slot) throw new Error("The demo has nobody on call");
  await bookSession(db, clock, scope, async () => ({
    professionalId,
    service,
    startsAt: slot.startsAt,
    person: { name: "Nora Lambert", email: "nora.lambert@mail.example", locale: "fr", zone: PARIS },
    note: "Second entretien demain matin avec la direction : je voudrais répéter ma présentation.",
    actor: { by: "contact", accountId: null },
  }));
}

/** A long weekend, which takes a Saturday on call away. */
async function goAway(
  { db, clock, scope }: DemoHouse,
  {
    professionalId,
    accountId,
    friday,
  }: { readonly professionalId: string; readonly accountId: string; readonly friday: PlainDate },
): Promise<void> {
  await addUsualKinds({ db, clock }, scope, "fr");
  await db.inTenant(scope, async (tx) => {
    const [kind] = await leaveKinds(tx, scope, { archived: false, after: undefined, limit: 1 });
    await leaveWithin(tx, clock, scope, {
      professionalId,
      accountId,
      kindId: kind?.id ?? "",
      fromOn: friday,
      fromMinute: 0,
      untilOn: addDays(friday, 1),
      untilMinute: 1440,
      note: "",
      by: "approver",
      entered: true,
    });
  });
}
