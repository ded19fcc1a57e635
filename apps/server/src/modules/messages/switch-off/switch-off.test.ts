/** Which mails carry a way to switch them off, and what their links say. */
import { notificationFamilies } from "@creneau/contract";
import { instant } from "@creneau/scheduling";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newKeyRingText, parseKeyRing } from "../../../platform/keys.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { staffTable, type Recipient, type StaffOccasion } from "../hub/table.ts";
import type { MessageKind } from "../rules.ts";
import { composeMessage } from "../templates/compose.ts";
import { composeSeriesMessage } from "../templates/series.ts";
import { sampleFacts } from "../testing.ts";
import { switchOffLink, switchOffUrl, verifySwitchOff, type SwitchOff } from "./links.ts";
import { mayDoWithout, unneededNews } from "./rules.ts";

const keys = parseKeyRing(newKeyRingText());
const now = instant("2027-03-08T16:00:00Z");
const deps = {
  keys,
  clock: { now: () => now },
  publicUrl: () => "https://creneau.test",
  mailFrom: "bonjour@mail.creneau.test",
};
const id = "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b12";
const member = { name: "Odile", email: "odile@thotis.example", locale: "fr" } as const;
const accountId = "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b99";
const write = (kind: MessageKind, recipient: Recipient) =>
  composeMessage(deps, { id, kind, recipient, member, accountId: recipient === "team" ? accountId : null }, facts);
const facts = sampleFacts({
  proposal: { url: "https://creneau.test/p", reason: "", answerBy: now, options: [] },
  previousStartsAt: now,
});

/** What whoever booked needs in order to come, or to know that they need not. */
const needed: readonly MessageKind[] = [
  "request",
  "refusal",
  "expiry",
  "proposal",
  "proposal-reminder",
  "confirmation",
  "change",
  "cancellation",
];
const toTeam = ["request", "refusal", "expiry", "proposal", "kept", "confirmation", "change", "cancellation"] as const;

describe("which mails carry it", () => {
  test.each(needed)("to whoever booked, not the %s: neither in its head nor at its foot", async (kind) => {
    const mail = await write(kind, "contact");
    expect(mail.unsubscribeUrl).toBeUndefined();
    expect(mail.text + mail.html).not.toMatch(/mes-messages|Ne plus recevoir/);
  });

  test.each([
    ["reminder", "Ne plus recevoir ces rappels"],
    ["missed", "Ne plus recevoir ce type de message"],
  ] as const)("to whoever booked, the %s: in its head, at its foot, in HTML and in text", async (kind, words) => {
    const mail = await write(kind, "contact");
    const url = mail.unsubscribeUrl ?? "";
    expect(url).toMatch(/^https:\/\/creneau\.test\/mes-messages\/[\w-]{60,200}$/);
    expect(mail.text).toContain(`${words}\u202F: ${url}`);
    expect(mail.html).toContain(`href="${url}"`);
    expect(mail.html).toContain(`>${words}</a>`);
    expect(verifySwitchOff(keys, url.split("/").at(-1) ?? "", now)).toEqual({
      businessId: facts.business.id,
      personId: facts.contact.id,
      to: "contact",
      family: kind === "reminder" ? "reminder" : "attendance",
    });
  });

  test.each([...toTeam, "reminder"] as const)("to the professional, the %s", async (kind) => {
    const { unsubscribeUrl: url = "", text } = await write(kind, "professional");
    expect(text).toContain(url);
    const said = verifySwitchOff(keys, url.split("/").at(-1) ?? "", now);
    expect(said).toMatchObject({ personId: facts.professional.accountId, to: "professional" });
  });

  test.each(["request", "expiry", "kept", "confirmation", "change", "cancellation"] as const)(
    "to one of those who answer for all, the %s: of that account",
    async (kind) => {
      const { unsubscribeUrl: url = "" } = await write(kind, "team");
      const said = verifySwitchOff(keys, url.split("/").at(-1) ?? "", now);
      expect(said).toMatchObject({ personId: accountId, to: "team" });
    },
  );

  test("of several dates at once: the professional's, and not that of whoever booked", async () => {
    const act = { tells: true, bookings: [{ id, version: 0, status: "confirmed", startsAt: now, endsAt: now }] };
    const of = (recipient: Recipient) =>
      composeSeriesMessage(deps, { id, kind: "confirmation", recipient }, facts, act);
    expect((await of("contact")).unsubscribeUrl).toBeUndefined();
    expect((await of("professional")).unsubscribeUrl).toBeDefined();
  });

  test("what the team is told about itself, all of it: none of that is always mailed", () => {
    for (const occasion of Object.keys(staffTable) as StaffOccasion[]) {
      const { family, to } = unneededNews(occasion);
      expect([occasion, mayDoWithout(family, to)]).toEqual([occasion, true]);
    }
  });

  test("whoever booked may do without two families of mails, and no others", () => {
    expect(notificationFamilies.filter((family) => mayDoWithout(family, "contact"))).toEqual([
      "reminder",
      "attendance",
    ]);
  });
});

describe("the link", () => {
  const what: SwitchOff = { businessId: id, personId: accountId, to: "contact", family: "reminder" };
  const refused = (token: string, at = now): string => {
    try {
      verifySwitchOff(keys, token, at);
      return "opened";
    } catch (error) {
      return error instanceof ProblemError ? error.code : String(error);
    }
  };

  test("says whom and what, whatever they are", () => {
    const made = fc.record({
      businessId: fc.uuid(),
      personId: fc.uuid(),
      to: fc.constantFrom<Recipient>("contact", "professional", "team"),
      family: fc.constantFrom(...notificationFamilies),
    });
    fc.assert(
      fc.property(made, (one) => {
        expect(verifySwitchOff(keys, switchOffLink(keys, one, now), now)).toEqual(one);
      }),
    );
  });

  test("altered in any byte, of other keys or of another purpose it opens nothing", () => {
    const bytes = Buffer.from(switchOffLink(keys, what, now), "base64url");
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(refused(altered.toString("base64url"))).toBe("LINK_NOT_VALID");
    }
    expect(refused(switchOffLink(parseKeyRing(newKeyRingText()), what, now))).toBe("LINK_NOT_VALID");
    expect(refused(keys.sign(bytes.subarray(17), "choices-link"))).toBe("LINK_NOT_VALID");
    expect(refused("")).toBe("LINK_NOT_VALID");
  });

  test("works for two years at least, three at most, and is the same all year", () => {
    const token = switchOffLink(keys, what, now);
    expect(switchOffLink(keys, what, instant("2027-03-08T16:00:01Z"))).toBe(token);
    expect(refused(token, instant("2029-03-07T16:00:00Z"))).toBe("opened");
    expect(refused(token, instant("2030-03-08T16:00:00Z"))).toBe("LINK_NOT_VALID");
  });

  test("its address has nothing that a head of a mail could not hold", () => {
    expect(switchOffUrl(deps, what, now)).toMatch(/^https:\/\/[\w./-]+$/);
  });
});
