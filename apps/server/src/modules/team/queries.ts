import { sql, type RawBuilder } from "kysely";
import { z } from "zod";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";

export interface Professional {
  readonly id: string;
  readonly memberId: string | null;
  readonly slug: string;
  readonly displayName: string;
  readonly headline: string;
  readonly organisation: string;
  readonly bio: string;
  readonly languages: readonly string[];
  readonly linkedinUrl: string | null;
  readonly published: boolean;
  readonly fields: readonly { readonly slug: string; readonly label: string }[];
}

const Fields = z.array(z.object({ slug: z.string(), label: z.string() }));

const fieldsOf = sql`coalesce((
  select json_agg(json_build_object('slug', f.slug, 'label', f.label) order by f.position)
  from professional_field pf join field f on f.business_id = pf.business_id and f.id = pf.field_id
  where pf.business_id = professional.business_id and pf.professional_id = professional.id), '[]'::json)`;

const inBusiness = ({ businessId }: TenantScope) =>
  sqlFor
    .selectFrom("professional")
    .select([
      "id",
      "member_id as memberId",
      "slug",
      "display_name as displayName",
      "headline",
      "organisation",
      "bio",
      "languages",
      "linkedin_url as linkedinUrl",
      "published",
      fieldsOf.as("fields"),
    ])
    .where("business_id", "=", businessId);

type Row = Omit<Professional, "fields"> & { readonly fields: unknown };
const present = (row: Row): Professional => ({ ...row, fields: Fields.parse(row.fields) });

export async function professionalById(tx: Tx, scope: TenantScope, id: string): Promise<Professional | undefined> {
  const row = await tx.maybe(inBusiness(scope).where("id", "=", id));
  return row && present(row);
}

export const professionalsByIds = async (tx: Tx, scope: TenantScope, ids: readonly string[]): Promise<Professional[]> =>
  (await tx.all(inBusiness(scope).where((eb) => eb("id", "=", eb.fn.any(eb.val([...ids])))))).map(present);

/** As the public finds them: only the published. */
export async function professionalBySlug(tx: Tx, scope: TenantScope, slug: string): Promise<Professional | undefined> {
  const row = await tx.maybe(inBusiness(scope).where("slug", "=", slug).where("published", "=", true));
  return row && present(row);
}

export const professionalOfMember = async (tx: Tx, scope: TenantScope, memberId: string): Promise<string | undefined> =>
  (
    await tx.maybe(
      sqlFor
        .selectFrom("professional")
        .select("id")
        .where("business_id", "=", scope.businessId)
        .where("member_id", "=", memberId),
    )
  )?.id;

/** A few of the team, by name, from after `after` on. `onlyId` narrows it to one. */
export async function teamPage(
  tx: Tx,
  scope: TenantScope,
  ask: {
    readonly after: readonly [name: string, id: string] | undefined;
    readonly limit: number;
    readonly onlyId: string | undefined;
  },
): Promise<Professional[]> {
  const [name, id] = ask.after ?? [];
  const rows = await tx.all(
    inBusiness(scope)
      .$if(ask.onlyId !== undefined, (query) => query.where("id", "=", ask.onlyId ?? ""))
      .$if(name !== undefined, (query) =>
        query.where(sql<boolean>`(name_key(display_name), id) > (name_key(${name}), ${id}::uuid)`),
      )
      .orderBy(sql`name_key(display_name)`)
      .orderBy("id")
      .limit(ask.limit),
  );
  return rows.map(present);
}

/** Without accents and capitals, as `plainly` in SQL: "elodie" finds Élodie, and "Élodie" Elodie. */
const plain = (word: string): string =>
  word
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036F]/g, "")
    .toLowerCase();
const plainly = (text: RawBuilder<string>): RawBuilder<string> =>
  sql<string>`lower(regexp_replace(normalize(${text}, NFD), ${String.raw`[\u0300-\u036F]`}, '', 'g'))`;

/** A pattern that finds the word anywhere, its wildcards made harmless. */
const like = (word: string): string => `%${plain(word).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** All published professionals, of one field or whose texts hold every word. */
export async function directoryOf(
  tx: Tx,
  scope: TenantScope,
  filter: { readonly field: string | undefined; readonly search: string | undefined },
): Promise<Professional[]> {
  let query = inBusiness(scope).where("published", "=", true);
  if (filter.field !== undefined) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom("professional_field as pf")
          .innerJoin("field as f", (join) =>
            join.onRef("f.business_id", "=", "pf.business_id").onRef("f.id", "=", "pf.field_id"),
          )
          .select("f.id")
          .whereRef("pf.business_id", "=", "professional.business_id")
          .whereRef("pf.professional_id", "=", "professional.id")
          .where("f.slug", "=", filter.field ?? ""),
      ),
    );
  }
  for (const word of (filter.search ?? "").split(/\s+/).filter(Boolean).slice(0, 6)) {
    const texts = plainly(sql`concat_ws(' ', display_name, headline, organisation)`);
    query = query.where(sql<boolean>`${texts} like ${like(word)}`);
  }
  return (
    await tx.all(
      query
        .orderBy(sql`name_key(display_name)`)
        .orderBy("id")
        .limit(1000),
    )
  ).map(present);
}

/** The fields of the directory, in their order, with how many published professionals each has. */
export const countByField = (tx: Tx, { businessId }: TenantScope) =>
  tx.all(
    sql<{ slug: string; label: string; professionalCount: number }>`
      select f.slug, f.label, count(p.id) as "professionalCount"
      from field f
      left join professional_field pf on pf.business_id = f.business_id and pf.field_id = f.id
      left join professional p on p.business_id = pf.business_id and p.id = pf.professional_id and p.published
      where f.business_id = ${businessId}
      group by f.id, f.slug, f.label, f.position order by f.position, f.id`,
  );

/** Waits until nobody else decides over this resource's time; holds until the transaction ends. */
export const lockResource = (tx: Tx, { businessId }: TenantScope, resourceId: string): Promise<void> =>
  tx.run(
    sqlFor
      .selectFrom("resource")
      .select("id")
      .where("business_id", "=", businessId)
      .where("id", "=", resourceId)
      .forNoKeyUpdate(),
  );

/** As `lockResource`, of several: in the order of their ids, so that nobody waits for somebody who waits. */
export const lockResources = (tx: Tx, { businessId }: TenantScope, resourceIds: readonly string[]): Promise<void> =>
  tx.run(
    sqlFor
      .selectFrom("resource")
      .select("id")
      .where("business_id", "=", businessId)
      .where((eb) => eb("id", "=", eb.fn.any(eb.val([...resourceIds]))))
      .orderBy("id")
      .forNoKeyUpdate(),
  );

/** How these professionals are called. */
export async function namesOf(
  tx: Tx,
  { businessId }: TenantScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("professional")
      .select(["id", "display_name as name"])
      .where("business_id", "=", businessId)
      .where((eb) => eb("id", "=", eb.fn.any(eb.val([...ids])))),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
