import { first } from "./first-en.ts";
import { rest } from "./rest-en.ts";
import type { Texts } from "./shape.ts";

export const en: Texts = { ...first, ...rest };
