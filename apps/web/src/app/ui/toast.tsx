/** Small messages that go away: what happened, and how to take it back. */
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";

export function toastDone(message: string): void {
  notifications.show({ message, color: "brand" });
}

export function toastFailed(message: string): void {
  notifications.show({ message, color: "red", autoClose: 8_000, role: "alert" });
}

/** Stays long enough to be read and reached with the keyboard. */
export function toastUndo(message: string, undoLabel: string, undo: () => void): void {
  const id = crypto.randomUUID();
  const act = () => {
    notifications.hide(id);
    undo();
  };
  notifications.show({
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
