/** A mail to one person, from a template: shown, sent, told of, refused; and who may not. */
import type { Design } from "@creneau/blocks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomToken } from "../../../platform/chance.ts";
import { books, createHouse, Person, type House } from "../../../testing/people.ts";
import { createWorld, type World } from "../../../testing/world.ts";

let world: World;
let house: House;
let mentor: Person;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  house = await createHouse(world, { mentors: [{}] });
  mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
});
afterAll(() => world.close());

const here = (more: Record<string, string> = {}) => ({ businessId: house.scope.businessId, ...more });
const plain = (text = ""): string => text.replaceAll("\u202F", " ");
let quarter = 0;
const meets = async (email: string, name = "Juliette Morel"): Promise<string> => {
  const minutes = String((quarter % 4) * 15).padStart(2, "0");
  const hour = String(9 + Math.floor(quarter++ / 4)).padStart(2, "0");
  const startsAt = `2027-03-09T${hour}:${minutes}:00+01:00`;
  expect((await books(new Person(world), house, { startsAt, email, name })).status).toBe(201);
  await world.settle();
  const found = await house.owner.call("listContacts", { params: here(), query: { email } });
  return found.body.items[0]?.id ?? "";
};
const template = async (kind: string, language = "fr") =>
  (await house.owner.call("createMessageTemplate", { params: here(), body: { kind, language, name: kind } })).body.ref;
const writes = (contactId: string, body: Record<string, unknown>, who = house.owner, key = randomToken()) =>
  who.call("sendLetter", { params: here({ contactId }), body, headers: { "idempotency-key": key } });
const shows = (contactId: string, body: Record<string, unknown>, who = house.owner) =>
  who.call("previewLetter", { params: here({ contactId }), body });
const toldOfLetters = async () =>
  (await house.owner.call("listNotices", { params: here() })).body.items.filter(({ kind }) => kind === "letter-failed");
const lettersTo = async (contactId: string) =>
  (await house.owner.call("listLetters", { params: here({ contactId }) })).body.items;

test("goes as it was shown, once however often it is clicked; who wrote it, and what became of it, can be seen", async () => {
  const contactId = await meets("juliette@lycee.example");
  const templateId = await template("follow-up");
  const body = { templateId, words: "Ravie de t’avoir vue\u202F!" };
  const seen = (await shows(contactId, body)).body;
  expect(seen).toMatchObject({ language: "fr", asks: [], problems: [], refused: null });
  expect(plain(seen.text)).toMatch(
    /^Des nouvelles, Juliette \?\n\nRavie de t’avoir vue !\n\nNous nous sommes vus le mardi 9 mars/,
  );
  const before = world.mailer.sent.length;
  const key = randomToken();
  const [one, two] = [await writes(contactId, body, house.owner, key), await writes(contactId, body, house.owner, key)];
  expect([one.status, one.body.status, two.body.id]).toEqual([202, "due", one.body.id]);
  await world.settle();
  expect(world.mailer.sent.length).toBe(before + 1);
  const mail = world.mailer.to("juliette@lycee.example").at(-1);
  expect([mail?.subject, mail?.html]).toEqual([seen.subject, expect.stringContaining("Ravie de t’avoir vue")]);
  expect(mail?.replyTo?.address).toMatch(/^contact@/);
  expect(mail?.text).toMatch(/\/mes-choix\/\S+/);
  expect(mail?.unsubscribeUrl).toMatch(/^https?:\/\/creneau\.test\/mes-choix\/[\w-]+$/);
  expect(mail?.text).not.toContain("rendez-vous/");
  expect(await lettersTo(contactId)).toMatchObject([
    { subject: seen.subject, by: "Odile Owner", status: "sent", template: { name: "follow-up" } },
  ]);
  const { rows } = await world.owner.query("select mail_sealed from letter");
  expect(rows).toEqual([{ mail_sealed: null }]);
  const { items } = (await house.owner.call("listDeliveries", { params: here() })).body;
  expect(items.find(({ letterTo }) => letterTo === contactId)).toMatchObject({ booking: null, status: "accepted" });
});

