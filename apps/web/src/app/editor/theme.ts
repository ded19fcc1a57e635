/** The look of the design that is edited, for every block of the canvas. */
import { fontFamilies, themeOf, type DesignStyle, type Theme } from "@creneau/blocks/browser";
import { createContext, useContext } from "react";
import type { EditorBrand } from "./kit.ts";

/** On either side of a mail's blocks; between two columns. */
export const EDGE = 32;
const MIDDLE = 12;

export interface Sides {
  readonly left: number;
  readonly right: number;
}

export const COLUMN_SIDES = { left: { left: EDGE, right: MIDDLE }, right: { left: MIDDLE, right: EDGE } } as const;

export const themeFor = (style: DesignStyle, brand: EditorBrand): Theme =>
  themeOf(style, {
    ...brand,
    headingFont: fontFamilies[brand.headingFont],
    bodyFont: fontFamilies[brand.bodyFont],
  });

const ThemeContext = createContext<Theme | undefined>(undefined);
export const ThemeProvider = ThemeContext.Provider;

export function useTheme(): { readonly theme: Theme } {
  const theme = useContext(ThemeContext);
  if (!theme) throw new Error("a part of the editor stands outside of it");
  return { theme };
}

const ColumnContext = createContext<Sides | undefined>(undefined);
export const ColumnProvider = ColumnContext.Provider;
/** Undefined outside of columns. */
export const useInColumn = (): Sides | undefined => useContext(ColumnContext);
