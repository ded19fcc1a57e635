/** Signed in, and in no business yet: what to do first. */
import { Button } from "@mantine/core";
import { Building2 } from "lucide-react";
import { Link } from "react-router";
import { useMe } from "../api/me.ts";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";

export function WelcomePage() {
  const { t } = useTexts();
  const { account } = useMe();
  const title = t("welcome.title", { name: account.name });
  return (
    <div className="page-centre">
      <title>{`${title} · ${t("app.name")}`}</title>
      <EmptyNote icon={Building2} heading="h1" title={title} text={t("welcome.text")}>
        <Button component={Link} to="/new" size="md">
          {t("welcome.create")}
        </Button>
        <Button component={Link} to="/compte" size="md" variant="default">
          {t("welcome.account")}
        </Button>
      </EmptyNote>
    </div>
  );
}
