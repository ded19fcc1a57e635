/** Who calls what is going is told so with each answer, by headers that tools look for. */
import type { Route } from "@creneau/contract";
import { plainDate, startOfDay, zone } from "@creneau/scheduling";
import { libraryDate } from "../clock.ts";

const midnight = (day: string) => startOfDay(plainDate(day), zone("UTC"));

/**
 * Headers of the answers of a deprecated route, its refusals as well: since when it is (RFC 9745: `@` and seconds since 1970), from
 * when it may be gone (RFC 8594: an HTTP date), where that is explained and what does its work from now on (RFC 8288). None for others.
 */
export function deprecationHeaders({ deprecated }: Pick<Route, "deprecated">): Record<string, string> {
  if (!deprecated) return {};
  const { since, sunset, instead } = deprecated;
  const links = ['</v1/docs>; rel="deprecation"; type="text/html"'];
  // A template (RFC 6570) is no address.
  if (instead && !instead.includes("{")) links.push(`<${instead}>; rel="successor-version"`);
  return {
    deprecation: `@${midnight(since) / 1000}`,
    sunset: libraryDate(midnight(sunset)).toUTCString(),
    link: links.join(", "),
  };
}
