/** Some bookings of a practice in the coming days, so that its planning shows each kind of session. */
import { addDays, dateOf, zone, type Instant } from "@creneau/scheduling";
import { bookSession, castOf, chainDays, slotDays } from "../modules/booking/index.ts";
import { serviceBySlug, type Service } from "../modules/catalogue/index.ts";
import type { Tx } from "../platform/database/database.ts";
import { DAYS_LOOKED_AT, type DemoHouse } from "./practice.ts";

const PARIS = zone("Europe/Paris");

interface DemoBooking {
  readonly service: string;
  readonly client: string;
  readonly note: string;
  /** Which of the free times. */
  readonly nth: number;
}

const bookings: readonly DemoBooking[] = [
  { service: "point", client: "Hélène Vasseur", note: "Je perds mes devis dans mes mails.", nth: 3 },
  { service: "appel", client: "Marc Olivieri", note: "", nth: 11 },
  { service: "quatre-mains", client: "Nadia Belhadj", note: "Une page pour la céramique, avec la vente.", nth: 2 },
  { service: "lancement", client: "Julien Castan", note: "J’ouvre en mars.", nth: 9 },
  { service: "redaction", client: "Agathe Roux", note: "", nth: 20 },
  { service: "audit", client: "Pierre Santoni", note: "Le site est lent, et je ne sais pas pourquoi.", nth: 14 },
];

/** Booked one after the other, by the clients themselves, as pages would. */
export async function seedDiary({ db, clock, scope }: DemoHouse): Promise<void> {
  for (const { service: slug, client, note, nth } of bookings) {
    await bookSession(db, clock, scope, async (tx) => {
      const service = await serviceBySlug(tx, scope, slug);
      if (!service) throw new Error(`The demo has no service ${slug}`);
      const startsAt = (await freeTimes(tx, { db, clock, scope }, service))[nth];
      if (startsAt === undefined) throw new Error(`${slug} has no free time number ${nth}`);
      const email = `${client.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(" ", ".")}@mail.example`;
      const person = { name: client, email, locale: "fr", zone: PARIS } as const;
      return { service, startsAt, person, note, actor: { by: "contact", accountId: null } };
    });
  }
}

async function freeTimes(tx: Tx, { clock, scope }: DemoHouse, service: Service): Promise<Instant[]> {
  const now = clock.now();
  const from = dateOf(now, PARIS);
  const ahead = { from, to: addDays(from, DAYS_LOOKED_AT), zone: PARIS, service };
  const audience = "public";
  const { days } =
    service.composition === "combined"
      ? await chainDays(tx, scope, now, { ...ahead, audience })
      : await slotDays(tx, scope, now, { ...ahead, cast: await castOf(tx, scope, service, { audience }) });
  return days.flatMap((day) => day.slots.map(({ startsAt }) => startsAt));
}
