/**
 * Builds the public pages into one file that the server imports (`dist/public/site.js`), and copies the fonts they name
 * beside it (`dist/public/fonts`).
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { fontFiles } from "./src/public/theme/fonts.ts";

function fonts(): Plugin {
  return {
    name: "creneau-fonts",
    async generateBundle() {
      for (const { file, from } of Object.values(fontFiles)) {
        const source = await readFile(fileURLToPath(import.meta.resolve(from)));
        this.emitFile({ type: "asset", fileName: `fonts/${file}`, source });
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), fonts()],
  // React is bundled in its production form, whatever NODE_ENV the server runs with.
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  ssr: { noExternal: true },
  build: {
    ssr: "src/public/index.ts",
    outDir: "dist/public",
    emptyOutDir: true,
    target: "esnext",
    minify: true, // The enhancer is sent to browsers as its own source: small here is small there.
    rolldownOptions: { output: { entryFileNames: "site.js" } },
  },
});
