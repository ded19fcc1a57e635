/** Who is told of what, by which channel and when: what a business sets, and what each of its members wants. */
import { z } from "zod";
import { channels } from "../channels.ts";
import { Id, Slug } from "../primitives.ts";
import { route } from "../route.ts";

export const notificationFamilies = [
  "booking",
  "change",
  "cancellation",
  "request",
  "proposal",
  "waiting",
  "reminder",
  "attendance",
  "leave",
  "hours",
] as const;
export type NotificationFamily = (typeof notificationFamilies)[number];

const Family = z
  .enum(notificationFamilies)
  .meta({ id: "NotificationFamily", description: "Events that are told alike." });
const Channel = z
  .enum(channels)
  .meta({ id: "Channel", description: "By mail, by text message, on a device, in the app." });
const Minute = z.int().min(0).max(1439);
const version = z.int().min(0).max(2_147_483_646).meta({ description: "The one that was read." });

export const QuietHours = z
  .object({ fromMinute: Minute, untilMinute: Minute })
  .refine(({ fromMinute, untilMinute }) => fromMinute !== untilMinute, { error: "never-quiet", path: ["untilMinute"] })
  .meta({
    id: "QuietHours",
    description: "Minutes of the day, by the reader's clock. What ends before it begins lasts over midnight.",
  });

/** Fourteen days. */
export const MOST_REMINDER_MINUTES = 20_160;
export const MOST_REMINDERS = 10;

export const Reminder = z
  .object({
    minutes: z.int().min(5).max(MOST_REMINDER_MINUTES).meta({ description: "How long before the start." }),
    contact: z.array(z.enum(["email", "sms"])).max(2),
    professional: z.array(z.enum(["email", "push", "app"])).max(3),
  })
  .meta({ id: "Reminder", description: "One reminder: how long before the start, to whom, and by which channels." });
export type Reminder = z.infer<typeof Reminder>;

const Reminders = z
  .array(Reminder)
  .max(MOST_REMINDERS)
  .refine((list) => new Set(list.map(({ minutes }) => minutes)).size === list.length, { error: "same-twice" });

const cell = {
  family: Family,
  to: z.enum(["contact", "professional", "team"]),
  channel: Channel,
};

const mine = { family: Family, to: z.enum(["professional", "team"]), channel: Channel };

export const NotificationSettings = z
  .object({
    reminders: z.array(Reminder),
    cells: z
      .array(z.object({ ...cell, wanted: z.boolean(), fixed: z.boolean() }))
      .meta({ description: "Each that there is. `fixed`: nobody can switch it off." }),
    sms: z.boolean().meta({ description: "Whether the booking form asks for a telephone to be reminded." }),
    quietHours: QuietHours.nullable().meta({ description: "No text message to contacts then." }),
    version: z.int(),
  })
  .meta({ id: "NotificationSettings" });
export type NotificationSettings = z.infer<typeof NotificationSettings>;

export const ServiceReminders = z
  .object({
    reminders: z.array(Reminder).nullable().meta({ description: "Null: as the business does." }),
    usual: z.array(Reminder).meta({ description: "What the business does." }),
    version: z.int(),
  })
  .meta({ id: "ServiceReminders" });

export const MyNotifications = z
  .object({
    cells: z
      .array(z.object({ ...mine, wanted: z.boolean() }))
      .meta({ description: "Those that concern me: as a professional, as one who answers for all bookings." }),
    quietHours: QuietHours.nullable().meta({
      description: "Nothing on devices then; mails and the app make no noise.",
    }),
    version: z.int(),
  })
  .meta({ id: "MyNotifications" });
export type MyNotifications = z.infer<typeof MyNotifications>;

const About = z.enum([...notificationFamilies, "texts"]).meta({
  id: "MailWishAbout",
  description: "Mails of a family of events; or, as one, all text messages about appointments.",
});

export const MailWishes = z
  .object({
    business: z.object({ slug: Slug, name: z.string() }),
    reader: z.enum(["contact", "member"]).meta({ description: "A member's other choices are in their account." }),
    about: About.meta({ description: "What the mail was about that had the link." }),
    items: z
      .array(
        z.object({
          about: About,
          wanted: z.boolean(),
          offered: z.boolean().meta({ description: "Whether the business sends any." }),
          text: z
            .object({ id: Id, body: z.string() })
            .nullable()
            .meta({ description: "The words that are agreed to; of text messages alone." }),
          stopped: z.boolean().meta({
            description: "A telephone of theirs answered STOP: it gets none until START comes from it.",
          }),
        }),
      )
      .meta({ description: "What can be done without. What somebody needs in order to come is not among it." }),
  })
  .meta({ id: "MailWishes" });
