/**
 * `/mes-messages/{link}`: what the reader of a mail may do without, by the link at its foot. Mail programs follow links by
 * themselves, so that only a form that was sent changes something; and they may send one for their reader (RFC 8058).
 */
import { answerPage, localeOf, redirect, textsOf } from "../answer.tsx";
import type { MailWishes } from "../calls.ts";
import { mailsPath } from "../paths.ts";
import { ProblemError } from "../problem.ts";
import { readForm } from "../read.ts";
import { neutralVoice, textsFor, type Texts } from "../texts/index.ts";
import { Icon } from "../view/Icon.tsx";
import type { Visit } from "../visit.ts";

type About = MailWishes["about"];

export async function mailsPage(visit: Visit, link: string): Promise<Response> {
  return show(visit, link, await visit.calls.mailWishes(link), visit.url.searchParams.get("fait"));
}

export async function switchMails(visit: Visit, link: string): Promise<Response> {
  const field = await readForm(visit.request);
  // What a mail program asks is answered where it asked: it follows no redirect.
  if (field("List-Unsubscribe") === "One-Click") {
    const wishes = await visit.calls.setMailWish(link, { wanted: false });
    return show(visit, link, wishes, wishes.about);
  }
  const { items } = await visit.calls.mailWishes(link);
  const asked = items.find(({ about }) => about === field("about"));
  if (!asked) return redirect(visit, mailsPath(link));
  const textId = field("text");
  const wanted = field("wanted") === "yes";
  await visit.calls.setMailWish(link, { about: asked.about, wanted, ...(textId && { textId }) });
  return redirect(visit, mailsPath(link, asked.about));
}

async function show(visit: Visit, link: string, wishes: MailWishes, done: string | null): Promise<Response> {
  const business = await businessIfPublic(visit, wishes.business.slug);
  const t = wishes.reader === "member" ? textsFor(localeOf(visit, business), neutralVoice) : textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: `${t.mails.title} · ${wishes.business.name}` },
    secret: true,
    body: <Mails t={t} link={link} wishes={wishes} done={done} />,
  });
}

/** A sandbox has no pages. */
async function businessIfPublic({ calls }: Visit, slug: string) {
  try {
    return await calls.business(slug);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "NOT_FOUND") return null;
    throw error;
  }
}

interface Props {
  readonly t: Texts;
  readonly link: string;
  readonly wishes: MailWishes;
  /** What was just switched. */
  readonly done: string | null;
}

/** To the team it is "vous", whatever the customers are told: these texts are not those of the page around. */
function Mails({ t, link, wishes: { business, reader, about, items }, done }: Props) {
  const switched = items.find((item) => item.about === done);
  return (
    <article className="card narrow choices">
      <h1>{t.mails.title}</h1>
      <p className="lead">{t.mails.lead(business.name)}</p>
      {switched && (
        <p className="notice" role="status">
          <Icon name="check" /> {switched.wanted ? t.mails.started : t.mails.stopped}
        </p>
      )}
      {items.map((item) => (
        <OneKind key={item.about} t={t} link={link} item={item} main={item.about === about} name={business.name} />
      ))}
      {reader === "contact" ? (
        <p className="hint">{t.mails.always(business.name)}</p>
      ) : (
        <p className="hint">
          {t.mails.accountText} <a href={`/app/compte#notifications-${business.slug}`}>{t.mails.account}</a>
        </p>
      )}
    </article>
  );
}

interface KindProps extends Pick<Props, "t" | "link"> {
  readonly item: MailWishes["items"][number];
  /** What the mail was about. */
  readonly main: boolean;
  readonly name: string;
}

function OneKind({ t, link, item: { about, wanted, offered, text, stopped }, main, name }: KindProps) {
  const label = t.mails.about[about satisfies About];
  const canChange = wanted || offered;
  return (
    <form className="choice-form" method="post" action={mailsPath(link)}>
      <h2>
        {label} <small>{wanted ? t.mails.on : t.mails.off}</small>
      </h2>
      {text && !wanted && <p className="text">{text.body}</p>}
      {stopped && <p className="hint">{t.mails.texted}</p>}
      {!canChange && <p className="hint">{t.mails.none(name)}</p>}
      {canChange && (
        <>
          <input type="hidden" name="about" value={about} />
          <input type="hidden" name="wanted" value={wanted ? "no" : "yes"} />
          {text && <input type="hidden" name="text" value={text.id} />}
          <button className={main && wanted ? "button" : "button quiet"}>
            {wanted ? t.mails.stop : t.mails.again} <span className="hidden">{`: ${label}`}</span>
          </button>
        </>
      )}
    </form>
  );
}
