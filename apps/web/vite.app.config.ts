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
  },
  server: { port: 5174, strictPort: true, proxy: mode === "fake" ? {} : { "/v1": "http://127.0.0.1:3000" } },
  preview: { port: 5175, strictPort: true },
}));
