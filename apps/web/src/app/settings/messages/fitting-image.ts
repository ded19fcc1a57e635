/** An image as mails can use it: not larger than they show, and of a photograph nothing but the picture. */

/** Twice the widest mail, for screens with twice the dots. */
const MOST_WIDTH_PIXELS = 1600;
const MOST_HEIGHT_PIXELS = 4000;
const JPEG_QUALITY = 0.88;

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
  return canvas.convertToBlob({ type: file.type, quality: JPEG_QUALITY });
}
