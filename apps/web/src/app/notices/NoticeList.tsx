/** Notices by day; each leads to what it is about, and is read by that. */
import { dateOf, instant, zone as zoneNamed, type Zone } from "@creneau/scheduling";
import { ActionIcon, VisuallyHidden } from "@mantine/core";
import {
  CalendarClock,
  CalendarPlus,
  CalendarX2,
  Clock3,
  Hourglass,
  Inbox,
  Mail,
  MailOpen,
  Palmtree,
  UsersRound,
  Webhook,
  type LucideIcon,
} from "lucide-react";
import { Link } from "react-router";
import type { Membership } from "../api/me.ts";
import { useMarkNotice, type Notice } from "../api/notices.ts";
import { useTexts } from "../texts/language.ts";
import { capitalised, dateText, timeText } from "../time/format.ts";
import { useNow } from "../time/now.ts";
import { byDay } from "./days.ts";
import { detailOf, pathOf, titleOf } from "./words.ts";
import "./notices.css";

const bySubject: Readonly<Record<Notice["subject"]["type"], LucideIcon>> = {
  booking: CalendarPlus,
  leave: Palmtree,
  hours: Clock3,
  waiting: Hourglass,
  group: UsersRound,
  webhook: Webhook,
  message: Mail,
  contact: Mail,
};
const byKind: Readonly<Partial<Record<Notice["kind"], LucideIcon>>> = {
  "booking-requested": Inbox,
  "booking-moved": CalendarClock,
  "booking-kept": CalendarClock,
  "booking-cancelled": CalendarX2,
  "booking-handed-on": CalendarX2,
  "booking-missed": CalendarX2,
  "request-expired": CalendarX2,
};

interface RowProps {
  readonly notice: Notice;
  readonly membership: Membership;
  readonly zone: Zone;
  readonly onFollow: (() => void) | undefined;
}

function Row({ notice, membership, zone, onFollow }: RowProps) {
  const { t, language } = useTexts();
  const mark = useMarkNotice(membership.businessId);
  const isNew = notice.readAt === null;
  const path = pathOf(notice, membership.slug);
  const Icon = byKind[notice.kind] ?? bySubject[notice.subject.type];
  const Toggle = isNew ? MailOpen : Mail;
  const label = t(isNew ? "notices.markRead" : "notices.markUnread");
  const follow = () => {
    if (isNew) mark.mutate({ id: notice.id, read: true });
    onFollow?.();
  };
  const words = (
    <>
      <span className="notice-icon" data-kind={notice.kind}>
        <Icon size={18} aria-hidden />
      </span>
      <span className="grow">
        <span className="notice-head">
          <span className="notice-title">
            {titleOf(notice, t)}
            {isNew && <VisuallyHidden>{` (${t("notices.isNew")})`}</VisuallyHidden>}
          </span>
          <span className="small soft tabular notice-time">{timeText(instant(notice.createdAt), zone, language)}</span>
        </span>
        <span className="notice-detail small soft">{detailOf(notice, t, language)}</span>
      </span>
    </>
  );
  return (
    <li className="notice" data-new={isNew || undefined}>
      {path === undefined ? (
        <div className="notice-body">{words}</div>
      ) : (
        <Link className="notice-body" to={path} onClick={follow}>
          {words}
        </Link>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        className="notice-mark"
        aria-label={t("notices.actOn", { act: label, title: titleOf(notice, t) })}
        title={label}
        onClick={() => mark.mutate({ id: notice.id, read: isNew })}
      >
        <Toggle size={16} />
      </ActionIcon>
    </li>
  );
}

interface NoticeListProps {
  readonly notices: readonly Notice[];
  readonly membership: Membership;
  readonly onFollow?: () => void;
  /** Of the days: one under the title of a page. */
  readonly heading?: "h2" | "h3";
}

export function NoticeList({ notices, membership, onFollow, heading: Heading = "h2" }: NoticeListProps) {
  const { t, language } = useTexts();
  const zone = zoneNamed(membership.zone);
  const today = dateOf(useNow(), zone);
  return byDay(notices, zone, today).map(({ on, is, items }) => (
    <section key={on} aria-labelledby={`notices-${Heading}-${on}`}>
      <Heading id={`notices-${Heading}-${on}`} className="notice-day">
        {is ? t(`notices.${is}`) : capitalised(dateText(on, "day", language))}
      </Heading>
      <ul className="plain-list card notice-list">
        {items.map((notice) => (
          <Row key={notice.id} notice={notice} membership={membership} zone={zone} onFollow={onFollow} />
        ))}
      </ul>
    </section>
  ));
}
