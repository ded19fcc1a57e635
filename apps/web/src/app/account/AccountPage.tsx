/** My account: how the app looks, and where I am signed in. */
import { Button, SegmentedControl, Switch, useMantineColorScheme } from "@mantine/core";
import { Building2, LogOut } from "lucide-react";
import { Link } from "react-router";
import { useMe } from "../api/me.ts";
import { useLeave } from "../shell/use-leave.ts";
import { changeLanguage, useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { useSingleKeysSetting } from "../ui/single-keys.ts";
import { Closing } from "./Closing.tsx";
import { Devices } from "./Devices.tsx";
import { MyNotifications } from "./MyNotifications.tsx";
import { OwnData } from "./OwnData.tsx";
import { keepPreference } from "./preferences.ts";
import { Profile } from "./Profile.tsx";
import { SecuritySection } from "./SecuritySection.tsx";
import { Sessions } from "./Sessions.tsx";
import { SignIns } from "./SignIns.tsx";
import "./account.css";

function Appearance() {
  const { t, language } = useTexts();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [singleKeys, setSingleKeys] = useSingleKeysSetting();
  return (
    <section className="card account-card" aria-labelledby="appearance">
      <h2 id="appearance">{t("account.appearance")}</h2>
      <div className="setting">
        <span id="language-label">{t("account.language")}</span>
        <SegmentedControl
          aria-labelledby="language-label"
          value={language}
          onChange={(chosen) => {
            const locale = chosen === "en" ? "en" : "fr";
            void changeLanguage(locale);
            keepPreference({ locale });
          }}
          data={[
            { value: "fr", label: "Français" },
            { value: "en", label: "English" },
          ]}
        />
      </div>
      <div className="setting">
        <span id="theme-label">{t("account.theme")}</span>
        <SegmentedControl
          aria-labelledby="theme-label"
          value={colorScheme}
          onChange={(chosen) => {
            const theme = chosen === "light" || chosen === "dark" ? chosen : "auto";
            setColorScheme(theme);
            keepPreference({ theme });
          }}
          data={[
            { value: "light", label: t("account.light") },
            { value: "dark", label: t("account.dark") },
            { value: "auto", label: t("account.auto") },
          ]}
        />
      </div>
      <Switch
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        label={t("account.singleKeys")}
        description={t("account.singleKeysHint")}
        labelPosition="left"
        classNames={{ body: "setting-switch" }}
      />
    </section>
  );
}

export function AccountPage() {
  const { t } = useTexts();
  const { memberships } = useMe();
  const leave = useLeave();
  return (
    <div className="page page-account">
      <PageHead title={t("account.title")}>
        <Button variant="default" leftSection={<LogOut size={16} />} onClick={leave}>
          {t("nav.signOut")}
        </Button>
      </PageHead>
      <div className="stack-wide">
        {memberships.length === 0 && (
          <section className="card">
            <EmptyNote icon={Building2} title={t("noBusiness.title")} text={t("welcome.next")}>
              <Button component={Link} to="/new">
                {t("welcome.create")}
              </Button>
            </EmptyNote>
          </section>
        )}
        <Profile />
        <SecuritySection />
        <Devices />
        <Sessions />
        <SignIns />
        <MyNotifications memberships={memberships} />
        <Appearance />
        <OwnData />
        <Closing />
        <p className="small soft account-foot">
          {t("account.free")} <a href="/source.tar.gz">{t("account.source")}</a>
        </p>
      </div>
    </div>
  );
}
