/** What went wrong and what to do, where it happened. */
import { Button } from "@mantine/core";
import { CircleAlert, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { problemOf } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { failureWords } from "./failure-words.ts";
import "./notes.css";

interface FailureNoteProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}

export function FailureNote({ error, onRetry, children }: FailureNoteProps) {
  const { t } = useTexts();
  const failure = problemOf(error);
  const { title, next } = failureWords(failure, t);
  return (
    <div className="note note-failure" role="alert">
      <CircleAlert className="note-icon" size={18} aria-hidden />
      <div className="grow">
        <p className="note-title">{title}</p>
        {next && <p>{next}</p>}
        {failure.status >= 500 && failure.requestId && (
          <p className="small soft">{t("failure.requestId", { id: failure.requestId })}</p>
        )}
        {children}
        {onRetry && (
          <Button
            className="note-action"
            size="xs"
            variant="default"
            leftSection={<RotateCw size={14} />}
            onClick={onRetry}
          >
            {t("app.retry")}
          </Button>
        )}
      </div>
    </div>
  );
}
