/** "Send me a test", and what came of the last one. */
import { instant } from "@creneau/scheduling";
import { Button, TextInput } from "@mantine/core";
import { CircleAlert, CircleCheck, Send } from "lucide-react";
import { useState } from "react";
import { problemOf } from "../../api/problem.ts";
import { useTestCarrier, type CarrierTest } from "../../api/sending.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts, type Translate } from "../../texts/language.ts";
import { timeText } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface TrialProps {
  readonly channel: "email" | "sms" | "push";
  readonly test: CarrierTest | null;
  /** What is sent stays on this server. */
  readonly staysHere: boolean;
}

function said(t: Translate, { channel, test, staysHere }: TrialProps, time: string): string {
  if (!test) return "";
  switch (test.state) {
    case "waiting":
      return t("sending.testing");
    case "taken":
      return t(staysHere ? "sending.tested.kept" : "sending.tested.taken", { time });
    case "nowhere":
      return t(channel === "push" ? "sending.tested.nowherePush" : "sending.tested.nowhere", { time });
    case "refused":
      return test.code === "not-public" ? t("sending.notPublic") : t(`sending.refused.${test.blame ?? "network"}`);
  }
}

export function Trial({ channel, test, staysHere }: TrialProps) {
  const { t, language } = useTexts();
  const ask = useTestCarrier(useMembership().businessId);
  const [phone, setPhone] = useState("");
  const failure = ask.isError ? problemOf(ask.error) : undefined;
  const time = test ? timeText(instant(test.endedAt ?? test.askedAt), readerZone(), language) : "";
  return (
    <form
      className="trial"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ channel, phone: channel === "sms" && phone.trim() ? phone.replaceAll(/[\s.()-]/g, "") : null });
      }}
    >
      {channel === "sms" && (
        <TextInput
          type="tel"
          autoComplete="tel"
          label={t("sending.testPhone")}
          placeholder="+33 6 12 34 56 78"
          value={phone}
          error={failure?.fields["phone"]}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
      )}
      <Button
        type="submit"
        variant="default"
        leftSection={<Send size={14} aria-hidden />}
        loading={ask.isPending || test?.state === "waiting"}
      >
        {t("sending.test")}
      </Button>
      <p className="small soft trial-said" data-state={test?.state} role="status">
        {test?.state === "taken" && <CircleCheck size={16} aria-hidden />}
        {(test?.state === "refused" || test?.state === "nowhere") && <CircleAlert size={16} aria-hidden />}
        <span>
          {said(t, { channel, test, staysHere }, time)}
          {test?.state === "refused" && test.code && <> {t("sending.refusedCode", { code: test.code })}</>}
        </span>
      </p>
      {failure && Object.keys(failure.fields).length === 0 && <FailureNote error={ask.error} />}
    </form>
  );
}
