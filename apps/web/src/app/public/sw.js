/* oxlint-disable -- runs as it is written: a browser knows no types */
// Shows what we are told while no page is open, and opens the page it is about. Keeps nothing, answers no request.
self.addEventListener("push", (event) => {
  let note = {};
  try {
    note = event.data.json();
  } catch {
    return;
  }
  const { title = "Creneau", body, url, tag } = note;
  event.waitUntil(self.registration.showNotification(title, { body, tag, renotify: Boolean(tag), data: url }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(event.notification.data ?? "/app", self.location.origin);
  if (url.origin !== self.location.origin) return;
  event.waitUntil(
    self.clients.matchAll({ type: "window" }).then((pages) => {
      const open = pages.find((page) => page.url === url.href);
      return open ? open.focus() : self.clients.openWindow(url.href);
    }),
  );
});
