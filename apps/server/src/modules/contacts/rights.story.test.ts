/** What people may ask about their data: to have it, and to have it erased. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { sqlStateOf } from "../../platform/database/errors.ts";
import { booked, books, createHouse, idOf, Person, type House } from "../../testing/people.ts";
import { everythingAbout } from "../../testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { filesOf } from "../../testing/zip.ts";

let world: World;
let house: House;
beforeAll(async () => {
  world = await createWorld();
  house = await createHouse(world);
});
afterAll(() => world.close());

const params = ({ scope }: House, contactId = "") => ({ businessId: scope.businessId, contactId });

/** The contact of an address. */
async function contactOf(inside: House, email: string): Promise<string> {
  const { items } = (await inside.owner.call("listContacts", { params: params(inside), query: { email } })).body;
  const [found] = items;
  if (!found) throw new Error(`nobody has ${email}`);
  return found.id;
}

/** The address of the page in the latest mail that has one. */
const linkIn = (inside: World, address: string): string =>
  inside.mailer
    .to(address)
    .map(({ text }) => /mes-donnees\/([\w-]+)/.exec(text)?.[1])
    .findLast((link) => link !== undefined) ?? "none";

const Data = z.object({
  format: z.literal("creneau.personal-data/1"),
  sections: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});

let times = 0;
/** Another time each time. */
const someTime = (): string => {
  const quarter = times++ % 12;
  const day = 9 + Math.floor(times / 13);
  return `2027-03-${String(day).padStart(2, "0")}T${String(9 + Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}:00+01:00`;
};

let people = 0;
/** Somebody who booked, with a name and an address nobody else has. */
async function somebody(inside: World = world, at: House = house, startsAt = someTime()) {
  const name = `Zoé Quénum-${++people}`;
  const email = `zoe-${people}@lycee.example`;
  const note = `J’ai ${people} frères et une allergie.`;
  const booking = await booked(new Person(inside), at, { startsAt, name, email, note });
  await inside.settle();
  return { name, email, note, booking, link: booking.link, contactId: await contactOf(at, email) };
}

