import { z } from "zod";
import type { EventType } from "../../../platform/events.ts";

const payload = z.object({ leaveId: z.string(), version: z.number() });
type Payload = z.output<typeof payload>;

export const leaveRequested: EventType<Payload> = { name: "leave.requested", payload };
export const leaveDecided: EventType<Payload> = { name: "leave.decided", payload };
