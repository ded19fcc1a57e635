/** The browsers in which I am notified. This one asks its own push service, and tells us where that is. */
import type { Schema } from "@creneau/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { everyPage, PAGE_LIMIT } from "./pages.ts";

export type PushDevice = Schema<"PushDevice">;

const KEY = ["devices"];
const HERE = "creneau.device";

export const useDevices = () =>
  useQuery({
    queryKey: KEY,
    queryFn: () =>
      everyPage((cursor) =>
        answerOf(api.GET("/v1/me/devices", { params: { query: { limit: PAGE_LIMIT, ...cursor } } })),
      ),
  });

/** What this browser can do and may do. */
export function pushState(): "unsupported" | "needs-install" | "blocked" | "ready" {
  if (!("serviceWorker" in navigator) || !("PushManager" in globalThis) || !("Notification" in globalThis))
    return /iPhone|iPad/.test(navigator.userAgent) ? "needs-install" : "unsupported";
  return Notification.permission === "denied" ? "blocked" : "ready";
}

/** Which of my devices this browser is, if it is one. */
export const deviceHere = (): string | null => localStorage.getItem(HERE);

export class PermissionRefused extends Error {}

async function subscribe(name: string): Promise<PushDevice> {
  // Asked for by a click, and only then.
  if ((await Notification.requestPermission()) !== "granted") throw new PermissionRefused();
  const registration = await navigator.serviceWorker.register("/app/sw.js", { scope: "/app/" });
  const { publicKey } = await answerOf(api.GET("/v1/me/devices/key"));
  const before = await registration.pushManager.getSubscription();
  // Made with another key of ours, it would be refused.
  await before?.unsubscribe();
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { endpoint = "", keys = {} } = made.toJSON();
  const device = await answerOf(
    api.POST("/v1/me/devices", {
      body: { name, subscription: { endpoint, keys: { p256dh: keys["p256dh"] ?? "", auth: keys["auth"] ?? "" } } },
    }),
  );
  localStorage.setItem(HERE, device.id);
  return device;
}

function useDeviceChange<Ask, Answer>(mutationFn: (ask: Ask) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => cache.invalidateQueries({ queryKey: KEY }) });
}

export const useAddDevice = () => useDeviceChange(subscribe);

export const useRenameDevice = () =>
  useDeviceChange(({ deviceId, name }: { deviceId: string; name: string }) =>
    answerOf(api.PUT("/v1/me/devices/{deviceId}", { params: { path: { deviceId } }, body: { name } })),
  );

export const useRemoveDevice = () =>
  useDeviceChange(async (deviceId: string) => {
    await answerOf(api.DELETE("/v1/me/devices/{deviceId}", { params: { path: { deviceId } } }));
    if (deviceHere() !== deviceId) return;
    localStorage.removeItem(HERE);
    const registration = await navigator.serviceWorker.getRegistration("/app/");
    await (await registration?.pushManager.getSubscription())?.unsubscribe();
  });
