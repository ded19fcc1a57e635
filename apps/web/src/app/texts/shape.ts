/** The keys of the catalogue; French is the reference. */
import type { fr } from "./fr.ts";

type Widened<Branch> = { readonly [Key in keyof Branch]: Branch[Key] extends string ? string : Widened<Branch[Key]> };

export type Texts = Widened<typeof fr>;
