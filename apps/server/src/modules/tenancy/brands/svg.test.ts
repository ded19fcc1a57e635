import { describe, expect, test } from "vitest";
import { safeSvg } from "./svg.ts";

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const drawing = (inside: string, attributes = "") => `<svg ${NS} viewBox="0 0 8 8"${attributes}>${inside}</svg>`;

describe("a drawing", () => {
  test("is written anew, as it was", () => {
    const svg = drawing(
      '<defs><linearGradient id="a"><stop offset="0" stop-color="#f00"/></linearGradient></defs><path d="M0 0L8 8" fill="url(#a)"/><use href="#a"/>',
    );
    expect(safeSvg(svg)).toEqual({ svg });
  });

  test("loses what editors leave behind, and nothing that is seen", () => {
    const source = `\uFEFF<?xml version="1.0"?><!-- by hand -->${drawing(
      '<metadata><rdf:RDF about="x">&#x41;</rdf:RDF></metadata><sodipodi:namedview id="b"/><rect width="8" height="8" inkscape:label="fond"/>',
    )}\n`;
    expect(safeSvg(source)).toEqual({ svg: drawing('<rect width="8" height="8"/>') });
  });

  test("says its name space when it did not", () => {
    expect(safeSvg('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>')).toEqual({
      svg: `<svg ${NS} viewBox="0 0 1 1"><path d="M0 0"/></svg>`,
    });
  });
});

describe("is refused", () => {
  test.each([
    ["<script>alert(1)</script>", "drawing-runs"],
    ["<SCRIPT>alert(1)</SCRIPT>", "drawing-runs"],
    ["<svg:script>alert(1)</svg:script>", "drawing-runs"],
    ["<metadata><script>alert(1)</script></metadata>", "drawing-runs"],
    ["<foreignObject><body/></foreignObject>", "drawing-runs"],
    ['<rect onclick="alert(1)"/>', "drawing-runs"],
    ['<rect ONLOAD="alert(1)"/>', "drawing-runs"],
    ['<metadata onload="alert(1)"/>', "drawing-runs"],
    ['<animate attributeName="href" values="javascript:alert(1)"/>', "drawing-runs"],
    ['<set attributeName="onmouseover" to="alert(1)"/>', "drawing-runs"],
    ['<use href="java&#x0A;script:alert(1)"/>', "not-a-drawing"],
    ['<use href="java script:alert(1)"/>', "drawing-runs"],
    ['<use href="https://evil.example/x.svg#a"/>', "drawing-loads"],
    ['<use xlink:href="data:image/svg+xml;base64,AAAA"/>', "drawing-loads"],
    ['<image href="https://evil.example/pixel.png"/>', "drawing-loads"],
    ['<a href="https://evil.example"><rect/></a>', "drawing-loads"],
    ['<rect fill="url(https://evil.example/x)"/>', "drawing-loads"],
    ['<rect fill="u&#114;l(https://evil.example/x)"/>', "drawing-loads"],
    ['<rect fill="\\75rl(https://evil.example/x)"/>', "drawing-loads"],
    ["<style>@import 'https://evil.example/x.css'</style>", "drawing-styles"],
    ['<rect style="background:url(https://evil.example/x)"/>', "drawing-styles"],
    ["<text>&undefined;</text>", "not-a-drawing"],
    ["<g><path></g>", "not-a-drawing"],
    ["<rect width=8/>", "not-a-drawing"],
    ["<![CDATA[<script>alert(1)</script>]]>", "not-a-drawing"],
    ['<rect width="1" width="2"/>', "not-a-drawing"],
  ] as const)("%s", (inside, refused) => expect(safeSvg(drawing(inside))).toEqual({ refused }));

  test.each([
    ["", "not-a-drawing"],
    ["<html><svg/></html>", "not-a-drawing"],
    [`${drawing("")}<script>alert(1)</script>`, "not-a-drawing"],
    [`<!DOCTYPE svg [<!ENTITY a "b">]>${drawing("")}`, "not-a-drawing"],
    [`<?xml-stylesheet href="https://evil.example/x.css"?>${drawing("")}`, "drawing-loads"],
    [drawing("", ' onload="alert(1)"'), "drawing-runs"],
    [drawing("<g>".repeat(70) + "</g>".repeat(70)), "not-a-drawing"],
    [`<svg ${NS}>`, "not-a-drawing"],
  ] as const)("%s", (source, refused) => expect(safeSvg(source)).toEqual({ refused }));
});

test("another name space is not taken over", () => {
  expect(safeSvg('<svg xmlns="http://www.w3.org/1999/xhtml"><path d="M0 0"/></svg>')).toEqual({
    svg: `<svg ${NS}><path d="M0 0"/></svg>`,
  });
});
