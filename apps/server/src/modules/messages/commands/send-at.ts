/** The jobs that send planned messages: by channel, so that what is slow in one holds up no other. */
import type { Channel } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { enqueue, type Lane } from "../../../platform/jobs/jobs.ts";

interface SendJob {
  readonly name: string;
  readonly lane: Lane;
}

const SHORT: SendJob = { name: "messages.send-short", lane: "short" };

const BY_CHANNEL: Readonly<Record<Channel, SendJob>> = {
  email: { name: "messages.send", lane: "messages" },
  sms: SHORT,
  push: SHORT,
  app: { name: "messages.notice", lane: "notices" },
};

export const SEND_JOBS: ReadonlySet<SendJob> = new Set(Object.values(BY_CHANNEL));

/** One job at a time for one message: asked for again, it runs then instead. */
export const sendAt = (
  tx: Tx,
  scope: TenantScope,
  { id, channel }: { readonly id: string; readonly channel: Channel },
  runAt: Instant,
) => enqueue(tx, scope, BY_CHANNEL[channel].name, { messageId: id }, { runAt, key: `message:${id}` });
