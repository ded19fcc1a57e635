/** Which host shows what: a business at its name under ours, nothing at a host that nobody has shown to be theirs. */
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dataFolder, startProduct, type RunningProduct } from "../apps/server/src/testing/process.ts";

let folder: Awaited<ReturnType<typeof dataFolder>>;
let product: RunningProduct;

beforeAll(async () => {
  folder = await dataFolder();
  product = await startProduct({ data: folder.path, env: { CRENEAU_BASE_DOMAIN: "rdv.creneau.example" } });
}, 180_000);
afterAll(async () => {
  await product.stop();
  await folder.remove();
});

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

/** As a browser that came to this host. */
const ask = (host: string, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(product.url + path, { headers: { host, ...headers } }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => (body += chunk));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location, body }));
    });
    asked.on("error", reject);
    asked.end();
  });

const virtus = "virtus.rdv.creneau.example";

test("a business is at its own name: its first page needs no path, its people no other", async () => {
  for (const path of ["/", "/virtus", "/claire-delmas", "/virtus/claire-delmas", "/mentions-legales"]) {
    const answer = await ask(virtus, path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.body).toContain("Virtus");
  }
  expect((await ask(virtus, "/claire-delmas")).body).toContain(`rel="canonical" href="http://${virtus}`);
});

const headingOf = ({ body }: Answer): string | undefined => /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1];

test("what is mailed opens there as with us; what belongs to all businesses is with us alone", async () => {
  const own = new URL(product.url).host;
  for (const path of ["/rendez-vous/nothing", "/proposition/nothing", "/offre/nothing", "/liste-attente/nothing"]) {
    const [there, here] = [await ask(virtus, path), await ask(own, path)];
    expect([path, there.status, headingOf(there)]).toEqual([path, here.status, headingOf(here)]);
    expect(headingOf(there)).toMatch(/lien/i);
  }
  expect((await ask(virtus, "/prestations")).status).toBe(200);
  const mine = await ask(virtus, "/mes-rendez-vous");
  expect([mine.status, mine.location]).toEqual([302, `${product.url}/mes-rendez-vous`]);
});

test("no other business is there, and nobody signs in there", async () => {
  expect((await ask(virtus, "/thotis")).status).toBe(404);
  const app = await ask(virtus, "/app/virtus/planning");
  expect([app.status, app.location]).toEqual([302, `${product.url}/app/virtus/planning`]);
});

test.each(["evil.example", "nobody.rdv.creneau.example", "virtus.rdv.creneau.example.evil.example"])(
  "%s serves nothing, and is repeated nowhere",
  async (host) => {
    for (const path of ["/", "/virtus", "/virtus/claire-delmas", "/app"]) {
      const answer = await ask(host, path);
      expect([path, answer.status]).toEqual([path, 421]);
      expect(answer.body).not.toContain("evil");
    }
  },
);

test("a header that only we may write is not believed, nor is another name for the host", async () => {
  const own = new URL(product.url).host;
  const { status, body } = await ask(own, "/virtus", {
    "x-site-host": "evil.example",
    "x-forwarded-host": "evil.example",
  });
  expect(status).toBe(200);
  expect(body).not.toContain("evil");
});
