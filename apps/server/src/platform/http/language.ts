export type Language = "fr" | "en";

/** The better of our two languages for an Accept-Language header (RFC 9110 §12.5.4); French when it names neither. */
export function languageOf(header: string | undefined): Language {
  let best: { language: Language; quality: number } = { language: "fr", quality: 0 };
  for (const part of (header ?? "").slice(0, 200).split(",")) {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const language = tag.trim().split("-")[0];
    const given = parameters.find((parameter) => parameter.trim().startsWith("q="));
    const quality = given ? Number(given.trim().slice(2)) : 1;
    if ((language === "fr" || language === "en") && quality > best.quality) best = { language, quality };
  }
  return best.language;
}
