/** The pages of one business: shown to its members only. */
import { useEffect } from "react";
import { Outlet, useOutletContext, useParams } from "react-router";
import { useMe, type Membership } from "../api/me.ts";
import { NotFound } from "../ui/NotFound.tsx";
import { rememberBusiness } from "./last-business.ts";

export function InBusiness() {
  const { business } = useParams();
  const membership = useMe().memberships.find(({ slug }) => slug === business);
  const slug = membership?.slug;
  useEffect(() => {
    if (slug) rememberBusiness(slug);
  }, [slug]);
  if (!membership) return <NotFound />;
  // The key: nothing of one business stays on the screen of another.
  return <Outlet key={membership.businessId} context={membership} />;
}

/** The membership under whose roof a page is shown. */
export function useMembership(): Membership {
  return useOutletContext<Membership>();
}
