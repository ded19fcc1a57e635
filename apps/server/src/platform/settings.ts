/** Every setting is an environment variable, parsed once, here. `docs/settings.md` is made from this list. */
import { isIP } from "node:net";
import { z } from "zod";

const yesOrNo = z.enum(["yes", "no"]).transform((value) => value === "yes");
const url = (...protocols: string[]) =>
  z.url({ error: "must be an address", abort: true }).refine((value) => protocols.includes(new URL(value).protocol), {
    error: `must begin with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  });
const count = (fallback: number) => z.coerce.number().int().min(1).max(1_000_000).default(fallback);

/** Plain http would let anybody on the way say who people are; on this machine there is no way. */
const isSafeIssuer = (value: string): boolean => {
  const { protocol, hostname } = new URL(value);
  return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname));
};

const isNetwork = (text: string): boolean => {
  const [address = "", prefix, ...rest] = text.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
};

const oidcProvider = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1).max(40),
  issuer: z.url({ abort: true }).refine(isSafeIssuer, { error: "must begin with https://" }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});

function readJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The text holds secrets: it is not repeated.
    context.addIssue({ code: "custom", message: "must be a JSON list" });
    return z.NEVER;
  }
}

export const settingsSchema = z.object({
  CRENEAU_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe("Port to listen on; 0 takes a free one."),
  CRENEAU_HOST: z.string().min(1).default("127.0.0.1").describe("Address to listen on; 0.0.0.0 for all."),
  CRENEAU_PUBLIC_URL: url("http:", "https:")
    .optional()
    .describe("Address people use, in mails and links. Default: http://localhost:PORT."),
  CRENEAU_BASE_DOMAIN: z
    .string()
    .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/, { error: "must be a domain name" })
    .optional()
    .describe(
      "Domain whose sub-domains are businesses: `virtus.rdv.example.org`. Needs a wildcard in the DNS. Default: none.",
    ),
  CRENEAU_PLAN: z
    .enum(["starter", "professional", "enterprise", "scale"])
    .default("scale")
    .describe("Plan of a new business: starter, professional, enterprise, or scale (no limits)."),
  CRENEAU_ROLES: z
    .string()
    .default("http,worker,migrate")
    .transform((value) => value.split(",").map((part) => part.trim()))
    .pipe(z.array(z.enum(["http", "worker", "migrate"])).min(1))
    .describe("What this process does: any of http, worker, migrate."),
  CRENEAU_DATA: z
    .string()
    .min(1)
    .default("./data")
    .describe("Folder of the embedded database, the key ring and the mailbox."),
  CRENEAU_KEYS: z
    .string()
    .optional()
    .describe(
      "Key ring `id:base64 of 32 bytes`, newest first, comma between. Default: made on first start, kept in the data folder.",
    ),
  CRENEAU_DEMO: yesOrNo
    .optional()
    .describe(
      "Fill an empty database with the demo businesses, whose passwords are known: yes or no. Default: yes, but no once CRENEAU_PUBLIC_URL is set.",
    ),
  CRENEAU_IMPORT_MEGABYTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(4096)
    .default(200)
    .describe(
      "Largest export of a business that somebody may send here to import it; at the command line there is no limit.",
    ),
  CRENEAU_TRUST_PROXY: z
    .string()
    .default("no")
    .transform((value) => (value === "yes" ? true : value === "no" ? false : value.split(",").map((one) => one.trim())))
    .refine((value) => typeof value === "boolean" || value.every(isNetwork), {
      error: "must be yes, no, or the addresses of your proxies (203.0.113.7 or 203.0.113.0/24, comma between)",
    })
    .describe(
      "Believe X-Forwarded-For and -Proto of what stands right before the server: yes only if that is your own proxy. Behind several, list their addresses or networks, comma between.",
    ),
  CRENEAU_LOG: z
    .enum(["trace", "debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("Least level that is logged."),
  CRENEAU_SOURCE_URL: url("http:", "https:")
    .optional()
    .describe(
      "Where the source code of this installation is (AGPL). Default: the server hands out its own, at /source.tar.gz.",
    ),
  CRENEAU_READS_PER_MINUTE: count(600).describe("Reading requests a minute for one address."),
  CRENEAU_WRITES_PER_HOUR: count(100).describe("Public writing requests an hour for one address."),
  CRENEAU_ACCOUNT_CALLS_PER_MINUTE: count(100).describe("Requests a minute for one account, from all its browsers."),
  CRENEAU_BUSINESS_CALLS_PER_MINUTE: count(6000).describe(
    "Requests a minute for one business, of all its members and keys.",
  ),
  CRENEAU_KEY_CALLS_PER_MINUTE: count(600).describe("Requests a minute for one API key, wherever it is used."),
  CRENEAU_SIGN_INS_PER_HOUR: count(30).describe("Attempts to sign in an hour for one address."),
  CRENEAU_STREAMS: count(2000).describe(
    "Browsers and programs that are told at once what changes, in this process; more are asked to come back later.",
  ),
  CRENEAU_OIDC: z
    .string()
    .default("[]")
    .transform(readJson)
    .pipe(z.array(oidcProvider).max(20))
    .describe(
      'Providers (OpenID Connect) to sign in with, a JSON list: `[{"id":"google","name":"Google","issuer":"https://accounts.google.com","clientId":"…","clientSecret":"…"}]`. Register PUBLIC_URL/app/connexion/retour there.',
    ),
  DATABASE_URL: url("postgres:", "postgresql:")
    .optional()
    .describe("PostgreSQL 15 or newer, as a role that may create roles and owns the database. Default: embedded."),
  DATABASE_APP_URL: url("postgres:", "postgresql:")
    .optional()
    .describe(
      "The same database as the role `creneau_app`. Default: derived from DATABASE_URL, password from the key ring.",
    ),
  DATABASE_JOBS_URL: url("postgres:", "postgresql:")
    .optional()
    .describe("The same database as the role `creneau_jobs`. Default: derived likewise."),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10).describe("Connections of the server's pool."),
  CRENEAU_WEBHOOK_PRIVATE: yesOrNo
    .optional()
    .describe(
      "Let webhooks reach addresses of this machine and of private networks, also without TLS: yes or no. Default: yes, but no once CRENEAU_PUBLIC_URL is set.",
    ),
  SMTP_URL: url("smtp:", "smtps:")
    .optional()
    .describe("Mail server. Default: the development mailbox at /dev/mailbox."),
  SENDGRID_API_KEY: z.string().min(1).optional().describe("Mail by SendGrid, when there is no SMTP_URL."),
  SENDGRID_URL: url("https:")
    .default("https://api.sendgrid.com")
    .describe("Where SendGrid’s API is: https://api.eu.sendgrid.com for a subuser in the European Union."),
  SENDGRID_REPORT_KEY: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Verification key of SendGrid’s signed event webhook, sent to PUBLIC_URL/v1/inbound/sendgrid/installation.",
    ),
  RESEND_API_KEY: z
    .string()
    .min(1)
    .optional()
    .describe("Mail by Resend, when there is neither SMTP_URL nor SENDGRID_API_KEY."),
  RESEND_REPORT_SECRET: z
    .string()
    .min(1)
    .optional()
    .describe("Signing secret (whsec_…) of Resend’s webhook, sent to PUBLIC_URL/v1/inbound/resend/installation."),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-fA-F]{32}$/, { error: "must be AC and 32 hexadecimal digits" })
    .optional()
    .describe("Text messages by Twilio, with TWILIO_AUTH_TOKEN and TWILIO_FROM. Default: none are sent."),
  TWILIO_AUTH_TOKEN: z.string().min(1).optional().describe("Also verifies what Twilio reports."),
  TWILIO_FROM: z
    .string()
    .min(1)
    .optional()
    .describe("Number (+33…), name of up to eleven letters, or messaging service (MG…) that texts come from."),
  CRENEAU_VAPID: z
    .string()
    .optional()
    .describe(
      "Key pair of notifications, `public:private` in base64url; another one ends every subscription. Default: made on first start, kept in the data folder.",
    ),
  MAIL_RETURN: z
    .email()
    .refine((address) => address.lastIndexOf("@") <= 11 && !address.includes("+"), {
      error: "must have at most 11 letters before the @, and no +",
    })
    .optional()
    .describe(
      "Over SMTP, the address at which mail comes back: bounces@mail.example. Each mail gets one of its own, bounces+code@…; with MAIL_RETURN_SECRET.",
    ),
  MAIL_RETURN_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9_-]{32,64}$/, { error: "must be 32 to 64 letters, digits, - or _" })
    .optional()
    .describe("Last part of the address to which the mail server hands mail that came back: see operations.md."),
  MAIL_SPF: z
    .string()
    .regex(/^[a-z0-9._-]+$/i, { error: "must be a domain name" })
    .optional()
    .describe(
      "Domain whose SPF record names our mail servers: suggested to businesses that send from their own address.",
    ),
  MAIL_FROM: z.email().default("bonjour@creneau.localhost").describe("Sender's address."),
});

export interface Settings extends z.output<typeof settingsSchema> {
  readonly CRENEAU_DEMO: boolean;
  readonly CRENEAU_WEBHOOK_PRIVATE: boolean;
}

/** @throws Error with one sentence a line, each naming the variable. */
export function parseSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.keys(settingsSchema.shape).map((name) => [name, env[name] || undefined]));
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) {
    const { CRENEAU_DEMO: demo, CRENEAU_WEBHOOK_PRIVATE: inside, CRENEAU_PUBLIC_URL: publicUrl } = parsed.data;
    const isTrial = publicUrl === undefined;
    return { ...parsed.data, CRENEAU_DEMO: demo ?? isTrial, CRENEAU_WEBHOOK_PRIVATE: inside ?? isTrial };
  }
  throw new Error(
    parsed.error.issues.map((issue) => `${String(issue.path[0] ?? "settings")}: ${issue.message}`).join("\n"),
  );
}
