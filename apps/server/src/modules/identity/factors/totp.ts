/** Time-based one-time passwords (RFC 6238): SHA-1, six digits, thirty seconds, as every authenticator reads them. */
import type { Instant } from "@creneau/scheduling";
import { Secret, TOTP } from "otpauth";
import { renderSVG } from "uqr";
import { randomBytes } from "../../../platform/chance.ts";

const ISSUER = "Creneau";
const PERIOD_SECONDS = 30;
/** A code of the step before or after is taken too: clocks differ. */
const DRIFT_STEPS = 1;

const totpFor = (secret: string, label: string): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label,
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });

/** 160 bits (RFC 4226 §4), in base32. */
export const newTotpSecret = (): string => new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer }).base32;

/** As an authenticator reads it, and the same as a picture. */
export function enrolment(secret: string, label: string): { secret: string; uri: string; qr: string } {
  const uri = totpFor(secret, label).toString();
  return { secret, uri, qr: renderSVG(uri, { border: 2, ecc: "M" }) };
}

/** @returns the step whose code this is; undefined when it is none of now. */
export function stepOf(secret: string, code: string, now: Instant): number | undefined {
  const token = code.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpFor(secret, "").validate({ token, timestamp: now, window: DRIFT_STEPS });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
}
