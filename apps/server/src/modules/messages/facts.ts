/** What a message needs to know of a booking. Whoever assembles the product says where it comes from. */
import type { BookingStatus, Brand, Wording, Mode } from "@creneau/contract";
import type { Instant, Zone } from "@creneau/scheduling";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { KeyRing } from "../../platform/keys.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import type { CalendarSeries } from "./calendar-series.ts";
import type { Post } from "./carriers/post.ts";

type Language = "fr" | "en";

/** Somebody of the team whom one meets. */
export interface Host {
  readonly displayName: string;
  /** Labels of the fields of study or specialities, as the directory shows them. */
  readonly fields: readonly string[];
  readonly zone: Zone;
  /** Null for who has no account: nobody to write to. */
  readonly email: string | null;
  readonly accountId: string | null;
  readonly locale: Language;
}

export interface MessageFacts {
  readonly bookingId: string;
  /** Counts the changes of the booking. */
  readonly version: number;
  readonly status: BookingStatus;
  /** It was more than a request: calendars may know it. */
  readonly agreed: boolean;
  /** Until when a request waits for its answer. */
  readonly respondBy: Instant | null;
  /** Other times offered, while they wait for an answer. */
  readonly proposal: {
    /** The contact's signed link to choose. */
    readonly url: string;
    readonly reason: string;
    readonly answerBy: Instant;
    readonly options: readonly {
      readonly startsAt: Instant;
      readonly professionalName: string;
      readonly professionalZone: Zone;
    }[];
  } | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly note: string;
  /** What the person comes for, of the reasons offered; null when none was chosen. */
  readonly reason: string | null;
  /** Empty when none was given, or it was not cancelled. */
  readonly cancelReason: string;
  readonly cancelledBy: "contact" | "business" | null;
  /** The start before the last move. */
  readonly previousStartsAt: Instant | null;
  /** The contact's signed link: whoever has it may change the booking, so it goes to the contact alone. */
  readonly manageUrl: string;
  readonly business: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly locale: Language;
    readonly zone: Zone;
    readonly contactEmail: string;
    readonly addressForm: "tu" | "vous";
    readonly kind: "mentoring" | "coaching";
    /** What those one meets are called, and those who come to meet them. */
    readonly hostWord: Wording["host"];
    readonly guestWord: Wording["guest"];
    readonly brand: Brand;
    /** Where its public pages are. */
    readonly pagesUrl: string;
  };
  readonly service: {
    readonly id: string;
    readonly name: string;
    readonly mode: Mode;
    readonly durationMinutes: number;
  };
  /** Whose it is. To one of those beside, as they read it: themselves. */
  readonly professional: Host;
  /** Others of the team who take part. */
  readonly beside: readonly Host[];
  /** Of the team, who took part before it went to somebody else, and since when not. */
  readonly formerly: readonly (Host & { readonly until: Instant })[];
  /** To whom it was handed on; null but in what whoever it was handed on from reads. */
  readonly handedTo: string | null;
  /** The session that several bookings share. */
  readonly groupSessionId: string | null;
  /** The dates that were booked together with it, itself among them; null when it was booked by itself. */
  readonly together: CalendarSeries | null;
  /** Whom it is for, when that is not who is written to. */
  readonly forName: string | null;
  /** Who is written to: whoever booked. */
  readonly contact: {
    readonly id: string;
    readonly name: string;
    /** E.164. */
    readonly phone: string | null;
    /** Null for whoever was erased: nobody to write to. */
    readonly email: string | null;
    readonly zone: Zone;
    readonly locale: Language;
  };
}

/** Reads bookings as they are now, by their ids; what is not there has no entry. */
export type BookingSource = (
  tx: Tx,
  scope: TenantScope,
  bookingIds: readonly string[],
) => Promise<ReadonlyMap<string, MessageFacts>>;

/** One booking as it is now; undefined when there is none. */
export const factsOf = async (
  { bookings }: Pick<MessagesDeps, "bookings">,
  tx: Tx,
  scope: TenantScope,
  bookingId: string,
): Promise<MessageFacts | undefined> => (await bookings(tx, scope, [bookingId])).get(bookingId);

/** What was done to several bookings of a series at once. */
export interface SeriesNews {
  /** Whether this booking's message tells of all of them; the others' say nothing of it. */
  readonly tells: boolean;
  /** All of them as they are now, by start. */
  readonly bookings: readonly {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
  }[];
}

/** The act on a series that made this version of a booking; undefined when it was changed by itself. */
export type SeriesSource = (
  tx: Tx,
  scope: TenantScope,
  bookingId: string,
  version: number,
) => Promise<SeriesNews | undefined>;

export interface MessagesDeps {
  readonly db: Database;
  readonly clock: Clock;
  /** For what Creneau itself writes; what a business writes goes by its post. */
  readonly mailer: Mailer;
  readonly post: Post;
  /** Signs the links by which mails are switched off. */
  readonly keys: KeyRing;
  /** Where people reach us, without a slash at the end. */
  readonly publicUrl: () => string;
  /** Sender's address of every mail. */
  readonly mailFrom: string;
  readonly bookings: BookingSource;
  readonly series: SeriesSource;
  /** Of these accounts, those with a device that may be told. */
  readonly devices: DeviceSource;
}

export type DeviceSource = (tx: Tx, scope: TenantScope, accountIds: readonly string[]) => Promise<ReadonlySet<string>>;
