import { describe, expect, test } from "vitest";
import { parseSettings, settingsSchema } from "./settings.ts";

describe("without any variable", () => {
  test("everything has a value with which it starts", () => {
    expect(parseSettings({})).toMatchObject({
      CRENEAU_PORT: 3000,
      CRENEAU_HOST: "127.0.0.1",
      CRENEAU_ROLES: ["http", "worker", "migrate"],
      CRENEAU_DATA: "./data",
      CRENEAU_DEMO: true,
      CRENEAU_TRUST_PROXY: false,
      CRENEAU_LOG: "info",
      DATABASE_POOL: 10,
    });
  });

  test("an empty variable is one that is not set, and others' variables are none of ours", () => {
    expect(parseSettings({ CRENEAU_PORT: "", SMTP_URL: "", DATABASE_URL: "", PATH: "/bin" })).toEqual(
      parseSettings({}),
    );
  });

  test("each setting says what it is for", () => {
    for (const [name, schema] of Object.entries(settingsSchema.shape))
      expect(`${name}: ${schema.description}`).toMatch(/: \p{Lu}.*\.$/u);
  });
});

test("what only this machine reaches is reached by default on one's own machine alone", () => {
  const url = { CRENEAU_PUBLIC_URL: "https://rdv.example" };
  expect(parseSettings({}).CRENEAU_WEBHOOK_PRIVATE).toBe(true);
  expect(parseSettings(url).CRENEAU_WEBHOOK_PRIVATE).toBe(false);
  expect(parseSettings({ ...url, CRENEAU_WEBHOOK_PRIVATE: "yes" }).CRENEAU_WEBHOOK_PRIVATE).toBe(true);
});

test("accounts whose password anybody can read are made by default on one's own machine alone", () => {
  expect(parseSettings({}).CRENEAU_DEMO).toBe(true);
  expect(parseSettings({ CRENEAU_PUBLIC_URL: "https://rdv.example" }).CRENEAU_DEMO).toBe(false);
  expect(parseSettings({ CRENEAU_PUBLIC_URL: "https://rdv.example", CRENEAU_DEMO: "yes" }).CRENEAU_DEMO).toBe(true);
});

const right: readonly (readonly [name: string, text: string, value: unknown])[] = [
  ["CRENEAU_PORT", "0", 0],
  ["CRENEAU_PORT", "65535", 65_535],
  ["CRENEAU_ROLES", "worker", ["worker"]],
  ["CRENEAU_ROLES", "http, migrate", ["http", "migrate"]],
  ["CRENEAU_DEMO", "no", false],
  ["CRENEAU_TRUST_PROXY", "yes", true],
  ["CRENEAU_TRUST_PROXY", "203.0.113.7, 2001:db8::/32", ["203.0.113.7", "2001:db8::/32"]],
  ["CRENEAU_PUBLIC_URL", "https://rdv.example", "https://rdv.example"],
  ["CRENEAU_WRITES_PER_HOUR", "1000000", 1_000_000],
  ["DATABASE_URL", "postgres://me@db/creneau", "postgres://me@db/creneau"],
  ["DATABASE_URL", "postgresql://me@db/creneau?sslmode=require", "postgresql://me@db/creneau?sslmode=require"],
  ["SMTP_URL", "smtps://user:secret@mail.example:465", "smtps://user:secret@mail.example:465"],
  ["MAIL_FROM", "bonjour@rdv.example", "bonjour@rdv.example"],
];

test.for(right)("%s = %s is taken", ([name, text, value]) => {
  expect(parseSettings({ [name]: text })).toMatchObject({ [name]: value });
});

