/** Requests that somebody else asked for, against servers of this machine. */
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTcpServer, type AddressInfo, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { OutboundError, postOutside, type OutboundAsk } from "./post.ts";

async function served(listener: RequestListener): Promise<{ port: number; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return { port: (server.address() as AddressInfo).port, server };
}

const ask = (url: string, more: Partial<OutboundAsk> = {}): OutboundAsk => ({
  url,
  headers: { "content-type": "application/json" },
  body: "{}",
  reach: { inside: true },
  timeoutMs: 5000,
  mostAnswerBytes: 4096,
  ...more,
});
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "answered",
    (error: unknown) => (error instanceof OutboundError ? error.reason : error),
  );

test("what is sent arrives, and the beginning of the answer is read", async () => {
  let heard = "";
  const { port } = await served((request, response) => {
    request.on("data", (part: Buffer) => (heard += part.toString()));
    request.on("end", () => response.writeHead(201, { "x-more": "yes" }).end("é".repeat(5000)));
  });
  const answer = await postOutside(ask(`http://localhost:${port}/a?b=c`, { body: '{"a":"é"}' }));
  expect(heard).toBe('{"a":"é"}');
  expect([answer.status, answer.headers["x-more"], answer.body.length]).toEqual([201, "yes", 4096]);
});

test("a redirect is an answer, and is not followed", async () => {
  let calls = 0;
  const { port } = await served((_request, response) => {
    calls++;
    response.writeHead(302, { location: `http://127.0.0.1:${port}/elsewhere` }).end();
  });
  expect((await postOutside(ask(`http://127.0.0.1:${port}/`))).status).toBe(302);
  expect(calls).toBe(1);
});

test("who hangs is left after the time; who answered and then hangs has answered", async () => {
  const { port } = await served((request, response) => {
    if (request.url === "/silent") return;
    response.writeHead(200);
    response.write("begun");
  });
  expect(await reasonOf(postOutside(ask(`http://127.0.0.1:${port}/silent`, { timeoutMs: 100 })))).toBe("timeout");
  const answer = await postOutside(ask(`http://127.0.0.1:${port}/drips`, { timeoutMs: 3000 }));
  expect([answer.status, answer.body.toString()]).toEqual([200, "begun"]);
});

test("nobody there, no such name, a name server that hangs", async () => {
  const { port, server } = await served(() => undefined);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  expect(await reasonOf(postOutside(ask(`http://127.0.0.1:${port}/`)))).toBe("no-connection");
  const unknown = async () => Promise.reject(new Error("ENOTFOUND"));
  expect(await reasonOf(postOutside(ask("https://nowhere.example/", { lookup: unknown })))).toBe("no-such-host");
  const never = () => new Promise<never>(() => undefined);
  expect(await reasonOf(postOutside(ask("https://slow.example/", { lookup: never, timeoutMs: 50 })))).toBe("timeout");
});

test("a server that speaks no TLS is not trusted", async () => {
  const { port } = await served((_request, response) => response.end());
  expect(await reasonOf(postOutside(ask(`https://127.0.0.1:${port}/`)))).toBe("tls-handshake");
});

test.each([
  [["10.0.0.1"]],
  [["127.0.0.1"]],
  [["8.8.8.8", "127.0.0.1"]],
  [["2606:4700::1", "::1"]],
  [["::ffff:7f00:1"]],
  [["169.254.169.254"]],
])("a name that leads to %j is not gone to", async (addresses) => {
  const lookup = async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  const reach = { inside: false };
  expect(await reasonOf(postOutside(ask("https://rebound.example/", { lookup, reach })))).toBe("forbidden-address");
});

test("a name is looked up once: what it says a moment later changes nothing", async () => {
  let calls = 0;
  const { port } = await served((_request, response) => response.writeHead(204).end());
  const lookup = async () => [{ address: calls++ === 0 ? "127.0.0.1" : "169.254.169.254", family: 4 }];
  expect((await postOutside(ask(`http://rebound.example:${port}/`, { lookup }))).status).toBe(204);
  expect(calls).toBe(1);
});

test.each(["http://127.0.0.1:9/", "https://localhost/", "https://u:p@example.org/", "https://[::1]/"])(
  "%s is refused before anything is asked",
  async (url) => {
    const lookup = async () => Promise.reject(new Error("asked"));
    expect(await reasonOf(postOutside(ask(url, { lookup, reach: { inside: false } })))).toBe("forbidden-address");
  },
);

/** What answers is not a server of ours: anything may come over the wire. */
const bomb = gzipSync(Buffer.alloc(20_000_000));
const HEAD = "HTTP/1.1 200 OK\r\n";
const forever = (socket: Socket, piece: string) => {
  const timer = setInterval(() => socket.write(piece), 5);
  socket.on("close", () => clearInterval(timer));
};
test.each<[string, (socket: Socket) => void, string | number]>([
  ["headers without an end", (socket) => forever(socket, `${HEAD}x-a: ${"a".repeat(8000)}\r\n`), "no-connection"],
  ["hints without an end", (socket) => forever(socket, "HTTP/1.1 103 Early Hints\r\nx-a: b\r\n\r\n"), "timeout"],
  ["a letter now and then", (socket) => forever(socket, ""), "timeout"],
  ["another protocol", (socket) => socket.write("SSH-2.0-OpenSSH_9\r\n"), "no-connection"],
  [
    "another protocol, asked for",
    (socket) => socket.write("HTTP/1.1 101 X\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n"),
    "no-connection",
  ],
  [
    "two lengths",
    (socket) => socket.write(`${HEAD}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\nok`),
    "no-connection",
  ],
  ["nothing", (socket) => socket.destroy(), "no-connection"],
  [
    "what would be much, unpacked",
    (socket) => {
      socket.write(`${HEAD}content-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n\r\n`);
      socket.write(bomb);
    },
    4096,
  ],
  ["a body without an end", (socket) => forever(socket, `${HEAD}\r\n${"x".repeat(5000)}`), 4096],
])("%s: an end of it, in time, and no more than a little is read", async (_, answer, wanted) => {
  const server = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => answer(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  // Where the end is not that of patience, there is more of it than a busy machine needs.
  const work = postOutside(ask(`http://127.0.0.1:${port}/`, { timeoutMs: wanted === "timeout" ? 400 : 20_000 }));
  if (typeof wanted === "string") expect(await reasonOf(work)).toBe(wanted);
  else expect((await work).body).toHaveLength(wanted);
});
