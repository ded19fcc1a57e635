/** Language and theme belong to the account: chosen on one device, they are so on the others. */
import type { Schema } from "@creneau/sdk";
import { useMantineColorScheme } from "@mantine/core";
import { useEffect } from "react";
import { answerOf, api } from "../api/api.ts";
import { queryClient } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { useMe } from "../api/me.ts";
import { changeLanguage } from "../texts/language.ts";

/** Keeps what was chosen with the account, if one is signed in. It is shown already: should this fail, it is kept here only. */
export function keepPreference(chosen: { locale?: Schema<"Locale">; theme?: Schema<"Theme"> }): void {
  if (queryClient.getQueryData(keys.me) === undefined) return;
  void answerOf(api.PUT("/v1/me", { body: chosen })).then(
    (me) => queryClient.setQueryData(keys.me, me),
    () => undefined,
  );
}

/** Shows what the account was set to, wherever that was. */
export function useAccountPreferences(): void {
  const { locale, theme } = useMe().account;
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(theme), [theme, setColorScheme]);
  useEffect(() => void changeLanguage(locale), [locale]);
}