describe("the export of a person", () => {
  test("a member asks, a job makes it, and a link of five minutes gives a zip: data for programs, a page for eyes", async () => {
    const { name, email, note, booking, contactId } = await somebody();
    const asked = await house.owner.call("exportContact", { params: params(house, contactId) });
    expect(asked.body).toMatchObject({ state: "waiting", partsDone: 0, askedBy: "business", endsAt: null });
    // Asked again while it is made, it is the same.
    const again = await house.owner.call("exportContact", { params: params(house, contactId) });
    expect(again.body.id).toBe(asked.body.id);
    await world.settle();
    const [made] = (await house.owner.call("listContactExports", { params: params(house, contactId) })).body.items;
    expect(made).toMatchObject({ state: "ready", downloads: 0, endsAt: "2027-03-08T08:00:00.000Z" });
    expect(made?.partsDone).toBe(made?.parts);

    const exportParams = { ...params(house, contactId), exportId: asked.body.id };
    const { path } = (await house.owner.call("openContactExport", { params: exportParams })).body;
    const file = await world.server.inject({ method: "GET", url: path });
    expect(file.headers["content-type"]).toBe("application/zip");
    const files = await filesOf(file.rawPayload);
    expect(Object.keys(files)).toEqual(["donnees.json", "lisez-moi.html"]);
    const { sections } = Data.parse(JSON.parse(files["donnees.json"] ?? ""));
    expect(sections["contact"]).toMatchObject([{ name, email, language: "fr", zone: "Europe/Paris" }]);
    expect(sections["bookings"]).toMatchObject([{ reference: booking.reference, note, status: "confirmed" }]);
    expect(sections["bookingChanges"]).toMatchObject([
      { what: "optimised", by: "system" },
      { what: "booked", by: "contact" },
    ]);
    expect(sections["messages"]?.map(({ kind }) => kind)).toContain("confirmation");
    expect(sections["audit"]?.length).toBeGreaterThan(1);
    const page = files["lisez-moi.html"] ?? "";
    expect(page).toContain(name);
    expect(page).toContain("Votre message");
    expect(page).not.toMatch(/<script|https?:\/\/(?!creneau)/);

    const [taken] = (await house.owner.call("listContactExports", { params: params(house, contactId) })).body.items;
    expect(taken?.downloads).toBe(1);
    const log = await house.owner.call("listAuditEntries", {
      params: params(house),
      query: { subject: "contact_export", subjectId: asked.body.id },
    });
    expect(log.body.items[0]).toMatchObject({ act: "downloadExportByLink", after: { downloads: 1 } });
    expect(JSON.stringify(log.body)).not.toContain(email);
  });

  test("words that are HTML stay words", async () => {
    const email = "xss@lycee.example";
    const evil = `<img src=x onerror="alert(1)"></dd><script>alert(2)</script>`;
    await booked(new Person(world), house, { startsAt: someTime(), name: "Eve </title><b>", email, note: evil });
    const contactId = await contactOf(house, email);
    const { id: exportId } = (await house.owner.call("exportContact", { params: params(house, contactId) })).body;
    await world.settle();
    const { path } = (
      await house.owner.call("openContactExport", { params: { ...params(house, contactId), exportId } })
    ).body;
    const files = await filesOf((await world.server.inject({ method: "GET", url: path })).rawPayload);
    expect(files["lisez-moi.html"]).not.toMatch(/<script|<img|<b>/);
    expect(JSON.parse(files["donnees.json"] ?? "")).toMatchObject({ sections: { bookings: [{ note: evil }] } });
  });

  test("seven days later it can't be had, and nothing is left of it", async () => {
    const inside = await worldOfThisTest();
    const own = await createHouse(inside);
    const { contactId } = await somebody(inside, own, "2027-03-15T10:00:00+01:00");
    const { id: exportId } = (await own.owner.call("exportContact", { params: params(own, contactId) })).body;
    await inside.settle();
    const opened = await own.owner.call("openContactExport", { params: { ...params(own, contactId), exportId } });
    inside.clock.passMinutes(6);
    const late = await inside.server.inject({ method: "GET", url: opened.body.path });
    expect(late.json()).toMatchObject({ code: "LINK_NOT_VALID" });
    inside.clock.goTo("2027-03-08T08:00:01Z");
    await inside.settle();
    await own.owner.signsIn(own.ownerEmail);
    const [ended] = (await own.owner.call("listContactExports", { params: params(own, contactId) })).body.items;
    expect(ended).toMatchObject({ state: "ended", endsAt: null });
    const { rows } = await inside.owner.query("select archive_sealed from contact_export");
    expect(rows).toEqual([{ archive_sealed: null }]);
    const over = await own.owner.call("openContactExport", { params: { ...params(own, contactId), exportId } });
    expect(over.problem.code).toBe("NOT_FOUND");
  });

  test("who did not prove lately who they are, or may not, gets none", async () => {
    const { contactId } = await somebody();
    const inside = await worldOfThisTest();
    const own = await createHouse(inside);
    const other = await somebody(inside, own, "2027-03-15T10:00:00+01:00");
    inside.clock.passMinutes(11);
    const stale = await own.owner.call("exportContact", { params: params(own, other.contactId) });
    expect(stale.problem.code).toBe("STEP_UP_REQUIRED");
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    for (const name of ["exportContact", "listContactExports", "previewErasure", "eraseContact"] as const) {
      const body = name === "eraseContact" ? { ground: "unlawful" } : undefined;
      const refused = await mentor.call(name, { params: params(house, contactId), body });
      expect([name, refused.problem.code]).toEqual([name, "FORBIDDEN"]);
    }
  });

  test("the person asks with the link of a booking: the file comes to the address on file, three times a day at most", async () => {
    const { link, email } = await somebody();
    const me = new Person(world);
    const asked = (await me.call("askMyExport", { params: { link } })).body;
    expect(asked.requests).toMatchObject([
      { kind: "export", state: "open", askedOn: "2027-03-01", dueOn: "2027-04-01" },
    ]);
    expect(asked.sentTo).toBe("z…@lycee.example");
    await world.settle();
    const mine = linkIn(world, email);
    expect((await me.call("getExportByLink", { params: { link: mine } })).body.endsAt).toBe("2027-03-08T08:00:00.000Z");
    const file = await world.server.inject({ method: "GET", url: `/v1/public/exports/${mine}/file` });
    expect(Object.keys(await filesOf(file.rawPayload))).toContain("donnees.json");
    expect((await me.call("getMyData", { params: { link } })).body.requests).toMatchObject([{ state: "done" }]);
    for (const _ of [2, 3]) {
      await me.call("askMyExport", { params: { link } });
      await world.settle();
    }
    const fourth = await me.call("askMyExport", { params: { link } });
    expect(fourth.problem.code).toBe("TOO_MANY_REQUESTS");
    expect(world.mailer.to(email).filter(({ subject }) => subject.startsWith("Voici tes données chez"))).toHaveLength(
      3,
    );
    // A link to a booking opens no export, and an export's no booking.
    expect((await me.call("getExportByLink", { params: { link } })).problem.code).toBe("LINK_NOT_VALID");
    expect((await me.call("getBookingByLink", { params: { link: mine } })).problem.code).toBe("LINK_NOT_VALID");
  });

  test("a job that is killed half-way makes it when it runs again; given up, it says so", async () => {
    const inside = await worldOfThisTest();
    const own = await createHouse(inside);
    const { contactId } = await somebody(inside, own, "2027-03-15T10:00:00+01:00");
    // The end of the making fails, as if the process died there.
    await inside.owner.query("alter table contact_export add constraint killed check (state <> 'ready')");
    const { id } = (await own.owner.call("exportContact", { params: params(own, contactId) })).body;
    await inside.settle();
    const state = async () =>
      (await own.owner.call("listContactExports", { params: params(own, contactId) })).body.items.find(
        (one) => one.id === id,
      )?.state;
    expect(await state()).toBe("making");
    await inside.owner.query("alter table contact_export drop constraint killed");
    inside.clock.passMinutes(9);
    await inside.settle();
    expect(await state()).toBe("ready");
  });
});

