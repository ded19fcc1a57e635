/** Hosts of its own: shown to be a business's by a TXT record, looked at by jobs, and served only then. */
import type { Domain } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { createHouse, Person, type House } from "../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld({ settings: { CRENEAU_BASE_DOMAIN: "rdv.creneau.example" } });
});
afterAll(() => world.close());

let hosts = 0;
const newHost = () => `rdv${(hosts += 1)}.atelier.example`;
const params = ({ scope }: House) => ({ businessId: scope.businessId });

const add = (house: House, host: string, brandId: string | null = null) =>
  house.owner.call("addDomain", { params: params(house), body: { host, brandId } });

async function now(house: House, { id }: Domain): Promise<Domain> {
  const { body } = await house.owner.call("listDomains", { params: params(house) });
  const found = body.items.find((one) => one.id === id);
  if (!found) throw new Error("the domain is gone");
  return found;
}

/** Puts into the DNS what the page says, in two chunks as long records are. */
function publish(inside: World, { record: { name, value } }: Domain): void {
  inside.dns.records.set(name, [["v=spf1 -all"], [value.slice(0, 9), value.slice(9)]]);
}

async function look(inside: World, house: House, domain: Domain): Promise<Domain> {
  await house.owner.call("checkDomain", { params: { ...params(house), domainId: domain.id } });
  await inside.settle();
  return now(house, domain);
}

async function verified(inside: World, house: House, host: string, brandId: string | null = null): Promise<Domain> {
  const domain = (await add(house, host, brandId)).body;
  publish(inside, domain);
  return look(inside, house, domain);
}

const day = 24 * 60;

describe("a host of its own", () => {
  test("serves nothing until the record is there; then it does, and says since when", async () => {
    const house = await createHouse(world);
    const host = newHost();
    const domain = (await add(house, host.toUpperCase())).body;
    expect(domain).toMatchObject({
      host,
      state: "pending",
      checking: true,
      record: { type: "TXT", name: `_creneau.${host}` },
    });
    await world.settle();
    expect(await now(house, domain)).toMatchObject({ state: "pending", trouble: "absent", checking: false });
    expect(await world.placeAt(host)).toBeUndefined();
    publish(world, domain);
    expect(await look(world, house, domain)).toMatchObject({ state: "verified", trouble: null });
    expect(await world.placeAt(`${host.toUpperCase()}.:8443`)).toMatchObject({ kind: "business", slug: house.slug });
    const asked = await new Person(world).call("getServedHost", { params: { host } });
    expect(asked.body).toEqual({ host, business: house.slug });
  });

  test("another value in the record is said, and serves nothing", async () => {
    const house = await createHouse(world);
    const domain = (await add(house, newHost())).body;
    world.dns.records.set(domain.record.name, [[`${domain.record.value}x`]]);
    expect(await look(world, house, domain)).toMatchObject({ state: "pending", trouble: "other-value" });
    expect(await world.placeAt(domain.host)).toBeUndefined();
  });

  test("no request and no page is fetched: one TXT record is asked for, and nothing else", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const domain = (await add(house, "rdv.atelier.example")).body;
    expect(inside.dns.asked).toEqual([]);
    await inside.settle();
    expect(inside.dns.asked).toEqual([domain.record.name]);
  });

  test("is lost after a week without the record, kept through an outage of the DNS, and found again", async () => {
    const inside = await worldOfThisTest();
    const house = await createHouse(inside);
    const domain = await verified(inside, house, newHost());
    inside.dns.down = true;
    expect(await look(inside, house, domain)).toMatchObject({ state: "verified", trouble: "unreachable" });
    inside.dns.down = false;
    inside.dns.records.clear();
    expect(await look(inside, house, domain)).toMatchObject({ state: "failing", trouble: "absent" });
    expect(await inside.placeAt(domain.host)).toBeDefined();
    inside.clock.passMinutes(6 * day);
    expect(await look(inside, house, domain)).toMatchObject({ state: "failing" });
    inside.clock.passMinutes(1 * day);
    expect(await look(inside, house, domain)).toMatchObject({ state: "pending", verifiedAt: null });
    expect(await inside.placeAt(domain.host)).toBeUndefined();
    publish(inside, domain);
    expect(await look(inside, house, domain)).toMatchObject({ state: "verified" });
  });

  test("belongs to one business: another that shows the same host waits until the first has lost it", async () => {
    const [first, second] = [await createHouse(world), await createHouse(world)];
    const host = newHost();
    const mine = await verified(world, first, host);
    const theirs = (await add(second, host)).body;
    expect(theirs.record.value).not.toBe(mine.record.value);
    publish(world, theirs);
    expect(await look(world, second, theirs)).toMatchObject({ state: "pending", trouble: "taken" });
    expect(await world.placeAt(host)).toMatchObject({ slug: first.slug });
    await first.owner.call("removeDomain", { params: { ...params(first), domainId: mine.id } });
    expect(await world.placeAt(host)).toBeUndefined();
    expect(await look(world, second, theirs)).toMatchObject({ state: "verified" });
    expect(await world.placeAt(host)).toMatchObject({ slug: second.slug });
  });

  test("can't be asked for twice, and one that is removed while it is looked at stays gone", async () => {
    const house = await createHouse(world);
    const domain = (await add(house, newHost())).body;
    expect((await add(house, domain.host)).problem.code).toBe("ALREADY_THERE");
    publish(world, domain);
    await house.owner.call("removeDomain", { params: { ...params(house), domainId: domain.id } });
    await world.settle();
    expect(await world.placeAt(domain.host)).toBeUndefined();
  });

  test.each([
    ["localhost", "a name without a dot"],
    ["127.0.0.1", "an address"],
    ["[::1]", "an address"],
    ["printer.local", "a private name"],
    ["metadata.google.internal", "a private name"],
    ["creneau.test", "our own"],
    ["rdv.creneau.example", "our own"],
    ["virtus.rdv.creneau.example", "under our own"],
    ["https://evil.example/", "an address of a page"],
    ["evil.example:8080", "a port"],
    ["evil.example\r\nHost: x", "a header"],
    ["user@evil.example", "somebody"],
    ["a..example", "an empty label"],
    ["-a.example", "a hyphen first"],
    ["é.example", "not ASCII"],
    [`${"a".repeat(64)}.example`, "a label too long"],
  ])("%j is refused: %s", async (host) => {
    const house = await createHouse(world);
    expect((await add(house, host)).problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "host" }] });
  });

  test("wears the brand chosen for it, and no other business's", async () => {
    const [house, other] = [await createHouse(world), await createHouse(world)];
    const brand = (await house.owner.call("addBrand", { params: params(house), body: { name: "Été" } })).body;
    await house.owner.call("replaceBrand", {
      params: { ...params(house), brandId: brand.id },
      body: { name: "Été", look: { ...brand.look, primary: "#123456" }, version: 1 },
    });
    const { host } = await verified(world, house, newHost(), brand.id);
    const colourAt = async (query: Record<string, string>) =>
      (await new Person(world).call("getPublicBusiness", { params: { business: house.slug }, query })).body.brand
        .primary;
    expect(await colourAt({ host })).toBe("#123456");
    expect(await colourAt({})).toBe("#FF6B35");
    expect((await add(other, newHost(), brand.id)).problem.code).toBe("NOT_FOUND");
    const removed = await house.owner.call("removeBrand", { params: { ...params(house), brandId: brand.id } });
    expect(removed.problem.code).toBe("IN_USE");
  });
});

