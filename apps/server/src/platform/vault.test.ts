import { createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "./chance.ts";
import { KeyRing } from "./keys.ts";
import { ACCOUNTS, normalEmail, Vault, type Place } from "./vault.ts";

const [old, current] = [1, 2].map((id) => ({ id, secret: randomBytes(32) })) as [
  { id: number; secret: Buffer },
  { id: number; secret: Buffer },
];
const [before, during, after] = [new KeyRing([old]), new KeyRing([current, old]), new KeyRing([current])];
const indexKey = randomBytes(32);
const vault = new Vault(during, indexKey);
const [house, otherHouse] = [newId(), newId()];
const place: Place = { table: "contact", column: "email", businessId: house, id: newId() };

describe("a sealed field", () => {
  test("opens in its place, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(vault.open(vault.seal(text, place), place)).toBe(text);
      }),
      { seed: 1 },
    );
  });

  test("is AES-256-GCM under a key of the ring's own, bound to its table, column, business and row", () => {
    const sealed = vault.seal("juliette@lycee.example", place);
    const key = Buffer.from(hkdfSync("sha256", current.secret, "creneau", "seal", 32));
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 13));
    decipher.setAAD(Buffer.from(`field:contact.email:${house}:${place.id}`));
    decipher.setAuthTag(sealed.subarray(13, 29));
    expect(sealed[0]).toBe(2);
    expect(Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString()).toBe(
      "juliette@lycee.example",
    );
  });

  test.for<[string, Partial<Place>]>([
    ["another table", { table: "invitation" }],
    ["another column", { column: "phone" }],
    ["another business", { businessId: otherHouse }],
    ["no business", { businessId: null }],
    ["another row", { id: newId() }],
  ])("copied to %s it does not open", ([, other]) => {
    const sealed = vault.seal("juliette@lycee.example", place);
    expect(() => vault.open(sealed, { ...place, ...other })).toThrow();
  });

  test("the same text is sealed differently each time", () => {
    const seals = Array.from({ length: 50 }, () => vault.seal("x", place).toString("hex"));
    expect(new Set(seals).size).toBe(50);
  });

  test("the new ring opens what the old one sealed, and says that it is stale; alone, the new key does not", () => {
    const sealed = new Vault(before, indexKey).seal("x", place);
    expect(vault.open(sealed, place)).toBe("x");
    expect([vault.isStale(sealed), vault.isStale(vault.seal("x", place))]).toEqual([true, false]);
    expect(() => new Vault(after, indexKey).open(sealed, place)).toThrow("not in the ring");
  });
});

describe("a blind index", () => {
  test("is HMAC-SHA-256 cut to 16 bytes, under a key of each scope and kind", () => {
    const key = Buffer.from(hkdfSync("sha256", indexKey, "creneau", `blind:email:${house}`, 32));
    const whole = createHmac("sha256", key).update("juliette@lycee.example").digest();
    expect(vault.blind("juliette@lycee.example", house, "email")).toEqual(whole.subarray(0, 16));
  });

  test("is the same for the same address however it is typed, and another for another", () => {
    const index = (email: string) => vault.blind(email, house, "email").toString("hex");
    expect(index("  Juliette@Lycee.EXAMPLE ")).toBe(index("juliette@lycee.example"));
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(index(one) === index(other)).toBe(normalEmail(one) === normalEmail(other));
      }),
      { seed: 2 },
    );
  });

  test("of the same text in another scope, or of another kind, is another", () => {
    const indexes = [house, otherHouse, ACCOUNTS].flatMap((scope) =>
      (["email", "phone"] as const).map((kind) => vault.blind("+33612345678", scope, kind).toString("hex")),
    );
    expect(new Set(indexes).size).toBe(6);
  });

  test("does not change with the ring; it does with the index key", () => {
    const of = (ring: KeyRing, key: Buffer) => new Vault(ring, key).blind("a@b.example", house, "email");
    expect(of(before, indexKey)).toEqual(of(after, indexKey));
    expect(of(before, indexKey)).not.toEqual(of(before, randomBytes(32)));
  });

  test("is the same after more scopes than are kept were asked for", () => {
    const first = vault.blind("a@b.example", house, "email");
    for (let n = 0; n < 2100; n++) vault.blind("a@b.example", `scope ${n}`, "email");
    expect(vault.blind("a@b.example", house, "email")).toEqual(first);
  });
});

test("a fingerprint of a request tells what was asked apart, in each business otherwise", () => {
  const prints = [
    ["asks", house],
    ["asks", house],
    ["asks else", house],
    ["asks", otherHouse],
  ].map(([text = "", scope = ""]) => vault.fingerprint(Buffer.from(text), scope).toString("hex"));
  expect(prints[0]).toBe(prints[1]);
  expect(new Set(prints).size).toBe(3);
});

describe("the index key", () => {
  test("is kept sealed, survives the ring's rotation, and opens with no other ring", () => {
    const kept = Vault.newIndexKey(before);
    const first = Vault.unlock(before, kept);
    const rotated = Vault.unlock(during, kept);
    const index = (one: Vault) => one.blind("a@b.example", house, "email").toString("hex");
    const keptAnew = rotated.sealedIndexKey();
    expect([rotated, Vault.unlock(after, keptAnew)].map(index)).toEqual([index(first), index(first)]);
    expect(() => Vault.unlock(after, kept)).toThrow();
    expect(() => Vault.unlock(new KeyRing([{ id: 1, secret: randomBytes(32) }]), kept)).toThrow();
  });

  test("is another each time one is made", () => {
    const [one, two] = [Vault.newIndexKey(during), Vault.newIndexKey(during)].map((kept) =>
      Vault.unlock(during, kept).blind("a@b.example", house, "email"),
    );
    expect(one).not.toEqual(two);
  });

  test("of another length is refused", () => {
    expect(() => new Vault(during, randomBytes(16))).toThrow(RangeError);
  });
});
