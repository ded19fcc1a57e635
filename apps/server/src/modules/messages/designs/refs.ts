/** A template by its name in the API: its id, or a message of the system with its language. */
import type { Brand } from "@creneau/contract";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { businessById } from "../../tenancy/index.ts";
import { defaultOf, systemMessage, type SystemMessage, type Written } from "../templates/system.ts";
import type { Word } from "../templates/vocabulary.ts";
import { templateById, templateOf, type StoredTemplate } from "./queries.ts";
import { voiceOf, wordsOf } from "./sample.ts";

type Language = "fr" | "en";

/** What a name leads to. Of a system message that was never changed nothing is stored. */
export interface Found {
  readonly ref: string;
  readonly message: SystemMessage | null;
  readonly language: Language;
  readonly stored: StoredTemplate | undefined;
  /** Of a system message: as Creneau writes it. */
  readonly byDefault: Written | null;
  readonly vocabulary: readonly Word[];
  readonly brand: Brand;
}

const SYSTEM = /^(.+)\.(fr|en)$/;

/** @throws ProblemError NOT_FOUND */
export async function find(tx: Tx, scope: TenantScope, ref: string): Promise<Found> {
  const business = await businessById(tx, scope.businessId);
  const { brand } = business;
  const [, name = "", language] = SYSTEM.exec(ref) ?? [];
  if (language !== "fr" && language !== "en") {
    const stored = await templateById(tx, scope, ref);
    if (!stored) throw new ProblemError("NOT_FOUND");
    const common = { ref, message: null, byDefault: null, vocabulary: wordsOf(null), brand };
    return { ...common, language: stored.language, stored };
  }
  const message = systemMessage(name);
  if (!message) throw new ProblemError("NOT_FOUND");
  return {
    ref,
    message,
    language,
    stored: await templateOf(tx, scope, name, language),
    byDefault: defaultOf(message, voiceOf(business, message, language)),
    vocabulary: message.words,
    brand,
  };
}

/** What goes out now, or would. Undefined when what lies there is no design. */
export function inUse({ stored, byDefault }: Found): Written | undefined {
  if (stored && (byDefault === null || !stored.archived)) {
    const { subject, preheader, design } = stored;
    return design && { subject, preheader, design };
  }
  return byDefault ?? undefined;
}

export const versionOfFound = ({ stored }: Found): number => stored?.version ?? 0;
