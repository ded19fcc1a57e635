/** `t("…")` takes the keys of the catalogue and no others. */
import "i18next";
import type { Texts } from "./shape.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: Texts };
  }
}
