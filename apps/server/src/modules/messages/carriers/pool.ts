/** A business's own carriers, opened once and kept for a while. One that does not answer is left alone for a moment. */
import type { Instant } from "@creneau/scheduling";
import { CarrierError } from "../../../platform/carrier-error.ts";
import type { Clock } from "../../../platform/clock.ts";
import { createSmtpMailer, type Mailer, type OutgoingMail } from "../../../platform/mail/mailer.ts";
import { createResendMailer } from "../../../platform/mail/resend.ts";
import { createSendGridMailer } from "../../../platform/mail/sendgrid.ts";
import { publicAddressOf } from "../../../platform/public-address.ts";
import { createTwilio, type OutgoingText, type Texter } from "../../../platform/sms/twilio.ts";
import type { Outside } from "./installation.ts";
import type { Secrets, Shown } from "./kinds.ts";
import type { OwnCarrier } from "./queries.ts";

const EU_SENDGRID = "https://api.eu.sendgrid.com";
const MOST_OPEN = 200;
/** Names of mail servers lead elsewhere one day. */
const KEPT_MS = 10 * 60_000;
/** So that messages to a dead server do not hold up everybody else's, each for as long as we wait for an answer. */
const PAUSE_MS = 30_000;

interface Open {
  readonly send: (message: OutgoingMail | OutgoingText) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly openedAt: Instant;
  pausedUntil: number;
}

export class CarrierPool {
  readonly #outside: Outside;
  readonly #clock: Clock;
  readonly #open = new Map<string, Open>();

  constructor(outside: Outside, clock: Clock) {
    this.#outside = outside;
    this.#clock = clock;
  }

  /** @throws CarrierError */
  mail(own: OwnCarrier, mail: OutgoingMail): Promise<void> {
    return this.#send(own, mail, async () => {
      const mailer = await openMailer(own.shown, own.secrets, this.#outside);
      return { send: (message) => mailer.send(message as OutgoingMail), close: () => mailer.close() };
    });
  }

  /** @throws CarrierError */
  text(own: OwnCarrier, text: OutgoingText): Promise<void> {
    return this.#send(own, text, async () => {
      const texter = openTexter(own.shown, own.secrets, this.#outside);
      return { send: (message) => texter.send(message as OutgoingText), close: async () => undefined };
    });
  }

  async close(): Promise<void> {
    const open = [...this.#open.values()];
    this.#open.clear();
    await Promise.all(open.map((one) => one.close()));
  }

  async #send(
    { id, version }: OwnCarrier,
    message: OutgoingMail | OutgoingText,
    make: () => Promise<Pick<Open, "send" | "close">>,
  ): Promise<void> {
    const name = `${id}:${version}`;
    const now = this.#clock.now();
    const known = this.#open.get(name);
    if (known && now < known.pausedUntil) throw new CarrierError({ blame: "network", code: "paused" });
    const one = known && now - known.openedAt < KEPT_MS ? known : await this.#renew(name, known, make);
    try {
      await one.send(message);
    } catch (error) {
      if (error instanceof CarrierError && error.blame === "network") one.pausedUntil = now + PAUSE_MS;
      throw error;
    }
  }

  async #renew(
    name: string,
    known: Open | undefined,
    make: () => Promise<Pick<Open, "send" | "close">>,
  ): Promise<Open> {
    this.#open.delete(name);
    await known?.close();
    const one: Open = { ...(await make()), openedAt: this.#clock.now(), pausedUntil: 0 };
    this.#open.set(name, one);
    const [oldest] = this.#open;
    if (this.#open.size > MOST_OPEN && oldest) {
      this.#open.delete(oldest[0]);
      await oldest[1].close();
    }
    return one;
  }
}

async function openMailer(shown: Shown, secrets: Secrets, outside: Outside): Promise<Mailer> {
  const timeout = outside.timeoutMs === undefined ? {} : { timeoutMs: outside.timeoutMs };
  switch (shown.kind) {
    case "smtp":
      return createSmtpMailer({ ...(await smtpOf(shown, secrets.password ?? "", outside)), ...timeout });
    case "sendgrid": {
      const url = outside.sendgridUrl ?? (shown.region === "eu" ? EU_SENDGRID : undefined);
      return createSendGridMailer({ apiKey: secrets.apiKey ?? "", ...(url === undefined ? {} : { url }), ...timeout });
    }
    case "resend": {
      const url = outside.resendUrl;
      return createResendMailer({ apiKey: secrets.apiKey ?? "", ...(url === undefined ? {} : { url }), ...timeout });
    }
    case "twilio":
      throw new CarrierError({ blame: "settings", code: "not-a-mailer" });
  }
}

/** @throws CarrierError when the name leads to no machine of the internet */
async function smtpOf(
  { host, port, user }: Extract<Shown, { kind: "smtp" }>,
  password: string,
  { lookUp, anyMailServer = false }: Outside,
) {
  const auth = user === "" ? "" : `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`;
  const url = `${port === 465 ? "smtps" : "smtp"}://${auth}${host}:${port}`;
  if (anyMailServer) return { url };
  const address = await publicAddressOf(host, lookUp).catch(() => {
    throw new CarrierError({ blame: "network", code: "EDNS" });
  });
  if (address === undefined) throw new CarrierError({ blame: "settings", code: "not-public" });
  return { url, address };
}

function openTexter(shown: Shown, { authToken = "" }: Secrets, { twilioUrl, timeoutMs }: Outside): Texter {
  if (shown.kind !== "twilio") throw new CarrierError({ blame: "settings", code: "not-a-texter" });
  const { accountSid, from } = shown;
  return createTwilio({
    accountSid,
    authToken,
    from,
    ...(twilioUrl === undefined ? {} : { url: twilioUrl }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
}
