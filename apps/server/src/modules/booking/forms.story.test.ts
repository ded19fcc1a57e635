/** What a form asks, and what becomes of what was said: reasons, questions, answers. */
import type { GivenAnswer } from "@creneau/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { books, createHouse, idOf, Person, type House } from "../../testing/people.ts";
import { allRows, everythingAbout } from "../../testing/rows.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { answersTo, asks } from "../catalogue/testing.ts";
import { bookingPersonalPart } from "./personal.ts";

let world: World;
let house: House;
let at: { readonly businessId: string };

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());
beforeEach(async () => {
  house = await createHouse(world);
  at = { businessId: house.scope.businessId };
});

const owner = () => house.owner;
const aReason = async (name: string, more: object = {}) =>
  (await owner().call("addReason", { params: at, body: { name, ...more } })).body;
const aQuestionnaire = async (questions: object[], more: object = {}) =>
  (
    await owner().call("addQuestionnaire", {
      params: at,
      body: { name: "Avant", questions, serviceIds: [house.serviceId], ...more },
    })
  ).body;
const formOf = async (service = house.serviceSlug) =>
  (await new Person(world).call("getPublicForm", { params: { business: house.slug, service } })).body;

let quarter = 0;
/** Another time each time. */
const aStart = (): string => {
  quarter += 1;
  const minutes = 9 * 60 + (quarter % 12) * 15;
  const day = 2 + (Math.floor(quarter / 12) % 4);
  return `2027-03-0${day}T${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}:00+01:00`;
};
const says = (more: object, headers = {}) => books(new Person(world), house, { startsAt: aStart(), ...more }, headers);
const said = async (more: object) => (await says(more)).body;
const detailOf = async (booking: Awaited<ReturnType<typeof said>>, reader = owner()) =>
  (await reader.call("getBooking", { params: { ...at, bookingId: await idOf(house, booking) } })).body;
const answers = (values: Readonly<Record<string, GivenAnswer["value"]>>) =>
  Object.entries(values).map(([questionId, value]) => ({ questionId, value }));
const french = { "accept-language": "fr" };

