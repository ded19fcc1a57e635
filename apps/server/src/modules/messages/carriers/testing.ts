import type { Mailer } from "../../../platform/mail/mailer.ts";
import type { Post } from "./post.ts";

/** All mail by one mailer, and nothing written down. */
export const installationPost = (mailer: Mailer, mailFrom: string): Post => ({
  mail: (_scope, { fromName, ...mail }) => mailer.send({ ...mail, from: { name: fromName, address: mailFrom } }),
  sms: () => Promise.resolve(),
  push: () => Promise.resolve(),
});
