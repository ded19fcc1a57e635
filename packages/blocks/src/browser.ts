/** All that needs no schema: a browser that writes designs goes without zod. */
export { addressFault, fillAddress, safeAddress } from "./addresses.ts";
export { bandOf, contrast, EDGE_GREY, needsEdge, quietOn, textOn } from "./colours.ts";
export { escapeHtml, putTogether, takeApart, type LaidOut } from "./html.ts";
export {
  colourOf,
  fontFamilies,
  groundOf,
  hasBox,
  outerPadding,
  solid,
  themeOf,
  type Look,
  type Theme,
} from "./looks.ts";
export { readMarkdown, type Passage, type Span } from "./markdown.ts";
export type { MjmlNode } from "./mjml-blocks.ts";
export { toMjml, type FootLink, type Frame, type MjmlPage } from "./mjml.ts";
export {
  fonts,
  MOST_BLOCKS,
  MOST_DESIGN_BYTES,
  MOST_LINKS,
  MOST_TEXT,
  socialNetworks,
  variableName,
} from "./limits.ts";
export type {
  Block,
  BlockOf,
  BlockType,
  BoxStyle,
  Colour,
  Condition,
  Design,
  DesignStyle,
  Font,
  InnerBlock,
  SocialNetwork,
} from "./model.ts";
export { networkNames } from "./networks.ts";
export {
  allBlocks,
  problemsOf,
  problemsOfLine,
  type BrandColours,
  type Circumstances,
  type DesignProblem,
  type ProblemCode,
} from "./problems.ts";
export { sentenceOf } from "./sentences.ts";
export { show, type Fact, type ShowEnv, type Shown, type ShownBlock, type ShownInner } from "./shown.ts";
export { toText } from "./text.ts";
export {
  fillText,
  formats,
  readTemplate,
  variableKinds,
  type Hole,
  type Piece,
  type Speech,
  type Value,
  type Values,
  type Variable,
  type VariableKind,
  type Vocabulary,
} from "./variables.ts";
