import type { PublicService } from "../calls.ts";

/** Line icons, 24 × 24, drawn in the colour of the text beside them. Always decoration: a word says the same. */
const shapes = {
  back: "M15 5l-7 7 7 7",
  forward: "M9 5l7 7-7 7",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clock: "M12 3a9 9 0 100 18 9 9 0 000-18zM12 7.5V12l3 2",
  calendar: "M5 5.5h14v14H5zM5 10h14M8.5 3v4M15.5 3v4",
  globe: "M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18",
  video: "M3 7h12v10H3zM15 11l6-3.5v9L15 13",
  phone:
    "M6 3.5h3.5l1.5 4-2 1.5a11 11 0 006 6l1.5-2 4 1.5V18c0 1.5-1 2.5-2.5 2.5C10 20.5 3.5 14 3.5 6A2.5 2.5 0 016 3.5z",
  "in-person": "M12 21s-7-6-7-11.5a7 7 0 0114 0C19 15 12 21 12 21zM12 7.5a2.2 2.2 0 100 4.4 2.2 2.2 0 000-4.4z",
  school: "M2 9.5L12 5l10 4.5L12 14zM6 11.5V16c3 2.5 9 2.5 12 0v-4.5",
  talk: "M4 5h16v11H9.5L5 19.5V16H4z",
  search: "M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L20.5 20.5",
  cross: "M6 6l12 12M18 6L6 18",
  alert: "M12 4L2.5 20h19zM12 10v4.5M12 17v.5",
  tag: "M4 4h8l8.5 8.5-8 8L4 12zM8.5 8.5v.1",
  person: "M12 4a4 4 0 100 8 4 4 0 000-8zM4.5 20.5c0-4 3.5-6 7.5-6s7.5 2 7.5 6",
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}

/** What stands beside the words of a mode. */
export const iconOfMode = (mode: PublicService["modes"][number]): IconName =>
  mode === "video" || mode === "phone" ? mode : mode === "remote" ? "globe" : "in-person";
