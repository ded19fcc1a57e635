/** My own data: to take home, or to have erased by closing the account for good. */
import { Button, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Download } from "lucide-react";
import { useNavigate } from "react-router";
import { useCloseMe, useExportMe } from "../api/account.ts";
import { queryClient } from "../api/client.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone } from "../ui/toast.tsx";

export function OwnData() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const download = useExportMe();
  const closeMe = useCloseMe();
  const [asking, { open, close }] = useDisclosure(false);
  const left = async () => {
    await navigate("/connexion", { replace: true });
    queryClient.clear();
    toastDone(t("ownData.closed"));
  };
  return (
    <section className="card account-card" aria-labelledby="own-data">
      <h2 id="own-data">{t("ownData.title")}</h2>
      <p className="soft">{t("ownData.text")}</p>
      {download.isError && <FailureNote error={download.error} />}
      <div className="row wrap">
        <Button
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {t("ownData.download")}
        </Button>
        <Button variant="subtle" color="gray" className="danger-button" onClick={open}>
          {t("ownData.close")}
        </Button>
      </div>
      <Modal
        opened={asking}
        onClose={close}
        title={t("ownData.closeTitle")}
        closeButtonProps={{ "aria-label": t("app.close") }}
        centered
        radius="lg"
      >
        <div className="stack-wide">
          <p>{t("ownData.closeText")}</p>
          {closeMe.isError && <FailureNote error={closeMe.error} />}
          <div className="row end wrap">
            <Button variant="default" onClick={close} data-autofocus>
              {t("closing.keep")}
            </Button>
            <Button
              color="red"
              className="danger-filled"
              loading={closeMe.isPending}
              onClick={() => closeMe.mutate(undefined, { onSuccess: () => void left() })}
            >
              {t("ownData.closeConfirm")}
            </Button>
          </div>
        </div>
      </Modal>
    </section>
  );
}
