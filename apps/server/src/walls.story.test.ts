/** The wall between tenants: what it is made of, what it stops, and that it is this wall that stops it. */
import { isForKeys, permissionNames, routes, type RouteName, type Routes } from "@creneau/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { thotisBrand } from "./demo/thotis.ts";
import { asks as asksText } from "./modules/catalogue/testing.ts";
import { registerAccount } from "./modules/identity/index.ts";
import { addMember } from "./modules/tenancy/index.ts";
import { newId } from "./platform/chance.ts";
import { sqlStateOf } from "./platform/database/errors.ts";
import { mintAccountScope, mintTenantScope, type TenantScope } from "./platform/database/scope.ts";
import { newKeyRingText, parseKeyRing } from "./platform/keys.ts";
import { ACCOUNTS } from "./platform/vault.ts";
import { otherInstallation, Van } from "./testing/installations.ts";
import {
  booked,
  createHouse,
  holds,
  PASSWORD,
  Person,
  type CallParts,
  type House,
  type Mentor,
} from "./testing/people.ts";
import { allRows } from "./testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "./testing/world.ts";

/** Tables that belong to no business. Each one more is a decision to write down. */
const GLOBAL_TABLES = [
  "account",
  "attempt",
  "business",
  "business_creation",
  "business_import",
  "business_import_part",
  "identity_link",
  "known_device",
  "magic_link",
  "migration",
  "passkey",
  "passkey_challenge",
  "pending_sign_in",
  "plan",
  "provider_visit",
  "recovery_code",
  "served_host",
  "session",
  "sign_in",
  "sign_up",
  "totp",
  "vault",
];

let world: World;
let a: House;
let b: House;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  a = await furnishedHouse(world);
  b = await furnishedHouse(world);
});
afterAll(() => world.close());

/** Two mentors, and at least a row in each table of the business. */
async function furnishedHouse(inside: World): Promise<House> {
  const house = await createHouse(inside, { mentors: [{}, {}] });
  for (const mentor of house.mentors)
    await booked(new Person(inside), house, { startsAt: "2027-03-09T10:00:00+01:00", mentor });
  await holds(new Person(inside), house, { startsAt: "2027-03-09T11:00:00+01:00" });
  const params = { businessId: house.scope.businessId, professionalId: mentorOf(house).id, on: "2027-03-10" };
  await house.owner.call("putOverride", { params, body: { ranges: [], label: "Congé" } });
  await furnishForms(inside, house);
  await furnishTeam(inside, house);
  await furnishBusiness(inside, house);
  await furnishPeople(inside, house);
  await furnishPrivacy(inside, house);
  await house.owner.call("startExport", { params, body: {} });
  await inside.owner.query(
    "insert into arrival (business_id, made_at, slug, digest) values ($1, now(), 'a', sha256('a'))",
    [house.scope.businessId],
  );
  await house.owner.call("verifyAudit", { params });
  await inside.settle();
  return house;
}

/** What somebody agreed to, whom nobody writes to any more, how long things are kept, and what is said of all that. */
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

const someConsent = { purpose: "news", channel: "email" };
const someOffer = { offered: true, texts: { fr: "J’accepte.", en: "I agree." }, version: 0 };
const someList = Buffer.from("liste@lycee.example").toString("base64");

/** A reason and a questionnaire of its service, and somebody who answered. */
async function furnishForms(inside: World, house: House): Promise<void> {
  const params = { businessId: house.scope.businessId };
  const serviceIds = [house.serviceId];
  const reason = (await house.owner.call("addReason", { params, body: { name: "Motif", serviceIds } })).body;
  const body = { name: "Avant", questions: [asksText("level")], serviceIds };
  await house.owner.call("addQuestionnaire", { params, body });
  const said = { reasonId: reason.id, answers: [{ questionId: "level", value: "L1" }] };
  const wish = {
    startsAt: "2027-03-09T09:00:00+01:00",
    mentor: mentorOf(house, 1),
    email: "lou@lycee.example",
    ...said,
  };
  await booked(new Person(inside), house, wish);
}

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
      const body = { contactId, kind: "erasure", askedOn: "2027-03-01" };
      if (who === "camille") await owner.call("recordDataRequest", { params, body });
      if (who === "camille") await owner.call("exportContact", { params: { ...params, contactId } });
      const ask = { ground: "asked-by-person", cancelBookings: true };
      if (who === "alix") await owner.call("eraseContact", { params: { ...params, contactId }, body: ask });
    }
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

