import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "units",
          include: ["{packages,tools,bench}/**/*.test.{ts,tsx}", "apps/web/**/*.test.{ts,tsx}", "apps/server/src/**/*.test.ts"],
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
    ],
  },
});
