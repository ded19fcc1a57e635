/** An SPF is followed as receivers follow it: void look-ups are those of RFC 7208 §4.6.4. */
import { describe, expect, test } from "vitest";
import { TestDns } from "../../../../testing/world.ts";
import { spfFacts } from "./spf.ts";

function dnsWith(records: Record<string, string>, nothing: readonly string[] = []): TestDns {
  const dns = new TestDns();
  for (const [name, record] of Object.entries(records)) dns.records.set(name, [[record]]);
  for (const asked of nothing) dns.hosts.set(asked, []);
  return dns;
}
const factsOf = (dns: TestDns) => spfFacts(dns, "maison.example", undefined);

describe("look-ups that find nothing", () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ["none, where all is there", "v=spf1 a mx a:b.example/24 -all", [], []],
    [
      "of its own name, and of others",
      "v=spf1 a mx a:b.example -all",
      ["a:maison.example", "mx:maison.example"],
      ["a:maison.example", "mx:maison.example"],
    ],
    ["each time it is asked", "v=spf1 a a/24 -all", ["a:maison.example"], ["a:maison.example", "a:maison.example"]],
    [
      "a host that takes mail and has no address",
      "v=spf1 mx -all",
      ["a:mail.maison.example"],
      ["a:mail.maison.example"],
    ],
    [
      "what is known for each mail alone is not asked",
      "v=spf1 a:%{i}.b.example exists:%{i}.c.example ip4:192.0.2.1 -all",
      [],
      [],
    ],
  ])("%s", async (_what, record, nothing, voids) => {
    const facts = await factsOf(dnsWith({ "maison.example": record }, nothing));
    expect(facts.voids).toEqual(voids);
  });

  test("in what it includes, `a` is the included name's", async () => {
    const records = { "maison.example": "v=spf1 include:s1.example -all", "s1.example": "v=spf1 a mx ~all" };
    const facts = await factsOf(dnsWith(records, ["a:s1.example", "mx:s1.example"]));
    expect(facts).toMatchObject({ lookups: 3, voids: ["a:s1.example", "mx:s1.example"], lost: null });
  });

  test("nobody answers: nothing is known", async () => {
    const dns = dnsWith({ "maison.example": "v=spf1 a -all" });
    const late = () => Promise.reject(Object.assign(new Error("late"), { code: "ETIMEOUT" }));
    const failing = { resolveTxt: dns.resolveTxt, resolveHosts: late };
    expect(await spfFacts(failing, "maison.example", undefined)).toMatchObject({ lookups: null });
  });

  test("past ten look-ups, nobody is asked any more", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `a:h${index}.example`).join(" ");
    const dns = dnsWith({ "maison.example": `v=spf1 ${names} -all` });
    expect((await factsOf(dns)).lookups).toBe(30);
    expect(dns.asked).toEqual(["maison.example"]);
  });
});
