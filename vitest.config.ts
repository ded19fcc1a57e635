import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
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
          name: "units",
          setupFiles: ["tools/property-seed.ts"],
          include: [
            "{packages,tools,bench}/**/*.test.{ts,tsx}",
            "apps/web/**/*.test.{ts,tsx}",
            "apps/server/src/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**", "**/dist/**", "**/*.story.test.ts"],
        },
      },
      {
        test: {
          name: "stories",
          setupFiles: ["tools/property-seed.ts"],
          include: ["apps/server/src/**/*.story.test.ts"],
          globalSetup: ["apps/server/src/testing/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["e2e/**/*.test.ts"],
          globalSetup: ["e2e/global-setup.ts"],
          // After all others, one browser at a time: two cores.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          // They share one running product, and a browser: what one of them finds taken, it may find free when it looks again.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
