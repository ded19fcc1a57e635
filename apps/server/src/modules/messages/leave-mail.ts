/** Mails to the team about absences: to those who approve when one is asked for, to whom it is of when it is decided. */
import { startOfDay, type PlainDate } from "@creneau/scheduling";
import { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { EventType, Reactions } from "../../platform/events.ts";
import { enqueue } from "../../platform/jobs/jobs.ts";
import type { JobRegistry } from "../../platform/jobs/registry.ts";
import { leaveNews, type LeaveNews } from "../availability/index.ts";
import { accountsOf, type Account } from "../identity/index.ts";
import { professionalById } from "../team/index.ts";
import { accountsWith, businessById, memberAccounts } from "../tenancy/index.ts";
import { writeBusinessMail } from "./business-mail.ts";
import type { OwnDeps } from "./designs/own.ts";
import type { MessagesDeps } from "./facts.ts";
import { wantsStaffNews } from "./hub/staff-wishes.ts";
import { offOfNews, type OffDeps } from "./switch-off/foot.ts";
import type { SystemMail } from "./templates/system-mail.ts";
import { systemMessageNamed } from "./templates/system.ts";
import { say, type Voice } from "./texts/say.ts";
import { dateText, type Language } from "./times.ts";

type LeaveDeps = Pick<MessagesDeps, "post" | "mailFrom"> & OwnDeps & OffDeps;

interface LeaveVersion {
  readonly leaveId: string;
  readonly version: number;
}

const LEAVE_JOB = "messages.leave";

/** Who is to be told of it: never whoever did it. */
export async function toldOf(
  tx: Tx,
  scope: TenantScope,
  { state, professionalId, byAccountId }: LeaveNews,
): Promise<string[]> {
  const told =
    state === "requested" ? await accountsWith(tx, scope, "leave.approve") : await accountOf(tx, scope, professionalId);
  return told.filter((id) => id !== byAccountId);
}

async function accountOf(tx: Tx, scope: TenantScope, professionalId: string): Promise<string[]> {
  const professional = await professionalById(tx, scope, professionalId);
  if (!professional || professional.memberId === null) return [];
  return (await memberAccounts(tx, scope, [professional.memberId])).map(({ accountId }) => accountId);
}

/** A job for each reader: one address that refuses mail delays nobody else. */
const planLeaveMails = ({ db }: LeaveDeps, scope: TenantScope, { leaveId, version }: LeaveVersion): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const news = await leaveNews(tx, scope, leaveId);
    // It has gone on meanwhile: the later event tells how it stands.
    if (news?.version !== version) return;
    for (const accountId of await toldOf(tx, scope, news))
      await enqueue(
        tx,
        scope,
        LEAVE_JOB,
        { leaveId, version, accountId },
        { key: `${leaveId}:${version}:${accountId}` },
      );
  });

/** Mails it, if it still stands so. @throws CarrierError when it was not taken. */
async function sendLeaveMail(
  deps: LeaveDeps,
  scope: TenantScope,
  { leaveId, version, accountId }: LeaveVersion & { readonly accountId: string },
): Promise<void> {
  const told = await deps.db.inTenant(scope, async (tx) => {
    const news = await leaveNews(tx, scope, leaveId);
    const [reader] = await accountsOf(tx, [accountId]);
    // A closed account has no address.
    if (news?.version !== version || !reader?.email) return undefined;
    const occasion = news.state === "requested" ? "leave-asked" : "leave-decided";
    if (!(await wantsStaffNews(tx, scope, occasion, accountId, "email"))) return undefined;
    const off = offOfNews(deps, scope.businessId, occasion, accountId);
    return { news, reader, off, business: await businessById(tx, scope.businessId) };
  });
  if (!told) return;
  const { news, reader, off, business } = told;
  const written = await writeBusinessMail(deps, scope, {
    name: `leave.${leaveId}.${version}.${accountId}`,
    business,
    to: { name: reader.name, email: reader.email },
    mail: mailOf(news, reader, business, deps.publicUrl()),
    off,
  });
  await deps.post.mail(scope, written, { what: "leave" });
}

function mailOf(
  news: LeaveNews,
  reader: Account,
  business: Awaited<ReturnType<typeof businessById>>,
  publicUrl: string,
): SystemMail {
  // To the team it is "vous", whatever the customers are told.
  const voice: Voice = { language: reader.locale, face: business.kind, address: "vous" };
  const period = periodText(voice, news);
  return {
    message: systemMessageNamed(`leave.${news.state === "requested" ? "asked" : news.what}`),
    voice,
    zone: news.zone,
    brand: business.brand,
    values: {
      reader: reader.name,
      business: business.name,
      name: news.professionalName,
      by: news.byName ?? say(voice, "leave.someone"),
      period,
      reason: news.reason,
      link: `${publicUrl}/app/${business.slug}/absences`,
    },
    facts: [
      { label: say(voice, "leave.dates"), value: period },
      { label: say(voice, "leave.who"), value: news.professionalName },
      ...(news.reason === "" ? [] : [{ label: say(voice, "leave.answer"), value: news.reason }]),
    ],
    footer: [say(voice, "leave.why", { business: business.name })],
  };
}

const DAY_MINUTES = 1440;

/** By the professional's clock: a day, hours of a day, or from a day to another. */
export function periodText(voice: Voice, { fromOn, fromMinute, untilOn, untilMinute, zone }: LeaveNews): string {
  const { language } = voice;
  const dayOf = (on: PlainDate) => dateText(startOfDay(on, zone), zone, language);
  const [day, last] = [dayOf(fromOn), dayOf(untilOn)];
  const [from, until] = [wallText(fromMinute, language), wallText(untilMinute, language)];
  const isWhole = fromMinute === 0 && untilMinute === DAY_MINUTES;
  if (fromOn === untilOn) return isWhole ? day : say(voice, "leave.hours", { day, from, until });
  return say(voice, "leave.days", {
    from: fromMinute === 0 ? day : `${day}, ${from}`,
    until: untilMinute === DAY_MINUTES ? last : `${last}, ${until}`,
  });
}

const NARROW = "\u202F";

function wallText(minute: number, language: Language): string {
  const [hours, minutes] = [Math.floor(minute / 60), String(minute % 60).padStart(2, "0")];
  return language === "fr" ? `${hours}${NARROW}h${NARROW}${minutes}` : `${hours}:${minutes}`;
}

/** What the module of absences announces. */
export interface LeaveEvents {
  readonly requested: EventType<LeaveVersion>;
  readonly decided: EventType<LeaveVersion>;
}

/** Listens to absences, and sends. */
export function registerLeaveMails(
  deps: LeaveDeps,
  reactions: Reactions,
  jobs: JobRegistry,
  events: LeaveEvents,
): void {
  for (const event of [events.requested, events.decided])
    reactions.on(event, "messages.leave", (scope, changed) => planLeaveMails(deps, scope, changed));
  jobs.tenant({
    name: LEAVE_JOB,
    payload: z.object({ leaveId: z.string(), version: z.number(), accountId: z.string() }),
    maxAttempts: 12,
    lane: "post",
    run: (scope, ask) => sendLeaveMail(deps, scope, ask),
  });
}
