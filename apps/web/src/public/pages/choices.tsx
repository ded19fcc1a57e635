/** `/mes-choix/{link}`: what the person of a signed link agrees to, each given and withdrawn by one button. */
import { answerPage, redirect, textsOf } from "../answer.tsx";
import type { PersonalChoices } from "../calls.ts";
import { choicesPath, privacyPath } from "../paths.ts";
import { readForm } from "../read.ts";
import { usePage } from "../view/context.ts";
import { Icon } from "../view/Icon.tsx";
import type { Visit } from "../visit.ts";

export async function choicesPage(
  visit: Visit,
  link: string,
  done = visit.url.searchParams.has("fait"),
): Promise<Response> {
  const choices = await visit.calls.choices(link);
  const business = await visit.calls.business(choices.business.slug);
  return answerPage(visit, {
    business,
    meta: { title: `${textsOf(visit, business).choices.title} · ${business.name}` },
    secret: true,
    body: <Choices link={link} choices={choices} done={done} />,
  });
}

/** Only a form that was sent changes something: mail programs follow links by themselves. */
export async function choose(visit: Visit, link: string): Promise<Response> {
  const field = await readForm(visit.request);
  // What a mail program asks for its reader (RFC 8058) is answered where it asked: it follows no redirect.
  if (field("List-Unsubscribe") === "One-Click") {
    await visit.calls.stop(link, true);
    return choicesPage(visit, link, true);
  }
  const all = field("stop");
  if (all) await visit.calls.stop(link, all === "yes");
  else await visit.calls.choose(link, { textId: field("text"), agreed: field("agreed") === "yes" });
  return redirect(visit, choicesPath(link, "1"));
}

interface Props {
  readonly link: string;
  readonly choices: PersonalChoices;
  readonly done: boolean;
}

function Choices({ link, choices: { business, items, stopped }, done }: Props) {
  const { t } = usePage();
  return (
    <article className="card narrow choices">
      <h1>{t.choices.title}</h1>
      <p className="lead">{t.choices.lead(business.name)}</p>
      {done && (
        <p className="notice" role="status">
          <Icon name="check" /> {t.choices.done}
        </p>
      )}
      {stopped && <p className="notice">{t.choices.stopped}</p>}
      {items.length === 0 && <p>{t.choices.none(business.name)}</p>}
      {items.map((item) => (
        <OneChoice key={item.textId} link={link} item={item} />
      ))}
      <AllOfThem link={link} stopped={stopped} />
      <p className="hint">
        <a href={privacyPath(business.slug)}>{t.booking.privacyLink}</a>
      </p>
    </article>
  );
}

function OneChoice({ link, item }: { readonly link: string; readonly item: PersonalChoices["items"][number] }) {
  const { t } = usePage();
  const given = item.state === "given";
  return (
    <form className="choice-form" method="post" action={choicesPath(link)}>
      <h2>
        {item.label} <small>{given ? t.choices.yes : t.choices.no}</small>
      </h2>
      <p className="text">{item.body}</p>
      <input type="hidden" name="text" value={item.textId} />
      <input type="hidden" name="agreed" value={given ? "no" : "yes"} />
      <button className="button quiet">
        {given ? t.choices.withdraw : t.choices.give} <span className="hidden">{`: ${item.label}`}</span>
      </button>
    </form>
  );
}

function AllOfThem({ link, stopped }: { readonly link: string; readonly stopped: boolean }) {
  const { t } = usePage();
  return (
    <form className="choice-form" method="post" action={choicesPath(link)}>
      <h2>{t.choices.all}</h2>
      <p>{t.choices.allText}</p>
      <input type="hidden" name="stop" value={stopped ? "no" : "yes"} />
      <button className="button quiet">{stopped ? t.choices.goOn : t.choices.stop}</button>
    </form>
  );
}