const someHost = (): string => `rdv-${newId()}.example`;
const someSite = {
  name: "Centre",
  address: { street: "1 rue A", postalCode: "44000", city: "Nantes", country: "FR" },
  zone: "Europe/Paris",
  phone: null,
  main: false,
};
const someSettings = {
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
const { logoUrl: _logo, ...someLook } = thotisBrand;

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

const mentorOf = (house: House, index = 0): Mentor => {
  const mentor = house.mentors[index];
  if (!mentor) throw new Error("no such mentor");
  return mentor;
};

const listOf = async (inside: World, query: string, values: unknown[] = []): Promise<string[]> =>
  (await inside.owner.query<{ name: string }>(query, values)).rows.map(({ name }) => name);

const tenantTables = (inside: World) =>
  listOf(
    inside,
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'business_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  );

/** Whatever holds rows and is not behind the tenant's fence, exactly as `fence()` puts it up. */
const unfencedTables = (inside: World) =>
  listOf(
    inside,
    `select relname as name from pg_class c
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f', 'v')
       and not (relrowsecurity and relforcerowsecurity and exists (
         select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polcmd = '*' and p.polpermissive
           and p.polroles = '{0}' and pg_get_expr(p.polqual, c.oid) = '(business_id = app_business())'
           and pg_get_expr(p.polwithcheck, c.oid) = '(business_id = app_business())'))
     order by 1`,
  );

/** Policies beside the fence: each opens the wall a little, since policies add up. */
const otherPolicies = (inside: World) =>
  listOf(
    inside,
    `select format('%s on %s for %s using %s', polname, polrelid::regclass, polcmd, pg_get_expr(polqual, polrelid)) as name
     from pg_policy where polname <> 'tenant' order by 1`,
  );

/** How many rows of others a business sees when the code forgets to say whose it wants. */
async function leaks(inside: World, { scope }: House, table: string): Promise<number> {
  const query = sql<{ id: string }>`select business_id as id from ${sql.table(table)}`;
  const rows = await inside.db.inTenant(scope, (tx) => tx.all(query));
  return rows.filter((row) => row.id !== scope.businessId).length;
}

const refusal = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => "no refusal",
    (error: unknown) => sqlStateOf(error),
  );

describe("what the wall is made of", () => {
  test("every table is behind the fence, but for a short list of global ones", async () => {
    expect(await unfencedTables(world)).toEqual(GLOBAL_TABLES);
    expect(await tenantTables(world)).not.toEqual([]);
  });

  test("beside the fence there is what all may read and only its business writes, and an account's own memberships", async () => {
    const inside = (table: string, column: string) => [
      `changed_inside on ${table} for w using (${column} = app_business())`,
      `made_inside on ${table} for a using `,
      `seen_by_all on ${table} for r using true`,
    ];
    expect(await otherPolicies(world)).toEqual(
      [
        "own_memberships on member for r using (account_id = app_account())",
        ...inside("business", "id"),
        ...inside("served_host", "served_business"),
        "removed_inside on served_host for d using (served_business = app_business())",
      ].toSorted(),
    );
  });

  test("every primary key of a tenant's table begins with the business", async () => {
    const strays = await listOf(
      world,
      `select c.relname as name from pg_class c left join pg_index i on i.indrelid = c.oid and i.indisprimary
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relname = any($1) and c.relnamespace = 'public'::regnamespace and a.attname is distinct from 'business_id'`,
      [await tenantTables(world)],
    );
    expect(strays).toEqual([]);
  });

  test("every unique and exclusion constraint of a tenant's table carries the business, as Citus asks", async () => {
    const strays = await listOf(
      world,
      `select i.indexrelid::regclass::text as name from pg_index i
       where i.indrelid::regclass::text = any($1) and (i.indisunique or i.indisexclusion)
         and not exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'business_id' and a.attnum = any(i.indkey))`,
      [await tenantTables(world)],
    );
    expect(strays).toEqual([]);
  });

  test("every foreign key between tenants' tables carries the business on both sides, and none goes from a global one to a tenant's", async () => {
    const strays = await listOf(
      world,
      `select format('%s of %s', k.conname, k.conrelid::regclass) as name from pg_constraint k
       where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.confrelid::regclass::text = any($1)
         and not exists (
           select from unnest(k.conkey, k.confkey) as pair(child, parent)
           join pg_attribute c on c.attrelid = k.conrelid and c.attnum = pair.child and c.attname = 'business_id'
           join pg_attribute p on p.attrelid = k.confrelid and p.attnum = pair.parent and p.attname = 'business_id')`,
      [await tenantTables(world)],
    );
    expect(strays).toEqual([]);
  });
});

describe("the roles of the server", () => {
  test("neither owns anything, creates anything, bypasses anything, or is a member of a role that does", async () => {
    const { rows } = await world.owner.query(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, has_schema_privilege(oid, 'public', 'create') as creates,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
        (select count(*)::int from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owns
       from pg_roles r where rolname in ('creneau_app', 'creneau_jobs') order by 1`,
    );
    const nothing = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      creates: false,
      memberships: 0,
      owns: 0,
    };
    expect(rows).toEqual([
      { rolname: "creneau_app", ...nothing },
      { rolname: "creneau_jobs", ...nothing },
    ]);
    await world.db.assertLeastPrivilege();
  });

  const mayDo = (role: string, privilege: string) =>
    listOf(
      world,
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and has_table_privilege($1, oid, $2) order by 1`,
      [role, privilege],
    );

  test("what was done can't be rewritten: events and history are added to, and only that", async () => {
    const changeable = await mayDo("creneau_app", "update");
    expect(changeable).not.toContain("event");
    expect(changeable).not.toContain("booking_change");
    expect(changeable).not.toContain("sign_in");
    expect(changeable).not.toContain("migration");
  });

  test("what may be deleted is a short list; nothing is truncated, given triggers, or referred to", async () => {
    expect(await mayDo("creneau_app", "delete")).toEqual([
      "attempt",
      "brand",
      "business_export_part",
      "business_import",
      "business_import_part",
      "domain",
      "file",
      "hold",
      "idempotency",
      "identity_link",
      "known_device",
      "magic_link",
      "member",
      "occupancy",
      "passkey",
      "passkey_challenge",
      "pending_sign_in",
      "professional_field",
      "provider_visit",
      "questionnaire",
      "questionnaire_service",
      "reason",
      "reason_service",
      "recovery_code",
      "role",
      "schedule_override",
      "served_host",
      "service_professional",
      "session",
      "sign_up",
      "site",
      "suppression",
      "totp",
    ]);
    for (const privilege of ["truncate", "trigger", "references"])
      expect(await mayDo("creneau_app", privilege)).toEqual([]);
    expect(await mayDo("creneau_app", "select")).not.toContain("migration");
  });

  test("the queue's role sees no table of the product, and the server's sees none of the queue", async () => {
    for (const privilege of ["select", "insert", "update", "delete"])
      expect(await mayDo("creneau_jobs", privilege)).toEqual([]);
    const { rows } = await world.owner.query(
      `select has_schema_privilege('creneau_app', 'graphile_worker', 'usage') as queue,
              has_function_privilege('creneau_app', 'jobs.enqueue(text, json, timestamptz, text, int)', 'execute') as enqueue`,
    );
    expect(rows).toEqual([{ queue: false, enqueue: true }]);
  });
});

/** Routes of the contract that name a business by its id: the type makes the table below complete. */
type TenantRoute = {
  [N in RouteName]: Routes[N]["path"] extends `${string}{businessId}${string}` ? N : never;
}[RouteName];

interface Rows {
  readonly businessId: string;
  readonly professionalId: string;
  readonly serviceId: string;
  readonly bookingId: string;
  readonly memberId: string;
  readonly heirId: string;
  readonly roleId: string;
  readonly invitationId: string;
  readonly importId: string;
  readonly keyId: string;
  readonly siteId: string;
  readonly brandId: string;
  readonly spareBrandId: string;
  readonly domainId: string;
  readonly wholeExportId: string;
  readonly contactId: string;
  readonly erasableId: string;
  readonly erasedId: string;
  readonly exportId: string;
  readonly requestId: string;
  readonly reasonId: string;
  readonly questionnaireId: string;
  readonly suppressionId: string;
  readonly listImportId: string;
}

/** A report that nobody signed. */
const someReport = (businessId: string) => ({
  report: {
    business: { id: businessId, name: "Maison" },
    at: "2027-03-01T08:00:00.000Z",
    language: "fr",
    ok: true,
    checks: [],
    auditSeal: { seals: 0, entries: 0, hash: "0".repeat(64) },
  },
  signature: "bm9ib2R5",
});

const asks: Readonly<Record<TenantRoute, (rows: Rows) => Omit<CallParts, "headers">>> = {
  getBusiness: () => ({}),
  listProfessionals: () => ({}),
  listServices: () => ({}),
  getSchedule: ({ professionalId }) => ({ params: { professionalId } }),
  replaceWeeklyHours: ({ professionalId }) => ({
    params: { professionalId },
    body: {
      zone: "Europe/Paris",
      weekly: [5, 6].map((weekday) => ({ weekday, ranges: [{ start: "09:00", end: "18:00" }] })),
      version: 0,
    },
  }),
  putOverride: ({ professionalId }) => ({
    params: { professionalId, on: "2027-03-10" },
    body: { ranges: [{ start: "09:00", end: "10:00" }] },
  }),
  deleteOverride: ({ professionalId }) => ({ params: { professionalId, on: "2027-03-10" } }),
  listSlots: ({ professionalId, serviceId, bookingId }) => ({
    params: { professionalId },
    query: { serviceId, from: "2027-03-09", movingBookingId: bookingId },
  }),
  listBookings: ({ professionalId }) => ({
    query: { from: "2027-03-01T00:00:00Z", until: "2027-04-01T00:00:00Z", professionalId },
  }),
  bookForContact: ({ professionalId, serviceId }) => ({
    body: {
      professionalId,
      serviceId,
      startsAt: "2027-03-12T10:00:00+01:00",
      contact: { name: "Paul", email: "paul@lycee.example" },
    },
  }),
  getBooking: ({ bookingId }) => ({ params: { bookingId } }),
  getServiceForm: ({ serviceId }) => ({ params: { serviceId } }),
  requireReason: ({ serviceId }) => ({ params: { serviceId }, body: { required: false } }),
  listReasons: () => ({}),
  orderReasons: ({ reasonId }) => ({ body: { reasonIds: [reasonId] } }),
  restoreReason: ({ reasonId }) => ({ params: { reasonId } }),
  replaceReason: ({ reasonId, serviceId }) => ({
    params: { reasonId },
    body: { name: "Autre", serviceIds: [serviceId], version: 0 },
  }),
  removeReason: ({ reasonId }) => ({ params: { reasonId } }),
  addReason: ({ serviceId }) => ({ body: { name: "Motif", serviceIds: [serviceId] } }),
  listQuestionnaires: () => ({}),
  getQuestionnaire: ({ questionnaireId }) => ({ params: { questionnaireId } }),
  restoreQuestionnaire: ({ questionnaireId }) => ({ params: { questionnaireId } }),
  replaceQuestionnaire: ({ questionnaireId, serviceId }) => ({
    params: { questionnaireId },
    body: { name: "Avant", health: "warn", questions: [asksText("other")], serviceIds: [serviceId], version: 0 },
  }),
  removeQuestionnaire: ({ questionnaireId }) => ({ params: { questionnaireId } }),
  addQuestionnaire: ({ serviceId }) => ({
    body: { name: "Après", questions: [asksText("level")], serviceIds: [serviceId] },
  }),
  listContacts: () => ({ query: { name: "cam" } }),
  listConsentPurposes: () => ({}),
  replaceConsentPurpose: () => ({ params: someConsent, body: { ...someOffer, version: 1 } }),
  listConsentTexts: () => ({ params: someConsent }),
  getContactChoices: ({ contactId }) => ({ params: { contactId } }),
  listContactConsents: ({ contactId }) => ({ params: { contactId } }),
  recordConsent: ({ contactId }) => ({
    params: { contactId },
    body: { ...someConsent, state: "withdrawn", receivedBy: "paper", note: "Courrier du 1er mars" },
  }),
  listSuppressions: () => ({}),
  addSuppression: () => ({ body: { address: `stop-${newId().slice(-8)}@example.org`, reason: "manual" } }),
  removeSuppression: ({ suppressionId }) => ({ params: { suppressionId }, body: { why: "À sa demande" } }),
  importSuppressions: () => ({ body: { file: someList, reason: "manual" } }),
  getSuppressionImport: ({ listImportId }) => ({ params: { importId: listImportId } }),
  getRetention: () => ({}),
  previewRetention: () => ({}),
  replaceRetentionTerm: () => ({ params: { kind: "messages" }, body: { days: 365, version: 0 } }),
  purgeNow: () => ({ body: { kinds: ["events"] } }),
  listPurges: () => ({}),
  getComplianceBoard: () => ({}),
  getProcessingRegister: () => ({}),
  replaceProcessingRegister: () => ({ body: { own: [], version: 1 } }),
  downloadProcessingRegister: () => ({}),
  downloadProcessingTable: () => ({}),
  getDpia: () => ({}),
  saveDpia: () => ({ body: { answers: {}, version: 1 } }),
  listDpiaVersions: () => ({}),
  downloadDpia: () => ({}),
  getContact: ({ contactId }) => ({ params: { contactId } }),
  replaceContact: ({ contactId }) => ({
    params: { contactId },
    body: { name: "Camille", locale: "fr", zone: "Europe/Paris", email: `new-${newId()}@example.org`, version: 0 },
  }),
  listContactBookings: ({ contactId }) => ({ params: { contactId } }),
  listContactExports: ({ contactId }) => ({ params: { contactId } }),
  exportContact: ({ contactId }) => ({ params: { contactId } }),
  openContactExport: ({ contactId, exportId }) => ({ params: { contactId, exportId } }),
  previewErasure: ({ erasableId }) => ({ params: { contactId: erasableId } }),
  eraseContact: ({ erasableId }) => ({
    params: { contactId: erasableId },
    body: { ground: "asked-by-person", cancelBookings: true },
  }),
  downloadErasureReceipt: ({ erasedId }) => ({ params: { contactId: erasedId } }),
  listDataRequests: () => ({}),
  recordDataRequest: ({ contactId }) => ({ body: { contactId, kind: "export", askedOn: "2027-03-01" } }),
  answerDataRequest: ({ requestId }) => ({ params: { requestId }, body: { outcome: "done", version: 0 } }),
  getSettings: () => ({}),
  replaceSettings: () => ({ body: { ...someSettings, version: 1 } }),
  getLegalPage: () => ({ params: { page: "notice" } }),
  replaceLegalPage: () => ({ params: { page: "privacy" }, body: { own: "À nous.", version: 0 } }),
  listSites: () => ({}),
  addSite: () => ({ body: someSite }),
  replaceSite: ({ siteId }) => ({ params: { siteId }, body: { ...someSite, version: 1 } }),
  removeSite: ({ siteId }) => ({ params: { siteId } }),
  listBrands: () => ({}),
  addBrand: () => ({ body: { name: "Hiver" } }),
  replaceBrand: ({ brandId }) => ({ params: { brandId }, body: { name: "Été", look: someLook, version: 1 } }),
  makeMainBrand: ({ brandId }) => ({ params: { brandId } }),
  putLogo: ({ brandId }) => ({
    params: { brandId },
    body: { base64: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString("base64") },
  }),
  removeLogo: ({ brandId }) => ({ params: { brandId } }),
  removeBrand: ({ spareBrandId }) => ({ params: { brandId: spareBrandId } }),
  listDomains: () => ({}),
  addDomain: ({ brandId }) => ({ body: { host: someHost(), brandId } }),
  changeDomain: ({ domainId, brandId }) => ({ params: { domainId }, body: { brandId } }),
  checkDomain: ({ domainId }) => ({ params: { domainId } }),
  removeDomain: ({ domainId }) => ({ params: { domainId } }),
  getPlan: () => ({}),
  getChecklist: () => ({}),
  dismissChecklist: () => ({ body: { dismissed: true } }),
  listExports: () => ({}),
  startExport: () => ({ body: {} }),
  getExport: ({ wholeExportId }) => ({ params: { exportId: wholeExportId } }),
  takeExport: ({ wholeExportId }) => ({ params: { exportId: wholeExportId } }),
  downloadExport: ({ wholeExportId }) => ({ params: { exportId: wholeExportId } }),
  listMembers: () => ({}),
  exportMembers: () => ({}),
  changeMember: ({ memberId }) => ({
    params: { memberId },
    body: { role: "consultant", status: "active", version: 0 },
  }),
  removeMember: ({ memberId }) => ({ params: { memberId } }),
  transferOwnership: ({ heirId }) => ({ body: { memberId: heirId } }),
  listRoles: () => ({}),
  createRole: () => ({ body: { name: `Rôle ${newId()}`, permissions: ["business.read"], sees: "own" } }),
  changeRole: ({ roleId }) => ({
    params: { roleId },
    body: { name: "Autre", permissions: ["business.read", "team.read"], sees: "own", version: 0 },
  }),
  deleteRole: ({ roleId }) => ({ params: { roleId } }),
  listInvitations: () => ({}),
  inviteByMail: () => ({ body: { email: `new-${newId()}@example.org`, role: "consultant" } }),
  createInvitationLink: () => ({ body: { role: "consultant" } }),
  resendInvitation: ({ invitationId }) => ({ params: { invitationId } }),
  withdrawInvitation: ({ invitationId }) => ({ params: { invitationId } }),
  previewInvitations: () => ({
    body: { file: Buffer.from("a@example.org").toString("base64"), role: "consultant" },
  }),
  importInvitations: () => ({ body: { people: [{ email: `new-${newId()}@example.org`, role: "consultant" }] } }),
  getInvitationImport: ({ importId }) => ({ params: { importId } }),
  listApiKeys: () => ({}),
  createApiKey: () => ({ body: { name: "Site", permissions: ["business.read"], days: 30 } }),
  rotateApiKey: ({ keyId }) => ({ params: { keyId }, body: { overlapHours: 24, version: 0 } }),
  revokeApiKey: ({ keyId }) => ({ params: { keyId } }),
  getSandbox: () => ({}),
  resetSandbox: () => ({}),
  listAuditEntries: () => ({}),
  exportAudit: () => ({}),
  verifyAudit: () => ({}),
  runIntegrityChecks: () => ({}),
  downloadIntegrityReport: () => ({}),
  downloadIntegrityData: () => ({}),
  verifyIntegrityReport: ({ businessId }) => ({ body: someReport(businessId) }),
  cancelBooking: ({ bookingId }) => ({ params: { bookingId }, body: { reason: "not mine" } }),
  moveBooking: ({ bookingId }) => ({ params: { bookingId }, body: { startsAt: "2027-03-12T11:00:00+01:00" } }),
};
const tenantRoutes = Object.keys(asks) as TenantRoute[];

/** So that each finds what it asks for: a cancelled booking can't be moved, and who gave the house away may do little. */
const inWalkingOrder = (): TenantRoute[] => [
  "getBooking",
  "moveBooking",
  "cancelBooking",
  ...tenantRoutes.filter((route) => !route.endsWith("Booking") && route !== "transferOwnership"),
  "transferOwnership",
];

const rowsOf = async (inside: World, house: House, mentor = mentorOf(house)): Promise<Rows> => {
  const [bookingId = ""] = await listOf(
    inside,
    "select id as name from booking where business_id = $1 and professional_id = $2 and status = 'confirmed' order by id limit 1",
    [house.scope.businessId, mentor.id],
  );
  return {
    businessId: house.scope.businessId,
    professionalId: mentor.id,
    serviceId: house.serviceId,
    bookingId,
    ...(await formRowsOf(inside, house)),
    ...(await teamRowsOf(inside, house)),
    ...(await peopleRowsOf(inside, house, mentor)),
  };
};

async function formRowsOf(inside: World, { scope }: House) {
  const one = async (table: string): Promise<string> =>
    (await listOf(inside, `select id as name from ${table} where business_id = $1`, [scope.businessId]))[0] ?? "";
  return { reasonId: await one("reason"), questionnaireId: await one("questionnaire") };
}

async function peopleRowsOf(inside: World, { scope }: House, mentor: Mentor) {
  const theirs = async (where: string): Promise<string> => {
    const query = `select c.id as name from contact c join booking b on b.business_id = c.business_id and b.contact_id = c.id
      where c.business_id = $1 and b.professional_id = $2 and ${where} limit 1`;
    return (await listOf(inside, query, [scope.businessId, mentor.id]))[0] ?? "";
  };
  const contactId = await theirs("c.name ilike 'camille'");
  const of = async (table: string): Promise<string> =>
    (
      await listOf(inside, `select id as name from ${table} where business_id = $1 and contact_id = $2`, [
        scope.businessId,
        contactId,
      ])
    )[0] ?? "";
  return {
    contactId,
    erasableId: await theirs("c.name = 'sacha'"),
    erasedId: await theirs("c.erased_at is not null"),
    exportId: await of("contact_export"),
    requestId: await of("data_request"),
  };
}

async function teamRowsOf(inside: World, { scope }: House) {
  const one = async (table: string, where: string): Promise<string> =>
    (
      await listOf(inside, `select id as name from ${table} where business_id = $1 and ${where}`, [scope.businessId])
    )[0] ?? "";
  return {
    memberId: await one("member", "role = 'custom'"),
    heirId: await one("member", "role = 'employee'"),
    roleId: await one("role", "name = 'Libre'"),
    invitationId: await one("invitation", "import_id is not null"),
    importId: await one("invitation_import", "true"),
    siteId: await one("site", "not is_main"),
    suppressionId: await one("suppression", "source = 'staff'"),
    listImportId: await one("suppression_import", "true"),
    brandId: await one("brand", "name = 'Été'"),
    spareBrandId: await one("brand", "name = 'Libre'"),
    domainId: await one("domain", "true"),
    keyId: await one("api_key", "replaced_by is null"),
    wholeExportId: await one("business_export", "state = 'ready'"),
  };
}

/** As if every row were one that nobody has. */
const nobodysRows = (rows: Rows): Rows => {
  const none = Object.fromEntries(Object.keys(rows).map((name) => [name, newId()]));
  return { ...rows, ...none, businessId: rows.businessId };
};

async function asking(person: Person, name: TenantRoute, businessId: string, rows: Rows, more: object = {}) {
  const { params, body, ...parts } = asks[name](rows);
  const whole = body === undefined ? {} : { body: planting(body, more) };
  return person.call(name, { ...parts, ...whole, params: { businessId, ...params } });
}

/** `more` in every object of a body, beneath what is its own. */
function planting(body: unknown, more: object): unknown {
  if (Array.isArray(body)) return body.map((one) => planting(one, more));
  if (typeof body !== "object" || body === null) return body;
  const own = Object.entries(body).map(([name, value]) => [name, planting(value, more)]);
  return { ...more, ...(Object.fromEntries(own) as object) };
}

/** What nobody may say of themselves. The marks are found again, should anything keep them. */
const planted = Object.fromEntries(
  (
    "id businessId business_id accountId account_id memberId ownerId role roleId permissions status plan features " +
    "verified verifiedAt emailVerified isMain is_public createdAt sandboxOf secret email address hash"
  )
    .split(" ")
    .map((name) => [name, `planted-${name}`]),
);

/** What an answer tells, without the number of the request. */
const told = (answer: Awaited<ReturnType<typeof asking>>): unknown =>
  answer.status < 400 ? answer.body : { ...answer.problem, requestId: "" };

describe("by the routes of the contract", () => {
  test("every route with a business in its path is walked below", () => {
    const named = Object.entries(routes).flatMap(([name, { path }]) => (path.includes("{businessId}") ? [name] : []));
    expect(tenantRoutes.toSorted()).toEqual(named.toSorted());
  });

  test("each of them answers the owner of the house: what follows is refused for whose it is, not for what it asks", async () => {
    const house = await furnishedHouse(world);
    const rows = await rowsOf(world, house);
    for (const name of inWalkingOrder()) {
      const answer = await asking(house.owner, name, rows.businessId, rows);
      expect([name, answer.status]).toEqual([name, routes[name].status]);
    }
  });

  test("none of them takes along what it does not ask for, wherever in a body it stands", async () => {
    const house = await furnishedHouse(world);
    const rows = await rowsOf(world, house);
    for (const name of inWalkingOrder().filter((route) => asks[route](rows).body !== undefined)) {
      let answer = await asking(house.owner, name, rows.businessId, rows, planted);
      if (answer.status === 400) {
        // What it does ask for was planted wrongly, and is refused by its name. These may be asked for, and no others; an
        // answer to a question that there is not is refused by the question's name.
        const paths = (answer.problem.fields ?? []).map(({ path }) => path);
        const asked = paths.map((path) => path.split(".").at(-1) ?? "");
        const unlooked = paths.filter((path) => !/(^|\.)(role|roleId|permissions)$|^answers\./.test(path));
        expect([name, unlooked]).toEqual([name, []]);
        const rest = Object.fromEntries(Object.entries(planted).filter(([field]) => !asked.includes(field)));
        answer = await asking(house.owner, name, rows.businessId, rows, rest);
      }
      expect([name, answer.status]).toEqual([name, routes[name].status]);
    }
    await world.settle();
    expect(JSON.stringify(await allRows(world))).not.toContain("planted-");
  });

  test.for(tenantRoutes)("%s: another house is not there, and nothing of it is written", async (name) => {
    const before = await allRows(world);
    const answer = await asking(a.owner, name, b.scope.businessId, await rowsOf(world, b));
    expect(answer.problem).toMatchObject({ status: 404, code: "NOT_FOUND" });
    expect(await allRows(world)).toEqual(before);
  });

  test.for(tenantRoutes)("%s: another house's ids are, in one's own house, ids that nobody has", async (name) => {
    const mine = await rowsOf(world, a);
    const theirs = await rowsOf(world, b);
    const before = await allRows(world);
    for (const id of [
      "professionalId",
      "serviceId",
      "bookingId",
      "memberId",
      "heirId",
      "roleId",
      "invitationId",
      "importId",
      "keyId",
      "siteId",
      "brandId",
      "spareBrandId",
      "domainId",
      "wholeExportId",
      "contactId",
      "erasableId",
      "erasedId",
      "exportId",
      "requestId",
      "reasonId",
      "questionnaireId",
      "suppressionId",
      "listImportId",
    ] as const) {
      const mixed = { ...mine, [id]: theirs[id] };
      const parts = asks[name](mixed);
      if (!JSON.stringify(parts).includes(theirs[id])) continue;
      const answer = await asking(a.owner, name, mine.businessId, mixed);
      const nobodys = await asking(a.owner, name, mine.businessId, { ...mine, [id]: newId() });
      expect(told(answer)).toEqual(told(nobodys));
      // A filter of a list finds nothing; all else is not found.
      if (!JSON.stringify(parts.query ?? {}).includes(theirs[id]))
        expect(answer.problem).toMatchObject({ status: 404, code: "NOT_FOUND" });
    }
    expect(await allRows(world)).toEqual(before);
  });

  test.for(tenantRoutes)("%s: signed out, nobody is let in", async (name) => {
    const before = await allRows(world);
    const answer = await asking(new Person(world), name, a.scope.businessId, await rowsOf(world, a));
    expect(answer.problem).toMatchObject({ status: 401, code: "NOT_SIGNED_IN" });
    expect(await allRows(world)).toEqual(before);
  });

  test.for(tenantRoutes)("%s: for a mentor, another mentor's things are not there", async (name) => {
    const one = await new Person(world).signsIn(mentorOf(a, 0).email);
    const others = await rowsOf(world, a, mentorOf(a, 1));
    const { professionalId, bookingId, contactId, erasableId, erasedId } = others;
    const theirOwn = [professionalId, bookingId, contactId, erasableId, erasedId].some((id) =>
      JSON.stringify(asks[name](others)).includes(id),
    );
    const before = await allRows(world);
    const { memberships } = (await one.call("getMe")).body;
    const answer = await asking(one, name, others.businessId, others);
    const may: readonly string[] = memberships[0]?.permissions ?? [];
    if (!may.includes(routes[name].access)) expect(answer.problem).toMatchObject({ status: 403, code: "FORBIDDEN" });
    else if (theirOwn) expect(answer.problem).toMatchObject({ status: 404, code: "NOT_FOUND" });
    else expect(JSON.stringify(answer.body)).not.toContain(others.professionalId);
    expect(await allRows(world)).toEqual(before);
  });

  test("a mentor's lists hold their own, and the contact's address is never shown to them", async () => {
    const house = await furnishedHouse(world);
    const mentor = await new Person(world).signsIn(mentorOf(house).email);
    const rows = await rowsOf(world, house);
    const { businessId } = rows;
    const team = await mentor.call("listProfessionals", { params: { businessId } });
    expect(team.body.items.map(({ id }) => id)).toEqual([rows.professionalId]);
    const period = { from: "2027-03-01T00:00:00Z", until: "2027-03-16T00:00:00Z" };
    const bookings = await mentor.call("listBookings", { params: { businessId }, query: period });
    expect(bookings.body.items.map(({ id }) => id)).toEqual([rows.bookingId]);
    for (const name of [
      "listContacts",
      "getContact",
      "listContactBookings",
      "listBookings",
      "getBooking",
      "bookForContact",
      "moveBooking",
      "cancelBooking",
    ] as const) {
      const answer = await asking(mentor, name, businessId, rows);
      expect([name, JSON.stringify(answer.body).includes("@")]).toEqual([name, false]);
    }
    const seen = await house.owner.call("getBooking", { params: { businessId, bookingId: rows.bookingId } });
    expect(seen.body.contact.email).toBe("juliette@lycee.example");
  });

  test("a consultant reads what is theirs and changes nothing; one who is no professional has empty lists", async () => {
    const email = `consultant-${newId()}@example.org`;
    const accountId = await registerAccount(world.db, world.clock, {
      email,
      name: "Chantal",
      locale: "fr",
      password: PASSWORD,
    });
    await addMember(world.db, world.clock, a.scope, { accountId, role: "consultant" });
    const consultant = await new Person(world).signsIn(email);
    const rows = await rowsOf(world, a);
    const before = await allRows(world);
    for (const name of tenantRoutes.filter((route) => routes[route].method !== "GET")) {
      const answer = await asking(consultant, name, rows.businessId, rows);
      expect([name, answer.problem.code]).toEqual([name, "FORBIDDEN"]);
    }
    for (const name of ["listProfessionals", "listBookings"] as const) {
      const query = name === "listBookings" ? { from: "2027-03-01T00:00:00Z", until: "2027-04-01T00:00:00Z" } : {};
      const list = await consultant.call(name, { params: { businessId: rows.businessId }, query });
      expect(list.body).toEqual({ items: [], nextCursor: null });
    }
    expect(await allRows(world)).toEqual(before);
  });
});

describe("by SQL, as the server's role", () => {
  const count = async (table: string, { businessId }: TenantScope): Promise<number> =>
    (
      await listOf(world, `select id::text as name from (select business_id as id from ${table}) t where id = $1`, [
        businessId,
      ])
    ).length;

  test("inside a house one sees its own rows and no other, in every table", async () => {
    for (const table of await tenantTables(world)) {
      expect([table, await leaks(world, a, table)]).toEqual([table, 0]);
      const seen = await world.db.inTenant(a.scope, (tx) => tx.all(sql`select from ${sql.table(table)}`));
      expect([table, seen.length]).toEqual([table, await count(table, a.scope)]);
      expect([table, seen.length > 0]).toEqual([table, true]);
    }
  });

  test("outside of any house one sees no row of any", async () => {
    for (const table of await tenantTables(world)) {
      const seen = await world.db.inGlobal((tx) => tx.all(sql`select from ${sql.table(table)}`));
      expect([table, seen.length]).toEqual([table, 0]);
      expect([table, await world.db.reads.all(sql`select from ${sql.table(table)}`)]).toEqual([table, []]);
    }
  });

  test("the house of one transaction is forgotten by the next on the same connection", async () => {
    const query = sql<{ business: string | null }>`select app_business() as business, app_account() as account`;
    await world.db.inTenant(a.scope, (tx) => tx.all(query));
    const after = await Promise.all(Array.from({ length: 20 }, () => world.db.inGlobal((tx) => tx.one(query))));
    expect(after).toEqual(Array.from({ length: 20 }, () => ({ business: null, account: null })));
    const single = await Promise.all(Array.from({ length: 20 }, () => world.db.reads.one(query)));
    expect(single).toEqual(after);
  });

  test("no row of another house is added, in any table", async () => {
    const before = await allRows(world);
    for (const table of await tenantTables(world)) {
      const columns = await listOf(
        world,
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped`,
        [table],
      );
      const { rows } = await world.owner.query<{ row: unknown }>(
        `select to_json(t) as row from ${table} t where business_id = $1 limit 1`,
        [b.scope.businessId],
      );
      const into = sql.raw(columns.map((column) => `"${column}"`).join(", "));
      const insert = sql`insert into ${sql.table(table)} (${into})
        select ${into} from json_populate_record(null::${sql.table(table)}, ${JSON.stringify(rows[0]?.row)}::json)`;
      expect([table, await refusal(world.db.inTenant(a.scope, (tx) => tx.run(insert)))]).toEqual([table, "42501"]);
    }
    expect(await allRows(world)).toEqual(before);
  });

  test("no row of another house is changed, taken over, given away or deleted, in any table", async () => {
    const before = await allRows(world);
    const [mine, theirs] = [a.scope.businessId, b.scope.businessId];
    for (const table of await tenantTables(world)) {
      const at = sql.table(table);
      const inside = (query: ReturnType<typeof sql<{ hit: number }>>) =>
        world.db
          .inTenant(a.scope, (tx) => tx.all(query))
          .then(
            (rows) => `${rows.length} rows`,
            (error: unknown) => sqlStateOf(error),
          );
      const outcomes = [
        await inside(sql`update ${at} set business_id = ${theirs} where business_id = ${theirs} returning 1 as hit`),
        await inside(sql`update ${at} set business_id = ${mine} where business_id = ${theirs} returning 1 as hit`),
        await inside(sql`delete from ${at} where business_id = ${theirs} returning 1 as hit`),
      ];
      for (const outcome of outcomes) expect(["0 rows", "42501"]).toContain(outcome);
      expect([table, await inside(sql`update ${at} set business_id = ${theirs} returning 1 as hit`)]).toEqual([
        table,
        "42501",
      ]);
    }
    expect(await allRows(world)).toEqual(before);
  });

  test("even the owner of the tables can't mix two houses in a row: every reference carries the business", async () => {
    const { rows: references } = await world.owner.query<{
      child: string;
      parent: string;
      column: string;
      target: string;
      key: string;
    }>(
      `select k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent, k.conname as key, c.attname as column, p.attname as target
       from pg_constraint k, unnest(k.conkey, k.confkey) as pair(child, parent)
       join pg_attribute c on c.attnum = pair.child join pg_attribute p on p.attnum = pair.parent
       where k.contype = 'f' and k.conrelid::regclass::text = any($1) and k.confrelid::regclass::text = any($1)
         and c.attrelid = k.conrelid and p.attrelid = k.confrelid and c.attname <> 'business_id'`,
      [await tenantTables(world)],
    );
    expect(references.length).toBeGreaterThan(15);
    for (const { child, parent, column, target, key } of references) {
      const mixing = world.owner.query(
        `update ${child} set ${column} = (select ${target} from ${parent} where business_id = $2 limit 1)
         where ctid = (select ctid from ${child} where business_id = $1 and ${column} is not null limit 1)`,
        [a.scope.businessId, b.scope.businessId],
      );
      expect([key, await refusal(mixing)]).toEqual([key, "23503"]);
    }
  });

  test("an account sees its own memberships, and those only", async () => {
    const [accountId = ""] = await listOf(world, "select id as name from account where email_index = $1", [
      world.vault.blind(a.ownerEmail, ACCOUNTS, "email"),
    ]);
    const seen = await world.db.inAccount(mintAccountScope(accountId), (tx) =>
      tx.all(
        sql<{ account: string; business: string }>`select account_id as account, business_id as business from member`,
      ),
    );
    expect(seen).toEqual([{ account: accountId, business: a.scope.businessId }]);
    const none = await world.db.inAccount(mintAccountScope(accountId), (tx) => tx.all(sql`select from booking`));
    expect(none).toEqual([]);
  });

  test("only an id becomes a scope", () => {
    for (const text of [
      "",
      "x",
      "'; drop table booking; --",
      `${newId()}'`,
      newId().toUpperCase(),
      ` ${newId()}`,
      `${newId()}\n`,
    ]) {
      expect(() => mintTenantScope(text)).toThrow(RangeError);
      expect(() => mintAccountScope(text)).toThrow(RangeError);
    }
  });
});

describe("by API key", () => {
  let key: Person;
  beforeAll(async () => {
    const body = { name: "Tout", permissions: permissionNames.filter(isForKeys), days: null };
    const { secret } = (await a.owner.call("createApiKey", { params: { businessId: a.scope.businessId }, body })).body;
    key = new Person(world).withKey(secret);
    await key.call("getBusiness", { params: { businessId: a.scope.businessId } });
  });

  test.for(tenantRoutes)("%s: in another house it is no key, as in one that is not there", async (name) => {
    const before = await allRows(world);
    const theirs = await rowsOf(world, b);
    const answer = await asking(key, name, b.scope.businessId, theirs);
    expect(answer.problem).toMatchObject({ status: 401, code: "KEY_NOT_VALID" });
    expect(told(await asking(key, name, newId(), theirs))).toEqual(told(answer));
    expect(await allRows(world)).toEqual(before);
  });

  test.for(tenantRoutes)("%s: with another house's ids it finds and writes nothing", async (name) => {
    const mine = await rowsOf(world, a);
    const theirs = await rowsOf(world, b);
    const before = await allRows(world);
    const answer = await asking(key, name, mine.businessId, { ...theirs, businessId: mine.businessId });
    const nobodys = await asking(key, name, mine.businessId, nobodysRows(mine));
    if (!JSON.stringify(asks[name](theirs)).match(/[0-9a-f]{8}-[0-9a-f]{4}-7/)) return;
    expect(told(answer)).toEqual(told(nobodys));
    expect(await allRows(world)).toEqual(before);
  });

  test("people, roles and keys are not a key's business", async () => {
    const mine = await rowsOf(world, a);
    const kept = tenantRoutes.filter((name) => /Member|Role|Invitation|ApiKey|Ownership|Sandbox/.test(name));
    expect(kept.length).toBeGreaterThan(20);
    const before = await allRows(world);
    for (const name of kept) {
      const answer = await asking(key, name, mine.businessId, mine);
      expect([name, answer.problem.code]).toEqual([name, "FORBIDDEN"]);
    }
    expect(await allRows(world)).toEqual(before);
  });
});

describe("to another installation", () => {
  test("a house moves with every table of it: whatever is added one day is thought of, or named here", async () => {
    const [van, elsewhere] = [await Van.open(), await otherInstallation()];
    const house = await furnishedHouse(world);
    const path = await van.load(world, house.slug);
    const report = await van.unload(elsewhere, path, { withMessages: true });
    const brought = report.tables.filter(({ rows }) => rows > 0).map(({ name }) => name);
    const stays = [
      "api_key",
      "api_key_use",
      "arrival",
      "business_export",
      "business_export_part",
      "contact_export",
      "feature_override",
      "hold",
      "idempotency",
      "retention_check",
      "suppression_import",
    ];
    expect([...brought, ...stays].toSorted()).toEqual(["business", ...(await tenantTables(world))].toSorted());
    const changed = report.tables.filter(({ same }) => !same).map(({ name }) => name);
    expect(changed).toEqual(["audit_entry", "audit_seal", "domain"]);
    await elsewhere.close();
    await van.close();
  });
});

describe("signed links", () => {
  const byLink = [
    "getBookingByLink",
    "cancelBookingByLink",
    "moveBookingByLink",
    "getCalendarFileByLink",
    "getMyData",
    "askMyExport",
    "askMyErasure",
    "getExportByLink",
    "downloadExportByLink",
  ] as const;
  const follow = (name: (typeof byLink)[number], link: string) =>
    new Person(world).call(name, {
      params: { link },
      ...(name === "moveBookingByLink" ? { body: { startsAt: "2027-03-16T10:00:00+01:00" } } : {}),
      ...(name === "cancelBookingByLink" ? { body: { reason: "forged" } } : {}),
    });
  const notValid = { status: 404, code: "LINK_NOT_VALID" };

  test("a link altered in any of its bytes opens nothing", async () => {
    const { link } = await booked(new Person(world), a, { startsAt: "2027-03-15T10:00:00+01:00" });
    expect((await follow("getBookingByLink", link)).body.link).toBe(link);
    const bytes = Buffer.from(link, "base64url");
    const before = await allRows(world);
    for (const [at, byte] of bytes.entries()) {
      const forged = Buffer.from(bytes);
      forged[at] = byte ^ 0x01;
      for (const name of byLink)
        expect([at, name, (await follow(name, forged.toString("base64url"))).problem]).toMatchObject([
          at,
          name,
          notValid,
        ]);
    }
    for (const forged of [
      bytes.subarray(1),
      bytes.subarray(0, -1),
      Buffer.concat([bytes, Buffer.of(0)]),
      bytes.subarray(0, 17),
      Buffer.of(1),
    ]) {
      expect((await follow("cancelBookingByLink", forged.toString("base64url"))).problem).toMatchObject(notValid);
    }
    expect(await allRows(world)).toEqual(before);
  });

  test("a link signed by anybody else opens nothing", async () => {
    const { link } = await booked(new Person(world), a, { startsAt: "2027-03-15T10:15:00+01:00" });
    const others = parseKeyRing(newKeyRingText()).sign(Buffer.from(link, "base64url").subarray(17), "booking-link");
    expect((await follow("getBookingByLink", others)).problem).toMatchObject(notValid);
  });

  test("a link to a booking gives no hold back, and a hold opens no booking", async () => {
    const { link } = await booked(new Person(world), a, { startsAt: "2027-03-15T10:30:00+01:00" });
    const held = await holds(new Person(world), a, { startsAt: "2027-03-15T10:45:00+01:00" });
    const before = await allRows(world);
    const released = await new Person(world).call("releaseHold", { params: { business: a.slug, hold: link } });
    expect(released.problem).toMatchObject(notValid);
    for (const name of byLink) expect((await follow(name, held.hold)).problem).toMatchObject(notValid);
    expect(await allRows(world)).toEqual(before);
  });

  test("links of one house do nothing in another", async () => {
    const { link } = await booked(new Person(world), b, { startsAt: "2027-03-15T11:00:00+01:00" });
    const held = await holds(new Person(world), b, { startsAt: "2027-03-15T11:15:00+01:00" });
    const before = await allRows(world);
    const slots = await new Person(world).call("listPublicSlots", {
      params: { business: a.slug, professional: mentorOf(a).slug },
      query: { moving: link },
    });
    expect(slots.problem).toMatchObject(notValid);
    const released = await new Person(world).call("releaseHold", { params: { business: a.slug, hold: held.hold } });
    expect(released.problem).toMatchObject(notValid);
    expect(await allRows(world)).toEqual(before);
  });
});

describe("take the wall away, and see red", () => {
  const bookingsOf = async (inside: World, { scope }: House): Promise<number> =>
    (await listOf(inside, "select id as name from booking where business_id = $1", [scope.businessId])).length;

  test("with row security off, the same look sees the other house's bookings, and the list of unfenced tables names it", async () => {
    const doomed = await worldOfThisTest();
    const [one, other] = [await furnishedHouse(doomed), await furnishedHouse(doomed)];
    expect(await leaks(doomed, one, "booking")).toBe(0);
    await doomed.owner.query("alter table booking disable row level security");
    expect(await leaks(doomed, one, "booking")).toBe(await bookingsOf(doomed, other));
    expect(await unfencedTables(doomed)).toEqual([...GLOBAL_TABLES, "booking"].toSorted());
  });

  test("with one policy more, the same look sees them too, and the list of policies names it", async () => {
    const doomed = await worldOfThisTest();
    const [one, other] = [await furnishedHouse(doomed), await furnishedHouse(doomed)];
    await doomed.owner.query("create policy careless on booking using (true)");
    expect(await leaks(doomed, one, "booking")).toBe(await bookingsOf(doomed, other));
    expect(await otherPolicies(doomed)).toContain("careless on booking for * using true");
  });

  test("with the policy dropped the wall fails shut: nobody sees a booking, not even their own, and the list names the table", async () => {
    const doomed = await worldOfThisTest();
    const house = await furnishedHouse(doomed);
    const rows = await rowsOf(doomed, house);
    expect((await asking(house.owner, "getBooking", rows.businessId, rows)).status).toBe(200);
    await doomed.owner.query("drop policy tenant on booking");
    expect(await leaks(doomed, house, "booking")).toBe(0);
    expect((await asking(house.owner, "getBooking", rows.businessId, rows)).problem.code).toBe("NOT_FOUND");
    expect(await unfencedTables(doomed)).toEqual([...GLOBAL_TABLES, "booking"].toSorted());
  });

  test("a new table is named until it is fenced; then it keeps houses apart like any other", async () => {
    const doomed = await worldOfThisTest();
    const [one, other] = [await createHouse(doomed), await createHouse(doomed)];
    await doomed.owner.query(
      `create table novelty (business_id uuid not null, id uuid not null, primary key (business_id, id))`,
    );
    await doomed.owner.query("grant select, insert on novelty to creneau_app");
    for (const { scope } of [one, other])
      await doomed.owner.query("insert into novelty values ($1, $2)", [scope.businessId, newId()]);
    expect(await unfencedTables(doomed)).toEqual([...GLOBAL_TABLES, "novelty"].toSorted());
    expect(await leaks(doomed, one, "novelty")).toBe(1);
    await doomed.owner.query("call fence('novelty')");
    expect(await unfencedTables(doomed)).toEqual(GLOBAL_TABLES);
    expect(await leaks(doomed, one, "novelty")).toBe(0);
    const planting = sql`insert into novelty values (${other.scope.businessId}, ${newId()})`;
    expect(await refusal(doomed.db.inTenant(one.scope, (tx) => tx.run(planting)))).toBe("42501");
  });
});
