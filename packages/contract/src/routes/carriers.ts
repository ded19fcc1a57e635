/** What carries a business's messages: its providers, what became of what they took, and the address mail comes from. */
import { z } from "zod";
import { Email, Id, InstantText, line, pageOf, PageQuery, Phone, Version } from "../primitives.ts";
import { route } from "../route.ts";

/** Without line breaks or other controls; kept sealed, and never answered. */
const Secret = z
  .string()
  .trim()
  .min(8)
  .max(500)
  .refine((value) => !/[\p{Cc}\s]/u.test(value), { error: "control-characters" });
const secret = (description: string) =>
  Secret.nullable()
    .default(null)
    .meta({ description: `${description} Null: the one that is kept. Never answered.` });

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const MailHost = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(new RegExp(`^(?:${label}\\.)+${label}$`), { error: "not-a-host" });

/** Ports that mail is handed over at. */
export const mailPorts = [587, 465, 2525, 25] as const;

const SmtpAsk = z.object({
  kind: z.literal("smtp"),
  host: MailHost,
  port: z
    .union(mailPorts.map((port) => z.literal(port)))
    .meta({ description: "465 is encrypted from the first byte." }),
  user: z.string().trim().max(254).default(""),
  password: z
    .string()
    .max(500)
    .nullable()
    .default(null)
    .meta({ description: "Null: the one that is kept. Never answered." }),
  fromAddress: Email,
});
const SendGridAsk = z.object({
  kind: z.literal("sendgrid"),
  region: z.enum(["global", "eu"]).default("global"),
  apiKey: secret("Its rights: Mail Send."),
  reportKey: secret("Verification key of the signed event webhook, if one is set up."),
  fromAddress: Email,
});
const ResendAsk = z.object({
  kind: z.literal("resend"),
  apiKey: secret("Its rights: sending access."),
  reportKey: secret("Signing secret of the webhook (whsec_…), if one is set up."),
  fromAddress: Email,
});
const TwilioAsk = z.object({
  kind: z.literal("twilio"),
  accountSid: z
    .string()
    .trim()
    .regex(/^AC[0-9a-fA-F]{32}$/, { error: "not-an-account-sid" }),
  authToken: secret("It also verifies what Twilio reports."),
  from: z
    .string()
    .trim()
    .regex(/^(?:\+[1-9]\d{6,14}|MG[0-9a-fA-F]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/, { error: "not-a-text-sender" })
    .meta({ description: "A number (E.164), a name of up to eleven letters, or a messaging service (MG…)." }),
});

export const carrierKinds = ["smtp", "sendgrid", "resend", "twilio"] as const;
export type CarrierKind = (typeof carrierKinds)[number];

export const CarrierTest = z
  .object({
    id: Id,
    state: z.enum(["waiting", "taken", "refused", "nowhere"]).meta({
      description: "`taken`: the provider took it; `nowhere`: nothing carries messages of this channel.",
    }),
    blame: z.enum(["network", "busy", "settings", "recipient", "message"]).nullable().meta({
      description: "What stands in the way, when it was refused.",
    }),
    code: z.string().nullable().meta({ description: "As the provider names it." }),
    askedAt: InstantText,
    endedAt: InstantText.nullable(),
  })
  .meta({ id: "CarrierTest" });
export type CarrierTest = z.infer<typeof CarrierTest>;

const Own = z
  .object({
    kind: z.enum(carrierKinds),
    host: z.string().nullable(),
    port: z.int().nullable(),
    user: z.string().nullable(),
    region: z.enum(["global", "eu"]).nullable(),
    accountSid: z.string().nullable(),
    from: z.string().meta({ description: "Sender's address, number or name." }),
    secrets: z.array(z.enum(["password", "apiKey", "reportKey", "authToken"])).meta({ description: "Which are kept." }),
    reportUrl: z.url().meta({ description: "Where the provider is to report what became of messages." }),
  })
  .meta({ id: "OwnCarrier" });

const ChannelCarrier = z.object({
  own: Own.nullable(),
  installation: z.enum(["smtp", "sendgrid", "resend", "twilio", "mailbox", "none"]).meta({
    description: "What carries it without a carrier of one's own; `mailbox`: it stays on this server.",
  }),
  version: Version.meta({ description: "0: none of one's own." }),
  test: CarrierTest.nullable(),
});

export const Carriers = z
  .object({
    email: ChannelCarrier,
    sms: ChannelCarrier,
    push: z.object({ devices: z.int().meta({ description: "One's own." }), test: CarrierTest.nullable() }),
    isSandbox: z.boolean().meta({ description: "Nothing leaves a sandbox." }),
  })
  .meta({ id: "Carriers" });
export type Carriers = z.infer<typeof Carriers>;

export const messageDeliveryStates = ["sending", "accepted", "delivered", "bounced", "complained", "failed"] as const;
export type MessageDeliveryState = (typeof messageDeliveryStates)[number];

/** What else is handed to a carrier, besides messages about bookings and letters. */
export const deliverySubjects = [
  "carrier-test",
  "template-test",
  "waiting",
  "leave",
  "hours",
  "team-invitation",
  "person-data",
  "webhook",
] as const;
export type DeliverySubject = (typeof deliverySubjects)[number];
export const MessageDelivery = z
  .object({
    id: Id,
    channel: z.enum(["email", "sms", "push"]),
    carrier: z.enum(["smtp", "sendgrid", "resend", "twilio", "web-push", "mailbox", "none"]),
    status: z.enum(messageDeliveryStates).meta({
      description:
        "`sending`: not taken yet, it is tried again; `accepted`: the provider has it; `delivered`: where it should be; `bounced`: nobody has that address; `complained`: called spam.",
    }),
    code: z.string().nullable().meta({ description: "Why not, as a code." }),
    booking: z.object({ id: Id, reference: z.string() }).nullable(),
    kind: z.string().nullable().meta({ description: "Which message of the booking it was." }),
    letterTo: Id.nullable().meta({ description: "Of a mail that somebody of the team wrote: the contact it was for." }),
    about: z.enum(deliverySubjects).nullable().meta({
      description:
        "Of what is neither about a booking nor a letter: what it was; null of what was sent before this was kept.",
    }),
    retry: Id.nullable().meta({
      description: "The message to ask for with `retryMessage`; null when there is nothing to send again.",
    }),
    createdAt: InstantText,
    statusAt: InstantText,
  })
  .meta({ id: "MessageDelivery" });
export type MessageDelivery = z.infer<typeof MessageDelivery>;

const Record = z.object({ type: z.literal("TXT"), name: z.string(), value: z.string() });

export const senderFindings = [
  "ok",
  "absent",
  "other-value",
  "several",
  "broken",
  "too-many-lookups",
  "too-many-voids",
  "watching-only",
  "not-ours",
  "allows-all",
  "leads-nowhere",
  "unreachable",
] as const;
export const SenderFinding = z
  .object({
    what: z.enum(["dkim", "next-dkim", "spf", "dmarc"]),
    verdict: z.enum(["right", "advice", "wrong", "unknown"]),
    found: z.enum(senderFindings),
    record: Record.nullable().meta({ description: "What to put into the DNS; null when there is nothing to do." }),
    seen: z.array(z.string()).meta({ description: "What stands there now." }),
    lookups: z.int().nullable().meta({ description: "Of SPF: how many look-ups it costs; ten are allowed." }),
    about: z
      .string()
      .nullable()
      .default(null)
      .meta({
        description:
          "Of an SPF that leads nowhere: the name that it includes, and that has no such record. Of one with too many look-ups " +
          "that find nothing: those, as `a:mail.example, mx:example.org`.",
      }),
  })
  .meta({ id: "SenderFinding" });
export type SenderFinding = z.infer<typeof SenderFinding>;

export const Sender = z
  .object({
    address: z.string(),
    state: z.enum(["pending", "verified"]).meta({ description: "`verified`: mails come from this address." }),
    preparing: z.boolean().meta({ description: "Its key is being made." }),
    checking: z.boolean(),
    findings: z.array(SenderFinding),
    rotating: z.boolean().meta({ description: "A second key waits to be seen in the DNS." }),
    checkedAt: InstantText.nullable(),
    verifiedAt: InstantText.nullable(),
    version: Version,
  })
  .meta({ id: "Sender" });
export type Sender = z.infer<typeof Sender>;

export const SenderState = z
  .object({
    sender: Sender.nullable(),
    fallback: z.string().meta({ description: "Where mails come from as long as it is not verified." }),
    signs: z.boolean().meta({
      description: "Whether mails of this business are signed by us: not when a provider signs them itself.",
    }),
  })
  .meta({ id: "SenderState" });
export type SenderState = z.infer<typeof SenderState>;

export const PushDevice = z
  .object({
    id: Id,
    name: z.string(),
    createdAt: InstantText,
    lastSentAt: InstantText.nullable(),
  })
  .meta({ id: "PushDevice" });
export type PushDevice = z.infer<typeof PushDevice>;

const Endpoint = z.url({ protocol: /^https?$/ }).max(1000);
const Base64Url = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[A-Za-z0-9_-]+=*$/);

