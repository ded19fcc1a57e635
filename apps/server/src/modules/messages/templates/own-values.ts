/** What a template of a business's own says of whoever it is written to: its variables and their values. */
import { allBlocks, readTemplate, type Values } from "@creneau/blocks";
import type { LetterValues } from "@creneau/contract";
import type { Contact } from "../../contacts/index.ts";
import type { MessageFacts } from "../facts.ts";
import type { OwnWords } from "./system-mail.ts";
import { nameValues } from "./words.ts";

/** Whom it is from. */
interface From {
  readonly name: string;
  readonly contactEmail: string;
  /** Where its public pages are. */
  readonly pages: string;
}

/**
 * The value of each of `ownWords`.
 * @param facts of the appointment it mentions; undefined: of none
 * @param given by whoever writes it
 */
export const ownValues = (
  contact: Pick<Contact, "name" | "email" | "phone">,
  { name: business, contactEmail, pages }: From,
  facts: MessageFacts | undefined,
  { amount, date, ...given }: LetterValues,
): Values => ({
  ...nameValues(contact.name),
  clientEmail: contact.email,
  clientPhone: contact.phone,
  business,
  email: contactEmail,
  pages,
  service: facts?.service.name,
  professional: facts?.professional.displayName,
  start: facts && { at: facts.startsAt },
  amount,
  date: date === undefined ? null : { on: date },
  ...given,
});

/** The name of every variable that it says, or asks about in a condition; in its parts too. */
export function variablesIn({ subject, preheader, design, partOf }: OwnWords): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (value: unknown, key = ""): void => {
    if (typeof value === "string") {
      if (key === "variable") names.add(value);
      for (const piece of readTemplate(value).pieces) if (typeof piece !== "string") names.add(piece.name);
    } else if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === "object" && value !== null)
      for (const [name, inside] of Object.entries(value)) visit(inside, name);
  };
  visit({ subject, preheader, design });
  for (const block of allBlocks(design)) if (block.type === "reusable") visit(partOf?.(block.partId));
  return names;
}
