/** What I am told in each of my businesses, and when I am not to be disturbed. Saved as it is changed. */
import { Skeleton, UnstyledButton } from "@mantine/core";
import { BellOff, ChevronDown } from "lucide-react";
import { useEffect, useState } from "react";
import type { Membership } from "../api/me.ts";
import { useMyNotifications, useSaveMyNotifications, type MyNotifications as Mine } from "../api/notifications.ts";
import { may } from "../api/rights.ts";
import { Kept } from "../notifications/Kept.tsx";
import { Matrix } from "../notifications/Matrix.tsx";
import { isWholeQuiet, QuietFields } from "../notifications/QuietFields.tsx";
import { useKept } from "../notifications/use-kept.ts";
import { lastBusiness } from "../shell/last-business.ts";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";

const EVENING = { fromMinute: 20 * 60, untilMinute: 8 * 60 };

/** Of several businesses, the one that was worked in last comes first, and is open. */
export function MyNotifications({ memberships }: { readonly memberships: readonly Membership[] }) {
  const mine = memberships.filter((membership) => may(membership, "business.read"));
  const last = lastBusiness(mine)?.businessId;
  if (mine.length === 1) return mine.map((one) => <Alone key={one.businessId} membership={one} />);
  const isLast = ({ businessId }: Membership) => businessId === last;
  return [...mine.filter(isLast), ...mine.filter((one) => !isLast(one))].map((one) => (
    <OneOfSeveral key={one.businessId} membership={one} opensAtFirst={isLast(one)} />
  ));
}

/** The foot of a mail of a business leads here. */
function useAskedFor({ slug }: Membership, id: string): boolean {
  const isAsked = location.hash === `#notifications-${slug}`;
  useEffect(() => {
    if (isAsked) document.querySelector(`#${id}`)?.scrollIntoView();
  }, [isAsked, id]);
  return isAsked;
}

const headingOf = ({ businessId }: Membership): string => `notifications-${businessId}`;

function Alone({ membership }: { readonly membership: Membership }) {
  const { t } = useTexts();
  const id = headingOf(membership);
  useAskedFor(membership, id);
  return (
    <section className="card account-card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t("notifications.mine", { business: membership.name })}</h2>
        <Lead membership={membership} />
      </header>
      <OfBusiness membership={membership} />
    </section>
  );
}

interface OneOfSeveralProps {
  readonly membership: Membership;
  readonly opensAtFirst: boolean;
}

function OneOfSeveral({ membership, opensAtFirst }: OneOfSeveralProps) {
  const { t } = useTexts();
  const id = headingOf(membership);
  const isAsked = useAskedFor(membership, id);
  const [isOpen, setOpen] = useState(opensAtFirst || isAsked);
  return (
    <section className="card account-card" aria-labelledby={id}>
      <header>
        <h2>
          <UnstyledButton
            id={id}
            className="told-business"
            aria-expanded={isOpen}
            aria-controls={`${id}-all`}
            onClick={() => setOpen(!isOpen)}
          >
            <span className="grow">{t("notifications.mine", { business: membership.name })}</span>
            <ChevronDown size={20} aria-hidden />
          </UnstyledButton>
        </h2>
        {isOpen && <Lead membership={membership} />}
      </header>
      <div id={`${id}-all`} className="told-all" hidden={!isOpen}>
        {isOpen && <OfBusiness membership={membership} />}
      </div>
    </section>
  );
}

function Lead({ membership }: { readonly membership: Membership }) {
  const { t } = useTexts();
  return <p className="small soft">{t("notifications.mineText", { business: membership.name })}</p>;
}

function OfBusiness({ membership: { businessId } }: { readonly membership: Membership }) {
  const mine = useMyNotifications(businessId);
  if (mine.isPending) return <Skeleton height={240} radius="lg" />;
  if (mine.isError) return <FailureNote error={mine.error} onRetry={() => void mine.refetch()} />;
  return <MineForm businessId={businessId} stored={mine.data} />;
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
