/** Notifications on browsers: added by whoever uses them, sent to all of theirs, forgotten when they have ended. */
import { createECDH, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createPusher, isKnownPushService, newVapidKeys } from "../../../../platform/push/web-push.ts";
import { createHouse, Person, type House } from "../../../../testing/people.ts";
import { worldOfThisTest, type World } from "../../../../testing/world.ts";
import { pushDouble } from "../testing/doubles.ts";

/** As a browser makes it. */
function subscription(endpoint: string) {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  return {
    endpoint,
    keys: { p256dh: ecdh.getPublicKey().toString("base64url"), auth: randomBytes(16).toString("base64url") },
  };
}

async function pushWorld() {
  const double = await pushDouble();
  const isPushService = (endpoint: string) => endpoint.startsWith(double.url);
  const pusher = createPusher({ vapid: newVapidKeys(), subject: "mailto:a@creneau.example", isPushService });
  const world = await worldOfThisTest({ carriers: { pusher, isPushService, keep: undefined } });
  const house = await createHouse(world);
  const add = (person: Person, path: string, name = "Firefox sur Linux") =>
    person.call("addMyDevice", { body: { name, subscription: subscription(double.url + path) } });
  return { double, world, house, add };
}

const params = ({ scope }: House) => ({ businessId: scope.businessId });
const list = async (person: Person) => (await person.call("listMyDevices")).body.items;

async function tries(world: World, house: House) {
  await house.owner.call("testCarrier", { params: params(house), body: { channel: "push" } });
  await world.settle();
  return (await house.owner.call("getCarriers", { params: params(house) })).body.push.test;
}

describe("a device", () => {
  test("is added once, named, and taken away, by its owner alone", async () => {
    const { house, world, add } = await pushWorld();
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    const first = (await add(house.owner, "/one")).body;
    expect((await add(house.owner, "/one")).body.id).toBe(first.id);
    await add(house.owner, "/two", "Chrome");
    expect((await list(house.owner)).map(({ name }) => name)).toEqual(["Chrome", "Firefox sur Linux"]);
    expect(await list(mentor)).toEqual([]);
    for (const name of ["renameMyDevice", "removeMyDevice"] as const)
      expect((await mentor.call(name, { params: { deviceId: first.id }, body: { name: "x" } })).problem.code).toBe(
        "NOT_FOUND",
      );
    const renamed = await house.owner.call("renameMyDevice", {
      params: { deviceId: first.id },
      body: { name: "Bureau" },
    });
    expect(renamed.body.name).toBe("Bureau");
    await house.owner.call("removeMyDevice", { params: { deviceId: first.id } });
    expect(await list(house.owner)).toHaveLength(1);
    expect((await new Person(world).call("listMyDevices")).problem.code).toBe("NOT_SIGNED_IN");
  });

  test("of somebody who signed in there before is the next one's", async () => {
    const { house, world, add } = await pushWorld();
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    await add(house.owner, "/shared");
    await add(mentor, "/shared");
    expect(await list(house.owner)).toEqual([]);
    expect(await list(mentor)).toHaveLength(1);
  });

  test("where it is stays sealed, and addresses that are no push service are refused", async () => {
    const { world, house, add } = await pushWorld();
    await add(house.owner, "/secret-path");
    const { rows } = await world.owner.query("select * from push_device");
    expect(JSON.stringify(rows)).not.toContain("secret-path");
    for (const endpoint of ["http://127.0.0.1:1/x", "https://169.254.169.254/latest", "https://evil.example/x"]) {
      const answer = await house.owner.call("addMyDevice", {
        body: { name: "x", subscription: subscription(endpoint) },
      });
      expect(answer.problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "subscription.endpoint" }] });
    }
  });
});

describe("a notification", () => {
  test("goes to every device, encrypted and signed; one that has ended is forgotten", async () => {
    const { double, world, house, add } = await pushWorld();
    expect(await tries(world, house)).toMatchObject({ state: "nowhere" });
    for (const path of ["/one", "/two"]) await add(house.owner, path);
    expect(await tries(world, house)).toMatchObject({ state: "taken" });
    expect(double.taken.map(({ path }) => path).toSorted()).toEqual(["/one", "/two"]);
    double.gone.add("/one");
    expect(await tries(world, house)).toMatchObject({ state: "taken" });
    expect(await list(house.owner)).toHaveLength(1);
  });

  test("when nobody takes it, it is tried again; when the service is down, the device stays", async () => {
    const { double, world, house, add } = await pushWorld();
    await add(house.owner, "/one");
    double.down = true;
    expect(await tries(world, house)).toMatchObject({ state: "refused", blame: "busy" });
    expect(await list(house.owner)).toHaveLength(1);
  });

  test("of a closed account goes nowhere", async () => {
    const { world, house, add } = await pushWorld();
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    await add(mentor, "/one");
    await mentor.call("closeMe");
    expect((await world.owner.query("select from push_device")).rows).toEqual([]);
  });
});

test.each([
  ["https://fcm.googleapis.com/fcm/send/abc", true],
  ["https://updates.push.services.mozilla.com/wpush/v2/abc", true],
  ["https://web.push.apple.com/abc", true],
  ["https://db5p.notify.windows.com/w/?token=abc", true],
  ["http://fcm.googleapis.com/fcm/send/abc", false],
  ["https://fcm.googleapis.com:8443/x", false],
  ["https://user@fcm.googleapis.com/x", false],
  ["https://fcm.googleapis.com.evil.example/x", false],
  ["https://notify.windows.com.evil.example/x", false],
  ["https://127.0.0.1/x", false],
  ["not an address", false],
])("%s: %s", (endpoint, known) => expect(isKnownPushService(endpoint)).toBe(known));
