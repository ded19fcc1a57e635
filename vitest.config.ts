import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "units",
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
          // One browser at a time: two cores.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
