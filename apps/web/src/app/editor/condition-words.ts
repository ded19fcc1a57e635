/** A condition in plain words: « Si Lieu est renseigné ». */
import type { Condition } from "@creneau/blocks/browser";
import type { Translate } from "../texts/language.ts";
import type { EditorKit } from "./kit.ts";

export const variableLabel = (name: string, { variables }: Pick<EditorKit, "variables">): string =>
  variables.find((one) => one.name === name)?.label ?? name;

export function conditionWords({ variable, is, value = "" }: Condition, kit: EditorKit, t: Translate): string {
  const choices = kit.variables.find((one) => one.name === variable)?.choices ?? [];
  const called = choices.find((one) => one.value === value)?.label ?? value;
  return t(`editor.shownIf.${is}`, { variable: variableLabel(variable, kit), value: called });
}
