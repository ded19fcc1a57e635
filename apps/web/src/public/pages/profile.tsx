/** `/{business}/{professional}`: a person, and their free times before anything else. */
import { instant, type Instant } from "@creneau/scheduling";
import { answerPage, redirect, textsOf, zoneOf } from "../answer.tsx";
import { loadBoard, type Board } from "../board.ts";
import type { ProfessionalProfile, PublicBusiness } from "../calls.ts";
import { directoryAskOf } from "../directory-ask.ts";
import { seenOf, type Kept } from "../keeping.ts";
import { directoryPath, profilePath, reservePath, servicesPath } from "../paths.ts";
import { language } from "../time/format.ts";
import { usePage } from "../view/context.ts";
import { Facts } from "../view/Facts.tsx";
import { WaitingWay } from "../view/Groups.tsx";
import { Icon } from "../view/Icon.tsx";
import type { Json } from "../view/Inline.tsx";
import { KeptNotice } from "../view/Kept.tsx";
import { NotFreeNotice } from "../view/Notice.tsx";
import { SlotBoard } from "../view/SlotBoard.tsx";
import type { Visit } from "../visit.ts";
import { waitingCalls, type PublicGroup } from "../waiting-calls.ts";
import { askedTime, type NotFree } from "../why.ts";

export async function profilePage(visit: Visit, slug: string, who: string): Promise<Response> {
  const [business, professional] = await Promise.all([visit.calls.business(slug), visit.calls.professional(slug, who)]);
  return answerProfile(visit, business, professional, { alone: false });
}

/** `alone`: the only person of the business, shown in place of a directory. */
export async function answerProfile(
  visit: Visit,
  business: PublicBusiness,
  professional: ProfessionalProfile,
  { alone }: { readonly alone: boolean },
): Promise<Response> {
  const board = await loadBoard(visit, { business: business.slug, professional, zone: zoneOf(visit, business) });
  const asked =
    board &&
    (await askedTime(visit, business.slug, {
      professional: professional.slug,
      service: board.service.slug,
      durationMinutes: board.minutes,
    }));
  if (asked && "free" in asked) {
    const { service, minutes } = board;
    return redirect(visit, reservePath(business.slug, professional.slug, asked.free, service.slug, { minutes }));
  }
  const { kept } = board?.also ? await seenOf(visit, business.slug) : { kept: [] };
  const groups = board ? await groupsOn(visit, business, professional, board) : [];
  const t = textsOf(visit, business);
  const { displayName, headline, avatarUrl } = professional;
  return answerPage(visit, {
    business,
    meta: {
      title: t.profile.title(displayName, business.name),
      description: t.profile.description(displayName, headline, business.name),
      canonical: profilePath(business.slug, professional.slug),
      imagePath: avatarUrl,
      jsonLd: personData(visit, business, professional),
    },
    showsHours: true,
    body: <Profile {...{ business, professional, board, groups, kept, alone }} asked={asked ?? undefined} />,
  });
}

/** Sessions that people share, on the days that are shown. */
export async function groupsOn(
  visit: Visit,
  business: PublicBusiness,
  professional: ProfessionalProfile,
  { service, days }: Board,
): Promise<readonly PublicGroup[]> {
  const [from, to] = [days[0]?.on, days.at(-1)?.on];
  if (!from || !to) return [];
  const query = { service: service.slug, from, to, zone: zoneOf(visit, business) };
  return (await waitingCalls(visit).groups(business.slug, professional.slug, query)).items;
}

export const seatsOf = (groups: readonly PublicGroup[]): ReadonlyMap<Instant, number> =>
  new Map(groups.map(({ startsAt, seatsLeft }) => [instant(startsAt), seatsLeft]));

interface Props {
  readonly business: PublicBusiness;
  readonly professional: ProfessionalProfile;
  readonly board: Board | null;
  readonly groups: readonly PublicGroup[];
  /** What the reader keeps, when they look for more. */
  readonly kept: readonly Kept[];
  readonly alone: boolean;
  /** The time of the address, when it can't be had. */
  readonly asked: NotFree | undefined;
}

function Profile({ business, professional, board, groups, kept, alone, asked }: Props) {
  const { t, theirs, url } = usePage();
  const { displayName, headline, avatarUrl, organisation, languages } = professional;
  const linkedin = webLink(professional.linkedinUrl);
  const also = kept.length > 0;
  const { field, search } = directoryAskOf(url);
  const found = { field, search };
  const at = (path: Parameters<typeof profilePath>[2]) =>
    profilePath(business.slug, professional.slug, { ...path, also, found });
  const slotOf =
    ({ service, minutes }: Board) =>
    (startsAt: Instant) =>
      reservePath(business.slug, professional.slug, startsAt, service.slug, { also, minutes });
  return (
    <div className="split">
      <section className="card identity">
        <img src={avatarUrl} alt="" width={96} height={96} />
        <div>
          <h1>{displayName}</h1>
          <p className="lead" lang={theirs}>
            {headline}
          </p>
        </div>
        <Facts organisation={organisation} languages={languages} sessionsHeld={professional.sessionsHeld} />
      </section>
      {board && (
        <SlotBoard
          board={board}
          professional={professional}
          seats={seatsOf(groups)}
          after={<WaitingWay board={board} professional={professional.slug} groups={groups} />}
          heading={also ? t.keep.more : t.slots.heading}
          links={{ slot: slotOf(board), board: at }}
        >
          {asked && <NotFreeNotice asked={asked} href={slotOf(board)} />}
          <KeptNotice kept={kept} business={business} service={board.service} />
        </SlotBoard>
      )}
      <section className="about">
        {alone && (
          <p className="tagline" lang={theirs}>
            {business.tagline}
          </p>
        )}
        <h2>{t.profile.about(displayName)}</h2>
        <p className="text" lang={theirs}>
          {professional.bio || business.about}
        </p>
        <p className="links">
          {linkedin && (
            <a href={linkedin} rel="noopener">
              {t.profile.linkedin(displayName)}
            </a>
          )}
          {business.services.length > 1 && <a href={servicesPath(business.slug)}>{t.services.link}</a>}
          {!alone && (
            <a href={directoryPath(business.slug, found)}>
              <Icon name="back" />
              {t.profile.back}
            </a>
          )}
        </p>
      </section>
    </div>
  );
}

/** What search engines read. @see https://schema.org/Person */
function personData(visit: Visit, business: PublicBusiness, professional: ProfessionalProfile): Json {
  const { slug, displayName, headline, organisation, languages, avatarUrl } = professional;
  const linkedin = webLink(professional.linkedinUrl);
  return {
    "@context": "https://schema.org",
    "@type": "Person",
    name: displayName,
    jobTitle: headline,
    url: visit.url.origin + profilePath(business.slug, slug),
    image: new URL(avatarUrl, visit.url.origin).href,
    ...(organisation && { affiliation: { "@type": "Organization", name: organisation } }),
    memberOf: { "@type": "Organization", name: business.name },
    knowsLanguage: languages.map((code) => language(code, visit.locale)),
    ...(linkedin && { sameAs: [linkedin] }),
  };
}

/** A link somebody typed, when it leads to the web: `javascript:` is a link too. */
function webLink(typed: string | null): string | null {
  return typed?.startsWith("https://") ? typed : null;
}
