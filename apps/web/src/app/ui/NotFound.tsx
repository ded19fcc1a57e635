import { Button } from "@mantine/core";
import { Compass } from "lucide-react";
import { Link } from "react-router";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "./EmptyNote.tsx";

export function NotFound() {
  const { t } = useTexts();
  return (
    <div className="page-centre">
      <title>{`${t("notFound.title")} · ${t("app.name")}`}</title>
      <EmptyNote icon={Compass} heading="h1" title={t("notFound.title")} text={t("notFound.text")}>
        <Button component={Link} to="/">
          {t("notFound.action")}
        </Button>
      </EmptyNote>
    </div>
  );
}
