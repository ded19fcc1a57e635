import { notificationsStore } from "@mantine/notifications";
import { beforeEach, expect, test } from "vitest";
import { MOST_TOASTS, toastDone, toastFailed } from "./toast.tsx";

const shown = () => notificationsStore.getState().notifications.map(({ message }) => message);

beforeEach(() => {
  notificationsStore.setState({ notifications: [], queue: [], defaultPosition: "bottom-center", limit: MOST_TOASTS });
});

test("the newest is seen at once: the oldest makes room for it", () => {
  for (const message of ["one", "two", "three", "four"]) toastDone(message);
  expect(shown()).toEqual(["two", "three", "four"]);
});

test("what failed stays until it was read, and is told as more urgent", () => {
  toastFailed("broken");
  for (const message of ["one", "two", "three"]) toastDone(message);
  expect(shown()).toEqual(["broken", "two", "three"]);
  expect(notificationsStore.getState().notifications.map(({ role }) => role)).toEqual(["alert", "status", "status"]);
});