const Params = z.object({ businessId: Id });
const ChannelParams = Params.extend({ channel: z.enum(["email", "sms"]) });
const base = "/v1/businesses/{businessId}";

export const carrierRoutes = {
  getCarriers: route({
    method: "GET",
    path: `${base}/carriers`,
    tag: "Business",
    access: "carrier.edit",
    summary: "What carries mails, text messages and notifications",
    params: Params,
    status: 200,
    answer: Carriers,
  }),
  setCarrier: route({
    method: "PUT",
    path: `${base}/carriers/{channel}`,
    tag: "Business",
    access: "carrier.edit",
    summary: "Send by a provider of one's own",
    description: "Secrets are kept sealed and never answered; a secret that is left out stays as it is.",
    params: ChannelParams,
    body: z.object({
      version: Version,
      carrier: z.discriminatedUnion("kind", [SmtpAsk, SendGridAsk, ResendAsk, TwilioAsk]).meta({ id: "CarrierAsk" }),
    }),
    status: 200,
    answer: Carriers,
    problems: ["EDITED_MEANWHILE"],
  }),
  removeCarrier: route({
    method: "DELETE",
    path: `${base}/carriers/{channel}`,
    tag: "Business",
    access: "carrier.edit",
    summary: "Send as the installation does again; what was kept is forgotten",
    params: ChannelParams,
    status: 200,
    answer: Carriers,
  }),
  testCarrier: route({
    method: "POST",
    path: `${base}/carriers/tests`,
    tag: "Business",
    access: "carrier.edit",
    summary: "Send oneself a message; ask `getCarriers` what came of it",
    params: Params,
    idempotent: true,
    body: z.object({
      channel: z.enum(["email", "sms", "push"]),
      phone: Phone.nullable().default(null).meta({ description: "Where a text message goes." }),
    }),
    status: 202,
    answer: CarrierTest,
    problems: ["IDEMPOTENCY_KEY_REUSED"],
  }),
  listDeliveries: route({
    method: "GET",
    path: `${base}/deliveries`,
    tag: "Business",
    access: "carrier.edit",
    summary: "What became of messages, the newest first",
    params: Params,
    query: PageQuery.extend({
      status: z
        .enum([...messageDeliveryStates, "trouble"])
        .optional()
        .meta({
          description: "`trouble`: bounced, complained or failed.",
        }),
    }),
    status: 200,
    answer: pageOf(MessageDelivery).meta({ id: "MessageDeliveryPage" }),
  }),
  getSender: route({
    method: "GET",
    path: `${base}/sender`,
    tag: "Business",
    access: "carrier.edit",
    summary: "The address mails come from, and what the DNS says of it",
    params: Params,
    status: 200,
    answer: SenderState,
  }),
  setSender: route({
    method: "PUT",
    path: `${base}/sender`,
    tag: "Business",
    access: "carrier.edit",
    summary: "Ask to write from an address of one's own",
    description: "It is used once the DNS shows the key that its mails are signed with.",
    params: Params,
    body: z.object({ address: Email, version: Version }),
    status: 200,
    answer: SenderState,
    problems: ["EDITED_MEANWHILE"],
  }),
  checkSender: route({
    method: "POST",
    path: `${base}/sender/check`,
    tag: "Business",
    access: "carrier.edit",
    summary: "Look at the DNS again",
    description: "Answers at once; the look is taken a moment later.",
    params: Params,
    status: 202,
    answer: SenderState,
  }),
  rotateSenderKey: route({
    method: "POST",
    path: `${base}/sender/rotation`,
    tag: "Business",
    access: "carrier.edit",
    summary: "Make a new key: it signs as soon as the DNS shows it",
    params: Params,
    idempotent: true,
    status: 202,
    answer: SenderState,
  }),
  removeSender: route({
    method: "DELETE",
    path: `${base}/sender`,
    tag: "Business",
    access: "carrier.edit",
    summary: "Write from the installation's address again; the keys are forgotten",
    params: Params,
    status: 204,
  }),
  getPushKey: route({
    method: "GET",
    path: "/v1/me/devices/key",
    tag: "Me",
    access: "account",
    summary: "The key that a browser subscribes with (VAPID)",
    status: 200,
    answer: z.object({ publicKey: z.string() }).meta({ id: "PushKey" }),
  }),
  listMyDevices: route({
    method: "GET",
    path: "/v1/me/devices",
    tag: "Me",
    access: "account",
    summary: "Browsers that are notified",
    query: PageQuery,
    status: 200,
    answer: pageOf(PushDevice).meta({ id: "PushDevicePage" }),
  }),
  addMyDevice: route({
    method: "POST",
    path: "/v1/me/devices",
    tag: "Me",
    access: "account",
    summary: "Be notified in this browser",
    description: "Asked again by the same browser, it stays one. Of more than twenty, the oldest goes.",
    body: z.object({
      name: line(60),
      subscription: z
        .object({ endpoint: Endpoint, keys: z.object({ p256dh: Base64Url(200), auth: Base64Url(100) }) })
        .meta({ id: "PushSubscription", description: "As `PushSubscription.toJSON()` gives it." }),
    }),
    status: 200,
    answer: PushDevice,
  }),
  renameMyDevice: route({
    method: "PUT",
    path: "/v1/me/devices/{deviceId}",
    tag: "Me",
    access: "account",
    summary: "Name a browser",
    params: z.object({ deviceId: Id }),
    body: z.object({ name: line(60) }),
    status: 200,
    answer: PushDevice,
  }),
  removeMyDevice: route({
    method: "DELETE",
    path: "/v1/me/devices/{deviceId}",
    tag: "Me",
    access: "account",
    summary: "Be notified there no longer",
    params: z.object({ deviceId: Id }),
    status: 204,
  }),
} as const;
