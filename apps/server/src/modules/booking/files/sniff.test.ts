import { describe, expect, test } from "vitest";
import { fileName, attachmentOf } from "./names.ts";
import { isTooMuch, judgeFile } from "./rules.ts";
import { sniff } from "./sniff.ts";
import { aDocx, aJpeg, anOdt, aPdf, aPng, aWebp, zipped } from "./testing.ts";

const refused = (bytes: Buffer) => {
  const found = sniff(bytes);
  return "refused" in found ? found.refused : `taken as ${found.kind}`;
};
const kept = (bytes: Buffer) => {
  const found = sniff(bytes);
  return "refused" in found ? found.refused : [found.kind, found.bytes.length];
};

describe("what a file is", () => {
  test.each([
    ["pdf", aPdf()],
    ["png", aPng()],
    ["jpeg", aJpeg()],
    ["webp", aWebp()],
    ["docx", aDocx()],
    ["odt", anOdt()],
    ["txt", Buffer.from("\uFEFFDeux lignes,\r\nen français : ça va ?\n")],
  ])("is told by its bytes: %s", (kind, bytes) => {
    expect(kept(bytes)).toEqual([kind, bytes.length]);
  });

  test.each([
    ["nothing at all", Buffer.alloc(0), "empty"],
    ["a page", Buffer.from(" <!doctype html><script>alert(1)</script>"), "unknown"],
    ["a drawing", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), "unknown"],
    ["a program", Buffer.from("MZ\u0090\0\u0003\0\0\0", "latin1"), "unknown"],
    ["a script for a shell, with a NUL", Buffer.from("#!/bin/sh\0rm"), "unknown"],
    ["text of another encoding", Buffer.from([0xe9, 0x74, 0xe9]), "unknown"],
    ["half a PDF", aPdf().subarray(0, 60), "cut-off"],
    ["half a PNG", aPng().subarray(0, 40), "cut-off"],
    ["half a JPEG", aJpeg().subarray(0, 30), "cut-off"],
    ["half a WebP", aWebp().subarray(0, 24), "cut-off"],
    ["half a document", aDocx().subarray(0, -30), "cut-off"],
    ["the first bytes of a PNG alone", aPng().subarray(0, 8), "cut-off"],
    ["a zip of something else", zipped({ "a.exe": "MZ" }), "unknown"],
    [
      "a document with macros",
      zipped({ "[Content_Types].xml": "", "word/document.xml": "", "word/vbaProject.bin": "x" }),
      "macros",
    ],
    ["a PDF that is a zip too", Buffer.concat([aPdf(), zipped({ "a.class": "x" })]), "two-in-one"],
    ["a document with a program behind it", Buffer.concat([aDocx(), Buffer.from("MZ")]), "two-in-one"],
    ["a zip behind a zip", Buffer.concat([zipped({ x: "x" }), aDocx()]), "two-in-one"],
    ["a PDF with a page in front of it", Buffer.concat([Buffer.from("<html>"), aPdf()]), "unknown"],
  ])("is refused: %s", (_, bytes, why) => {
    expect(refused(bytes)).toBe(why);
  });

  test.each([
    ["png", aPng()],
    ["jpeg", aJpeg()],
    ["webp", aWebp()],
  ])("what hides behind a picture is cut off: %s", (kind, picture) => {
    for (const hidden of [zipped({ "a.class": "x" }), Buffer.from("<script>alert(1)</script>")])
      expect(kept(Buffer.concat([picture, hidden]))).toEqual([kind, picture.length]);
  });

  test("no byte, changed or left out, makes it throw", () => {
    for (const whole of [aPdf(), aPng(), aJpeg(), aWebp(), aDocx(), anOdt()])
      for (let at = 0; at < whole.length; at += 1) {
        const changed = Buffer.from(whole);
        changed[at] = 0xff;
        expect(() => [sniff(changed), sniff(whole.subarray(0, at))]).not.toThrow();
      }
  });
});

describe("whether a question takes it", () => {
  test("only kinds that it names, and no more than it says", () => {
    expect(judgeFile({ accept: ["pdf"], mostBytes: null }, aPng())).toEqual({ refused: { because: "other-kind" } });
    expect(judgeFile({ accept: [], mostBytes: null }, aPng())).toMatchObject({ kind: "png" });
    expect(judgeFile({ accept: [], mostBytes: 1024 }, Buffer.alloc(1025, "a"))).toEqual({
      refused: { because: "too-big", limit: 1024 },
    });
    expect(judgeFile({ accept: [], mostBytes: 1024 }, Buffer.alloc(1024, "a"))).toMatchObject({ kind: "txt" });
  });

  test("a page called .png is a page", () => {
    expect(judgeFile({ accept: ["png"], mostBytes: null }, Buffer.from("<html>"))).toEqual({
      refused: { because: "unknown" },
    });
    expect(judgeFile({ accept: ["png"], mostBytes: null }, Buffer.from("alert(1)"))).toEqual({
      refused: { because: "other-kind" },
    });
  });

  test("enough is enough, of files and of bytes", () => {
    const most = { files: 2, bytes: 100 };
    expect(isTooMuch({ files: 1, bytes: 50 }, 50, most)).toBe(false);
    expect(isTooMuch({ files: 1, bytes: 50 }, 51, most)).toBe(true);
    expect(isTooMuch({ files: 2, bytes: 0 }, 1, most)).toBe(true);
  });
});

describe("what it is called", () => {
  test.each([
    ["bulletin.pdf", "bulletin.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\Users\\Lou\\Mes notes.PDF", "Mes notes.pdf"],
    ["facture\u202Efdp.exe", "facturefdp.pdf"],
    ['évil\u0000\r\n"<x>.html', "évilx.pdf"],
    ["...", "document.pdf"],
    ["", "document.pdf"],
    ["archive.tar.gz", "archive.tar.pdf"],
    ["e\u0301te\u0301.jpg", "été.pdf"],
    ["a".repeat(300), `${"a".repeat(100)}.pdf`],
  ])("%j becomes %j", (said, name) => {
    expect(fileName(said, "pdf")).toBe(name);
  });

  test("a header says it to all, and nothing breaks out of it", () => {
    expect(attachmentOf("Relevé d’été.pdf")).toBe(
      "attachment; filename=\"Releve dete.pdf\"; filename*=UTF-8''Relev%C3%A9%20d%E2%80%99%C3%A9t%C3%A9.pdf",
    );
    expect(attachmentOf("a'(b)*.pdf")).toContain("filename*=UTF-8''a%27%28b%29%2A.pdf");
  });
});
