/** What carries mail, texts and notifications. */
import { Button, Skeleton } from "@mantine/core";
import { BellRing, FlaskConical, Mail, MessageSquareText, type LucideIcon } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { useCarriers, useRemoveCarrier, type Carriers, type MailOrText } from "../../api/sending.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { Copied } from "../../ui/Copied.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import "../../ui/notes.css";
import { toastDone } from "../../ui/toast.tsx";
import { Section } from "../Section.tsx";
import { CarrierForm } from "./CarrierForm.tsx";
import { SendingHead } from "./SendingHead.tsx";
import { Trial } from "./Trial.tsx";

interface CarrierCardProps {
  readonly channel: MailOrText;
  readonly state: Carriers["email"];
  readonly isSandbox: boolean;
}

function Now({
  icon: Icon,
  title,
  text,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text?: string;
}) {
  return (
    <div className="carrier-now">
      <span className="carrier-icon">
        <Icon size={18} aria-hidden />
      </span>
      <div>
        <p>{title}</p>
        {text && <p className="small soft">{text}</p>}
      </div>
    </div>
  );
}

function CarrierCard({ channel, state, isSandbox }: CarrierCardProps) {
  const { t } = useTexts();
  const [editing, setEditing] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { own, installation, test } = state;
  const isMail = channel === "email";
  const leave = t(isMail || installation !== "none" ? "sending.remove" : "sending.removeText");
  const title = own ? t(`sending.ownVia.${own.kind}`) : t(`sending.via.${installation}`);
  return (
    <Section
      title={t(isMail ? "sending.mail" : "sending.text")}
      text={t(isMail ? "sending.mailText" : "sending.textText")}
    >
      <Now
        icon={isMail ? Mail : MessageSquareText}
        title={title}
        {...(own ? { text: t("sending.from", { from: own.from }) } : {})}
      />
      {editing ? (
        <CarrierForm channel={channel} state={state} onDone={() => setEditing(false)} />
      ) : (
        <div className="row wrap">
          <Button variant="default" onClick={() => setEditing(true)}>
            {t(own ? "sending.edit" : "sending.choose")}
          </Button>
          {own && (
            <Button variant="subtle" color="gray" onClick={() => setLeaving(true)}>
              {leave}
            </Button>
          )}
        </div>
      )}
      {own && own.kind !== "smtp" && !editing && (
        <div className="carrier-report">
          <p className="small">
            {own.kind === "twilio"
              ? t("sending.reportTwilio")
              : t("sending.report", { service: t(`sending.kinds.${own.kind}`) })}
          </p>
          <Copied label={t("sending.reportAddress")} value={own.reportUrl} />
        </div>
      )}
      {!editing && (
        <Trial channel={channel} test={test} staysHere={isSandbox || (!own && installation === "mailbox")} />
      )}
      {leaving && (
        <Leave
          channel={channel}
          title={leave}
          via={t(`sending.via.${installation}`)}
          onClose={() => setLeaving(false)}
        />
      )}
    </Section>
  );
}

interface LeaveProps {
  readonly channel: MailOrText;
  readonly title: string;
  readonly via: string;
  readonly onClose: () => void;
}

/** The secrets are gone with it: it is asked. */
function Leave({ channel, title, via, onClose }: LeaveProps) {
  const { t } = useTexts();
  const remove = useRemoveCarrier(useMembership().businessId, channel);
  const onSuccess = () => {
    toastDone(t("sending.removed"));
    onClose();
  };
  return (
    <FormDialog
      title={title}
      isDanger
      isReady
      isPending={remove.isPending}
      error={remove.error}
      submit={t("sending.leave")}
      onSubmit={() => remove.mutate(undefined, { onSuccess })}
      onClose={onClose}
    >
      <p>{t("sending.leaveText")}</p>
      <div>
        <p className="small soft">{t("sending.leaveThen")}</p>
        <p>{via}</p>
      </div>
    </FormDialog>
  );
}

function PushCard({ push: { devices, test } }: Pick<Carriers, "push">) {
  const { t } = useTexts();
  return (
    <Section title={t("sending.push")} text={t("sending.pushText")}>
      <Now icon={BellRing} title={devices === 0 ? t("sending.noDevices") : t("sending.devices", { count: devices })} />
      <div className="row wrap">
        <Button component={Link} to="/compte" variant="default">
          {t("sending.openAccount")}
        </Button>
      </div>
      <Trial channel="push" test={test} staysHere={false} />
    </Section>
  );
}

export function SendingPage() {
  const { t } = useTexts();
  const carriers = useCarriers(useMembership().businessId);
  return (
    <>
      <SendingHead page="carriers" />
      {carriers.isError && !carriers.data && (
        <FailureNote error={carriers.error} onRetry={() => void carriers.refetch()} />
      )}
      {carriers.isPending && <Skeleton height={420} radius="lg" aria-busy />}
      {carriers.data && (
        <div className="settings-form">
          {carriers.data.isSandbox && (
            <div className="note">
              <FlaskConical className="note-icon" size={18} aria-hidden />
              <p className="grow">{t("sending.sandbox")}</p>
            </div>
          )}
          <CarrierCard channel="email" state={carriers.data.email} isSandbox={carriers.data.isSandbox} />
          <CarrierCard channel="sms" state={carriers.data.sms} isSandbox={carriers.data.isSandbox} />
          <PushCard push={carriers.data.push} />
        </div>
      )}
    </>
  );
}
