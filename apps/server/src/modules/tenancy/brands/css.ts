/**
 * A business's own CSS made safe to serve: only rules whose every part is on a list below, each scoped under one class.
 * What is not on the lists is left out and told, never guessed at: nothing here fetches, covers, hides or runs. Pure.
 */
import {
  clone,
  generate,
  List,
  parse,
  walk,
  type Atrule,
  type CssNode,
  type Declaration,
  type Rule,
  type Selector,
  type StyleSheet,
} from "css-tree";

export interface LeftOut {
  /** Counted from 1. */
  readonly line: number;
  readonly what: string;
  readonly because: "syntax" | "at-rule" | "selector" | "property" | "value" | "too-long";
}

export interface SafeCss {
  readonly css: string;
  readonly leftOut: readonly LeftOut[];
}

export const MOST_CSS_BYTES = 8192;
/** Stands before each selector: see the public pages' <body>. */
const SCOPE = "custom";

/** How things look; not where they stand, whether they show, or what they say. */
const PROPERTIES = new Set(
  (
    "color background background-color background-image border border-color border-style border-width border-radius " +
    "border-top border-right border-bottom border-left border-top-color border-bottom-color border-top-width " +
    "border-bottom-width border-top-left-radius border-top-right-radius border-bottom-left-radius " +
    "border-bottom-right-radius box-shadow text-shadow font font-family font-size font-style font-variant font-weight " +
    "font-variant-numeric font-stretch letter-spacing word-spacing line-height text-align text-decoration " +
    "text-decoration-color text-decoration-thickness text-decoration-style text-underline-offset text-transform " +
    "text-wrap padding padding-top padding-right padding-bottom padding-left padding-inline padding-block " +
    "margin margin-top margin-right margin-bottom margin-left margin-inline margin-block gap row-gap column-gap " +
    "max-width outline outline-color outline-width outline-offset accent-color transition hyphens"
  ).split(" "),
);

const FUNCTIONS = new Set(
  "rgb rgba hsl hsla hwb lab lch oklab oklch color-mix linear-gradient radial-gradient var min max clamp".split(" "),
);

const ELEMENTS = new Set(
  (
    "h1 h2 h3 p a ul ol li dl dt dd main section article aside header footer nav small strong em span div button input " +
    "textarea select label form fieldset legend img table thead tbody tr th td hr blockquote"
  ).split(" "),
);

const PSEUDO_CLASSES = new Set("hover focus focus-visible active first-child last-child disabled checked".split(" "));

const MEDIA =
  /^\((?:(?:min|max)-width:\d{1,4}px|prefers-color-scheme:(?:dark|light)|prefers-reduced-motion:(?:reduce|no-preference))\)$/;

