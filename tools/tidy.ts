/** What the code says about itself, as rules over paths and texts: each takes files and returns complaints. */
import { modules } from "../apps/server/src/modules/order.ts";

export interface File {
  /** From the root, with forward slashes. */
  path: string;
  text: string;
}

/** A line that may not be written in some files. */
export interface LineRule {
  name: string;
  pattern: RegExp;
  where: (path: string) => boolean;
  instead: string;
}

const isTest = (path: string): boolean => /\.test\.tsx?$|(^|\/)testing(\.ts$|\/)/.test(path);
const isSource = (path: string): boolean => /^(packages|apps)\/[^/]+\/src\/.*\.tsx?$/.test(path);
/** The tools name what they forbid. */
const isOurs = (path: string): boolean => path !== "LICENSE" && !path.startsWith("tools/tidy");
const onServer = (path: string): boolean => isSource(path) && !path.startsWith("apps/web/");
const isComment = (line: string): boolean => /^\s*(\/\/|\/?\*)/.test(line);

export const lineRules: LineRule[] = [
  {
    name: "nothing left over",
    pattern: /\b(FIXME|XXX|TODO)\b|\bconsole\.log\(/,
    where: isSource,
    instead: "finish it, or open an issue; the server speaks through its logger",
  },
  {
    name: "time and chance are passed in",
    pattern: /\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\bTemporal\.Now\b/,
    where: (path) =>
      (onServer(path) || path.startsWith("apps/web/src/public/")) &&
      !isTest(path) &&
      !/^apps\/server\/src\/platform\/(clock|chance)(\.ts|\/)/.test(path),
    instead: "ask platform/clock or platform/chance",
  },
  {
    name: "no path of one machine",
    pattern: /(?<![\w.*\])}])\/(work|root|tmp|home\/\w+|Users\/\w+)\//,
    where: isOurs,
    instead: "start from import.meta.dirname, the working folder or os.tmpdir()",
  },
  {
    name: "no registry's host",
    pattern:
      /https?:\/\/[^/\s"']*(registry|artifactory|verdaccio|nexus|npmmirror)|^\s*(@[\w-]+:)?registry\s*=|"resolved": "https?:/,
    where: isOurs,
    instead: "each machine's npm knows where to ask",
  },
  {
    name: "a suppression gives its reason",
    pattern: /(oxlint|eslint)-disable(?!.* -- \S{2,})|@ts-expect-error(?!.*\w{3,} \w+)/,
    where: (path) => /\.[cm]?[jt]sx?$/.test(path) && isOurs(path),
    instead: "write `-- why` after it",
  },
];

/** The few doors by which the server reaches out (docs/security.md, "Where the server goes"). */
const DOORS =
  /^apps\/server\/src\/(platform\/(mail\/mailer|dns|outbound\/post|public-address|provider-call|database\/embedded)|modules\/identity\/providers\/providers)\.ts$/;
/** They start programs of ours: PostgreSQL, and the build of the pages. */
const STARTERS = /^apps\/server\/src\/(platform\/database\/(embedded|unprivileged)|assemble\/build-web)\.ts$/;

lineRules.push(
  {
    name: "the server goes out by known doors",
    pattern:
      /(?<![.\w])fetch\(|from "(node:(https?|http2|tls|dgram|dns|dns\/promises)|undici|axios|nodemailer|openid-client)"|import \{[^}]*\b(connect|createConnection|Socket)\b[^}]*\} from "node:net"/,
    where: (path) => path.startsWith("apps/server/src/") && onServer(path) && !isTest(path) && !DOORS.test(path),
    instead: "go by platform/mail or platform/dns; where somebody else says, by platform/outbound: docs/security.md",
  },
  {
    name: "no program is made of text",
    pattern: /\beval\(|\bnew Function\(|\bshell: true\b|from "node:(vm|child_process)"/,
    where: (path) => isSource(path) && !isTest(path) && !STARTERS.test(path),
    instead: "write the program down; PostgreSQL and the build have their own files",
  },
  {
    name: "no markup is made of text",
    pattern: /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write\(|srcDoc=/,
    where: (path) =>
      path.startsWith("apps/web/src/") && !isTest(path) && path !== "apps/web/src/public/view/Inline.tsx",
    instead: "React escapes what it is given; what must be inline goes by view/Inline, and is ours",
  },
);

/** `path:line rule: instead`, for each line that breaks the rule. Comments may name what code may not do. */
export function brokenLines(rule: LineRule, files: readonly File[]): string[] {
  const aboutCode = rule.name === "time and chance are passed in";
  return files
    .filter(({ path }) => rule.where(path))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, index) =>
          rule.pattern.test(line) && !(aboutCode && isComment(line)) ? [`${path}:${index + 1}: ${rule.instead}`] : [],
        ),
    );
}

const VOCABULARY =
  /^(README\.md|(index|rules|queries|store|routes|jobs|events|reactions|policy|problems|testing|texts)\.ts|commands\/[^/]+\.ts|templates\/.+|(.+\/)?[^/]+\.test\.ts)$/;

/**
 * Each module has a README, a place in the order, and files of the closed vocabulary. What a module needs beyond it, its
 * README names between backticks (`links.ts`, or a folder: `texts/`).
 */
export function strangeModuleFiles(files: readonly File[]): string[] {
  const inModules = files.flatMap(({ path, text }) => {
    const [, name, file] = /^apps\/server\/src\/modules\/([^/]+)\/(.+)$/.exec(path) ?? [];
    return name && file ? [{ path, name, file, text }] : [];
  });
  const isNamed = (name: string, file: string): boolean => {
    const readme = inModules.find((it) => it.name === name && it.file === "README.md")?.text ?? "";
    return readme.includes(`\`${file.includes("/") ? file.slice(0, file.indexOf("/") + 1) : file}\``);
  };
  const names = [...new Set(inModules.map(({ name }) => name))];
  const known: readonly string[] = modules;
  return [
    ...names.filter((name) => !known.includes(name)).map((name) => `${name} is not in modules/order.ts`),
    ...names
      .filter((name) => !inModules.some((it) => it.name === name && it.file === "README.md"))
      .map((name) => `${name} has no README.md: one paragraph and its invariants`),
    ...inModules
      .filter(({ name, file }) => !VOCABULARY.test(file) && !isNamed(name, file))
      .map(({ path }) => `${path}: neither a word of the module vocabulary nor named in the module's README`),
  ];
}

const EXACT = /^(npm:.+@)?\d+\.\d+\.\d+(-[\w.-]+)?$/;

/** `file: name@range` for each dependency that an install could change by itself. */
export function floatingDependencies(files: readonly File[]): string[] {
  return files
    .filter(({ path }) => /(^|\/)package\.json$/.test(path))
    .flatMap(({ path, text }) => {
      const json = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
      const kinds = ["dependencies", "devDependencies", "optionalDependencies"];
      const all = kinds.flatMap((kind) => Object.entries(json[kind] ?? {}));
      return all.filter(([, range]) => !EXACT.test(range)).map(([name, range]) => `${path}: ${name}@${range}`);
    });
}

/** Paths that a page names between backticks, when they look like paths from the root. */
export function pathsNamedIn(page: string): string[] {
  const words = [...page.matchAll(/`([^`\s]+)`/g)].map(([, word = ""]) => word);
  const places = /^(packages|apps|docs|e2e|bench|deploy|tools|generated|\.ci)\/[\w./@-]*$/;
  return [...new Set(words.filter((word) => places.test(word)))];
}
