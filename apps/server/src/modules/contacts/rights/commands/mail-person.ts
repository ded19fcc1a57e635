import { startOfDay, zone } from "@creneau/scheduling";
import type { Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { businessById } from "../../../tenancy/index.ts";
import { contactById } from "../../queries.ts";
import { guardianOf } from "../../relations/queries.ts";
import type { PersonMail, RightsDeps } from "../deps.ts";
import { exportLink } from "../links.ts";
import { exportById, requestById } from "../queries.ts";

export const MAIL_JOB = "contacts.mail-person";

/** A mail by what it is about: a row. Whom it goes to is read when it goes. */
export interface MailAsk {
  readonly kind: Exclude<PersonMail["kind"], "erased">;
  /** Of the export, or of the request. */
  readonly id: string;
}

export const mailLater = (tx: Tx, scope: TenantScope, { kind, id }: MailAsk): Promise<void> =>
  enqueue(tx, scope, MAIL_JOB, { kind, id }, { key: `${kind}:${id}` });

/** Sends it, if there is still somebody to send it to. @throws when the mail server did not take it. */
export async function mailPerson(deps: RightsDeps, scope: TenantScope, ask: MailAsk): Promise<void> {
  const mail = await deps.db.inTenant(scope, (tx) => mailOf(tx, deps, scope, ask));
  if (mail) await deps.send(scope, mail);
}

async function mailOf(
  tx: Tx,
  { clock, keys, siteUrl }: RightsDeps,
  scope: TenantScope,
  { kind, id }: MailAsk,
): Promise<PersonMail | undefined> {
  const { businessId } = scope;
  const business = await businessById(tx, businessId);
  const common = async (contactId: string) => {
    const person = await contactById(tx, scope, contactId);
    // What concerns somebody without an address is told to their parent or guardian, and to no employer or school.
    const { name, email, locale, zone: place } = (person.managed && (await guardianOf(tx, scope, contactId))) || person;
    return email === null
      ? undefined
      : { kind, id: `${kind}.${id}`, to: { name, email, locale, zone: place }, business };
  };
  if (kind === "export-ready") {
    const made = await exportById(tx, scope, id);
    if (made?.state !== "ready" || made.endsAt === null || made.endsAt <= clock.now()) return undefined;
    const mail = await common(made.contactId);
    const url = `${await siteUrl(tx, businessId)}/mes-donnees/${exportLink(keys, businessId, id, made.endsAt)}`;
    return mail && { ...mail, url, until: made.endsAt };
  }
  const request = await requestById(tx, scope, id);
  const mail = request && (await common(request.contactId));
  return mail && { ...mail, until: startOfDay(request.dueOn, zone(business.zone)), answer: request.answer };
}
