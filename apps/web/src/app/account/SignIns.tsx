/** Who signed in to my account, or tried to. */
import { instant } from "@creneau/scheduling";
import type { Schema } from "@creneau/sdk";
import { Button, Skeleton } from "@mantine/core";
import { Check, X } from "lucide-react";
import { useSignIns } from "../api/account.ts";
import { useTexts } from "../texts/language.ts";
import { agoText } from "../time/format.ts";
import { useNow } from "../time/now.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { useDeviceName } from "./use-device-name.ts";

function SignInRow({ entry }: { readonly entry: Schema<"SignInEntry"> }) {
  const { t, language } = useTexts();
  const now = useNow();
  const deviceName = useDeviceName();
  const worked = entry.outcome === "in";
  const Icon = worked ? Check : X;
  const how = [t(`signIns.method.${entry.method}`), entry.secondFactor && t(`signIns.factor.${entry.secondFactor}`)];
  return (
    <li className="session" data-failed={!worked || undefined}>
      <Icon size={18} className="sign-in-mark" aria-hidden />
      <div className="grow">
        <p className="session-device">
          {t(`signIns.outcome.${entry.outcome}`)}{" "}
          {worked && <span className="soft">{how.filter(Boolean).join(", ")}</span>}
        </p>
        <p className="small soft">{[deviceName(entry.device), entry.network].filter(Boolean).join(" · ")}</p>
      </div>
      <time className="small soft tabular sign-in-when" dateTime={entry.at}>
        {agoText(instant(entry.at), now, language)}
      </time>
    </li>
  );
}

export function SignIns() {
  const { t } = useTexts();
  const signIns = useSignIns();
  const entries = signIns.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="card account-card" aria-labelledby="sign-ins">
      <div>
        <h2 id="sign-ins">{t("signIns.title")}</h2>
        <p className="small soft">{t("signIns.hint")}</p>
      </div>
      {signIns.isPending && <Skeleton height={200} radius="md" />}
      {signIns.isError && <FailureNote error={signIns.error} onRetry={() => void signIns.refetch()} />}
      {signIns.data && entries.length === 0 && <p className="soft">{t("signIns.empty")}</p>}
      <ul className="plain-list">
        {entries.map((entry) => (
          <SignInRow key={entry.id} entry={entry} />
        ))}
      </ul>
      {signIns.hasNextPage && (
        <Button variant="default" loading={signIns.isFetchingNextPage} onClick={() => void signIns.fetchNextPage()}>
          {t("signIns.more")}
        </Button>
      )}
    </section>
  );
}
