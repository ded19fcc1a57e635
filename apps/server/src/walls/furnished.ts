/** A house with at least a row in each table, for the walls to be tried on. */
import { expect } from "vitest";
import { thotisBrand } from "../demo/thotis.ts";
import { addService } from "../modules/catalogue/index.ts";
import { asks as asksText } from "../modules/catalogue/testing.ts";
import { registerAccount } from "../modules/identity/index.ts";
import { notify } from "../modules/messages/index.ts";
import { switchOffLink } from "../modules/messages/testing.ts";
import { addMember } from "../modules/tenancy/index.ts";
import { newId, randomToken } from "../platform/chance.ts";
import { ACCOUNTS } from "../platform/vault.ts";
import { booked, createHouse, holds, Person, type House, type Mentor } from "../testing/people.ts";
import type { World } from "../testing/world.ts";
import { furnishDesigns } from "./designs.ts";

/** Two mentors, and at least a row in each table of the business. */
export async function furnishedHouse(inside: World): Promise<House> {
  const house = await createHouse(inside, { mentors: [{}, {}] });
  for (const mentor of house.mentors)
    await booked(new Person(inside), house, { startsAt: "2027-03-09T10:00:00+01:00", mentor, phone: "+33612345678" });
  await holds(new Person(inside), house, { startsAt: "2027-03-09T11:00:00+01:00" });
  const params = { businessId: house.scope.businessId, professionalId: mentorOf(house).id, on: "2027-03-10" };
  await house.owner.call("putOverride", { params, body: { ranges: [], label: "Congé" } });
  await house.owner.call("replaceBusinessHours", { params, body: { ...someHours, version: 0 } });
  await furnishForms(inside, house);
  await furnishGroups(inside, house);
  await furnishTeam(inside, house);
  await furnishBusiness(inside, house);
  await furnishCasts(inside, house);
  await furnishPeople(inside, house);
  await furnishSeries(house);
  await furnishPrivacy(inside, house);
  await furnishLeave(inside, house);
  await furnishHoursRequests(house);
  await furnishLife(inside, house);
  await furnishNotices(inside, house);
  await furnishUnwanted(inside, house);
  await furnishCarriers(inside, house);
  await furnishWebhooks(inside, house);
  await furnishDesigns(house);
  await house.owner.call("startExport", { params, body: {} });
  await inside.owner.query(
    "insert into arrival (business_id, made_at, slug, digest) values ($1, now(), 'a', sha256('a'))",
    [house.scope.businessId],
  );
  await house.owner.call("verifyAudit", { params });
  await inside.settle();
  return house;
}

/** Something new for the owner, and for each mentor. */
async function furnishNotices(inside: World, { owner, scope, mentors }: House): Promise<void> {
  const tell = async (person: Person, key: string): Promise<void> => {
    const accountId = (await person.call("getMe")).body.account.id;
    const subject = { type: "leave" as const, id: newId() };
    const ask = { accountId, kind: "leave-decided" as const, subject, values: {}, key };
    await inside.db.inTenant(scope, (tx) => notify(tx, scope, inside.clock, ask));
  };
  await tell(owner, "furnished-owner");
  for (const { email, slug } of mentors) await tell(await new Person(inside).signsIn(email), `furnished-${slug}`);
}

/** Of whoever booked first: no reminders any more. */
async function furnishUnwanted(inside: World, { scope: { businessId } }: House): Promise<void> {
  const [personId = ""] = await listOf(
    inside,
    "select contact_id as name from booking where business_id = $1 order by id limit 1",
    [businessId],
  );
  const what = { businessId, personId, to: "contact", family: "reminder" } as const;
  const params = { link: switchOffLink(inside.keys, what, inside.clock.now()) };
  await new Person(inside).call("setMailWish", { params, body: { wanted: false } });
}

/** Endpoints of which nobody answers: what was sent to one, and a period sent again. */
async function furnishWebhooks(inside: World, { owner, scope }: House): Promise<void> {
  const params = { businessId: scope.businessId };
  const made: string[] = [];
  for (const description of ["first", "rotated", "shared", "removed"]) {
    const body = { url: "http://127.0.0.1:9/", description, events: ["service.created"] };
    const headers = { "idempotency-key": newId() };
    made.push((await owner.call("createWebhook", { params, headers, body })).body.id);
  }
  const first = { ...params, webhookId: made[0] ?? "" };
  const headers = () => ({ "idempotency-key": newId() });
  await owner.call("testWebhook", { params: first, headers: headers(), body: { type: "service.created" } });
  const period = { from: "2027-02-01T00:00:00Z", until: "2027-02-20T00:00:00Z" };
  await owner.call("startWebhookReplay", { params: first, headers: headers(), body: period });
  await inside.settle();
}

