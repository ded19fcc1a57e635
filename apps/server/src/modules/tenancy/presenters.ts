import type { Wording } from "@creneau/contract";
import type { BusinessFace } from "./queries.ts";

/** How a business speaks, in the shape of the contract. */
export const wordingOf = ({ addressForm, kind, hostWord, guestWord }: BusinessFace): Wording => ({
  address: addressForm,
  kind,
  host: hostWord,
  guest: guestWord,
});
