/** What the stories of accounts share: people with an account, and what their mails hold. */
import { newId } from "../../platform/chance.ts";
import { PASSWORD, Person } from "../../testing/people.ts";
import type { World } from "../../testing/world.ts";
import { registerAccount, type AccountAsk } from "./commands/register-account.ts";

/** An account of a test's own. @returns its address. */
export async function anAccount(world: World, ask: Partial<AccountAsk> = { password: PASSWORD }): Promise<string> {
  const email = ask.email ?? `camille-${newId().slice(-12)}@example.org`;
  await registerAccount(world.db, world.clock, { name: "Camille", locale: "fr", ...ask, email });
  return email;
}

/** An account, and somebody signed in to it. */
export async function aSignedIn(world: World, ask?: Partial<AccountAsk>): Promise<{ email: string; person: Person }> {
  const email = await anAccount(world, ask);
  return { email, person: await new Person(world).signsIn(email) };
}

/** The token in the latest mail to an address. */
export function tokenIn(world: World, email: string): string {
  // Notices, which have none, may have been sent after it.
  const tokens = world.mailer.to(email).map(({ text }) => /#token=([\w%-]+)/.exec(text)?.[1]);
  return decodeURIComponent(tokens.findLast((token) => token !== undefined) ?? "no link");
}

/** The subjects of the mails to an address, the first first. */
export const subjectsTo = (world: World, email: string): string[] =>
  world.mailer.to(email).map(({ subject }) => subject);
