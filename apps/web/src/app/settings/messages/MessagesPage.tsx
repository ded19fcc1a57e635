/** What Creneau writes for the business, templates of its own, and blocks they share. */
import { SegmentedControl } from "@mantine/core";
import { useSearchParams } from "react-router";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { Images } from "./Images.tsx";
import { Parts } from "./Parts.tsx";
import { SystemMessages } from "./SystemMessages.tsx";
import { Templates } from "./Templates.tsx";
import "./messages.css";

const lists = { system: "messages", own: "modeles", parts: "blocs", images: "images" } as const;
const names = ["system", "own", "parts", "images"] as const;

export function MessagesPage() {
  const { t } = useTexts();
  const [search, setSearch] = useSearchParams();
  const editable = may(useMembership(), "message.edit");
  const asked = search.get("liste");
  const list = names.find((name) => lists[name] === asked) ?? "system";
  return (
    <>
      <PageHead title={t("messages.title")} lead={t("messages.lead")} />
      <SegmentedControl
        className="messages-lists"
        aria-label={t("messages.which")}
        value={list}
        onChange={(value) => setSearch(value === "system" ? {} : { liste: lists[value] }, { replace: true })}
        data={[
          { value: "system" as const, label: t("messages.system") },
          { value: "own" as const, label: t("messages.own") },
          { value: "parts" as const, label: t("editor.blocks") },
          { value: "images" as const, label: t("messages.images.title") },
        ]}
      />
      {list === "system" && <SystemMessages />}
      {list === "own" && <Templates editable={editable} />}
      {list === "parts" && <Parts editable={editable} />}
      {list === "images" && <Images editable={editable} />}
    </>
  );
}
