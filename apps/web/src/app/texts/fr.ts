/** Every text of the back office, in French. English has the same keys: `en.ts`. */
import { first } from "./first-fr.ts";
import { rest } from "./rest-fr.ts";

export const fr = { ...first, ...rest } as const;
