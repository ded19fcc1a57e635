/** A receiver whose certificate is not as it should be: the log says what is wrong with it. Real TLS, on this machine. */
import { generateKeyPairSync, sign, X509Certificate, type KeyObject } from "node:crypto";
import { createServer as createTcpServer, type AddressInfo, type Server } from "node:net";
import { createServer, getCACertificates, setDefaultCACertificates, type TlsOptions } from "node:tls";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { OutboundError, postOutside } from "./post.ts";

/** DER (X.690): a tag, how long it is, and what it holds. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const held = Buffer.concat(parts);
  const size = held.length.toString(16).padStart(held.length > 255 ? 4 : 2, "0");
  const length = held.length < 128 ? Buffer.from([held.length]) : Buffer.from(`8${size.length / 2}${size}`, "hex");
  return Buffer.concat([Buffer.from([tag]), length, held]);
}
const [INTEGER, BITS, OCTETS, OID, UTF8, TIME, SEQUENCE, SET] = [0x02, 0x03, 0x04, 0x06, 0x0c, 0x17, 0x30, 0x31];
const oid = (hex: string) => der(OID, Buffer.from(hex, "hex"));
const ecdsaWithSha256 = der(SEQUENCE, oid("2a8648ce3d040302"));
const nameOf = (name: string) => der(SEQUENCE, der(SET, der(SEQUENCE, oid("550403"), der(UTF8, Buffer.from(name)))));
const extension = (id: string, value: Buffer) => der(SEQUENCE, oid(id), der(OCTETS, value));

interface Wish {
  readonly subject: string;
  /** Years of our time: from the beginning of one to the beginning of another. */
  readonly years?: readonly [number, number];
  readonly authority?: boolean;
}
interface Pair {
  readonly name: string;
  readonly cert: string;
  readonly key: KeyObject;
}

let serial = 0;
/** @param by absent: by itself */
function certified({ subject, years = [2020, 2049], authority = false }: Wish, by?: Pair): Pair {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const moment = (year: number) => der(TIME, Buffer.from(`${String(year).slice(2)}0101000000Z`));
  const rights = authority
    ? extension("551d13", der(SEQUENCE, Buffer.from([1, 1, 255])))
    : extension("551d11", der(SEQUENCE, der(0x82, Buffer.from(subject))));
  const told = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([++serial])),
    ecdsaWithSha256,
    nameOf(by?.name ?? subject),
    der(SEQUENCE, moment(years[0]), moment(years[1])),
    nameOf(subject),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(SEQUENCE, rights)),
  );
  const signature = sign("sha256", told, by?.key ?? privateKey);
  const whole = der(SEQUENCE, told, ecdsaWithSha256, der(BITS, Buffer.from([0]), signature));
  return { name: subject, cert: new X509Certificate(whole).toString(), key: privateKey };
}

const HOST = "hooks.example";
const root = certified({ subject: "Known root", authority: true });
const between = certified({ subject: "Between", authority: true }, root);
const unknown = certified({ subject: "Unknown root", authority: true });

const before = getCACertificates("default");
beforeAll(() => setDefaultCACertificates([...before, root.cert]));
afterAll(() => setDefaultCACertificates(before));

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const served = ({ cert, key }: Pair, more: TlsOptions = {}): Promise<number> => {
  const pem = key.export({ type: "pkcs8", format: "pem" });
  const server = createServer({ cert, key: pem, ...more }, (socket) => {
    socket.on("error", () => undefined);
    socket.end("HTTP/1.1 204 No Content\r\n\r\n");
  });
  server.on("tlsClientError", () => undefined);
  return listening(server);
};

const told = (port: number): Promise<string> =>
  postOutside({
    url: `https://${HOST}:${port}/`,
    headers: {},
    body: "{}",
    reach: { inside: true },
    timeoutMs: 10_000,
    mostAnswerBytes: 10,
    lookup: async () => [{ address: "127.0.0.1", family: 4 }],
  }).then(
    ({ status }) => String(status),
    (error: unknown) => (error instanceof OutboundError ? error.reason : String(error)),
  );

test("one in force, of that name, of an authority that is known, is gone to", async () => {
  expect(await told(await served(certified({ subject: HOST }, root)))).toBe("204");
  const chained = certified({ subject: HOST }, between);
  expect(await told(await served({ ...chained, cert: chained.cert + between.cert }))).toBe("204");
});

test.each<[string, Pair, string]>([
  ["that has expired", certified({ subject: HOST, years: [2020, 2021] }, root), "tls-expired"],
  ["that is not valid yet", certified({ subject: HOST, years: [2048, 2049] }, root), "tls-expired"],
  ["of another name", certified({ subject: "other.example" }, root), "tls-name"],
  ["that is signed by itself", certified({ subject: HOST }), "tls-self-signed"],
  ["of an authority nobody knows", certified({ subject: HOST }, unknown), "tls-untrusted"],
  ["without what lies between it and its authority", certified({ subject: HOST }, between), "tls-untrusted"],
])("a certificate %s is named so", async (_what, pair, reason) => {
  expect(await told(await served(pair))).toBe(reason);
});

test("an authority that signed itself and came along is no more trusted for it", async () => {
  const pair = certified({ subject: HOST }, unknown);
  expect(await told(await served({ ...pair, cert: pair.cert + unknown.cert }))).toBe("tls-self-signed");
});

test("a server that speaks only what is too old, or cuts the handshake, or speaks no TLS, refused it", async () => {
  const pair = certified({ subject: HOST }, root);
  const old: TlsOptions = { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" };
  expect(await told(await served(pair, old))).toBe("tls-handshake");
  const cut = createTcpServer((socket) => socket.once("data", () => socket.destroy()));
  expect(await told(await listening(cut))).toBe("tls-handshake");
  const plain = createTcpServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  expect(await told(await listening(plain))).toBe("tls-handshake");
});
