/** The public files of businesses: logos, and images of messages. Whatever a file holds, the browser shows a picture or nothing. */
import type { FastifyInstance } from "fastify";
import { openFile } from "../modules/tenancy/index.ts";
import type { Database } from "../platform/database/database.ts";
import { ProblemError } from "../platform/problem.ts";

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function mountBusinessFiles(server: FastifyInstance, db: Database): void {
  server.get<{ Params: { business: string; file: string } }>("/files/:business/:file", async (request, reply) => {
    const { business, file } = request.params;
    if (!ID.test(business) || !ID.test(file)) throw new ProblemError("NOT_FOUND");
    const { mediaType, bytes } = await openFile(db, business, file);
    return (
      reply
        .type(mediaType === "image/svg+xml" ? `${mediaType}; charset=utf-8` : mediaType)
        .header("cache-control", "public, max-age=31536000, immutable")
        .header("content-disposition", "inline")
        .header("x-content-type-options", "nosniff")
        // Mails show them, in whatever page a mail is read.
        .header("cross-origin-resource-policy", "cross-origin")
        .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .send(bytes)
    );
  });
}
