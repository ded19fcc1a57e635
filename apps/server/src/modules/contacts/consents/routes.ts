import { consentKinds, type ConsentEntry, type ConsentKind, type PersonalChoices } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Api } from "../../../platform/http/api.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import type { Language } from "../../../platform/http/language.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { businessById, publicScope, signedScope } from "../../tenancy/index.ts";
import { contactById } from "../queries.ts";
import { contactSuppressions } from "../suppressions/queries.ts";
import { isOwnStop } from "../suppressions/rules.ts";
import { chooseByLink, stopByLink } from "./commands/choose.ts";
import { editPurpose } from "./commands/edit-purpose.ts";
import { recordConsent } from "./commands/record-consent.ts";
import { standingChoices } from "./ledger.ts";
import { verifyChoicesLink } from "./links.ts";
import { choicesOf, consentPage, currentTexts, isContact, offers, textPage, type StoredConsent } from "./queries.ts";
import { labelOf } from "./rules.ts";
import { assertKind, offeredTexts, purposeSettings } from "./texts-in-use.ts";

export interface ConsentDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** Whether a professional meets this contact: a member who does not see all sees those. */
  readonly meets: (tx: Tx, scope: TenantScope, professionalId: string, contactId: string) => Promise<boolean>;
}

export function consentRoutes(api: Api, deps: ConsentDeps): void {
  const { db, clock } = deps;
  api.implement("listConsentPurposes", async ({ caller: { scope }, language }) => ({
    items: await db.inTenant(scope, (tx) => purposeSettings(tx, scope, language)),
  }));
  api.implement("replaceConsentPurpose", ({ caller: { scope }, params, body, language }) =>
    editPurpose(db, clock, scope, kindOf(params), body, language),
  );
  api.implement("listConsentTexts", async ({ caller: { scope }, params, query: { cursor, limit } }) => {
    const kind = kindOf(params);
    assertKind(kind);
    const after = decodeCursor(z.tuple([z.int(), z.string()]), cursor);
    const rows = await db.inTenant(scope, (tx) => textPage(tx, scope, kind, { after, limit: limit + 1 }));
    return pageOf(
      rows,
      limit,
      ({ version, locale }) => [version, locale],
      ({ id, locale, version, body, createdAt }) => ({ id, locale, version, body, createdAt: toIso(createdAt) }),
    );
  });
  ledgerRoutes(api, deps);
  personalRoutes(api, deps);
}

function ledgerRoutes(api: Api, { db, clock, meets }: ConsentDeps): void {
  /** @throws ProblemError NOT_FOUND for a contact that is not there, or not theirs to see. */
  const mustSee = async (tx: Tx, caller: MemberCaller, contactId: string): Promise<void> => {
    const { scope, seesAll, professionalId } = caller;
    const theirs = seesAll || (professionalId !== undefined && (await meets(tx, scope, professionalId, contactId)));
    if (!theirs || !(await isContact(tx, scope, contactId))) throw new ProblemError("NOT_FOUND");
  };
  api.implement("getContactChoices", ({ caller, params: { contactId }, language }) =>
    db.inTenant(caller.scope, async (tx) => {
      await mustSee(tx, caller, contactId);
      const standing = await standingChoices(tx, caller.scope, contactId);
      return {
        items: standing.map(({ at, ...one }) => ({
          ...one,
          label: labelOf(one, language),
          at: at === null ? null : toIso(at),
        })),
      };
    }),
  );
  api.implement("listContactConsents", async ({ caller, params: { contactId }, query }) => {
    const [before] = decodeCursor(z.tuple([z.int()]), query.cursor) ?? [];
    const rows = await db.inTenant(caller.scope, async (tx) => {
      await mustSee(tx, caller, contactId);
      return consentPage(tx, caller.scope, contactId, { before, limit: query.limit + 1 });
    });
    return pageOf(rows, query.limit, ({ seq }) => [seq], presentEntry);
  });
  api.implement("recordConsent", async ({ caller, params: { contactId }, body, once }) => {
    await db.inTenant(caller.scope, (tx) => mustSee(tx, caller, contactId));
    return presentEntry(await recordConsent(db, clock, caller.scope, contactId, body, once));
  });
}

function personalRoutes(api: Api, { db, clock, keys }: ConsentDeps): void {
  const open = (link: string) => {
    const verified = verifyChoicesLink(keys, link, clock.now());
    return { scope: signedScope(verified), contactId: verified.contactId };
  };
  const show = (scope: TenantScope, contactId: string, language: Language) =>
    db.inTenant(scope, (tx) => personalChoices(tx, scope, contactId, language));
  api.implement("listOfferedConsents", async ({ params, language }) => {
    const { scope } = await publicScope(db, params.business);
    const texts = await db.inTenant(scope, (tx) => offeredTexts(tx, scope, language));
    return { items: texts.map(({ id, purpose, channel, body }) => ({ textId: id, purpose, channel, body })) };
  });
  api.implement("getChoicesByLink", async ({ params, language }) => {
    const { scope, contactId } = open(params.link);
    return show(scope, contactId, language);
  });
  api.implement("chooseByLink", async ({ params, body, language }) => {
    const { scope, contactId } = open(params.link);
    await show(scope, contactId, language);
    await chooseByLink(db, clock, scope, contactId, body);
    return show(scope, contactId, language);
  });
  api.implement("stopByLink", async ({ params, body, language }) => {
    const { scope, contactId } = open(params.link);
    await show(scope, contactId, language);
    await stopByLink(db, clock, scope, contactId, body.stopped);
    return show(scope, contactId, language);
  });
}

/** What the business offers, and whatever else the person said something about. @throws ProblemError LINK_NOT_VALID */
async function personalChoices(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  language: Language,
): Promise<PersonalChoices> {
  const contact = await contactById(tx, scope, contactId);
  // Whoever was erased has no choices left to make here.
  if (contact.email === null) throw new ProblemError("LINK_NOT_VALID");
  const business = await businessById(tx, scope.businessId);
  const locale = business.languages.includes(language) ? language : business.locale;
  const [choices, texts] = [await choicesOf(tx, scope, contactId), await currentTexts(tx, scope)];
  const offered = (await offers(tx, scope)).filter((offer) => offer.offered);
  const items = consentKinds.flatMap((kind) => {
    const said = choiceFor(choices, kind);
    const text = texts.find((one) => isSame(one, kind) && one.locale === locale);
    if (!text || (!said && !offered.some((offer) => isSame(offer, kind)))) return [];
    const { state = null, at } = said ?? {};
    const label = labelOf(kind, locale);
    return [{ ...kind, textId: text.id, body: text.body, label, state, at: at === undefined ? null : toIso(at) }];
  });
  const stopped = (await contactSuppressions(tx, scope, contactId)).some(isOwnStop);
  return { business: { slug: business.slug, name: business.name }, locale, stopped, items };
}

const kindOf = ({ purpose, channel }: ConsentKind): ConsentKind => ({ purpose, channel });
const isSame = (one: ConsentKind, other: ConsentKind): boolean =>
  one.purpose === other.purpose && one.channel === other.channel;
const choiceFor = <Said extends ConsentKind>(choices: readonly Said[], kind: ConsentKind): Said | undefined =>
  choices.find((one) => isSame(one, kind));

function presentEntry(row: StoredConsent): ConsentEntry {
  const { id, purpose, channel, state, at, source, receivedBy, byName, note, requestId } = row;
  const text = { id: row.textId, version: row.textVersion, locale: row.textLocale, body: row.textBody };
  return { id, purpose, channel, state, at: toIso(at), text, source, receivedBy, byName, note, requestId };
}
