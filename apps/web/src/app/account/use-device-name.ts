/** "Firefox sur Linux": what a person calls the thing they signed in with. */
import { deviceOf } from "@creneau/contract/devices";
import { useTexts } from "../texts/language.ts";

export function useDeviceName(): (userAgent: string) => string {
  const { t } = useTexts();
  return (userAgent) => {
    const { browser, system } = deviceOf(userAgent);
    return browser && system
      ? t("account.device", { browser, system })
      : browser || system || userAgent || t("account.unknownDevice");
  };
}