/** Of each mentor's: two that wait for an answer, two under way, one who did not come, and other times offered for one. */
async function furnishLife(inside: World, house: House): Promise<void> {
  const { owner, scope, serviceId, mentors } = house;
  const params = { businessId: scope.businessId };
  await owner.call("replaceServicePolicy", { params: { ...params, serviceId }, body: somePolicy });
  await owner.call("replaceNotificationSettings", { params, body: someNotifications });
  const reminders = { reminders: someNotifications.reminders, version: 0 };
  await owner.call("replaceServiceReminders", { params: { ...params, serviceId }, body: reminders });
  const told = [owner, ...(await Promise.all(mentors.map(({ email }) => new Person(inside).signsIn(email))))];
  for (const person of told)
    await person.call("replaceMyNotifications", { params, body: { ...someQuiet, version: 0 } });
  const now = inside.clock.now();
  for (const mentor of mentors)
    for (const [index, status] of [
      "requested",
      "requested",
      "in-progress",
      "in-progress",
      "no-show",
      "confirmed",
    ].entries()) {
      const startsAt = `2027-03-${22 + Math.floor(index / 3)}T${["09", "10", "11"][index % 3] ?? ""}:30:00+01:00`;
      const made = await booked(new Person(inside), house, { startsAt, mentor, email: `life${index}@lycee.example` });
      const [bookingId = ""] = await listOf(inside, "select id as name from booking where reference = $1", [
        made.reference,
      ]);
      if (status === "confirmed") {
        const body = { options: [{ startsAt: "2027-03-25T15:00:00+01:00" }], answerBy: "2027-03-10T08:00:00Z" };
        await owner.call("proposeTimes", { params: { ...params, bookingId }, body });
      } else
        await inside.owner.query(
          `update booking set status = $2, status_at = to_timestamp($3 / 1000.0),
             respond_by = case when $2 = 'requested' then starts_at end,
             starts_at = case when $2 = 'in-progress' then to_timestamp($3 / 1000.0) else starts_at end,
             ends_at = case when $2 = 'in-progress' then to_timestamp($3 / 1000.0) + interval '15 minutes' else ends_at end
           where id = $1`,
          [bookingId, status, now],
        );
    }
}

/** Who is away, kinds of it, one asked for and one that holds; and those booked then. Of each mentor's own. */
async function furnishLeave(inside: World, { owner, scope, mentors }: House): Promise<void> {
  const params = { businessId: scope.businessId };
  const headers = () => ({ "idempotency-key": newId() });
  await owner.call("addUsualLeaveKinds", { params });
  const [kind] = (await owner.call("listLeaveKinds", { params })).body.items;
  for (const { id: professionalId } of mentors) {
    for (const [month, entered] of [
      ["05", false],
      ["06", false],
      ["07", true],
    ] as const) {
      const dates = { fromOn: `2027-${month}-10`, untilOn: `2027-${month}-11` };
      const body = { professionalId, kindId: kind?.id, ...dates, entered };
      await owner.call("requestLeave", { params, headers: headers(), body });
    }
    const period = { from: "2027-03-09T00:00:00Z", until: "2027-03-10T00:00:00Z" };
    await owner.call("startReaccommodation", { params, headers: headers(), body: { professionalId, ...period } });
  }
  await inside.settle();
}

/** Hours that were asked for: taken back, declined, and agreed to. */
async function furnishHoursRequests({ owner, scope, mentors }: House): Promise<void> {
  const params = { businessId: scope.businessId };
  for (const { id: professionalId } of mentors)
    for (const [act, on] of [
      ["withdrawHours", "2028-01-05"],
      ["declineHours", "2028-01-06"],
      ["acceptHours", "2028-01-07"],
    ] as const) {
      const body = { change: { days: [{ on, ranges: [] }] }, reason: "Un jour." };
      const headers = { "idempotency-key": newId() };
      const { id } = (await owner.call("requestHours", { params: { ...params, professionalId }, headers, body })).body;
      await owner.call(act, { params: { ...params, requestId: id }, body: { version: 0, reason: "Voilà." } });
    }
}

