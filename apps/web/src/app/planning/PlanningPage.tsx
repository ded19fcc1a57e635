/** The planning of one professional, or of the team for those who may see it. */
import { zone as zoneNamed } from "@creneau/scheduling";
import { Button } from "@mantine/core";
import { CalendarOff, Plus } from "lucide-react";
import { lazy, Suspense } from "react";
import { may, seesEverybody } from "../api/rights.ts";
import { useProfessionals } from "../api/team.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { later } from "../ui/later.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { useDesktop } from "../ui/use-desktop.ts";
import { PlanningBody } from "./PlanningBody.tsx";
import { PlanningToolbar } from "./PlanningToolbar.tsx";
import { usePlanningKeys } from "./use-planning-keys.ts";
import { NINE, usePlanning, useWhose } from "./use-planning.ts";
import "./planning.css";

const ChecklistCard = lazy(async () => ({
  default: (await import("../onboarding/ChecklistCard.tsx")).ChecklistCard,
}));
const CreateDialog = lazy(async () => ({ default: (await import("./CreateDialog.tsx")).CreateDialog }));
const WhyDialog = lazy(async () => ({ default: (await import("./WhyDialog.tsx")).WhyDialog }));
const BookingPanel = later(async () => (await import("./BookingPanel.tsx")).BookingPanel);

export function PlanningPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const own = membership.professionalId ?? undefined;
  const all = seesEverybody(membership);
  const whose = useWhose(own, all);
  const team = useProfessionals(membership.businessId);
  const professional = team.data?.find(({ id }) => id === whose.professionalId);
  const zone = zoneNamed(professional?.zone ?? membership.zone);
  const planning = usePlanning(zone);
  const desktop = useDesktop();
  const mayCreate = may(membership, "booking.create");
  /** About whose time one asks, unless said. */
  const asking = whose.professionalId ?? own ?? team.data?.[0]?.id;
  usePlanningKeys(planning, mayCreate, () =>
    planning.askWhy({ on: planning.on, minute: NINE, professionalId: whose.professionalId, serviceId: undefined }),
  );

  if (!own && !all) {
    return (
      <div className="page page-centre">
        <EmptyNote
          icon={CalendarOff}
          heading="h1"
          title={t("planning.notProfessional")}
          text={t("planning.notProfessionalText")}
        />
      </div>
    );
  }
  return (
    <div className="page planning" data-panel={(desktop && planning.bookingId) || undefined} data-view={planning.view}>
      <div className="planning-main">
        <PageHead title={t("planning.title")}>
          {mayCreate && (
            <Button leftSection={<Plus size={18} />} onClick={planning.create}>
              {t("planning.create")}
            </Button>
          )}
        </PageHead>
        {may(membership, "business.edit") && (
          <Suspense>
            <ChecklistCard />
          </Suspense>
        )}
        <PlanningToolbar planning={planning} zone={zone} team={all ? (team.data ?? []) : []} whose={whose} />
        <PlanningBody planning={planning} zone={zone} professionalId={whose.professionalId} ready={!team.isPending} />
      </div>
      <Suspense>
        {planning.bookingId && (
          <BookingPanel
            key={planning.bookingId}
            bookingId={planning.bookingId}
            zone={zone}
            onFound={planning.bring}
            onClose={planning.close}
          />
        )}
      </Suspense>
      <Suspense>
        {planning.creating && mayCreate && (
          <CreateDialog
            begun={{
              ...planning.creating,
              professionalId: planning.creating.professionalId ?? whose.professionalId ?? own,
            }}
            team={team.data ?? []}
            mayChooseAnyone={all}
            onClose={planning.close}
          />
        )}
      </Suspense>
      <Suspense>
        {planning.asked && (
          <WhyDialog
            asked={{ ...planning.asked, professionalId: planning.asked.professionalId ?? asking }}
            planning={planning}
            zone={zone}
            team={all ? (team.data ?? []) : []}
            mayCreate={mayCreate}
          />
        )}
      </Suspense>
    </div>
  );
}
