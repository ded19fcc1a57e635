/** One mail to one person: a template with what is known of them, and what its writer adds. */
import { sentenceOf, type Design, type DesignProblem } from "@creneau/blocks";
import { letterValueNames, type LetterPreview, type LetterValues } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { sql } from "kysely";
import { sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { choicesLink, mayBeSent, mayContact, type Contact } from "../../contacts/index.ts";
import { businessById } from "../../tenancy/index.ts";
import { find, inUse, type Found } from "../designs/refs.ts";
import { voiceOf } from "../designs/sample.ts";
import { isRefused, judged } from "../designs/whole.ts";
import { factsOf, type MessageFacts, type MessagesDeps } from "../facts.ts";
import { ownValues, variablesIn } from "../templates/own-values.ts";
import { writeMail } from "../templates/system-mail.ts";
import { say } from "../texts/say.ts";

export interface LetterAsk {
  readonly templateId: string;
  readonly subject?: string | undefined;
  readonly words: string;
  readonly values: LetterValues;
}

export interface LetterDeps extends Pick<
  MessagesDeps,
  "db" | "clock" | "keys" | "post" | "publicUrl" | "mailFrom" | "bookings"
> {
  /** Where the pages of a business are. */
  readonly siteUrl: (tx: Tx, businessId: string) => Promise<string>;
}

/** Whom of the team the bookings that it mentions must be of; undefined: anybody's. */
type Whose = string | undefined;

/** @throws ProblemError NOT_FOUND for a template that is put away, or is a message of the system */
async function templateNamed(tx: Tx, scope: TenantScope, templateId: string): Promise<Found> {
  const found = await find(tx, scope, templateId);
  if (found.message || found.stored?.archived !== false) throw new ProblemError("NOT_FOUND");
  return found;
}

/** Why nothing may be written to somebody, right now. What a business offers goes to those who agreed to that. */
export async function refusalOf(
  tx: Tx,
  scope: TenantScope,
  { id, email }: Pick<Contact, "id" | "email">,
  kind: string | undefined,
): Promise<LetterPreview["refused"]> {
  if (email === null) return "no-address";
  if (!(await mayBeSent(tx, scope, { address: email, channel: "email", essential: false }))) return "unwanted";
  if (kind === "service" && !(await mayContact(tx, scope, id, "news", "email"))) return "no-consent";
  return null;
}

/** The next appointment of theirs, else the last. */
async function appointmentOf(
  tx: Tx,
  deps: LetterDeps,
  scope: TenantScope,
  contactId: string,
  whose: Whose,
): Promise<MessageFacts | undefined> {
  const own = whose === undefined ? sql`` : sql`and professional_id = ${whose}`;
  const theirs = sql`select id, starts_at from booking where business_id = ${scope.businessId}
    and contact_id = ${contactId} ${own} and status not in ('cancelled', 'requested', 'expired', 'no-show')`;
  const now = sqlInstant(deps.clock.now());
  const row = await tx.maybe(sql<{ id: string }>`select id from (
      (${theirs} and starts_at >= ${now} order by starts_at limit 1)
      union all (${theirs} and starts_at < ${now} order by starts_at desc limit 1)) both_ways
    order by starts_at desc limit 1`);
  return row && factsOf(deps, tx, scope, row.id);
}

const WORDS = "writersWords";

/** The writer's words stand below the title, as a value: nothing in them is a template. */
function withWords(design: Design, words: string): Design {
  if (words.trim() === "") return design;
  const block = { id: "writerswords", type: "text", text: `{{${WORDS}}}` } as const;
  const at = design.blocks[0]?.type === "title" ? 1 : 0;
  return { ...design, blocks: design.blocks.toSpliced(at, 0, block) };
}

export interface Composed extends Omit<LetterPreview, "problems"> {
  readonly problems: readonly DesignProblem[];
}

/** @throws ProblemError NOT_FOUND */
export async function composeLetter(
  tx: Tx,
  deps: LetterDeps,
  scope: TenantScope,
  contact: Contact,
  { whose, ask, sentAt }: { readonly whose: Whose; readonly ask: LetterAsk; readonly sentAt: Instant },
): Promise<Composed> {
  const found = await templateNamed(tx, scope, ask.templateId);
  const written = inUse(found);
  if (!written) throw new ProblemError("NOT_FOUND");
  const business = await businessById(tx, scope.businessId);
  const site = await deps.siteUrl(tx, scope.businessId);
  const facts = await appointmentOf(tx, deps, scope, contact.id, whose);
  const { words, problems } = await judged(tx, scope, written, {
    vocabulary: found.vocabulary,
    brand: found.brand,
    origin: deps.publicUrl(),
    goesOut: true,
  });
  const voice = voiceOf(business, null, found.language);
  const values = ownValues(contact, { ...business, pages: `${site}/${business.slug}` }, facts, ask.values);
  const choices = `${site}/mes-choix/${choicesLink(deps.keys, scope.businessId, contact.id, sentAt)}`;
  const { faults, subject, ...mail } = await writeMail(
    {
      voice,
      zone: contact.zone,
      brand: found.brand,
      values: { ...values, [WORDS]: ask.words.trim() },
      facts: [],
      footer: [
        say(voice, "footer.question", { email: business.contactEmail }),
        say(voice, "footer.sender", { business: business.name }),
        { text: say(voice, "footer.choices"), url: choices },
      ],
    },
    { ...words, design: withWords(written.design, ask.words) },
  );
  const names = variablesIn(words);
  const broken = faults.map(({ blockId, code }): DesignProblem => ({ blockId, field: "url", code, severity: "error" }));
  const known = facts ? new Set(["service"]) : new Set<string>();
  return {
    ...mail,
    subject: ask.subject ?? subject,
    language: found.language,
    asks: letterValueNames.filter((name) => names.has(name) && !known.has(name)),
    problems: [...problems, ...broken],
    refused: await refusalOf(tx, scope, contact, found.stored?.kind),
  };
}

/** @throws ProblemError CONTACT_NOT_WRITTEN_TO, INVALID_INPUT with what is wrong with the template */
export function assertGoes({ refused, problems }: Composed, language: "fr" | "en"): void {
  if (refused !== null) throw new ProblemError("CONTACT_NOT_WRITTEN_TO");
  if (!isRefused(problems)) return;
  const fields = problems
    .filter(({ severity }) => severity === "error")
    .map((problem) => ({ path: "templateId", message: sentenceOf(problem, language) }));
  throw new ProblemError("INVALID_INPUT", { fields });
}
