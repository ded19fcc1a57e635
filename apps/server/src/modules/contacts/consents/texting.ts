/** Text messages about what somebody booked: whether they may have them, and their own word on it. */
import type { ConsentKind } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { contactById } from "../queries.ts";
import { indexesOf, stopsUnder, type Stop } from "../suppressions/queries.ts";
import { endsTexts, isTextStop } from "../suppressions/rules.ts";
import { addConsent, announceChoices, lockChoices } from "./ledger.ts";
import { choicesOf, currentTexts, type Choice } from "./queries.ts";
import { stateAfter } from "./rules.ts";
import { isAboutTexts } from "./sms-reminders.ts";
import { textsInUse } from "./texts-in-use.ts";

const KIND: ConsentKind = { purpose: "reminders", channel: "sms" };

async function choiceOnTexts(tx: Tx, scope: TenantScope, contactId: string): Promise<Choice | undefined> {
  const choices = await choicesOf(tx, scope, contactId);
  return choices.find(({ purpose, channel }) => purpose === KIND.purpose && channel === KIND.channel);
}

/** What is listed under a person's addresses, and under telephones that they gave with a booking. */
async function stopsOf(tx: Tx, scope: TenantScope, contactId: string, phones: readonly string[]): Promise<Stop[]> {
  const own = (await indexesOf(tx, scope, contactId)).map(({ index }) => index);
  const given = phones.map((phone) => tx.vault.blind(phone, scope.businessId, "phone"));
  return stopsUnder(tx, scope, [...own, ...given]);
}

const isOpen = (choice: Choice | undefined, stops: readonly Stop[]): boolean =>
  choice?.state === "given" && !stops.some((stop) => endsTexts(stop, choice.at));

/**
 * Whether a text about what somebody booked may go to a telephone that they gave: their last word is yes, they asked for
 * nothing any more since, and the number did not answer STOP.
 */
export async function mayText(tx: Tx, scope: TenantScope, contactId: string, phone: string): Promise<boolean> {
  const choice = await choiceOnTexts(tx, scope, contactId);
  return choice?.state === "given" && isOpen(choice, await stopsOf(tx, scope, contactId, [phone]));
}

export interface TextsWish {
  readonly wanted: boolean;
  /** What is agreed to, in the person's language. */
  readonly text: { readonly id: string; readonly body: string };
  /** One of their telephones answered STOP. */
  readonly stopped: boolean;
}

/** Undefined for whoever was never asked. */
export async function textsWish(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  phones: readonly string[],
  locale: "fr" | "en",
): Promise<TextsWish | undefined> {
  const choice = await choiceOnTexts(tx, scope, contactId);
  const text = (await currentTexts(tx, scope, KIND)).find((one) => one.locale === locale);
  if (!choice || !text) return undefined;
  const stops = await stopsOf(tx, scope, contactId, phones);
  const { id, body } = text;
  const ofOthers = stops.filter((stop) => !isTextStop(stop));
  return { wanted: isOpen(choice, ofOthers), text: { id, body }, stopped: stops.some(isTextStop) };
}

/**
 * Their own word, by a link of theirs: no ends them, yes to the words they were shown has them again.
 * @throws ProblemError INVALID_INPUT for a yes to no words of these
 */
export async function chooseTexts(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  { agreed, textId }: { readonly agreed: boolean; readonly textId?: string | undefined },
  now: Instant,
): Promise<void> {
  await lockChoices(tx, contactId);
  const before = await choiceOnTexts(tx, scope, contactId);
  const state = stateAfter(before?.state ?? null, agreed);
  if (state === before?.state && (!agreed || isOpen(before, await stopsOf(tx, scope, contactId, [])))) return;
  if (agreed && (textId === undefined || !(await isAboutTexts(tx, scope, textId))))
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "textId", message: "empty" }] });
  const { locale } = await contactById(tx, scope, contactId);
  const shown = textId ?? (await textsInUse(tx, scope, KIND, now))[locale].id;
  await addConsent(tx, scope, { contactId, ...KIND, textId: shown, state, source: "link" }, now);
  await announceChoices(tx, scope, contactId, now);
}