/** What somebody agreed to, whom nobody writes to any more, how long things are kept, and what is said of all that. */
/** Text messages by a provider of its own, an address of its own, and a trial. */
async function furnishCarriers(inside: World, { owner, scope }: House): Promise<void> {
  const params = { businessId: scope.businessId };
  await owner.call("setCarrier", { params: { ...params, channel: "sms" }, body: { version: 0, carrier: someCarrier } });
  await owner.call("setSender", { params, body: { address: "bonjour@atelier.example", version: 0 } });
  await owner.call("testCarrier", { params, body: { channel: "push" } });
  await inside.owner.query("insert into received_text values ($1, sha256('one'), now())", [scope.businessId]);
  await inside.owner.query(
    "insert into message_retry_run (business_id, id, since, total, state, asked_at) values ($1, $2, now(), 1, 'running', now())",
    [scope.businessId, newId()],
  );
}

export const someCarrier = {
  kind: "twilio",
  accountSid: `AC${"0".repeat(32)}`,
  authToken: "nobody-knows-it",
  from: "+33700000000",
};

async function furnishPrivacy(inside: World, { owner, scope }: House): Promise<void> {
  const params = { businessId: scope.businessId };
  await owner.call("replaceConsentPurpose", { params: { ...params, ...someConsent }, body: someOffer });
  const query = { email: "camille0@lycee.example" };
  const [{ id: contactId } = { id: "" }] = (await owner.call("listContacts", { params, query })).body.items;
  const told = { ...someConsent, state: "given", receivedBy: "phone", note: "Au téléphone" };
  await owner.call("recordConsent", { params: { ...params, contactId }, body: told });
  await owner.call("addSuppression", { params, body: { address: "non@lycee.example", reason: "manual" } });
  await owner.call("importSuppressions", { params, body: { file: someList, reason: "unsubscribed" } });
  await owner.call("replaceRetentionTerm", { params: { ...params, kind: "events" }, body: { days: 60, version: 0 } });
  await owner.call("replaceProcessingRegister", { params, body: { own: [{ name: "Paie" }], version: 0 } });
  await owner.call("saveDpia", { params, body: { answers: { plan: "Rien." }, version: 0 } });
  await inside.owner.query(
    "insert into purge_run (business_id, id, kind, days, before, started_at, finished_at) values ($1, $2, 'events', 90, now(), now(), now())",
    [scope.businessId, newId()],
  );
  await inside.owner.query("insert into retention_check values ($1, now())", [scope.businessId]);
}

export const someHours = {
  opening: null,
  holidays: { country: "FR", region: null, workedOn: [] },
  schoolZone: null,
  closings: [],
  labour: { restMinutes: null, dayMinutes: null, weekMinutes: null },
  version: 1,
};
export const someConsent = { purpose: "news", channel: "email" };
export const someOffer = { offered: true, texts: { fr: "J’accepte.", en: "I agree." }, version: 0 };
export const someList = Buffer.from("liste@lycee.example").toString("base64");

/** A reason and a questionnaire of its service, and somebody who answered. */
async function furnishForms(inside: World, house: House): Promise<void> {
  const params = { businessId: house.scope.businessId };
  const serviceIds = [house.serviceId];
  const reason = (await house.owner.call("addReason", { params, body: { name: "Motif", serviceIds } })).body;
  await house.owner.call("addCategory", { params, body: { name: "Séances" } });
  const body = { name: "Avant", questions: [asksText("level"), asksText("dossier", { kind: "file" })], serviceIds };
  await house.owner.call("addQuestionnaire", { params, body });
  const visitor = randomToken(16);
  const [file] = [await someUpload(inside, house, visitor), await someUpload(inside, house, randomToken(16))];
  const answers = [
    { questionId: "level", value: "L1" },
    { questionId: "dossier", value: [file] },
  ];
  const said = { reasonId: reason.id, answers, visitor };
  const wish = {
    startsAt: "2027-03-09T09:00:00+01:00",
    mentor: mentorOf(house, 1),
    email: "lou@lycee.example",
    ...said,
  };
  await booked(new Person(inside), house, wish);
}

/** A file that waits for its booking. */
async function someUpload(inside: World, { slug, serviceSlug }: House, visitor: string): Promise<string> {
  const body = { visitor, questionId: "dossier", name: "a.txt", base64: Buffer.from("Bonjour").toString("base64") };
  const params = { business: slug, service: serviceSlug };
  return (await new Person(inside).call("uploadFile", { params, body })).body.fileId;
}

