import { APP_ROLE, JOBS_ROLE } from "../platform/database/migrate.ts";
import { parseKeyRing } from "../platform/keys.ts";

export const TEMPLATE = "creneau_template";

/** A thousand years: how much later than asked for the queue of a test's database keeps what is to run later. */
export const LATER = "8766000 hours";

/** The ring that the databases of the tests are made with. */
export const TEST_RING = `1:${Buffer.alloc(32, "for tests ").toString("base64")}`;
export const TEST_KEYS = parseKeyRing(TEST_RING);

/** The three roles' addresses on a database of the test run's PostgreSQL, and what it is made with. */
export function addressesOf(ownerUrl: string, database: string) {
  const passwords = { app: "test-app", jobs: "test-jobs" };
  const as = (user?: string, password?: string): string => {
    const url = new URL(ownerUrl);
    url.pathname = `/${database}`;
    if (user !== undefined && password !== undefined) {
      url.username = user;
      url.password = password;
    }
    return url.href;
  };
  return {
    ownerUrl: as(),
    appUrl: as(APP_ROLE, passwords.app),
    jobsUrl: as(JOBS_ROLE, passwords.jobs),
    passwords,
    keys: TEST_KEYS,
  };
}
