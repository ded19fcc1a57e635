/** Files in answers: anybody who books may send one; whoever may read the answer may fetch it, as a file and nothing else. */
import { Readable } from "node:stream";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import { assertOwn } from "../../../platform/http/own.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { publicScope } from "../../tenancy/index.ts";
import { shownTo } from "../answers/policy.ts";
import { answersOf } from "../answers/queries.ts";
import { bookingById } from "../queries.ts";
import { attachmentOf } from "./names.ts";
import { fileContent } from "./queries.ts";
import { uploadFile } from "./upload.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

export function uploadRoutes(api: Api, { db, clock }: Deps): void {
  api.implement("uploadFile", async ({ params, body, language }) => {
    const { scope } = await publicScope(db, params.business);
    const { questionId, visitor, name } = body;
    const content = Buffer.from(body.base64, "base64");
    return uploadFile(db, clock, scope, { service: params.service, questionId, visitor, name, content, language });
  });
}

export function answerFileRoutes(api: Api, { db }: Pick<Deps, "db">): void {
  api.implement("getAnswerFile", async ({ caller, params, reply }) => {
    const { scope } = caller;
    const { file, content } = await db.inTenant(scope, async (tx) => {
      const booking = await bookingById(tx, scope, params.bookingId);
      if (!booking) throw new ProblemError("NOT_FOUND");
      assertOwn(caller, booking.professionalId);
      // Whoever may not read the answer is not told that there is a file.
      const { answers } = shownTo(caller, booking.professionalId, await answersOf(tx, scope, booking));
      const found = answers.flatMap(({ files }) => files).find(({ fileId }) => fileId === params.fileId);
      if (!found) throw new ProblemError("NOT_FOUND");
      return { file: found, content: await fileContent(tx, scope, found.fileId) };
    });
    reply.headers({
      "content-disposition": attachmentOf(file.name),
      "content-length": content.length,
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    return Readable.from([content]);
  });
}