/** Of each mentor's own: a series to move, and one to cancel. */
async function furnishSeries({ owner, scope, mentors, serviceId }: House): Promise<void> {
  const params = { businessId: scope.businessId };
  for (const { id: professionalId } of mentors)
    for (const at of ["16:00", "17:00"]) {
      const contact = { name: "Serge", email: "serge@lycee.example" };
      const body = { professionalId, serviceId, ...someSeries, at, contact };
      expect((await owner.call("bookSeries", { params, body })).body).toBeDefined();
    }
}

export const someSeries = { startsOn: "2027-03-15", at: "15:00", rule: "FREQ=WEEKLY;COUNT=2" };

/** A service in groups with a session of each mentor, somebody who waits for each, and an offer. */
async function furnishGroups(inside: World, house: House): Promise<void> {
  const params = { businessId: house.scope.businessId };
  const { owner } = house;
  const professionalIds = house.mentors.map(({ id }) => id);
  const serviceId = await addService(inside.db, inside.clock, house.scope, {
    slug: "atelier",
    name: "Atelier",
    description: "",
    durationMinutes: 30,
    stepMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 60,
    horizonDays: 60,
    modes: ["video"],
    lockedDurationMessage: "",
    allowOnlineBooking: true,
    professionalIds,
  });
  await owner.call("replaceGroupRules", { params: { ...params, serviceId }, body: someGroupRules });
  await owner.call("replaceWaitingTerms", { params, body: someTerms });
  const byText = { ...params, purpose: "reminders", channel: "sms" };
  await owner.call("replaceConsentPurpose", { params: byText, body: { ...someOffer, version: 0 } });
  for (const professionalId of professionalIds) {
    for (const at of ["10:00", "11:00"])
      await owner.call("planGroups", { params, body: { professionalId, serviceId, on: "2027-03-18", at } });
    await pastGroup(inside, house, { serviceId, professionalId });
    const entryIds: string[] = [];
    for (const name of ["Nour", "Nils", "Nora"]) {
      const contact = { name, email: `${name.toLowerCase()}-${professionalId}@lycee.example` };
      const textMessages = { phone: "+33612345678", agreedBy: "phone" };
      const body = { serviceId, professionalId, contact, textMessages, from: "2027-04-05", until: "2027-04-06" };
      entryIds.push((await owner.call("addWaiting", { params, body })).body.id);
    }
    const offer = { professionalId, startsAt: "2027-03-18T11:00:00+01:00" };
    await owner.call("offerWaiting", { params: { ...params, entryId: entryIds[2] ?? "" }, body: offer });
  }
}

/** One that took place, and to which nobody came. */
async function pastGroup(
  inside: World,
  { scope }: House,
  { serviceId, professionalId }: { readonly serviceId: string; readonly professionalId: string },
): Promise<void> {
  const [id, at] = [newId(), ["2027-02-18T10:00:00Z", "2027-02-18T10:30:00Z"]];
  await inside.owner.query(
    `insert into group_session (business_id, id, service_id, professional_id, starts_at, ends_at, seats, state, opened_by,
       version, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, 4, 'open', 'team', 0, $5, $5)`,
    [scope.businessId, id, serviceId, professionalId, ...at],
  );
  await inside.owner.query(
    "insert into occupancy (business_id, id, resource_id, starts_at, ends_at, group_session_id) values ($1, $2, $3, $4, $5, $6)",
    [scope.businessId, newId(), professionalId, ...at, id],
  );
}

export async function groupRowsOf(inside: World, { scope }: House, mentor: Mentor) {
  const of = (table: string, order: string) =>
    listOf(
      inside,
      `select id as name from ${table} where business_id = $1 and professional_id = $2 order by ${order}`,
      [scope.businessId, mentor.id],
    );
  const [pastGroupId = "", groupId = "", spareGroupId = ""] = await of("group_session", "starts_at");
  const [entryId = "", spareEntryId = ""] = await of("waiting_entry", "id");
  const query = "select service_id as name from service_group where business_id = $1";
  const [groupServiceId = ""] = await listOf(inside, query, [scope.businessId]);
  return { pastGroupId, groupId, spareGroupId, entryId, spareEntryId, groupServiceId };
}

export const someGroupRules = {
  seatsMax: 4,
  seatsMin: 1,
  decideHours: 24,
  whenShort: "ask",
  seatsPerBooking: 1,
  openedBy: "team",
  version: 0,
};
export const someTerms = {
  serviceId: null,
  open: true,
  termMinutes: 60,
  quietFrom: "22:00",
  quietUntil: "07:00",
  version: 0,
};

