/** The other businesses, under the name of the current one. Opened as soon as it is there: it was asked for. */
import { Menu, UnstyledButton } from "@mantine/core";
import { Check } from "lucide-react";
import { useNavigate } from "react-router";
import { useMe, type Membership } from "../api/me.ts";
import { useTexts } from "../texts/language.ts";
import { Monogram } from "../ui/Monogram.tsx";
import { useOpenedOnArrival } from "../ui/use-opened-on-arrival.ts";
import { SwitchLabel } from "./SwitchLabel.tsx";

export function SwitchMenu({ membership }: { readonly membership: Membership }) {
  const { t } = useTexts();
  const { memberships } = useMe();
  const navigate = useNavigate();
  const { target, opened, setOpened } = useOpenedOnArrival();
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" width={240} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton ref={target} className="business business-button">
          <SwitchLabel membership={membership} />
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
