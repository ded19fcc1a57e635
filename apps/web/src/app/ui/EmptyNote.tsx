/** Nothing here yet, why, and the one thing to do about it. */
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import "./notes.css";

interface EmptyNoteProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
  readonly heading?: "h1" | "h2";
}

export function EmptyNote({ icon: Icon, title, text, children, heading: Heading = "h2" }: EmptyNoteProps) {
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon size={22} aria-hidden />
      </span>
      <Heading className="empty-title">{title}</Heading>
      <p className="soft">{text}</p>
      {children && <div className="row wrap empty-actions">{children}</div>}
    </div>
  );
}
