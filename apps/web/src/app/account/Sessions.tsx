import { deviceOf } from "@creneau/contract/devices";
import { instant } from "@creneau/scheduling";
import type { Schema } from "@creneau/sdk";
/** Where I am signed in, and how to end it. */
import { Button, Skeleton } from "@mantine/core";
import { Monitor, Smartphone } from "lucide-react";
import { useState } from "react";
import { useEndOtherSessions } from "../api/account.ts";
import { useMySessions, useRevokeSession } from "../api/me.ts";
import { useTexts } from "../texts/language.ts";
import { agoText, dateTextOf } from "../time/format.ts";
import { useNow } from "../time/now.ts";
import { readerZone } from "../time/zones.ts";
import { failureLine } from "../ui/failure-words.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone, toastFailed } from "../ui/toast.tsx";

const JUST_NOW_MS = 120_000;

function SessionRow({ session }: { readonly session: Schema<"SignInSession"> }) {
  const { t, language } = useTexts();
  const now = useNow();
  const revoke = useRevokeSession();
  const seenAt = instant(session.lastSeenAt);
  const { browser, system, handheld } = deviceOf(session.device);
  const device =
    browser && system
      ? t("account.device", { browser, system })
      : browser || system || session.device || t("account.unknownDevice");
  const Icon = handheld ? Smartphone : Monitor;
  const end = () =>
    revoke.mutate(session.id, {
      onSuccess: () => toastDone(t("account.revoked", { device })),
      onError: (error) => toastFailed(failureLine(error, t)),
    });
  return (
    <li className="session">
      <Icon size={20} className="soft" aria-hidden />
      <div className="grow">
        <p className="session-device">{device}</p>
        <p className="small soft">
          {t("account.since", { date: dateTextOf(instant(session.createdAt), readerZone(), "dayMonth", language) })}
          {" · "}
          {session.current || now - seenAt < JUST_NOW_MS
            ? t("account.justNow")
            : t("account.seen", { ago: agoText(seenAt, now, language) })}
        </p>
      </div>
      {session.current ? (
        <span className="session-here small">{t("account.thisOne")}</span>
      ) : (
        <Button
          size="xs"
          variant="default"
          loading={revoke.isPending}
          aria-label={t("account.revokeLabel", { device })}
          onClick={end}
        >
          {t("account.revoke")}
        </Button>
      )}
    </li>
  );
}

/** Who signs in often, and from many places, still finds what comes below. */
const FEW = 6;

export function Sessions() {
  const { t } = useTexts();
  const sessions = useMySessions();
  const [all, setAll] = useState(false);
  const beyond = (sessions.data?.length ?? 0) - FEW;
  const end = useEndOtherSessions();
  const endOthers = () =>
    end.mutate(undefined, {
      onSuccess: () => toastDone(t("signIns.everywhereDone")),
      onError: (error) => toastFailed(failureLine(error, t)),
    });
  return (
    <section className="card account-card" aria-labelledby="sessions">
      <div className="setting">
        <div className="grow">
          <h2 id="sessions">{t("account.sessions")}</h2>
          <p className="small soft">{t("account.sessionsHint")}</p>
        </div>
        {(sessions.data?.length ?? 0) > 1 && (
          <Button size="xs" variant="default" loading={end.isPending} onClick={endOthers}>
            {t("signIns.everywhere")}
          </Button>
        )}
      </div>
      {sessions.isPending && <Skeleton height={132} radius="md" />}
      {sessions.isError && <FailureNote error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.data && (
        <ul className="plain-list">
          {sessions.data.slice(0, all ? undefined : FEW).map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
      {!all && beyond > 0 && (
        <Button variant="default" onClick={() => setAll(true)}>
          {t("signIns.otherDevices", { count: beyond })}
        </Button>
      )}
    </section>
  );
}
