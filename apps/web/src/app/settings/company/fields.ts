import type { SettingsDraft } from "../../api/settings.ts";

/** What each section of the form is given. */
export interface SectionProps {
  readonly draft: SettingsDraft;
  readonly edit: (some: Partial<SettingsDraft>) => void;
  /** Sentences by path: `identity.siren`. */
  readonly errors: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
}
