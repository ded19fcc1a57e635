/** A card of fields, with what they are for. */
import { useId, type ReactNode } from "react";

interface SectionFrameProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

export function Section({ title, text, children }: SectionFrameProps) {
  const id = useId();
  return (
    <section className="card settings-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {text && <p className="small soft">{text}</p>}
      </header>
      {children}
    </section>
  );
}
