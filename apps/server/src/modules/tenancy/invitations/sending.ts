/** An invitation on its way: the job, and how long it is open. */
import { instant, type Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";

export const SEND_INVITATION = "tenancy.send-invitation";
export const SEND_IMPORT = "tenancy.send-invitation-import";
const DAY_MS = 86_400_000;
export const USUAL_DAYS = 14;

export const inDays = (now: Instant, days: number): Instant => instant(now + days * DAY_MS);

export const sendLater = (tx: Tx, scope: TenantScope, id: string, round: number): Promise<void> =>
  enqueue(tx, scope, SEND_INVITATION, { invitationId: id, round }, { key: `invitation:${id}` });
