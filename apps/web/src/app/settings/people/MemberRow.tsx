/** One member: who, which role, and what one may do about them. */
import { instant } from "@creneau/scheduling";
import { ActionIcon, Menu, Select } from "@mantine/core";
import { Crown, MoreHorizontal, UserCheck, UserMinus, UserX } from "lucide-react";
import { useState } from "react";
import { useChangeMember, type Member, type RoleDetail, type RoleRef } from "../../api/members.ts";
import { problemOf } from "../../api/problem.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { agoText, dateTextOf } from "../../time/format.ts";
import { useNow } from "../../time/now.ts";
import { readerZone } from "../../time/zones.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { Monogram } from "../../ui/Monogram.tsx";
import { toastFailed, toastUndo } from "../../ui/toast.tsx";
import { MemberDialog } from "./MemberDialog.tsx";
import { roleChoices, roleName, roleOf, roleValue } from "./role-words.ts";

interface MemberRowProps {
  readonly member: Member;
  readonly roles: readonly RoleDetail[];
}

/** Changes a member, says so, and offers to take it back. */
function useChange(member: Member) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const change = useChangeMember(businessId);
  const { id, name, role, roleId, status, version } = member;
  const before = { id, role, roleId, status };
  const failed = (error: unknown) => {
    const edited = problemOf(error).code === "EDITED_MEANWHILE";
    // The list is asked again; what it says by then is in the row.
    toastFailed(
      edited
        ? t("members.editedMeanwhile", { name, role: roleName(member, member.roleName, t) })
        : failureLine(error, t),
    );
  };
  const to = (next: RoleRef & { status: Member["status"] }, said: (saved: Member) => string) =>
    change.mutate(
      { id, version, ...next },
      {
        onSuccess: (saved) =>
          toastUndo(said(saved), t("app.undo"), () =>
            change.mutate({ ...before, version: saved.version }, { onError: failed }),
          ),
        onError: failed,
      },
    );
  return {
    busy: change.isPending,
    giveRole: (next: RoleRef) =>
      to({ ...next, status }, (saved) => t("members.changed", { name, role: roleName(saved, saved.roleName, t) })),
    setStatus: (next: Member["status"]) =>
      to({ role, roleId, status: next }, () =>
        t(next === "active" ? "members.reactivated" : "members.deactivated", { name }),
      ),
  };
}

function RoleField({ member, roles }: MemberRowProps) {
  const { t } = useTexts();
  const { busy, giveRole } = useChange(member);
  const current = roleValue(member);
  if (!member.editable) return <span className="member-role-text">{roleName(member, member.roleName, t)}</span>;
  return (
    <Select
      className="member-role"
      aria-label={t("members.role", { name: member.name })}
      data={roleChoices(roles, t, current)}
      value={current}
      disabled={busy}
      allowDeselect={false}
      comboboxProps={{ position: "bottom-end", width: "max-content" }}
      onChange={(value) => {
        const chosen = roleOf(roles, value);
        if (chosen && value !== current) giveRole(chosen);
      }}
    />
  );
}

function Actions({
  member,
  onAsk,
}: {
  readonly member: Member;
  readonly onAsk: (what: "remove" | "transfer") => void;
}) {
  const { t } = useTexts();
  const membership = useMembership();
  const { setStatus } = useChange(member);
  const active = member.status === "active";
  const mayTransfer = may(membership, "business.transfer") && active && !member.self;
  // Keeps the width, so that roles stand under one another.
  if (!member.editable && !mayTransfer) return <span className="member-more" />;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon
          className="member-more"
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("members.more", { name: member.name })}
        >
          <MoreHorizontal size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {member.editable && (
          <Menu.Item
            leftSection={active ? <UserMinus size={16} /> : <UserCheck size={16} />}
            onClick={() => setStatus(active ? "inactive" : "active")}
          >
            {t(active ? "members.deactivate" : "members.reactivate")}
          </Menu.Item>
        )}
        {mayTransfer && (
          <Menu.Item leftSection={<Crown size={16} />} onClick={() => onAsk("transfer")}>
            {t("members.transfer")}
          </Menu.Item>
        )}
        {member.editable && (
          <Menu.Item className="menu-danger" leftSection={<UserX size={16} />} onClick={() => onAsk("remove")}>
            {t("members.remove")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

export function MemberRow({ member, roles }: MemberRowProps) {
  const { t, language } = useTexts();
  const now = useNow();
  const [asking, setAsking] = useState<"remove" | "transfer">();
  const joined = dateTextOf(instant(member.joinedAt), readerZone(), "dayMonthYear", language);
  const facts = [
    t("members.joined", { date: joined }),
    ...(member.lastSeenAt === null
      ? []
      : [t("members.seen", { ago: agoText(instant(member.lastSeenAt), now, language) })]),
  ];
  return (
    <li className="member" data-inactive={member.status === "inactive" || undefined}>
      <Monogram name={member.name} />
      <div className="grow member-who">
        <p className="member-name">
          {member.name}
          {member.self && <span className="people-badge">{t("members.you")}</span>}
          {member.status === "inactive" && (
            <span className="people-badge people-badge-off">{t("members.inactive")}</span>
          )}
        </p>
        <p className="small soft member-mail">{member.email}</p>
        <p className="small soft">{facts.join(" · ")}</p>
      </div>
      <RoleField member={member} roles={roles} />
      <Actions member={member} onAsk={setAsking} />
      {asking && <MemberDialog what={asking} member={member} onClose={() => setAsking(undefined)} />}
    </li>
  );
}
