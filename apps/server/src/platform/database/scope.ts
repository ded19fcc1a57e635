/**
 * Proof that a piece of work may act for one business, or for one account. A query asks for the proof, not for a
 * string. Minted in two places only (the boundary rules see to it): by the module `tenancy`, once it has checked who
 * asks, and by the job runner, for a job that was enqueued inside that business.
 */
declare const proven: unique symbol;

export type TenantScope = Readonly<{ businessId: string; [proven]: "tenant" }>;
export type AccountScope = Readonly<{ accountId: string; [proven]: "account" }>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const checked = (id: string): string => {
  if (!UUID.test(id)) throw new RangeError("not an id");
  return id;
};

export const mintTenantScope = (businessId: string): TenantScope =>
  ({ businessId: checked(businessId) }) as TenantScope;
export const mintAccountScope = (accountId: string): AccountScope =>
  ({ accountId: checked(accountId) }) as AccountScope;