describe("reasons", () => {
  test("are offered in their order: to all, or for some services, or to the team alone", async () => {
    const [first, second, third] = [
      await aReason("Un"),
      await aReason("Deux"),
      await aReason("Trois", { online: false }),
    ];
    const reasonIds = [third.id, second.id, first.id];
    await owner().call("orderReasons", { params: at, body: { reasonIds } });
    expect((await formOf()).reasons.map(({ name }) => name)).toEqual(["Deux", "Un"]);
    const team = await owner().call("getServiceForm", { params: { ...at, serviceId: house.serviceId } });
    expect(team.body.reasons.map(({ name }) => name)).toEqual(["Trois", "Deux", "Un"]);
    const listed = await owner().call("listReasons", { params: at, query: { limit: "2" } });
    expect(listed.body.items.map(({ name }) => name)).toEqual(["Trois", "Deux"]);
    const query = { cursor: listed.body.nextCursor ?? "" };
    expect((await owner().call("listReasons", { params: at, query })).body.items).toMatchObject([{ name: "Un" }]);
  });

  test("of some services are not offered for another", async () => {
    const other = await createHouse(world);
    await aReason("Ici", { serviceIds: [house.serviceId] });
    expect((await formOf()).reasons.map(({ name }) => name)).toEqual(["Ici"]);
    const body = { name: "Ailleurs", serviceIds: [other.serviceId] };
    expect((await owner().call("addReason", { params: at, body })).problem.code).toBe("NOT_FOUND");
  });

  test("one that was chosen stays with the booking under the name it had, in the planning, on its page and in the mails", async () => {
    const reason = await aReason("Découvrir le droit");
    const booking = await said({ reasonId: reason.id, email: "lou@lycee.example" });
    await world.settle();
    await owner().call("replaceReason", {
      params: { ...at, reasonId: reason.id },
      body: { name: "Autre nom", version: reason.version },
    });
    expect(booking.reason).toBe("Découvrir le droit");
    expect((await detailOf(booking)).reason).toBe("Découvrir le droit");
    const seen = await new Person(world).call("getBookingByLink", { params: { link: booking.link } });
    expect(seen.body.reason).toBe("Découvrir le droit");
    const mails = world.mailer.to("lou@lycee.example");
    expect(mails.map(({ text }) => text.includes("Découvrir le droit"))).toEqual([true]);
  });

  test("has to be chosen where the service says so, and there is one to choose", async () => {
    const requireIt = (required: boolean) =>
      owner().call("requireReason", { params: { ...at, serviceId: house.serviceId }, body: { required } });
    await requireIt(true);
    expect((await says({})).status).toBe(201);
    const reason = await aReason("Un");
    const before = await allRows(world);
    const refused = await says({}, french);
    expect(refused.problem).toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ path: "reasonId", message: "Un motif est attendu ici." }],
    });
    expect(await allRows(world)).toEqual(before);
    expect((await says({ reasonId: reason.id })).status).toBe(201);
    await requireIt(false);
    expect((await says({})).status).toBe(201);
  });

  test("one that the public is not offered, or is offered no more, or of another house, is refused under the field", async () => {
    const other = await createHouse(world);
    const theirs = (
      await other.owner.call("addReason", { params: { businessId: other.scope.businessId }, body: { name: "Leur" } })
    ).body;
    const hidden = await aReason("Interne", { online: false });
    for (const reasonId of [hidden.id, theirs.id, newId()])
      expect((await says({ reasonId })).problem.fields).toMatchObject([{ path: "reasonId" }]);
  });

  test("one that nobody chose is deleted; one with bookings is archived, and can be offered again", async () => {
    const [used, unused] = [await aReason("Servi"), await aReason("Jamais")];
    await said({ reasonId: used.id });
    const remove = (id: string) => owner().call("removeReason", { params: { ...at, reasonId: id } });
    expect((await remove(unused.id)).body).toEqual({ archived: false });
    expect((await remove(used.id)).body).toEqual({ archived: true });
    expect((await formOf()).reasons).toEqual([]);
    const archived = await owner().call("listReasons", { params: at, query: { archived: "true" } });
    expect(archived.body.items).toMatchObject([{ name: "Servi", archived: true }]);
    expect((await owner().call("restoreReason", { params: { ...at, reasonId: used.id } })).body.archived).toBe(false);
    expect((await formOf()).reasons).toMatchObject([{ name: "Servi" }]);
    expect((await remove(unused.id)).problem.code).toBe("NOT_FOUND");
  });

  test("two people edit one, or order them while one is added: the second is told", async () => {
    const reason = await aReason("Un", { hint: "h" });
    const edit = (name: string) =>
      owner().call("replaceReason", {
        params: { ...at, reasonId: reason.id },
        body: { name, hint: "h", version: reason.version },
      });
    expect((await edit("Deux")).body.version).toBe(reason.version + 1);
    expect((await edit("Trois")).problem).toMatchObject({ code: "EDITED_MEANWHILE", fields: [{ path: "name" }] });
    const order = (reasonIds: string[]) => owner().call("orderReasons", { params: at, body: { reasonIds } });
    const added = await aReason("Quatre");
    expect((await order([reason.id])).problem.code).toBe("EDITED_MEANWHILE");
    expect((await order([reason.id, reason.id])).problem.code).toBe("EDITED_MEANWHILE");
    expect((await order([added.id, newId()])).problem.code).toBe("NOT_FOUND");
    expect((await order([added.id, reason.id])).body.items.map(({ name }) => name)).toEqual(["Quatre", "Deux"]);
  });
});