const wrong: Readonly<Record<keyof typeof settingsSchema.shape, readonly string[]>> = {
  CRENEAU_PORT: ["-1", "65536", "80.5", "http"],
  CRENEAU_HOST: [],
  CRENEAU_PUBLIC_URL: ["rdv.example", "ftp://rdv.example", "javascript:alert(1)", "http//rdv"],
  CRENEAU_BASE_DOMAIN: ["https://rdv.example", "localhost", "RDV.example", "rdv.example."],
  CRENEAU_PLAN: ["free", "Starter"],
  CRENEAU_ROLES: ["web", "http,", "http worker", ","],
  CRENEAU_DATA: [],
  CRENEAU_KEYS: [],
  CRENEAU_DEMO: ["true", "1", "YES"],
  CRENEAU_IMPORT_MEGABYTES: ["0", "4097", "many"],
  CRENEAU_TRUST_PROXY: ["on", "0", "10.0.0.0/33", "10.0.0.1,proxy", "10.0.0.0/8/8", "10.0.0.0/"],
  CRENEAU_LOG: ["verbose", "INFO"],
  CRENEAU_SOURCE_URL: ["git@example.org:creneau", "file:///src"],
  CRENEAU_READS_PER_MINUTE: ["0", "-5", "1e9", "many", "1.5"],
  CRENEAU_WRITES_PER_HOUR: ["0", "1000001"],
  CRENEAU_ACCOUNT_CALLS_PER_MINUTE: ["0", "none"],
  CRENEAU_BUSINESS_CALLS_PER_MINUTE: ["0", "none"],
  CRENEAU_KEY_CALLS_PER_MINUTE: ["0", "none"],
  CRENEAU_SIGN_INS_PER_HOUR: ["0", "none"],
  CRENEAU_STREAMS: ["0", "none"],
  CRENEAU_WEBHOOK_PRIVATE: ["true", "1", "all"],
  CRENEAU_OIDC: [
    "google",
    "{}",
    '[{"id":"google"}]',
    '[{"id":"Google!","name":"Google","issuer":"https://accounts.google.com","clientId":"a","clientSecret":"b"}]',
    '[{"id":"google","name":"Google","issuer":"http://accounts.google.com","clientId":"a","clientSecret":"b"}]',
  ],
  DATABASE_URL: ["mysql://db", "db:5432", "localhost"],
  DATABASE_APP_URL: ["http://db"],
  DATABASE_JOBS_URL: ["http://db"],
  DATABASE_POOL: ["1", "201", "ten"],
  SMTP_URL: ["http://mail", "mail.example:25"],
  SENDGRID_API_KEY: [],
  SENDGRID_URL: ["http://api.sendgrid.com", "api.sendgrid.com"],
  SENDGRID_REPORT_KEY: [],
  RESEND_API_KEY: [],
  RESEND_REPORT_SECRET: [],
  TWILIO_ACCOUNT_SID: ["AC123", "SK00000000000000000000000000000000"],
  TWILIO_AUTH_TOKEN: [],
  TWILIO_FROM: [],
  CRENEAU_VAPID: [],
  MAIL_RETURN: ["bounces", "bounces+all@rdv.example", "returnedmails@rdv.example"],
  MAIL_RETURN_SECRET: ["short", "with spaces and more than thirty-two letters"],
  MAIL_SPF: ["include:spf.example.org", "v=spf1 -all"],
  MAIL_FROM: ["bonjour", "Bonjour <bonjour@rdv.example>", "a@b"],
};

describe("a wrong value stops the start with a sentence that names the variable", () => {
  test.for(Object.entries(wrong).flatMap(([name, texts]) => texts.map((text) => [name, text] as const)))(
    "%s = %s",
    ([name, text]) => {
      expect(() => parseSettings({ [name]: text })).toThrow(new RegExp(`^${name}: .{8,}`));
    },
  );

  test("all that is wrong is told at once, a line each", () => {
    expect(() => parseSettings({ CRENEAU_PORT: "x", DATABASE_POOL: "1", CRENEAU_LOG: "loud" })).toThrow(
      /^CRENEAU_PORT: .+\nCRENEAU_LOG: .+\nDATABASE_POOL: .+$/,
    );
  });

  test("a secret in a wrong value is not repeated in the sentence", () => {
    expect(() => parseSettings({ DATABASE_URL: "mysql://me:s3cret@db" })).not.toThrow(/s3cret/);
    expect(() => parseSettings({ DATABASE_URL: "mysql://me:s3cret@db" })).toThrow();
  });
});
