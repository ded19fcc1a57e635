/** Which business one works in; a menu when there are several. */
import { Suspense } from "react";
import { useMe, type Membership } from "../api/me.ts";
import { later } from "../ui/later.tsx";
import { BusinessLabel } from "./BusinessLabel.tsx";

const SwitchMenu = later(async () => (await import("./SwitchMenu.tsx")).SwitchMenu);

export function BusinessSwitcher({ membership }: { readonly membership: Membership }) {
  const { memberships } = useMe();
  const only = (
    <div className="business">
      <BusinessLabel membership={membership} />
    </div>
  );
  if (memberships.length < 2) return only;
  return (
    <Suspense fallback={only}>
      <SwitchMenu membership={membership} />
    </Suspense>
  );
}