const school = [
  asks("level", { kind: "choice", choices: ["Lycée", "Licence"], required: true }),
  asks("class", {
    kind: "choice",
    choices: ["Première", "Terminale"],
    required: true,
    condition: { questionId: "level", test: "equals", values: ["Lycée"] },
  }),
  asks("wishes", { kind: "choices", choices: ["Droit", "STAPS", "Médecine"], most: 2 }),
  asks("mark", { kind: "number", least: 0, most: 20 }),
  asks("day", { kind: "date" }),
  asks("words", { kind: "long-text" }),
];

describe("a questionnaire", () => {
  test("is asked on the form of its services, and what was said stands with the booking", async () => {
    const { id, edition } = await aQuestionnaire(school);
    const form = await formOf();
    expect(form.questionnaire).toMatchObject({ questionnaireId: id, edition });
    expect(form.questionnaire?.questions.map(({ questionId }) => questionId)).toEqual(
      school.map(({ questionId }) => questionId),
    );
    const values = {
      level: "Lycée",
      class: "Terminale",
      wishes: ["STAPS", "Droit"],
      mark: 12.5,
      day: "2027-06-01",
      words: "Deux lignes\net c’est tout",
    };
    const booking = await said({ answers: answers(values) });
    const shown = (await detailOf(booking)).answers;
    expect(Object.fromEntries(shown.map(({ questionId, value }) => [questionId, value]))).toEqual(values);
    expect(shown[1]).toMatchObject({ label: "Question class ?", kind: "choice", erased: false });
    expect(booking.answers).toEqual(shown);
  });

  test("what is wrong is said under each field, in the reader's language, and nothing is written", async () => {
    await aQuestionnaire(school);
    const wrong = { level: "Lycée", wishes: ["Droit", "STAPS", "Médecine"], mark: 21, day: "2027-02-30", other: "x" };
    const before = await allRows(world);
    const { fields } = (await says({ answers: answers(wrong) }, french)).problem;
    expect(Object.fromEntries((fields ?? []).map(({ path, message }) => [path, message]))).toEqual({
      "answers.other": "Cette question n’est pas posée.",
      "answers.class": "Une réponse est attendue ici.",
      "answers.wishes": "Au plus 2 choix.",
      "answers.mark": "Pas plus de 20.",
      "answers.day": "Cette réponse est illisible\u202f: vérifiez sa forme.",
    });
    const english = await says({ answers: answers({ level: "Lycée" }) }, { "accept-language": "en" });
    expect(english.problem.fields).toEqual([{ path: "answers.class", message: "An answer is needed here." }]);
    expect(await allRows(world)).toEqual(before);
  });

  test("an answer whose condition does not hold is not asked for, and not kept", async () => {
    await aQuestionnaire(school);
    const booking = await said({ answers: answers({ level: "Licence", class: "Terminale" }) });
    expect((await detailOf(booking)).answers.map(({ questionId }) => questionId)).toEqual(["level"]);
  });

  test("changed, is another edition: a booking keeps the one it answered; one that was read before is not taken", async () => {
    const made = await aQuestionnaire([asks("level", { label: "Quel niveau ?" })]);
    const form = await formOf();
    const early = await said({ answers: answers({ level: "L1" }) });
    const body = { name: "Avant", serviceIds: [house.serviceId], version: made.version };
    const params = { ...at, questionnaireId: made.id };
    const questions = [asks("level", { label: "Quelle année ?", required: true }), asks("new", { required: true })];
    const next = (await owner().call("replaceQuestionnaire", { params, body: { ...body, questions } })).body;
    expect(next).toMatchObject({ edition: 2, version: made.version + 1 });
    const before = await allRows(world);
    const { questionnaire } = answersTo(form);
    expect((await says({ questionnaire, answers: answers({ level: "L1" }) })).problem.code).toBe("QUESTIONS_CHANGED");
    expect(await allRows(world)).toEqual(before);
    const late = await said({ ...answersTo(await formOf()) });
    expect((await detailOf(late)).answers.map(({ label }) => label)).toEqual(["Quelle année ?", "Question new ?"]);
    expect((await detailOf(early)).answers).toMatchObject([{ label: "Quel niveau ?", value: "L1" }]);
    const renamed = await owner().call("replaceQuestionnaire", {
      params,
      body: { ...body, name: "Autre nom", questions, version: next.version },
    });
    expect(renamed.body).toMatchObject({ edition: 2, name: "Autre nom" });
    const stale = await owner().call("replaceQuestionnaire", { params, body: { ...body, questions } });
    expect(stale.problem).toMatchObject({ code: "EDITED_MEANWHILE", fields: [{ path: "name" }] });
  });

  test("is refused when it can't be asked, with a sentence under the field", async () => {
    const questions = [asks("a", { kind: "choice" }), asks("a")];
    const body = { name: "Avant", questions };
    const { problem } = await owner().call("addQuestionnaire", { params: at, body, headers: french });
    expect(problem.fields).toEqual([
      { path: "questions.0.choices", message: "Donnez au moins une réponse à choisir." },
      { path: "questions.1.questionId", message: "Une autre question porte déjà ce nom." },
    ]);
    const drawing = { name: "Avant", questions: [{ ...asks("a"), kind: "drawing" }] };
    expect((await owner().call("addQuestionnaire", { params: at, body: drawing })).problem.code).toBe("INVALID_INPUT");
  });

  test("a service asks one: it leaves the one it had; archived, it is asked no more until it is taken up again", async () => {
    const one = await aQuestionnaire([asks("a")]);
    const two = await aQuestionnaire([asks("b")]);
    const asked = async () => (await formOf()).questionnaire?.questionnaireId;
    expect(await asked()).toBe(two.id);
    await said({ answers: answers({ b: "oui" }) });
    const remove = (id: string) => owner().call("removeQuestionnaire", { params: { ...at, questionnaireId: id } });
    expect((await remove(one.id)).body).toEqual({ archived: false });
    expect((await remove(two.id)).body).toEqual({ archived: true });
    expect(await asked()).toBeUndefined();
    await owner().call("restoreQuestionnaire", { params: { ...at, questionnaireId: two.id } });
    expect(await asked()).toBe(two.id);
  });

  test("where the business says so, what looks like health is refused; elsewhere it is taken", async () => {
    await aQuestionnaire([asks("a")], { health: "block" });
    const refused = await says({ answers: answers({ a: "je suis diabétique" }), note: "et asthmatique" }, french);
    expect(refused.problem.fields?.map(({ path }) => path)).toEqual(["answers.a", "note"]);
    await aQuestionnaire([asks("a")]);
    expect((await formOf()).health).toBe("warn");
    expect((await says({ answers: answers({ a: "je suis diabétique" }) })).status).toBe(201);
  });

  test("the team books for somebody without all the answers, and never with wrong ones", async () => {
    await aQuestionnaire(school);
    const ask = (given: object) =>
      owner().call("bookForContact", {
        params: at,
        body: {
          professionalId: house.mentors[0]?.id,
          serviceId: house.serviceId,
          startsAt: aStart(),
          contact: { name: "Lou", email: "lou@lycee.example" },
          ...given,
        },
      });
    expect((await ask({ answers: answers({ mark: 21 }) })).problem.fields).toMatchObject([{ path: "answers.mark" }]);
    expect((await ask({ answers: answers({ mark: 20 }) })).body.answers).toMatchObject([
      { questionId: "mark", value: 20 },
    ]);
  });

  test("the same key gives the same answer, also after the questions changed", async () => {
    const made = await aQuestionnaire([asks("a")]);
    const headers = { "idempotency-key": newId() };
    const wish = { startsAt: aStart(), ...answersTo(await formOf()) };
    const first = await books(new Person(world), house, wish, headers);
    await owner().call("replaceQuestionnaire", {
      params: { ...at, questionnaireId: made.id },
      body: { name: "Avant", questions: [asks("b", { required: true })], version: made.version },
    });
    const again = await books(new Person(world), house, wish, headers);
    expect(again.body.reference).toBe(first.body.reference);
  });
});

