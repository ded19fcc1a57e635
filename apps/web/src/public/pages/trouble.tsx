/** What a reader sees when there is nothing to see, or something broke: what, why, and the way on. */
import type { Problem } from "@creneau/sdk";
import { answerPage, textsOf } from "../answer.tsx";
import type { PublicBusiness } from "../calls.ts";
import { directoryPath } from "../paths.ts";
import type { Texts } from "../texts/index.ts";
import { usePage } from "../view/context.ts";
import { Icon } from "../view/Icon.tsx";
import type { Visit } from "../visit.ts";

type Trouble = Pick<Problem, "code" | "status" | "requestId" | "title" | "detail">;

/** @param business whose page this would have been, when it is known: then the way back is theirs. */
export async function troublePage(
  visit: Visit,
  trouble: Trouble,
  business: PublicBusiness | null = null,
): Promise<Response> {
  const t = textsOf(visit, business);
  const words = wordsOf(t, trouble);
  return answerPage(visit, {
    business,
    meta: { title: `${words.title} · ${business?.name ?? t.product}` },
    status: trouble.status,
    secret: true,
    body: <TroubleView trouble={trouble} {...words} />,
  });
}

export const notFound: Trouble = { code: "NOT_FOUND", status: 404, requestId: "", title: "", detail: "" };
export const foreignForm: Trouble = { code: "WRONG_ORIGIN", status: 403, requestId: "", title: "", detail: "" };
export const broken: Trouble = { code: "INTERNAL", status: 500, requestId: "", title: "", detail: "" };

/** What was not even read: too heavy, or too many at once. */
export type RefusedForm = "BODY_TOO_LARGE" | "TOO_MANY_REQUESTS";
export const refusedForms: Readonly<Record<RefusedForm, Trouble>> = {
  BODY_TOO_LARGE: { ...broken, code: "BODY_TOO_LARGE", status: 413 },
  TOO_MANY_REQUESTS: { ...broken, code: "TOO_MANY_REQUESTS", status: 429 },
};

interface Words {
  readonly title: string;
  readonly text: string;
}

function wordsOf({ problem: t }: Texts, { code, status, title, detail }: Trouble): Words {
  if (code === "LINK_NOT_VALID") return { title: t.linkTitle, text: t.link };
  if (status === 404 || code === "INVALID_INPUT") return { title: t.notFoundTitle, text: t.notFound };
  if (status === 413) return { title: t.heavyTitle, text: t.heavy };
  if (status === 429) return { title: t.busyTitle, text: t.busy };
  if (code === "WRONG_ORIGIN") return { title: t.originTitle, text: t.origin };
  if (status >= 500 || title === "") return { title: t.brokenTitle, text: t.broken };
  return { title, text: detail };
}

function TroubleView({ trouble: { code, status, requestId }, title, text }: Words & { readonly trouble: Trouble }) {
  const { t, business, url } = usePage();
  return (
    <article className="card narrow mood calm">
      <span className="seal">
        <Icon name={status === 404 ? "search" : "alert"} />
      </span>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <p className="row even">
        {(status >= 500 || status === 429) && (
          <a className="button" href={url.pathname + url.search} data-hard="1">
            {t.problem.retry}
          </a>
        )}
        <a className="button quiet" href={business ? directoryPath(business.slug) : "/"}>
          {t.problem.home}
        </a>
      </p>
      {status !== 404 && status !== 429 && (
        <p className="hint">
          {t.problem.code} {code}
          {requestId && ` · ${t.errors.requestId(requestId)}`}
        </p>
      )}
    </article>
  );
}
