/** My bookings at all businesses, with an account or by a mailed link: the same lists. */
import type { Routes } from "@creneau/contract";
import { instant } from "@creneau/scheduling";
import { z } from "zod";
import type { Api } from "../../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { editRelation } from "../../contacts/index.ts";
import { askLink, type ReaderDeps } from "./commands/mail-link.ts";
import { openAccountReader, openLinkReader, type OpenReader } from "./commands/open-reader.ts";
import { bookingsOfReader, peopleOfReader, personOfReader, presentMine, presentPerson } from "./merge.ts";
import type { Reader } from "./queries.ts";
import { LINK_MINUTES } from "./rules.ts";

interface Listing {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export function mineRoutes(api: Api, deps: ReaderDeps): void {
  const { db, clock } = deps;
  const none = { items: [], nextCursor: null };

  api.implement("listMyBookings", async ({ caller, query }) => {
    const opened = await openAccountReader(db, clock, caller.accountId);
    return opened ? bookings(deps, opened, query) : { ...none, state: "unverified" as const };
  });
  api.implement("listBookingsByReaderLink", async ({ params, query }) =>
    bookings(deps, await openLinkReader(db, clock, params.link), query),
  );
  api.implement("listMyPeople", async ({ caller, query }) => {
    const opened = await openAccountReader(db, clock, caller.accountId);
    return opened ? people(deps, opened.reader, query) : none;
  });
  api.implement("listPeopleByReaderLink", async ({ params, query }) =>
    people(deps, (await openLinkReader(db, clock, params.link)).reader, query),
  );
  api.implement("replaceMyPerson", async ({ caller, params, body }) =>
    replacePerson(deps, (await openAccountReader(db, clock, caller.accountId))?.reader, params.personId, body),
  );
  api.implement("replacePersonByReaderLink", async ({ params, body }) =>
    replacePerson(deps, (await openLinkReader(db, clock, params.link)).reader, params.personId, body),
  );
  api.implement("requestMyBookingsLink", async ({ body, request, language }) => {
    await askLink(deps, { email: body.email, locale: body.locale ?? language, ip: request.ip });
    return { sentTo: body.email, expiresInMinutes: LINK_MINUTES };
  });
}

const Start = z.tuple([z.number().transform(instant), z.uuid()]);

async function bookings(
  { db, clock, keys }: ReaderDeps,
  { reader, searching }: OpenReader,
  { when, cursor, limit }: Listing & { readonly when: "coming" | "past" },
) {
  const now = clock.now();
  const after = decodeCursor(Start, cursor);
  const rows = await bookingsOfReader(db, reader, { when, now, after, limit: limit + 1 });
  const { nextCursor } = pageOf(
    rows,
    limit,
    ({ startsAt, id }) => [startsAt, id],
    () => undefined,
  );
  const items = [];
  for (const row of rows.slice(0, limit)) items.push(await presentMine(db, keys, row, now));
  return { items, nextCursor, state: searching ? ("searching" as const) : ("ready" as const) };
}

async function people({ db }: ReaderDeps, reader: Reader, { cursor, limit }: Listing) {
  const [after] = decodeCursor(z.tuple([z.uuid()]), cursor) ?? [];
  const rows = await peopleOfReader(db, reader, after, limit + 1);
  const { nextCursor } = pageOf(
    rows,
    limit,
    ({ id }) => [id],
    () => undefined,
  );
  const items = [];
  for (const row of rows.slice(0, limit)) items.push(await presentPerson(db, row));
  return { items, nextCursor };
}

/** @throws ProblemError NOT_FOUND, EDITED_MEANWHILE; INVALID_INPUT for the name of who has an address of their own */
async function replacePerson(
  { db, clock }: ReaderDeps,
  reader: Reader | undefined,
  id: string,
  { version, ...change }: z.output<Routes["replaceMyPerson"]["body"]>,
) {
  if (!reader) throw new ProblemError("NOT_FOUND");
  const known = await personOfReader(db, reader, id);
  await editRelation(db, clock, known.scope, { id, of: known.managerId }, change, version);
  return presentPerson(db, await personOfReader(db, reader, id));
}
