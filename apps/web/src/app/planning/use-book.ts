/** Books what was chosen: once, or all of a series. The same thing sent again, after a cut, books nothing more. */
import { instant } from "@creneau/scheduling";
import { useState } from "react";
import { useBookForContact, type BookingAsk } from "../api/bookings.ts";
import { useBookSeries } from "../api/series.ts";
import { ruleAsk } from "../series/RepeatSection.tsx";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { toastDone } from "../ui/toast.tsx";
import { momentText } from "./moment.ts";
import type { Choice } from "./use-choice.ts";

/** One key for one booking. */
function useIdempotencyKey() {
  const [sent, setSent] = useState({ ask: "", key: "" });
  return (ask: object) => {
    const text = JSON.stringify(ask);
    if (text === sent.ask) return sent.key;
    const key = crypto.randomUUID();
    setSent({ ask: text, key });
    return key;
  };
}

/** Whom it is for, and what they said. */
type Said = Pick<BookingAsk, "contact" | "forWhom" | "textMessages" | "note" | "answers">;

export function useBook(onDone: () => void) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const once = useBookForContact(businessId);
  const all = useBookSeries(businessId);
  const keyFor = useIdempotencyKey();
  const done = (words: string) => {
    toastDone(words);
    onDone();
  };
  return {
    isPending: once.isPending || all.isPending,
    errorOf: ({ isSeries }: Choice) => (isSeries ? all : once).error,
    forget: () => {
      once.reset();
      all.reset();
    },
    send: (choice: Choice, startsAt: string, said: Said) => {
      const { serviceId, professionalId, terms, reasonId, zone } = choice;
      const contact = said.contact.name;
      const what = { serviceId, ...said, ...terms, ...(reasonId && { reasonId }) };
      if (choice.isSeries && professionalId !== undefined) {
        const ask = { professionalId, ...what, ...ruleAsk(choice.repeats, startsAt, zone) };
        const onSuccess = ({ size }: { size: number }) => done(t("series.made", { count: size, contact }));
        all.mutate({ ask, idempotencyKey: keyFor(ask) }, { onSuccess });
        return;
      }
      const ask = { professionalId, ...what, startsAt };
      const when = momentText(instant(startsAt), zone, language);
      const onSuccess = () => done(t("create.made", { when, contact }));
      once.mutate({ ask, idempotencyKey: keyFor(ask) }, { onSuccess });
    },
  };
}
