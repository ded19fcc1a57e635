/** Messages as a business writes them: saved, seen, tried, sent; and what may not be. */
import type { Design } from "@creneau/blocks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const REF = "contact.confirmation.fr";
const path = (more: Record<string, string> = {}) => ({ businessId: house.scope.businessId, ...more });
const plain = (text: string): string => text.replaceAll("\u202F", " ");
const blocks = (...list: Design["blocks"]): Design => ({ format: 1, style: {}, blocks: list });
const says = (text: string, id = "a"): Design["blocks"][number] => ({ id, type: "text", text });
const draft = (text: string) => ({ subject: "Noté pour {{reader}}", preheader: "", design: blocks(says(text)) });
const get = async (ref = REF) => (await house.owner.call("getMessageTemplate", { params: path({ ref }) })).body;
const save = async (text: string, ref = REF) =>
  house.owner.call("saveMessageTemplate", {
    params: path({ ref }),
    body: { ...draft(text), version: (await get(ref)).version },
  });
let minute = 0;
const confirmationTo = async (email: string) => {
  const startsAt = `2027-03-${String(9 + Math.floor(minute / 8)).padStart(2, "0")}T${String(9 + Math.floor((minute % 8) / 4)).padStart(2, "0")}:${String((minute++ % 4) * 15).padStart(2, "0")}:00+01:00`;
  await books(new Person(world), house, { startsAt, email });
  await world.settle();
  return world.mailer.to(email).at(-1);
};

