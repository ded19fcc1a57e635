/** Times that can be booked one by one. */
import { call } from "./client.ts";

export interface Wish {
  readonly professional: string;
  readonly startsAt: string;
}

/** The date in so many days. */
export const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Free times that do not touch one another, of all mentors, of the days from … to … days from now. */
export async function freeTimes(base: string, from: number, to: number): Promise<Wish[]> {
  const directory = await call(`${base}/professionals?limit=200`);
  const { items } = JSON.parse(directory.body) as { items: { slug: string }[] };
  const wishes: Wish[] = [];
  for (const { slug } of items) {
    const answer = await call(`${base}/professionals/${slug}/slots?from=${day(from)}&to=${day(to)}`);
    const { days } = JSON.parse(answer.body) as { days: { slots: { startsAt: string }[] }[] };
    const slots = days.flatMap((one) => one.slots);
    for (let n = 0; n < slots.length; n += 2) {
      const slot = slots[n];
      if (slot) wishes.push({ professional: slug, startsAt: slot.startsAt });
    }
  }
  // As people come: to one mentor and then to another.
  return wishes.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}
