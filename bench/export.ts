/** A whole business out and in: how long, how large, and how much memory ten times the rows take. */
import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import pg from "pg";
import { thotisBrand } from "../apps/server/src/demo/thotis.ts";
import { addService } from "../apps/server/src/modules/catalogue/index.ts";
import { registerAccount } from "../apps/server/src/modules/identity/index.ts";
import { addProfessional } from "../apps/server/src/modules/team/index.ts";
import { createBusiness } from "../apps/server/src/modules/tenancy/index.ts";
import { systemClock as clock } from "../apps/server/src/platform/clock.ts";
import { Database } from "../apps/server/src/platform/database/database.ts";
import { startEmbedded } from "../apps/server/src/platform/database/embedded.ts";
import { migrate } from "../apps/server/src/platform/database/migrate.ts";
import { openVault } from "../apps/server/src/platform/database/vault-row.ts";
import { newKeyRingText, parseKeyRing } from "../apps/server/src/platform/keys.ts";
import type { Errand, Measured } from "./export/child.ts";
import { row } from "./measure.ts";

const SIZES = [1_000, 10_000, 100_000];

interface Installation {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly ring: string;
  readonly db: Database;
}

async function installation(serverUrl: string, name: string): Promise<Installation> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const as = (user?: string): string => {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    if (user !== undefined) [url.username, url.password] = [user, "bench"];
    return url.href;
  };
  const ring = newKeyRingText();
  const keys = parseKeyRing(ring);
  const addresses = { ownerUrl: as(), appUrl: as("creneau_app"), jobsUrl: as("creneau_jobs") };
  await migrate({ ...addresses, passwords: { app: "bench", jobs: "bench" }, keys });
  const vault = await openVault(addresses.appUrl, keys);
  const db = new Database({ connectionString: addresses.appUrl, poolSize: 4, onIdleError: () => undefined, vault });
  return { ...addresses, ring, db };
}

/** A business whose rows, its log included, are about as many: an eighth contacts, a quarter bookings and their changes. */
async function furnish({ db, ownerUrl }: Installation, slug: string, rows: number): Promise<void> {
  const ownerAccountId = await registerAccount(db, clock, {
    email: `${slug}@bench.example`,
    name: "Bench",
    locale: "fr",
  });
  const scope = await createBusiness(db, clock, {
    ownerAccountId,
    slug,
    name: slug,
    tagline: "",
    about: "",
    locale: "fr",
    zone: "Europe/Paris",
    contactEmail: `${slug}@bench.example`,
    addressForm: "vous",
    kind: "coaching",
    brand: thotisBrand,
  });
  const professionalId = await addProfessional(db, clock, scope, {
    memberId: null,
    slug: "ada",
    displayName: "Ada",
    headline: "",
    organisation: "",
    bio: "",
    languages: ["fr"],
    linkedinUrl: null,
    published: true,
    fieldIds: [],
  });
  const serviceId = await addService(db, clock, scope, {
    slug: "seance",
    name: "Séance",
    description: "",
    durationMinutes: 15,
    stepMinutes: 15,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    horizonDays: 60,
    modes: ["video"],
    lockedDurationMessage: "",
    allowOnlineBooking: true,
    professionalIds: [professionalId],
  });
  const { businessId } = scope;
  const contacts = Array.from({ length: Math.floor(rows / 8) }, () => randomUUID());
  const { vault } = db.reads;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(
    `insert into contact (business_id, id, name, email_sealed, email_index, locale, zone, created_at, updated_at)
     select $1, id, 'Camille Dupont', sealed, index, 'fr', 'Europe/Paris', now(), now()
     from unnest($2::uuid[], $3::bytea[], $4::bytea[]) as given (id, sealed, index)`,
    [
      businessId,
      contacts,
      contacts.map((id) => vault.seal(`${id}@lycee.example`, { table: "contact", column: "email", businessId, id })),
      contacts.map((id) => vault.blind(`${id}@lycee.example`, businessId, "email")),
    ],
  );
  const bookings = Array.from({ length: Math.floor(rows / 4) }, () => randomUUID());
  const notes = bookings.map((id) =>
    vault.seal("Combien d’heures de cours en première année ?", { table: "booking", column: "note", businessId, id }),
  );
  await owner.query(
    `insert into booking (business_id, id, reference, status, service_id, professional_id, contact_id, starts_at, ends_at,
       note_sealed, version, created_at, updated_at)
     select $1, id, translate(lpad(to_hex(number), 7, '0'), '01abcdef', 'WXABCDEF'), 'confirmed', $2, $3,
       ($4::uuid[])[1 + number % cardinality($4::uuid[])], now() + number * interval '15 minutes',
       now() + number * interval '15 minutes' + interval '15 minutes', note, 0, now(), now()
     from unnest($5::uuid[], $6::bytea[]) with ordinality as given (id, note, place), cast(place as int) as number`,
    [businessId, serviceId, professionalId, contacts, bookings, notes],
  );
  await owner.query(
    `insert into booking_change (business_id, id, booking_id, what, by_kind, to_starts_at, to_ends_at, at)
     select business_id, gen_random_uuid(), id, 'booked', 'contact', starts_at, ends_at, created_at
     from booking where business_id = $1`,
    [businessId],
  );
  await owner.query("analyze");
  await owner.end();
}

async function measured(errand: Errand): Promise<Measured> {
  const child = fork(new URL("export/child.ts", import.meta.url), { execArgv: ["--expose-gc"] });
  child.send(errand);
  const [answer] = (await once(child, "message")) as [Measured];
  return answer;
}

export async function run(): Promise<void> {
  const folder = await mkdtemp(`${tmpdir()}/creneau-bench-`);
  await chmod(folder, 0o755);
  const server = await startEmbedded({ folder: `${folder}/postgres`, password: "bench" });
  const [from, to] = [await installation(server.ownerUrl, "there"), await installation(server.ownerUrl, "here")];
  try {
    console.log(row("what", "rows", "seconds", "file MB", "memory above rest, MB", "of it alive, MB"));
    console.log(row("---", "---:", "---:", "---:", "---:", "---:"));
    for (const size of SIZES) {
      const slug = `bench-${size}`;
      await furnish(from, slug, size);
      for (const [what, { appUrl, ring }] of [
        ["export", from],
        ["import", to],
      ] as const) {
        const it = await measured({ what, appUrl, ring, slug, path: `${folder}/${slug}.zip`, folder });
        // The first is there to warm up what the machine keeps.
        if (size === SIZES[0]) continue;
        console.log(row(what, String(it.rows), it.seconds, it.bytes / 1_048_576, it.residentMb, it.aliveMb));
      }
    }
  } finally {
    await from.db.close();
    await to.db.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await run();
