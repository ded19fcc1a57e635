import { describe, expect, test } from "vitest";
import { decodeCsv, parseCsv, writeCsv } from "./csv.ts";

const cells = (text: string) => parseCsv(text).map((row) => row.cells);

describe("reading", () => {
  test.each([
    [
      "commas",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "semicolons, where a comma is text",
      "a;b\nc,d;e",
      [
        ["a", "b"],
        ["c,d", "e"],
      ],
    ],
    [
      "a semicolon in quotes does not decide",
      '"a;x",b\nc,d',
      [
        ["a;x", "b"],
        ["c", "d"],
      ],
    ],
    ["quotes in quotes, a separator and a line break inside", '"a ""b""; c";"d\ne"', [['a "b"; c', "d\ne"]]],
    [
      "Windows' and old Mac's line ends, a line break at the end",
      "a,b\r\nc,d\re,f\n",
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
      ],
    ],
    [
      "empty lines and lines of separators are none",
      "a;b\n\n;;\nc;d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["spaces around", " a ; b ", [["a", "b"]]],
    ["a quote that is never closed", 'a,"b\nc', [["a", "b\nc"]]],
    ["nothing", "", []],
  ])("%s", (_, text, expected) => expect(cells(text)).toEqual(expected));

  test("lines are numbered as an editor shows them, also after one with a break inside", () => {
    expect(parseCsv('a\n\n"b\nb"\nc').map(({ line }) => line)).toEqual([1, 3, 5]);
    expect(parseCsv("a\r\n\r\nb").map(({ line }) => line)).toEqual([1, 3]);
  });

  test("UTF-8 with or without a mark, else what an older Excel saves", () => {
    expect(decodeCsv(Buffer.from("\uFEFFé;€"))).toEqual({ text: "é;€", encoding: "utf-8" });
    expect(decodeCsv(Buffer.of(0xe9, 0x3b, 0x80))).toEqual({ text: "é;€", encoding: "windows-1252" });
  });
});

describe("writing", () => {
  test.each(["=1+1", "+33 6", "-1", "@SUM(A1)", "\t=1", "\r=1"])("a formula is text: %j", (formula) => {
    const [row] = parseCsv(writeCsv([["x", formula]]).slice(1));
    expect(row?.cells[1]?.startsWith("'")).toBe(true);
  });

  test("what is written is read again", () => {
    const rows = [
      ["nom", "ville; pays"],
      ['dit "Jo"', "deux\nlignes"],
    ];
    expect(cells(writeCsv(rows).slice(1))).toEqual(rows);
  });
});
