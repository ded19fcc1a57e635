/** By the link at the foot of a mail: what its reader may switch off. */
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Api } from "../../../platform/http/api.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import { verifySwitchOff } from "./links.ts";
import { readWishes, setWish } from "./wishes.ts";

export function mailWishRoutes(
  api: Api,
  deps: { readonly db: Database; readonly clock: Clock; readonly keys: KeyRing },
): void {
  const open = (link: string) => verifySwitchOff(deps.keys, link, deps.clock.now());
  api.implement("getMailWishes", ({ params }) => readWishes(deps, open(params.link)));
  api.implement("setMailWish", ({ params, body }) => setWish(deps, open(params.link), body));
}
