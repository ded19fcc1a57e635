/**
 * Mails: how many a second are laid out from a design and its values, and how many of them a mail server takes that only
 * counts. `reminders` measures the whole way, from the row that is due to the mail server.
 * CRENEAU_BENCH_MAILS says how many of each kind.
 */
import { renderDesign, type DesignedMail } from "../apps/server/src/platform/mail/layout.ts";
import { createSmtpMailer } from "../apps/server/src/platform/mail/mailer.ts";
import { countingServer } from "./counting-smtp.ts";
import { drive, row } from "./measure.ts";

type Blocks = DesignedMail["design"]["blocks"];

const COUNT = Number(process.env["CRENEAU_BENCH_MAILS"] ?? 2000);
/** Each of these goes through MJML. */
const COUNT_ANEW = Math.min(COUNT, 300);

const look = {
  primary: "#FF6B35",
  secondary: "#004E89",
  accent: "#F7B801",
  text: "#1A1A1A",
  headingFont: "Montserrat",
  bodyFont: "Inter",
  radiusPixels: 8,
};

const text = (id: string, words: string): Extract<Blocks[number], { type: "text" }> => ({
  id,
  type: "text",
  text: words,
});

/** As a confirmation is written. */
const confirmation: Blocks = [
  { id: "title", type: "title", level: 1, text: "Ta session est confirmée, {{reader | first}}" },
  text("lead", "Bonjour **{{reader}}**, c’est noté : {{other}} t’attend {{start | datetime}}."),
  { id: "details", type: "details" },
  { id: "button", type: "button", label: "Gérer mon rendez-vous", url: "{{link}}", full: false },
];

const many: Blocks = Array.from({ length: 100 }, (_, index) =>
  index % 4 === 0
    ? { id: `b${index}`, type: "columns", ratio: "1:1", left: [text(`l${index}`, "{{reader}}")], right: [] }
    : text(`b${index}`, `**Bloc ${index}** pour {{reader}}, [ici]({{link}}).`),
);

const mailOf = (blocks: Blocks, n: number): DesignedMail => ({
  design: { format: 1, style: {}, blocks },
  values: {
    reader: `Juliette Morel ${n}`,
    other: "Chloé Tremblay",
    start: { at: 1_804_000_000_000 + n * 900_000 },
    link: `https://creneau.test/rendez-vous/${n}`,
  },
  facts: [
    { label: "Date", value: `mardi 9 mars 2027 (${n})` },
    { label: "Mentor", value: "Chloé Tremblay" },
    { label: "Message", value: "Combien d’heures de cours en L1 ?" },
  ],
  language: "fr",
  zone: "Europe/Paris",
  look,
  frame: {
    title: "Session confirmée",
    preheader: `${n}`,
    header: "Thotis",
    footer: ["Envoyé par Thotis, avec Creneau."],
  },
});

type Kind = readonly [name: string, count: number, mail: (n: number) => DesignedMail];

const kinds: readonly Kind[] = [
  ["one design, other values", COUNT, (n) => mailOf(confirmation, n)],
  ["another design each time", COUNT_ANEW, (n) => mailOf([...confirmation, text("own", `Numéro ${n}`)], n)],
  ["a hundred blocks, other values", COUNT, (n) => mailOf(many, n)],
];

export async function run(): Promise<void> {
  const loading = performance.now();
  await renderDesign(mailOf(confirmation, 0));
  console.log(`The first mail, with MJML loaded: ${Math.round(performance.now() - loading)} ms.\n`);
  console.log("| mails | a second | ms p50 | ms p99 |\n|---|---|---|---|");
  for (const [name, count, mail] of kinds) {
    const tasks = Array.from({ length: count }, (_, n) => async () => (await renderDesign(mail(n))).html !== "");
    const { perSecond, p50Ms, p99Ms } = await drive(1, tasks);
    console.log(row(name, perSecond, p50Ms, p99Ms));
  }
  await handedOver();
}

/** Sixteen at a time, as the workers do, over the four connections that are kept. */
async function handedOver(): Promise<void> {
  const server = await countingServer(0);
  const mailer = createSmtpMailer({ url: server.url });
  try {
    const tasks = Array.from({ length: COUNT }, (_, n) => async () => {
      await mailer.send({
        messageId: `bench.${n}@creneau.test`,
        from: { name: "Thotis", address: "bonjour@creneau.test" },
        to: { name: "Juliette", address: "juliette@lycee.example" },
        subject: `Session confirmée ${n}`,
        ...(await renderDesign(mailOf(confirmation, n))),
      });
      return true;
    });
    const { perSecond, p50Ms, p99Ms, failures } = await drive(16, tasks);
    console.log(row("one design, taken by a mail server", perSecond, p50Ms, p99Ms));
    if (failures > 0 || server.taken.length !== COUNT) throw new Error(`${COUNT} went, ${server.taken.length} came`);
  } finally {
    await mailer.close();
    await server.stop();
  }
}

if (import.meta.main) await run();
