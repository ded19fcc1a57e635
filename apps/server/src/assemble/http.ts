/** Opens the product to people: builds the web part when it is not there, mounts the pages, listens. */
import type { FastifyInstance } from "fastify";
import { SHOWCASE } from "../demo/index.ts";
import type { Mailbox } from "../platform/mail/mailbox.ts";
import type { TextFolder } from "../platform/sms/text-folder.ts";
import { buildWeb, webIsFresh } from "./build-web.ts";
import { mountMailbox, mountTexts } from "./mailbox.ts";
import { mountSource } from "./source.ts";
import { mountWeb, type WebOptions } from "./web.ts";

export interface HttpOptions extends Omit<WebOptions, "showcase"> {
  readonly mailbox: Mailbox | undefined;
  readonly texts: TextFolder | undefined;
}

/** @returns the port, which the system chose when the setting is 0. */
export async function listen(server: FastifyInstance, { mailbox, texts, ...options }: HttpOptions): Promise<string> {
  if (!(await webIsFresh())) {
    process.stdout.write("Building the web part…\n");
    await buildWeb();
  }
  if (mailbox) mountMailbox(server, mailbox);
  if (texts) mountTexts(server, texts);
  mountSource(server, options);
  await mountWeb(server, { ...options, showcase: SHOWCASE });
  const { CRENEAU_PORT: port, CRENEAU_HOST: host } = options.settings;
  return new URL(await server.listen({ port, host })).port;
}
