/** Small facts about a person, each with its icon. */
import { capital, language } from "../time/format.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly organisation: string;
  readonly languages: readonly string[];
  /** Nothing is said of none. */
  readonly sessionsHeld?: number;
}

export function Facts({ organisation, languages, sessionsHeld = 0 }: Props) {
  const { t, locale, business } = usePage();
  return (
    <p className="facts">
      {organisation && (
        <span>
          <Icon name={business?.wording.kind === "mentoring" ? "school" : "in-person"} /> {organisation}
        </span>
      )}
      {languages.length > 0 && (
        <span>
          <Icon name="talk" /> <span className="hidden">{t.directory.speaks} </span>
          {capital(languages.map((code) => language(code, locale)).join(t.listSeparator))}
        </span>
      )}
      {sessionsHeld > 0 && (
        <span>
          <Icon name="check" /> {t.directory.held(sessionsHeld)}
        </span>
      )}
    </p>
  );
}
