/** One message of a business, written: its own words where it has some, else Creneau's. */
import { fillText, type Design, type Fact, type Frame, type ShowEnv, type Values } from "@creneau/blocks";
import type { Brand } from "@creneau/contract";
import { renderDesign, type MailBrand, type RenderedMail } from "../../../platform/mail/layout.ts";
import type { Voice } from "../texts/say.ts";
import { defaultOf, type SystemMessage, type Written } from "./system.ts";

/** What a business wrote itself, with what its design names. */
export interface OwnWords extends Written, Pick<ShowEnv, "partOf" | "imageOf"> {}

export interface OwnAsk {
  readonly message: string;
  readonly language: "fr" | "en";
}

/** Where what a business wrote is found. */
export type OwnSource = (ask: OwnAsk) => Promise<OwnWords | undefined>;

export interface SystemMail {
  readonly message: SystemMessage;
  readonly voice: Voice;
  /** Of who reads. */
  readonly zone: string;
  readonly brand: Brand;
  readonly values: Values;
  readonly facts: readonly Fact[];
  readonly footer: Frame["footer"];
}

export interface WrittenMail extends RenderedMail {
  readonly subject: string;
  readonly preheader: string;
}

const FONTS = { inter: "Inter", montserrat: "Montserrat", system: "Segoe UI", georgia: "Georgia" } as const;

export const mailBrand = ({ logoText, headingFont, bodyFont, ...colours }: Brand): MailBrand => ({
  ...colours,
  name: logoText,
  headingFont: FONTS[headingFont],
  bodyFont: FONTS[bodyFont],
});

/**
 * What a business wrote goes out when all of its links lead somewhere; else Creneau's words do, for the message must go.
 * @throws RangeError when a colour of the brand is none
 */
export async function writeSystemMail(mail: SystemMail, source?: OwnSource): Promise<WrittenMail> {
  const own = await source?.({ message: mail.message.name, language: mail.voice.language });
  if (own) {
    const { faults, ...written } = await writeMail(mail, own);
    if (faults.length === 0) return written;
  }
  const { faults, ...written } = await writeMail(mail, defaultOf(mail.message, mail.voice));
  const [fault] = faults;
  if (fault) throw new RangeError(`${mail.message.name}: ${fault.code} in ${fault.blockId}`);
  return written;
}

type Page = Pick<SystemMail, "voice" | "zone" | "brand" | "values" | "facts" | "footer">;

/** With whatever is wrong in it left out, and named. */
export async function writeMail({ voice, zone, brand, values, facts, footer }: Page, own: OwnWords) {
  const speech = { language: voice.language, zone };
  const subject = oneLine(fillText(own.subject, values, speech));
  const preheader = oneLine(fillText(own.preheader, values, speech));
  const look = mailBrand(brand);
  const frame = { title: subject, preheader, header: look.name, footer };
  const { partOf, imageOf } = own;
  const page = await renderDesign({
    ...speech,
    design: own.design satisfies Design,
    values,
    facts,
    look,
    frame,
    ...(partOf && { partOf }),
    ...(imageOf && { imageOf }),
  });
  return { subject, preheader, ...page };
}

/** A subject and what follows it in a list are each one line, whatever a value holds. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
