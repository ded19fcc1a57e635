/** An image as mails can use it: not larger than they show, and of a photograph nothing but the picture. */

/** Twice the widest mail, for screens with twice the dots. */
const MOST_WIDTH_PIXELS = 1600;
const MOST_HEIGHT_PIXELS = 4000;
/** The second for what is too heavy with the first. */
const JPEG_QUALITIES = [0.88, 0.7] as const;

export const MOST_IMAGE_BYTES = 2 * 1024 * 1024;

/** How much smaller it has to be; 1: it fits. */
export const scaleOf = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  Math.min(1, MOST_WIDTH_PIXELS / width, MOST_HEIGHT_PIXELS / height);

/**
 * Photographs are drawn anew, for they may say where they were taken. What moves (GIF) and what this browser can't read
 * stays as it is: the server judges it.
 */
export async function fittingImage(file: File): Promise<Blob> {
  if (file.type === "image/gif") return file;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return file;
  const scale = scaleOf(picture);
  if (scale === 1 && file.type !== "image/jpeg" && file.size <= MOST_IMAGE_BYTES) return file;
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const pen = canvas.getContext("2d");
  if (!pen) return file;
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const drawn = await canvas.convertToBlob({ type: file.type, quality: JPEG_QUALITIES[0] });
  if (drawn.size <= MOST_IMAGE_BYTES || !isOpaque(pen)) return drawn;
  // A photograph kept as a PNG: as a JPEG it looks the same and weighs a tenth.
  for (const quality of JPEG_QUALITIES) {
    const lighter = await canvas.convertToBlob({ type: "image/jpeg", quality });
    if (lighter.size <= MOST_IMAGE_BYTES) return lighter;
  }
  return drawn;
}

/** A JPEG has no holes. */
function isOpaque(pen: OffscreenCanvasRenderingContext2D): boolean {
  const { data } = pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}
