/** The tokens of design.md as a Mantine theme. A tenant's brand replaces the `--brand-N` variables of tokens.css. */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const brand: MantineColorsTuple = [
  "var(--brand-0)",
  "var(--brand-1)",
  "var(--brand-2)",
  "var(--brand-3)",
  "var(--brand-4)",
  "var(--brand-5)",
  "var(--brand-6)",
  "var(--brand-7)",
  "var(--brand-8)",
  "var(--brand-9)",
];

const slate: MantineColorsTuple = [
  "#F8FAFC",
  "#F1F5F9",
  "#E2E8F0",
  "#CBD5E1",
  "#94A3B8",
  "#64748B",
  "#475569",
  "#334155",
  "#1E293B",
  "#0F172A",
];

const night: MantineColorsTuple = [
  "#E4E7EB",
  "#C4C9D1",
  "#9CA4B0",
  "#79828F",
  "#3A3F48",
  "#2A2E35",
  "#1B1D21",
  "#17181B",
  "#111214",
  "#0B0C0D",
];

export const theme = createTheme({
  primaryColor: "brand",
  primaryShade: 7,
  colors: { brand, gray: slate, dark: night },
  black: "#0F172A",
  fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif',
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, monospace",
  fontSizes: { xs: "0.8125rem", sm: "0.9375rem", md: "0.9375rem", lg: "1.0625rem", xl: "1.25rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.55", xl: "1.6" },
  radius: { xs: "4px", sm: "8px", md: "10px", lg: "12px", xl: "20px" },
  defaultRadius: "sm",
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  focusRing: "auto",
  cursorType: "pointer",
  respectReducedMotion: true,
  headings: { fontWeight: "650" },
  components: { Checkbox: { defaultProps: { radius: "xs" } } },
});

const lightButtons = {
  "--mantine-color-brand-light": "var(--brand-wash)",
  "--mantine-color-brand-light-hover": "color-mix(in srgb, var(--brand-wash), var(--brand-5) 7%)",
  "--mantine-color-brand-light-color": "var(--brand-ink)",
};

/** Mantine paints dialogs and fields with its body colour: ours is the surface; the ground behind it is in base.css. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...lightButtons,
    "--mantine-color-body": "var(--surface)",
    "--mantine-color-default-border": "var(--field-line)",
    "--mantine-color-placeholder": "#64748B",
    "--mantine-color-error": "#B91C1C",
    "--mantine-color-anchor": "var(--brand-7)",
  },
  dark: {
    ...lightButtons,
    "--mantine-color-body": "var(--surface)",
    "--mantine-color-default": "var(--surface-raised)",
    "--mantine-color-default-border": "var(--field-line)",
    "--mantine-color-placeholder": "#8B94A1",
    "--mantine-color-dimmed": "#9CA4B0",
    "--mantine-color-error": "#FCA5A5",
    "--mantine-color-anchor": "var(--brand-4)",
  },
});
