/**
 * Who may import whom, as dependency-cruiser rules. The comment of a rule is printed with each violation: it says what to
 * do instead. A path is a regular expression on the path from the root; `$1` is what the first group of `from` matched.
 */
import type { IConfiguration, IForbiddenRuleType } from "dependency-cruiser";
import { modules as order } from "../apps/server/src/modules/order.ts";

const modules = "^apps/server/src/modules";
/** Where the modules are put together: these know all of them, and all of their files. */
const assembly = "^apps/server/src/(main\\.ts$|assemble/)";
const tests = "\\.test\\.tsx?$";
/** Outside the modules: stories of several of them, and the world these run in. */
const stories = ["\\.test\\.tsx?$", "^apps/server/src/testing/", "^apps/server/src/walls/"];
/** Tests and the factories they build their world with. */
const testing = "(\\.test|/testing)\\.ts$";

const knowsOnlyEarlier = order.slice(0, -1).map((name, position): IForbiddenRuleType => ({
  name: `${name}-knows-only-earlier`,
  severity: "error",
  comment: `${name} comes earlier in modules/order.ts. Let the later module react to an event of ${name}.`,
  from: { path: `${modules}/${name}/` },
  to: { path: `${modules}/(${order.slice(position + 1).join("|")})/` },
}));

/** What a test may use of another module. */
const doorsForTests = [`${modules}/[^/]+/(index|testing)\\.ts$`, `${modules}/[^/]+/[^/]+/testing\\.ts$`];

const doors: IForbiddenRuleType[] = [
  {
    name: "by-the-front-door",
    severity: "error",
    comment: "Ask that module to offer it in its index.ts.",
    from: { path: `${modules}/([^/]+)/`, pathNot: testing },
    to: { path: `${modules}/[^/]+/`, pathNot: [`${modules}/$1/`, `${modules}/[^/]+/index\\.ts$`] },
  },
  {
    name: "tests-by-the-front-door",
    severity: "error",
    comment:
      "A test builds another module's world with its testing.ts, or that of a part, and asks the rest of its index.ts.",
    from: { path: `${modules}/([^/]+)/.*${testing}` },
    to: { path: `${modules}/[^/]+/`, pathNot: [`${modules}/$1/`, ...doorsForTests] },
  },
  {
    name: "visitors-by-the-front-door",
    severity: "error",
    comment: "Only main.ts and assemble/ see inside the modules; a story may also use their testing.ts.",
    from: { pathNot: [modules, assembly, ...stories] },
    to: { path: `${modules}/[^/]+/`, pathNot: `${modules}/[^/]+/index\\.ts$` },
  },
  {
    name: "visiting-tests-by-the-front-door",
    severity: "error",
    comment: "Ask that module to offer it in its index.ts or testing.ts.",
    from: { path: stories, pathNot: [modules, assembly] },
    to: { path: `${modules}/[^/]+/`, pathNot: doorsForTests },
  },
];

const layers: IForbiddenRuleType[] = [
  {
    name: "pure-core",
    severity: "error",
    comment: "This package is pure and imports nothing. Pass the fact in as an argument instead.",
    from: { path: "^packages/(scheduling|money)/src/", pathNot: tests },
    to: { pathNot: "^packages/$1/src/" },
  },
  {
    name: "holidays-are-dates",
    severity: "error",
    comment: "This package turns calendars of countries into dates. Pass the fact in as an argument instead.",
    from: { path: "^packages/holidays/src/", pathNot: tests },
    to: { pathNot: ["^packages/(holidays|scheduling)/src/", "node_modules/date-holidays/"] },
  },
  {
    name: "blocks-are-pure",
    severity: "error",
    comment: "This package knows zod and nothing of ours. Pass the fact in as an argument instead.",
    from: { path: "^packages/blocks/src/", pathNot: tests },
    to: { pathNot: ["^packages/blocks/src/", "node_modules/zod/"] },
  },
  {
    name: "contract-imports-only-zod",
    severity: "error",
    comment: "The contract is read by every client: it knows zod, the shape of a design, and nothing else of ours.",
    from: { path: "^packages/contract/src/", pathNot: tests },
    to: { pathNot: ["^packages/(contract|blocks)/src/", "node_modules/(zod|zod-openapi)/"] },
  },
  {
    name: "platform-knows-no-module",
    severity: "error",
    comment: "The platform serves any module. Pass in what it needs, from assemble/.",
    from: { path: "^apps/server/src/platform/" },
    to: { path: `${modules}/` },
  },
  {
    name: "sql-lives-in-stores",
    severity: "error",
    comment:
      "In a module, store.ts, queries.ts, integrity.ts and retention.ts speak SQL. The transaction's type comes from platform/database.",
    // The job queue is itself a library on PostgreSQL, with a connection of its own.
    from: {
      path: "^apps/server/src/",
      pathNot: [
        "/(store|queries|integrity|retention)\\.ts$",
        "^apps/server/src/platform/(database|jobs)/",
        testing,
        ...stories,
      ],
    },
    to: { path: "node_modules/(@types/)?(pg|pg-[^/]+|kysely)/" },
  },
  {
    name: "routes-stay-thin",
    severity: "error",
    comment: "A route parses, authorizes, calls a command or a query, and presents.",
    from: { path: "[/-]routes\\.ts$" },
    to: { path: "/store\\.ts$" },
  },
  {
    name: "browser-side",
    severity: "error",
    comment: "The server's code never travels to a browser: speak to it through the SDK.",
    from: { path: "^(apps/(web|embed)|packages)/", pathNot: tests },
    to: { path: "^apps/server/" },
  },
  {
    name: "browsers-take-parts",
    severity: "error",
    comment:
      "The whole contract weighs 90 KB in a browser: import the part (@creneau/contract/prices, …), or types alone.",
    from: { path: "^apps/web/src/", pathNot: [tests, "/testing/"] },
    to: { path: "^packages/contract/src/index\\.ts$", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "no-cycles",
    severity: "error",
    comment: "Move what both need to a third file that knows neither.",
    from: {},
    to: { circular: true },
  },
];

/** Read by `tools/boundaries.ts` and, through `tools/dependency-cruiser.config.mjs`, by the `depcruise` command. */
export const boundaryRules: IConfiguration = {
  forbidden: [...knowsOnlyEarlier, ...doors, ...layers],
  options: {
    // TypeScript 7 has no compiler API: without another parser, dependency-cruiser sees no module and is content.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|coverage|data)/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node", "default"] },
  },
};
