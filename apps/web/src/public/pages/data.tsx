/**
 * `/rendez-vous/{link}/donnees`: what a person may ask about their data; `/mes-donnees/{link}`: the export that was mailed.
 * Only a form that was sent asks for something: mail programs follow links by themselves.
 */
import { dateOf, instant, plainDate } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import { answerPage, redirect, textsOf } from "../answer.tsx";
import type { LinkedExport, MyData } from "../calls.ts";
import { bookingPath, dataPath, exportFilePath, privacyPath } from "../paths.ts";
import { readForm } from "../read.ts";
import { day } from "../time/format.ts";
import { usePage } from "../view/context.ts";
import { Icon } from "../view/Icon.tsx";
import { RefusalNotice } from "../view/Notice.tsx";
import type { Visit } from "../visit.ts";

interface Shown {
  readonly problem?: Problem;
  /** The box that confirms was not ticked. */
  readonly unsure?: boolean;
}

export const dataPage = (visit: Visit, link: string): Promise<Response> => answerData(visit, link, {});

async function answerData(visit: Visit, link: string, shown: Shown): Promise<Response> {
  const data = await visit.calls.myData(link);
  const business = await visit.calls.business(data.business.slug);
  return answerPage(visit, {
    business,
    meta: { title: `${textsOf(visit, business).data.title} · ${business.name}` },
    secret: true,
    status: shown.problem?.status ?? (shown.unsure ? 400 : 200),
    body: <Data link={link} data={data} event={visit.url.searchParams.get("demande")} {...shown} />,
  });
}

export async function askData(visit: Visit, link: string): Promise<Response> {
  const field = await readForm(visit.request);
  const kind = field("kind") === "erasure" ? "erasure" : "export";
  if (kind === "erasure" && field("sure") === "") return answerData(visit, link, { unsure: true });
  const asked = kind === "erasure" ? await visit.calls.askErasure(link) : await visit.calls.askExport(link);
  return asked.ok ? redirect(visit, dataPath(link, kind)) : answerData(visit, link, { problem: asked.problem });
}

interface Props extends Shown {
  readonly link: string;
  readonly data: MyData;
  readonly event: string | null;
}

function Data({ link, data: { business, sentTo, requests }, event, problem, unsure = false }: Props) {
  const { t } = usePage();
  const isOpen = (kind: string) => requests.some((one) => one.kind === kind && one.state === "open");
  return (
    <article className="card narrow choices">
      <h1>{t.data.title}</h1>
      <p className="lead">{t.data.lead(business.name)}</p>
      {problem && <RefusalNotice problem={problem} />}
      {(event === "export" || event === "erasure") && (
        <p className="notice" role="status">
          <Icon name="check" /> {t.data.asked[event]}
        </p>
      )}
      <Requests requests={requests} />
      {!isOpen("export") && (
        <form className="choice-form" method="post" action={dataPath(link)}>
          <h2>{t.data.receive}</h2>
          <p>{t.data.receiveText(sentTo)}</p>
          <input type="hidden" name="kind" value="export" />
          <button className="button">{t.data.receive}</button>
        </form>
      )}
      {!isOpen("erasure") && <Erasure link={link} name={business.name} unsure={unsure} />}
      <p className="hint">
        <a href={bookingPath(link)}>{t.data.back}</a> · <a href={privacyPath(business.slug)}>{t.booking.privacyLink}</a>
      </p>
    </article>
  );
}

function Erasure({ link, name, unsure }: { readonly link: string; readonly name: string; readonly unsure: boolean }) {
  const { t } = usePage();
  return (
    <form className="choice-form" method="post" action={dataPath(link)}>
      <h2>{t.data.erase}</h2>
      <p>{t.data.eraseText(name)}</p>
      <input type="hidden" name="kind" value="erasure" />
      <label className="box">
        <input
          type="checkbox"
          name="sure"
          value="yes"
          aria-invalid={unsure || undefined}
          aria-describedby={unsure ? "sure-error" : undefined}
        />
        <span className="text">{t.data.sure}</span>
      </label>
      {unsure && (
        <p className="error" id="sure-error" role="alert">
          {t.data.sureMissing}
        </p>
      )}
      <button className="button quiet">{t.data.ask}</button>
    </form>
  );
}

function Requests({ requests }: Pick<MyData, "requests">) {
  const { t, locale } = usePage();
  if (requests.length === 0) return null;
  return (
    <section className="choice-form">
      <h2>{t.data.mine}</h2>
      <ul>
        {requests.map(({ kind, state, askedOn, dueOn, answer }, index) => (
          <li key={index}>
            {t.data.kind[kind]} ({day(plainDate(askedOn), "short", locale)}) ·{" "}
            {t.data.state[state](day(plainDate(dueOn), "long", locale))}
            {answer && <span className="text"> · {answer}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export async function exportPage(visit: Visit, link: string): Promise<Response> {
  const made = await visit.calls.exported(link);
  const business = await visit.calls.business(made.business.slug);
  return answerPage(visit, {
    business,
    meta: { title: `${textsOf(visit, business).data.readyTitle} · ${business.name}` },
    secret: true,
    body: <Export link={link} made={made} />,
  });
}

function Export({ link, made: { business, endsAt } }: { readonly link: string; readonly made: LinkedExport }) {
  const { t, zone, locale } = usePage();
  return (
    <article className="card narrow choices">
      <h1>{t.data.readyTitle}</h1>
      <p className="lead">{t.data.ready(business.name, day(dateOf(instant(endsAt), zone), "long", locale))}</p>
      <a className="button wide" href={exportFilePath(link)} data-hard="1">
        {t.data.download}
      </a>
      <p className="hint">{t.data.inside}</p>
    </article>
  );
}
