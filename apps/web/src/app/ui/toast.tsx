/** Small messages that go away: what happened, and how to take it back. */
import { Button } from "@mantine/core";
import { notifications, type NotificationData } from "@mantine/notifications";
import i18next from "i18next";

function show(toast: NotificationData): void {
  notifications.show({ closeButtonProps: { "aria-label": i18next.t("app.close") }, ...toast });
}

export function toastDone(message: string): void {
  show({ message, color: "brand" });
}

export function toastFailed(message: string): void {
  show({ message, color: "red", autoClose: 8_000, role: "alert" });
}

/** Stays long enough to be read and reached with the keyboard. */
export function toastUndo(message: string, undoLabel: string, undo: () => void): void {
  const id = crypto.randomUUID();
  const act = () => {
    notifications.hide(id);
    undo();
  };
  show({
    id,
    color: "brand",
    autoClose: 10_000,
    message: (
      <span className="row-between">
        {message}
        <Button size="compact-sm" variant="subtle" onClick={act}>
          {undoLabel}
        </Button>
      </span>
    ),
  });
}

export interface News {
  readonly title: string;
  readonly detail: string;
  readonly label: string;
  /** Absent: there is nothing more to see. */
  readonly act?: () => void;
}

/** Something that somebody else did just now. */
export function toastNews({ title, detail, label, act }: News): void {
  const id = crypto.randomUUID();
  show({
    id,
    color: "brand",
    autoClose: 8_000,
    title,
    message: (
      <span className="row-between">
        {detail}
        {act && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              notifications.hide(id);
              act();
            }}
          >
            {label}
          </Button>
        )}
      </span>
    ),
  });
}
