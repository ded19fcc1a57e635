/** Starts the back office: what the browser lacks, then texts, then the screen. */
import { adoptNonce } from "./nonce.ts";
import { reloadWhenReplaced } from "./replaced.ts";

adoptNonce();
reloadWhenReplaced();

// Safari has no Temporal yet; those who have it don't download ours.
if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");

const { start } = await import("./start.tsx");
await start();