describe("requests", () => {
  test("who asks to be erased hears that it was received; staff see it with its deadline, the first due first", async () => {
    const inside = await worldOfThisTest();
    const own = await createHouse(inside);
    const { link, email, name, contactId } = await somebody(inside, own, "2027-03-15T10:00:00+01:00");
    const me = new Person(inside);
    await me.call("askMyErasure", { params: { link } });
    await me.call("askMyErasure", { params: { link } });
    await inside.settle();
    expect(inside.mailer.to(email).filter(({ subject }) => subject.includes("effacement"))).toHaveLength(1);
    const other = await somebody(inside, own, "2027-03-15T10:15:00+01:00");
    const body = { contactId: other.contactId, kind: "erasure", askedOn: "2027-01-31" };
    await own.owner.call("recordDataRequest", { params: params(own), body });
    const open = (await own.owner.call("listDataRequests", { params: params(own) })).body.items;
    expect(open).toMatchObject([
      { via: "business", dueOn: "2027-02-28", late: true, contact: { id: other.contactId } },
      { via: "link", dueOn: "2027-04-01", late: false, contact: { id: contactId, name } },
    ]);
    const future = { ...body, askedOn: "2027-03-02" };
    const refused = await own.owner.call("recordDataRequest", { params: params(own), body: future });
    expect(refused.problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "askedOn" }] });
  });

  test("refused, the person reads why; two who answer at once: the second is told", async () => {
    const { link, email } = await somebody();
    await new Person(world).call("askMyErasure", { params: { link } });
    const open = (await house.owner.call("listDataRequests", { params: params(house), query: { limit: "200" } })).body;
    const request = open.items.at(-1);
    if (!request) throw new Error("no request");
    const requestParams = { ...params(house), requestId: request.id };
    const silent = await house.owner.call("answerDataRequest", {
      params: requestParams,
      body: { outcome: "refused", version: request.version },
    });
    expect(silent.problem.fields).toMatchObject([
      { path: "answer", message: "Dites pourquoi : la personne lira ce motif." },
    ]);
    const body = { outcome: "refused", answer: "Un litige est en cours.", version: request.version };
    const answers = await Promise.all(
      [1, 2].map(() => house.owner.call("answerDataRequest", { params: requestParams, body })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, expect.any(Number)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await world.settle();
    const mail = world.mailer.to(email).at(-1);
    expect(mail?.text).toContain("Un litige est en cours.");
    expect((await new Person(world).call("getMyData", { params: { link } })).body.requests[0]).toMatchObject({
      state: "refused",
      answer: "Un litige est en cours.",
    });
  });
});

