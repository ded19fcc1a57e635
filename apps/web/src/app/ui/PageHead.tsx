/** A page's title, what it is for, and its one primary button. */
import type { ReactNode } from "react";
import { useTexts } from "../texts/language.ts";
import { useTitleCount } from "./title-count.ts";

interface PageHeadProps {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}

export function PageHead({ title, lead, children }: PageHeadProps) {
  const { t } = useTexts();
  const unread = useTitleCount();
  return (
    <div className="page-head">
      <title>{`${unread}${title} · ${t("app.name")}`}</title>
      <div className="grow">
        <h1>{title}</h1>
        {lead && <p className="soft">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
