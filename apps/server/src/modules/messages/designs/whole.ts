/** A design with what it names: its parts and its images; and what is wrong with it here. */
import { allBlocks, problemsOf, problemsOfLine, type Design, type DesignProblem } from "@creneau/blocks";
import type { Brand } from "@creneau/contract";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { publicFilePath } from "../../../platform/files/store.ts";
import type { OwnWords } from "../templates/system-mail.ts";
import type { Written } from "../templates/system.ts";
import type { Word } from "../templates/vocabulary.ts";
import { imagesNamed, partsNamed } from "./queries.ts";

export interface Judged {
  readonly words: OwnWords;
  readonly problems: readonly DesignProblem[];
}

interface Circumstances {
  readonly vocabulary: readonly Word[];
  readonly brand: Brand;
  /** Where images are read from, without a slash at the end. */
  readonly origin: string;
  /** An image that is gone is a fault in who writes; what was written goes out without it. */
  readonly goesOut?: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const sourcesOf = (blocks: Design["blocks"]): string[] =>
  allBlocks({ format: 1, style: {}, blocks }).flatMap((block) => {
    if (block.type === "image") return [block.source];
    return block.type === "signature" && block.image !== undefined ? [block.image] : [];
  });

/** The uploaded images that these blocks show and that are there. */
export async function imagesIn(
  tx: Tx,
  scope: TenantScope,
  blocks: Design["blocks"],
): Promise<(imageId: string) => boolean> {
  const named = sourcesOf(blocks).filter((source) => UUID.test(source));
  const there = await imagesNamed(tx, scope, [...new Set(named)]);
  return (imageId) => there.has(imageId.toLowerCase());
}

export async function judged(
  tx: Tx,
  scope: TenantScope,
  written: Written,
  { vocabulary, brand, origin, goesOut = false }: Circumstances,
): Promise<Judged> {
  const { design, subject, preheader } = written;
  const named = allBlocks(design).flatMap((block) => (block.type === "reusable" ? [block.partId.toLowerCase()] : []));
  const parts = await partsNamed(tx, scope, [...new Set(named)]);
  const knowsImage = await imagesIn(tx, scope, [design.blocks, ...parts.values()].flat());
  const knowsPart = (partId: string): boolean => parts.has(partId.toLowerCase());
  const known = goesOut ? {} : { knowsImage };
  const inside: DesignProblem[] = [...parts].flatMap(([partId, blocks]) => {
    const holder = allBlocks(design).find(
      (block) => block.type === "reusable" && block.partId.toLowerCase() === partId,
    );
    // What is wrong inside a part is shown where it is used: there it can be taken out.
    return problemsOf({ format: 1, style: {}, blocks: [...blocks] }, { ...known, vocabulary, brand, isPart: true })
      .filter(({ severity, code }) => severity === "error" && code !== "empty")
      .map((problem) => ({ ...problem, blockId: holder?.id ?? null, field: "partId" }));
  });
  return {
    words: {
      ...written,
      partOf: (partId) => parts.get(partId.toLowerCase()),
      imageOf: (id) => (knowsImage(id) ? `${origin}${publicFilePath(scope.businessId, id)}` : undefined),
    },
    problems: [
      ...problemsOfLine("subject", subject, vocabulary),
      ...problemsOfLine("preheader", preheader, vocabulary),
      ...problemsOf(design, { ...known, vocabulary, brand, knowsPart }),
      ...inside,
    ],
  };
}

export const isRefused = (problems: readonly DesignProblem[]): boolean =>
  problems.some(({ severity }) => severity === "error");
