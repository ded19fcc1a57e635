/**
 * What the team is told about itself: absences that are asked for and decided, hours that somebody else changed. Who is told
 * stands in the table; each wants it or not, by channel; whoever did it is not told. Mails about absences are written by
 * `leave-mail.ts`.
 */
import { zone as zoneOf } from "@creneau/scheduling";
import { z } from "zod";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { EventType, Reactions } from "../../../platform/events.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import type { JobRegistry } from "../../../platform/jobs/registry.ts";
import { leaveNews, zonesOf, type LeaveNews } from "../../availability/index.ts";
import { accountsOf, type Account } from "../../identity/index.ts";
import { professionalById } from "../../team/index.ts";
import { businessById, memberAccounts } from "../../tenancy/index.ts";
import { writeBusinessMail, type BusinessMail } from "../business-mail.ts";
import type { PostedNote } from "../carriers/post.ts";
import type { MessagesDeps } from "../facts.ts";
import { periodText, toldOf, type LeaveEvents } from "../leave-mail.ts";
import { notify } from "../notices/notify.ts";
import { offOfNews } from "../switch-off/foot.ts";
import type { SystemMail } from "../templates/system-mail.ts";
import { systemMessageNamed } from "../templates/system.ts";
import { say, type TextKey, type Voice } from "../texts/say.ts";
import { preferenceOf } from "./queries.ts";
import { quietUntil } from "./quiet.ts";
import { wantsStaffNews } from "./staff-wishes.ts";

export type StaffDeps = Pick<MessagesDeps, "db" | "clock" | "post" | "publicUrl" | "keys" | "mailFrom" | "devices">;

/** By channel, so that what is slow in one holds up no other. */
const JOBS = {
  email: { name: "messages.staff", lane: "post" },
  push: { name: "messages.staff-push", lane: "short" },
} as const;

const Ask = z.object({
  occasion: z.enum(["leave-asked", "leave-decided", "hours-changed"]),
  channel: z.enum(["email", "push"]),
  /** Of the absence, or of whose hours they are. */
  id: z.string(),
  version: z.number(),
  /** Of the act, where one touches several. */
  changeId: z.string().optional(),
  byAccountId: z.string().nullable(),
  accountId: z.string(),
});
type StaffAsk = z.output<typeof Ask>;

const keyOf = ({ occasion, channel, id, version, changeId, accountId }: StaffAsk): string =>
  `staff:${occasion}:${channel}:${changeId ?? `${id}:${version}`}:${accountId}`;

/** What the module of hours announces. */
export interface HoursChange {
  readonly changeId: string;
  readonly professionalId: string;
  readonly byAccountId: string | null;
  /** Of the request that was accepted, where one was: whoever asked hears of that. */
  readonly requestId: string | null;
  readonly version: number;
}
export interface StaffEvents extends LeaveEvents {
  readonly hours: EventType<HoursChange>;
}

const occasionOf = ({ state }: LeaveNews): StaffAsk["occasion"] =>
  state === "requested" ? "leave-asked" : "leave-decided";

export function registerStaffNews(deps: StaffDeps, reactions: Reactions, jobs: JobRegistry, events: StaffEvents): void {
  for (const event of [events.requested, events.decided])
    reactions.on(event, "messages.leave-news", (scope, changed) => tellOfLeave(deps, scope, changed));
  reactions.on(events.hours, "messages.hours-news", (scope, changed) => tellOfHours(deps, scope, changed));
  for (const { name, lane } of Object.values(JOBS))
    jobs.tenant({
      name,
      payload: Ask,
      maxAttempts: 12,
      lane,
      run: (scope, ask) => sendStaffNews(deps, scope, ask),
    });
}

const tellOfLeave = (
  deps: StaffDeps,
  scope: TenantScope,
  { leaveId, version }: { readonly leaveId: string; readonly version: number },
): Promise<void> =>
  deps.db.inTenant(scope, async (tx) => {
    const news = await leaveNews(tx, scope, leaveId);
    // It has gone on meanwhile: the later event tells how it stands.
    if (news?.version !== version) return;
    const occasion = occasionOf(news);
    for (const accountId of await toldOf(tx, scope, news)) {
      const ask = { occasion, id: leaveId, version, byAccountId: news.byAccountId, accountId };
      if (await wantsStaffNews(tx, scope, occasion, accountId, "app"))
        await notify(tx, scope, deps.clock, {
          accountId,
          kind: occasion === "leave-asked" ? "leave-requested" : "leave-decided",
          subject: { type: "leave", id: leaveId },
          values: { what: news.what, from: news.fromOn, until: news.untilOn },
          key: `leave:${leaveId}:${version}`,
        });
      await planPush(deps, tx, scope, { ...ask, channel: "push" });
    }
  });

