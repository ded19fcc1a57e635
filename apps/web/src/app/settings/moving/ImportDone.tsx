/** A business came in: what there is, and what is left to do. */
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { ArrowRight, CircleCheck } from "lucide-react";
import { useNavigate } from "react-router";
import { meQuery } from "../../api/me.ts";
import type { BusinessImport } from "../../api/portability.ts";
import { useTexts } from "../../texts/language.ts";

export function ImportDone({ one: { report } }: { readonly one: BusinessImport }) {
  const { t, language } = useTexts();
  const cache = useQueryClient();
  const navigate = useNavigate();
  if (!report) return null;
  const { name, slug, rows, membersLeft, messages } = report;
  const open = async () => {
    await cache.refetchQueries(meQuery);
    await navigate(`/${slug}/planning`);
  };
  return (
    <div className="note" role="status">
      <CircleCheck className="note-icon" size={18} aria-hidden />
      <div className="grow">
        <p className="note-title">{t("moving.done", { name })}</p>
        <p>{t("moving.doneText", { rows: new Intl.NumberFormat(language).format(rows) })}</p>
        {membersLeft > 0 && <p>{t("moving.doneMembers", { count: membersLeft })}</p>}
        {messages.withdrawn > 0 && <p>{t("moving.doneMessages", { count: messages.withdrawn })}</p>}
        {messages.resumed > 0 && <p>{t("moving.doneResumed", { count: messages.resumed })}</p>}
        <Button
          className="note-action"
          size="xs"
          rightSection={<ArrowRight size={14} aria-hidden />}
          onClick={() => void open()}
        >
          {t("moving.open")}
        </Button>
      </div>
    </div>
  );
}
