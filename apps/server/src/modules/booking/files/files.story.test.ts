/** Files in answers: who may send what, who may fetch it, and that it goes with the answer, the person and the business. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId, randomToken } from "../../../platform/chance.ts";
import { booked, books, createHouse, idOf, Person, type House } from "../../../testing/people.ts";
import { everythingAbout } from "../../../testing/rows.ts";
import { createWorld, type World } from "../../../testing/world.ts";
import { filesOf } from "../../../testing/zip.ts";
import { asks } from "../../catalogue/testing.ts";
import { aDocx, aJpeg, aPdf, aPng, zipped } from "./testing.ts";

let world: World;
let house: House;
let visitor: string;
let params: { readonly businessId: string };

const aFile = asks("dossier", {
  kind: "file",
  label: "Votre dossier",
  most: 2,
  accept: ["pdf", "jpeg"],
  mostBytes: 200_000,
});
const start = (time: string): string => `2027-03-02T${time}:00+01:00`;
const french = { "accept-language": "fr" };

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.goTo("2027-03-01T08:00:00Z");
  house = await createHouse(world, { mentors: [{}, {}] });
  params = { businessId: house.scope.businessId };
  visitor = randomToken(16);
});

const somebody = () => new Person(world);
const questionnaire = async (questions: readonly object[]) =>
  (
    await house.owner.call("addQuestionnaire", {
      params,
      body: { name: "Avant", questions, serviceIds: [house.serviceId] },
    })
  ).body;
const sends = (bytes: Buffer, more: object = {}, name = "relevé.pdf") =>
  somebody().call("uploadFile", {
    params: { business: house.slug, service: house.serviceSlug },
    body: { visitor, questionId: "dossier", name, base64: bytes.toString("base64"), ...more },
    headers: french,
  });
const sent = async (bytes: Buffer, more: object = {}) => (await sends(bytes, more)).body;
const answering = (ids: readonly string[], questionId = "dossier") => ({ answers: [{ questionId, value: ids }] });
const books1 = (ids: readonly string[], more: object = {}) =>
  books(somebody(), house, { startsAt: start("10:00"), visitor, ...answering(ids), ...more }, french);
const fetches = (who: Person, bookingId: string, fileId: string) =>
  who.call("getAnswerFile", { params: { ...params, bookingId, fileId } });
const rowsOf = async (table: string): Promise<number> =>
  (await world.owner.query(`select from ${table} where business_id = $1`, [house.scope.businessId])).rows.length;
const fieldsOf = (answer: { readonly problem: { readonly fields?: readonly { message: string }[] | undefined } }) =>
  answer.problem.fields?.map(({ message }) => message);

describe("sending", () => {
  beforeEach(() => questionnaire([aFile]));

  test("a file is kept under the name it may have, as what it is; the booking takes it, the visitor's page names it", async () => {
    const file = await sent(aPdf(), { name: "..\\..\\Relevé.exe" });
    expect(file).toMatchObject({ name: "Relevé.pdf", mediaType: "application/pdf", sizeBytes: aPdf().length });
    const made = (await books1([file.fileId])).body;
    const [answer] = made.answers;
    expect(answer).toMatchObject({ kind: "file", files: [{ fileId: file.fileId, name: "Relevé.pdf" }] });
    expect(await rowsOf("upload")).toBe(0);
    world.clock.passMinutes(180);
    await world.settle();
    const fetched = await fetches(house.owner, await idOf(house, made), file.fileId);
    expect([fetched.status, fetched.body]).toEqual([200, aPdf().toString("utf8")]);
  });

  test.each([
    [
      "a page called a PDF",
      Buffer.from("<html><script>alert(1)</script>"),
      "n’est pas d’un type accepté ici (PDF, JPEG)",
    ],
    ["a picture of another kind", aPng(), "n’est pas d’un type accepté ici (PDF, JPEG)"],
    ["nothing", Buffer.alloc(0), "Ce fichier est vide."],
    ["half of it", aPdf().subarray(0, 50), "Ce fichier est incomplet"],
    ["two in one", Buffer.concat([aPdf(), zipped({ a: "b" })]), "Ce fichier en cache un autre"],
    [
      "too much",
      Buffer.concat([Buffer.from("%PDF-1.4"), Buffer.alloc(200_000, " "), Buffer.from("%%EOF")]),
      "trop lourd",
    ],
  ])("%s is refused with a sentence, and nothing is kept", async (_, bytes, sentence) => {
    const refused = await sends(bytes);
    expect(refused.status).toBe(400);
    expect(fieldsOf(refused)?.join()).toContain(sentence);
    expect(await rowsOf("answer_file")).toBe(0);
  });

  test("what hides behind a picture is not kept", async () => {
    const file = await sent(Buffer.concat([aJpeg(), Buffer.from("<script>alert(1)</script>")]), { name: "a.jpg" });
    expect(file.sizeBytes).toBe(aJpeg().length);
  });

  test("only for a question that asks for a file, of a service that is there", async () => {
    expect((await sends(aPdf(), { questionId: "autre" })).status).toBe(404);
    const elsewhere = { business: house.slug, service: "rien" };
    const body = { visitor, questionId: "dossier", name: "a.pdf", base64: "" };
    expect((await somebody().call("uploadFile", { params: elsewhere, body })).status).toBe(404);
    expect((await sends(aPdf(), { base64: "pas du base64 !" })).status).toBe(400);
  });

  test("enough is enough: a visitor has room for twelve files", async () => {
    for (let count = 0; count < 12; count += 1) expect((await sends(aPdf())).status).toBe(201);
    expect((await sends(aPdf())).status).toBe(429);
    visitor = randomToken(16);
    expect((await sends(aPdf())).status).toBe(201);
  });

  test("what is not booked with goes within two hours, bytes and all", async () => {
    const file = await sent(aPdf());
    world.clock.passMinutes(121);
    expect(fieldsOf(await books1([file.fileId]))).toEqual([expect.stringContaining("n’est plus là")]);
    await world.settle();
    for (const table of ["upload", "answer_file", "answer_file_part"]) expect(await rowsOf(table)).toBe(0);
  });
});

describe("answering with it", () => {
  beforeEach(() => questionnaire([aFile, { ...aFile, questionId: "photo", label: "Photo", accept: ["jpeg"] }]));

  test("not with somebody else's, another question's, a made-up or a used one; nor without saying who", async () => {
    const file = await sent(aPdf());
    const other = randomToken(16);
    const gone = [expect.stringContaining("n’est plus là")];
    expect(fieldsOf(await books1([file.fileId], { visitor: other }))).toEqual(gone);
    expect(fieldsOf(await books1([file.fileId], { visitor: undefined }))).toEqual(gone);
    expect(fieldsOf(await books1([file.fileId], answering([file.fileId], "photo")))).toEqual(gone);
    expect(fieldsOf(await books1([newId()]))).toEqual(gone);
    expect((await books1(["../../etc/passwd"])).status).toBe(400);
    expect((await books1([file.fileId])).status).toBe(201);
    expect(fieldsOf(await books1([file.fileId], { startsAt: start("11:00") }))).toEqual(gone);
  });

  test("not with more than it takes", async () => {
    const ids = [(await sent(aPdf())).fileId, (await sent(aPdf())).fileId, (await sent(aPdf())).fileId];
    expect(fieldsOf(await books1(ids))).toEqual(["Au plus 2 fichiers."]);
    expect(fieldsOf(await books1([ids[0] ?? "", ids[0] ?? ""]))).toEqual([expect.stringContaining("illisible")]);
    expect((await books1(ids.slice(0, 2))).status).toBe(201);
  });

  test("a booking that fails keeps it: the same form goes on", async () => {
    const file = await sent(aPdf());
    await booked(somebody(), house, { startsAt: start("10:00") });
    expect((await books1([file.fileId])).problem.code).toBe("SLOT_TAKEN");
    expect((await books1([file.fileId], { startsAt: start("11:00") })).status).toBe(201);
  });

  test("the same key twice is one booking with its file", async () => {
    const file = await sent(aPdf());
    const headers = { "idempotency-key": randomToken(16) };
    const wish = { startsAt: start("10:00"), visitor, ...answering([file.fileId]) };
    const [one, two] = [await books(somebody(), house, wish, headers), await books(somebody(), house, wish, headers)];
    expect(one.body.reference).toBe(two.body.reference);
    expect(await rowsOf("answer_file")).toBe(1);
  });

  test("two bookings that name it at once: one gets it", async () => {
    const file = await sent(aPdf());
    const both = await Promise.all(
      [start("10:00"), start("11:00")].map((startsAt) => books1([file.fileId], { startsAt })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 400]);
  });
});

describe("fetching it", () => {
  test("is for whoever may read the answer, as a file that nothing opens; for nobody else", async () => {
    await questionnaire([{ ...aFile, readers: "professional" }]);
    const file = await sent(aPdf(), { name: "Relevé d’été.pdf" });
    const made = (await books1([file.fileId])).body;
    expect(made.answers).toEqual([]); // The link may be in more hands than one.
    const bookingId = await idOf(house, made);
    const [mentor, other] = house.mentors;
    if (!mentor || !other) throw new Error("two mentors");
    const answer = await fetches(await somebody().signsIn(mentor.email), bookingId, file.fileId);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "x-content-type-options": "nosniff",
      "content-disposition":
        "attachment; filename=\"Releve dete.pdf\"; filename*=UTF-8''Relev%C3%A9%20d%E2%80%99%C3%A9t%C3%A9.pdf",
      "cache-control": "private, no-store",
    });
    expect(answer.headers["content-security-policy"]).toContain("sandbox");
    expect((await fetches(house.owner, bookingId, file.fileId)).status).toBe(200);
    expect((await fetches(await somebody().signsIn(other.email), bookingId, file.fileId)).status).toBe(404);
    expect((await fetches(somebody(), bookingId, file.fileId)).status).toBe(401);
    const elsewhere = await createHouse(world);
    expect((await fetches(elsewhere.owner, bookingId, file.fileId)).status).not.toBe(200);
    expect((await fetches(house.owner, bookingId, newId())).status).toBe(404);
    const anotherBooking = await booked(somebody(), house, { startsAt: start("14:00") });
    expect((await fetches(house.owner, await idOf(house, anotherBooking), file.fileId)).status).toBe(404);
  });

  test("managers only: not for the professional it was given to", async () => {
    await questionnaire([{ ...aFile, readers: "managers" }]);
    const made = (await books1([(await sent(aPdf())).fileId])).body;
    const bookingId = await idOf(house, made);
    const { rows } = await world.owner.query<{ id: string }>("select id from answer_file where business_id = $1", [
      house.scope.businessId,
    ]);
    const mentor = await somebody().signsIn(house.mentors[0]?.email ?? "");
    expect((await fetches(mentor, bookingId, rows[0]?.id ?? "")).status).toBe(404);
    const detail = await mentor.call("getBooking", { params: { ...params, bookingId } });
    expect(detail.body).toMatchObject({ answers: [], hiddenAnswers: 1 });
  });
});

describe("where it lies, and when it goes", () => {
  beforeEach(() => questionnaire([{ ...aFile, accept: ["docx", "pdf"], keepDays: 3 }]));
  const secret = Buffer.from("%PDF-1.4\nSECRET-DE-JULIETTE\n%%EOF\n");

  test("sealed: neither its name nor a word of it can be read in the database", async () => {
    await books1([(await sent(secret, { name: "Juliette-chez-le-juge.pdf" })).fileId]);
    const told = "SECRET-DE-JULIETTE";
    const forms = (["base64", "hex"] as const).map((form) => Buffer.from(told).toString(form).replaceAll("=", ""));
    expect(await everythingAbout(world, ["chez-le-juge", told, ...forms])).toEqual({});
  });

  test("a big one, in many pieces, comes back whole", async () => {
    const many = Buffer.concat([aPdf().subarray(0, -6), Buffer.alloc(190_000, "é"), Buffer.from("%%EOF\n")]);
    const file = await sent(many);
    const made = (await books1([file.fileId])).body;
    expect(await rowsOf("answer_file_part")).toBe(2);
    expect((await fetches(house.owner, await idOf(house, made), file.fileId)).body).toBe(many.toString("utf8"));
  });

  test("with the term of its question", async () => {
    const made = (await books1([(await sent(aDocx(), { name: "a.docx" })).fileId])).body;
    world.clock.goTo("2027-03-10T08:00:00Z");
    const owner = await somebody().signsIn(house.ownerEmail);
    await owner.call("purgeNow", { params, body: { kinds: ["booking-answers"] } });
    await world.settle();
    const detail = await owner.call("getBooking", {
      params: { ...params, bookingId: await idOf({ ...house, owner }, made) },
    });
    expect(detail.body.answers).toMatchObject([{ erased: true, files: [] }]);
    expect([await rowsOf("answer_file"), await rowsOf("answer_file_part")]).toEqual([0, 0]);
  });

  test("it is in what the person takes home, and goes when they are erased", async () => {
    const made = (await books1([(await sent(secret, { name: "juge.pdf" })).fileId])).body;
    const listed = await house.owner.call("listContacts", { params, query: { email: "juliette@lycee.example" } });
    const contact = { ...params, contactId: listed.body.items[0]?.id ?? "" };
    const asked = await house.owner.call("exportContact", { params: contact });
    await world.settle();
    const opened = await house.owner.call("openContactExport", { params: { ...contact, exportId: asked.body.id } });
    const zip = await filesOf((await world.server.inject({ method: "GET", url: opened.body.path })).rawPayload);
    const path = `fichiers/${made.reference}/1-juge.pdf`;
    expect(zip[path]).toBe(secret.toString("utf8"));
    expect(JSON.parse(zip["donnees.json"] ?? "")).toMatchObject({
      sections: {
        bookingAnswers: [{ answer: "juge.pdf" }],
        bookingFiles: [{ reference: made.reference, name: "juge.pdf", path }],
      },
    });
    await house.owner.call("eraseContact", {
      params: contact,
      body: { ground: "asked-by-person", cancelBookings: true },
    });
    expect([await rowsOf("answer_file"), await rowsOf("answer_file_part")]).toEqual([0, 0]);
  });
});
