/**
 * The calendar marks rows and cells without the grid around them, which says nothing to a screen reader and breaks WCAG
 * 1.3.1. Its events are buttons with full names: the half-made roles go.
 */
const HALF_MADE = ["grid", "table", "row", "rowgroup", "rowheader", "cell", "gridcell", "columnheader"];
const roles = HALF_MADE.map((role) => `[role="${role}"]`).join();
const counts = ["aria-colindex", "aria-colspan", "aria-rowindex", "aria-rowspan", "aria-rowcount", "aria-colcount"];

export function mendRoles(root: HTMLElement): () => void {
  const mend = () => {
    for (const element of root.querySelectorAll(roles)) element.removeAttribute("role");
    for (const name of counts) for (const element of root.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
    // What scrolls must be reachable with the keyboard.
    const scrolls = root.querySelector<HTMLElement>(".ec-main");
    if (scrolls && scrolls.tabIndex < 0) scrolls.tabIndex = 0;
  };
  const observer = new MutationObserver(mend);
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["role", ...counts] });
  mend();
  return () => observer.disconnect();
}
