/** Which business one works in; a menu, loaded when it is first opened, when there are several. */
import { UnstyledButton } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useMe, type Membership } from "../api/me.ts";
import { BusinessLabel } from "./BusinessLabel.tsx";
import { SwitchLabel } from "./SwitchLabel.tsx";

const SwitchMenu = lazy(async () => ({ default: (await import("./SwitchMenu.tsx")).SwitchMenu }));

export function BusinessSwitcher({ membership }: { readonly membership: Membership }) {
  const { memberships } = useMe();
  const [asked, setAsked] = useState(false);
  if (memberships.length < 2) {
    return (
      <div className="business">
        <BusinessLabel membership={membership} />
      </div>
    );
  }
  const button = (
    <UnstyledButton
      className="business business-button"
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setAsked(true)}
    >
      <SwitchLabel membership={membership} />
    </UnstyledButton>
  );
  return <Suspense fallback={button}>{asked ? <SwitchMenu membership={membership} /> : button}</Suspense>;
}
