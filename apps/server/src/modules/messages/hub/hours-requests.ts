/**
 * Changes of hours that are asked for: those who may agree are told, and whoever asked, and whose hours they are, of the
 * answer. Never whoever did it; what is taken back is nobody's news.
 */
import { z } from "zod";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { EventType, Reactions } from "../../../platform/events.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import type { JobRegistry } from "../../../platform/jobs/registry.ts";
import { hoursRequestNews, type HoursRequestNews } from "../../availability/index.ts";
import { accountsOf } from "../../identity/index.ts";
import { professionalById } from "../../team/index.ts";
import { accountsWith, businessById, memberAccounts } from "../../tenancy/index.ts";
import { writeBusinessMail } from "../business-mail.ts";
import { notify } from "../notices/notify.ts";
import { offOfNews } from "../switch-off/foot.ts";
import type { SystemMail } from "../templates/system-mail.ts";
import { systemMessageNamed } from "../templates/system.ts";
import { say, type Voice } from "../texts/say.ts";
import { wantsStaffNews } from "./staff-wishes.ts";
import type { StaffDeps } from "./staff.ts";

const HOURS_JOB = "messages.hours-request";

const Version = z.object({ requestId: z.string(), version: z.number() });
const Ask = Version.extend({ accountId: z.string() });
type RequestVersion = z.output<typeof Version>;

/** What the module of hours announces. */
export interface HoursRequestEvents {
  readonly requested: EventType<RequestVersion>;
  readonly decided: EventType<RequestVersion>;
}

const occasionOf = ({ state }: HoursRequestNews) => (state === "asked" ? "hours-asked" : "hours-decided");

async function toldOf(tx: Tx, scope: TenantScope, news: HoursRequestNews): Promise<string[]> {
  const { state, professionalId, askedBy, byAccountId } = news;
  if (state === "withdrawn") return [];
  const told = state === "asked" ? await accountsWith(tx, scope, "schedule.approve") : [];
  if (state !== "asked") {
    const professional = await professionalById(tx, scope, professionalId);
    const member = professional?.memberId ?? null;
    if (member !== null) told.push(...(await memberAccounts(tx, scope, [member])).map(({ accountId }) => accountId));
    if (askedBy !== null) told.push(askedBy);
  }
  return [...new Set(told)].filter((id) => id !== byAccountId);
}

const tell = ({ db, clock }: StaffDeps, scope: TenantScope, { requestId, version }: RequestVersion): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const news = await hoursRequestNews(tx, scope, requestId);
    // It has gone on meanwhile: the later event tells how it stands.
    if (news?.version !== version) return;
    const occasion = occasionOf(news);
    for (const accountId of await toldOf(tx, scope, news)) {
      if (await wantsStaffNews(tx, scope, occasion, accountId, "app"))
        await notify(tx, scope, clock, {
          accountId,
          kind: occasion === "hours-asked" ? "hours-requested" : "hours-decided",
          subject: { type: "hours", id: news.professionalId },
          values: { state: news.state === "accepted" ? "approved" : news.state },
          key: `hours-request:${requestId}:${version}`,
        });
      if (await wantsStaffNews(tx, scope, occasion, accountId, "email"))
        await enqueue(
          tx,
          scope,
          HOURS_JOB,
          { requestId, version, accountId },
          { key: `${requestId}:${version}:${accountId}` },
        );
    }
  });

/** Mails it, if it still stands so and is still wanted. @throws CarrierError when no carrier took it. */
async function send(deps: StaffDeps, scope: TenantScope, ask: z.output<typeof Ask>): Promise<void> {
  const { requestId, version, accountId } = ask;
  const told = await deps.db.inTenant(scope, async (tx) => {
    const news = await hoursRequestNews(tx, scope, requestId);
    const [reader] = await accountsOf(tx, [accountId]);
    // A closed account has no address.
    if (news?.version !== version || !reader?.email) return undefined;
    if (!(await wantsStaffNews(tx, scope, occasionOf(news), accountId, "email"))) return undefined;
    const business = await businessById(tx, scope.businessId);
    // To the team it is "vous", whatever the customers are told.
    const voice: Voice = { language: reader.locale, face: business.kind, address: "vous" };
    const page = news.state === "asked" ? "demandes" : "horaires";
    const link = `${deps.publicUrl()}/app/${business.slug}/${page}`;
    const by = news.byName ?? say(voice, "leave.someone");
    const mail: SystemMail = {
      message: systemMessageNamed(`hours.${news.state}`),
      voice,
      zone: business.zone,
      brand: business.brand,
      values: {
        reader: reader.name,
        name: news.professionalName,
        by,
        answer: news.answer,
        business: business.name,
        link,
      },
      facts: news.answer === "" ? [] : [{ label: say(voice, "leave.answer"), value: news.answer }],
      footer: [say(voice, "leave.why", { business: business.name })],
    };
    return {
      name: `hours.${requestId}.${version}.${accountId}`,
      business,
      to: { name: reader.name, email: reader.email },
      mail,
      off: offOfNews(deps, scope.businessId, occasionOf(news), accountId),
    };
  });
  if (told) await deps.post.mail(scope, await writeBusinessMail(deps, scope, told), { what: "hours" });
}

export function registerHoursRequestNews(
  deps: StaffDeps,
  reactions: Reactions,
  jobs: JobRegistry,
  events: HoursRequestEvents,
): void {
  for (const event of [events.requested, events.decided])
    reactions.on(event, "messages.hours-request", (scope, changed) => tell(deps, scope, changed));
  jobs.tenant({
    name: HOURS_JOB,
    payload: Ask,
    maxAttempts: 12,
    lane: "post",
    run: (scope, ask) => send(deps, scope, ask),
  });
}
