/** What I am told in each of my businesses, and when I am not to be disturbed. Saved as it is changed. */
import { Skeleton } from "@mantine/core";
import { BellOff } from "lucide-react";
import type { Membership } from "../api/me.ts";
import { useMyNotifications, useSaveMyNotifications, type MyNotifications as Mine } from "../api/notifications.ts";
import { may } from "../api/rights.ts";
import { Kept } from "../notifications/Kept.tsx";
import { Matrix } from "../notifications/Matrix.tsx";
import { isWholeQuiet, QuietFields } from "../notifications/QuietFields.tsx";
import { useKept } from "../notifications/use-kept.ts";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";

const EVENING = { fromMinute: 20 * 60, untilMinute: 8 * 60 };

export function MyNotifications({ memberships }: { readonly memberships: readonly Membership[] }) {
  return memberships
    .filter((membership) => may(membership, "business.read"))
    .map((membership) => <OfBusiness key={membership.businessId} membership={membership} />);
}

function OfBusiness({ membership: { businessId, name } }: { readonly membership: Membership }) {
  const { t } = useTexts();
  const mine = useMyNotifications(businessId);
  const id = `notifications-${businessId}`;
  return (
    <section className="card account-card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t("notifications.mine", { business: name })}</h2>
        <p className="small soft">{t("notifications.mineText", { business: name })}</p>
      </header>
      {mine.isPending ? (
        <Skeleton height={240} radius="lg" />
      ) : mine.isError ? (
        <FailureNote error={mine.error} onRetry={() => void mine.refetch()} />
      ) : (
        <MineForm businessId={businessId} stored={mine.data} />
      )}
    </section>
  );
}

const GROUPS = [
  { to: "professional", text: "mineProfessional" },
  { to: "team", text: "mineTeam" },
] as const;

function MineForm({ businessId, stored }: { readonly businessId: string; readonly stored: Mine }) {
  const { t } = useTexts();
  const save = useSaveMyNotifications(businessId);
  const { value, state, edit, again } = useKept({
    stored,
    save: save.mutateAsync,
    isWhole: ({ quietHours }) => isWholeQuiet(quietHours),
  });
  if (value.cells.length === 0)
    return <EmptyNote icon={BellOff} title={t("notifications.mineNone")} text={t("notifications.mineNoneText")} />;
  return (
    <>
      {GROUPS.map(({ to, text }) => {
        const boxes = value.cells.filter((cell) => cell.to === to);
        if (boxes.length === 0) return null;
        return (
          <div key={to} className="told-group">
            <h3>{t(`notifications.${text}`)}</h3>
            <Matrix
              label={t(`notifications.${text}`)}
              boxes={boxes}
              disabled={false}
              onChange={({ family, channel }, wanted) =>
                edit({
                  cells: value.cells.map((cell) =>
                    cell.to === to && cell.family === family && cell.channel === channel ? { ...cell, wanted } : cell,
                  ),
                })
              }
            />
          </div>
        );
      })}
      <QuietFields
        label={t("notifications.mineQuiet")}
        text={t("notifications.mineQuietText")}
        hours={value.quietHours}
        usual={EVENING}
        disabled={false}
        onChange={(quietHours) => edit({ quietHours })}
      />
      <Kept state={state} onAgain={again} />
    </>
  );
}
