import { expect, test } from "vitest";
import type { Notice } from "../api/notices.ts";
import type { Translate } from "../texts/language.ts";
import { detailOf, pathOf } from "./words.ts";

const keyAndValues = ((key: string, values?: object) => `${key} ${JSON.stringify(values)}`) as unknown as Translate;

const about: Notice["about"] = {
  person: "Nadia",
  service: "Bilan",
  professional: "Léa",
  startsAt: "2027-03-09T09:00:00Z",
  endsAt: "2027-03-10T23:00:00Z",
  zone: "Europe/Paris",
};
const notice = (some: Partial<Notice>): Notice => ({
  id: "n",
  kind: "booking-moved",
  createdAt: "2027-03-01T08:00:00Z",
  readAt: null,
  values: {},
  about,
  subject: { type: "booking", id: "s" },
  ...some,
});
const leave = (values: Notice["values"]) =>
  notice({ kind: "leave-requested", subject: { type: "leave", id: "s" }, values });

test("a notice of an absence says its days, which are dates and no instants", () => {
  expect(detailOf(leave({ from: "2026-12-17", until: "2026-12-18" }), keyAndValues, "fr")).toBe(
    "jeu. 17 déc. – ven. 18 déc.",
  );
  expect(detailOf(leave({ from: "2026-12-17", until: "2026-12-17" }), keyAndValues, "en")).toMatch(/^Thu,? 17 Dec$/);
  expect(detailOf(leave({}), keyAndValues, "fr")).toBe("");
});

test("a booking that was moved says when it was before", () => {
  const moved = detailOf(notice({ values: { from: "2027-03-08T09:00:00Z" } }), keyAndValues, "fr");
  expect(moved).toContain("mar. 9 mars, 10");
  expect(moved).toContain("notices.insteadOf");
  expect(moved).toContain("lun. 8 mars, 10");
});

test("a webhook that was switched off says which and why, a message that did not arrive by which channel", () => {
  const webhook = (values: Notice["values"]) =>
    detailOf(
      notice({ about: null, kind: "webhook-failing", subject: { type: "webhook", id: "w" }, values }),
      keyAndValues,
      "fr",
    );
  expect(webhook({ host: "crm.example", why: "failing" })).toBe('notices.detail.failing {"host":"crm.example"}');
  expect(webhook({ host: "crm.example", why: "gone" })).toBe('notices.detail.gone {"host":"crm.example"}');
  const failed = notice({ kind: "message-failed", values: { kind: "confirmation", channel: "sms" } });
  expect(detailOf(failed, keyAndValues, "fr")).toContain("notices.detail.unsent.sms");
  expect(detailOf(notice({ values: { channel: "sms" } }), keyAndValues, "fr")).not.toContain("unsent");
});

test("a letter that did not go says why, and leads to whom it was for", () => {
  const letter = (why: string) =>
    notice({ kind: "letter-failed", subject: { type: "contact", id: "c" }, values: { why } });
  expect(detailOf(letter("unwanted"), keyAndValues, "fr")).toContain("notices.detail.letter.unwanted");
  expect(detailOf(letter("failed"), keyAndValues, "fr")).toContain("notices.detail.letter.failed");
  expect(detailOf(letter("returned"), keyAndValues, "fr")).toContain("notices.detail.letter.returned");
  expect(pathOf(letter("failed"), "virtus")).toBe("/virtus/contacts/c");
  expect(pathOf({ ...letter("failed"), about: null }, "virtus")).toBeUndefined();
});

test("a notice leads to what it is about, as long as that is there", () => {
  expect(pathOf(notice({}), "virtus")).toBe("/virtus/planning?date=2027-03-09&rdv=s");
  expect(pathOf(notice({ about: null }), "virtus")).toBeUndefined();
  expect(pathOf(notice({ kind: "webhook-failing", subject: { type: "webhook", id: "w" } }), "virtus")).toBe(
    "/virtus/settings/webhooks/w",
  );
  expect(pathOf(notice({ about: null, kind: "message-broken", subject: { type: "message", id: "m" } }), "virtus")).toBe(
    "/virtus/settings/messages/m",
  );
});
