/** From a closing to those who are booked then. */
import { addDays, dateOf, startOfDay, toIso, zone as zoneNamed, type PlainDate } from "@creneau/scheduling";
import { useNavigate } from "react-router";
import { useStartReaccommodation } from "../../api/leave.ts";
import { problemOf } from "../../api/problem.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { nowInstant } from "../../time/now.ts";
import { toastFailed } from "../../ui/toast.tsx";

/** Opens the list of all who are booked while the business is closed: a closing moves nobody by itself. */
export function useReplaceAll(zoneName: string) {
  const membership = useMembership();
  const navigate = useNavigate();
  const start = useStartReaccommodation(membership.businessId);
  const zone = zoneNamed(zoneName);
  const today = dateOf(nowInstant(), zone);
  return {
    today,
    loading: start.isPending,
    mayReplace: may(membership, "booking.change") && membership.seesAll,
    replace: ({ from, until }: { from: PlainDate; until: PlainDate }) =>
      start.mutate(
        {
          ask: {
            professionalId: null,
            from: from > today ? toIso(startOfDay(from, zone)) : toIso(nowInstant()),
            until: toIso(startOfDay(addDays(until, 1), zone)),
            prefer: "person",
          },
          key: crypto.randomUUID(),
        },
        {
          onSuccess: ({ id }) => void navigate(`/${membership.slug}/absences/replacer/${id}`),
          onError: (error) => toastFailed(problemOf(error).title),
        },
      ),
  };
}
