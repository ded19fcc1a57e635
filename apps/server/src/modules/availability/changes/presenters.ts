import type { HoursRequest, HoursRequestDetail } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { avatarUrlOf } from "../../team/index.ts";
import { formatRanges } from "../rules.ts";
import type { OtherDay } from "./big.ts";
import type { Compared } from "./commands/change-hours.ts";
import type { StoredRequest } from "./queries.ts";

/** More says nothing more: how many there are is said beside. */
const MOST_DAYS = 62;
const MOST_BOOKINGS = 50;

const presentBoth = ({ before, after }: OtherDay["onCall"]) => ({
  before: formatRanges(before),
  after: formatRanges(after),
});

export const presentRequest = (request: StoredRequest): HoursRequest => ({
  id: request.id,
  professional: {
    id: request.professionalId,
    displayName: request.professionalName,
    avatarUrl: avatarUrlOf({ slug: request.professionalSlug }),
    zone: request.zone,
  },
  state: request.state,
  what: [...request.what],
  because: [...request.because],
  reason: request.reason,
  answer: request.answer,
  decidedBy: request.decidedByName,
  askedAt: toIso(request.createdAt),
  decidedAt: request.decidedAt === null ? null : toIso(request.decidedAt),
  version: request.version,
});

/** @param compared with the hours as they are; once it is settled there is nothing to compare. */
export const presentDetail = (
  request: StoredRequest,
  compared: (Pick<Compared, "difference" | "outside"> & { readonly stale: boolean }) | undefined,
): HoursRequestDetail => ({
  ...presentRequest(request),
  before: request.before,
  after: request.after,
  weekMinutes: compared ? compared.difference.weekMinutes : null,
  days: (compared?.difference.days ?? [])
    .slice(0, MOST_DAYS)
    .map(({ on, onCall, ...day }) => ({ on, ...presentBoth(day), onCall: presentBoth(onCall) })),
  dayCount: compared?.difference.days.length ?? 0,
  outside: (compared?.outside ?? [])
    .slice(0, MOST_BOOKINGS)
    .map(({ startsAt, endsAt, ...booking }) => ({ ...booking, startsAt: toIso(startsAt), endsAt: toIso(endsAt) })),
  outsideCount: compared?.outside.length ?? 0,
  stale: compared?.stale ?? false,
});
