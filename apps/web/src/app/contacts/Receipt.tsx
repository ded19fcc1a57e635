/** That somebody was erased, when and why, and what was kept: nothing of it names them. */
import { instant } from "@creneau/scheduling";
import { Button, Skeleton } from "@mantine/core";
import { Download } from "lucide-react";
import { useId } from "react";
import { receiptUrl, useErasurePreview } from "../api/contacts.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { dateTextOf, timeText } from "../time/format.ts";
import { readerZone } from "../time/zones.ts";
import { Fates } from "./Fates.tsx";

export function Receipt({ contactId }: { readonly contactId: string }) {
  const { t, language } = useTexts();
  const id = useId();
  const { businessId } = useMembership();
  const preview = useErasurePreview(businessId, contactId);
  if (preview.isPending) return <Skeleton height={240} radius="lg" aria-busy />;
  const receipt = preview.data?.receipt;
  if (!receipt) return null;
  const at = instant(receipt.at);
  const when = {
    date: dateTextOf(at, readerZone(), "dayMonthYear", language),
    time: timeText(at, readerZone(), language),
  };
  return (
    <section className="card contact-card" aria-labelledby={id}>
      <header className="row-between wrap contact-card-head">
        <div>
          <h2 id={id}>{t("erasure.receipt")}</h2>
          <p className="small soft">
            {t("erasure.receiptAt", when)} · {t(`erasure.grounds.${receipt.ground}`)}
          </p>
        </div>
        <Button
          component="a"
          download
          variant="default"
          href={receiptUrl(businessId, contactId, language)}
          leftSection={<Download size={16} aria-hidden />}
        >
          {t("erasure.downloadReceipt")}
        </Button>
      </header>
      <div className="contact-card-body">
        <Fates fates={receipt.fates} />
      </div>
    </section>
  );
}
