import { describe, expect, test } from "vitest";
import { addressFault, dmarcNames, judgeDkim, judgeDmarc, judgeSpf, readSpf } from "./rules.ts";

const key = { selector: "creneau-abc", publicKey: "MIIBIjANBg" };

describe("DKIM", () => {
  const found = (...answer: string[]) => judgeDkim(answer, key, "maison.example", "dkim").found;

  test("the key counts, not how it is spaced or what stands around it", () => {
    expect(found("v=DKIM1; k=rsa; p=MIIBIjANBg")).toBe("ok");
    expect(found("k=rsa;t=s;p=MIIBI jANBg ;")).toBe("ok");
    expect(found("p=MIIBIjANBg")).toBe("ok");
    expect(found("h=sha1:sha256; s=email; p=MIIBIjANBg")).toBe("ok");
  });

  test.each([
    [[], "absent"],
    [["v=DKIM1; p=MIIBIjANBh"], "other-value"],
    [["v=DKIM1; p="], "broken"],
    [["v=DKIM1; k=ed25519; p=MIIBIjANBg"], "broken"],
    [["v=DKIM1; h=sha1; p=MIIBIjANBg"], "broken"],
    [["v=DKIM1; s=tlsrpt; p=MIIBIjANBg"], "broken"],
    [["coucou"], "broken"],
    [["v=DKIM1; p=MIIBIjANBg", "v=DKIM1; p=MIIBIjANBg"], "several"],
  ])("%j: %s", (answer, wanted) => {
    const finding = judgeDkim(answer, key, "maison.example", "dkim");
    expect(finding).toMatchObject({ found: wanted, verdict: "wrong" });
    expect(finding.record).toEqual({
      type: "TXT",
      name: "creneau-abc._domainkey.maison.example",
      value: "v=DKIM1; k=rsa; p=MIIBIjANBg",
    });
  });

  test("no answer is no verdict", () => expect(judgeDkim(undefined, key, "a.example", "dkim").verdict).toBe("unknown"));
});

describe("SPF", () => {
  interface More {
    readonly lookups?: number | null;
    readonly ours?: string;
    readonly includesOurs?: boolean;
    readonly lost?: string;
    readonly voids?: readonly string[];
  }
  const judge = (answer: string[], { lookups = 1, ours, includesOurs = false, lost, voids = [] }: More = {}) =>
    judgeSpf({ answer, lookups, voids, includesOurs, lost: lost ?? null }, "maison.example", ours);

  test("what costs a look-up (RFC 7208 §4.6.4)", () => {
    expect(readSpf("v=spf1 ip4:192.0.2.0/24 a mx include:a.example -all").lookups).toBe(3);
    expect(readSpf("v=spf1 a:b.example mx/24 ptr exists:%{i}.x.example ~all").lookups).toBe(4);
    expect(readSpf("v=spf1 redirect=_spf.example.org")).toMatchObject({ lookups: 1, further: ["_spf.example.org"] });
    expect(readSpf("v=spf1 ip6:2001:db8::/32 all")).toMatchObject({ lookups: 0, allowsAll: true, isSound: true });
    expect(readSpf("v=spf1 includes:a.example -all").isSound).toBe(false);
    expect(readSpf("v=spf1 mx ~all redirect=_spf.example.org")).toMatchObject({ lookups: 1, further: [] });
    expect(readSpf("v=spf1 +include:_SPF.Example.org. exp=why.example -all")).toMatchObject({
      lookups: 1,
      further: ["_spf.example.org"],
    });
  });

  test("what is asked of other names: addresses, and who takes mail", () => {
    expect(
      readSpf("v=spf1 a ?mx/24 a:B.example. mx:c.example/24//64 a/16 include:d.example exists:%{i}.e all").hosts,
    ).toEqual([
      { kind: "a", name: undefined },
      { kind: "mx", name: undefined },
      { kind: "a", name: "b.example" },
      { kind: "mx", name: "c.example" },
      { kind: "a", name: undefined },
    ]);
  });

  test.each([
    [["google-site-verification=x"], {}, "absent"],
    [["v=spf1 -all", "v=spf1 ~all"], {}, "several"],
    [["v=spf1 ipv4:192.0.2.1 -all"], {}, "broken"],
    [["v=spf1 +all"], {}, "allows-all"],
    [["v=spf1 include:a.example -all"], { lookups: 11 }, "too-many-lookups"],
    [["v=spf1 include:a.example -all"], { lookups: 10 }, "ok"],
    [["v=spf1 include:a.example -all"], { lookups: null }, "unreachable"],
    [["v=spf1 include:a.example -all"], { lost: "a.example" }, "leads-nowhere"],
    [["v=spf1 a mx -all"], { voids: ["a:maison.example", "mx:maison.example"] }, "ok"],
    [
      ["v=spf1 a mx a:b.example -all"],
      { voids: ["a:maison.example", "mx:maison.example", "a:b.example"] },
      "too-many-voids",
    ],
    [["V=SPF1 -all"], {}, "ok"],
    [["v=spf10 -all"], {}, "absent"],
  ])("%j %j: %s", (answer, more, wanted) => expect(judge(answer, more).found).toBe(wanted));

  test("our servers are named before what becomes of the rest, and only when somebody said which they are", () => {
    expect(judge(["v=spf1 mx -all"], { ours: "spf.creneau.example" }).record?.value).toBe(
      "v=spf1 mx include:spf.creneau.example -all",
    );
    expect(judge(["v=spf1 mx -all"], { ours: "spf.creneau.example", includesOurs: true }).found).toBe("ok");
    expect(judge([], { ours: "spf.creneau.example" }).record?.value).toBe("v=spf1 include:spf.creneau.example ~all");
    expect(judge([]).record).toBeNull();
  });
});

describe("DMARC", () => {
  const judge = (answer: string[], name = "_dmarc.rdv.maison.example") =>
    judgeDmarc({ name, answer }, "rdv.maison.example");

  test.each([
    [[], "absent", "advice"],
    [["v=DMARC1; p=none; rua=mailto:a@b.example"], "watching-only", "advice"],
    [["v=DMARC1; p=quarantine"], "ok", "right"],
    [["v=DMARC1; p=reject", "v=DMARC1; p=none"], "several", "wrong"],
    [["v=DMARC1; sp=reject"], "broken", "wrong"],
    [["v=DMARC1; p=refuse"], "broken", "wrong"],
  ])("%j: %s", (answer, found, verdict) => expect(judge(answer)).toMatchObject({ found, verdict }));

  test("from above, what it says of those below counts", () => {
    const above = "_dmarc.maison.example";
    expect(judge(["v=DMARC1; p=reject; sp=none"], above).found).toBe("watching-only");
    expect(judge(["v=DMARC1; p=reject"], above).found).toBe("ok");
    expect(dmarcNames("rdv.maison.example")).toEqual(["_dmarc.rdv.maison.example", "_dmarc.maison.example"]);
  });
});

test.each([
  ["zoe@gmail.com", "free-mail-domain"],
  ["zoe@maison.local", "private-domain"],
  ["zoe@localhost", "private-domain"],
  ["zoe@maison.example", undefined],
])("%s: %s", (address, fault) => expect(addressFault(address)).toBe(fault));
