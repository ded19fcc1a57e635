/** The small words of the API: each is one schema, named in the OpenAPI document by its `id`. */
import { z } from "zod";

/** Capitals mean the same (RFC 9562 §4); we compare and store small letters. */
export const Id = z.uuid({ version: "v7" }).toLowerCase().meta({
  id: "Id",
  description: "Identifier of a row (UUID version 7, RFC 9562).",
  example: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10",
});

/** PostgreSQL counts no further in four bytes, and one more must fit. */
export const MOST_VERSIONS = 2_147_483_646;

/** Of what is edited, as it was read: counts the changes, and an older one is refused. */
export const Version = z.int().min(0).max(MOST_VERSIONS);

export const Slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/, { error: "not-a-slug" })
  .meta({
    id: "Slug",
    description: "Name inside an address: a–z, 0–9 and hyphens, 64 at most.",
    example: "lea-martin",
  });

export const InstantText = z.iso.datetime({ offset: true }).meta({
  id: "Instant",
  description: "A point in time, ISO 8601 with an offset.",
  example: "2027-03-09T09:00:00.000Z",
});

export const DateText = z.iso.date().meta({ id: "Date", description: "A calendar date.", example: "2027-03-09" });

/** Shape only: whether the zone exists is asked where it is used. */
export const ZoneText = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_+/-]*$/)
  .meta({ id: "Zone", description: "IANA time zone.", example: "Europe/Paris" });

export const WallTime = z
  .string()
  .regex(/^(?:[0-3]\d|4[0-7]):[0-5]\d$|^48:00$/)
  .meta({
    id: "WallTime",
    description: "Time on the wall clock. 24:00 and later lie on the next day: 26:00 is 02:00 of the day after.",
    example: "09:00",
  });

export const Email = z
  .email()
  .max(254)
  .meta({ id: "Email", description: "Mail address.", example: "camille@example.org" });

export const Phone = z
  .string()
  .max(40)
  .overwrite((value) => value.replaceAll(/[\s.()\u00A0\u202F-]/g, ""))
  .refine((value) => /^\+[1-9]\d{6,14}$/.test(value), { error: "not-a-phone" })
  .meta({ id: "Phone", description: "Telephone number with its country (E.164).", example: "+33612345678" });

export const Locale = z.enum(["fr", "en"]).meta({ id: "Locale", description: "Language of texts: French or English." });

/** One line of human text: trimmed, at least a character, no control characters (they would enter mail headers). */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);

/** Several lines of human text. A null byte is no text: PostgreSQL keeps none. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes("\u0000"), { error: "null-byte" });

export const Cursor = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9_-]+$/)
  .meta({ id: "Cursor", description: "Where a page of a list begins: take it from `nextCursor` of the page before." });

/** The query of every list. */
export const PageQuery = z.object({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    nextCursor: Cursor.nullable().meta({ description: "Null on the last page." }),
  });

export const Span = z
  .object({ startsAt: InstantText, endsAt: InstantText })
  .meta({ id: "Span", description: "Half-open: the end is not part of it." });

/** A visitor without an account: whoever knows the name is the visitor. */
export const VisitorName = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,64}$/)
  .meta({
    id: "VisitorName",
    description:
      "A random name of the visitor's own choice, the same for all that they keep: whoever knows it is the visitor.",
  });
