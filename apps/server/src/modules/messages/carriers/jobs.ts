import { instant } from "@creneau/scheduling";
import { z } from "zod";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import type { JobRegistry } from "../../../platform/jobs/registry.ts";
import { allBusinessScopes } from "../../tenancy/index.ts";
import { runTest, TEST_JOBS, type TestDeps } from "./commands/test-carrier.ts";
import { ROTATE_JOB } from "./sender/commands.ts";
import { addKey, LOOK_JOB, lookAtSender, type LookDeps } from "./sender/look.ts";
import { senderOf } from "./sender/queries.ts";
import { forgetTexts } from "./store.ts";

/** Texts that came are told from one another for so long. */
const TEXTS_MS = 30 * 24 * 3_600_000;

export function registerCarrierJobs(jobs: JobRegistry, deps: TestDeps & LookDeps): void {
  const { db, clock } = deps;
  for (const { name, lane } of TEST_JOBS)
    jobs.tenant({
      name,
      payload: z.object({ testId: z.string() }),
      maxAttempts: 1,
      lane,
      run: (scope, { testId }) => runTest(deps, scope, testId),
    });
  jobs.tenant({ name: LOOK_JOB, payload: z.object({}), maxAttempts: 3, run: (scope) => lookAtSender(deps, scope) });
  jobs.tenant({
    name: ROTATE_JOB,
    payload: z.object({}),
    maxAttempts: 3,
    run: async (scope) => {
      const sender = await db.inTenant(scope, (tx) => senderOf(tx, scope));
      if (!sender) return;
      await addKey(deps, scope, sender.id);
      await lookAtSender(deps, scope);
    },
  });
  jobs.daily("10 4 * * *", {
    name: "messages.look-at-senders",
    payload: z.object({}),
    maxAttempts: 3,
    run: async () => {
      for await (const scope of allBusinessScopes(db))
        await db.inTenant(scope, async (tx) => {
          await forgetTexts(tx, scope, instant(clock.now() - TEXTS_MS));
          if (await senderOf(tx, scope))
            await enqueue(tx, scope, LOOK_JOB, {}, { key: `sender:${scope.businessId}`, maxAttempts: 3 });
        });
    },
  });
}
