import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** They put something else in the place of a module, which no other story may then find there. */
const APART = ["apps/server/src/modules/identity/lockout.story.test.ts"];

/** What is waited for comes late on a busy machine: vitest's own second would be a race. */
const waits = { expect: { poll: { timeout: 20_000 } } };

/** The whole product is read once a worker, not once a file: each story has a database of its own, modules keep nothing. */
const stories = {
  ...waits,
  setupFiles: ["tools/property-seed.ts"],
  include: ["apps/server/src/**/*.story.test.ts"],
  exclude: ["**/node_modules/**"],
  globalSetup: ["apps/server/src/testing/global-setup.ts"],
  // Many times what the longest takes alone: a red that is waited for longer is better than one by chance.
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

export default defineConfig({
  test: {
    // One for each core, where there is usually one fewer: half of a story is PostgreSQL's, and whoever tests does nothing else.
    maxWorkers: Math.max(2, availableParallelism()),
    coverage: {
      provider: "v8",
      // What journeys run, they run in another process: it is not counted.
      include: ["packages/*/src/**/*.ts", "apps/server/src/**/*.ts", "apps/web/src/public/**/*.{ts,tsx}"],
      exclude: [
        "**/*.test.*",
        "**/testing/**",
        "**/testing.ts",
        "apps/server/src/demo/**",
        "packages/sdk/src/schema.ts",
      ],
      reporter: ["text-summary", "json-summary"],
      thresholds: {
        lines: 80,
        "packages/scheduling/src/**": { branches: 100 },
        "packages/holidays/src/**": { branches: 100 },
      },
    },
    projects: [
      {
        test: {
          ...waits,
          name: "units",
          setupFiles: ["tools/property-seed.ts"],
          testTimeout: 180_000,
          include: [
            "{packages,tools,bench}/**/*.test.{ts,tsx}",
            "apps/web/**/*.test.{ts,tsx}",
            "apps/server/src/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**", "**/dist/**", "**/*.story.test.ts"],
        },
      },
      { test: { ...stories, name: "stories", isolate: false, exclude: [...stories.exclude, ...APART] } },
      { test: { ...stories, name: "stories apart", include: APART } },
      {
        test: {
          ...waits,
          name: "journeys",
          include: ["e2e/**/*.test.ts"],
          globalSetup: ["e2e/global-setup.ts"],
          // After all others. They share one running product, where each has a business of its own.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
