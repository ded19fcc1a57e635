/**
 * What a script adds to pages that work without one: the reader's own zone, links that open at once, forms sent once.
 * Sent to browsers as its own source (`Function#toString`), so it may use nothing from outside its braces.
 */
function enhance(): void {
  const root = document.documentElement;
  const pages = new Map<string, Promise<Response>>();

  // The server guessed the zone: tell it the real one, once. Runs in <head>, so nothing has been shown yet. A browser
  // that hides its zone says "UTC", where nobody lives: the guess is better.
  const guess = root.dataset["guess"];
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (guess && mine?.includes("/") && guess !== mine) {
    const [prefix, end] = location.protocol === "https:" ? ["__Host-", ";secure"] : ["", ""];
    document.cookie = `${prefix}creneau_zone=${mine};path=/;max-age=15552000;samesite=lax${end}`;
    if (document.cookie.includes("creneau_zone=")) location.reload();
  }

  const linkOf = (event: Event): HTMLAnchorElement | null => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    return link?.origin === location.origin && !link.hash && !link.dataset["hard"] ? link : null;
  };

  /** Opening a booking form keeps a time, so those links are never fetched ahead. */
  const prefetch = (event: Event) => {
    const link = linkOf(event);
    if (link && link.rel !== "nofollow" && !pages.has(link.href)) {
      pages.set(link.href, fetch(link.href));
      setTimeout(() => pages.delete(link.href), 5000);
    }
  };

  const show = async (url: string, scrollTop: number, push: boolean) => {
    try {
      const page = pages.get(url) ?? fetch(url);
      pages.delete(url);
      const response = await page;
      const html = await response.text();
      // Another brand, and a page with styles of its own, have another policy, which only a real navigation brings.
      const sameSite = html.includes(`data-site="${root.dataset["site"]}"`);
      const styles = [...document.querySelectorAll("style")].map(({ textContent }) => textContent);
      const sameLook = [...html.matchAll(/<style>([^]*?)<\/style>/g)].every(([, style]) =>
        styles.includes(style ?? ""),
      );
      if (response.redirected || !sameSite || !sameLook) return location.assign(url);
      const next = new DOMParser().parseFromString(html, "text/html");
      if (push) history.pushState(0, "", url);
      document.title = next.title;
      document.body.replaceWith(next.body);
      scrollTo(0, scrollTop);
      document.querySelector("main")?.focus({ preventScroll: true });
    } catch {
      location.assign(url);
    }
  };

  addEventListener("pointerover", prefetch);
  addEventListener("touchstart", prefetch, { passive: true });
  addEventListener("click", (event) => {
    const link = linkOf(event);
    // A booking form has a script of its own, which only a real navigation brings.
    if (link && link.rel !== "nofollow" && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.button) {
      event.preventDefault();
      history.replaceState(scrollY, "");
      void show(link.href, 0, true);
    }
  });
  // Entries without a state are jumps inside a page (#main): the browser does those itself.
  addEventListener(
    "popstate",
    ({ state }: PopStateEvent) => state === null || void show(location.href, Number(state), false),
  );

  addEventListener("submit", (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.method === "get") return;
    if (event.target.ariaBusy) event.preventDefault();
    event.target.ariaBusy = "true";
  });
  addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => (form.ariaBusy = null)));
}

/** The script's text, as pages carry it and their policy hashes it. */
export const enhancerScript = `(${enhance.toString()})()`;