describe("who reads an answer", () => {
  test("the team, the professional and managers, or managers alone; nobody learns by the link what was not for all", async () => {
    await aQuestionnaire([
      asks("all"),
      asks("mine", { readers: "professional" }),
      asks("house", { readers: "managers" }),
    ]);
    const booking = await said({ answers: answers({ all: "1", mine: "2", house: "3" }) });
    const read = async (reader: Person) => {
      const { answers: shown, hiddenAnswers } = await detailOf(booking, reader);
      return [shown.map(({ questionId }) => questionId), hiddenAnswers];
    };
    expect(await read(owner())).toEqual([["all", "mine", "house"], 0]);
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    expect(await read(mentor)).toEqual([["all", "mine"], 1]);
    const key = async (permissions: string[]) => {
      const made = await owner().call("createApiKey", { params: at, body: { name: "Clé", permissions, days: 1 } });
      return new Person(world).withKey(made.body.secret ?? "");
    };
    expect(await read(await key(["booking.read"]))).toEqual([["all"], 2]);
    expect(await read(await key(["booking.read", "answer.read"]))).toEqual([["all", "mine", "house"], 0]);
    expect(booking.answers.map(({ questionId }) => questionId)).toEqual(["all"]);
    const seen = await new Person(world).call("getBookingByLink", { params: { link: booking.link } });
    expect(JSON.stringify(seen.body)).not.toContain("Question mine");
  });
});

