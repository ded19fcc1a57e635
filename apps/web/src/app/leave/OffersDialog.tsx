/** What one person is offered: other times, somebody else, or nothing. */
import { instant, type Zone } from "@creneau/scheduling";
import { Button, Checkbox, Modal, SegmentedControl, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useChangeItem, useChoices, type ReaccommodationItem, type ReaccommodationOption } from "../api/leave.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { dateTextOf, timeText } from "../time/format.ts";
import { FailureNote } from "../ui/FailureNote.tsx";

const acts = ["propose", "cancel", "keep"] as const;
const MOST = 5;
const nameOf = ({ professionalId, startsAt }: ReaccommodationOption): string =>
  `${professionalId} ${instant(startsAt)}`;

interface OffersDialogProps {
  readonly listId: string;
  readonly zone: Zone;
  readonly item: ReaccommodationItem;
  readonly onClose: () => void;
}

export function OffersDialog({ listId, zone, item, onClose }: OffersDialogProps) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const choices = useChoices(businessId, listId, item.bookingId);
  const save = useChangeItem(businessId, listId);
  const [act, setAct] = useState(item.act);
  const [chosen, setChosen] = useState<readonly ReaccommodationOption[]>(item.options);
  const names = new Set(chosen.map(nameOf));
  const others = (choices.data ?? []).filter((option) => !item.options.some((one) => nameOf(one) === nameOf(option)));
  const shown = [...item.options, ...others].toSorted((a, b) => instant(a.startsAt) - instant(b.startsAt));
  const words = (option: ReaccommodationOption) =>
    `${dateTextOf(instant(option.startsAt), zone, "day", language)}, ${timeText(instant(option.startsAt), zone, language)}${
      option.substitute ? ` · ${t("replacing.with", { name: option.professionalName })}` : ""
    }`;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("replacing.offersOf", { name: item.contactName })}
      closeButtonProps={{ "aria-label": t("app.close") }}
      centered
    >
      <form
        className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ item, act, options: act === "propose" ? chosen : [] }, { onSuccess: onClose });
        }}
      >
        <SegmentedControl
          fullWidth
          orientation="vertical"
          aria-label={t("replacing.offers")}
          value={act}
          data={acts.map((value) => ({ value, label: t(`replacing.act.${value}`) }))}
          onChange={(value) => setAct(acts.find((one) => one === value) ?? "propose")}
        />
        {act === "propose" && (
          <fieldset className="replacing-choices">
            <legend className="small soft">{t("replacing.choices")}</legend>
            {choices.isPending && <Skeleton height={120} aria-busy />}
            {choices.isError && <FailureNote error={choices.error} onRetry={() => void choices.refetch()} />}
            {choices.data && shown.length === 0 && <p>{t("replacing.noOffer")}</p>}
            {shown.map((option) => (
              <Checkbox
                key={nameOf(option)}
                label={words(option)}
                checked={names.has(nameOf(option))}
                disabled={!names.has(nameOf(option)) && chosen.length >= MOST}
                onChange={(event) =>
                  setChosen(
                    event.currentTarget.checked
                      ? [...chosen, option]
                      : chosen.filter((one) => nameOf(one) !== nameOf(option)),
                  )
                }
              />
            ))}
          </fieldset>
        )}
        {save.isError && <FailureNote error={save.error} />}
        <div className="row end wrap">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={act === "propose" && chosen.length === 0}>
            {t("app.save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