describe("a system message in the business's own words", () => {
  test("is Creneau's until it is saved, goes out as written, and comes back", async () => {
    const before = await get();
    expect(before).toMatchObject({ own: false, version: 0, id: null, problems: [], kind: "system" });
    expect(before.design).toEqual(before.default?.design);

    const saved = (await save("Bonjour **{{reader | first | upper}}**, à {{start | time}} avec [nous]({{link}})."))
      .body;
    expect(saved).toMatchObject({ own: true, version: 1, broken: false, by: { name: "Odile Owner" } });
    const mail = await confirmationTo("lea@lycee.example");
    expect(mail?.subject).toMatch(/^Noté pour /);
    expect(plain(mail?.text ?? "")).toMatch(
      /^Bonjour [A-ZÉ]+, à 9 h 00 avec nous \(https?:\/\/[^)]+\/rendez-vous\/[^)]+\)\./,
    );
    expect(mail?.html).toMatch(/<strong>[A-ZÉ]+<\/strong>/);
    expect(mail?.calendar?.method).toBe("REQUEST");

    const reset = await house.owner.call("resetMessageTemplate", { params: path({ ref: REF }), body: { version: 1 } });
    expect(reset.body).toMatchObject({ own: false, version: 2 });
    expect(plain((await confirmationTo("zoe@lycee.example"))?.subject ?? "")).toMatch(/^Session confirmée : /);
  });

  test("keeps its versions: who, when, what; an earlier one can be used again", async () => {
    await save("Un.");
    const two = (await save("Deux.")).body;
    const versions = (
      await house.owner.call("listTemplateVersions", { params: path({ ref: REF }), query: { limit: "2" } })
    ).body;
    expect(versions.items.map(({ number, current }) => [number, current])).toEqual([
      [two.version, true],
      [two.version - 1, false],
    ]);
    const more = await house.owner.call("listTemplateVersions", {
      params: path({ ref: REF }),
      query: { cursor: versions.nextCursor ?? "" },
    });
    expect(more.body.items.map(({ number }) => number)).toEqual([1]);
    const one = { ref: REF, number: String(two.version - 1) };
    expect((await house.owner.call("getTemplateVersion", { params: path(one) })).body.design).toEqual(
      blocks(says("Un.")),
    );
    const restored = await house.owner.call("restoreTemplateVersion", {
      params: path(one),
      body: { version: two.version },
    });
    expect(restored.body).toMatchObject({ version: two.version + 1, design: blocks(says("Un.")) });
  });

  test("of very many versions the last fifty are kept, the one in use among them", async () => {
    const { version } = (await save("Zéro.")).body;
    for (let count = 1; count <= 52; count++) await save(`Mot ${count}.`);
    const listed = async (ref: string) =>
      (await house.owner.call("listTemplateVersions", { params: path({ ref }), query: { limit: "200" } })).body.items;
    const numbers = (await listed(REF)).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => version + 52 - index));
    const gone = path({ ref: REF, number: String(version) });
    expect((await house.owner.call("getTemplateVersion", { params: gone })).status).toBe(404);
    const again = { params: gone, body: { version: version + 52 } };
    expect((await house.owner.call("restoreTemplateVersion", again)).status).toBe(404);
  });

  test("two at once: the second is told, and loses nothing silently", async () => {
    const { version } = await get();
    const ask = (text: string) =>
      house.owner.call("saveMessageTemplate", { params: path({ ref: REF }), body: { ...draft(text), version } });
    const answers = await Promise.all([ask("Moi."), ask("Non, moi.")]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(answers.find(({ status }) => status === 412)?.problem.code).toBe("EDITED_MEANWHILE");
  });

  test("the first save by two at once is one", async () => {
    const ref = "contact.change.fr";
    const ask = (text: string) =>
      house.owner.call("saveMessageTemplate", { params: path({ ref }), body: { ...draft(text), version: 0 } });
    const answers = await Promise.all([ask("A."), ask("B.")]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  test("the list says which are whose, in both languages", async () => {
    const { messages } = (await house.owner.call("listSystemMessages", { params: path() })).body;
    const confirmation = messages.find(({ name }) => name === "contact.confirmation");
    expect(confirmation).toMatchObject({ label: "Confirmation", to: "contact", group: "booking" });
    expect(confirmation?.languages.map(({ language, own }) => [language, own])).toEqual([
      ["fr", true],
      ["en", false],
    ]);
  });
});

describe("what can't be sent is not saved", () => {
  test.each<[string, Design["blocks"][number], string]>([
    ["an unknown variable", says("Bonjour {{prenom}}"), "design.blocks.a.text"],
    ["an unknown format", says("{{start | fancy}}"), "design.blocks.a.text"],
    ["a format that does not fit", says("{{reader | date}}"), "design.blocks.a.text"],
    ["broken braces", says("Bonjour {{reader"), "design.blocks.a.text"],
    ["a scheme of a link", says("[ici](javascript:alert)"), "design.blocks.a.text"],
    [
      "a variable that is no address",
      { id: "a", type: "button", label: "Ici", url: "{{note}}", full: false },
      "design.blocks.a.url",
    ],
    [
      "a button without words",
      { id: "a", type: "button", label: " ", url: "{{link}}", full: false },
      "design.blocks.a.label",
    ],
    [
      "a part that is not there",
      { id: "a", type: "reusable", partId: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10" },
      "design.blocks.a.partId",
    ],
  ])("%s: with its block and a sentence", async (_, block, at) => {
    const { version } = await get("contact.reminder.fr");
    const answer = await house.owner.call("saveMessageTemplate", {
      params: path({ ref: "contact.reminder.fr" }),
      body: { subject: "x", preheader: "", design: blocks(block), version },
    });
    expect(answer.status).toBe(400);
    const [field] = answer.problem.fields ?? [];
    expect(field?.path).toBe(at);
    expect(field?.message).toMatch(/^[A-ZÉ].{10,}/);
  });

  test("no more than a hundred blocks, and not what is no design", async () => {
    const many = Array.from({ length: 101 }, (_, index) => says("x", `b${index}`));
    for (const design of [blocks(...many), { format: 1, style: {}, blocks: [{ type: "html", html: "<b>" }] }, "x"])
      expect(
        (
          await house.owner.call("saveMessageTemplate", {
            params: path({ ref: REF }),
            body: { subject: "x", preheader: "", design, version: 0 },
          })
        ).problem.code,
      ).toBe("INVALID_INPUT");
  });

  test("a part that is gone since: Creneau's words go out, and whoever may mend it is told once", async () => {
    const part = await house.owner.call("createMessagePart", {
      params: path(),
      body: { name: "Pied", blocks: [says("À bientôt, {{business}}.", "p")] },
    });
    const partId = part.body.id;
    await house.owner.call("saveMessageTemplate", {
      params: path({ ref: REF }),
      body: {
        subject: "À nous",
        preheader: "",
        design: blocks(says("Bonjour."), { id: "r", type: "reusable", partId }),
        version: (await get()).version,
      },
    });
    expect((await confirmationTo("ana@lycee.example"))?.text).toContain(`À bientôt, Maison`);
    expect((await house.owner.call("removeMessagePart", { params: path({ partId }) })).problem.code).toBe("IN_USE");
    // As an import would leave it.
    await world.owner.query("delete from message_part where id = $1", [partId]);
    expect(plain((await confirmationTo("eva@lycee.example"))?.subject ?? "")).toMatch(/^Session confirmée/);
    expect(plain((await confirmationTo("ida@lycee.example"))?.subject ?? "")).toMatch(/^Session confirmée/);
    expect(await get()).toMatchObject({ own: true, broken: true });
    const told = (await house.owner.call("listNotices", { params: path() })).body.items;
    expect(told.filter(({ kind }) => kind === "message-broken")).toHaveLength(1);
    expect((await save("Bonjour.")).body).toMatchObject({ broken: false, problems: [] });
    expect((await confirmationTo("una@lycee.example"))?.subject).toMatch(/^Noté pour/);
  });
});

test("a part that is changed changes wherever it is used, and mentions only what is known there", async () => {
  const blocks = [says("Premier.", "p")];
  const part = (await house.owner.call("createMessagePart", { params: path(), body: { name: "Pied", blocks } })).body;
  const own = (
    await house.owner.call("createMessageTemplate", {
      params: path(),
      body: { kind: "own", language: "fr", name: "Suivi" },
    })
  ).body;
  const design: Design = { format: 1, style: {}, blocks: [{ id: "r", type: "reusable", partId: part.id }] };
  await house.owner.call("saveMessageTemplate", {
    params: path({ ref: own.ref }),
    body: { subject: "x", preheader: "", design, version: 1 },
  });
  const seen = async () =>
    (
      await house.owner.call("previewMessageTemplate", {
        params: path({ ref: own.ref }),
        body: { subject: "x", preheader: "", design },
      })
    ).body.text;
  expect(await seen()).toContain("Premier.");
  const change = (text: string, version: number) =>
    house.owner.call("saveMessagePart", {
      params: path({ partId: part.id }),
      body: { name: "Pied", blocks: [says(text, "p")], version },
    });
  expect((await change("Second, {{firstName}}.", 0)).body).toMatchObject({ usedBy: 1, version: 1 });
  expect(await seen()).toContain("Second, Juliette.");
  const refused = (await change("{{hours}}", 1)).problem;
  expect(refused.fields?.[0]).toMatchObject({ path: "blocks.p.text", message: expect.stringMatching(/^Suivi/) });
  expect((await change("Trop tard.", 0)).problem.code).toBe("EDITED_MEANWHILE");
});

describe("templates of one's own", () => {
  test("made, made again from another, renamed, put away and taken out", async () => {
    const key = randomToken();
    const body = { kind: "greeting", language: "fr", name: "Bienvenue" };
    const make = () =>
      house.owner.call("createMessageTemplate", { params: path(), body, headers: { "idempotency-key": key } });
    const [first, again] = [(await make()).body, (await make()).body];
    expect(again.ref).toBe(first.ref);
    expect(first).toMatchObject({ kind: "greeting", version: 1, problems: [], message: null, default: null });
    const { ref } = (
      await house.owner.call("createMessageTemplate", {
        params: path(),
        body: { kind: "own", language: "en", name: "Copie", from: first.ref },
      })
    ).body;
    expect((await get(ref)).design).toEqual(first.design);
    const archived = await house.owner.call("archiveMessageTemplate", {
      params: path({ ref }),
      body: { archived: true, version: 1 },
    });
    expect(archived.body.archived).toBe(true);
    const listed = async (which: "true" | "false") =>
      (await house.owner.call("listMessageTemplates", { params: path(), query: { archived: which } })).body.items.map(
        ({ name }) => name,
      );
    expect([await listed("false"), await listed("true")]).toEqual([["Bienvenue", "Suivi"], ["Copie"]]);
    expect(
      (await house.owner.call("resetMessageTemplate", { params: path({ ref }), body: { version: 2 } })).status,
    ).toBe(404);
  });

  test.each(["greeting", "service", "follow-up", "confirmation", "progress", "portal-invitation", "own"] as const)(
    "%s begins with something that can be sent",
    async (kind) => {
      const { problems } = (
        await house.owner.call("createMessageTemplate", { params: path(), body: { kind, language: "en", name: kind } })
      ).body;
      expect(problems).toEqual([]);
    },
  );
});

const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

describe("images", () => {
  test("are read from their bytes, seen by whoever has the address, and kept while a design shows them", async () => {
    const image = (await house.owner.call("addMessageImage", { params: path(), body: { name: "Logo", base64: PNG } }))
      .body;
    const seen = await world.server.inject({ url: image.url });
    expect(seen.statusCode).toBe(200);
    expect(seen.headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "cross-origin",
    });
    const design = blocks({ id: "i", type: "image", source: image.id, alt: "Logo", widthPercent: 50 });
    await house.owner.call("saveMessageTemplate", {
      params: path({ ref: "contact.missed.fr" }),
      body: { subject: "x", preheader: "", design, version: 0 },
    });
    const shown = await house.owner.call("previewMessageTemplate", {
      params: path({ ref: "contact.missed.fr" }),
      body: { subject: "x", preheader: "", design },
    });
    expect(shown.body.html).toMatch(new RegExp(`src="https?://[^"]+${image.url}"`));
    const remove = () => house.owner.call("removeMessageImage", { params: path({ imageId: image.id }) });
    expect((await remove()).problem.code).toBe("IN_USE");
    await house.owner.call("resetMessageTemplate", {
      params: path({ ref: "contact.missed.fr" }),
      body: { version: 1 },
    });
    expect((await remove()).status).toBe(204);
    expect((await world.server.inject({ url: image.url })).statusCode).toBe(404);
  });

  const add = async (name: string, of = house) =>
    (
      await of.owner.call("addMessageImage", {
        params: { businessId: of.scope.businessId },
        body: { name, base64: PNG },
      })
    ).body;
  const shows = (id: string, source: string): Design["blocks"][number] => ({
    id,
    type: "image",
    source,
    alt: "",
    widthPercent: 50,
  });
  const list = async (query: Record<string, string> = {}, of = house) =>
    (await of.owner.call("listMessageImages", { params: { businessId: of.scope.businessId }, query })).body;

  test("are listed a page at a time, with where each is shown, in the reader's words, and how many there may be", async () => {
    const other = await createHouse(world, {});
    const at = (more: Record<string, string> = {}) => ({ businessId: other.scope.businessId, ...more });
    const [first, second, third] = [await add("Un", other), await add("Deux", other), await add("Trois", other)];
    expect(first).toMatchObject({ mediaType: "image/png", sizeBytes: Buffer.from(PNG, "base64").length, uses: [] });
    const template = (
      await other.owner.call("createMessageTemplate", {
        params: at(),
        body: { kind: "own", language: "en", name: "Welcome" },
      })
    ).body;
    const saved = await other.owner.call("saveMessageTemplate", {
      params: at({ ref: template.ref }),
      body: { subject: "Hello", preheader: "", design: blocks(shows("a", first.id), shows("b", first.id)), version: 1 },
    });
    expect(saved.status).toBe(200);
    await other.owner.call("saveMessageTemplate", {
      params: at({ ref: REF }),
      body: { ...draft("x"), design: blocks(shows("a", first.id)), version: 0 },
    });
    const part = (
      await other.owner.call("createMessagePart", {
        params: at(),
        body: {
          name: "Signé",
          blocks: [{ id: "s", type: "signature", name: "Odile", role: "", lines: "", image: second.id }],
        },
      })
    ).body;

    const newest = await list({ limit: "1" }, other);
    expect(newest.items).toEqual([third]);
    expect(newest.kept).toEqual({ count: 3, most: 300, sizeBytes: 3 * first.sizeBytes });
    const rest = await list({ cursor: newest.nextCursor ?? "" }, other);
    expect(rest.items.map(({ name, uses }) => [name, uses])).toEqual([
      ["Deux", [{ kind: "part", ref: part.id, name: "Signé", language: null }]],
      [
        "Un",
        [
          { kind: "template", ref: REF, name: "Confirmation", language: "fr" },
          { kind: "template", ref: template.ref, name: "Welcome", language: "en" },
        ],
      ],
    ]);
    expect(rest.nextCursor).toBeNull();

    const remove = async (imageId: string) => other.owner.call("removeMessageImage", { params: at({ imageId }) });
    expect((await remove(first.id)).problem.code).toBe("IN_USE");
    expect((await remove(second.id)).problem.code).toBe("IN_USE");
    expect((await remove(third.id)).status).toBe(204);
    expect((await remove(third.id)).problem.code).toBe("NOT_FOUND");
    await other.owner.call("archiveMessageTemplate", {
      params: at({ ref: template.ref }),
      body: { version: 2, archived: true },
    });
    await other.owner.call("resetMessageTemplate", { params: at({ ref: REF }), body: { version: 1 } });
    expect((await list({}, other)).items.at(-1)?.uses).toEqual([]);
    expect((await remove(first.id)).status).toBe(204);
    expect((await list({}, other)).kept.count).toBe(1);
  });

  /** How many connections of this world wait for another's lock. */
  const waiting = async (): Promise<number> => {
    const { rows } = await world.owner.query<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return rows[0]?.count ?? 0;
  };

  /** Does it while somebody holds what this statement takes; they let go once `until` so many wait, or it is over. */
  async function whileHeld(statement: string, values: readonly string[], act: (held: Held) => Promise<void>) {
    const holder = await world.owner.connect();
    try {
      await holder.query("begin");
      await holder.query(statement, [...values]);
      const settled = (answer: Promise<unknown>) => {
        const state = { isOver: false };
        void answer.finally(() => (state.isOver = true));
        return (count: number) =>
          expect.poll(async () => state.isOver || (await waiting()) >= count, { timeout: 20_000 }).toBe(true);
      };
      await act({ waitsOrEnds: settled, letGo: async () => void (await holder.query("commit")) });
    } finally {
      await holder.query("rollback");
      holder.release();
    }
  }

  interface Held {
    /** Until so many wait for a lock, or the answer is there. */
    readonly waitsOrEnds: (answer: Promise<unknown>) => (count: number) => Promise<void>;
    readonly letGo: () => Promise<void>;
  }

  test("deleted while a message with it is being saved, it stays; saved while it is being deleted, the message is refused", async () => {
    const other = await createHouse(world, {});
    const { businessId } = other.scope;
    const saves = async (imageId: string, version: number) =>
      other.owner.call("saveMessageTemplate", {
        params: { businessId, ref: REF },
        body: { ...draft("x"), design: blocks(shows("a", imageId)), version },
      });
    const removes = async (imageId: string) =>
      other.owner.call("removeMessageImage", { params: { businessId, imageId } });
    const [kept, gone] = [await add("Gardée", other), await add("Partie", other)];
    expect((await saves("https://exemple.fr/a.png", 0)).status).toBe(200);

    // The save has looked at what it names, and is held up before it writes.
    const template = "select 1 from message_template where business_id = $1 for update";
    await whileHeld(template, [businessId], async ({ waitsOrEnds, letGo }) => {
      const saving = saves(kept.id, 1);
      await waitsOrEnds(saving)(1);
      const removing = removes(kept.id);
      await waitsOrEnds(removing)(2);
      await letGo();
      expect([(await saving).status, (await removing).status]).toEqual([200, 409]);
      expect((await removing).problem.code).toBe("IN_USE");
    });

    // The deletion has found no use of it, and is held up before it deletes.
    const image = "select 1 from message_image where business_id = $1 and id = $2 for update";
    await whileHeld(image, [businessId, gone.id], async ({ waitsOrEnds, letGo }) => {
      const removing = removes(gone.id);
      await waitsOrEnds(removing)(1);
      const saving = saves(gone.id, 2);
      await waitsOrEnds(saving)(2);
      await letGo();
      expect((await removing).status).toBe(204);
      expect((await saving).problem).toMatchObject({
        code: "INVALID_INPUT",
        fields: [{ path: "design.blocks.a.source", message: "Cette image n’existe plus. Choisissez-en une autre." }],
      });
    });
  });

  test("gone from a version that is used again, it is told; what goes out goes without it", async () => {
    const other = await createHouse(world, {});
    const { businessId } = other.scope;
    const image = await add("Affiche", other);
    const { ref } = (
      await other.owner.call("createMessageTemplate", {
        params: { businessId },
        body: { kind: "own", language: "fr", name: "Affiche" },
      })
    ).body;
    const saves = async (design: Design, version: number) =>
      other.owner.call("saveMessageTemplate", {
        params: { businessId, ref },
        body: { subject: "Affiche", preheader: "", design, version },
      });
    await saves(blocks(says("Voyez l’affiche."), shows("b", image.id)), 1);
    const archives = async (version: number, archived: boolean) =>
      other.owner.call("archiveMessageTemplate", { params: { businessId, ref }, body: { version, archived } });
    await archives(2, true);
    expect((await other.owner.call("removeMessageImage", { params: { businessId, imageId: image.id } })).status).toBe(
      204,
    );
    const back = (await archives(3, false)).body;
    expect(back.problems).toContainEqual(expect.objectContaining({ blockId: "b", code: "unknown-image" }));
    await saves(blocks(says("Sans affiche.")), 4);
    const restored = await other.owner.call("restoreTemplateVersion", {
      params: { businessId, ref, number: "2" },
      body: { version: 5 },
    });
    expect(restored.problem.code).toBe("INVALID_INPUT");
    const part = { name: "Affiche", blocks: [shows("s", image.id)] };
    const kept = await other.owner.call("createMessagePart", { params: { businessId }, body: part });
    expect(kept.problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "blocks.s.source" }] });
  });

  test("are seen by whoever works here, added and deleted by those who write messages, and by nobody of elsewhere", async () => {
    const image = await add("Ici");
    const ofMentor = await mentor.call("listMessageImages", { params: path() });
    expect(ofMentor.body.items.map(({ id }) => id)).toContain(image.id);
    const refused = await mentor.call("removeMessageImage", { params: path({ imageId: image.id }) });
    expect(refused.problem.code).toBe("FORBIDDEN");
    const other = await createHouse(world, {});
    const abroad = await other.owner.call("removeMessageImage", {
      params: { businessId: other.scope.businessId, imageId: image.id },
    });
    expect(abroad.problem.code).toBe("NOT_FOUND");
    expect((await list({}, other)).items).toEqual([]);
  });

  test.each([
    ["a page", Buffer.from("<html><script>alert(1)</script>").toString("base64")],
    ["a drawing", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString("base64")],
    ["nothing known", "AAAA"],
  ])("%s is none", async (_, base64) => {
    const answer = await house.owner.call("addMessageImage", { params: path(), body: { name: "x", base64 } });
    expect(answer.problem).toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ path: "base64", message: "Ce fichier n’est pas une image PNG, JPEG, WebP ou GIF." }],
    });
  });
});