describe("what was said", () => {
  const secret = "mon-secret-bien-a-moi";
  const saysIt = async (email: string) => {
    await aQuestionnaire([asks("a"), asks("b", { keepDays: 30 })]);
    return said({ email, answers: answers({ a: secret, b: `${secret}-b` }) });
  };

  test("lies sealed: in no row in clear, nor in the log", async () => {
    await saysIt("sealed@lycee.example");
    await world.settle();
    expect(await everythingAbout(world, [secret])).toEqual({});
  });

  test("is told to the person who asks for their data, and goes with them", async () => {
    const booking = await saysIt("gone@lycee.example");
    const [contact] = (await owner().call("listContacts", { params: at, query: { email: "gone@lycee.example" } })).body
      .items;
    const params = { ...at, contactId: contact?.id ?? "" };
    const rows: unknown[] = [];
    for (const { sections } of [bookingPersonalPart])
      for (const section of sections.filter(({ code }) => code === "bookingAnswers"))
        await world.db.inTenant(house.scope, async (tx) => {
          for await (const row of section.rows(tx, house.scope, params.contactId)) rows.push(row);
        });
    expect(rows).toEqual([
      { reference: booking.reference, question: "Question a ?", answer: secret },
      { reference: booking.reference, question: "Question b ?", answer: `${secret}-b` },
    ]);
    await owner().call("eraseContact", { params, body: { ground: "asked-by-person", cancelBookings: true } });
    expect((await detailOf(booking)).answers.map(({ value, erased }) => [value, erased])).toEqual([
      [null, true],
      [null, true],
    ]);
  });

  test("is erased after the term of its question, or of all answers; the booking says that it was answered", async () => {
    const booking = await saysIt("old@lycee.example");
    const shown = async () => (await detailOf(booking)).answers.map(({ value, erased }) => [value, erased]);
    const night = async (days: number) => {
      world.clock.goTo(new Date(Date.parse(booking.endsAt) + days * 86_400_000).toISOString());
      await owner().signsIn(house.ownerEmail);
      await world.owner.query("select graphile_worker.add_job('global:privacy.purge-all', '{}')");
      await world.settle();
    };
    await night(29);
    expect(await shown()).toEqual([
      [secret, false],
      [`${secret}-b`, false],
    ]);
    await night(31);
    expect(await shown()).toEqual([
      [secret, false],
      [null, true],
    ]);
    await night(366);
    expect(await shown()).toEqual([
      [null, true],
      [null, true],
    ]);
  });
});
