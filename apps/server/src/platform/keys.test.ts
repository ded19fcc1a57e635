import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KeyRing, newKeyRingText, parseKeyRing } from "./keys.ts";

const key = (id: number) => ({ id, secret: randomBytes(32) });
const [old, current] = [key(1), key(2)];
const before = new KeyRing([old]);
const during = new KeyRing([current, old]);
const after = new KeyRing([current]);

describe("sealing", () => {
  test("what was sealed is opened, in its own context", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, context) => {
        expect(during.open(during.seal(text, context), context)).toBe(text);
      }),
      { seed: 1 },
    );
  });

  test("the same text is sealed differently each time, and is nowhere in what is kept", () => {
    const [one, two] = [during.seal("camille@example.org", "c"), during.seal("camille@example.org", "c")];
    expect(one.equals(two)).toBe(false);
    expect(one.includes("camille")).toBe(false);
  });

  test("copied to another place it does not open", () => {
    expect(() => during.open(during.seal("secret", "account:1"), "account:2")).toThrow();
  });

  test("altered in any byte it does not open", () => {
    const sealed = during.seal("secret", "c");
    for (const [at, byte] of sealed.entries()) {
      const altered = Buffer.from(sealed);
      altered[at] = byte ^ 0x80;
      expect(() => during.open(altered, "c"), `byte ${at}`).toThrow();
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => during.open(sealed.subarray(0, length), "c")).toThrow();
  });

  test("a new key opens what the old one sealed, and says that it is stale; without the old one it can't", () => {
    const sealed = before.seal("secret", "c");
    expect(during.open(sealed, "c")).toBe("secret");
    expect([before, during].map((ring) => ring.isStale(sealed))).toEqual([false, true]);
    expect(during.isStale(during.seal("secret", "c"))).toBe(false);
    expect(() => after.open(sealed, "c")).toThrow("sealed with a key that is not in the ring");
  });
});

describe("signing", () => {
  const body = Buffer.from("a business and a booking");

  test("what was signed is verified, for its own purpose", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), (bytes) => {
        const token = during.sign(bytes, "p");
        expect(token).toMatch(/^[\w-]+$/);
        expect(during.verify(token, "p")?.equals(bytes)).toBe(true);
        expect(during.verify(token, "q")).toBeUndefined();
      }),
      { seed: 2 },
    );
  });

  test("altered in any byte, cut or lengthened, it is not", () => {
    const bytes = Buffer.from(during.sign(body, "p"), "base64url");
    const verified = (forged: Buffer) => during.verify(forged.toString("base64url"), "p");
    for (const [at, byte] of bytes.entries()) {
      const forged = Buffer.from(bytes);
      forged[at] = byte ^ 0x01;
      expect(verified(forged), `byte ${at}`).toBeUndefined();
    }
    for (let length = 0; length < bytes.length; length++) expect(verified(bytes.subarray(0, length))).toBeUndefined();
    expect(verified(Buffer.concat([bytes, Buffer.of(0)]))).toBeUndefined();
  });

  test("any text whatever is no token, and no failure", () => {
    fc.assert(
      fc.property(fc.string(), (text) => during.verify(text, "p") === undefined),
      { seed: 3 },
    );
  });

  test("links of the old key live as long as it is in the ring", () => {
    const token = before.sign(body, "p");
    expect([before, during, after].map((ring) => ring.verify(token, "p") !== undefined)).toEqual([true, true, false]);
  });

  test("a key of the same number with another secret verifies nothing", () => {
    expect(new KeyRing([key(2)]).verify(after.sign(body, "p"), "p")).toBeUndefined();
  });
});

describe("a steady secret", () => {
  test("is the same while the oldest key stays, and another for each purpose", () => {
    expect(before.steadySecret("role:app")).toBe(during.steadySecret("role:app"));
    expect(before.steadySecret("role:app")).not.toBe(before.steadySecret("role:jobs"));
    expect(after.steadySecret("role:app")).not.toBe(during.steadySecret("role:app"));
  });
});

describe("a ring written down", () => {
  const secret = randomBytes(32).toString("base64");

  test("is read back, the newest first", () => {
    const ring = parseKeyRing(`255:${secret}, 1:${old.secret.toString("base64")}`);
    expect(ring.open(before.seal("secret", "c"), "c")).toBe("secret");
    expect(ring.seal("x", "c")[0]).toBe(255);
  });

  test("a new one can be read, and is another each time", () => {
    const [one, two] = [newKeyRingText(), newKeyRingText()];
    expect(parseKeyRing(one).verify(parseKeyRing(two).sign(Buffer.of(1), "p"), "p")).toBeUndefined();
  });

  test.for([
    ["", "a key's id is a number, 1 to 255"],
    [`0:${secret}`, "a key's id is a number, 1 to 255"],
    [`256:${secret}`, "a key's id is a number, 1 to 255"],
    [`1.5:${secret}`, "a key's id is a number, 1 to 255"],
    [`one:${secret}`, "a key's id is a number, 1 to 255"],
    ["1", "key 1 must be 32 bytes in base64"],
    ["1:", "key 1 must be 32 bytes in base64"],
    ["7:c2hvcnQ=", "key 7 must be 32 bytes in base64"],
    [`1:${secret},`, "a key's id is a number, 1 to 255"],
    [`1:${secret},1:${secret}`, "two keys have the same id"],
  ])("%j is refused with a sentence", ([text, sentence]) => {
    expect(() => parseKeyRing(text ?? "")).toThrow(new RangeError(sentence));
  });
});
