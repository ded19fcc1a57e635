/** Small files, each whole, for tests: made by hand, so that nothing but their form is in them. */
import { crc32 } from "node:zlib";

export const aPdf = (): Buffer =>
  Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
  );

function chunk(type: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type), data]);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** One grey pixel. */
export const aPng = (): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk("IDAT", Buffer.from("789c63680000008200 81".replaceAll(" ", ""), "hex")),
    chunk("IEND", Buffer.alloc(0)),
  ]);

/** Markers, a segment whose bytes look like an end, a scan with a stuffed byte and a restart, and the end. */
export const aJpeg = (): Buffer =>
  Buffer.from(
    "ffd8 ffe0 0006 4a46 ffd9 ffc0 000b 08 0001 0001 01 01 11 00 ffda 0008 01 01 00 00 3f 00 12ff00 34ffd056 ffd9".replaceAll(
      " ",
      "",
    ),
    "hex",
  );

export function aWebp(): Buffer {
  const body = Buffer.concat([Buffer.from("WEBPVP8L"), Buffer.from([6, 0, 0, 0, 0x2f, 0, 0, 0, 0, 0])]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from("RIFF"), size, body]);
}

/** A zip whose entries are stored as they are. */
export function zipped(entries: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, rest, Buffer.from(name)]),
    );
    locals.push(local);
    at += local.length;
  }
  const names = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(names.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, names, end]);
}

export const aDocx = (): Buffer => zipped({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" });
export const anOdt = (): Buffer =>
  zipped({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<office/>" });
