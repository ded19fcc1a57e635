import type { Routes } from "@creneau/contract";
import type { z } from "zod";
import { newId, randomToken } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { channelOf, mergedSecrets, needed, type Channel, type SecretName, type Shown } from "../kinds.ts";
import { ownCarrier } from "../queries.ts";
import { deleteCarrier, insertCarrier, insertDoor, outdateTests, updateCarrier } from "../store.ts";

type Ask = z.output<Routes["setCarrier"]["body"]>;

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

function shownOf(carrier: Ask["carrier"]): Shown {
  switch (carrier.kind) {
    case "smtp": {
      const { kind, host, port, user, fromAddress } = carrier;
      return { kind, host, port, user, fromAddress };
    }
    case "sendgrid":
      return { kind: carrier.kind, region: carrier.region, fromAddress: carrier.fromAddress };
    case "resend":
      return { kind: carrier.kind, fromAddress: carrier.fromAddress };
    case "twilio":
      return { kind: carrier.kind, accountSid: carrier.accountSid, from: carrier.from };
  }
}

const givenSecrets = (carrier: Ask["carrier"]): Record<SecretName, string | null> => ({
  password: "password" in carrier ? carrier.password : null,
  apiKey: "apiKey" in carrier ? carrier.apiKey : null,
  reportKey: "reportKey" in carrier ? carrier.reportKey : null,
  authToken: "authToken" in carrier ? carrier.authToken : null,
});

const wrong = (path: string, message: string) => new ProblemError("INVALID_INPUT", { fields: [{ path, message }] });

/** @throws ProblemError INVALID_INPUT, EDITED_MEANWHILE */
export const setCarrier = (
  { db, clock }: Deps,
  scope: TenantScope,
  channel: Channel,
  { carrier, version }: Ask,
): Promise<void> => {
  const shown = shownOf(carrier);
  if (channelOf(shown.kind) !== channel) throw wrong("carrier.kind", "not-for-this-channel");
  return db.inTenant(scope, async (tx) => {
    const before = await ownCarrier(tx, scope, channel);
    if ((before?.version ?? 0) !== version) throw new ProblemError("EDITED_MEANWHILE");
    const secrets = mergedSecrets(shown, givenSecrets(carrier), before);
    const missing = needed[shown.kind];
    if (missing && !secrets[missing]) throw wrong(`carrier.${missing}`, "secret-needed");
    if (shown.kind === "smtp" && shown.user !== "" && !secrets.password)
      throw wrong("carrier.password", "secret-needed");
    const row = { id: before?.id ?? newId(), channel, shown, secrets };
    const now = clock.now();
    const isDone = before
      ? await updateCarrier(tx, scope, row, version, now)
      : await insertCarrier(tx, scope, row, now);
    if (!isDone) throw new ProblemError("EDITED_MEANWHILE");
    await outdateTests(tx, scope, channel);
    await insertDoor(tx, scope, channel, randomToken(24));
  });
};

/** What was kept of it is forgotten; where it reports stays, should it come back. */
export const removeCarrier = ({ db }: Deps, scope: TenantScope, channel: Channel): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await deleteCarrier(tx, scope, channel);
    await outdateTests(tx, scope, channel);
  });
