/** What is announced when hours change: one event an act, whoever it touches. */
import { z } from "zod";
import type { EventType } from "../../platform/events.ts";

const changed = z.object({
  /** Of the act: the same in whatever is told of it. */
  changeId: z.string(),
  professionalId: z.string(),
  /** Null: the installation itself, while it furnishes. */
  byAccountId: z.string().nullable(),
  what: z.array(z.string()),
  /** The dates that have other hours of their own, where it was dates. */
  days: z.array(z.string()),
  /** Of the request that was accepted, where one was. */
  requestId: z.string().nullable(),
  version: z.number(),
});
const houseChanged = z.object({
  changeId: z.string(),
  byAccountId: z.string().nullable(),
  what: z.array(z.string()),
  version: z.number(),
});
const request = z.object({ requestId: z.string(), version: z.number() });

export const hoursChanged: EventType<z.output<typeof changed>> = { name: "hours.changed", payload: changed };
/** Of what the whole business keeps: closings, holidays, premises, labour. */
export const houseHoursChanged: EventType<z.output<typeof houseChanged>> = {
  name: "hours.house_changed",
  payload: houseChanged,
};
export const hoursRequested: EventType<z.output<typeof request>> = { name: "hours.requested", payload: request };
export const hoursRequestDecided: EventType<z.output<typeof request>> = {
  name: "hours.request_decided",
  payload: request,
};
