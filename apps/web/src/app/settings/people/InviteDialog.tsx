/** Three ways to invite: one address by mail, a link for several, a file of addresses. */
import { Button, Modal, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCreateLink, useInviteByMail, type RoleDetail, type RoleRef } from "../../api/members.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { CopyText } from "../../ui/CopyText.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { looksLikeEmail } from "../../ui/looks-like-email.ts";
import { toastDone } from "../../ui/toast.tsx";
import { InviteByFile } from "./InviteByFile.tsx";
import { RoleSelect, type InviteProps } from "./RoleSelect.tsx";
import "../../ui/secret.css";

function ByMail(props: InviteProps) {
  const { t } = useTexts();
  const invite = useInviteByMail(useMembership().businessId);
  const [email, setEmail] = useState("");
  const [wrong, setWrong] = useState(false);
  const failure = invite.isError ? problemOf(invite.error) : undefined;
  const underField = wrong
    ? t("invitations.emailWrong")
    : failure?.code === "ALREADY_MEMBER"
      ? failure.title
      : failure?.fields["email"];
  const send = () => {
    const typed = email.trim();
    setWrong(!looksLikeEmail(typed));
    if (!looksLikeEmail(typed)) return;
    invite.mutate(
      { ...props.role, email: typed },
      {
        onSuccess: () => {
          toastDone(t("invitations.sent", { email: typed }));
          setEmail("");
        },
      },
    );
  };
  return (
    <form
      className="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextInput
        label={t("invitations.email")}
        description={t("invitations.sentOnce")}
        type="email"
        data-autofocus
        value={email}
        error={underField}
        onChange={(event) => {
          invite.reset();
          setWrong(false);
          setEmail(event.currentTarget.value);
        }}
      />
      <RoleSelect {...props} label={t("invitations.role")} />
      {failure && !underField && <FailureNote error={invite.error} />}
      <Button type="submit" loading={invite.isPending}>
        {t("invitations.send")}
      </Button>
    </form>
  );
}

const PLACES = ["1", "5", "10", "25", "50", "100", "500"];
const DAYS = ["1", "7", "14", "30", "90"];

function ByLink(props: InviteProps) {
  const { t } = useTexts();
  const make = useCreateLink(useMembership().businessId);
  const [mostUses, setMostUses] = useState("10");
  const [days, setDays] = useState("14");
  const url = make.data?.url;
  if (url) {
    return (
      <div className="stack-wide">
        <p className="soft">{t("invitations.linkText")}</p>
        <code className="secret">{url}</code>
        <CopyText size="sm" variant="filled" text={url} label={t("invitations.copy")} done={t("invitations.copied")} />
      </div>
    );
  }
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({ ...props.role, days: Number(days), mostUses: Number(mostUses) });
      }}
    >
      <p className="soft">{t("invitations.linkText")}</p>
      <RoleSelect {...props} label={t("invitations.role")} />
      <div className="invite-pair">
        <Select
          label={t("invitations.places")}
          data={PLACES}
          allowDeselect={false}
          value={mostUses}
          onChange={(value) => setMostUses(value ?? mostUses)}
        />
        <Select
          label={t("invitations.days")}
          data={DAYS}
          allowDeselect={false}
          value={days}
          onChange={(value) => setDays(value ?? days)}
        />
      </div>
      {make.isError && <FailureNote error={make.error} />}
      <Button type="submit" loading={make.isPending}>
        {t("invitations.makeLink")}
      </Button>
    </form>
  );
}

export function InviteDialog({
  roles,
  onClose,
}: {
  readonly roles: readonly RoleDetail[];
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const [role, setRole] = useState<RoleRef>({ role: "employee", roleId: null });
  const [way, setWay] = useState("mail");
  const ways = { roles, role, onRole: setRole };
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ "aria-label": t("app.close") }}
      title={t("members.invite")}
      size="lg"
    >
      <div className="stack-wide">
        <SegmentedControl
          fullWidth
          aria-label={t("members.invite")}
          value={way}
          onChange={setWay}
          data={[
            { value: "mail", label: t("invitations.byMail") },
            { value: "link", label: t("invitations.byLink") },
            { value: "file", label: t("invitations.byFile") },
          ]}
        />
        {way === "mail" && <ByMail {...ways} />}
        {way === "link" && <ByLink {...ways} />}
        {way === "file" && <InviteByFile {...ways} />}
      </div>
    </Modal>
  );
}
