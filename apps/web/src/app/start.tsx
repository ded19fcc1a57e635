import "./styles/mantine.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { queryClient } from "./api/client.ts";
import { pageNonce } from "./nonce.ts";
import { router } from "./router.tsx";
import { cssVariables, theme } from "./styles/theme.ts";
import { startTexts } from "./texts/language.ts";
import { later } from "./ui/later.tsx";

/** A message shown before they are there waits for them. */
const Notifications = later(async () => (await import("@mantine/notifications")).Notifications);

export async function start(): Promise<void> {
  await startTexts();
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root");
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={pageNonce}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Suspense>
            <Notifications position="bottom-center" limit={3} autoClose={5_000} />
          </Suspense>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
