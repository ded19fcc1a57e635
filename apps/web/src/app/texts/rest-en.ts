import { audit } from "./audit/en.ts";
import { business } from "./business/en.ts";
import { catalogue } from "./catalogue/en.ts";
import { contacts } from "./contacts/en.ts";
import { letters } from "./contacts/letters-en.ts";
import { relations } from "./contacts/relations-en.ts";
import { messages } from "./editor/en-messages.ts";
import { editor } from "./editor/en.ts";
import { forms } from "./forms/en.ts";
import { groups } from "./groups/en.ts";
import { hours } from "./hours/en.ts";
import { leave } from "./leave/en.ts";
import { lifecycle } from "./lifecycle/en.ts";
import { moving } from "./moving/en.ts";
import { notices } from "./notices/en.ts";
import { notifications } from "./notifications/en.ts";
import { people } from "./people/en.ts";
import { privacy } from "./privacy/en.ts";
import type { rest as french } from "./rest-fr.ts";
import { sending } from "./sending/en.ts";
import { series } from "./series/en.ts";
import { teams } from "./teams/en.ts";
import { webhooks } from "./webhooks/en.ts";
import { why } from "./why/en.ts";
import type { Widened } from "./widened.ts";

export const rest: Widened<typeof french> = {
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
};