describe("our own hosts", () => {
  test("each business has a name under the base domain; a name that nobody has is nowhere", async () => {
    const house = await createHouse(world);
    const { body } = await house.owner.call("listDomains", { params: params(house) });
    expect(body).toMatchObject({
      address: `http://creneau.test/${house.slug}`,
      subdomain: `http://${house.slug}.rdv.creneau.example`,
      target: "rdv.creneau.example",
    });
    expect(await world.placeAt(`${house.slug}.rdv.creneau.example`)).toMatchObject({ slug: house.slug });
    for (const host of ["nobody.rdv.creneau.example", `x.${house.slug}.rdv.creneau.example`, "evil.example", ""])
      expect([host, await world.placeAt(host)]).toEqual([host, undefined]);
    for (const host of ["creneau.test", "creneau.test:443", "localhost:3000", "127.0.0.1"])
      expect([host, await world.placeAt(host)]).toEqual([host, { kind: "ours" }]);
  });

  test("once somebody has said where people reach us, no other host is ours", async () => {
    const fixed = await worldOfThisTest({ settings: { CRENEAU_PUBLIC_URL: "https://creneau.test" } });
    for (const host of ["localhost", "127.0.0.1", "10.0.0.1"]) expect(await fixed.placeAt(host)).toBeUndefined();
  });
});

describe("links in mails", () => {
  test("lead to the host of its own once it is verified, whatever the request called itself", async () => {
    const house = await createHouse(world);
    const book = async (email: string, startsAt: string) => {
      await new Person(world).call("bookSession", {
        params: { business: house.slug },
        body: {
          professional: house.mentors[0]?.slug,
          service: house.serviceSlug,
          startsAt,
          name: "Inès",
          email,
        },
        headers: { host: "evil.example", "x-forwarded-host": "evil.example", forwarded: "host=evil.example" },
      });
      await world.settle();
      return world.mailer.to(email)[0]?.text ?? "";
    };
    const before = await book("a@mail.example", "2027-03-09T10:00:00+01:00");
    expect(before).toContain("http://creneau.test/rendez-vous/");
    const { host } = await verified(world, house, newHost());
    const after = await book("b@mail.example", "2027-03-09T11:00:00+01:00");
    expect(after).toContain(`http://${host}/rendez-vous/`);
    expect(before + after).not.toContain("evil");
  });
});

test("a domain that is another business's is not there", async () => {
  const [house, other] = [await createHouse(world), await createHouse(world)];
  const { id } = (await add(house, newHost())).body;
  for (const [name, body] of [
    ["checkDomain", undefined],
    ["removeDomain", undefined],
    ["changeDomain", { brandId: null }],
  ] as const)
    for (const domainId of [id, newId()])
      expect((await other.owner.call(name, { params: { ...params(other), domainId }, body })).problem.code).toBe(
        "NOT_FOUND",
      );
});
