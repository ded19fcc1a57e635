/** Who works in this business: members, and those who are invited. */
import { Button, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Download, UserPlus, Users } from "lucide-react";
import { useMembers, useRoles } from "../../api/members.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Invitations } from "./Invitations.tsx";
import { InviteDialog } from "./InviteDialog.tsx";
import { MemberRow } from "./MemberRow.tsx";
import "./people.css";

export function MembersPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const { businessId } = membership;
  const members = useMembers(businessId);
  const roles = useRoles(businessId);
  const [inviting, invite] = useDisclosure(false);
  const mayInvite = may(membership, "member.edit");
  const failed = members.isError ? members : roles.isError ? roles : undefined;
  return (
    <>
      <PageHead title={t("members.title")} lead={t("members.lead")}>
        <Button
          component="a"
          variant="default"
          href={`/v1/businesses/${businessId}/members/export`}
          download
          leftSection={<Download size={16} aria-hidden />}
        >
          {t("members.export")}
        </Button>
        {mayInvite && (
          <Button leftSection={<UserPlus size={16} aria-hidden />} onClick={invite.open}>
            {t("members.invite")}
          </Button>
        )}
      </PageHead>
      <div className="stack-wide">
        {failed && <FailureNote error={failed.error} onRetry={() => void failed.refetch()} />}
        {!failed && (!members.data || !roles.data) && <Skeleton height={280} radius="lg" aria-busy />}
        {members.data && roles.data && (
          <section className="card people-card" aria-label={t("members.title")}>
            <ul className="plain-list">
              {members.data.map((member) => (
                <MemberRow key={member.id} member={member} roles={roles.data} />
              ))}
            </ul>
            {members.data.length === 1 && mayInvite && (
              <EmptyNote icon={Users} title={t("members.alone")} text={t("members.aloneText")} />
            )}
          </section>
        )}
        {roles.data && <Invitations />}
      </div>
      {roles.data && inviting && <InviteDialog roles={roles.data} onClose={invite.close} />}
    </>
  );
}
