import { addDays, dateOf, plainDate, zone, type WallRange, type Zone } from "@creneau/scheduling";
import {
  createSchedule,
  putOverride,
  replaceBusinessHours,
  type HouseEdit,
  type Weekly,
} from "../modules/availability/index.ts";
import { bookSession, castOfOne, slotDays, type BookingAsk } from "../modules/booking/index.ts";
import { addCategory, addService, serviceById } from "../modules/catalogue/index.ts";
import { registerAccount } from "../modules/identity/index.ts";
import { addField, addProfessional } from "../modules/team/index.ts";
import { addMember, createBusiness, memberOf } from "../modules/tenancy/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import type { TenantScope } from "../platform/database/scope.ts";
import type { DemoCoach } from "./coaches.ts";
import { seedDiary } from "./diary.ts";
import { seedWorkshop } from "./groups.ts";
import { seedLeaveRequest, seedParcoursup, seedRequest, seedSeries } from "./life.ts";
import { seedOnCall } from "./on-call.ts";
import { Categories, coachTimes, seedPair, seedPolicy, seedRoom, type DemoHouse } from "./practice.ts";
import { demoPupils, demoQuestions, thotisBrand, thotisFields, thotisMentors, type DemoMentor } from "./thotis.ts";

const PARIS = zone("Europe/Paris");

const slugOf = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");

const rangesOf = (pairs: readonly (readonly [number, number])[] = []): WallRange[] =>
  pairs.map(([startMinute, endMinute]) => ({ startMinute, endMinute }));

const weekly = (of: (weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7) => readonly WallRange[]): Weekly => ({
  monday: of(1),
  tuesday: of(2),
  wednesday: of(3),
  thursday: of(4),
  friday: of(5),
  saturday: of(6),
  sunday: of(7),
});

export interface MentoringDemo {
  readonly password: string;
  /** Its public address; whoever belongs to it has a mail address at `slug`.example. */
  readonly slug?: string;
  readonly mentors?: readonly DemoMentor[];
}

export async function seedThotis(
  db: Database,
  clock: Clock,
  { password, slug = "thotis", mentors = thotisMentors }: MentoringDemo,
): Promise<void> {
  const host = `${slug}.example`;
  const owner = {
    email: `direction@${host}`,
    name: "Direction de Thotis",
    locale: "fr",
    password,
    emailVerified: true,
  } as const;
  const scope = await createBusiness(db, clock, {
    ownerAccountId: await registerAccount(db, clock, owner),
    slug,
    name: "Thotis",
    tagline: "15 minutes avec quelqu’un qui y est passé.",
    about:
      "Choisis ta filière, puis pose tes questions à des étudiantes et des étudiants qui la vivent. C’est gratuit, et sans compte à créer.",
    locale: "fr",
    zone: PARIS,
    contactEmail: `bonjour@${host}`,
    addressForm: "tu",
    kind: "mentoring",
    brand: thotisBrand,
  });
  const fields = new Map<string, string>();
  for (const [position, field] of thotisFields.entries())
    fields.set(field.slug, await addField(db, scope, { ...field, position }));
  const people: Seeded[] = [];
  for (const mentor of mentors) {
    const account = { host, password };
    people.push(await seedMentor({ db, clock, scope }, mentor, fields.get(mentor.field) ?? "", account));
  }
  const serviceId = await addService(db, clock, scope, {
    slug: "orientation-15min",
    name: "Session Orientation",
    description: "Un quart d’heure de questions et de réponses, en visio, avec quelqu’un qui suit la formation.",
    durationMinutes: 15,
    stepMinutes: 15,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 5,
    noticeMinutes: 60,
    horizonDays: 45,
    modes: ["video"],
    categoryId: (await addCategory({ db, clock }, scope, { name: "Orientation", colour: null })).id,
    lockedDurationMessage: "Les sessions Thotis sont limitées à 15 minutes",
    allowOnlineBooking: true,
    professionalIds: people.map(({ id }) => id),
  });
  await bookSome(db, clock, scope, serviceId, people);
  const house = { db, clock, scope };
  const [guide, away] = [people[5], people[6]];
  if (guide) await seedParcoursup(house, guide.id);
  if (away) await seedLeaveRequest(house, { professionalId: away.id, accountId: away.accountId });
}

interface Seeded {
  readonly id: string;
  readonly accountId: string;
  readonly zone: Zone;
}

async function seedMentor(
  { db, clock, scope }: DemoHouse,
  mentor: DemoMentor,
  fieldId: string,
  { host, password }: { readonly host: string; readonly password: string },
): Promise<Seeded> {
  const slug = slugOf(mentor.name);
  const email = `${slug.replace("-", ".")}@${host}`;
  const accountId = await registerAccount(db, clock, {
    email,
    name: mentor.name,
    locale: "fr",
    password,
    emailVerified: true,
  });
  const memberId = await addMember(db, clock, scope, { accountId, role: "employee" });
  const id = await addProfessional(db, clock, scope, {
    memberId,
    slug,
    displayName: mentor.name,
    headline: mentor.headline,
    organisation: mentor.organisation,
    bio: mentor.bio,
    languages: mentor.languages ?? ["fr"],
    linkedinUrl: null,
    published: true,
    fieldIds: [fieldId],
  });
  const home = zone(mentor.zone ?? PARIS);
  const hours = weekly((weekday) => rangesOf(mentor.week[weekday]));
  await createSchedule(db, clock, scope, { professionalId: id, zone: home, weekly: hours });
  return { id, accountId, zone: home };
}

