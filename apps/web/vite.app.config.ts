/**
 * Builds the back office into dist/app. `vite --mode fake` (dev or preview) answers /v1 from memory, under the same
 * strict CSP as the server's, so that screens can be made and looked at without a database.
 */
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { fakeServer } from "./src/app/testing/server.ts";

export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL("src/app", import.meta.url)),
  base: "/app/",
  plugins: [react(), mode === "fake" && fakeServer()],
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    outDir: fileURLToPath(new URL("dist/app", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    // A data: font would need a wider CSP.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every screen needs, in one file that changes only when a library does.
            {
              name: "vendor",
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack|openapi-fetch|clsx|@mantine[\\/]core[\\/]esm[\\/]core)[\\/]/,
            },
            // Sixty files of two hundred bytes otherwise. What few screens need waits until one of them is opened.
            { name: "icons", minShareCount: 8, test: /node_modules[\\/]lucide-react[\\/]/ },
            { name: "scheduling", minShareCount: 8, test: /packages[\\/]scheduling[\\/]|src[\\/]app[\\/]time[\\/]/ },
            // These before "above", which would take along what it uses of them, and be loaded with it.
            {
              name: "controls",
              minShareCount: 8,
              test: /node_modules[\\/](react-remove-scroll|@mantine[\\/](hooks|core[\\/]esm[\\/]components[\\/](\w*Button|ActionIcon|Input|Loader|Transition|Portal|Overlay|Paper)))/,
            },
            {
              name: "common",
              minShareCount: 8,
              test: /src[\\/]app[\\/](api[\\/]|texts[\\/]language|shell[\\/]|ui[\\/](?!\w*(Dialog|Menu)))|packages[\\/]sdk[\\/]/,
            },
            // What opens above a page: signing in needs none of it.
            {
              name: "above",
              minShareCount: 8,
              test: /src[\\/]app[\\/]ui[\\/]\w*Dialog|node_modules[\\/](@floating-ui|@mantine[\\/]core[\\/]esm[\\/]components[\\/](Modal|Popover|ScrollArea))/,
            },
          ],
        },
      },
    },
  },
  server: { port: 5174, strictPort: true, proxy: mode === "fake" ? {} : { "/v1": "http://127.0.0.1:3000" } },
  preview: { port: 5175, strictPort: true },
}));
