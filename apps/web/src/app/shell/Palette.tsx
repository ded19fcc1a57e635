/** ⌘K: go anywhere, do anything. */
import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import {
  Bell,
  Building2,
  CalendarPlus,
  CircleUserRound,
  Inbox,
  Keyboard,
  Languages,
  LogOut,
  Moon,
  Search,
  Sun,
} from "lucide-react";
import { useEffect } from "react";
import { useNavigate } from "react-router";
import { keepPreference } from "../account/preferences.ts";
import { useMe, type Membership } from "../api/me.ts";
import { may } from "../api/rights.ts";
import { settingsPagesOf } from "../settings/pages.ts";
import { changeLanguage, useTexts } from "../texts/language.ts";
import { Monogram } from "../ui/Monogram.tsx";
import { destinationsOf } from "./destinations.ts";
import { useLeave } from "./use-leave.ts";

const [store, palette] = createSpotlight();

interface PaletteProps {
  readonly openings: number;
  readonly membership: Membership | undefined;
  readonly onShowKeys: () => void;
}

function usePlaces(membership: Membership | undefined): SpotlightActionGroupData {
  const { t } = useTexts();
  const navigate = useNavigate();
  const places = membership ? destinationsOf(membership) : [];
  return {
    group: t("palette.goTo"),
    actions: [
      ...places.map(({ path, text, icon: Icon }) => ({
        id: path,
        label: t(text),
        leftSection: <Icon size={18} />,
        onClick: () => void navigate(`/${membership?.slug}/${path}`),
      })),
      ...(membership
        ? [
            {
              id: "notices",
              label: t("notices.title"),
              leftSection: <Bell size={18} />,
              onClick: () => void navigate(`/${membership.slug}/notifications`),
            },
          ]
        : []),
      {
        id: "account",
        label: t("nav.account"),
        leftSection: <CircleUserRound size={18} />,
        onClick: () => void navigate("/compte"),
      },
    ],
  };
}

function useDeeds({ membership, onShowKeys }: Omit<PaletteProps, "openings">): SpotlightActionGroupData {
  const { t, language } = useTexts();
  const navigate = useNavigate();
  const leave = useLeave();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const mayCreate = membership && may(membership, "booking.create");
  return {
    group: t("palette.do"),
    actions: [
      ...(mayCreate
        ? [
            {
              id: "create",
              label: t("planning.create"),
              leftSection: <CalendarPlus size={18} />,
              onClick: () => void navigate(`/${membership.slug}/planning?nouveau=1`),
            },
          ]
        : []),
      ...(membership && may(membership, "contact.erase")
        ? [
            {
              id: "data-requests",
              label: t("requests.title"),
              leftSection: <Inbox size={18} />,
              onClick: () => void navigate(`/${membership.slug}/contacts/demandes`),
            },
          ]
        : []),
      {
        id: "new-business",
        label: t("onboarding.title"),
        leftSection: <Building2 size={18} />,
        onClick: () => void navigate("/new"),
      },
      {
        id: "theme",
        label: t(dark ? "nav.light" : "nav.dark"),
        leftSection: dark ? <Sun size={18} /> : <Moon size={18} />,
        onClick: () => {
          const theme = dark ? "light" : "dark";
          setColorScheme(theme);
          keepPreference({ theme });
        },
      },
      {
        id: "language",
        label: t(language === "fr" ? "palette.toEnglish" : "palette.toFrench"),
        leftSection: <Languages size={18} />,
        onClick: () => {
          const locale = language === "fr" ? "en" : "fr";
          void changeLanguage(locale);
          keepPreference({ locale });
        },
      },
      { id: "keys", label: t("nav.keys"), leftSection: <Keyboard size={18} />, onClick: onShowKeys },
      { id: "leave", label: t("nav.signOut"), leftSection: <LogOut size={18} />, onClick: leave },
    ],
  };
}

function useBusinesses(): SpotlightActionGroupData {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { memberships } = useMe();
  return {
    group: t("palette.businesses"),
    actions: (memberships.length > 1 ? memberships : []).map(({ businessId, name, slug }) => ({
      id: businessId,
      label: name,
      leftSection: <Monogram name={name} size="small" square />,
      onClick: () => void navigate(`/${slug}/planning`),
    })),
  };
}

/** Each page of the settings, by its name and by what else it is looked for. */
function useSettings(membership: Membership | undefined): SpotlightActionGroupData {
  const { t } = useTexts();
  const navigate = useNavigate();
  return {
    group: t("settings.title"),
    actions: (membership ? settingsPagesOf(membership) : []).map(({ path, name, icon: Icon }) => ({
      id: `settings/${path}`,
      label: t(`settings.pages.${name}`),
      keywords: t(`settings.words.${name}`),
      leftSection: <Icon size={18} />,
      onClick: () => void navigate(`/${membership?.slug}/settings/${path}`),
    })),
  };
}

export function Palette({ openings, ...rest }: PaletteProps) {
  const { t } = useTexts();
  useEffect(() => palette.open(), [openings]);
  const groups = [usePlaces(rest.membership), useDeeds(rest), useBusinesses(), useSettings(rest.membership)];
  return (
    <Spotlight
      store={store}
      attributes={{ content: { "aria-label": t("palette.placeholder") } }}
      shortcut={null}
      actions={groups.filter(({ actions }) => actions.length > 0)}
      nothingFound={t("palette.nothing")}
      highlightQuery
      scrollable
      maxHeight={420}
      radius="lg"
      searchProps={{
        leftSection: <Search size={18} />,
        placeholder: t("palette.placeholder"),
        "aria-label": t("palette.placeholder"),
      }}
    />
  );
}
