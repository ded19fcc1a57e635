/** One thing that guards the account: its name, its state, what can be done about it; and a form that opens below. */
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface GuardProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly on?: boolean;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

export function Guard({ icon: Icon, title, text, on = false, action, children }: GuardProps) {
  return (
    <div className="guard">
      <span className="guard-icon" data-on={on || undefined}>
        <Icon size={18} aria-hidden />
      </span>
      <div className="grow guard-body">
        <div className="row-between guard-head">
          <h3>{title}</h3>
          {action && <div className="row">{action}</div>}
        </div>
        <p className="small soft">{text}</p>
        {children}
      </div>
    </div>
  );
}