/** A name without an escape: `\75rl` is a way to write `url` that lists of names do not see. */
const PLAIN_NAME = /^-{0,2}[A-Za-z][A-Za-z0-9_-]*$/;
const PLAIN_TEXT = /^[\p{L}\p{N} ,.'_-]*$/u;

/** What may be in a value, beside functions and strings, which are looked at closer. */
const VALUE_NODES = new Set([
  "Value",
  "Identifier",
  "Number",
  "Percentage",
  "Dimension",
  "Hash",
  "Operator",
  "Function",
  "String",
]);

const lineOf = (node: CssNode): number => node.loc?.start.line ?? 1;

function told(node: CssNode, because: LeftOut["because"]): LeftOut {
  return { line: lineOf(node), what: generate(node).slice(0, 80), because };
}

function isSafeValue(value: CssNode, property: string): boolean {
  let safe = true;
  walk(value, (node) => {
    if (!VALUE_NODES.has(node.type)) safe = false;
    if (node.type === "Function" && !FUNCTIONS.has(node.name.toLowerCase())) safe = false;
    if (node.type === "String" && !PLAIN_TEXT.test(node.value)) safe = false;
    if (node.type === "Identifier" && !PLAIN_NAME.test(node.name)) safe = false;
    // A negative margin would lay one thing over another.
    const isNegative =
      (node.type === "Dimension" || node.type === "Number" || node.type === "Percentage") && node.value.startsWith("-");
    if (isNegative && /^(?:margin|padding|gap|outline)/.test(property)) safe = false;
    // Nothing on a page of ours is a thousand pixels thick.
    if (node.type === "Dimension" && Math.abs(Number(node.value)) > 2000) safe = false;
  });
  return safe;
}

function safeDeclaration(node: CssNode): LeftOut | undefined {
  if (node.type !== "Declaration") return told(node, node.type === "Raw" ? "syntax" : "at-rule");
  const property = node.property.toLowerCase();
  if (!PROPERTIES.has(property)) return told(node, "property");
  return isSafeValue(node.value, property) ? undefined : told(node, "value");
}

function isSafeSelector(selector: CssNode): selector is Selector {
  if (selector.type !== "Selector") return false;
  return selector.children.toArray().every((part) => {
    if (part.type === "TypeSelector") return ELEMENTS.has(part.name.toLowerCase());
    if (part.type === "ClassSelector") return PLAIN_NAME.test(part.name);
    if (part.type === "PseudoClassSelector") return part.children === null && PSEUDO_CLASSES.has(part.name);
    return part.type === "Combinator" && [" ", ">", "+", "~"].includes(part.name);
  });
}

/** `h1` becomes `.custom h1`. */
function scoped(selector: Selector): Selector {
  const children = clone(selector) as Selector;
  children.children.prependData({ type: "Combinator", name: " " });
  children.children.prependData({ type: "ClassSelector", name: SCOPE });
  return children;
}

function safeRule(rule: Rule, leftOut: LeftOut[]): Rule | undefined {
  if (rule.prelude.type !== "SelectorList") {
    leftOut.push(told(rule, "selector"));
    return undefined;
  }
  const selectors: Selector[] = [];
  for (const selector of rule.prelude.children.toArray()) {
    if (isSafeSelector(selector)) selectors.push(scoped(selector));
    else leftOut.push(told(selector, "selector"));
  }
  const kept: Declaration[] = [];
  for (const node of rule.block.children.toArray()) {
    const wrong = safeDeclaration(node);
    if (wrong) leftOut.push(wrong);
    else if (node.type === "Declaration") kept.push(node);
  }
  if (selectors.length === 0 || kept.length === 0) return undefined;
  return {
    type: "Rule",
    prelude: { type: "SelectorList", children: new List<CssNode>().fromArray(selectors) },
    block: { type: "Block", children: new List<CssNode>().fromArray(kept) },
  };
}

function safeMedia(rule: Atrule, leftOut: LeftOut[]): Atrule | undefined {
  const condition = rule.prelude ? generate(rule.prelude).replaceAll(" ", "") : "";
  if (rule.name !== "media" || !rule.block || !MEDIA.test(condition)) {
    leftOut.push(told(rule, "at-rule"));
    return undefined;
  }
  const inside = safeNodes(rule.block.children.toArray(), leftOut, false);
  if (inside.length === 0) return undefined;
  return {
    type: "Atrule",
    name: "media",
    prelude: { type: "Raw", value: condition },
    block: { type: "Block", children: new List<CssNode>().fromArray(inside) },
  };
}

function safeNodes(nodes: readonly CssNode[], leftOut: LeftOut[], mayNest: boolean): CssNode[] {
  return nodes.flatMap((node): CssNode[] => {
    if (node.type === "Rule" || (node.type === "Atrule" && mayNest)) {
      const safe = node.type === "Rule" ? safeRule(node, leftOut) : safeMedia(node, leftOut);
      return safe ? [safe] : [];
    }
    leftOut.push(told(node, node.type === "Atrule" ? "at-rule" : "syntax"));
    return [];
  });
}

/** What, whatever the lists above let through, is never served. */
const NEVER = /[<\\]|url\(|@import|expression\(|javascript:|position:|content:|-moz-binding|behavior:/i;

export function safeCss(source: string): SafeCss {
  if (Buffer.byteLength(source) > MOST_CSS_BYTES) {
    return { css: "", leftOut: [{ line: 1, what: "", because: "too-long" }] };
  }
  const leftOut: LeftOut[] = [];
  const sheet = parse(source, {
    positions: true,
    onParseError: ({ line, message }: { line?: number; message: string }) =>
      leftOut.push({ line: line ?? 1, what: message.slice(0, 80), because: "syntax" }),
  });
  const nodes = sheet.type === "StyleSheet" ? sheet.children.toArray() : [];
  const kept = safeNodes(
    nodes.filter(({ type }) => type !== "Comment"),
    leftOut,
    true,
  );
  const safe: StyleSheet = { type: "StyleSheet", children: new List<CssNode>().fromArray(kept) };
  const css = generate(safe);
  if (NEVER.test(css)) return { css: "", leftOut: [{ line: 1, what: "", because: "value" }] };
  return { css, leftOut: leftOut.toSorted((a, b) => a.line - b.line) };
}
