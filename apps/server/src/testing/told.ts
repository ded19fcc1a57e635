/** For stories: a product whose carriers write down what they were given, and who was told of what by which channel. */
import { messageFacts } from "../assemble/message-facts.ts";
import {
  hoursChanged,
  hoursRequestDecided,
  hoursRequested,
  leaveDecided,
  leaveRequested,
} from "../modules/availability/index.ts";
import {
  bookingApproved,
  bookingBooked,
  bookingCancelled,
  bookingDeclined,
  bookingExpired,
  bookingKept,
  bookingMoved,
  bookingNoShow,
  bookingProposed,
  bookingRequested,
  newsOfSeries,
  registerWaitingJobs,
} from "../modules/booking/index.ts";
import {
  registerHoursRequestNews,
  registerLeaveMails,
  registerMessages,
  registerStaffNews,
  sendWaitingMail,
  textWaiting,
  type MessagesDeps,
} from "../modules/messages/index.ts";
import { installationPost, type Post, type PostedNote, type PostedSms } from "../modules/messages/testing.ts";
import { Reactions } from "../platform/events.ts";
import { Jobs } from "../platform/jobs/worker.ts";
import type { World } from "./world.ts";

const FROM = "bonjour@creneau.localhost";

export interface Carried {
  readonly sms: PostedSms[];
  readonly notes: (PostedNote & { readonly accountId: string })[];
  /** No carrier of text messages answers. */
  smsDown: boolean;
}

/** Jobs of the product, with messages that go by carriers of the test's own: every account has a device. */
export function withCarriers(world: World, parts: Partial<MessagesDeps> = {}) {
  const carried: Carried = { sms: [], notes: [], smsDown: false };
  const post: Post = {
    ...installationPost(world.mailer, FROM),
    sms: async (_scope, sms) => {
      if (carried.smsDown) throw new Error("the carrier is down");
      carried.sms.push(sms);
    },
    push: async (_scope, { accountId }, note) => void carried.notes.push({ ...note, accountId }),
  };
  const publicUrl = () => "http://creneau.test";
  const deps: MessagesDeps = {
    db: world.db,
    clock: world.clock,
    mailer: world.mailer,
    post,
    keys: world.keys,
    publicUrl,
    mailFrom: FROM,
    bookings: messageFacts({ keys: world.keys, publicUrl }),
    series: newsOfSeries,
    devices: async (_tx, _scope, ids) => new Set(ids),
    ...parts,
  };
  const own = new Jobs();
  const reactions = new Reactions(world.db);
  registerMessages(deps, reactions, own, {
    booked: bookingBooked,
    requested: bookingRequested,
    approved: bookingApproved,
    declined: bookingDeclined,
    expired: bookingExpired,
    proposed: bookingProposed,
    kept: bookingKept,
    missed: bookingNoShow,
    moved: bookingMoved,
    cancelled: bookingCancelled,
  });
  registerStaffNews(deps, reactions, own, { requested: leaveRequested, decided: leaveDecided, hours: hoursChanged });
  registerHoursRequestNews(deps, reactions, own, { requested: hoursRequested, decided: hoursRequestDecided });
  registerLeaveMails(deps, reactions, own, { requested: leaveRequested, decided: leaveDecided });
  const { db, clock, keys } = world;
  const waiting = { send: sendWaitingMail(deps), text: textWaiting(deps) };
  registerWaitingJobs(own, { db, clock, keys, siteUrl: async () => publicUrl(), ...waiting });
  reactions.register(own);
  const jobs = new Jobs();
  Object.assign(jobs.tasks, world.jobs.tasks, own.tasks);
  return { carried, deps, settle: () => world.settle(jobs) };
}
