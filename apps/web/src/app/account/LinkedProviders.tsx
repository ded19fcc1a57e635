/** Accounts elsewhere that sign in to mine. Nothing is shown where this installation has no provider. */
import { instant } from "@creneau/scheduling";
import { Button } from "@mantine/core";
import { Link2 } from "lucide-react";
import { useGoToProvider, useLinkedProviders, useProviders, useUnlinkProvider } from "../api/account.ts";
import { leaveFor } from "../signin/provider-visit.ts";
import { useTexts } from "../texts/language.ts";
import { dateTextOf } from "../time/format.ts";
import { readerZone } from "../time/zones.ts";
import { failureLine } from "../ui/failure-words.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { Guard } from "./Guard.tsx";

export function LinkedProviders() {
  const { t, language } = useTexts();
  const providers = useProviders();
  const linked = useLinkedProviders();
  const go = useGoToProvider();
  const unlink = useUnlinkProvider();
  if (!providers.data || !linked.data || (providers.data.length === 0 && linked.data.length === 0)) return null;
  const failed = (error: Error) => toastFailed(failureLine(error, t));
  const free = providers.data.filter(({ id }) => !linked.data.some(({ provider }) => provider === id));
  const linkTo = (provider: string) =>
    go.mutate(
      { provider, link: true },
      { onSuccess: ({ url }) => leaveFor(url, { for: "link", back: "/compte" }), onError: failed },
    );
  return (
    <Guard icon={Link2} on={linked.data.length > 0} title={t("security.providers")} text={t("security.providersHint")}>
      <ul className="plain-list guard-form">
        {linked.data.map(({ id, name, createdAt }) => (
          <li key={id} className="session">
            <div className="grow">
              <p className="session-device">{name}</p>
              <p className="small soft">
                {t("security.linked", { date: dateTextOf(instant(createdAt), readerZone(), "dayMonth", language) })}
              </p>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={t("security.unlinkLabel", { name })}
              loading={unlink.isPending && unlink.variables === id}
              onClick={() =>
                unlink.mutate(id, { onSuccess: () => toastDone(t("security.unlinked", { name })), onError: failed })
              }
            >
              {t("security.unlink")}
            </Button>
          </li>
        ))}
        {free.map(({ id, name }) => (
          <li key={id} className="session">
            <p className="grow session-device">{name}</p>
            <Button
              size="xs"
              variant="default"
              aria-label={t("security.linkLabel", { name })}
              loading={go.isPending && go.variables.provider === id}
              onClick={() => linkTo(id)}
            >
              {t("security.link")}
            </Button>
          </li>
        ))}
      </ul>
    </Guard>
  );
}