/** Of each mentor's own: somebody with an export and an open request, and somebody to erase; and one who was erased. */
async function furnishPeople(inside: World, house: House): Promise<void> {
  const { owner, scope } = house;
  const params = { businessId: scope.businessId };
  for (const [index, mentor] of house.mentors.entries())
    for (const [who, quarter] of [
      ["camille", "00"],
      ["sacha", "15"],
      ["alix", "30"],
    ] as const) {
      const email = `${who}${index}@lycee.example`;
      const { link } = await booked(new Person(inside), house, {
        startsAt: `2027-03-16T14:${quarter}:00+01:00`,
        mentor,
        name: who,
        email,
      });
      const [{ id: contactId } = { id: "" }] = (await owner.call("listContacts", { params, query: { email } })).body
        .items;
      if (who === "sacha") await new Person(inside).call("askMyExport", { params: { link } });
      if (who === "camille") await furnishTies(inside, house, contactId);
      const body = { contactId, kind: "erasure", askedOn: "2027-03-01" };
      if (who === "camille") await owner.call("recordDataRequest", { params, body });
      if (who === "camille") await owner.call("exportContact", { params: { ...params, contactId } });
      const ask = { ground: "asked-by-person", cancelBookings: true };
      if (who === "alix") await owner.call("eraseContact", { params: { ...params, contactId }, body: ask });
    }
}

/** Somebody they book for, and an account that looks at its bookings here. */
async function furnishTies(inside: World, { owner, scope }: House, contactId: string): Promise<void> {
  const params = { businessId: scope.businessId, contactId };
  await owner.call("addContactRelation", { params, body: { kind: "parent", name: "Zoé" } });
  const email = `lecteur-${newId()}@lycee.example`;
  const id = await registerAccount(inside.db, inside.clock, { email, name: "Lecteur", locale: "fr" });
  await inside.owner.query(
    "insert into bookings_reader (id, account_id, email_index, created_at) values ($1, $1, $2, now())",
    [id, inside.vault.blind(email, ACCOUNTS, "email")],
  );
  await inside.owner.query("insert into bookings_reader_contact values ($1, $2, $3)", [
    scope.businessId,
    id,
    contactId,
  ]);
}

/** What a business says of itself, where it is, how it looks, where it is found. */
async function furnishBusiness(inside: World, { owner, scope }: House): Promise<void> {
  const params = { businessId: scope.businessId };
  await owner.call("replaceSettings", { params, body: someSettings });
  await owner.call("replaceLegalPage", { params: { ...params, page: "notice" }, body: { own: "À nous.", version: 0 } });
  for (const name of ["Centre", "Annexe"]) await owner.call("addSite", { params, body: { ...someSite, name } });
  const [main] = (await owner.call("listBrands", { params })).body.items;
  await owner.call("addBrand", { params, body: { name: "Libre" } });
  const summer = (await owner.call("addBrand", { params, body: { name: "Été" } })).body;
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString("base64");
  await owner.call("putLogo", { params: { ...params, brandId: main?.id ?? "" }, body: { base64: drawing } });
  await owner.call("addDomain", { params, body: { host: someHost(), brandId: summer.id } });
  await owner.call("dismissChecklist", { params, body: { dismissed: true } });
  await inside.owner.query("insert into feature_override values ($1, 'api', true, 'essai', now())", [scope.businessId]);
}

export const someHost = (): string => `rdv-${newId()}.example`;
export const someSite = {
  name: "Centre",
  address: { street: "1 rue A", postalCode: "44000", city: "Nantes", country: "FR" },
  zone: "Europe/Paris",
  phone: null,
  main: false,
};
export const someSettings = {
  name: "Maison",
  contactEmail: "contact@maison.example",
  locale: "fr",
  languages: ["fr", "en"],
  zone: "Europe/Paris",
  currency: "EUR",
  sector: "mentoring",
  wording: { address: "tu", kind: "mentoring", host: "mentor", guest: "pupil" },
  identity: { address: {} },
  version: 0,
};
export const { logoUrl: _logo, ...someLook } = thotisBrand;

