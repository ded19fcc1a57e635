/** Where the small messages appear. One shown before this is there waits for it. */
import { lazy, Suspense } from "react";
import { useIdleReached } from "../ui/later.tsx";

const ToastRegion = lazy(async () => ({ default: (await import("./ToastRegion.tsx")).ToastRegion }));

export function Toasts() {
  const reached = useIdleReached();
  return <Suspense>{reached && <ToastRegion />}</Suspense>;
}
