/** A whole business out, as one file; and in again. */
import type { Schema } from "@creneau/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";
import { useOnce } from "./once.ts";
import { problemOf } from "./problem.ts";

export type BusinessExport = Schema<"BusinessExport">;
export type BusinessImport = Schema<"BusinessImport">;

const ASKED_EVERY_MS = 2_000;
const SHOWN = 10;
const exportsKey = (businessId: string) => [...keys.business(businessId), "exports"];
const importsKey = ["imports"];

export const isUnderWay = ({ state }: BusinessExport): boolean => state === "waiting" || state === "making";
export const isAtWork = ({ state }: BusinessImport): boolean => state === "waiting" || state === "working";

/** The last ones. Asked again and again while one is being made. */
export function useExports(businessId: string) {
  return useQuery({
    queryKey: exportsKey(businessId),
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? ASKED_EVERY_MS : false),
    queryFn: async () => {
      const path = { businessId };
      const page = await answerOf(
        api.GET("/v1/businesses/{businessId}/exports", { params: { path, query: { limit: SHOWN } } }),
      );
      return page.items;
    },
  });
}

export function useStartExport(businessId: string) {
  const cache = useQueryClient();
  const once = useOnce();
  return useMutation({
    mutationFn: (passphrase: string | undefined) =>
      once(passphrase, (key) =>
        answerOf(
          api.POST("/v1/businesses/{businessId}/exports", {
            params: { path: { businessId }, ...key },
            body: passphrase === undefined ? {} : { passphrase },
          }),
        ),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: exportsKey(businessId) }),
  });
}

/** Proves who it is, is written into the log; then the browser fetches the file by itself. */
export function useTakeExport(businessId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (exportId: string) => {
      const path = { businessId, exportId };
      await answerOf(api.POST("/v1/businesses/{businessId}/exports/{exportId}/downloads", { params: { path } }));
      location.assign(`/v1/businesses/${businessId}/exports/${exportId}/file`);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: exportsKey(businessId) }),
  });
}

/** What was sent last. */
export function useLastImport() {
  return useQuery({
    queryKey: importsKey,
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? ASKED_EVERY_MS : false),
    queryFn: async () => {
      const page = await answerOf(api.GET("/v1/me/imports", { params: { query: { limit: 1 } } }));
      return page.items[0] ?? null;
    },
  });
}

async function base64Of(part: Blob): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(typeof reader.result === "string" ? reader.result : ""));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("the file can't be read")));
    reader.readAsDataURL(part);
  });
  return url.slice(url.indexOf(",") + 1);
}

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** A part that came too soon after the others goes again when it may. */
async function patiently<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      const failure = problemOf(error);
      if (failure.code !== "TOO_MANY_REQUESTS") throw error;
      await pause(failure.retryAfterSeconds ?? 1);
    }
  }
}

/** Sends a file, part by part. */
export function useSendFile(onProgress: (sentBytes: number) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      const body = { fileName: file.name.slice(0, 200), sizeBytes: file.size };
      const { id: importId, partBytes } = await answerOf(api.POST("/v1/me/imports", { body }));
      for (let number = 0; number * partBytes < file.size; number++) {
        const base64 = await base64Of(file.slice(number * partBytes, (number + 1) * partBytes));
        const params = { path: { importId, number } };
        await patiently(() =>
          answerOf(api.PUT("/v1/me/imports/{importId}/parts/{number}", { params, body: { base64 } })),
        );
        onProgress(Math.min(file.size, (number + 1) * partBytes));
      }
      return importId;
    },
    onSettled: () => cache.invalidateQueries({ queryKey: importsKey }),
  });
}

export interface ImportWish {
  readonly importId: string;
  readonly passphrase?: string;
  readonly slug?: string;
  readonly withMessages: boolean;
}

export function useStartImport() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ importId, ...body }: ImportWish) =>
      answerOf(api.POST("/v1/me/imports/{importId}/start", { params: { path: { importId } }, body })),
    onSettled: () => cache.invalidateQueries({ queryKey: importsKey }),
  });
}

export function useDropImport() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (importId: string) =>
      answerOf(api.DELETE("/v1/me/imports/{importId}", { params: { path: { importId } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: importsKey }),
  });
}