export type MailWishes = z.infer<typeof MailWishes>;

const link = z.object({
  link: z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9_-]+$/),
});

const params = z.object({ businessId: Id });
const serviceParams = z.object({ businessId: Id, serviceId: Id });
const settingsPath = "/v1/businesses/{businessId}/notification-settings";
const remindersPath = "/v1/businesses/{businessId}/services/{serviceId}/reminders";
const minePath = "/v1/businesses/{businessId}/my-notifications";

export const notificationRoutes = {
  getNotificationSettings: route({
    method: "GET",
    path: settingsPath,
    tag: "Business",
    access: "business.read",
    summary: "Who is told of what, by which channel, and when people are reminded",
    params,
    status: 200,
    answer: NotificationSettings,
  }),
  replaceNotificationSettings: route({
    method: "PUT",
    path: settingsPath,
    tag: "Business",
    access: "business.edit",
    summary: "Set who is told of what, and when people are reminded",
    description:
      "Coming bookings get the new reminders; those that were planned and are set no more are not sent. A cell that is left out stays as the product does it.",
    params,
    body: z.object({
      reminders: Reminders,
      choices: z.array(z.object({ ...cell, wanted: z.boolean() })).max(200),
      sms: z.boolean(),
      quietHours: QuietHours.nullable(),
      version,
    }),
    status: 200,
    answer: NotificationSettings,
    problems: ["EDITED_MEANWHILE"],
  }),
  getServiceReminders: route({
    method: "GET",
    path: remindersPath,
    tag: "Business",
    access: "catalogue.read",
    summary: "The reminders of a service",
    params: serviceParams,
    status: 200,
    answer: ServiceReminders,
  }),
  replaceServiceReminders: route({
    method: "PUT",
    path: remindersPath,
    tag: "Business",
    access: "catalogue.edit",
    summary: "Set the reminders of a service, where they are others than the business's",
    params: serviceParams,
    body: z.object({ reminders: Reminders.nullable(), version }),
    status: 200,
    answer: ServiceReminders,
    problems: ["EDITED_MEANWHILE"],
  }),
  getMyNotifications: route({
    method: "GET",
    path: minePath,
    tag: "Business",
    access: "business.read",
    summary: "What I am told in this business, and when I am not to be disturbed",
    description: "Of the person who is signed in: a key has none (FORBIDDEN).",
    params,
    status: 200,
    answer: MyNotifications,
    problems: ["FORBIDDEN"],
  }),
  replaceMyNotifications: route({
    method: "PUT",
    path: minePath,
    tag: "Business",
    access: "business.read",
    summary: "Set what I am told in this business",
    description: "A cell that is left out follows the business.",
    params,
    body: z.object({
      choices: z.array(z.object({ ...mine, wanted: z.boolean() })).max(200),
      quietHours: QuietHours.nullable(),
      version,
    }),
    status: 200,
    answer: MyNotifications,
    problems: ["EDITED_MEANWHILE", "FORBIDDEN"],
  }),
  getMailWishes: route({
    method: "GET",
    path: "/v1/public/mail-wishes/{link}",
    tag: "Public",
    access: "link",
    summary: "What the reader of a mail may switch off, by the link at its foot",
    params: link,
    status: 200,
    answer: MailWishes,
    problems: ["LINK_NOT_VALID"],
  }),
  setMailWish: route({
    method: "POST",
    path: "/v1/public/mail-wishes/{link}",
    tag: "Public",
    access: "link",
    summary: "Receive mails like that one no more, or again",
    description:
      "The same again changes nothing. Of a contact, anything that is listed; of a member, what the mail was about. Whoever wants text messages again names the words they were shown (`textId`).",
    params: link,
    body: z.object({
      about: About.optional().meta({ description: "What the mail was about, when absent." }),
      wanted: z.boolean(),
      textId: Id.optional(),
    }),
    status: 200,
    answer: MailWishes,
    problems: ["LINK_NOT_VALID"],
  }),
} as const;
