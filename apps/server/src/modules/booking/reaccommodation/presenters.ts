import type { Reaccommodation, ReaccommodationItem } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { ROUNDS, type Option } from "./plan.ts";
import type { Counts, StoredItem, StoredList } from "./queries.ts";

/** Names of the professionals that options name. */
export type Names = ReadonlyMap<string, string>;

const progressOf = ({ state, total }: StoredList, { open, planned }: Counts & { readonly planned: number }): number => {
  if (state === "planning") return Math.floor(planned / ROUNDS);
  return state === "draft" ? total : total - open;
};

export function presentList(list: StoredList, counts: Counts & { readonly planned: number }): Reaccommodation {
  const { planned: _, ...shown } = counts;
  const { professionalId, professionalName } = list;
  return {
    id: list.id,
    professional: professionalId === null ? null : { id: professionalId, displayName: professionalName ?? "" },
    zone: list.zone,
    leaveId: list.leaveId,
    from: toIso(list.startsAt),
    until: toIso(list.endsAt),
    state: list.state,
    prefer: list.prefer,
    answerHours: list.answerHours,
    whenLapsed: list.whenLapsed,
    answerBy: list.answerBy === null ? null : toIso(list.answerBy),
    reason: list.reason,
    total: list.total,
    progress: progressOf(list, counts),
    counts: shown,
    createdAt: toIso(list.createdAt),
    version: list.version,
  };
}

export const presentOption = (option: Option, item: StoredItem, names: Names) => ({
  professionalId: option.professionalId,
  professionalName: names.get(option.professionalId) ?? "",
  startsAt: toIso(option.startsAt),
  substitute: option.professionalId !== item.professionalId,
});

export const presentItem = (item: StoredItem, names: Names): ReaccommodationItem => ({
  bookingId: item.bookingId,
  reference: item.reference,
  contactName: item.contactName,
  serviceName: item.serviceName,
  professionalName: item.professionalName,
  startsAt: toIso(item.listedAt),
  endsAt: toIso(item.endsAt),
  act: item.act,
  options: item.options.map((option) => presentOption(option, item, names)),
  state: item.standing,
  chosenStartsAt: item.standing === "chosen" ? toIso(item.startsAt) : null,
  trouble: item.trouble,
  version: item.version,
});
