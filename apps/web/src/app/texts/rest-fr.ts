/** What is said once somebody is inside. */
import { audit } from "./audit/fr.ts";
import { business } from "./business/fr.ts";
import { catalogue } from "./catalogue/fr.ts";
import { contacts } from "./contacts/fr.ts";
import { letters } from "./contacts/letters-fr.ts";
import { relations } from "./contacts/relations-fr.ts";
import { messages } from "./editor/fr-messages.ts";
import { editor } from "./editor/fr.ts";
import { forms } from "./forms/fr.ts";
import { groups } from "./groups/fr.ts";
import { hours } from "./hours/fr.ts";
import { leave } from "./leave/fr.ts";
import { lifecycle } from "./lifecycle/fr.ts";
import { moving } from "./moving/fr.ts";
import { notices } from "./notices/fr.ts";
import { notifications } from "./notifications/fr.ts";
import { people } from "./people/fr.ts";
import { privacy } from "./privacy/fr.ts";
import { sending } from "./sending/fr.ts";
import { series } from "./series/fr.ts";
import { teams } from "./teams/fr.ts";
import { webhooks } from "./webhooks/fr.ts";
import { why } from "./why/fr.ts";

export const rest = {
  ...audit,
  ...business,
  ...contacts,
  ...letters,
  ...relations,
  ...catalogue,
  ...editor,
  ...messages,
  ...forms,
  ...groups,
  ...teams,
  ...why,
  ...notifications,
  ...hours,
  ...leave,
  ...lifecycle,
  ...moving,
  ...notices,
  ...people,
  ...privacy,
  ...sending,
  ...series,
  ...webhooks,
} as const;
