/** What the installation sends text messages and notifications with, from its settings. */
import type { InstallationCarriers, KeptText } from "../modules/messages/index.ts";
import {
  createPusher,
  isKnownPushService,
  newVapidKeys,
  parseVapidKeys,
  type VapidKeys,
} from "../platform/push/web-push.ts";
import type { Settings } from "../platform/settings.ts";
import { createTwilio, type Texter } from "../platform/sms/twilio.ts";
import { secretFile } from "./data-folder.ts";
import { mailKindOf } from "./mail.ts";

/** The keys of the settings, or else the folder's own, made on the first start. @throws Error that names the setting */
export async function vapidKeysOf({ CRENEAU_VAPID, CRENEAU_DATA }: Settings): Promise<VapidKeys> {
  const made = () => {
    const { publicKey, privateKey } = newVapidKeys();
    return `${publicKey}:${privateKey}`;
  };
  const text = CRENEAU_VAPID ?? (await secretFile(`${CRENEAU_DATA}/vapid`, made));
  try {
    return parseVapidKeys(text);
  } catch (error) {
    throw new Error(`CRENEAU_VAPID: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function texterOf({ TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM }: Settings): Texter | undefined {
  const given = [TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM].filter((value) => value !== undefined);
  if (given.length === 0) return undefined;
  if (TWILIO_ACCOUNT_SID === undefined || TWILIO_AUTH_TOKEN === undefined || TWILIO_FROM === undefined)
    throw new Error("TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM: all three, or none");
  return createTwilio({ accountSid: TWILIO_ACCOUNT_SID, authToken: TWILIO_AUTH_TOKEN, from: TWILIO_FROM });
}

function returnsOf({ MAIL_RETURN, MAIL_RETURN_SECRET }: Settings): InstallationCarriers["returns"] {
  if (MAIL_RETURN === undefined && MAIL_RETURN_SECRET === undefined) return undefined;
  if (MAIL_RETURN === undefined || MAIL_RETURN_SECRET === undefined)
    throw new Error("MAIL_RETURN, MAIL_RETURN_SECRET: both, or none");
  return { address: MAIL_RETURN, secret: MAIL_RETURN_SECRET };
}

/** @param keep where texts and notifications stay, when mails do */
export function installationCarriers(
  settings: Settings,
  vapid: VapidKeys,
  keep?: (text: KeptText) => Promise<void>,
): InstallationCarriers {
  return {
    mailKind: mailKindOf(settings),
    texter: texterOf(settings),
    pusher: createPusher({ vapid, subject: `mailto:${settings.MAIL_FROM}` }),
    pushPublicKey: vapid.publicKey,
    isPushService: isKnownPushService,
    keep,
    reportKeys: {
      sendgrid: settings.SENDGRID_REPORT_KEY,
      resend: settings.RESEND_REPORT_SECRET,
      twilio: settings.TWILIO_AUTH_TOKEN,
    },
    returns: returnsOf(settings),
    spf: settings.MAIL_SPF,
    outside: {},
  };
}
