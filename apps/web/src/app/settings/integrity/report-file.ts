/** The signed report in a file that was downloaded here: the JSON, or the page that holds it. */
import type { Schema } from "@creneau/sdk";

const IN_PAGE = /<script type="application\/json" id="report">(.*?)<\/script>/su;

/** @returns undefined when it holds none. The server looks closer. */
export function reportIn(text: string): Schema<"SignedIntegrityReport"> | undefined {
  try {
    const read: unknown = JSON.parse(IN_PAGE.exec(text)?.[1] ?? text);
    return isSigned(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isSigned(read: unknown): read is Schema<"SignedIntegrityReport"> {
  return typeof read === "object" && read !== null && "report" in read && "signature" in read;
}
