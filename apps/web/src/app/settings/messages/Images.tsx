/** The images of a business: what there is, where each is shown, and room for more. */
import { Button, FileButton, Progress, Skeleton } from "@mantine/core";
import { ImagePlus, Images as ImagesIcon } from "lucide-react";
import { useState, type DragEvent, type ReactNode } from "react";
import { useImageLibrary, type MessageImage } from "../../api/templates.ts";
import { IMAGE_TYPES } from "../../editor/kit.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone } from "../../ui/toast.tsx";
import { sizeText } from "../moving/size-text.ts";
import { Section } from "../Section.tsx";
import { ImageDialog } from "./ImageDialog.tsx";
import { useImageUpload } from "./use-image-upload.ts";
import "../../editor/images.css";

interface ImagesProps {
  readonly editable: boolean;
}

export function Images({ editable }: ImagesProps) {
  const { t } = useTexts();
  const library = useImageLibrary(useMembership().businessId);
  const adding = useAdding();
  const [openId, setOpenId] = useState<string>();
  const images = library.data?.pages.flatMap(({ items }) => items);
  const kept = library.data?.pages.at(-1)?.kept;
  const open = images?.find(({ id }) => id === openId);
  const isFull = kept !== undefined && kept.count >= kept.most;
  const add = editable && <AddButton adding={adding} disabled={isFull} />;
  return (
    <DropZone enabled={editable && !isFull} onFiles={adding.take}>
      <Section title={t("messages.images.title")} text={t("messages.images.text")}>
        {library.isPending && <Skeleton height={320} radius="md" aria-busy />}
        {library.isError && !images && <FailureNote error={library.error} onRetry={() => void library.refetch()} />}
        {images?.length === 0 && (
          <EmptyNote icon={ImagesIcon} title={t("messages.images.none")} text={t("messages.images.noneText")}>
            {add}
          </EmptyNote>
        )}
        {images && images.length > 0 && kept && (
          <>
            <div className="row-between wrap">
              <Quota {...kept} />
              {add}
            </div>
            <ul className="plain-list image-grid" aria-label={t("messages.images.title")}>
              {images.map((image) => (
                <li key={image.id}>
                  <ImageTile image={image} onOpen={() => setOpenId(image.id)} />
                </li>
              ))}
            </ul>
          </>
        )}
        {library.hasNextPage && (
          <Button variant="default" loading={library.isFetchingNextPage} onClick={() => void library.fetchNextPage()}>
            {t("sending.deliveries.more")}
          </Button>
        )}
      </Section>
      {open && <ImageDialog image={open} editable={editable} onClose={() => setOpenId(undefined)} />}
    </DropZone>
  );
}

/** Files go one after another: what was refused is said, the others are taken. */
function useAdding() {
  const { t } = useTexts();
  const upload = useImageUpload();
  const [left, setLeft] = useState(0);
  const take = async (files: readonly File[]) => {
    setLeft((before) => before + files.length);
    let taken = 0;
    for (const file of files) {
      if (await upload(file)) taken += 1;
      setLeft((before) => before - 1);
    }
    if (taken > 0) toastDone(t("messages.images.added", { count: taken }));
  };
  return { left, take: (files: readonly File[]) => void take(files) };
}

interface AddButtonProps {
  readonly adding: ReturnType<typeof useAdding>;
  readonly disabled: boolean;
}

function AddButton({ adding, disabled }: AddButtonProps) {
  const { t } = useTexts();
  return (
    <FileButton multiple accept={IMAGE_TYPES} disabled={disabled} onChange={adding.take}>
      {(props) => (
        <Button {...props} leftSection={<ImagePlus size={16} />} loading={adding.left > 0} disabled={disabled}>
          {t("messages.images.add")}
        </Button>
      )}
    </FileButton>
  );
}

interface QuotaProps {
  readonly count: number;
  readonly most: number;
  readonly sizeBytes: number;
}

function Quota({ count, most, sizeBytes }: QuotaProps) {
  const { t, language } = useTexts();
  const said = t("messages.images.quota", { count, most, size: sizeText(sizeBytes, language) });
  return (
    <div className="image-quota">
      <p className="small soft tabular">{said}</p>
      <Progress value={(count / most) * 100} size="sm" aria-label={said} color={count >= most ? "red" : "brand"} />
      {count >= most && <p className="small">{t("messages.images.full")}</p>}
    </div>
  );
}

interface ImageTileProps {
  readonly image: MessageImage;
  readonly onOpen: () => void;
}

function ImageTile({ image: { name, url, uses }, onOpen }: ImageTileProps) {
  const { t } = useTexts();
  const used = t("messages.images.usedBy", { count: uses.length });
  return (
    <button type="button" className="image-tile" onClick={onOpen}>
      <span className="image-frame">
        <img src={url} alt="" loading="lazy" decoding="async" />
      </span>
      <span className="image-name" title={name}>
        {name}
      </span>{" "}
      <span className="small soft">{used}</span>
    </button>
  );
}

interface DropZoneProps {
  readonly enabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

const isFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** Files dropped anywhere on it are taken. */
function DropZone({ enabled, onFiles, children }: DropZoneProps) {
  const { t } = useTexts();
  const [over, setOver] = useState(false);
  if (!enabled) return children;
  return (
    <div
      className="image-drop"
      onDragOver={(event) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      }}
      onDrop={(event) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && <p className="image-drop-here">{t("messages.images.dropHere")}</p>}
    </div>
  );
}
