/** `/{business}/{professional}`: a person, and their free times before anything else. */
import { answerPage, textsOf, zoneOf } from "../answer.tsx";
import { loadBoard, type Board } from "../board.ts";
import type { ProfessionalProfile, PublicBusiness } from "../calls.ts";
import { directoryPath, profilePath, reservePath } from "../paths.ts";
import { language } from "../time/format.ts";
import { usePage } from "../view/context.ts";
import { Facts } from "../view/Facts.tsx";
import { Icon } from "../view/Icon.tsx";
import type { Json } from "../view/Inline.tsx";
import { SlotBoard } from "../view/SlotBoard.tsx";
import type { Visit } from "../visit.ts";

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
    body: <Profile business={business} professional={professional} board={board} alone={alone} />,
  });
}

interface Props {
  readonly business: PublicBusiness;
  readonly professional: ProfessionalProfile;
  readonly board: Board | null;
  readonly alone: boolean;
}

function Profile({ business, professional, board, alone }: Props) {
  const { t, theirs } = usePage();
  const { displayName, headline, avatarUrl, organisation, languages } = professional;
  const linkedin = webLink(professional.linkedinUrl);
  const at = (path: Parameters<typeof profilePath>[2]) => profilePath(business.slug, professional.slug, path);
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
        <Facts organisation={organisation} languages={languages} />
      </section>
      {board && (
        <SlotBoard
          board={board}
          professional={professional}
          heading={t.slots.heading}
          links={{
            slot: (startsAt) => reservePath(business.slug, professional.slug, startsAt, board.service.slug),
            board: at,
          }}
        />
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
          {!alone && (
            <a href={directoryPath(business.slug)}>
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
