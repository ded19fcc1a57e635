/** What came in: kept with the import, and shown. */
import { z } from "zod";

const count = z.int().min(0);

export const ImportReport = z.object({
  businessId: z.string(),
  slug: z.string(),
  name: z.string(),
  /** When the export was made, and whether by this installation. */
  madeAt: z.string(),
  madeHere: z.boolean(),
  rows: count,
  files: count,
  /** Each was read again and compared; `same`: line by line as in the export, nothing changed on purpose. */
  tables: z.array(z.object({ name: z.string(), rows: count, same: z.boolean() })),
  accounts: z.object({ linked: count, made: count, left: count }),
  /** Members who are to be invited again. */
  membersLeft: count,
  messages: z.object({ resumed: count, withdrawn: count }),
  audit: z.object({ intact: z.boolean(), entries: count, seals: count }),
  beyondPlan: z.array(z.object({ what: z.string(), used: count, most: count })),
});
export type ImportReport = z.output<typeof ImportReport>;
