/** Mails that somebody of the team writes to one person, from a template of the business. */
import { z } from "zod";
import { DateText, Id, InstantText, line, Locale, pageOf, PageQuery, text } from "../primitives.ts";
import { route } from "../route.ts";
import { DesignProblemShape } from "./designs.ts";

export const letterRefusals = ["no-address", "unwanted", "no-consent"] as const;

const Refusal = z.enum(letterRefusals).meta({
  description:
    "`no-address`: nobody to write to. `unwanted`: they want no more mail, or their address takes none. `no-consent`: what is offered goes to those who agreed to news and offers.",
});

/** What the contact does not say, and the writer may. */
export const LetterValues = z
  .object({
    service: line(120),
    company: line(120),
    projectName: line(120),
    amount: line(40),
    date: DateText,
    link: z.url({ protocol: /^https?$/ }).max(2000),
  })
  .partial()
  .meta({ id: "LetterValues" });
export type LetterValues = z.infer<typeof LetterValues>;
export const letterValueNames = ["service", "company", "projectName", "amount", "date", "link"] as const;

const ask = {
  templateId: Id,
  subject: line(300).optional().meta({ description: "Instead of the template's; one line, as it will be read." }),
  words: text(4000).default("").meta({ description: "A few words of one's own, above the template's." }),
  values: LetterValues.default({}),
};

export const LetterPreview = z
  .object({
    subject: z.string(),
    preheader: z.string(),
    html: z.string(),
    text: z.string(),
    language: Locale,
    asks: z.array(z.enum(letterValueNames)).meta({ description: "What the template mentions and the writer may say." }),
    problems: z.array(DesignProblemShape),
    refused: Refusal.nullable().meta({ description: "Why it can't be sent to them." }),
  })
  .meta({ id: "LetterPreview" });

export type LetterPreview = z.infer<typeof LetterPreview>;

export const Letter = z
  .object({
    id: Id,
    subject: z.string().nullable().meta({ description: "Null once the person was erased." }),
    template: z.object({ id: Id, name: z.string() }),
    by: z.string().meta({ description: "Who wrote it." }),
    status: z.enum(["due", "sent", "withdrawn", "failed"]),
    withdrawnBecause: z.enum(["no-address", "unwanted", "erased"]).nullable(),
    createdAt: InstantText,
    sentAt: InstantText.nullable(),
    delivery: z
      .object({
        status: z.enum(["sending", "accepted", "delivered", "bounced", "complained", "failed"]),
        code: z.string().nullable(),
        at: InstantText,
      })
      .nullable()
      .meta({ description: "What became of it, as whoever carries it reports." }),
  })
  .meta({ id: "Letter", description: "A mail to one person. What it said is not kept: its subject is." });
export type Letter = z.infer<typeof Letter>;

const Params = z.object({ businessId: Id, contactId: Id });
const path = "/v1/businesses/{businessId}/contacts/{contactId}/letters";

export const letterRoutes = {
  listLetters: route({
    method: "GET",
    path,
    tag: "Business",
    access: "contact.write",
    summary: "The mails written to a person, the newest first",
    params: Params,
    query: PageQuery,
    status: 200,
    answer: pageOf(Letter).meta({ id: "LetterPage" }),
  }),
  previewLetter: route({
    method: "POST",
    path: `${path}/preview`,
    tag: "Business",
    access: "contact.write",
    summary: "The mail that a template would be for this person; nothing is saved",
    params: Params,
    body: z.object(ask),
    status: 200,
    answer: LetterPreview,
  }),
  sendLetter: route({
    method: "POST",
    path,
    tag: "Business",
    access: "contact.write",
    summary: "Write to a person, from a template",
    description:
      "It goes as the preview shows it, in the name of the business; answers come to the business's address.",
    params: Params,
    idempotent: true,
    body: z.object(ask),
    status: 202,
    answer: Letter,
    problems: ["CONTACT_NOT_WRITTEN_TO"],
  }),
} as const;
