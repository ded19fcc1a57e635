import type { ProfessionalCard } from "@creneau/contract";
import type { Professional } from "./queries.ts";

/** A drawn portrait, the same for the same name in addresses. */
export const avatarUrlOf = ({ slug }: Pick<Professional, "slug">): string => `/avatars/${slug}.svg`;

/** What the public sees of a professional, but for their times. */
export const cardOf = (person: Professional, zone: string): Omit<ProfessionalCard, "nextSlot"> => ({
  slug: person.slug,
  displayName: person.displayName,
  headline: person.headline,
  organisation: person.organisation,
  fields: [...person.fields],
  languages: [...person.languages],
  avatarUrl: avatarUrlOf(person),
  zone,
});
