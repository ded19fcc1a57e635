import type { ServiceDraft } from "../../api/catalogue.ts";

/** What each part of the editor is given. */
export interface PartProps {
  readonly draft: ServiceDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly editable: boolean;
  readonly edit: (some: Partial<ServiceDraft>) => void;
}
