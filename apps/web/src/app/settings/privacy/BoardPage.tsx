/** What is done for privacy and what is left, each with the way to where it is done. */
import { Skeleton } from "@mantine/core";
import { ChevronRight, CircleAlert, CircleCheck, CircleMinus } from "lucide-react";
import { Link } from "react-router";
import { useComplianceBoard, type ComplianceItem } from "../../api/register.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PrivacyHead } from "./PrivacyHead.tsx";

const ICONS = { done: CircleCheck, todo: CircleAlert, "not-needed": CircleMinus } as const;

/** After /app/<business>/. */
const WHERE: Readonly<Record<ComplianceItem["code"], string>> = {
  identity: "settings/company",
  "privacy-page": "settings/legal?page=privacy",
  dpo: "settings/privacy/register",
  consents: "settings/privacy/consents",
  dpia: "settings/privacy/dpia",
  "two-factor": "settings/members",
  requests: "contacts/demandes",
  purge: "settings/privacy/retention",
  integrity: "settings/integrity",
  backup: "settings/export",
};

function Item({ item }: { readonly item: ComplianceItem }) {
  const { t } = useTexts();
  const { slug } = useMembership();
  const { code, state, detail } = item;
  const Icon = ICONS[state];
  return (
    <li>
      <Link className="board-item" to={`/${slug}/${WHERE[code]}`}>
        <Icon size={20} className="board-mark" data-state={state} aria-hidden />
        <span className="grow">
          <span className="privacy-name">{t(`privacy.board.${code}`)}</span>
          <span className="small soft retention-by">{detail}</span>
        </span>
        <span className="small board-state" data-state={state}>
          {t(`privacy.board.states.${state}`)}
        </span>
        <ChevronRight size={16} className="soft" aria-hidden />
      </Link>
    </li>
  );
}

export function BoardPage() {
  const { t } = useTexts();
  const board = useComplianceBoard(useMembership().businessId);
  const items = board.data ?? [];
  const left = items.filter(({ state }) => state === "todo");
  const rest = items.filter(({ state }) => state !== "todo");
  return (
    <>
      <PrivacyHead page="board" />
      <div className="stack-wide">
        {board.isError && <FailureNote error={board.error} onRetry={() => void board.refetch()} />}
        {board.isPending && <Skeleton height={520} radius="lg" aria-busy />}
        {board.data && (
          <section className="card" aria-labelledby="board-title">
            <h2 id="board-title" className="board-title">
              {left.length === 0 ? t("privacy.board.allDone") : t("privacy.board.left", { count: left.length })}
            </h2>
            <ul className="plain-list">
              {[...left, ...rest].map((item) => (
                <Item key={item.code} item={item} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
