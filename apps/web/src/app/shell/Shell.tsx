/** The frame around every page: navigation, palette, list of keys, and the dialog when the session has ended. */
import { useDisclosure, useHotkeys, useLocalStorage } from "@mantine/hooks";
import { lazy, Suspense, useState } from "react";
import { Outlet, useNavigate, useParams } from "react-router";
import { useAccountPreferences } from "../account/preferences.ts";
import { useMe } from "../api/me.ts";
import { useSessionEnded } from "../api/session.ts";
import { useProofAsked } from "../api/step-up.ts";
import { useTexts } from "../texts/language.ts";
import { useSingleKeys } from "../ui/single-keys.ts";
import { BottomNav } from "./BottomNav.tsx";
import { lastBusiness } from "./last-business.ts";
import { SideNav } from "./SideNav.tsx";
import { TopBar } from "./TopBar.tsx";
import "./shell.css";

const News = lazy(async () => ({ default: (await import("../notices/News.tsx")).News }));
const Palette = lazy(async () => ({ default: (await import("./Palette.tsx")).Palette }));
const KeyList = lazy(async () => ({ default: (await import("./KeyList.tsx")).KeyList }));
const StepUpDialog = lazy(async () => ({ default: (await import("../account/StepUpDialog.tsx")).StepUpDialog }));
const SignInAgain = lazy(async () => ({ default: (await import("../signin/SignInAgain.tsx")).SignInAgain }));

/** In the business of the address, else in the one somebody worked in last. */
function useCurrentMembership() {
  const { business } = useParams();
  const { memberships } = useMe();
  return memberships.find(({ slug }) => slug === business) ?? lastBusiness(memberships);
}

export function Shell() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const membership = useCurrentMembership();
  const [keysShown, keyList] = useDisclosure(false);
  // Counts the openings: the palette is downloaded at the first.
  const [paletteOpenings, setPaletteOpenings] = useState(0);
  const [narrow, setNarrow] = useLocalStorage({
    key: "creneau-nav-narrow",
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const ended = useSessionEnded();
  const proofAsked = useProofAsked();
  useAccountPreferences();

  const openPalette = () => setPaletteOpenings((count) => count + 1);
  const goTo = (page: string) => () => membership && void navigate(`/${membership.slug}/${page}`);
  useHotkeys([["mod+k", openPalette]], []);
  useSingleKeys({ "?": keyList.open, p: goTo("planning"), h: goTo("horaires") });

  return (
    <div className="shell" data-narrow={narrow || undefined}>
      <a className="skip-link" href="#content">
        {t("app.skipToContent")}
      </a>
      <SideNav
        membership={membership}
        narrow={narrow}
        onToggle={() => setNarrow(!narrow)}
        onShowKeys={keyList.open}
        onSearch={openPalette}
      />
      <TopBar membership={membership} onSearch={openPalette} />
      <main id="content" className="shell-main" tabIndex={-1}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <BottomNav membership={membership} />
      <Suspense>
        <News membership={membership} />
      </Suspense>
      <Suspense>
        {paletteOpenings > 0 && (
          <Palette openings={paletteOpenings} membership={membership} onShowKeys={keyList.open} />
        )}
        {keysShown && <KeyList onClose={keyList.close} />}
        {proofAsked && <StepUpDialog />}
        {ended && <SignInAgain />}
      </Suspense>
    </div>
  );
}
