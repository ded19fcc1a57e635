/** The public pages: documents rendered on the server, whole without script. From a Request to a Response. */
import { redirect } from "./answer.tsx";
import type { PublicBusiness } from "./calls.ts";
import type { PublicSiteOptions } from "./options.ts";
import { broken, foreignForm, notFound, refusedForms, troublePage, type RefusedForm } from "./pages/trouble.tsx";
import { ProblemError } from "./problem.ts";
import { isForeign } from "./read.ts";
import { isMine, resourceAt } from "./router.ts";
import { openVisit, type Visit } from "./visit.ts";

export type { PublicSiteOptions } from "./options.ts";

/** Null means: not one of mine. Whatever isn't a refusal of the API is thrown, for the server to log. */
export type PublicSite = (request: Request) => Promise<Response | null>;

export function createPublicSite(options: PublicSiteOptions): PublicSite {
  return async (request) => (isMine(new URL(request.url).pathname) ? answer(openVisit(request, options)) : null);
}

/** The designed page for what the pages threw and the server has logged. */
export function createBrokenPage(
  options: PublicSiteOptions,
): (request: Request, requestId: string, code?: RefusedForm) => Promise<Response> {
  return (request, requestId, code) =>
    troublePage(openVisit(request, options), { ...(code ? refusedForms[code] : broken), requestId });
}

async function answer(visit: Visit): Promise<Response> {
  const { request, url } = visit;
  if (url.pathname.length > 1 && url.pathname.endsWith("/")) {
    return redirect(visit, `/${url.pathname.split("/").filter(Boolean).join("/")}${url.search}`, 308);
  }
  const resource = resourceAt(url.pathname);
  if (!resource) return troublePage(visit, notFound, await businessOf(visit));
  try {
    if (request.method === "GET" || request.method === "HEAD") return await resource.get(visit);
    if (request.method !== "POST" || !resource.post) return methodNotAllowed(resource.post !== undefined);
    return isForeign(request) && !resource.fromAnywhere
      ? await troublePage(visit, foreignForm)
      : await resource.post(visit);
  } catch (error) {
    if (error instanceof ProblemError) return troublePage(visit, error.problem, await businessOf(visit));
    throw error;
  }
}

/** The business the address names, so that a page that isn't there still wears its brand. */
async function businessOf({ url, calls }: Visit): Promise<PublicBusiness | null> {
  const slug = url.pathname.split("/")[1] ?? "";
  if (
    ["rendez-vous", "mes-rendez-vous", "mes-choix", "mes-donnees", "mes-messages", "liste-attente", "offre"].includes(
      slug,
    ) ||
    !/^[a-z0-9-]+$/.test(slug)
  )
    return null;
  try {
    return await calls.business(slug);
  } catch {
    return null; // The page being answered already tells what is wrong.
  }
}

function methodNotAllowed(takesForms: boolean): Response {
  return new Response(null, { status: 405, headers: { allow: takesForms ? "GET, HEAD, POST" : "GET, HEAD" } });
}
