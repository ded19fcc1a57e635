/** The other businesses, under the name of the current one. */
import { Menu, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { Check, ChevronsUpDown } from "lucide-react";
import { useNavigate } from "react-router";
import { useMe, type Membership } from "../api/me.ts";
import { useTexts } from "../texts/language.ts";
import { Monogram } from "../ui/Monogram.tsx";
import { BusinessLabel } from "./BusinessLabel.tsx";

export function SwitchMenu({ membership }: { readonly membership: Membership }) {
  const { t } = useTexts();
  const { memberships } = useMe();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <UnstyledButton className="business business-button">
          <BusinessLabel membership={membership} />
          <VisuallyHidden>{t("nav.switchBusiness")}</VisuallyHidden>
          <ChevronsUpDown size={16} className="business-more soft" aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("nav.switchBusiness")}</Menu.Label>
        {memberships.map((one) => (
          <Menu.Item
            key={one.businessId}
            leftSection={<Monogram name={one.name} size="small" square />}
            rightSection={one.businessId === membership.businessId ? <Check size={16} /> : null}
            onClick={() => void navigate(`/${one.slug}/planning`)}
          >
            {one.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
