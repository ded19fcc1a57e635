/** A password to be chosen, with how hard it is to guess: the server's own rule, asked while one types. */
import type { PasswordVerdict } from "@creneau/contract/passwords";
import { PasswordInput } from "@mantine/core";
import { useEffect, useState, type ComponentProps } from "react";
import { useTexts } from "../texts/language.ts";
import "./signin.css";

type Judge = (password: string, own: readonly string[]) => PasswordVerdict;
const BARS = [1, 2, 3, 4] as const;
const LEVELS = ["weak", "acceptable", "fair", "good", "excellent"] as const;

interface NewPasswordFieldProps extends Pick<ComponentProps<typeof PasswordInput>, "error" | "onChange" | "autoFocus"> {
  readonly label: string;
  readonly value: string;
  /** What belongs to the person: name, address. */
  readonly own: readonly string[];
}

/** The rule and its list of well-known passwords: loaded beside the form, not before it. */
function useJudge(): Judge | undefined {
  const [judge, setJudge] = useState<{ readonly ask: Judge }>();
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const { judgePassword } = await import("@creneau/contract/passwords");
      if (!gone) setJudge({ ask: judgePassword });
    };
    void load();
    return () => {
      gone = true;
    };
  }, []);
  return judge?.ask;
}

export function NewPasswordField({ label, own, value, error, ...input }: NewPasswordFieldProps) {
  const { t } = useTexts();
  const judge = useJudge();
  const verdict = value === "" ? undefined : judge?.(value, own);
  const strength = verdict ? (verdict.fault ? 0 : Math.max(verdict.strength, 1)) : 0;
  const words = verdict
    ? verdict.fault
      ? t(`password.fault.${verdict.fault}`)
      : t("password.strength", { level: t(`password.level.${LEVELS[verdict.strength]}`) })
    : t("password.hint");
  return (
    <div>
      <PasswordInput
        label={label}
        value={value}
        autoComplete="new-password"
        size="md"
        maxLength={256}
        visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
        error={error}
        {...input}
      />
      <div className="strength" data-level={strength}>
        <span className="strength-bars" aria-hidden>
          {BARS.map((bar) => (
            <span key={bar} data-on={bar <= strength || undefined} />
          ))}
        </span>
        {/* What is wrong is said once: by the field, when it was refused. */}
        <span className="small soft" role="status">
          {!error && words}
        </span>
      </div>
    </div>
  );
}
