/** One of the images that are there, or a file from here. */
import { Button, FileButton, Modal } from "@mantine/core";
import { ImageUp, Images } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useTexts } from "../../texts/language.ts";
import { IMAGE_TYPES, useKit } from "../kit.ts";
import "../images.css";

interface ImageChoiceProps {
  readonly label: string;
  readonly chosen: string;
  readonly upload: (file: File) => Promise<string | undefined>;
  readonly onChoose: (source: string) => void;
}

export function ImageChoice({ label, chosen, upload, onChoose }: ImageChoiceProps) {
  const { t } = useTexts();
  const { images } = useKit();
  const [open, setOpen] = useState(false);
  const choose = (source: string) => {
    setOpen(false);
    onChoose(source);
  };
  if (images.length === 0)
    return (
      <FileChoice upload={upload} onChoose={choose}>
        {label}
      </FileChoice>
    );
  return (
    <>
      <Button variant="default" leftSection={<Images size={16} />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        opened={open}
        size="lg"
        onClose={() => setOpen(false)}
        title={t("editor.images.title")}
        closeButtonProps={{ "aria-label": t("app.close") }}
      >
        <div className="stack-wide image-picker">
          <div>
            <FileChoice upload={upload} onChoose={choose}>
              {t("editor.images.fromHere")}
            </FileChoice>
          </div>
          <ul className="plain-list image-grid" aria-label={t("editor.images.there")}>
            {images.map(({ id, name, url }) => (
              <li key={id}>
                <button type="button" className="image-tile" aria-pressed={id === chosen} onClick={() => choose(id)}>
                  <span className="image-frame">
                    <img src={url} alt="" loading="lazy" decoding="async" />
                  </span>
                  <span className="image-name small">{name}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      </Modal>
    </>
  );
}

interface FileChoiceProps extends Pick<ImageChoiceProps, "upload" | "onChoose"> {
  readonly children: ReactNode;
}

function FileChoice({ upload, onChoose, children }: FileChoiceProps) {
  const [busy, setBusy] = useState(false);
  const take = async (file: File | null) => {
    if (!file) return;
    setBusy(true);
    const source = await upload(file);
    setBusy(false);
    if (source !== undefined) onChoose(source);
  };
  return (
    <FileButton accept={IMAGE_TYPES} onChange={(file) => void take(file)}>
      {(props) => (
        <Button {...props} variant="default" loading={busy} leftSection={<ImageUp size={16} />}>
          {children}
        </Button>
      )}
    </FileButton>
  );
}
