/** Where a business receives and how it looks: seen at once, and never a way to harm those who look. */
import type { BusinessBrand } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { booked, createHouse, Person, type House } from "../../testing/people.ts";
import { createWorld, type World } from "../../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const params = ({ scope }: House) => ({ businessId: scope.businessId });
const seen = async (house: House) =>
  (await new Person(world).call("getPublicBusiness", { params: { business: house.slug } })).body;
const brandsOf = async (house: House): Promise<BusinessBrand[]> =>
  (await house.owner.call("listBrands", { params: params(house) })).body.items;

async function mainOf(house: House): Promise<BusinessBrand> {
  const [main] = await brandsOf(house);
  if (!main?.main) throw new Error("the first brand is not the main one");
  return main;
}

const replace = (house: House, { id, name, look, customCss, version }: BusinessBrand, some: object = {}) =>
  house.owner.call("replaceBrand", {
    params: { ...params(house), brandId: id },
    body: { name, look, customCss, version, ...some },
  });

const putLogo = (house: House, brandId: string, bytes: Buffer | string, as = house.owner) =>
  as.call("putLogo", {
    params: { ...params(house), brandId },
    body: { base64: Buffer.from(bytes).toString("base64") },
  });

/** A square of one pixel, as an encoder writes it. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const JPEG = Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffd9", "hex");
const WEBP = Buffer.from("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=", "base64");
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0L8 8"/></svg>';

describe("a brand", () => {
  test("begins as the business was created, and a change is worn at once by pages and mails", async () => {
    const house = await createHouse(world);
    const main = await mainOf(house);
    expect(main.look).toMatchObject({ primary: "#FF6B35", headingFont: "montserrat" });
    const look = { ...main.look, primary: "#123456", secondary: "#654321", bodyFont: "georgia", logoText: "Morel" };
    expect((await replace(house, main, { look })).body).toMatchObject({ look, version: 2 });
    expect((await seen(house)).brand).toMatchObject({ primary: "#123456", bodyFont: "georgia" });
    await booked(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00", email: "ines@mail.example" });
    await world.settle();
    const [mail] = world.mailer.to("ines@mail.example");
    expect(mail?.html).toContain("#123456");
    expect(mail?.html).toContain("Morel");
  });

  test("text that could not be read is refused, with the field", async () => {
    const house = await createHouse(world);
    const main = await mainOf(house);
    const answer = await replace(house, main, { look: { ...main.look, text: "#999999", background: "#FFFFFF" } });
    expect(answer.problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "look.text" }] });
  });

  test.each([
    { primary: "red" },
    { primary: "#12345" },
    { primary: "#123456;}" },
    { bodyFont: "Comic Sans" },
    { logoText: "a\nb" },
  ])("%j is no look", async (wrong) => {
    const house = await createHouse(world);
    const main = await mainOf(house);
    expect((await replace(house, main, { look: { ...main.look, ...wrong } })).problem.code).toBe("INVALID_INPUT");
  });

  test("of its own CSS the safe part is served, the rest told; what was typed is kept", async () => {
    const house = await createHouse(world);
    const customCss = "h1{letter-spacing:.02em}\n.hint{display:none}\nh2{background:url(//evil.example)}";
    const saved = (await replace(house, await mainOf(house), { customCss })).body;
    expect(saved.customCss).toBe(customCss);
    expect(saved.leftOut.map(({ line, because }) => [line, because])).toEqual([
      [2, "property"],
      [3, "value"],
    ]);
    expect((await seen(house)).customCss).toBe(".custom h1{letter-spacing:.02em}");
  });

  test("the second of two who change it is told what is otherwise", async () => {
    const house = await createHouse(world);
    const main = await mainOf(house);
    await replace(house, main, { name: "Été" });
    const late = await replace(house, main, { customCss: "h1{color:red}" });
    expect(late.problem).toMatchObject({ code: "EDITED_MEANWHILE" });
    expect(late.problem.fields?.map(({ path }) => path)).toEqual(["name", "customCss"]);
  });

  test("there may be several; one is the main one, also when two are made so at once", async () => {
    const house = await createHouse(world);
    const add = (name: string) => house.owner.call("addBrand", { params: params(house), body: { name } });
    const [one, other] = [(await add("Été")).body, (await add("Hiver")).body];
    expect((await brandsOf(house)).map(({ main }) => main)).toEqual([true, false, false]);
    await replace(house, one, { look: { ...one.look, primary: "#222222" } });
    expect((await seen(house)).brand.primary).toBe("#FF6B35");
    const make = ({ id }: BusinessBrand) =>
      house.owner.call("makeMainBrand", { params: { ...params(house), brandId: id } });
    await Promise.all([make(one), make(other), make(one), make(other)]);
    const brands = await brandsOf(house);
    expect(brands.filter(({ main }) => main)).toHaveLength(1);
    expect((await seen(house)).brand.primary).toBe(brands[0]?.look.primary);
    const remove = ({ id }: BusinessBrand) =>
      house.owner.call("removeBrand", { params: { ...params(house), brandId: id } });
    const [main, second] = brands;
    if (!main || !second) throw new Error("no brands");
    expect((await remove(main)).problem.code).toBe("IN_USE");
    expect((await remove(second)).status).toBe(204);
    expect(await brandsOf(house)).toHaveLength(2);
  });
});

describe("a logo", () => {
  test.each([
    ["PNG", PNG, "image/png"],
    ["JPEG", JPEG, "image/jpeg"],
    ["WebP", WEBP, "image/webp"],
    ["SVG", Buffer.from(SVG), "image/svg+xml; charset=utf-8"],
  ] as const)("%s is shown as a picture that can do nothing", async (_name, bytes, type) => {
    const house = await createHouse(world);
    const { id } = await mainOf(house);
    const { logoUrl } = (await putLogo(house, id, bytes)).body;
    expect((await seen(house)).brand.logoUrl).toBe(logoUrl);
    const answer = await world.server.inject(logoUrl ?? "");
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(bytes)).toBe(true);
    expect(answer.headers).toMatchObject({
      "content-type": type,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
  });

  test("another takes its place, and the old one is gone; without one the name is back", async () => {
    const house = await createHouse(world);
    const { id } = await mainOf(house);
    const first = (await putLogo(house, id, PNG)).body.logoUrl ?? "";
    const second = (await putLogo(house, id, SVG)).body.logoUrl ?? "";
    expect((await world.server.inject(first)).statusCode).toBe(404);
    const { body } = await house.owner.call("removeLogo", { params: { ...params(house), brandId: id } });
    expect(body.logoUrl).toBeNull();
    expect((await seen(house)).brand.logoUrl).toBeUndefined();
    expect((await world.server.inject(second)).statusCode).toBe(404);
  });

  test.each([
    ["a script in a drawing", SVG.replace("<path", "<script>alert(1)</script><path"), /script/],
    ["an event in a drawing", SVG.replace("<path", '<path onload="alert(1)"'), /script/],
    ["a drawing that calls home", SVG.replace("<path", '<image href="https://evil.example/"/><path'), /ailleurs/],
    ["an entity", `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${SVG}`, /mal formé/],
    ["a page", "<html><script>alert(1)</script></html>", /pas une image/],
    ["a page that begins like a GIF", "GIF89a<script>alert(1)</script>", /pas une image/],
    ["a heavy file", Buffer.concat([PNG, Buffer.alloc(300 * 1024)]), /300/],
    [
      "a picture of 60 000 pixels",
      Buffer.concat([PNG.subarray(0, 16), Buffer.from("0000ea600000ea60", "hex"), PNG.subarray(24)]),
      /4096/,
    ],
  ] as const)("%s is refused, and says what to do", async (_name, bytes, sentence) => {
    const house = await createHouse(world);
    const { id } = await mainOf(house);
    const { problem } = await putLogo(house, id, Buffer.from(bytes));
    expect(problem.code).toBe("INVALID_INPUT");
    expect(problem.fields?.[0]?.message).toMatch(sentence);
    expect((await mainOf(house)).logoUrl).toBeNull();
  });

  test("is another business's to change for nobody else, and its address tells no other file", async () => {
    const [house, other] = [await createHouse(world), await createHouse(world)];
    const { id } = await mainOf(house);
    expect((await putLogo(house, id, PNG, other.owner)).problem.code).toBe("NOT_FOUND");
    const path = (await putLogo(house, id, PNG)).body.logoUrl ?? "";
    const [, , , fileId = ""] = path.split("/");
    expect((await world.server.inject(`/files/${other.scope.businessId}/${fileId}`)).statusCode).toBe(404);
    for (const wrong of [
      "/files/x/y",
      `/files/${house.scope.businessId}/..%2f..%2fetc`,
      `/files/${house.scope.businessId}/'`,
    ])
      expect((await world.server.inject(wrong)).statusCode).toBe(404);
    await world.owner.query("update file set is_public = false where id = $1", [fileId]);
    expect((await world.server.inject(path)).statusCode).toBe(404);
  });
});

describe("sites", () => {
  const site = {
    name: "Nantes centre",
    address: { street: "12 rue des Lilas", postalCode: "44000", city: "Nantes", country: "FR" },
    zone: "Europe/Paris",
    phone: "+33 2 40 00 00 00",
    main: false,
  };
  const add = (house: House, some: object = {}) =>
    house.owner.call("addSite", { params: params(house), body: { ...site, ...some } });
  const list = async (house: House) => (await house.owner.call("listSites", { params: params(house) })).body.items;

  test("the first is the main one; visitors see where to go, the main one first", async () => {
    const house = await createHouse(world);
    expect((await add(house)).body).toMatchObject({ main: true, phone: "+33240000000", version: 1 });
    expect((await add(house, { name: "Angers" })).body.main).toBe(false);
    expect((await seen(house)).sites.map(({ name }) => name)).toEqual(["Nantes centre", "Angers"]);
    expect((await list(house)).map(({ name }) => name)).toEqual(["Angers", "Nantes centre"]);
  });

  test("one is the main one, whoever asks for it at once", async () => {
    const house = await createHouse(world);
    await Promise.all(Array.from({ length: 12 }, (_, index) => add(house, { name: `Site ${index}`, main: true })));
    expect((await list(house)).filter(({ main }) => main)).toHaveLength(1);
  });

  test("a change needs the version read; the main one stays so until another is, and goes last", async () => {
    const house = await createHouse(world);
    const [first, second] = [(await add(house)).body, (await add(house, { name: "Angers" })).body];
    const at = (id: string) => ({ params: { ...params(house), siteId: id } });
    const change = (one: typeof first, some: object) => {
      const { id, ...body } = one;
      return house.owner.call("replaceSite", { ...at(id), body: { ...body, ...some } });
    };
    expect((await change(first, { main: false })).body).toMatchObject({ main: true, version: 2 });
    expect((await change(first, { name: "Autre" })).problem).toMatchObject({
      code: "EDITED_MEANWHILE",
      fields: [{ path: "name" }],
    });
    expect((await change(second, { zone: "Europe/Nowhere" })).problem.fields?.[0]?.path).toBe("zone");
    expect((await house.owner.call("removeSite", at(first.id))).problem.code).toBe("IN_USE");
    expect((await change(second, { main: true })).body.main).toBe(true);
    expect((await house.owner.call("removeSite", at(first.id))).status).toBe(204);
    expect((await house.owner.call("removeSite", at(second.id))).status).toBe(204);
    expect(await list(house)).toEqual([]);
  });
});
