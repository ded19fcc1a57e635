/** Takes files as images of the business; what was refused is said. */
import { useCallback } from "react";
import { problemOf } from "../../api/problem.ts";
import { useAddMessageImage, type MessageImage } from "../../api/templates.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { toastFailed } from "../../ui/toast.tsx";
import { fittingImage, MOST_IMAGE_BYTES } from "./fitting-image.ts";

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return btoa(text);
}

/** @returns what takes a file, and gives undefined when it was not taken. */
export function useImageUpload(): (file: File) => Promise<MessageImage | undefined> {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const { mutateAsync } = useAddMessageImage(businessId);
  return useCallback(
    async (file) => {
      const name = file.name.slice(0, 120);
      try {
        const image = await fittingImage(file);
        if (image.size > MOST_IMAGE_BYTES) {
          toastFailed(t("messages.images.refused", { name, why: t("messages.images.tooHeavy") }));
          return undefined;
        }
        return await mutateAsync({ name, base64: await base64Of(image) });
      } catch (error) {
        const [why = failureLine(error, t)] = Object.values(problemOf(error).fields);
        toastFailed(t("messages.images.refused", { name, why }));
        return undefined;
      }
    },
    [t, mutateAsync],
  );
}