const tellOfHours = (deps: StaffDeps, scope: TenantScope, change: HoursChange): Promise<void> =>
  deps.db.inTenant(scope, async (tx) => {
    const { professionalId, byAccountId, requestId, changeId, version } = change;
    if (requestId !== null) return;
    const professional = await professionalById(tx, scope, professionalId);
    if (!professional || professional.memberId === null) return;
    const [member] = await memberAccounts(tx, scope, [professional.memberId]);
    // What one does oneself, and what the installation furnishes, is no news.
    if (!member || byAccountId === null || member.accountId === byAccountId) return;
    const { accountId } = member;
    const ask = { occasion: "hours-changed", id: professionalId, version, changeId, byAccountId, accountId } as const;
    if (await wantsStaffNews(tx, scope, "hours-changed", accountId, "app"))
      await notify(tx, scope, deps.clock, {
        accountId,
        kind: "hours-changed",
        subject: { type: "hours", id: professionalId },
        values: { by: byAccountId },
        key: `hours:${changeId}`,
      });
    if (await wantsStaffNews(tx, scope, "hours-changed", accountId, "email"))
      await enqueueNews(tx, scope, { ...ask, channel: "email" });
    await planPush(deps, tx, scope, { ...ask, channel: "push" });
  });

const enqueueNews = (tx: Tx, scope: TenantScope, ask: StaffAsk): Promise<void> =>
  enqueue(tx, scope, JOBS[ask.channel].name, ask, { key: keyOf(ask) });

async function planPush({ devices }: StaffDeps, tx: Tx, scope: TenantScope, ask: StaffAsk): Promise<void> {
  if (!(await wantsStaffNews(tx, scope, ask.occasion, ask.accountId, "push"))) return;
  if ((await devices(tx, scope, [ask.accountId])).has(ask.accountId)) await enqueueNews(tx, scope, ask);
}

/** Mails it or shows it, if it still stands so and is still wanted. @throws CarrierError when no carrier took it. */
async function sendStaffNews(deps: StaffDeps, scope: TenantScope, ask: StaffAsk): Promise<void> {
  const { db, post } = deps;
  const carried = await db.inTenant(scope, async (tx) => {
    const { occasion, channel, accountId } = ask;
    const [reader] = await accountsOf(tx, [accountId]);
    if (!reader || !(await wantsStaffNews(tx, scope, occasion, accountId, channel))) return undefined;
    if (channel === "push" && (await putOffWhileQuiet(deps, tx, scope, ask))) return undefined;
    return composed(deps, tx, scope, ask, reader);
  });
  if (!carried) return;
  const about = { what: ask.occasion.startsWith("leave") ? "leave" : "hours" } as const;
  if (ask.channel === "push") return post.push(scope, { accountId: ask.accountId }, carried.note, about);
  if (carried.mail) await post.mail(scope, await writeBusinessMail(deps, scope, carried.mail), about);
}

async function putOffWhileQuiet({ clock }: StaffDeps, tx: Tx, scope: TenantScope, ask: StaffAsk): Promise<boolean> {
  const { zone } = await businessById(tx, scope.businessId);
  const whose = ask.occasion === "hours-changed" ? (await zonesOf(tx, scope, [ask.id])).get(ask.id) : undefined;
  const { quiet } = await preferenceOf(tx, scope, ask.accountId);
  const until = quietUntil(quiet, clock.now(), whose ?? zoneOf(zone));
  if (until === undefined) return false;
  await enqueue(tx, scope, JOBS[ask.channel].name, ask, { key: keyOf(ask), runAt: until });
  return true;
}

interface Composed {
  readonly note: PostedNote;
  /** Those about absences are written by `leave-mail.ts`. */
  readonly mail?: BusinessMail;
}

/** In words; undefined when it has gone on meanwhile. */
async function composed(
  deps: StaffDeps,
  tx: Tx,
  scope: TenantScope,
  ask: StaffAsk,
  reader: Account,
): Promise<Composed | undefined> {
  const business = await businessById(tx, scope.businessId);
  // To the team it is "vous", whatever the customers are told.
  const voice: Voice = { language: reader.locale, face: business.kind, address: "vous" };
  const { occasion, id, version } = ask;
  const page = `${deps.publicUrl()}/app/${business.slug}`;
  if (occasion === "hours-changed") {
    const [by] = ask.byAccountId === null ? [] : await accountsOf(tx, [ask.byAccountId]);
    const values = { reader: reader.name, by: by?.name ?? say(voice, "leave.someone") };
    const url = `${page}/horaires`;
    const note: PostedNote = {
      title: say(voice, "hours.title"),
      body: say(voice, "hours.subject", values),
      url,
      tag: `hours:${id}`,
    };
    const off = offOfNews(deps, scope.businessId, occasion, ask.accountId);
    const written: SystemMail = {
      message: systemMessageNamed("hours.changed"),
      voice,
      zone: business.zone,
      brand: business.brand,
      values: { ...values, business: business.name, link: url },
      facts: [],
      footer: [say(voice, "leave.why", { business: business.name })],
    };
    const name = keyOf(ask).replaceAll(":", ".");
    const to = { name: reader.name, email: reader.email };
    // A closed account has no address.
    return { note, ...(to.email !== "" && { mail: { name, business, to, mail: written, off } }) };
  }
  const news = await leaveNews(tx, scope, id);
  if (news?.version !== version) return undefined;
  const kind = news.state === "requested" ? "asked" : news.what;
  const body = periodText(voice, news);
  const values = { name: news.professionalName, reader: reader.name, by: news.byName ?? "", period: body };
  const title = say(voice, `leave.${kind}.title` as TextKey, values);
  const note: PostedNote = { title, body, url: `${page}/absences`, tag: `leave:${id}` };
  return { note };
}
