import { parse, walk } from "css-tree";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeCss } from "./css.ts";

const reasons = (source: string) => safeCss(source).leftOut.map(({ because }) => because);

describe("what a business may say", () => {
  test("stays, under the class of its pages", () => {
    expect(safeCss("h1, .card > h2:hover { color: #0F766E; letter-spacing: -0.02em }")).toEqual({
      css: ".custom h1,.custom .card>h2:hover{color:#0F766E;letter-spacing:-0.02em}",
      leftOut: [],
    });
  });

  test("follows the reader's screen and scheme", () => {
    const { css, leftOut } = safeCss("@media (prefers-color-scheme: dark) { .card { border-color: var(--tint) } }");
    expect(css).toBe("@media (prefers-color-scheme:dark){.custom .card{border-color:var(--tint)}}");
    expect(leftOut).toEqual([]);
  });

  test("may draw gradients and shadows, and be commented", () => {
    const source =
      "/* warm */ .band { background: linear-gradient(135deg, #fff 0%, rgb(0 0 0 / 10%)); box-shadow: 0 1px 2px #0003 }";
    expect(safeCss(source).leftOut).toEqual([]);
  });

  test("the sound part of a rule is kept, the rest told with its line", () => {
    const { css, leftOut } = safeCss("h1 {\n  color: red;\n  position: fixed;\n}\n");
    expect(css).toBe(".custom h1{color:red}");
    expect(leftOut).toEqual([{ line: 3, what: "position:fixed", because: "property" }]);
  });
});

test("one bad value costs its own rule, and no other", () => {
  const { css, leftOut } = safeCss("h1{color:red}\nh2{background:url(x)}\nh3{color:blue}");
  expect(css).toBe(".custom h1{color:red}.custom h3{color:blue}");
  expect(leftOut).toEqual([{ line: 2, what: "background:url(x)", because: "value" }]);
});

describe("what it may not", () => {
  test.each([
    ["loading from elsewhere", "h1{background:url(https://evil.example/x)}", "value"],
    ["loading, escaped", "h1{background:\\75\\72\\6c(https://evil.example/x)}", "value"],
    ["loading, in capitals", "h1{background:URL(x)}", "value"],
    ["loading by another function", 'h1{background:image-set("x" 1x)}', "value"],
    ["loading by src()", 'h1{background:src("x")}', "value"],
    ["importing", '@import "https://evil.example/x.css";', "at-rule"],
    ["importing, escaped", '@\\69mport "x";', "at-rule"],
    ["fonts", "@font-face{font-family:x;src:url(x)}", "at-rule"],
    ["covering the page", "div{position:fixed;inset:0}", "property"],
    ["covering, escaped", "div{p\\6fsition:fixed}", "property"],
    ["covering by a negative margin", "div{margin-top:-400px}", "value"],
    ["hiding", ".hint{display:none}", "property"],
    ["hiding by transparency", ".hint{opacity:0}", "property"],
    ["putting words in the page", 'h1::after{content:"Payez ici"}', "selector"],
    ["reading what is typed", 'input[value^="a"]{color:red}', "selector"],
    ["going out of its class", ":root{color:red}", "selector"],
    ["going out of its class by the body", "body{color:red}", "selector"],
    ["going out of its class by :is()", ":is(html){color:red}", "selector"],
    ["redefining the brand's variables", ".card{--brand:red}", "property"],
    ["a value read from an attribute", "h1{color:attr(data-x)}", "value"],
    ["old ways to run a script", "h1{width:expression(alert(1))}", "property"],
    ["old ways to bind one", "h1{-moz-binding:none}", "property"],
    ["nesting", "h1{color:red;&:hover{color:blue}}", "at-rule"],
    ["layers", "@layer x{h1{color:red}}", "at-rule"],
    ["a media query of any kind", "@media (min-width:1px) and (color){h1{color:red}}", "at-rule"],
  ] as const)("%s", (_name, source, because) => {
    const { css } = safeCss(source);
    expect(reasons(source)).toContain(because);
    expect(css).not.toMatch(
      /url|evil|fixed|import|@font|content|display|opacity|attr|expression|:root|body|html|--brand|binding/i,
    );
  });

  test.each([
    "</style><script>alert(1)</script>",
    "h1{font-family:'</style><script>'}",
    "h1{color:red}/*</style>*/",
    "<!-- h1{color:red} -->",
  ])("closing the block it stands in: %s", (source) => expect(safeCss(source).css).not.toContain("<"));

  test("more than eight kilobytes", () => {
    expect(safeCss(`h1{color:red}${" ".repeat(8192)}`)).toEqual({
      css: "",
      leftOut: [{ line: 1, what: "", because: "too-long" }],
    });
  });
});

test("whatever is typed, what is served is plain rules under the class, and serving it again changes nothing", () => {
  const word = fc.constantFrom(
    ..."h1 .card { } ; : , > ( ) color background url(x) \\75rl(x) red @import @media (min-width:600px) position fixed <!-- --> </style> ' \" /* */ [x] ::after & var(--x) -9px content #a \n \u0000".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const { css } = safeCss(words.join(" "));
      walk(parse(css), (node) => {
        expect(["Url", "AttributeSelector", "PseudoElementSelector", "Raw"]).not.toContain(node.type);
        if (node.type === "Selector")
          expect(node.children.first).toMatchObject({ type: "ClassSelector", name: "custom" });
        if (node.type === "Atrule") expect(node.name).toBe("media");
      });
      expect(css).not.toMatch(/[<\\]/);
    }),
    { numRuns: 500 },
  );
});
