import "./styles/mantine.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { queryClient } from "./api/client.ts";
import { pageNonce } from "./nonce.ts";
import { router } from "./router.tsx";
import { Toasts } from "./shell/Toasts.tsx";
import { cssVariables, theme } from "./styles/theme.ts";
import { startTexts } from "./texts/language.ts";

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
        // All variables are written at the start: the sheet of the defaults would weigh 4 KB for colours we don't use.
        deduplicateCssVariables={false}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Toasts />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
