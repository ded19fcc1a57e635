/** The keys of the catalogue; French is the reference. */
import type { fr } from "./fr.ts";
import type { Widened } from "./widened.ts";

export type Texts = Widened<typeof fr>;