test("what is not known of them is asked for, and what its writer says is a value", async () => {
  const contactId = await meets("zoe@lycee.example", "Zoé Blin");
  const templateId = await template("progress", "en");
  expect((await shows(contactId, { templateId })).body.asks).toEqual(["projectName", "date", "link"]);
  const evil = "{{clientEmail}} </td><script>x</script> **b** [a](javascript:alert(1))";
  const { body } = await shows(contactId, {
    templateId,
    words: evil,
    values: { projectName: evil, date: "2027-03-09", link: "https://projet.example/a" },
  });
  expect(body.problems).toEqual([]);
  expect(body.html).not.toMatch(/<script|href="javascript/);
  expect(body.text).toContain("{{clientEmail}}");
  expect(body.text).not.toContain("zoe@lycee.example");
  expect(body.text).toContain("https://projet.example/a");
  for (const values of [{ link: "javascript:alert(1)" }, { projectName: "a\r\nBcc: b@c.example" }])
    expect((await shows(contactId, { templateId, values })).status).toBe(400);
});

test("nobody who said no, has no address, or did not agree to offers is written to; taken off the list, they are", async () => {
  const contactId = await meets("non@lycee.example");
  const [follow, offer] = [await template("follow-up"), await template("service")];
  expect((await shows(contactId, { templateId: offer })).body.refused).toBe("no-consent");
  expect((await writes(contactId, { templateId: offer })).problem.code).toBe("CONTACT_NOT_WRITTEN_TO");
  const listed = await house.owner.call("addSuppression", {
    params: here(),
    body: { address: "non@lycee.example", reason: "manual" },
  });
  expect((await shows(contactId, { templateId: follow })).body.refused).toBe("unwanted");
  expect((await writes(contactId, { templateId: follow })).problem.code).toBe("CONTACT_NOT_WRITTEN_TO");
  await house.owner.call("removeSuppression", {
    params: here({ suppressionId: listed.body.id }),
    body: { why: "Elle l’a demandé." },
  });
  expect((await writes(contactId, { templateId: follow })).status).toBe(202);
  // Between the click and the sending.
  await house.owner.call("addSuppression", {
    params: here(),
    body: { address: "non@lycee.example", reason: "manual" },
  });
  const before = world.mailer.sent.length;
  await world.settle();
  expect(world.mailer.sent.length).toBe(before);
  expect(await lettersTo(contactId)).toMatchObject([{ status: "withdrawn", withdrawnBecause: "unwanted" }]);
  expect(await toldOfLetters()).toMatchObject([
    { subject: { type: "contact", id: contactId }, values: { why: "unwanted" }, about: { person: "Juliette Morel" } },
  ]);
});

test("what no mail server takes for two days has failed, and its writer is told once", async () => {
  const contactId = await meets("muet@lycee.example", "Nadia Roux");
  const before = (await toldOfLetters()).length;
  await writes(contactId, { templateId: await template("follow-up") });
  world.mailer.down = true;
  for (let hour = 0; hour < 60; hour += 1) {
    world.clock.passMinutes(60);
    await world.settle().catch(() => undefined);
  }
  world.mailer.down = false;
  expect((await lettersTo(contactId))[0]?.status).toBe("failed");
  const [told, ...earlier] = await toldOfLetters();
  expect(told).toMatchObject({
    subject: { id: contactId },
    values: { why: "failed" },
    about: { person: "Nadia Roux" },
  });
  expect(earlier).toHaveLength(before);
});

test("a mail server that is away is waited for; the same mail goes, under the same name", async () => {
  const contactId = await meets("lea@lycee.example");
  await writes(contactId, { templateId: await template("greeting") });
  world.mailer.down = true;
  await world.settle().catch(() => undefined);
  expect((await lettersTo(contactId))[0]?.status).toBe("due");
  world.mailer.down = false;
  world.clock.passMinutes(60);
  await world.settle();
  expect((await lettersTo(contactId))[0]?.status).toBe("sent");
});

test("a template that is broken, put away or the system's is not sent", async () => {
  const contactId = await meets("ana@lycee.example");
  const ref = await template("portal-invitation");
  const design: Design = {
    format: 1,
    style: {},
    blocks: [{ id: "b", type: "button", label: "Ouvrir", url: "{{link}}", full: false }],
  };
  await house.owner.call("saveMessageTemplate", {
    params: here({ ref }),
    body: { subject: "x", preheader: "", design, version: 1 },
  });
  const refused = await writes(contactId, { templateId: ref });
  expect([refused.status, refused.problem.fields?.[0]?.path]).toEqual([400, "templateId"]);
  expect((await writes(contactId, { templateId: ref, values: { link: "https://b.example/x" } })).status).toBe(202);
  await house.owner.call("archiveMessageTemplate", { params: here({ ref }), body: { archived: true, version: 2 } });
  expect((await writes(contactId, { templateId: ref })).status).toBe(404);
});

test("no mentor, who has no contact data; nobody of another house; no key", async () => {
  const contactId = await meets("eva@lycee.example");
  const templateId = await template("follow-up");
  expect((await writes(contactId, { templateId }, mentor)).status).toBe(403);
  expect((await shows(contactId, { templateId }, mentor)).status).toBe(403);
  const other = await createHouse(world);
  const across = { businessId: other.scope.businessId, contactId };
  expect((await other.owner.call("previewLetter", { params: across, body: { templateId } })).status).toBe(404);
  // A practitioner writes to whom they meet, and to nobody else.
  await world.owner.query(
    "update member set role = 'practitioner' where account_id = (select id from account where name = 'Mentor 0' order by id limit 1)",
  );
  expect((await shows(contactId, { templateId }, mentor)).status).toBe(200);
  await world.owner.query("update member set role = 'employee' where role = 'practitioner'");
});

test("erased, nothing of what was written is left but that it was", async () => {
  const contactId = await meets("ida@lycee.example");
  await writes(contactId, { templateId: await template("follow-up") });
  await world.settle();
  const body = { ground: "asked-by-person", cancelBookings: true };
  await house.owner.signsIn(house.ownerEmail);
  expect((await house.owner.call("eraseContact", { params: here({ contactId }), body })).status).toBeLessThan(300);
  const { rows } = await world.owner.query(
    `select l.subject_sealed, l.status, d.address_index from letter l
     left join delivery d on d.attempt_key = l.attempt_key where l.contact_id = $1`,
    [contactId],
  );
  expect(rows).toEqual([{ subject_sealed: null, status: "sent", address_index: null }]);
});
