/** Small messages that go away: what happened, and how to take it back. */
import { Button } from "@mantine/core";
import { notifications, notificationsStore, type NotificationData } from "@mantine/notifications";
import i18next from "i18next";

/** So many can be read beside each other. On a phone only the newest is seen, and what failed: `base.css`. */
export const MOST_TOASTS = 3;

/** The newest is seen at once: the oldest makes room for it, unless it says that something failed. */
function show(toast: NotificationData): void {
  const { notifications: shown } = notificationsStore.getState();
  const oldest = shown.length < MOST_TOASTS ? undefined : shown.find(({ role }) => role !== "alert");
  if (oldest?.id !== undefined) notifications.hide(oldest.id);
  notifications.show({ role: "status", closeButtonProps: { "aria-label": i18next.t("app.close") }, ...toast });
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
