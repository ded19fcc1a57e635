/** Routes, catalogue, policy and documentation say the same. */
import { readFileSync } from "node:fs";
import { isForKeys, permissionNames, permissions, routes, type Permission } from "@creneau/contract";
import { describe, expect, test } from "vitest";
import { builtInRoles, grantsOf, isWithin, keyGrants, policy } from "./policy.ts";

const accesses = Object.values(routes).map(({ access }) => access);
const docs = readFileSync(new URL("../../../../../docs/permissions.md", import.meta.url), "utf8");
const documented = [...docs.matchAll(/^\| `([a-z]+\.[a-z]+)` /gm)].map(([, name]) => name);

describe("the catalogue", () => {
  test("each permission is asked for by a route, and each route asks for one of the catalogue, or is open on purpose", () => {
    const asked = new Set<string>(accesses.filter((access) => access.includes(".")));
    // Asked for within routes that others may call too: what they show depends on it.
    const within: Permission[] = ["answer.read"];
    expect([...asked, ...within].toSorted()).toEqual(permissionNames.toSorted());
    const open = new Set(accesses.filter((access) => !access.includes(".")));
    expect([...open].toSorted()).toEqual(["account", "link", "public"]);
  });

  test("a route inside a business asks for a permission", () => {
    const free = Object.entries(routes).filter(
      ([, { path, access }]) => path.includes("{businessId}") && !access.includes("."),
    );
    expect(free).toEqual([]);
  });

  test("docs/permissions.md lists each, and no other", () => {
    expect(documented.toSorted()).toEqual(permissionNames.toSorted());
  });

  test("each has a label and a sentence in both languages", () => {
    for (const name of permissionNames) {
      const { label, sentence } = permissions[name];
      for (const text of [label.fr, label.en]) expect(text).toMatch(/^\p{Lu}[^.]+$/u);
      for (const text of [sentence.fr, sentence.en]) expect(text).toMatch(/^\p{Lu}.+\.$/u);
    }
  });
});

describe("the policy, read aloud", () => {
  test("the owner may everything; who manages, all but hand the business over or take it away", () => {
    expect(policy.owner.permissions.toSorted()).toEqual(permissionNames.toSorted());
    const left = permissionNames.filter((name) => !policy.manager.permissions.includes(name));
    expect(left.toSorted()).toEqual(["business.export", "business.transfer"]);
  });

  test("owner > manager > employee > consultant: each may all that the next may, and more", () => {
    const order = ["owner", "manager", "employee", "consultant"] as const;
    for (const [index, role] of order.slice(1).entries()) {
      const above = order[index] ?? "owner";
      expect(isWithin(policy[role], policy[above])).toBe(true);
      expect(isWithin(policy[above], policy[role])).toBe(false);
    }
  });

  test("below the manager nobody has a say about people, roles, keys or the business", () => {
    for (const role of ["practitioner", "employee", "support", "consultant"] as const)
      expect(
        policy[role].permissions.filter((name) => /^(member|role|key|audit)\.|^business\.(?!read)/.test(name)),
      ).toEqual([]);
  });

  test("a consultant changes nothing; an employee sees no contact data", () => {
    expect(policy.consultant.permissions.every((name) => /\.(read|list)$/.test(name))).toBe(true);
    expect(policy.employee.permissions).not.toContain("contact.read");
  });

  test("every role sees the business it is in", () => {
    for (const role of builtInRoles) expect(policy[role].permissions).toContain("business.read");
  });
});

describe("rights beyond one's own", () => {
  const own = { permissions: ["business.read", "booking.read"], sees: "own" } as const;
  test.each([
    ["the same", { ...own }, true],
    ["less", { ...own, permissions: ["business.read"] as const }, true],
    ["one permission more", { ...own, permissions: [...own.permissions, "team.read"] as const }, false],
    ["sees all", { ...own, sees: "all" as const }, false],
  ])("%s", (_, asked, expected) => expect(isWithin(asked, own)).toBe(expected));

  test("a name that the catalogue no longer has grants nothing", () => {
    expect(grantsOf({ role: "custom", permissions: ["booking.read", "gone.read"], sees: "own" }).permissions).toEqual([
      "booking.read",
    ]);
  });
});

describe("keys", () => {
  test("what is about people, roles and keys is nobody's but people's", () => {
    const kept = permissionNames.filter((name) => !isForKeys(name));
    expect(kept.toSorted()).toEqual([
      "business.export",
      "business.transfer",
      "carrier.edit",
      "contact.erase",
      "contact.export",
      "contact.write",
      "key.edit",
      "leave.approve",
      "member.edit",
      "member.read",
      "role.edit",
    ]);
  });

  test("a key can do what it was given, as far as whoever it acts for can, even if its row says more", () => {
    const given = ["booking.read", "booking.create", "member.edit", "key.edit"];
    expect(keyGrants(given, policy.owner)).toEqual({ permissions: ["booking.read", "booking.create"], sees: "all" });
    expect(keyGrants(given, policy.consultant)).toEqual({ permissions: ["booking.read"], sees: "own" });
  });
});