describe("seen and tried before it is sent", () => {
  test("with facts of nobody, and with the latest booking one may see; never with the contact's own link", async () => {
    const body = { ...draft("{{reader}} {{link}} [x]({{link}})"), with: "booking" };
    const real = (await house.owner.call("previewMessageTemplate", { params: path({ ref: REF }), body })).body;
    expect(real.with).toBe("booking");
    expect(real.text).toContain("/rendez-vous/apercu");
    const { link } = (
      await books(new Person(world), house, { startsAt: "2027-03-22T10:00:00+01:00", email: "noe@lycee.example" })
    ).body;
    expect(
      JSON.stringify((await house.owner.call("previewMessageTemplate", { params: path({ ref: REF }), body })).body),
    ).not.toContain(link);
    const sample = (
      await house.owner.call("previewMessageTemplate", { params: path({ ref: REF }), body: draft("{{reader}}") })
    ).body;
    expect(sample).toMatchObject({ with: "sample", subject: "Noté pour Juliette" });
  });

  test("every message, in both languages, as Creneau writes it, has nothing wrong with it", async () => {
    const { messages } = (await house.owner.call("listSystemMessages", { params: path() })).body;
    expect(messages.length).toBeGreaterThan(35);
    for (const { ref } of messages.flatMap(({ languages }) => languages)) {
      const { subject, preheader, design } = (await get(ref)).default ?? {};
      const seen = (
        await house.owner.call("previewMessageTemplate", {
          params: path({ ref }),
          body: { subject, preheader, design },
        })
      ).body;
      expect([ref, seen.problems, seen.subject.includes("{{"), seen.text.includes("{{")]).toEqual([
        ref,
        [],
        false,
        false,
      ]);
    }
  });

  test("mailed to oneself, once", async () => {
    const headers = { "idempotency-key": randomToken() };
    const ask = () =>
      house.owner.call("testMessageTemplate", {
        params: path({ ref: REF }),
        body: draft("Essai {{reader}}."),
        headers,
      });
    expect([(await ask()).status, (await ask()).status]).toEqual([202, 202]);
    await world.settle();
    const tests = world.mailer.to(house.ownerEmail).filter(({ subject }) => subject.startsWith("[Test]"));
    expect(tests.map(({ subject, text }) => [subject, text.split("\n")[0]])).toEqual([
      ["[Test] Noté pour Juliette", "Essai Juliette."],
    ]);
  });

  test("what may be mentioned is told with a sample of each", async () => {
    const { variables } = (await house.owner.call("listTemplateVariables", { params: path({ ref: REF }) })).body;
    expect(variables.find(({ name }) => name === "start")).toMatchObject({
      kind: "instant",
      label: "Début",
      formats: ["date", "day", "time", "datetime", "upper"],
    });
    expect(variables.every(({ label }) => label !== "")).toBe(true);
  });
});

