/** What a start says when it is done: where to look, and as whom. */
import { demoAccounts, SHOWCASE } from "../demo/index.ts";
import type { Settings } from "../platform/settings.ts";

export interface Announced {
  readonly address: string;
  readonly settings: Settings;
  readonly hasMailbox: boolean;
  readonly tookMs: number;
}

export function announcement({ address, settings, hasMailbox, tookMs }: Announced): string {
  const lines = [
    "",
    `Creneau is ready (${(tookMs / 1000).toFixed(1)} s).`,
    "",
    ...SHOWCASE.map((slug) => `  ${address}/${slug}`),
    `  ${address}/app          back office`,
    ...(hasMailbox ? [`  ${address}/dev/mailbox  every mail that was sent`] : []),
    `  ${address}/v1/docs      the API`,
    "",
    ...(settings.CRENEAU_DEMO
      ? ["Demo accounts:", ...demoAccounts.map(({ email, password, is }) => `  ${email}  ${password}  ${is}`), ""]
      : []),
    "Ctrl-C stops everything.",
    "",
  ];
  return `${lines.join("\n")}\n`;
}
