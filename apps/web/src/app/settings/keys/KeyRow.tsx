/** One API key: what it is for, whether it works, when it was last used; and its end. */
import { instant } from "@creneau/scheduling";
import { ActionIcon, Menu } from "@mantine/core";
import { FlaskConical, KeyRound, MoreHorizontal, RefreshCw, Trash2 } from "lucide-react";
import { useState } from "react";
import type { ApiKey, NewApiKey } from "../../api/api-keys.ts";
import { useTexts } from "../../texts/language.ts";
import { agoText, dateTextOf } from "../../time/format.ts";
import { useNow } from "../../time/now.ts";
import { readerZone } from "../../time/zones.ts";
import { EndKey } from "./EndKey.tsx";

interface KeyRowProps {
  readonly apiKey: ApiKey;
  readonly onMade: (key: NewApiKey) => void;
}

function useFacts(key: ApiKey): string {
  const { t, language } = useTexts();
  const now = useNow();
  const used =
    key.lastUsedAt === null
      ? t("apiKeys.neverUsed")
      : t("apiKeys.lastUsed", { ago: agoText(instant(key.lastUsedAt), now, language) });
  const until =
    key.expiresAt === null || key.state === "revoked"
      ? []
      : [t("apiKeys.until", { date: dateTextOf(instant(key.expiresAt), readerZone(), "dayMonthYear", language) })];
  return [
    t("apiKeys.rights", { count: key.permissions.length }),
    t("apiKeys.actsFor", { name: key.actsFor }),
    ...until,
    used,
  ].join(" · ");
}

export function KeyRow({ apiKey, onMade }: KeyRowProps) {
  const { t } = useTexts();
  const facts = useFacts(apiKey);
  const [asking, setAsking] = useState<"rotate" | "revoke">();
  const { name, prefix, state, test } = apiKey;
  const works = state === "active" || state === "ending";
  const Icon = test ? FlaskConical : KeyRound;
  return (
    <li className="invitation" data-over={!works || undefined}>
      <Icon size={20} className="soft" aria-hidden />
      <div className="grow member-who">
        <p className="member-name">
          {name}
          {test && <span className="people-badge people-badge-off">{t("apiKeys.testBadge")}</span>}
          {state !== "active" && (
            <span className="people-badge" data-state={state}>
              {t(`apiKeys.state.${state}`)}
            </span>
          )}
        </p>
        <p className="small">
          <code>{`${prefix}…`}</code>
        </p>
        <p className="small soft">{facts}</p>
      </div>
      {works ? (
        <Menu position="bottom-end" width={200}>
          <Menu.Target>
            <ActionIcon
              className="member-more"
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t("apiKeys.more", { name })}
            >
              <MoreHorizontal size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {state === "active" && (
              <Menu.Item leftSection={<RefreshCw size={16} />} onClick={() => setAsking("rotate")}>
                {t("apiKeys.rotate")}
              </Menu.Item>
            )}
            <Menu.Item className="menu-danger" leftSection={<Trash2 size={16} />} onClick={() => setAsking("revoke")}>
              {t("apiKeys.revoke")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <span className="member-more" />
      )}
      {asking && <EndKey what={asking} apiKey={apiKey} onMade={onMade} onClose={() => setAsking(undefined)} />}
    </li>
  );
}
