/** A business's name, and one's role in it. */
import type { Membership } from "../api/me.ts";
import { useTexts } from "../texts/language.ts";
import { Monogram } from "../ui/Monogram.tsx";

export function BusinessLabel({ membership }: { readonly membership: Membership }) {
  const { t } = useTexts();
  return (
    <>
      <Monogram name={membership.name} square />
      <span className="business-words">
        <span className="business-name">{membership.name}</span>
        <span className="small soft">{membership.roleName ?? t(`role.${membership.role}`)}</span>
      </span>
    </>
  );
}
