/** Permissions in the reader's words, as the catalogue of the API says them. */
import { usePermissions, type PermissionName } from "../../api/members.ts";
import { useTexts } from "../../texts/language.ts";

export interface PermissionWords {
  readonly label: (name: PermissionName) => string;
  readonly sentence: (name: PermissionName) => string;
}

export function usePermissionWords(): PermissionWords {
  const { language } = useTexts();
  const { data = [] } = usePermissions();
  const of = (name: PermissionName) => data.find((entry) => entry.name === name);
  return {
    label: (name) => of(name)?.label[language] ?? name,
    sentence: (name) => of(name)?.sentence[language] ?? "",
  };
}
