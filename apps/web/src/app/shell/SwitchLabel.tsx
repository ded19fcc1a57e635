/** The current business, as a button that opens the list of the others. */
import { VisuallyHidden } from "@mantine/core";
import { ChevronsUpDown } from "lucide-react";
import type { Membership } from "../api/me.ts";
import { useTexts } from "../texts/language.ts";
import { BusinessLabel } from "./BusinessLabel.tsx";

export function SwitchLabel({ membership }: { readonly membership: Membership }) {
  const { t } = useTexts();
  return (
    <>
      <BusinessLabel membership={membership} />
      <VisuallyHidden>{t("nav.switchBusiness")}</VisuallyHidden>
      <ChevronsUpDown size={16} className="business-more soft" aria-hidden />
    </>
  );
}
