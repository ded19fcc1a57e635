/** `npm run bench`: all of it, or the parts named: bookings, engine, export, reminders, start, http, live, mail-away, mails, tenants, vault, web, webhooks. */
import { run as bookings } from "./bookings.ts";
import { run as engine, table } from "./engine.ts";
import { run as exporting } from "./export.ts";
import { run as http } from "./http.ts";
import { run as live } from "./live.ts";
import { run as mailAway } from "./mail-away.ts";
import { run as mails } from "./mails.ts";
import { run as reminders } from "./reminders.ts";
import { run as start } from "./start.ts";
import { run as tenants } from "./tenants.ts";
import { run as vault } from "./vault.ts";
import { run as web } from "./web.ts";
import { run as webhooks } from "./webhooks.ts";

const parts: Readonly<Record<string, () => Promise<void>>> = {
  engine: async () => console.log(table(await engine())),
  start,
  export: exporting,
  http,
  live,
  bookings,
  "mail-away": mailAway,
  mails,
  reminders,
  tenants,
  vault,
  web,
  webhooks,
};

const asked = process.argv.slice(2).filter((word) => word !== "--");
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const part = parts[name];
  if (!part) throw new Error(`No benchmark is named ${name}: ${Object.keys(parts).join(", ")}.`);
  console.log(`\n## ${name}\n`);
  await part();
}
