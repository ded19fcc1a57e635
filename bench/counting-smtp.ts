/** A mail server that takes everything and keeps nothing but when it came. */
import { createServer } from "node:net";

export interface CountingServer {
  readonly url: string;
  /** When each mail was taken, by this process's clock. */
  readonly taken: number[];
  stop(): Promise<void>;
}

/** @param delayMs how long it thinks before it takes one. */
export async function countingServer(delayMs = 0): Promise<CountingServer> {
  const taken: number[] = [];
  const server = createServer((socket) => {
    let text = "";
    let inData = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 counting");
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString("latin1");
      for (;;) {
        const end = inData ? text.indexOf("\r\n.\r\n") : text.indexOf("\r\n");
        if (end < 0) return;
        const command = text.slice(0, end).toUpperCase();
        text = text.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          setTimeout(() => {
            taken.push(performance.now());
            say("250 taken");
          }, delayMs);
        } else if (command.startsWith("EHLO")) say("250-counting\r\n250 8BITMIME");
        else if (command === "DATA") {
          inData = true;
          say("354 go on");
        } else if (command === "QUIT") {
          say("221 bye");
          socket.end();
        } else say("250 ok");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the counting server has no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
