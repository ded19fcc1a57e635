import { Notifications } from "@mantine/notifications";

export function ToastRegion() {
  return <Notifications position="bottom-center" limit={3} autoClose={5_000} />;
}
