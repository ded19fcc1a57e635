/**
 * A new version of the app has replaced the files that an open page still asks for: the page is loaded anew, at most once
 * a minute (the server may be really down). Drafts of hours live in the tab and would be lost, so an unsaved one asks first:
 * see the `beforeunload` of the editor.
 */
const STORED = "creneau-reloaded-at";
const MINUTE_MS = 60_000;

export function reloadWhenReplaced(): void {
  addEventListener("vite:preloadError", (event) => {
    const reloadedAt = Number(sessionStorage.getItem(STORED));
    if (Date.now() - reloadedAt < MINUTE_MS) return;
    sessionStorage.setItem(STORED, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}
