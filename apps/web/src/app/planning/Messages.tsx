/** The mails around a booking: sent, due, withdrawn. */
import { instant, type Zone } from "@creneau/scheduling";
import { Ban, Clock3, MailCheck, MailX } from "lucide-react";
import type { BookingDetail } from "../api/bookings.ts";
import { useTexts } from "../texts/language.ts";
import { dateTextOf, timeText } from "../time/format.ts";

type Message = BookingDetail["messages"][number];

const icons = { due: Clock3, sent: MailCheck, withdrawn: Ban, failed: MailX } as const;

interface MessageRowProps {
  readonly message: Message;
  readonly to: string;
  readonly zone: Zone;
}

function MessageRow({ message, to, zone }: MessageRowProps) {
  const { t, language } = useTexts();
  const Icon = icons[message.status];
  const at = instant(message.sentAt ?? message.dueAt);
  return (
    <li className={`message message-${message.status}`}>
      <Icon size={16} className="message-icon" aria-hidden />
      <div className="grow">
        <p>
          {t(`booking.message.${message.kind}`)} <span className="soft">{t("booking.to", { name: to })}</span>
        </p>
        <p className="small soft tabular">
          {t(`booking.messageStatus.${message.status}`)} · {dateTextOf(at, zone, "short", language)},{" "}
          {timeText(at, zone, language)}
        </p>
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
            key={`${message.kind}-${message.to}-${message.dueAt}`}
            message={message}
            to={names[message.to]}
            zone={zone}
          />
        ))}
      </ul>
    </section>
  );
}