describe("who may not", () => {
  test("a mentor sees and does not write; nobody else sees", async () => {
    expect((await mentor.call("getMessageTemplate", { params: path({ ref: REF }) })).status).toBe(200);
    const body = { ...draft("x"), version: 1 };
    expect((await mentor.call("saveMessageTemplate", { params: path({ ref: REF }), body })).status).toBe(403);
    expect((await mentor.call("testMessageTemplate", { params: path({ ref: REF }), body: draft("x") })).status).toBe(
      403,
    );
    expect((await new Person(world).call("getMessageTemplate", { params: path({ ref: REF }) })).status).toBe(401);
  });

  test("another house has its own words: neither templates, parts, images nor previews cross", async () => {
    const other = await createHouse(world);
    const part = (
      await other.owner.call("createMessagePart", {
        params: { businessId: other.scope.businessId },
        body: { name: "Secret", blocks: [says("Secret de l’autre.")] },
      })
    ).body;
    const design = blocks({ id: "r", type: "reusable", partId: part.id });
    const seen = await house.owner.call("previewMessageTemplate", {
      params: path({ ref: REF }),
      body: { subject: "x", preheader: "", design },
    });
    expect(seen.body.html).not.toContain("Secret");
    expect(seen.body.problems[0]?.code).toBe("unknown-part");
    expect((await house.owner.call("getMessagePart", { params: path({ partId: part.id }) })).status).toBe(404);
  });
});

test("what people typed stays text in the business's own words too", async () => {
  await house.owner.call("saveMessageTemplate", {
    params: path({ ref: REF }),
    body: {
      subject: "{{reader}} {{note}}",
      preheader: "{{note}}",
      design: blocks(says("**{{note}}** [{{note}}](https://exemple.fr/?q={{note}})")),
      version: (await get()).version,
    },
  });
  const evil = `<img src=x onerror=alert(1)>{{link}}\r\nBcc: x@evil.example\n[a](javascript:1)"`;
  await books(new Person(world), house, {
    startsAt: "2027-03-23T10:00:00+01:00",
    email: "max@lycee.example",
    note: evil,
  });
  await world.settle();
  const mail = world.mailer.to("max@lycee.example").at(-1);
  expect(mail?.subject).not.toMatch(/[\r\n]/);
  expect(mail?.html).not.toMatch(/<img|href="javascript/);
  expect(mail?.html).toContain("{{link}}");
});
