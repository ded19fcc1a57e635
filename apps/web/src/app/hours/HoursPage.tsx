/** Opening hours: the usual week, special days, and what people then see. */
import { Select } from "@mantine/core";
import { CalendarOff } from "lucide-react";
import { useSearchParams } from "react-router";
import { seesEverybody } from "../api/rights.ts";
import { useProfessionals, type Professional } from "../api/team.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { HoursOf } from "./HoursOf.tsx";
import { HoursSkeleton } from "./HoursSkeleton.tsx";
import "./hours.css";

interface WhoseHoursProps {
  readonly team: readonly Professional[];
  readonly chosen: string;
  readonly onChoose: (professionalId: string) => void;
}

function WhoseHours({ team, chosen, onChoose }: WhoseHoursProps) {
  const { t } = useTexts();
  return (
    <Select
      className="hours-whose"
      aria-label={t("planning.professional")}
      searchable
      allowDeselect={false}
      value={chosen}
      onChange={(id) => id && onChoose(id)}
      data={team.map(({ id, displayName }) => ({ value: id, label: displayName }))}
    />
  );
}

export function HoursPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const [search, setSearch] = useSearchParams();
  const team = useProfessionals(membership.businessId);
  const all = seesEverybody(membership);
  const own = membership.professionalId ?? undefined;
  const chosen = (all ? search.get("professionnel") : null) ?? own ?? (all ? team.data?.[0]?.id : undefined);
  const professional = team.data?.find(({ id }) => id === chosen);
  const lead =
    chosen === own || !professional ? t("hours.lead") : t("hours.leadOther", { name: professional.displayName });

  return (
    <div className="page">
      <PageHead title={t("hours.title")} lead={lead}>
        {all && chosen && (team.data?.length ?? 0) > 1 && (
          <WhoseHours
            team={team.data ?? []}
            chosen={chosen}
            onChoose={(professionnel) => setSearch({ professionnel }, { preventScrollReset: true })}
          />
        )}
      </PageHead>
      {chosen && <HoursOf key={chosen} professionalId={chosen} />}
      {!chosen && team.isPending && <HoursSkeleton />}
      {!chosen && team.isError && <FailureNote error={team.error} onRetry={() => void team.refetch()} />}
      {!chosen && team.data && (
        <EmptyNote icon={CalendarOff} title={t("planning.notProfessional")} text={t("planning.notProfessionalText")} />
      )}
    </div>
  );
}