describe("the erasure of a person", () => {
  const erase = (at: House, contactId: string, body: object = { ground: "asked-by-person", cancelBookings: true }) =>
    at.owner.call("eraseContact", { params: params(at, contactId), body });

  test("the preview says what it would do, and does nothing", async () => {
    const { contactId, name } = await somebody();
    const before = await everythingAbout(world, [name]);
    const { comingBookings, fates, receipt } = (
      await house.owner.call("previewErasure", { params: params(house, contactId) })
    ).body;
    expect([comingBookings, receipt]).toEqual([1, null]);
    expect(new Set(fates.map(({ fate }) => fate))).toEqual(new Set(["deleted", "anonymised", "kept"]));
    for (const { fate, law } of fates) expect([fate, law !== null]).toEqual([fate, fate === "kept"]);
    expect(await everythingAbout(world, [name])).toEqual(before);
    const done = (await erase(house, contactId)).body;
    expect(done.fates).toEqual(fates);
  });

  test("nothing of the person is left in any table, in no form; what counts for statistics stays; links and mails end", async () => {
    const inside = await worldOfThisTest();
    const own = await createHouse(inside);
    const past = await somebody(inside, own, "2027-03-02T10:00:00+01:00");
    inside.clock.goTo("2027-03-02T12:00:00Z");
    await inside.settle();
    await own.owner.signsIn(own.ownerEmail);
    const { name, email, note, contactId } = past;
    const coming = await booked(new Person(inside), own, { startsAt: "2027-03-10T10:00:00+01:00", name, email, note });
    await inside.settle();
    const comingId = await idOf(own, coming);
    // Wherever a person may come to: reasons, requests, exports, edits.
    await new Person(inside).call("moveBookingByLink", {
      params: { link: coming.link },
      body: { startsAt: "2027-03-11T10:00:00+01:00", reason: `${name} est malade` },
    });
    await new Person(inside).call("askMyExport", { params: { link: coming.link } });
    await new Person(inside).call("askMyErasure", { params: { link: coming.link } });
    await inside.settle();
    const exportLink = linkIn(inside, email);
    const { version, zone, locale } = (await own.owner.call("getContact", { params: params(own, contactId) })).body;
    const renamed = await own.owner.call("replaceContact", {
      params: params(own, contactId),
      body: { name: `${name} bis`, zone, locale, email, version },
    });
    expect(renamed.status).toBe(200);
    const sealedBefore = await sealedOf(inside, contactId);
    expect(sealedBefore.length).toBeGreaterThan(3);
    expect(Object.keys(await everythingAbout(inside, [name, email, note]))).not.toEqual([]);

    const blocked = await erase(own, contactId, { ground: "asked-by-person" });
    expect(blocked.problem.code).toBe("BOOKINGS_TO_COME");
    const receipt = (await erase(own, contactId)).body;
    expect(receipt).toMatchObject({ bookingsCancelled: 1, ground: "asked-by-person" });
    const mailed = inside.mailer.sent.length;
    await inside.settle();

    expect(await everythingAbout(inside, [name, "Quénum", "quenum", email, note, "allergie"])).toEqual({});
    expect(await everythingAbout(inside, sealedBefore)).toEqual({});
    // Statistics: time, service, host.
    const { rows } = await inside.owner.query(
      "select status, starts_at is not null as starts, service_id is not null as service, professional_id is not null as host, note_sealed from booking order by id",
    );
    expect(rows).toEqual([
      { status: "completed", starts: true, service: true, host: true, note_sealed: null },
      { status: "cancelled", starts: true, service: true, host: true, note_sealed: null },
    ]);
    const seen = (await own.owner.call("getBooking", { params: { ...params(own), bookingId: comingId } })).body;
    expect(seen.contact).toMatchObject({ name: "Personne effacée", email: null });
    // Links end: of bookings, of the export.
    for (const link of [past.link, coming.link]) {
      expect((await new Person(inside).call("getBookingByLink", { params: { link } })).problem.code).toBe(
        "LINK_NOT_VALID",
      );
      expect((await new Person(inside).call("askMyExport", { params: { link } })).problem.code).toBe("LINK_NOT_VALID");
    }
    expect((await new Person(inside).call("getExportByLink", { params: { link: exportLink } })).problem.code).toBe(
      "LINK_NOT_VALID",
    );
    const choices = coming.choicesLink ?? past.booking.choicesLink ?? "none";
    expect((await new Person(inside).call("getChoicesByLink", { params: { link: choices } })).problem.code).toBe(
      "LINK_NOT_VALID",
    );
    // One last mail to the person, one to the host, and no more.
    const last = inside.mailer.sent.slice(mailed);
    expect(last.map(({ to }) => to.address).toSorted()).toEqual([own.mentors[0]?.email, email].toSorted());
    expect(last.find(({ to }) => to.address === email)?.subject).toContain("effacées");
    inside.clock.goTo("2027-04-01T00:00:00Z");
    await inside.settle();
    expect(inside.mailer.sent.slice(mailed)).toHaveLength(2);
    // The request is answered, the receipt can be had, and the log of who did it is whole.
    await own.owner.signsIn(own.ownerEmail);
    const answered = await own.owner.call("listDataRequests", { params: params(own), query: { state: "answered" } });
    expect(answered.body.items.map(({ kind, state }) => [kind, state])).toContainEqual(["erasure", "done"]);
    const page = (await own.owner.call("downloadErasureReceipt", { params: params(own, contactId) })).body;
    expect(page).toContain(receipt.id);
    expect(page).not.toMatch(/Zoé|zoe-/);
    expect((await own.owner.call("verifyAudit", { params: params(own) })).body.intact).toBe(true);
    expect(await everythingAbout(inside, [name, email, note])).toEqual({});
  });

  test("asked again, the same receipt; two managers at once erase once; the same address makes somebody new", async () => {
    const { contactId, email, name } = await somebody();
    const both = await Promise.all([erase(house, contactId), erase(house, contactId)]);
    expect(both[0]?.body).toEqual(both[1]?.body);
    expect((await erase(house, contactId, { ground: "unlawful" })).body).toEqual(both[0]?.body);
    const list = await house.owner.call("listContacts", { params: params(house), query: { name: "Personne" } });
    expect(list.body.items).toEqual([]);
    const startsAt = someTime();
    expect((await books(new Person(world), house, { startsAt, name, email })).status).toBe(201);
    const again = await contactOf(house, email);
    expect(again).not.toBe(contactId);
    expect((await house.owner.call("getContact", { params: params(house, contactId) })).body.erasedAt).not.toBeNull();
  });

  test("killed in the middle it did nothing; asked again it does all", async () => {
    const inside = await worldOfThisTest();
    const own = await createHouse(inside);
    const { contactId, name, email } = await somebody(inside, own, "2027-03-15T10:00:00+01:00");
    const before = await everythingAbout(inside, [name, email]);
    // The last write fails, as if the process died there.
    await inside.owner.query("alter table contact_erasure add constraint killed check (false)");
    expect((await erase(own, contactId)).status).toBe(500);
    await inside.settle();
    expect(await everythingAbout(inside, [name, email])).toEqual(before);
    expect((await own.owner.call("previewErasure", { params: params(own, contactId) })).status).toBe(500);
    await inside.owner.query("alter table contact_erasure drop constraint killed");
    expect((await erase(own, contactId)).status).toBe(200);
  });

  test("an export that is being made when the person is erased gives nothing", async () => {
    const inside = await worldOfThisTest();
    const own = await createHouse(inside);
    const { contactId, name } = await somebody(inside, own, "2027-03-15T10:00:00+01:00");
    await own.owner.call("exportContact", { params: params(own, contactId) });
    await erase(own, contactId);
    await inside.settle();
    const [ended] = (await own.owner.call("listContactExports", { params: params(own, contactId) })).body.items;
    expect(ended?.state).toBe("ended");
    expect(await everythingAbout(inside, [name])).toEqual({});
    expect((await own.owner.call("exportContact", { params: params(own, contactId) })).problem.code).toBe("NOT_FOUND");
  });

  test("a mail server that is away does not keep the address: the last try ends it", async () => {
    const inside = await worldOfThisTest();
    const own = await createHouse(inside);
    const { contactId } = await somebody(inside, own, "2027-03-15T10:00:00+01:00");
    inside.mailer.down = true;
    await erase(own, contactId);
    for (let hours = 0; hours < 60; hours++) {
      inside.clock.passMinutes(60);
      await inside.settle();
    }
    const { rows } = await inside.owner.query(
      "select payload from graphile_worker._private_jobs where payload::text like '%sealed%'",
    );
    expect(rows).toEqual([]);
  });

  test("what was erased is not the server's to rewrite", async () => {
    const { contactId } = await somebody();
    await erase(house, contactId);
    const { sql } = await import("kysely");
    for (const work of [
      sql`update contact_erasure set ground = 'unlawful'`,
      sql`delete from contact_erasure`,
      sql`delete from data_request`,
      sql`update contact set erased_at = null where id = ${contactId}`,
    ]) {
      const refused = await world.db
        .inTenant(house.scope, (tx) => tx.run(work))
        .then(
          () => "done",
          (error: unknown) => sqlStateOf(error),
        );
      expect(["42501", "23514"]).toContain(refused);
    }
  });
});

/** Every sealed value that is this person's, in hexadecimal: as it would be found in a dump. */
async function sealedOf(inside: World, contactId: string): Promise<string[]> {
  const { rows } = await inside.owner.query<{ sealed: string | null }>(
    `select encode(email_sealed, 'hex') as sealed from contact where id = $1
     union all select encode(note_sealed, 'hex') from booking where contact_id = $1
     union all select encode(c.reason_sealed, 'hex') from booking_change c join booking b on b.id = c.booking_id where b.contact_id = $1
     union all select left(encode(archive_sealed, 'hex'), 200) from contact_export where contact_id = $1`,
    [contactId],
  );
  return rows.flatMap(({ sealed }) => (sealed === null ? [] : [sealed]));
}
