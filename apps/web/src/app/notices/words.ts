/** What a notice says, and where it leads. */
import { dateOf, instant, plainDate, zone as zoneNamed } from "@creneau/scheduling";
import type { Notice } from "../api/notices.ts";
import { momentText } from "../planning/moment.ts";
import type { Translate } from "../texts/language.ts";
import { dateText, type Language } from "../time/format.ts";

const answered = { "leave-decided": "leave", "hours-decided": "hours" } as const;

/** An answer says which. */
function kindOf({ kind, values }: Notice) {
  if (kind !== "leave-decided" && kind !== "hours-decided") return kind;
  const { state } = values;
  return state === "approved" || state === "declined" ? (`${answered[kind]}-${state}` as const) : kind;
}

export function titleOf(notice: Notice, t: Translate): string {
  const { about } = notice;
  return t(`notices.kinds.${kindOf(notice)}`, {
    who: about?.person ?? t("notices.somebody"),
    professional: about?.professional ?? t("notices.somebody"),
    service: about?.service ?? "",
  });
}

/** The days of an absence, as they were when it was told: "jeu. 17 déc. – ven. 18 déc." */
function daysText({ values }: Notice, language: Language): string | undefined {
  const { from, until } = values;
  const days = [...new Set([from, until])].filter((on) => on !== undefined);
  return days.length === 0 ? undefined : days.map((on) => dateText(plainDate(on), "short", language)).join(" – ");
}

const LETTERS = ["no-address", "unwanted", "returned"] as const;

/** What there is to know of what is no booking, leave or session. */
function bareDetailOf({ subject, values }: Notice, t: Translate): string {
  const { host = "", why } = values;
  if (subject.type === "webhook") return t(why === "gone" ? "notices.detail.gone" : "notices.detail.failing", { host });
  if (subject.type === "message") return t("notices.detail.broken");
  if (subject.type === "contact") return t(`notices.detail.letter.${LETTERS.find((one) => one === why) ?? "failed"}`);
  return subject.type === "hours" ? "" : t("notices.gone");
}

const CHANNELS = ["email", "sms", "push", "app"] as const;

/** What, when, with whom: as far as that is known. */
export function detailOf(notice: Notice, t: Translate, language: Language): string {
  const { about, values, subject } = notice;
  if (!about || subject.type === "contact") return bareDetailOf(notice, t);
  if (subject.type === "leave") return daysText(notice, language) ?? "";
  const zone = zoneNamed(about.zone);
  const when = about.startsAt === null ? undefined : momentText(instant(about.startsAt), zone, language);
  const before = values["from"] === undefined ? undefined : momentText(instant(values["from"]), zone, language);
  const channel = notice.kind === "message-failed" && CHANNELS.find((one) => one === values["channel"]);
  const parts = [
    channel ? t(`notices.detail.unsent.${channel}`) : undefined,
    subject.type === "group" ? undefined : (about.service ?? undefined),
    when,
    before !== undefined && before !== when ? t("notices.insteadOf", { when: before }) : undefined,
    about.professional === null ? undefined : t("notices.with", { name: about.professional }),
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}

/** Where one sees more; undefined when there is nothing to see any more. */
export function pathOf({ kind, subject, about }: Notice, slug: string): string | undefined {
  switch (subject.type) {
    case "booking": {
      if (!about?.startsAt) return undefined;
      const on = dateOf(instant(about.startsAt), zoneNamed(about.zone));
      return `/${slug}/planning?${new URLSearchParams({ date: on, rdv: subject.id })}`;
    }
    case "group":
      return about ? `/${slug}/groupes/${subject.id}` : undefined;
    case "waiting":
      return `/${slug}/attente`;
    case "leave":
      return `/${slug}/absences`;
    case "hours":
      return kind === "hours-requested" ? `/${slug}/demandes` : `/${slug}/horaires`;
    case "webhook":
      return `/${slug}/settings/webhooks/${subject.id}`;
    case "contact":
      return about ? `/${slug}/contacts/${subject.id}` : undefined;
    case "message":
      return `/${slug}/settings/messages/${subject.id}`;
  }
}
