/** What a new business begins with in the modules that keep it: its owner as a professional, hours, services. */
import type { Question, Sector } from "@creneau/contract";
import { zone, type WallRange } from "@creneau/scheduling";
import { createSchedule, zonesOf, type Weekly } from "../modules/availability/index.ts";
import { addCategory, addService, beginForm, categoriesByName, servicesGivenBy } from "../modules/catalogue/index.ts";
import { addProfessional, professionalOfMember } from "../modules/team/index.ts";
import { businessById, memberOf, presets, slugOf, type Founder, type Preset } from "../modules/tenancy/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import { sqlStateOf } from "../platform/database/errors.ts";
import type { TenantScope } from "../platform/database/scope.ts";
import { ProblemError } from "../platform/problem.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

const rangesOf = (pairs: readonly (readonly [number, number])[]): WallRange[] =>
  pairs.map(([start, end]) => ({ startMinute: start * 60, endMinute: end * 60 }));

function weeklyOf({ weekdays, saturday }: Preset): Weekly {
  const day = rangesOf(weekdays);
  return {
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: rangesOf(saturday),
    sunday: [],
  };
}

const UNIQUE_VIOLATION = "23505";
/** More than a business has steps: each collision means that another request took one. */
const MOST_TRIES = 12;

/** Two requests with the same key may furnish at once: who finds a step taken looks again at what is left. */
export const furnishFrom =
  (deps: Deps) =>
  async (scope: TenantScope, sector: Sector, founder: Founder): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await furnish(deps, scope, sector, founder);
      } catch (error) {
        const isTaken =
          sqlStateOf(error) === UNIQUE_VIOLATION || (error instanceof ProblemError && error.code === "NAME_TAKEN");
        if (!isTaken || tries === MOST_TRIES) throw error;
      }
    }
  };

/** Each step looks whether it is done: one that was cut short is taken up by the next request with the same key. */
async function furnish({ db, clock }: Deps, scope: TenantScope, sector: Sector, founder: Founder): Promise<void> {
  const preset = presets[sector];
  const { business, memberId, professionalId } = await db.inTenant(scope, async (tx) => {
    const member = await memberOf(tx, scope, founder.id);
    return {
      business: await businessById(tx, scope.businessId),
      memberId: member?.id ?? null,
      professionalId: member && (await professionalOfMember(tx, scope, member.id)),
    };
  });
  const id =
    professionalId ??
    (await addProfessional(db, clock, scope, {
      memberId,
      slug: professionalSlug(founder.name),
      displayName: founder.name,
      headline: "",
      organisation: "",
      bio: "",
      languages: [business.locale],
      linkedinUrl: null,
      published: true,
      fieldIds: [],
    }));
  const known = await db.inTenant(scope, async (tx) => ({
    hours: (await zonesOf(tx, scope, [id])).has(id),
    services: new Set((await servicesGivenBy(tx, scope, id)).map(({ slug }) => slug)),
  }));
  if (!known.hours) {
    const hours = { professionalId: id, zone: zone(business.zone), weekly: weeklyOf(preset) };
    await createSchedule(db, clock, scope, hours);
  }
  const categories = await furnishCategories({ db, clock }, scope, preset, business.locale);
  for (const { name, description, category, ...service } of preset.services) {
    if (known.services.has(service.slug)) continue;
    await addService(db, clock, scope, {
      ...service,
      categoryId: (category && categories.get(category[business.locale])) ?? null,
      name: name[business.locale],
      description: description[business.locale],
      stepMinutes: Math.min(30, service.durationMinutes),
      bufferBeforeMinutes: 0,
      noticeMinutes: preset.noticeMinutes,
      horizonDays: preset.horizonDays,
      lockedDurationMessage: "",
      allowOnlineBooking: true,
      professionalIds: [id],
    });
  }
  const given = await db.inTenant(scope, (tx) => servicesGivenBy(tx, scope, id));
  const serviceIds = given.map((service) => service.id);
  await furnishForm({ db, clock }, scope, preset, { language: business.locale, serviceIds });
}

/** Those of its services, by name: one that is there already is taken as it is. */
async function furnishCategories(
  deps: Deps,
  scope: TenantScope,
  { services }: Preset,
  language: Language,
): Promise<Map<string, string>> {
  const known = await deps.db.inTenant(scope, (tx) => categoriesByName(tx, scope));
  for (const name of new Set(services.flatMap(({ category }) => category?.[language] ?? [])))
    if (!known.has(name)) known.set(name, (await addCategory(deps, scope, { name, colour: null })).id);
  return known;
}

type Language = "fr" | "en";

const questionOf = (
  { label, help, choices, condition, ...said }: Preset["questions"][number],
  language: Language,
): Question => ({
  required: false,
  least: null,
  most: null,
  accept: [],
  mostBytes: null,
  from: null,
  until: null,
  readers: "team",
  keepDays: null,
  ...said,
  label: label[language],
  help: help?.[language] ?? "",
  choices: (choices ?? []).map((choice) => choice[language]),
  condition: condition ? { ...condition, values: condition.values.map((value) => value[language]) } : null,
});

/** What the forms of its services ask; once, whatever becomes of it. */
async function furnishForm(
  { db, clock }: Deps,
  scope: TenantScope,
  { reasons, questions, health }: Preset,
  { language, serviceIds }: { readonly language: Language; readonly serviceIds: readonly string[] },
): Promise<void> {
  await beginForm({ db, clock }, scope, {
    reasons: reasons.map(({ name, hint }) => ({ name: name[language], hint: hint?.[language] ?? "" })),
    questionnaire: {
      name: language === "fr" ? "Avant le rendez-vous" : "Before the appointment",
      health,
      questions: questions.map((question) => questionOf(question, language)),
      serviceIds,
    },
  });
}

/** Pages of ours have those names: see the migrations. */
const RESERVED = new Set(["", "confidentialite", "accessibilite", "mentions-legales", "reserver", "prestations"]);

function professionalSlug(name: string): string {
  const slug = slugOf(name);
  return RESERVED.has(slug) ? `${slug}-1`.replace(/^-/, "pro-") : slug;
}
