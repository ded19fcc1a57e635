/** Writes to one person: shown first, then handed over by a job, unless they have said no meanwhile. */
import { Letter } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { z } from "zod";
import { CarrierError } from "../../../platform/carrier-error.ts";
import { newId } from "../../../platform/chance.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { enqueue, type Attempt } from "../../../platform/jobs/jobs.ts";
import type { JobRegistry } from "../../../platform/jobs/registry.ts";
import { choicesLink, contactById, type Contact } from "../../contacts/index.ts";
import { businessById } from "../../tenancy/index.ts";
import { attemptKey } from "../carriers/opening.ts";
import { messageIdOf } from "../templates/compose.ts";
import { assertGoes, composeLetter, refusalOf, type LetterAsk, type LetterDeps } from "./compose.ts";
import { dueLetter, letterById, type StoredLetter } from "./queries.ts";
import { endLetter, insertLetter } from "./store.ts";
import { tellWriter } from "./tell.ts";

const LETTER_JOB = "messages.letter";

const letterName = (id: string, mailFrom: string): string => messageIdOf(`letter.${id}`, mailFrom);

export function presentLetter(letter: StoredLetter): Letter {
  const { templateId, templateName, createdAt, sentAt, deliveryStatus, deliveryCode, deliveryAt, ...rest } = letter;
  return {
    ...rest,
    template: { id: templateId, name: templateName },
    createdAt: toIso(createdAt),
    sentAt: sentAt === null ? null : toIso(sentAt),
    delivery:
      deliveryStatus === null || deliveryAt === null
        ? null
        : { status: deliveryStatus, code: deliveryCode, at: toIso(deliveryAt) },
  };
}

interface Writer {
  readonly accountId: string;
  /** Whose bookings they may mention. */
  readonly whose: string | undefined;
  readonly language: "fr" | "en";
}

/** @throws ProblemError NOT_FOUND, CONTACT_NOT_WRITTEN_TO, INVALID_INPUT, IDEMPOTENCY_KEY_REUSED */
export const writeLetter = (
  tx: Tx,
  deps: LetterDeps,
  scope: TenantScope,
  { contact, writer, ask, key }: { contact: Contact; writer: Writer; ask: LetterAsk; key: Once },
): Promise<Letter> =>
  once(
    tx,
    scope,
    key,
    deps.clock.now(),
    (stored) => Letter.parse(stored),
    async () => {
      const now = deps.clock.now();
      const composed = await composeLetter(tx, deps, scope, contact, { whose: writer.whose, ask, sentAt: now });
      assertGoes(composed, writer.language);
      const id = newId();
      const { subject, html, text } = composed;
      const { accountId } = writer;
      const mail = { subject, html, text };
      const name = attemptKey("email", letterName(id, deps.mailFrom));
      await insertLetter(
        tx,
        scope,
        { id, contactId: contact.id, templateId: ask.templateId, accountId, attemptKey: name, mail },
        now,
      );
      await enqueue(tx, scope, LETTER_JOB, { letterId: id }, { key: `letter:${id}` });
      return presentLetter(await letterById(tx, scope, id));
    },
  );

/** Killed after it was handed over, it goes again under the same name. @throws CarrierError worth trying again */
async function sendLetter(
  { db, clock, post, keys, mailFrom, publicUrl }: LetterDeps,
  scope: TenantScope,
  letterId: string,
  { last }: Attempt,
): Promise<void> {
  const due = await db.inTenant(scope, async (tx) => {
    const letter = await dueLetter(tx, scope, letterId);
    if (!letter) return undefined;
    const contact = await contactById(tx, scope, letter.contactId);
    const refused = await refusalOf(tx, scope, contact, undefined);
    if (refused === "no-address" || refused === "unwanted") {
      await endLetter(tx, scope, letterId, { status: "withdrawn", because: refused });
      await tellWriter(tx, scope, clock, letterId, letter, refused);
      return undefined;
    }
    return {
      ...letter,
      name: contact.name,
      email: contact.email ?? "",
      business: await businessById(tx, scope.businessId),
    };
  });
  if (!due) return;
  const { mail, name, email, business, contactId, createdAt } = due;
  const choices = choicesLink(keys, scope.businessId, contactId, createdAt);
  try {
    await post.mail(scope, {
      messageId: letterName(letterId, mailFrom),
      fromName: business.name,
      to: { name, address: email },
      replyTo: { name: business.name, address: business.contactEmail },
      unsubscribeUrl: `${publicUrl()}/mes-choix/${choices}`,
      ...mail,
    });
  } catch (error) {
    const isOver = last || (error instanceof CarrierError && !error.transient);
    if (!isOver) throw error;
    await db.inTenant(scope, async (tx) => {
      await endLetter(tx, scope, letterId, { status: "failed" });
      await tellWriter(tx, scope, clock, letterId, due, "failed");
    });
    return;
  }
  await db.inTenant(scope, (tx) => endLetter(tx, scope, letterId, { status: "sent", sentAt: clock.now() }));
}

export const registerLetterJobs = (jobs: JobRegistry, deps: LetterDeps): void =>
  jobs.tenant({
    name: LETTER_JOB,
    payload: z.object({ letterId: z.string() }),
    maxAttempts: 12,
    lane: "post",
    run: (scope, { letterId }, attempt) => sendLetter(deps, scope, letterId, attempt),
  });
