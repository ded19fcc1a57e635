// For the command line, as in: npx depcruise apps packages -c tools/dependency-cruiser.config.mjs -T dot
export { boundaryRules as default } from "./boundary-rules.ts";
