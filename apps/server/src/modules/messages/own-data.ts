/** What messages hold of an account: where it is notified, what it was told in the app, what it wants to be told. */
import type { NoticeKind } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import type { Database } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { ArchiveSection } from "../../platform/personal-archive.ts";
import type { PersonalRow, Words } from "../../platform/personal-data.ts";
import { devicePage } from "./carriers/devices/queries.ts";
import { preferencesOf } from "./hub/queries.ts";
import { noticePage } from "./notices/queries.ts";

interface Membership {
  readonly scope: TenantScope;
  /** Of the business. */
  readonly name: string;
}

const text = (key: string, fr: string, en: string) => ({ key, label: { fr, en }, kind: "text" }) as const;
const moment = (key: string, fr: string, en: string) => ({ key, label: { fr, en }, kind: "instant" }) as const;
const at = (when: Instant | null): string | null => (when === null ? null : toIso(when));

const kinds: Readonly<Record<NoticeKind, Words>> = {
  "booking-booked": { fr: "Rendez-vous pris", en: "Booked" },
  "booking-requested": { fr: "Rendez-vous demandé", en: "Booking requested" },
  "booking-moved": { fr: "Rendez-vous déplacé", en: "Booking moved" },
  "booking-cancelled": { fr: "Rendez-vous annulé", en: "Booking cancelled" },
  "booking-kept": { fr: "Rendez-vous gardé tel quel", en: "Booking kept as it was" },
  "booking-handed-on": { fr: "Rendez-vous confié à quelqu’un d’autre", en: "Booking handed on to somebody else" },
  "booking-missed": { fr: "Rendez-vous manqué", en: "Booking missed" },
  "booking-declined": { fr: "Demande refusée", en: "Request declined" },
  "booking-proposed": { fr: "Autres horaires proposés", en: "Other times offered" },
  "booking-reminder": { fr: "Rappel de rendez-vous", en: "Reminder of a booking" },
  "request-expired": { fr: "Demande restée sans réponse", en: "Request left without an answer" },
  "leave-requested": { fr: "Absence demandée", en: "Leave requested" },
  "leave-decided": { fr: "Absence acceptée ou refusée", en: "Leave decided" },
  "hours-changed": { fr: "Horaires changés", en: "Hours changed" },
  "hours-requested": { fr: "Changement d’horaires demandé", en: "Change of hours requested" },
  "hours-decided": { fr: "Changement d’horaires décidé", en: "Change of hours decided" },
  "waiting-joined": { fr: "Inscription en liste d’attente", en: "Somebody joined the waiting list" },
  "waiting-accepted": { fr: "Place acceptée en liste d’attente", en: "Offer of the waiting list accepted" },
  "group-short": { fr: "Séance de groupe incomplète", en: "Group session short of people" },
  "group-full": { fr: "Séance de groupe complète", en: "Group session full" },
  "webhook-failing": { fr: "Webhook en échec", en: "Webhook failing" },
  "message-failed": { fr: "Message non distribué", en: "Message not delivered" },
  "letter-failed": { fr: "Mail qui n’est pas arrivé", en: "Mail that did not arrive" },
  "message-broken": { fr: "Modèle de message à corriger", en: "Message template to be mended" },
};

const PAGE = 200;

async function everyPage<Row>(page: (last: Row | undefined) => Promise<readonly Row[]>): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const rows = await page(all.at(-1));
    all.push(...rows);
    if (rows.length < PAGE) return all;
  }
}

const devicesOf = (db: Database, accountId: string): Promise<PersonalRow[]> =>
  db.inGlobal(async (tx) => {
    const all = await everyPage<Awaited<ReturnType<typeof devicePage>>[number]>((last) =>
      devicePage(tx, accountId, last?.id, PAGE),
    );
    return all.map((one) => ({ name: one.name, since: at(one.createdAt), lastSentAt: at(one.lastSentAt) }));
  });

const noticesOf = (db: Database, accountId: string, { scope, name }: Membership): Promise<PersonalRow[]> =>
  db.inTenant(scope, async (tx) => {
    const all = await everyPage<Awaited<ReturnType<typeof noticePage>>[number]>((last) =>
      noticePage(tx, { scope, accountId }, { unread: false, before: last && [last.createdAt, last.id], limit: PAGE }),
    );
    return all.map((one) => ({ business: name, kind: one.kind, at: at(one.createdAt), readAt: at(one.readAt) }));
  });

const wishesOf = (db: Database, accountId: string, { scope, name }: Membership): Promise<PersonalRow[]> =>
  db.inTenant(scope, async (tx) => {
    const own = (await preferencesOf(tx, scope, [accountId])).get(accountId);
    const quiet = own?.quiet && `${wall(own.quiet.fromMinute)}–${wall(own.quiet.untilMinute)}`;
    const said = Object.entries(own?.choices ?? {}).map(([cell, wanted]) => `${cell}: ${wanted ? "+" : "-"}`);
    return own ? [{ business: name, quiet: quiet ?? null, choices: said.join(", ") }] : [];
  });

const wall = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

export async function ownMessages(
  db: Database,
  accountId: string,
  memberships: readonly Membership[],
): Promise<ArchiveSection[]> {
  const inEach = async (of: typeof noticesOf): Promise<PersonalRow[]> => {
    const rows: PersonalRow[] = [];
    for (const one of memberships) rows.push(...(await of(db, accountId, one)));
    return rows;
  };
  return [
    {
      code: "devices",
      name: {
        fr: "Appareils où vous êtes notifié (jamais leurs secrets)",
        en: "Devices you are notified on (never their secrets)",
      },
      fields: [
        text("name", "Nom", "Name"),
        moment("since", "Depuis le", "Since"),
        moment("lastSentAt", "Dernière notification", "Last notification"),
      ],
      rows: await devicesOf(db, accountId),
    },
    {
      code: "notices",
      name: { fr: "Notifications dans l’application", en: "Notices in the app" },
      fields: [
        text("business", "Entreprise", "Business"),
        { ...text("kind", "De quoi", "Of what"), choices: kinds },
        moment("at", "Le", "On"),
        moment("readAt", "Lue le", "Read on"),
      ],
      rows: await inEach(noticesOf),
    },
    {
      code: "notificationWishes",
      name: { fr: "Ce dont vous voulez être prévenu", en: "What you want to be told of" },
      fields: [
        text("business", "Entreprise", "Business"),
        text("quiet", "Heures calmes", "Quiet hours"),
        text("choices", "Choix", "Choices"),
      ],
      rows: await inEach(wishesOf),
    },
  ];
}
