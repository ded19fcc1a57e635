import { Notifications } from "@mantine/notifications";
import { MOST_TOASTS } from "../ui/toast.tsx";

export function ToastRegion() {
  return (
    <Notifications position="bottom-center" limit={MOST_TOASTS} autoClose={5_000} pauseResetOnHover="notification" />
  );
}
