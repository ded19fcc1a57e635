/** One image: what it is, where it is shown; deleted when nothing shows it any more. */
import { instant } from "@creneau/scheduling";
import { Button, Modal } from "@mantine/core";
import { Puzzle, Trash2, Mail } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { problemOf } from "../../api/problem.ts";
import { useRemoveMessageImage, type MessageImage } from "../../api/templates.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { dateTextOf } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone } from "../../ui/toast.tsx";
import { sizeText } from "../moving/size-text.ts";

interface ImageDialogProps {
  readonly image: MessageImage;
  readonly editable: boolean;
  readonly onClose: () => void;
}

export function ImageDialog({ image, editable, onClose }: ImageDialogProps) {
  const { t, language } = useTexts();
  const { name, url, widthPixels, heightPixels, sizeBytes, createdAt, uses } = image;
  const facts = [
    t("messages.images.pixels", { width: widthPixels, height: heightPixels }),
    sizeText(sizeBytes, language),
    t("messages.images.since", {
      date: dateTextOf(instant(createdAt), readerZone(), "dayMonthYear", language),
    }),
  ];
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={<span className="image-title">{name}</span>}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <div className="stack-wide">
        <div className="image-frame image-large">
          <img src={url} alt="" width={widthPixels} height={heightPixels} />
        </div>
        <p className="small soft tabular">{facts.join(" · ")}</p>
        <Uses image={image} />
        {editable && uses.length === 0 && <Removing image={image} onGone={onClose} />}
      </div>
    </Modal>
  );
}

function Uses({ image: { uses } }: { readonly image: MessageImage }) {
  const { t } = useTexts();
  const { slug } = useMembership();
  const list = `/${slug}/settings/messages`;
  if (uses.length === 0) return <p className="soft">{t("messages.images.unused")}</p>;
  return (
    <section>
      <h3 className="image-uses">{t("messages.images.shownIn")}</h3>
      <ul className="plain-list message-list">
        {uses.map(({ kind, ref, name, language }) => (
          <li key={ref} className="message-row">
            {kind === "part" ? <Puzzle size={16} aria-hidden /> : <Mail size={16} aria-hidden />}
            <Link className="message-open grow" to={kind === "part" ? `${list}/blocs/${ref}` : `${list}/${ref}`}>
              {name}
            </Link>
            <span className="small soft">
              {language === null ? t("editor.types.reusable") : t(`messages.languages.${language}`)}
            </span>
          </li>
        ))}
      </ul>
      <p className="small soft">{t("messages.images.keptWhileUsed")}</p>
    </section>
  );
}

interface RemovingProps {
  readonly image: MessageImage;
  readonly onGone: () => void;
}

/** Nothing brings it back, and mails that were sent lose it: it is asked. */
function Removing({ image: { id, name }, onGone }: RemovingProps) {
  const { t } = useTexts();
  const [asked, setAsked] = useState(false);
  const remove = useRemoveMessageImage(useMembership().businessId);
  if (!asked)
    return (
      <div className="row end">
        <Button variant="default" leftSection={<Trash2 size={16} />} onClick={() => setAsked(true)}>
          {t("messages.images.remove")}
        </Button>
      </div>
    );
  const onSuccess = () => {
    toastDone(t("messages.images.removed", { name }));
    onGone();
  };
  return (
    <div className="stack-wide" role="alert">
      <p>{t("messages.images.removeText")}</p>
      {remove.isError && problemOf(remove.error).code !== "IN_USE" && <FailureNote error={remove.error} />}
      <div className="row end wrap">
        <Button variant="default" onClick={() => setAsked(false)}>
          {t("app.cancel")}
        </Button>
        <Button
          color="red"
          className="danger-filled"
          data-autofocus
          loading={remove.isPending}
          onClick={() => remove.mutate(id, { onSuccess })}
        >
          {t("messages.images.removeForGood")}
        </Button>
      </div>
    </div>
  );
}
