import { Button } from "@mantine/core";
/** The quiet page around signing in. */
import { Languages } from "lucide-react";
import type { ReactNode } from "react";
import { ThemeToggle } from "../shell/ThemeToggle.tsx";
import { changeLanguage, useTexts } from "../texts/language.ts";
import { Mark } from "../ui/Mark.tsx";
import "./signin.css";

interface SignInFrameProps {
  readonly title: string;
  readonly lead?: string;
  /** Below the card: where else to go. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function SignInFrame({ title, lead, foot, children }: SignInFrameProps) {
  const { t, language } = useTexts();
  const other = language === "fr" ? "en" : "fr";
  return (
    <div className="sign-in">
      <title>{`${title} · ${t("app.name")}`}</title>
      <header className="sign-in-top">
        <span className="row sign-in-name">
          <Mark size={30} />
          {t("app.name")}
        </span>
        <span className="row">
          <Button
            variant="subtle"
            color="gray"
            size="compact-md"
            leftSection={<Languages size={16} />}
            lang={other}
            onClick={() => void changeLanguage(other)}
          >
            {other === "fr" ? "Français" : "English"}
          </Button>
          <ThemeToggle />
        </span>
      </header>
      <main className="sign-in-body">
        <div className="card sign-in-card">
          <div>
            <h1>{title}</h1>
            {lead && <p className="soft">{lead}</p>}
          </div>
          {children}
        </div>
        {foot && <p className="soft sign-in-foot">{foot}</p>}
      </main>
    </div>
  );
}
