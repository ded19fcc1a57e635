/** « Pourquoi pas ce créneau ? » Each rule that closes a time is told with its fact, and what would open it does open it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { booked, createHouse, holds, idOf, Person, type House } from "../../../testing/people.ts";
import { createWorld, type World } from "../../../testing/world.ts";

let world: World;
let house: House;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  house = await createHouse(world, {
    service: { durationMinutes: 60, stepMinutes: 30, bufferAfterMinutes: 15, noticeMinutes: 120, horizonDays: 30 },
    mentors: [{}, {}],
  });
});
afterAll(() => world.close());

const why = (startsAt: string, person: Person = house.owner, mentor = 0, language = "fr") =>
  person.call("explainSlot", {
    params: { businessId: house.scope.businessId, professionalId: house.mentors[mentor]?.id ?? "" },
    query: { startsAt, serviceId: house.serviceId },
    headers: { "accept-language": language },
  });
const reasonsAt = async (startsAt: string, mentor = 0) =>
  (await why(startsAt, house.owner, mentor)).body.reasons.map(({ because, sentence, remedy, page }) => [
    because,
    sentence,
    remedy,
    page,
  ]);

describe("every rule, with the fact that made it so", () => {
  test("a free time is offered, and has no reasons", async () => {
    const { body } = await why("2027-03-09T10:00:00+01:00");
    expect([body.offered, body.reasons, body.zone]).toEqual([true, [], "Europe/Paris"]);
  });

  test("outside hours, between two starts, on a closed day", async () => {
    expect(await reasonsAt("2027-03-09T17:30:00+01:00")).toEqual([
      [
        "outside-hours",
        expect.stringMatching(/^La séance prendrait 17 h 30–18 h 30, et ce jour est ouvert /),
        "Étendre les horaires de ce jour.",
        "hours",
      ],
    ]);
    expect((await reasonsAt("2027-03-09T10:10:00+01:00"))[0]).toEqual([
      "not-on-grid",
      "Les débuts sont proposés toutes les 30 min : autour, 10 h, 10 h 30.",
      "Changer le pas de la prestation.",
      "service",
    ]);
    expect((await reasonsAt("2027-03-14T10:00:00+01:00"))[0]?.slice(0, 2)).toEqual([
      "closed-day",
      "Aucune plage n’est ouverte le dimanche 14 mars.",
    ]);
  });

  test("too soon, too far, in the past", async () => {
    expect((await reasonsAt("2027-03-01T10:00:00+01:00"))[0]).toEqual([
      "too-soon",
      "C’est avant le délai minimum : au plus tôt 11 h.",
      "Un délai minimum de 60 min au plus.",
      "service",
    ]);
    expect((await reasonsAt("2027-02-26T10:00:00+01:00"))[0]?.slice(2)).toEqual([null, null]);
    expect((await reasonsAt("2027-04-09T10:00:00+02:00"))[0]?.slice(0, 2)).toEqual([
      "too-far",
      "Les réservations sont ouvertes jusqu’au mercredi 31 mars.",
    ]);
  });

  test("a booking, its buffer, and a hold: which one, and until when; the booking's id for the link", async () => {
    const booking = await booked(new Person(world), house, { startsAt: "2027-03-10T10:00:00+01:00" });
    await holds(new Person(world), house, { startsAt: "2027-03-10T14:00:00+01:00" });
    const { body } = await why("2027-03-10T10:30:00+01:00");
    expect(body.reasons).toEqual([
      {
        because: "already-busy",
        who: null,
        sentence: "Un rendez-vous prend 10 h–11 h 15.",
        remedy: "Le déplacer ou l’annuler.",
        page: "booking",
        bookingId: await idOf(house, booking),
      },
    ]);
    expect((await reasonsAt("2027-03-10T09:00:00+01:00"))[0]?.slice(0, 2)).toEqual([
      "buffer",
      "Il faut garder du temps libre autour du rendez-vous de 10 h–11 h 15.",
    ]);
    expect((await reasonsAt("2027-03-10T14:00:00+01:00"))[0]).toEqual([
      "held",
      "Quelqu’un est en train de réserver 14 h–15 h 15.",
      "Attendre : à 9 h 10, il se libère de lui-même.",
      null,
    ]);
  });

  test("what is said to open it, opens it", async () => {
    const params = { businessId: house.scope.businessId, professionalId: house.mentors[1]?.id ?? "", on: "2027-03-14" };
    expect((await why("2027-03-14T10:00:00+01:00", house.owner, 1)).body.reasons[0]?.page).toBe("hours");
    await house.owner.call("putOverride", { params, body: { ranges: [{ start: "09:00", end: "12:00" }] } });
    expect((await why("2027-03-14T10:00:00+01:00", house.owner, 1)).body.offered).toBe(true);
  });

  test("in English", async () => {
    const { body } = await why("2027-03-09T10:10:00+01:00", house.owner, 0, "en");
    expect(body.reasons[0]?.sentence).toBe("Starts are offered every 30 min: around it, 10:00, 10:30.");
  });
});

describe("who is told what", () => {
  test("a professional asks of their own time alone; nobody of another house", async () => {
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    expect((await why("2027-03-10T10:30:00+01:00", mentor)).status).toBe(200);
    expect((await why("2027-03-10T10:30:00+01:00", mentor, 1)).status).toBe(404);
    expect((await why("2027-03-10T10:30:00+01:00", new Person(world))).status).toBe(401);
  });

  test("anybody: the rule in softer words, nothing of whose booking it is, and the nearest free times", async () => {
    await booked(new Person(world), house, { startsAt: "2027-03-11T10:00:00+01:00", name: "Zoé Secret" });
    const { body } = await new Person(world).call("explainPublicSlot", {
      params: { business: house.slug, service: house.serviceSlug },
      query: { startsAt: "2027-03-11T10:30:00+01:00", professional: "mentor-0" },
    });
    expect(body).toMatchObject({
      offered: false,
      because: "already-busy",
      sentence: "Un autre rendez-vous occupe cet horaire.",
    });
    expect(body.alternatives).toHaveLength(5);
    expect(JSON.stringify(body)).not.toContain("Zoé");
    const anyone = await new Person(world).call("explainPublicSlot", {
      params: { business: house.slug, service: house.serviceSlug },
      query: { startsAt: "2027-03-11T10:30:00+01:00" },
    });
    expect(anyone.body.offered).toBe(true);
  });

  test("anybody, of what is over, too near or closed: what they can do with it, and no rule of the house", async () => {
    const asked = async (startsAt: string) => {
      const { body } = await new Person(world).call("explainPublicSlot", {
        params: { business: house.slug, service: house.serviceSlug },
        query: { startsAt, professional: "mentor-0" },
      });
      expect(body.alternatives.length).toBeGreaterThan(0);
      return [body.because, body.sentence];
    };
    expect(await asked("2027-02-26T10:00:00+01:00")).toEqual(["too-soon", "Ce moment est déjà passé."]);
    expect(await asked("2027-03-01T10:00:00+01:00")).toEqual(["too-soon", "C’est trop proche pour réserver en ligne."]);
    expect((await asked("2027-03-14T10:00:00+01:00"))[1]).toBe("Ce jour-là est fermé.");
  });

  test("a time that is none, a service that is not there", async () => {
    expect((await why("demain")).status).toBe(400);
    const params = { business: house.slug, service: "rien" };
    const answer = await new Person(world).call("explainPublicSlot", {
      params,
      query: { startsAt: "2027-03-11T10:30:00+01:00" },
    });
    expect(answer.status).toBe(404);
  });
});

describe("a session of several", () => {
  test("names whom and what closes it, and leaves out whoever is not needed", async () => {
    const team = await createHouse(world, {
      service: { durationMinutes: 60, stepMinutes: 60, slug: "duo", name: "Duo" },
      mentors: [{}, {}, {}],
    });
    const params = { businessId: team.scope.businessId };
    const room = await team.owner.call("addAsset", { params, body: { kind: "room", name: "Salle bleue" } });
    const skill = await team.owner.call("addSkill", { params, body: { name: "Chant" } });
    const [lead, singer, other] = team.mentors.map(({ id }) => id);
    await team.owner.call("replaceProfessionalSkills", {
      params: { ...params, professionalId: singer ?? "" },
      body: { skillIds: [skill.body.id] },
    });
    const roles = [
      { kind: "person", name: "Piano", resourceIds: [lead, other] },
      { kind: "person", name: "Voix", skillIds: [skill.body.id] },
      { kind: "asset", name: "Salle", resourceIds: [room.body.id] },
    ];
    const put = await team.owner.call("replaceComposition", {
      params: { ...params, serviceId: team.serviceId },
      body: { kind: "team", version: 0, roles },
    });
    expect(put.status).toBe(200);
    const ask = (startsAt: string) =>
      team.owner.call("explainSlot", {
        params: { ...params, professionalId: lead ?? "" },
        query: { startsAt, serviceId: team.serviceId },
        headers: { "accept-language": "fr" },
      });
    const ten = "2027-03-09T10:00:00+01:00";
    expect((await ask(ten)).body.offered).toBe(true);
    const body = {
      professionalId: lead,
      serviceId: team.serviceId,
      startsAt: ten,
      contact: { name: "Paul Rey", email: "paul@lycee.example" },
    };
    expect((await team.owner.call("bookForContact", { params, body })).status).toBe(201);
    const { offered, reasons } = (await ask(ten)).body;
    expect(offered).toBe(false);
    const told = reasons.map(({ who, because }) => [who?.split(" · ")[0], because]);
    expect(told).toEqual(
      expect.arrayContaining([
        ["Voix", "already-busy"],
        ["Salle", "already-busy"],
      ]),
    );
    // The others lack the skill: that is no news while somebody has it.
    expect(told.filter(([, because]) => because === "no-skill")).toEqual([]);
    expect(reasons.find(({ who }) => who?.startsWith("Salle"))?.who).toBe("Salle · Salle bleue");
  });
});
