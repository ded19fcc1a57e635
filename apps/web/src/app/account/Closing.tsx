/** Closing the account for now: says what will be lost, and asks. */
import { Button, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useNavigate } from "react-router";
import { useDeactivate } from "../api/account.ts";
import { queryClient } from "../api/client.ts";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone } from "../ui/toast.tsx";

export function Closing() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const deactivate = useDeactivate();
  const [opened, { open, close }] = useDisclosure(false);
  const left = async () => {
    await navigate("/connexion", { replace: true });
    queryClient.clear();
    toastDone(t("closing.done"));
  };
  return (
    <div className="account-closing">
      <Button variant="subtle" color="red" size="compact-sm" onClick={open}>
        {t("closing.submit")}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t("closing.title")}
        closeButtonProps={{ "aria-label": t("app.close") }}
        centered
        radius="lg"
      >
        <div className="stack-wide">
          <p>{t("closing.text")}</p>
          {deactivate.error && <FailureNote error={deactivate.error} />}
          <div className="row end wrap">
            <Button variant="default" onClick={close} data-autofocus>
              {t("closing.keep")}
            </Button>
            <Button
              color="red"
              loading={deactivate.isPending}
              onClick={() => deactivate.mutate(undefined, { onSuccess: () => void left() })}
            >
              {t("closing.confirm")}
            </Button>
          </div>
        </div>
      </Modal>
    </div>
  );
}
