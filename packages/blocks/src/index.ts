/** Designs made of blocks: what they are, what is wrong with them, and how they become a mail. Pure. */
export * from "./browser.ts";
export { Block, BoxStyle, Condition, Design, DesignStyle, InnerBlock, PartBlocks } from "./model.ts";
export { parseDesign } from "./parse.ts";
