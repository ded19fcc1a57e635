/** What a business's own systems are told of, each event with its shape. Sent as Standard Webhooks; docs/webhooks.md says how. */
import { z } from "zod";
import { InstantText } from "../primitives.ts";
import { bookingEvents } from "./bookings.ts";
import type { OutsideEvent } from "./event.ts";
import { groupEvents } from "./groups.ts";
import { otherEvents } from "./others.ts";

export { eventSubjects, type EventSubject, type OutsideEvent } from "./event.ts";

const catalogue = { ...bookingEvents, ...groupEvents, ...otherEvents } as const;
export type OutsideEventName = keyof typeof catalogue;
export type OutsideEventData<Name extends OutsideEventName> = z.input<(typeof catalogue)[Name]["data"]>;

/** Every outside event, by its type. */
export const outsideEvents: Readonly<Record<OutsideEventName, OutsideEvent>> = catalogue;
export const outsideEventNames = Object.keys(catalogue) as [OutsideEventName, ...OutsideEventName[]];

/** The body of a delivery. */
export const envelopeOf = (name: OutsideEventName): z.ZodObject =>
  z.object({
    type: z.literal(name),
    timestamp: InstantText.meta({ description: "When it happened." }),
    data: outsideEvents[name].data,
  });

const WebhookHeaders = z.object({
  "webhook-id": z.string().meta({
    description: "Of the event: the same each time it is sent again, so that you can leave out what you have.",
  }),
  "webhook-timestamp": z.string().meta({ description: "When this attempt was made: seconds since 1970." }),
  "webhook-signature": z.string().meta({
    description:
      "`v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; two of them, a space between, while a secret is being rotated.",
  }),
  "x-webhook-secret": z.string().optional().meta({ description: "The shared secret, where the endpoint has one." }),
  "webhook-test": z
    .literal("true")
    .optional()
    .meta({ description: "Of an event that was sent to try the endpoint: its data are made up." }),
});

const schemaName = (name: OutsideEventName): string =>
  name.replaceAll(/(?:^|[._])([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The `webhooks` section of the OpenAPI document. */
export const webhookPaths = () =>
  Object.fromEntries(
    outsideEventNames.map((name) => {
      const { label, sentence, sample } = outsideEvents[name];
      const schema = envelopeOf(name).meta({ id: `${schemaName(name)}Event` });
      const example = { type: name, timestamp: "2027-03-08T10:00:00.000Z", data: sample };
      const operation = {
        operationId: name,
        summary: label.en,
        description: sentence.en,
        requestParams: { header: WebhookHeaders },
        requestBody: { required: true, content: { "application/json": { schema, example } } },
        responses: { "2XX": { description: "Taken. Anything else is tried again; 410 turns the endpoint off." } },
      };
      return [name, { post: operation }] as const;
    }),
  );
