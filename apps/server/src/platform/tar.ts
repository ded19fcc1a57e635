/** Writes tar archives, a file at a time (POSIX.1-1988 ustar: IEEE Std 1003.1 `pax`, "ustar Interchange Format"). */

const BLOCK_BYTES = 512;
const LONGEST_NAME_BYTES = 100;
const LONGEST_PREFIX_BYTES = 155;

export interface TarFile {
  /** With forward slashes, from where the archive is unpacked. */
  readonly path: string;
  readonly content: Buffer;
  readonly modifiedAtMs: number;
  readonly executable: boolean;
}

/** A long path goes in two fields, parted at one of its slashes. @throws RangeError when no slash is well placed. */
function namePartsOf(path: string): { readonly prefix: string; readonly name: string } {
  if (Buffer.byteLength(path) <= LONGEST_NAME_BYTES) return { prefix: "", name: path };
  for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    const fits = Buffer.byteLength(prefix) <= LONGEST_PREFIX_BYTES && Buffer.byteLength(name) <= LONGEST_NAME_BYTES;
    if (fits) return { prefix, name };
  }
  throw new RangeError(`${path} is too long for a tar archive`);
}

function headerOf({ path, content, modifiedAtMs, executable }: TarFile): Buffer {
  const { prefix, name } = namePartsOf(path);
  const header = Buffer.alloc(BLOCK_BYTES);
  /** A number fills its field but for the zero byte at its end. */
  const writeNumber = (value: number, at: number, bytes: number): void => {
    header.write(value.toString(8).padStart(bytes - 1, "0"), at);
  };
  header.write(name, 0);
  writeNumber(executable ? 0o755 : 0o644, 100, 8);
  writeNumber(0, 108, 8); // owned by nobody in particular
  writeNumber(0, 116, 8);
  writeNumber(content.length, 124, 12);
  writeNumber(Math.floor(modifiedAtMs / 1000), 136, 12);
  header.write("0", 156); // a regular file
  header.write("ustar", 257);
  header.write("00", 263); // its version
  header.write(prefix, 345);
  // The checksum is counted with its own field full of spaces.
  header.fill(" ", 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** The archive's bytes. Holds one file at a time. */
export async function* tarOf(files: AsyncIterable<TarFile>): AsyncGenerator<Buffer> {
  for await (const file of files) {
    yield headerOf(file);
    yield file.content;
    yield Buffer.alloc(-file.content.length & (BLOCK_BYTES - 1));
  }
  yield Buffer.alloc(2 * BLOCK_BYTES);
}
