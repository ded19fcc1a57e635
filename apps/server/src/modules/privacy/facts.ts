/** What the privacy page of the public site says of terms and consents. */
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Language } from "../../platform/http/language.ts";
import { isPurged, type DataKind } from "../../platform/retention.ts";
import { offeredLabels } from "../contacts/index.ts";
import type { PrivacyFacts } from "../tenancy/index.ts";
import { chosenTerms } from "./queries.ts";
import { termOf } from "./register/made.ts";
import { privacyRecord } from "./register/queries.ts";

export const privacyFactsFrom =
  (kinds: readonly DataKind[]) =>
  async (tx: Tx, scope: TenantScope, language: Language): Promise<PrivacyFacts> => {
    const chosen = await chosenTerms(tx, scope);
    const terms = kinds.map((kind) => ({
      code: kind.code,
      days: isPurged(kind) ? (chosen.get(kind.code)?.days ?? kind.term.days) : kind.days,
    }));
    const { dpoName, dpoContact } = await privacyRecord(tx, scope);
    return {
      notesFor: termOf({ terms }, "booking-notes", language),
      bookingsFor: termOf({ terms }, "bookings", language),
      contactsFor: termOf({ terms }, "contacts", language),
      offered: await offeredLabels(tx, scope, language),
      dpo: dpoContact && [dpoName, dpoContact].filter(Boolean).join(", "),
    };
  };