/** A room, a skill, a session that takes a room, and services in a row. */
async function furnishCasts(inside: World, { owner, scope, slug, mentors }: House): Promise<void> {
  const params = { businessId: scope.businessId };
  const professionalIds = mentors.map(({ id }) => id);
  const [skill] = [(await owner.call("addSkill", { params, body: { name: "Hypnose" } })).body];
  await owner.call("addSkill", { params, body: { name: "Libre" } });
  const professionalId = professionalIds[1] ?? "";
  await owner.call("replaceProfessionalSkills", {
    params: { ...params, professionalId },
    body: { skillIds: [skill.id] },
  });
  const [site] = (await owner.call("listSites", { params })).body.items;
  const body = { kind: "room", name: "Salle", siteId: site?.id };
  const room = (await owner.call("addAsset", { params, body })).body;
  const composed = async (wish: string, composition: Record<string, unknown>): Promise<string> => {
    const serviceId = await addService(inside.db, inside.clock, scope, { ...someCare, slug: wish, professionalIds });
    const body = { roles: [], parts: [], ...composition, version: 0 };
    await owner.call("replaceComposition", { params: { ...params, serviceId }, body });
    return serviceId;
  };
  const lead = { kind: "person", name: "Soin", resourceIds: [professionalId], skillIds: [skill.id] };
  const serviceId = await composed("soin", {
    kind: "team",
    roles: [lead, { kind: "asset", name: "Salle", resourceIds: [room.id] }],
  });
  await composed("parcours", { kind: "combined", parts: [{ serviceId }, { serviceId }] });
  for (const [service, startsAt] of [
    ["soin", "2027-03-12T09:00:00+01:00"],
    ["parcours", "2027-03-12T14:00:00+01:00"],
  ]) {
    const body = { service, startsAt, name: "Aline", email: "aline@lycee.example" };
    await new Person(inside).call("bookSession", { params: { business: slug }, body });
  }
}

const someCare = {
  name: "Soin",
  description: "",
  durationMinutes: 30,
  stepMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 0,
  horizonDays: 60,
  modes: ["in-person"],
  lockedDurationMessage: "",
  allowOnlineBooking: true,
} as const;

/** A role of its own that a member has, invitations of every kind, keys. */
async function furnishTeam(inside: World, { owner, scope }: House): Promise<void> {
  const params = { businessId: scope.businessId };
  const wish = { name: "Accueil", permissions: ["business.read"], sees: "own" };
  const role = (await owner.call("createRole", { params, body: wish })).body;
  await owner.call("createRole", { params, body: { ...wish, name: "Libre" } });
  const own = { role: "custom", roleId: role.id } as const;
  const email = `clerk-${newId()}@example.org`;
  const accountId = await registerAccount(inside.db, inside.clock, { email, name: "Inès", locale: "fr" });
  await addMember(inside.db, inside.clock, scope, { accountId, ...own });
  const link = (await owner.call("createInvitationLink", { params, body: { ...own, mostUses: 5 } })).body;
  const invitation = decodeURIComponent(link.url?.split("#jeton=")[1] ?? "");
  await new Person(inside).call("askInvitationByMail", { params: { invitation }, body: { email: "lou@example.org" } });
  const people = [{ email: "max@example.org", role: "consultant" }];
  await owner.call("importInvitations", { params, body: { people } });
  const key = (await owner.call("createApiKey", { params, body: { ...wish, days: null } })).body;
  const rotation = { overlapHours: 24, version: key.version };
  const next = await owner.call("rotateApiKey", { params: { ...params, keyId: key.id }, body: rotation });
  await new Person(inside).withKey(next.body.secret).call("getBusiness", { params });
}

export const mentorOf = (house: House, index = 0): Mentor => {
  const mentor = house.mentors[index];
  if (!mentor) throw new Error("no such mentor");
  return mentor;
};

export const listOf = async (inside: World, query: string, values: unknown[] = []): Promise<string[]> =>
  (await inside.owner.query<{ name: string }>(query, values)).rows.map(({ name }) => name);

export const someQuiet = { choices: [], quietHours: { fromMinute: 1320, untilMinute: 420 } };

export const someNotifications = {
  reminders: [{ minutes: 2880, contact: ["email"], professional: ["email"] }],
  choices: [{ family: "attendance", to: "contact", channel: "email", wanted: true }],
  sms: true,
  quietHours: null,
  version: 0,
};

export const somePolicy = {
  noticeMinutes: 0,
  reasonRequired: false,
  mostMoves: null,
  fee: { amountMinor: 2000, currency: "EUR", noticeMinutes: 1440, text: "" },
  respondMinutes: 2880,
  version: 0,
};
