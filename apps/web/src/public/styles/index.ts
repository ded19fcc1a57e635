/**
 * The CSS of every page, as one inlined block: with it, the first answer paints the whole page. Written as text modules
 * so that the server, the build and the tests read the same bytes.
 */
import { base } from "./base.ts";
import { forms } from "./forms.ts";
import { people } from "./people.ts";
import { slots } from "./slots.ts";

export const css = (base + people + slots + forms).replaceAll("\n", "");
