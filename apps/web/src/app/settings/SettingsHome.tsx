/** Where there is room for a page beside the list, the first one is opened. */
import { Navigate } from "react-router";
import { useMembership } from "../shell/InBusiness.tsx";
import { useDesktop } from "../ui/use-desktop.ts";
import { settingsPagesOf } from "./pages.ts";

export function SettingsHome() {
  const membership = useMembership();
  const [first] = settingsPagesOf(membership);
  return useDesktop() && first ? <Navigate replace to={first.path} /> : null;
}
