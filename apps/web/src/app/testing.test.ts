import { routes } from "@creneau/contract";
import { expect, test } from "vitest";
import { FakeApi, type FakeRequest } from "./testing.ts";
import { id } from "./testing/id.ts";

const base = `/v1/businesses/${id(1)}`;
const camille = `${base}/professionals/${id(11)}`;
const ask = (method: string, path: string, body: FakeRequest["body"] = {}): FakeRequest => ({
  method,
  url: new URL(path, "http://fake"),
  body,
  signedIn: true,
});
const slotAsk = {
  professionalId: id(11),
  serviceId: id(21),
  startsAt: "2027-03-12T09:00:00Z",
  contact: { name: "Zoé", email: "zoe@example.org" },
};

test.each([
  ["getMe", ask("GET", "/v1/me")],
  ["signIn", ask("POST", "/v1/me/session", { password: "demo" })],
  ["requestMagicLink", ask("POST", "/v1/me/magic-links", { email: "a@example.org" })],
  ["getMySecurity", ask("GET", "/v1/me/security")],
  ["updateMe", ask("PUT", "/v1/me", { theme: "dark" })],
  ["listMySignIns", ask("GET", "/v1/me/sign-ins")],
  ["listMyPasskeys", ask("GET", "/v1/me/passkeys")],
  ["listMyProviders", ask("GET", "/v1/me/linked-providers")],
  ["listProviders", ask("GET", "/v1/me/providers")],
  ["signUp", ask("POST", "/v1/me/sign-ups", { email: "a@example.org" })],
  ["listMySessions", ask("GET", "/v1/me/sessions")],
  ["getBusiness", ask("GET", base)],
  ["listProfessionals", ask("GET", `${base}/professionals`)],
  ["listServices", ask("GET", `${base}/services`)],
  ["getSchedule", ask("GET", `${camille}/schedule`)],
  ["replaceWeeklyHours", ask("PUT", `${camille}/schedule`, { zone: "Europe/Paris", weekly: [], version: 3 })],
  ["putOverride", ask("PUT", `${camille}/schedule/overrides/2027-05-01`, { ranges: [], label: "Fête du travail" })],
  ["listSlots", ask("GET", `${camille}/slots?from=2027-03-10&to=2027-03-16`)],
  ["listBookings", ask("GET", `${base}/bookings?from=2027-03-01T00:00:00Z&until=2027-04-01T00:00:00Z`)],
  ["getBooking", ask("GET", `${base}/bookings/${id(1002)}`)],
  ["bookForContact", ask("POST", `${base}/bookings`, slotAsk)],
  ["moveBooking", ask("POST", `${base}/bookings/${id(1002)}/move`, { startsAt: "2027-03-12T09:00:00Z" })],
  ["cancelBooking", ask("POST", `${base}/bookings/${id(1003)}/cancellation`, { reason: "" })],
] as const)("the fake %s answers as the contract says", (name, request) => {
  const { status, answer } = routes[name];
  const given = new FakeApi(Date.parse("2027-03-10T08:00:00Z")).answer(request);
  expect(given.status).toBe(status);
  expect(() => answer.parse(given.body)).not.toThrow();
});
