/** What is booked, with whom, and when: a change of one lets go of what depended on it. */
import { zone as zoneNamed } from "@creneau/scheduling";
import { useState } from "react";
import { useServices, type Professional, type Service } from "../api/team.ts";
import { ONCE } from "../series/RepeatSection.tsx";
import { useMembership } from "../shell/InBusiness.tsx";
import type { ChosenTerms } from "./TermsFields.tsx";

/** What is known before anything is chosen. */
export interface Begun {
  readonly startsAt: string | undefined;
  readonly professionalId: string | undefined;
  readonly serviceId: string | undefined;
}

/** Whoever is free. */
export const ANYONE = "";

export type Choice = ReturnType<typeof useChoice>;

/** @param onStart another time was chosen, or none any more */
export function useChoice(begun: Begun, team: readonly Professional[], onStart: () => void) {
  const membership = useMembership();
  const services = useServices(membership.businessId);
  const [serviceId, setServiceId] = useState(begun.serviceId);
  const [wanted, setWanted] = useState(begun.professionalId ?? team[0]?.id ?? ANYONE);
  const [terms, setTerms] = useState<ChosenTerms>({});
  const [reasonId, setReasonId] = useState("");
  const [startsAt, setStartsAt] = useState(begun.startsAt);
  const [repeats, setRepeats] = useState(ONCE);

  const service = serviceOf(services.data ?? [], serviceId, wanted);
  const { givers, professionalId } = whoOf(service, wanted, team);
  // A series is of what one person gives to another.
  const repeatable = professionalId !== undefined && service?.composition === "single" && !service.grouped;

  const startAt = (start: string | undefined) => {
    setStartsAt(start);
    // Another first date is another series.
    setRepeats((before) => ({ ...before, choices: [] }));
    onStart();
  };
  return {
    services,
    service,
    serviceId: service?.id ?? "",
    givers,
    professionalId,
    zone: zoneNamed(givers.find(({ id }) => id === professionalId)?.zone ?? membership.zone),
    terms,
    reasonId,
    startsAt,
    /** Where the search for a time begins. */
    startFrom: begun.startsAt,
    repeats,
    repeatable,
    isSeries: repeats.on && repeatable,
    startAt,
    setReasonId,
    setRepeats,
    setService: (id: string) => {
      setServiceId(id);
      setReasonId("");
      setTerms({});
      startAt(undefined);
    },
    setProfessional: (id: string) => {
      setWanted(id);
      startAt(undefined);
    },
    setTerms: (next: ChosenTerms) => {
      if (next.durationMinutes !== terms.durationMinutes) startAt(undefined);
      setTerms(next);
    },
  };
}

/** The one chosen, or else what the professional gives. */
const serviceOf = (services: readonly Service[], serviceId: string | undefined, wanted: string): Service | undefined =>
  services.find(({ id }) => id === serviceId) ??
  services.find(({ professionalIds }) => professionalIds.includes(wanted)) ??
  services[0];

/** Who can give it, and who does: of several in a row nobody is chosen. */
function whoOf(
  service: Service | undefined,
  wanted: string,
  team: readonly Professional[],
): { readonly givers: readonly Professional[]; readonly professionalId: string | undefined } {
  const givers = team.filter(({ id }) => service?.professionalIds.includes(id));
  if (service?.composition === "combined" || (wanted === ANYONE && givers.length > 1))
    return { givers, professionalId: undefined };
  return { givers, professionalId: givers.find(({ id }) => id === wanted)?.id ?? givers[0]?.id };
}
