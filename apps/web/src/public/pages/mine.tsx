/** `/mes-rendez-vous`: one's bookings at all businesses, as the account of the session or by the link that was mailed. */
import type { Problem } from "@creneau/sdk";
import { answerPage, redirect, textsOf } from "../answer.tsx";
import { askMineLink, mineCalls } from "../mine-calls.ts";
import { minePath } from "../paths.ts";
import { ProblemError } from "../problem.ts";
import { readForm } from "../read.ts";
import { calendarsCss } from "../styles/calendars.ts";
import { mineCss } from "../styles/mine.ts";
import { AskLink, LinkSent, MineView } from "../view/MineView.tsx";
import type { Visit } from "../visit.ts";

const SHOWN = 10;

export async function minePage(visit: Visit, token: string | undefined): Promise<Response> {
  const { searchParams } = visit.url;
  const calls = mineCalls(visit, token);
  const past = searchParams.get("quand") === "passes";
  const cursor = searchParams.get("suite") ?? undefined;
  const answer = await calls.bookings({ when: past ? "past" : "coming", cursor, limit: SHOWN });
  if (!answer.ok) {
    if (answer.problem.code === "NOT_SIGNED_IN") return answerAsk(visit, {});
    throw new ProblemError(answer.problem);
  }
  if (answer.data.state === "unverified") return answerAsk(visit, { unverified: true });
  const people = await calls.people();
  const { title } = textsOf(visit, null).mine;
  return answerPage(visit, {
    business: null,
    meta: { title },
    css: mineCss + calendarsCss,
    secret: true,
    showsHours: true,
    body: (
      <MineView
        {...{ token, past, people }}
        page={answer.data}
        removed={people.find(({ id, ended }) => ended && id === searchParams.get("retire"))}
      />
    ),
  });
}

interface Asked {
  readonly email?: string;
  readonly problem?: Problem;
  readonly unverified?: boolean;
}

function answerAsk(visit: Visit, asked: Asked): Promise<Response> {
  return answerPage(visit, {
    business: null,
    meta: { title: textsOf(visit, null).mine.askTitle },
    css: mineCss + calendarsCss,
    secret: true,
    status: asked.problem?.status ?? 200,
    body: <AskLink {...asked} />,
  });
}

/** A form of the page: an address to mail the link to, or somebody to take from the list or put back. */
export async function actOnMine(visit: Visit, token: string | undefined): Promise<Response> {
  const field = await readForm(visit.request);
  if (field("act") === "link") return askLink(visit, field("email"));
  const id = field("person");
  const ended = field("act") === "remove";
  const name = field("act") === "rename" ? field("name").slice(0, 80) : "";
  const version = Number(field("version")) || 0;
  const changed = await mineCalls(visit, token).change(id, { ended, version, ...(name && { name }) });
  // Changed meanwhile, the page shows it as it is now.
  if (!changed.ok && !["EDITED_MEANWHILE", "NOT_FOUND", "INVALID_INPUT"].includes(changed.problem.code))
    throw new ProblemError(changed.problem);
  return redirect(visit, minePath({ token, removed: ended ? id : undefined }));
}

async function askLink(visit: Visit, email: string): Promise<Response> {
  const sent = await askMineLink(visit, email);
  if (!sent.ok) return answerAsk(visit, { email, problem: sent.problem });
  return answerPage(visit, {
    business: null,
    meta: { title: textsOf(visit, null).mine.sentTitle },
    css: mineCss + calendarsCss,
    secret: true,
    body: <LinkSent email={sent.data.sentTo} />,
  });
}
