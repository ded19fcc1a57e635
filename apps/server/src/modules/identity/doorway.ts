/** What a browser is given when somebody came in, or still has to show a second factor. */
import type { Me } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { FastifyReply, FastifyRequest } from "fastify";
import { ProblemError } from "../../platform/problem.ts";
import type { Proven } from "./commands/prove-myself.ts";
import type { Deps } from "./deps.ts";
import { PENDING_MINUTES, type Entered } from "./entering.ts";
import { ownAccount } from "./queries.ts";
import { Cookies, LONGEST_SECONDS, visitOf, type Visit } from "./visit.ts";

interface DoorwayDeps extends Deps {
  readonly secure: boolean;
  readonly membershipsOf: (accountId: string) => Promise<Me["memberships"]>;
}

export class Doorway {
  readonly cookies: Cookies;
  readonly #deps: DoorwayDeps;

  constructor(deps: DoorwayDeps) {
    this.#deps = deps;
    this.cookies = new Cookies(deps.secure);
  }

  visitOf(request: FastifyRequest): Visit {
    return visitOf(request, this.cookies);
  }

  /** The session goes by another token from now on. */
  renew({ until, token }: Proven, reply: FastifyReply): { until: string } {
    this.cookies.setSession(reply, token);
    return { until: toIso(until) };
  }

  async me(accountId: string): Promise<Me> {
    return {
      account: await this.#deps.db.inGlobal((tx) => ownAccount(tx, accountId)),
      memberships: await this.#deps.membershipsOf(accountId),
    };
  }

  /** @throws ProblemError SECOND_FACTOR_REQUIRED, with a cookie that remembers the first. */
  async open(entered: Entered, reply: FastifyReply): Promise<Me> {
    if (entered.kind === "second-factor") {
      this.cookies.set(reply, "pendingToken", entered.pendingToken, PENDING_MINUTES * 60);
      throw new ProblemError("SECOND_FACTOR_REQUIRED");
    }
    this.cookies.setSession(reply, entered.token);
    this.cookies.set(reply, "deviceToken", entered.deviceToken, LONGEST_SECONDS);
    this.cookies.clear(reply, "pendingToken");
    return this.me(entered.accountId);
  }
}
