/**
 * The calendar marks rows and cells without the grid around them, which says nothing to a screen reader and breaks WCAG
 * 1.3.1. Its events are buttons with full names: the half-made roles go.
 */
const HALF_MADE = '[role="row"], [role="rowgroup"], [role="cell"], [role="columnheader"], [role="gridcell"]';

export function mendRoles(root: HTMLElement): () => void {
  const mend = () => {
    for (const element of root.querySelectorAll(HALF_MADE)) element.removeAttribute("role");
    // What scrolls must be reachable with the keyboard.
    const scrolls = root.querySelector<HTMLElement>(".ec-main");
    if (scrolls && scrolls.tabIndex < 0) scrolls.tabIndex = 0;
  };
  const observer = new MutationObserver(mend);
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["role"] });
  mend();
  return () => observer.disconnect();
}
