/** What is kept of a business's own carrier: what anybody may see, and what nobody sees again. Pure. */
import { z } from "zod";

const Smtp = z.object({
  kind: z.literal("smtp"),
  host: z.string(),
  port: z.int(),
  user: z.string(),
  fromAddress: z.string(),
});
const SendGrid = z.object({ kind: z.literal("sendgrid"), region: z.enum(["global", "eu"]), fromAddress: z.string() });
const Resend = z.object({ kind: z.literal("resend"), fromAddress: z.string() });
const Twilio = z.object({ kind: z.literal("twilio"), accountSid: z.string(), from: z.string() });

export const Shown = z.discriminatedUnion("kind", [Smtp, SendGrid, Resend, Twilio]);
export type Shown = z.output<typeof Shown>;

export const Secrets = z.object({
  password: z.string().optional(),
  apiKey: z.string().optional(),
  reportKey: z.string().optional(),
  authToken: z.string().optional(),
});
export type Secrets = z.output<typeof Secrets>;
export type SecretName = keyof Secrets;

/** What opens the provider's door: without it there is nothing to keep. */
export const needed: Readonly<Record<Shown["kind"], SecretName | undefined>> = {
  smtp: undefined,
  sendgrid: "apiKey",
  resend: "apiKey",
  twilio: "authToken",
};

/** What verifies the provider's reports. */
export const reportSecret: Readonly<Record<Shown["kind"], SecretName | undefined>> = {
  smtp: undefined,
  sendgrid: "reportKey",
  resend: "reportKey",
  twilio: "authToken",
};

export type Channel = "email" | "sms";
export const channelOf = (kind: Shown["kind"]): Channel => (kind === "twilio" ? "sms" : "email");

/** Where the secrets go: kept ones are never sent to a place they were not given for. */
const placeOf = (shown: Shown): string =>
  shown.kind === "smtp"
    ? `${shown.host}:${shown.port}:${shown.user}`
    : shown.kind === "twilio"
      ? shown.accountSid
      : shown.kind;

/**
 * The secrets from now on: what is given, else what was kept for the same place. Otherwise whoever may set a carrier without
 * knowing its password could have it sent to a server of theirs.
 */
export function mergedSecrets(
  shown: Shown,
  given: Readonly<Record<SecretName, string | null>>,
  before: { readonly shown: Shown; readonly secrets: Secrets } | undefined,
): Secrets {
  const kept: Secrets =
    before?.shown.kind === shown.kind && placeOf(before.shown) === placeOf(shown) ? before.secrets : {};
  const names: readonly SecretName[] = ["password", "apiKey", "reportKey", "authToken"];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name] ?? kept[name];
      return value === undefined || value === "" ? [] : [[name, value]];
    }),
  );
}
