/** Those who wait, in the stories. */
import { Person, type Answer, type House, type Mentor } from "../../../testing/people.ts";
import type { World } from "../../../testing/world.ts";

export interface WaitWish {
  readonly name: string;
  readonly mentor?: Mentor;
  readonly group?: string;
  readonly from?: string;
  readonly until?: string;
  readonly weekdays?: readonly number[];
  readonly startsFrom?: string;
  readonly startsUntil?: string;
  readonly service?: string;
}

export const emailOf = (name: string): string => `${name.toLowerCase()}@lycee.example`;

export const asksToWait = (
  world: World,
  house: House,
  { name, mentor, ...wish }: WaitWish,
): Promise<Answer<"joinWaiting">> =>
  new Person(world).call("joinWaiting", {
    params: { business: house.slug },
    body: {
      service: house.serviceSlug,
      ...(mentor ? { professional: mentor.slug } : {}),
      from: "2027-03-01",
      until: "2027-04-30",
      name,
      email: emailOf(name),
      ...wish,
    },
  });

/** The token in the last mail to somebody that leads to a page. */
export function linkOf(world: World, name: string, page: "liste-attente" | "offre"): string {
  const mails = world.mailer.to(emailOf(name)).flatMap(({ text }) => {
    const found = new RegExp(`/${page}/([A-Za-z0-9_-]+)`).exec(text ?? "");
    return found?.[1] === undefined ? [] : [found[1]];
  });
  const last = mails.at(-1);
  if (last === undefined) throw new Error(`no mail to ${name} leads to ${page}`);
  return last;
}

export const offersTo = (world: World, name: string): number =>
  world.mailer.to(emailOf(name)).filter(({ text }) => (text ?? "").includes("/offre/")).length;

/** Asks, and confirms by the link of the mail. @returns the link of the place */
export async function waits(world: World, house: House, wish: WaitWish): Promise<string> {
  const asked = await asksToWait(world, house, wish);
  if (asked.status !== 202) throw new Error(JSON.stringify(asked.problem));
  await world.settle();
  const link = linkOf(world, wish.name, "liste-attente");
  await new Person(world).call("confirmWaiting", { params: { link }, body: {} });
  await world.settle();
  // The next asks later.
  world.clock.passMinutes(1);
  return link;
}
