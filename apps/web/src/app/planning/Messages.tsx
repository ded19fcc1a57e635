/** What is told around a booking: to whom, by which channel, sent, due or withdrawn and why. */
import { instant, type Zone } from "@creneau/scheduling";
import { Ban, Bell, BellRing, CircleX, Clock3, MailCheck, MailX, MessageSquareText } from "lucide-react";
import { createElement } from "react";
import type { BookingDetail } from "../api/bookings.ts";
import { may } from "../api/rights.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts, type Translate } from "../texts/language.ts";
import { dateTextOf, timeText } from "../time/format.ts";
import { DeliveryState } from "../ui/DeliveryState.tsx";
import { RetryButton } from "../ui/RetryButton.tsx";

type Message = BookingDetail["messages"][number];

const sentBy = { email: MailCheck, sms: MessageSquareText, push: BellRing, app: Bell } as const;

/** How it ended, if it did: what bounced was sent for nothing. */
const endOf = ({ status, delivery }: Message): Message["status"] =>
  status === "sent" && (delivery?.status === "bounced" || delivery?.status === "failed") ? "failed" : status;

function iconOf(message: Message) {
  const { channel } = message;
  const status = endOf(message);
  if (status === "sent") return sentBy[channel];
  if (status === "failed") return channel === "email" ? MailX : CircleX;
  return status === "due" ? Clock3 : Ban;
}

interface MessageRowProps {
  readonly message: Message;
  readonly to: string;
  readonly zone: Zone;
}

/** "une heure avant", of a reminder. */
function whenText({ minutes }: Message, t: Translate): string {
  if (minutes === null) return "";
  if (minutes === 1440) return t("booking.messageWhen.day");
  if (minutes % 1440 === 0) return t("booking.messageWhen.days", { count: minutes / 1440 });
  if (minutes % 60 === 0) return t("booking.messageWhen.hours", { count: minutes / 60 });
  return t("booking.messageWhen.minutes", { count: minutes });
}

/** It did not go, or it came back. */
const hasFailed = ({ status, channel, delivery }: Message): boolean =>
  status === "failed" ||
  (status === "sent" &&
    (channel === "email" || channel === "sms") &&
    (delivery?.status === "failed" || delivery?.status === "bounced"));

function MessageRow({ message, to, zone }: MessageRowProps) {
  const { t, language } = useTexts();
  const mayRetry = may(useMembership(), "booking.change");
  const at = instant(message.sentAt ?? message.dueAt);
  const what = t(`booking.message.${message.kind}`, { when: whenText(message, t) });
  return (
    <li className={`message message-${endOf(message)}`}>
      {createElement(iconOf(message), { size: 16, className: "message-icon", "aria-hidden": true })}
      <div className="grow">
        <p>
          {what}{" "}
          <span className="soft">
            {t("booking.to", { name: to })} {t(`booking.messageBy.${message.channel}`)}
          </span>
        </p>
        <p className="small soft tabular">
          {t(`booking.messageStatus.${message.status}`)} · {dateTextOf(at, zone, "short", language)},{" "}
          {timeText(at, zone, language)}
          {message.withdrawnBecause !== null && ` · ${t(`booking.withdrawnBecause.${message.withdrawnBecause}`)}`}
        </p>
        {message.delivery && <DeliveryState {...message.delivery} />}
        {mayRetry && hasFailed(message) && (
          <RetryButton messageId={message.id} what={`${what} ${t("booking.to", { name: to })}`} />
        )}
      </div>
    </li>
  );
}

export function Messages({ booking, zone }: { readonly booking: BookingDetail; readonly zone: Zone }) {
  const { t } = useTexts();
  if (booking.messages.length === 0) return null;
  const names = { contact: booking.contact.name, professional: booking.professional.displayName };
  return (
    <section aria-labelledby="panel-messages">
      <h3 id="panel-messages">{t("booking.messages")}</h3>
      <ul className="plain-list messages">
        {booking.messages.map((message) => (
          <MessageRow
            key={message.id}
            message={message}
            to={message.name ?? (message.to === "team" ? t("booking.messageOf.team") : names[message.to])}
            zone={zone}
          />
        ))}
      </ul>
    </section>
  );
}
