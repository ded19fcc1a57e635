/** A real OpenID provider on a free port, and a person who signs in there. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

export interface Somebody {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export const REDIRECT = "http://creneau.test/app/connexion/retour";

export class TestProvider {
  readonly issuer: string;
  readonly #server: Server;
  readonly #people: Map<string, Somebody>;
  #forge: ((idToken: string) => string) | undefined;

  private constructor(server: Server, issuer: string, people: Map<string, Somebody>) {
    this.#server = server;
    this.issuer = issuer;
    this.#people = people;
  }

  static async start(): Promise<TestProvider> {
    const people = new Map<string, Somebody>();
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [{ client_id: "creneau", client_secret: "a secret of the test", redirect_uris: [REDIRECT] }],
      pkce: { required: () => true },
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub), sub }) }),
      features: { devInteractions: { enabled: true } },
      cookies: { keys: ["a key of the test"] },
    });
    server.on("request", (request, response) => void provider.callback()(request, response));
    const made = new TestProvider(server, issuer, people);
    provider.use(async ({ response }, next) => {
      await next();
      const body: unknown = response.body;
      if (made.#forge && typeof body === "object" && body && "id_token" in body)
        response.body = { ...body, id_token: made.#forge(String(body.id_token)) };
    });
    return made;
  }

  /** What says who somebody is leaves it altered, from now on. */
  forges(forge: ((idToken: string) => string) | undefined): void {
    this.#forge = forge;
  }

  get settings(): string {
    return JSON.stringify([
      { id: "test", name: "Testeur", issuer: this.issuer, clientId: "creneau", clientSecret: "a secret of the test" },
    ]);
  }

  /** Signs in there and consents, as a browser would. @returns what the provider sends back in the address. */
  async visit(url: string, who: Somebody): Promise<Record<string, string>> {
    this.#people.set(who.sub, who);
    const cookies = new Map<string, string>();
    let next = url;
    let form: URLSearchParams | undefined;
    for (let hops = 0; hops < 12; hops++) {
      const answer = await fetch(next, {
        redirect: "manual",
        headers: { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") },
        ...(form ? { method: "POST", body: form } : {}),
      });
      for (const set of answer.headers.getSetCookie()) {
        const [name = "", value = ""] = (set.split(";")[0] ?? "").split("=");
        cookies.set(name, value);
      }
      form = undefined;
      const to = answer.headers.get("location");
      if (to === null) {
        const page = await answer.text();
        next = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? "", next).href;
        const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? "";
        form = new URLSearchParams({ prompt, ...(prompt === "login" ? { login: who.sub, password: "any" } : {}) });
        continue;
      }
      if (to.startsWith(REDIRECT)) return Object.fromEntries(new URL(to).searchParams);
      next = new URL(to, next).href;
    }
    throw new Error("the provider never sent anybody back");
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}
