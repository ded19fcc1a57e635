/** What the reader of a mail may switch off, and back on, by the link at its foot. */
import { notificationFamilies, type MailWishes, type NotificationFamily } from "@creneau/contract";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { phonesOf } from "../../booking/index.ts";
import { chooseTexts, contactIfAny, offersSmsReminders, textsWish } from "../../contacts/index.ts";
import { activeAccounts, businessById, signedScope } from "../../tenancy/index.ts";
import { preferenceOf, settingsOf } from "../hub/queries.ts";
import { writePreference } from "../hub/store.ts";
import { lineOf, type Cell, type Recipient } from "../hub/table.ts";
import { cellName, isWanted, type HubSettings } from "../hub/wishes.ts";
import type { SwitchOff } from "./links.ts";
import { unwantedOf } from "./queries.ts";
import { mayDoWithout } from "./rules.ts";
import { deleteUnwanted, insertUnwanted } from "./store.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

type Item = MailWishes["items"][number];
export type About = MailWishes["about"];

/** @throws ProblemError LINK_NOT_VALID for whoever was erased, or is of the business no more. */
export const readWishes = ({ db }: Pick<Deps, "db">, link: SwitchOff): Promise<MailWishes> => {
  const scope = signedScope(link);
  return db.inTenant(scope, (tx) => wishesOf(tx, scope, link));
};

export interface WishAsk {
  /** What the mail was about, when absent. */
  readonly about?: About | undefined;
  readonly wanted: boolean;
  readonly textId?: string | undefined;
}

/** The same again changes nothing. @throws ProblemError LINK_NOT_VALID, INVALID_INPUT for what is not theirs to switch */
export const setWish = ({ db, clock }: Deps, link: SwitchOff, ask: WishAsk): Promise<MailWishes> => {
  const scope = signedScope(link);
  return db.inTenant(scope, async (tx) => {
    await assertReader(tx, scope, link);
    const { about = link.family, wanted, textId } = ask;
    const now = clock.now();
    const { personId, to } = link;
    if (about === "texts" && to === "contact") await chooseTexts(tx, scope, personId, { agreed: wanted, textId }, now);
    else if (about === "texts" || !mayDoWithout(about, to) || (to !== "contact" && about !== link.family))
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "about", message: "not-switchable" }] });
    else if (to !== "contact") await setOwn({ tx, scope, clock }, link, to, wanted);
    else if (wanted) await deleteUnwanted(tx, scope, personId, about);
    else await insertUnwanted(tx, scope, personId, about, now);
    return wishesOf(tx, scope, link);
  });
};

const noReader = (): ProblemError => new ProblemError("LINK_NOT_VALID");

async function assertReader(tx: Tx, scope: TenantScope, { to, personId }: SwitchOff): Promise<void> {
  if (to === "contact") await contactOf(tx, scope, personId);
  else if (!(await activeAccounts(tx, scope)).includes(personId)) throw noReader();
}

async function contactOf(tx: Tx, scope: TenantScope, contactId: string) {
  const contact = await contactIfAny(tx, scope, contactId);
  if (!contact || contact.erasedAt !== null) throw noReader();
  return contact;
}

async function wishesOf(tx: Tx, scope: TenantScope, link: SwitchOff): Promise<MailWishes> {
  await assertReader(tx, scope, link);
  const { slug, name } = await businessById(tx, scope.businessId);
  const settings = await settingsOf(tx, scope);
  const items =
    link.to === "contact"
      ? await itemsOfContact(tx, scope, link, settings)
      : [await itemOfMember(tx, scope, link, link.to, settings)];
  const reader = link.to === "contact" ? "contact" : "member";
  return { business: { slug, name }, reader, about: link.family, items };
}

const plain = (about: About, wanted: boolean, offered: boolean): Item => ({
  about,
  wanted,
  offered,
  text: null,
  stopped: false,
});

const MOST_PHONES = 200;

/** What the link is about first; of the rest what the business sends, and what they said something about. */
async function itemsOfContact(
  tx: Tx,
  scope: TenantScope,
  { personId, family: own }: SwitchOff,
  settings: HubSettings,
): Promise<Item[]> {
  const unwanted = new Set((await unwantedOf(tx, scope, [personId])).map(({ family }) => family));
  const families = [own, ...notificationFamilies.filter((one) => one !== own)];
  const mails = families
    .filter((family) => mayDoWithout(family, "contact"))
    .map((family) => {
      const offered = isOffered(family, "contact", settings);
      return plain(family, offered && !unwanted.has(family), offered);
    })
    .filter(({ about, offered }) => about === own || offered || unwanted.has(about));
  const { locale } = await contactOf(tx, scope, personId);
  const phones = await phonesOf(tx, scope, personId, undefined, MOST_PHONES);
  const texts = await textsWish(tx, scope, personId, [...new Set(phones.map(({ phone }) => phone))], locale);
  if (!texts) return mails;
  const offered = await offersSmsReminders(tx, scope);
  return [...mails, { about: "texts", ...texts, offered }];
}

async function itemOfMember(
  tx: Tx,
  scope: TenantScope,
  { personId, family }: SwitchOff,
  to: Recipient,
  settings: HubSettings,
): Promise<Item> {
  const { choices } = await preferenceOf(tx, scope, personId);
  return plain(family, isOffered(family, to, settings, choices), true);
}

/** As the table and the business have it, before a person's own word or with it. */
function isOffered(family: NotificationFamily, to: Recipient, settings: HubSettings, own?: Record<string, boolean>) {
  const cell: Cell = lineOf(family, to).email ?? "off";
  return isWanted({ family, to, channel: "email", cell }, settings.choices, own);
}

/** Of one of the team: as if they had unticked it in their account. */
async function setOwn(
  { tx, scope, clock }: { readonly tx: Tx; readonly scope: TenantScope; readonly clock: Clock },
  { personId, family }: SwitchOff,
  to: Exclude<Recipient, "contact">,
  wanted: boolean,
): Promise<void> {
  await lockFor(tx, "notification_preference", `${scope.businessId}:${personId}`);
  const known = await preferenceOf(tx, scope, personId);
  const name = cellName(family, to, "email");
  const settings = await settingsOf(tx, scope);
  if (isOffered(family, to, settings, known.choices) === wanted) return;
  const { [name]: _, ...others } = known.choices;
  // Back to what the business does, where that is the same.
  const choices = isOffered(family, to, settings) === wanted ? others : { ...others, [name]: wanted };
  await writePreference(tx, scope, personId, { ...known, choices }, clock.now());
}
