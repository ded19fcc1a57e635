/** Files that a question may ask for: what they may be, and how big. Which one it is, the server reads from the bytes. */
export const fileKinds = ["pdf", "jpeg", "png", "webp", "docx", "odt", "txt"] as const;
export type FileKind = (typeof fileKinds)[number];

interface FileType {
  readonly media: string;
  /** Of its name, without the dot. */
  readonly ending: string;
  /** As one says it. */
  readonly name: string;
}

export const fileTypes: Readonly<Record<FileKind, FileType>> = {
  pdf: { media: "application/pdf", ending: "pdf", name: "PDF" },
  jpeg: { media: "image/jpeg", ending: "jpg", name: "JPEG" },
  png: { media: "image/png", ending: "png", name: "PNG" },
  webp: { media: "image/webp", ending: "webp", name: "WebP" },
  docx: {
    media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ending: "docx",
    name: "Word",
  },
  odt: { media: "application/vnd.oasis.opendocument.text", ending: "odt", name: "OpenDocument" },
  txt: { media: "text/plain", ending: "txt", name: "TXT" },
};

const MEGABYTE = 1024 * 1024;
export const MOST_FILE_BYTES = 10 * MEGABYTE;
/** Of a question that names no limit of its own. */
export const USUAL_FILE_BYTES = 5 * MEGABYTE;
/** For one question. */
export const MOST_FILES = 5;
