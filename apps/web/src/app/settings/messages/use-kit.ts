/** What surrounds a design of this business: its brand, its variables, its parts and images. */
import {
  allBlocks,
  problemsOf,
  problemsOfLine,
  type BlockType,
  type Design,
  type DesignProblem,
} from "@creneau/blocks/browser";
import { useMemo } from "react";
import { useBrands } from "../../api/brands.ts";
import { useMessageImages, useParts, type Variable } from "../../api/templates.ts";
import type { EditorKit } from "../../editor/kit.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useImageUpload } from "./use-image-upload.ts";

const inMails: readonly BlockType[] = [
  "title",
  "text",
  "details",
  "button",
  "image",
  "columns",
  "separator",
  "space",
  "social",
  "signature",
  "reusable",
];
/** A part stands in columns too, and holds no other. */
const inParts = inMails.filter((type) => type !== "columns" && type !== "reusable");

interface KitOptions {
  readonly variables: readonly Variable[] | undefined;
  readonly facts: EditorKit["facts"];
  readonly footer: readonly string[];
  readonly isPart?: boolean;
}

/** Undefined until all of it is there. */
export function useKitOf({ variables, facts, footer, isPart = false }: KitOptions) {
  const { businessId, name } = useMembership();
  const brands = useBrands(businessId);
  const parts = useParts(businessId);
  const images = useMessageImages(businessId);
  const upload = useImageUpload();
  const brand = brands.data?.find(({ main }) => main) ?? brands.data?.[0];
  const kit = useMemo((): EditorKit | undefined => {
    if (!brand || !variables || !parts.data || !images.data) return undefined;
    const { look } = brand;
    const known = images.data;
    const asking = images.isFetching;
    return {
      brand: { ...look, name: look.logoText === "" ? name : look.logoText },
      styled: !isPart,
      variables,
      types: isPart ? inParts : inMails,
      parts: isPart ? [] : parts.data,
      facts,
      footer,
      imageUrl: (source) => known.find(({ id }) => id === source)?.url,
      knowsImage: (id) => asking || known.some((one) => one.id === id.toLowerCase()),
      images: known,
      upload: async (file) => (await upload(file))?.id,
    };
  }, [brand, variables, parts.data, images.data, images.isFetching, facts, footer, isPart, name, upload]);
  const failed = [brands, parts, images].find((query) => query.isError && !query.data);
  return { kit, error: failed?.error, retry: () => void failed?.refetch() };
}

/** What is wrong with what is written, as the server would say. */
export function problemsIn(
  design: Design,
  kit: EditorKit,
  lines: { readonly subject: string; readonly preheader: string } | undefined,
): readonly DesignProblem[] {
  const { variables, brand, parts, knowsImage } = kit;
  const own = problemsOf(design, {
    vocabulary: variables,
    brand,
    isPart: lines === undefined,
    knowsPart: (partId) => parts.some(({ id }) => id === partId),
    knowsImage,
  });
  if (!lines) return own.filter(({ code }) => code !== "empty" || allBlocks(design).length > 0);
  return [
    ...problemsOfLine("subject", lines.subject, variables),
    ...problemsOfLine("preheader", lines.preheader, variables),
    ...own,
  ];
}
