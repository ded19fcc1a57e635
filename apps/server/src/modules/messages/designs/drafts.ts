/** A draft as the mail it would be: shown, or mailed to whoever writes it. Nothing of it is saved. */
import { Design, parseDesign, type DesignProblem } from "@creneau/blocks";
import { z } from "zod";
import { newId } from "../../../platform/chance.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import type { JobRegistry } from "../../../platform/jobs/registry.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { accountsOf } from "../../identity/index.ts";
import { businessById } from "../../tenancy/index.ts";
import type { MessagesDeps } from "../facts.ts";
import { messageIdOf } from "../templates/compose.ts";
import { writeMail } from "../templates/system-mail.ts";
import type { Written } from "../templates/system.ts";
import { presentProblem } from "./present.ts";
import { find } from "./refs.ts";
import { shownTo, type Eyes } from "./sample.ts";
import { judged } from "./whole.ts";

export type DraftDeps = Pick<MessagesDeps, "db" | "clock" | "publicUrl" | "bookings" | "post" | "mailFrom">;

export interface Draft extends Written {
  readonly ref: string;
  readonly with: "booking" | "sample";
}

/** @throws ProblemError NOT_FOUND, INVALID_INPUT when it is too big */
async function rendered(deps: DraftDeps, eyes: Eyes, draft: Draft) {
  const parsed = parseDesign(draft.design);
  if ("problems" in parsed)
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "design", message: parsed.problems[0]?.code ?? "" }] });
  const { found, judgement, sampled } = await deps.db.inTenant(eyes.scope, async (tx) => {
    const found = await find(tx, eyes.scope, draft.ref);
    const { vocabulary, brand } = found;
    const judgement = await judged(tx, eyes.scope, draft, { vocabulary, brand, origin: deps.publicUrl() });
    return { found, judgement, sampled: await shownTo(tx, deps, eyes, found, draft.with) };
  });
  const { faults, ...mail } = await writeMail(sampled.shown, judgement.words);
  const broken = faults.map(({ blockId, code }): DesignProblem => ({ blockId, field: "url", code, severity: "error" }));
  const known = new Set(judgement.problems.map(({ blockId }) => blockId));
  const problems = [...judgement.problems, ...broken.filter(({ blockId }) => !known.has(blockId))];
  return { found, mail, problems, with: sampled.with };
}

export async function preview(deps: DraftDeps, eyes: Eyes, draft: Draft, language: "fr" | "en") {
  const { mail, problems, with: seen } = await rendered(deps, eyes, draft);
  return { ...mail, problems: problems.map((problem) => presentProblem(problem, language)), with: seen };
}

const TEST_JOB = "messages.test";

const Ask = z.object({
  ref: z.string(),
  subject: z.string(),
  preheader: z.string(),
  design: Design,
  with: z.enum(["booking", "sample"]),
  accountId: z.string(),
  /** Whose bookings they may see; null: everybody's. */
  professionalId: z.string().nullable(),
  sees: z.boolean(),
  id: z.string(),
});
type Ask = z.infer<typeof Ask>;

const Queued = z.object({ queued: z.literal(true) });

/** The mail goes by a job, for it speaks to the network. @throws ProblemError NOT_FOUND, IDEMPOTENCY_KEY_REUSED */
export const mailToMyself = (
  { db, clock }: DraftDeps,
  eyes: Eyes & { readonly accountId: string },
  draft: Draft,
  key: Once,
): Promise<{ queued: true }> =>
  db.inTenant(eyes.scope, (tx) =>
    once(
      tx,
      eyes.scope,
      key,
      clock.now(),
      (stored) => Queued.parse(stored),
      async () => {
        await find(tx, eyes.scope, draft.ref);
        const { accountId, seesAll, professionalId = null } = eyes;
        const sees = eyes.can("booking.read") && eyes.can("contact.list") && (seesAll || professionalId !== null);
        const ask: Ask = { ...draft, accountId, professionalId: seesAll ? null : professionalId, sees, id: newId() };
        await enqueue(tx, eyes.scope, TEST_JOB, ask, { key: ask.id, maxAttempts: 3 });
        return { queued: true as const };
      },
    ),
  );

async function mailTest(deps: DraftDeps, scope: TenantScope, ask: Ask): Promise<void> {
  const { accountId, professionalId, sees, id } = ask;
  const eyes: Eyes = {
    scope,
    can: () => sees,
    seesAll: professionalId === null,
    professionalId: professionalId ?? undefined,
  };
  const { mail } = await rendered(deps, eyes, ask);
  const { reader, business } = await deps.db.inTenant(scope, async (tx) => ({
    reader: (await accountsOf(tx, [accountId]))[0],
    business: await businessById(tx, scope.businessId),
  }));
  // A closed account has no address.
  if (!reader?.email) return;
  const { subject, html, text } = mail;
  await deps.post.mail(
    scope,
    {
      messageId: messageIdOf(`test.${id}`, deps.mailFrom),
      fromName: business.name,
      to: { name: reader.name, address: reader.email },
      replyTo: { name: business.name, address: business.contactEmail },
      subject: `[Test] ${subject}`,
      html,
      text,
    },
    { what: "template-test" },
  );
}

export const registerDraftJobs = (jobs: JobRegistry, deps: DraftDeps): void =>
  jobs.tenant({
    name: TEST_JOB,
    payload: Ask,
    maxAttempts: 3,
    lane: "post",
    run: (scope, ask) => mailTest(deps, scope, ask),
  });
