/** Who is invited: open invitations first, then the latest that are over. */
import { instant } from "@creneau/scheduling";
import { Button } from "@mantine/core";
import { Link2, Mail } from "lucide-react";
import { useState } from "react";
import { useInvitations, useResendInvitation, useWithdrawInvitation, type Invitation } from "../../api/members.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { dateTextOf } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { CopyText } from "../../ui/CopyText.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone, toastFailed } from "../../ui/toast.tsx";
import { roleName } from "./role-words.ts";

function State({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useTexts();
  const { state, mail } = invitation;
  const failed = state === "open" && mail === "failed";
  return (
    <span className="people-badge" data-state={failed ? "failed" : state}>
      {failed || (state === "open" && mail === "waiting")
        ? t(`invitations.mail.${mail ?? "waiting"}`)
        : t(`invitations.state.${state}`)}
    </span>
  );
}

function Row({ invitation }: { readonly invitation: Invitation }) {
  const { t, language } = useTexts();
  const membership = useMembership();
  const resend = useResendInvitation(membership.businessId);
  const withdraw = useWithdrawInvitation(membership.businessId);
  const { id, kind, email, url, uses, mostUses, state, invitedBy } = invitation;
  const Icon = kind === "mail" ? Mail : Link2;
  const until = t("invitations.until", {
    date: dateTextOf(instant(invitation.expiresAt), readerZone(), "dayMonth", language),
  });
  const facts = [
    roleName(invitation, invitation.roleName, t),
    ...(kind === "link" ? [t("invitations.uses", { uses, most: mostUses })] : []),
    ...(state === "open" ? [until] : []),
    t("invitations.by", { name: invitedBy }),
  ];
  const onError = (error: unknown) => toastFailed(failureLine(error, t));
  return (
    <li className="invitation" data-over={state !== "open" || undefined}>
      <Icon size={20} className="soft" aria-hidden />
      <div className="grow member-who">
        <p className="member-name">
          <span className="member-mail">{email ?? t("invitations.anybody")}</span>
          <State invitation={invitation} />
        </p>
        <p className="small soft">{facts.join(" · ")}</p>
      </div>
      {may(membership, "member.edit") && state !== "used" && state !== "withdrawn" && (
        <div className="row wrap invitation-acts">
          {url !== null && <CopyText text={url} label={t("invitations.copy")} done={t("invitations.copied")} />}
          {kind === "mail" && (
            <Button
              size="xs"
              variant="default"
              loading={resend.isPending}
              onClick={() =>
                resend.mutate(id, { onSuccess: () => toastDone(t("invitations.resent", { email })), onError })
              }
            >
              {t("invitations.resend")}
            </Button>
          )}
          {state === "open" && (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate(id, { onSuccess: () => toastDone(t("invitations.withdrawn")), onError })}
            >
              {t("invitations.withdraw")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

const SHOWN_AT_FIRST = 8;

export function Invitations() {
  const { t } = useTexts();
  const invitations = useInvitations(useMembership().businessId);
  const [all, setAll] = useState(false);
  if (invitations.isError) return <FailureNote error={invitations.error} onRetry={() => void invitations.refetch()} />;
  if (!invitations.data || invitations.data.length === 0) return null;
  const sorted = [
    ...invitations.data.filter(({ state }) => state === "open"),
    ...invitations.data.filter(({ state }) => state !== "open"),
  ];
  const shown = all ? sorted : sorted.slice(0, SHOWN_AT_FIRST);
  return (
    <section className="card people-card" aria-labelledby="invitations">
      <header className="people-head">
        <h2 id="invitations">{t("invitations.title")}</h2>
        <p className="small soft">{t("invitations.text")}</p>
      </header>
      <ul className="plain-list">
        {shown.map((invitation) => (
          <Row key={invitation.id} invitation={invitation} />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <Button className="people-all" variant="subtle" onClick={() => setAll(true)}>
          {t("invitations.showAll", { count: sorted.length })}
        </Button>
      )}
    </section>
  );
}
