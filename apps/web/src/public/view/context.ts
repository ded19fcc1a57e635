/** What every component may ask of the page it stands in. */
import type { Instant, PlainDate, Zone } from "@creneau/scheduling";
import { createContext, useContext } from "react";
import type { PublicBusiness } from "../calls.ts";
import type { Texts } from "../texts/index.ts";
import type { Locale } from "../time/format.ts";

export interface PageContext {
  readonly t: Texts;
  readonly locale: Locale;
  /** In which hours are shown. */
  readonly zone: Zone;
  readonly now: Instant;
  readonly today: PlainDate;
  readonly url: URL;
  readonly business: PublicBusiness | null;
  /** Language of what the business itself wrote, when it is not the page's. */
  readonly theirs: Locale | undefined;
  readonly sourceUrl: string;
}

const Context = createContext<PageContext | null>(null);

export const PageProvider = Context.Provider;

export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error("A component of a page was rendered outside PageProvider");
  return page;
}
