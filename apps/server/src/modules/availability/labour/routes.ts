/** Limits of labour as data, and where planned hours go beyond them. */
import { openDays } from "@creneau/scheduling";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import { assertOwn } from "../../../platform/http/own.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { engineHours, labourOf } from "../hours.ts";
import { readPeriod } from "../house/routes.ts";
import { schedulesOf } from "../queries.ts";
import { presetsIn } from "./presets.ts";
import { labourFindings, weeksAround } from "./rules.ts";

export function labourRoutes(api: Api, db: Database): void {
  api.implement("checkLabour", async ({ caller, params: { professionalId }, query }) => {
    assertOwn(caller, professionalId);
    const span = weeksAround(readPeriod(query));
    return db.inTenant(caller.scope, async (tx) => {
      const [schedule] = await schedulesOf(tx, caller.scope, [professionalId], span.from);
      if (!schedule) throw new ProblemError("NOT_FOUND");
      const apart = schedule.apartFrom.includes("labour");
      return {
        items: labourFindings({
          days: openDays(engineHours(schedule, schedule.house, span.from), span),
          labour: labourOf(schedule, schedule.house),
          agreement: apart ? undefined : (schedule.house?.agreement ?? undefined),
        }),
      };
    });
  });

  api.implement("listLabourPresets", async ({ language, reply }) => {
    reply.header("cache-control", "public, max-age=86400").header("vary", "accept-language");
    return { items: presetsIn(language) };
  });
}