/** Some sessions in the coming days, so that a planning is not empty: of every third mentor, and of the first several. */
async function bookSome(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  serviceId: string,
  people: readonly Seeded[],
): Promise<void> {
  const service = await db.inTenant(scope, (tx) => serviceById(tx, scope, serviceId));
  if (!service) return;
  let pupil = 0;
  for (const [index, { id, zone: host }] of people.entries()) {
    if (index % 3 > 0) continue;
    const today = dateOf(clock.now(), host);
    const fortnight = { service, cast: castOfOne(id), from: today, to: addDays(today, 13), zone: host };
    const { days } = await db.inTenant(scope, (tx) => slotDays(tx, scope, clock.now(), fortnight));
    const free = days.flatMap((day) => day.slots);
    const wanted = index === 0 ? [0, 3, 8, 14, 21, 27] : [2 + (index % 5)];
    for (const slot of wanted.flatMap((n) => free[n] ?? [])) {
      const name = demoPupils[pupil % demoPupils.length] ?? "Juliette Morel";
      const ask: BookingAsk = {
        professionalId: id,
        service,
        startsAt: slot.startsAt,
        person: { name, email: `${slugOf(name)}@lycee.example`, locale: "fr", zone: PARIS },
        note: demoQuestions[pupil % demoQuestions.length] ?? "",
        actor: { by: "contact", accountId: null },
      };
      await bookSession(db, clock, scope, async () => ask);
      pupil++;
    }
  }
}

/** Closed on the holidays of France, and for a fortnight every August. */
const coachHouse: HouseEdit = {
  opening: null,
  country: "FR",
  region: null,
  schoolZone: null,
  workedOn: [],
  closings: [{ from: plainDate("2026-08-03"), until: plainDate("2026-08-16"), label: "Fermeture d’été", yearly: true }],
  labour: { restMinutes: null, dayMinutes: null, weekMinutes: null },
};

export async function seedCoach(db: Database, clock: Clock, demo: DemoCoach, password: string): Promise<void> {
  const { coach, services, ranges, brand, slug, name, tagline, about, contactEmail } = demo;
  const accountId = await registerAccount(db, clock, { email: coach.email, name: coach.name, locale: "fr", password });
  const scope = await createBusiness(db, clock, {
    ownerAccountId: accountId,
    slug,
    name,
    tagline,
    about,
    locale: "fr",
    zone: PARIS,
    contactEmail,
    addressForm: "vous",
    kind: "coaching",
    plan: "professional",
    brand,
  });
  const member = await db.inTenant(scope, (tx) => memberOf(tx, scope, accountId));
  const house = { db, clock, scope };
  const professionalId = await seedColleague(house, coach, coach.city, ranges, member?.id ?? null);
  const closed = addDays(dateOf(clock.now(), PARIS), 10);
  await putOverride(db, clock, scope, { professionalId, on: closed, ranges: [], label: "Formation" });
  await replaceBusinessHours(db, clock, scope, coachHouse, 0);
  const categories = new Categories(house);
  const ids = new Map<string, string>();
  for (const { category, ...service } of services) {
    const categoryId = await categories.idOf(category);
    const ask = { ...coachTimes, ...service, categoryId, professionalIds: [professionalId] };
    ids.set(service.slug, await addService(db, clock, scope, ask));
  }
  const serviceOf = (wanted: string): string => ids.get(wanted) ?? "";
  if (demo.cabinet) {
    await seedPolicy(house, serviceOf("seance"));
    await seedRoom(house, categories, professionalId);
    await seedWorkshop(db, clock, scope, professionalId, await categories.idOf("Ateliers"));
    await seedRequest(house, { professionalId, serviceId: serviceOf("bilan") });
    await seedSeries(house, { professionalId, serviceId: serviceOf("seance"), accountId });
    await seedOnCall(house, { professionalId, accountId, categories });
  }
  if (demo.partner) {
    const writerId = await seedColleague(house, demo.partner, coach.city, demo.partner.ranges, null);
    await seedPair(house, categories, { adviserId: professionalId, writerId, talkId: serviceOf("point") });
    await seedDiary(house);
  }
}

type Words = Pick<DemoCoach["coach"], "name" | "headline" | "bio">;

/** Somebody of a coach's house, there on weekdays. */
async function seedColleague(
  { db, clock, scope }: DemoHouse,
  { name, headline, bio }: Words,
  city: string,
  ranges: DemoCoach["ranges"],
  memberId: string | null,
): Promise<string> {
  const professionalId = await addProfessional(db, clock, scope, {
    memberId,
    slug: slugOf(name),
    displayName: name,
    headline,
    organisation: city,
    bio,
    languages: ["fr", "en"],
    linkedinUrl: null,
    published: true,
    fieldIds: [],
  });
  const hours = weekly((weekday) => (weekday <= 5 ? rangesOf(ranges) : []));
  await createSchedule(db, clock, scope, { professionalId, zone: PARIS, weekly: hours });
  return professionalId;
}
