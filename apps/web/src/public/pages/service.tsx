/**
 * `/{business}/prestations/{service}`: what it is, and with whom; where there is nobody to choose, the times at once.
 * `…/creneaux`: times with whoever is free.
 */
import type { Instant } from "@creneau/scheduling";
import { answerPage, redirect, textsOf, zoneOf } from "../answer.tsx";
import { loadBoard, loadServiceBoard, nextOfService, type Board } from "../board.ts";
import type { ProfessionalCard, ProfessionalProfile, PublicBusiness, PublicServiceDetail } from "../calls.ts";
import { seenOf, type Kept } from "../keeping.ts";
import { reservePath, serviceBoardPath, servicePath, servicesPath } from "../paths.ts";
import { chainCss } from "../styles/chain.ts";
import { servicesCss } from "../styles/services.ts";
import { lengthIn } from "../terms.ts";
import { Anyone } from "../view/Anyone.tsx";
import { Parts } from "../view/Chain.tsx";
import { usePage } from "../view/context.ts";
import { WaitingWay } from "../view/Groups.tsx";
import { Icon } from "../view/Icon.tsx";
import { KeptNotice } from "../view/Kept.tsx";
import { NotFreeNotice } from "../view/Notice.tsx";
import { PersonCard } from "../view/PersonCard.tsx";
import { LengthsAndPrices, ServiceFacts } from "../view/ServiceCard.tsx";
import { SlotBoard } from "../view/SlotBoard.tsx";
import type { Visit } from "../visit.ts";
import type { PublicGroup } from "../waiting-calls.ts";
import { askedTime, type NotFree } from "../why.ts";
import { groupsOn, seatsOf } from "./profile.tsx";

const PEOPLE_SHOWN = 60;

export async function servicePage(visit: Visit, slug: string, serviceSlug: string): Promise<Response> {
  const [business, service] = await Promise.all([visit.calls.business(slug), visit.calls.service(slug, serviceSlug)]);
  if (service.composition !== "single") return answerTimes(visit, business, service, undefined);
  const people = await visit.calls.professionals(slug, { service: service.slug, limit: PEOPLE_SHOWN });
  const [only, ...others] = people.items;
  if (only && others.length === 0) return answerTimes(visit, business, service, only);
  const next = await nextOfService(visit, { business: slug, service, zone: zoneOf(visit, business) });
  return answerPage(visit, {
    business,
    css: servicesCss,
    meta: metaOf(business, service),
    showsHours: true,
    body: <Service business={business} service={service} people={people.items} next={next} />,
  });
}

export async function serviceBoardPage(visit: Visit, slug: string, serviceSlug: string): Promise<Response> {
  const [business, service] = await Promise.all([visit.calls.business(slug), visit.calls.service(slug, serviceSlug)]);
  if (service.composition !== "single") return answerTimes(visit, business, service, undefined);
  const [only, ...others] = (await visit.calls.professionals(slug, { service: service.slug, limit: 2 })).items;
  return answerTimes(visit, business, service, others.length === 0 ? only : undefined);
}

/** A time that is asked for and free leads straight to the form. @param only who gives it, when nobody else does: nothing to choose */
async function answerTimes(
  visit: Visit,
  business: PublicBusiness,
  service: PublicServiceDetail,
  only: ProfessionalCard | undefined,
): Promise<Response> {
  const { slug } = business;
  const durationMinutes = lengthIn(service, visit.url.searchParams.get("duree"));
  const minutes = durationMinutes === service.durationMinutes ? undefined : durationMinutes;
  const who = only?.slug;
  const asked = await askedTime(visit, slug, { professional: who, service: service.slug, durationMinutes: minutes });
  if (asked && "free" in asked) return redirect(visit, reservePath(slug, who, asked.free, service.slug, { minutes }));
  const zone = zoneOf(visit, business);
  const professional = who === undefined ? null : await visit.calls.professional(slug, who);
  const board =
    (professional && (await loadBoard(visit, { business: slug, professional, zone, service: service.slug }))) ??
    (await loadServiceBoard(visit, { business: slug, service, zone }));
  const groups = professional ? await groupsOn(visit, business, professional, board) : [];
  const { kept } = board.also ? await seenOf(visit, slug) : { kept: [] };
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    css: servicesCss + chainCss,
    meta: { ...metaOf(business, service), title: `${t.anyone.title(service.name)} · ${business.name}` },
    showsHours: true,
    body: <Times {...{ business, service, professional, board, groups, kept, asked }} />,
  });
}

const metaOf = (business: PublicBusiness, service: PublicServiceDetail) => ({
  title: `${service.name} · ${business.name}`,
  description: service.description,
  canonical: servicePath(business.slug, service.slug),
});

interface ServiceProps {
  readonly business: PublicBusiness;
  readonly service: PublicServiceDetail;
}

interface AboutProps extends ServiceProps {
  readonly back: string;
  readonly person?: ProfessionalProfile | null;
}

function About({ business, service, back, person }: AboutProps) {
  const { t, theirs } = usePage();
  const isWhole = back === servicesPath(business.slug);
  return (
    <article className="card about-service">
      <p>
        <a href={back}>
          <Icon name="back" />{" "}
          <span lang={isWhole ? undefined : theirs}>{isWhole ? t.services.back : service.name}</span>
        </a>
      </p>
      <h1 lang={theirs}>{service.name}</h1>
      {service.description && (
        <p className="lead text" lang={theirs}>
          {service.description}
        </p>
      )}
      <ServiceFacts service={service} />
      {person && (
        <p className="giver">
          <img src={person.avatarUrl} alt="" width={40} height={40} />
          <span>
            {t.inARow.with(person.displayName)} <small lang={theirs}>{person.headline}</small>
          </span>
        </p>
      )}
      <Parts parts={service.parts} />
      {isWhole && <LengthsAndPrices service={service} />}
    </article>
  );
}

interface PeopleProps extends ServiceProps {
  readonly people: readonly ProfessionalCard[];
  readonly next: Instant | null;
}

function Service({ business, service, people, next }: PeopleProps) {
  const { t } = usePage();
  const { slug } = business;
  const isGiven = people.length > 0 || next !== null;
  return (
    <>
      <About business={business} service={service} back={servicesPath(slug)} />
      <section className="given">
        <h2>{isGiven ? t.services.withWhom : t.services.nobody}</h2>
        <ul className="cards">
          {isGiven && <Anyone business={slug} service={service} next={next} />}
          {people.map((person, index) => (
            <PersonCard key={person.slug} business={slug} person={person} service={service.slug} eager={index < 3} />
          ))}
        </ul>
      </section>
    </>
  );
}

interface TimesProps extends ServiceProps {
  /** Null: whoever is free, or several. */
  readonly professional: ProfessionalProfile | null;
  readonly board: Board;
  readonly groups: readonly PublicGroup[];
  readonly kept: readonly Kept[];
  readonly asked: NotFree | undefined;
}

function Times({ business, service, professional, board, groups, kept, asked }: TimesProps) {
  const { t } = usePage();
  const { slug } = business;
  const also = kept.length > 0;
  const { minutes } = board;
  const who = professional?.slug;
  const slot = (startsAt: Instant) => reservePath(slug, who, startsAt, service.slug, { also, minutes });
  const isChoice = professional === null && service.composition === "single";
  const hint = { single: t.anyone.board, combined: t.inARow.board, team: t.inARow.together }[service.composition];
  return (
    <>
      <About
        {...{ business, service }}
        back={isChoice ? servicePath(slug, service.slug) : servicesPath(slug)}
        person={professional}
      />
      <div className="given">
        <SlotBoard
          board={board}
          told
          {...(professional && { professional: { ...professional, services: [service] } })}
          seats={seatsOf(groups)}
          after={<WaitingWay board={board} groups={groups} {...(who !== undefined && { professional: who })} />}
          heading={also ? t.keep.more : t.slots.heading}
          links={{ slot, board: (address) => serviceBoardPath(slug, service.slug, { ...address, also }) }}
        >
          {!professional && <p className="hint">{hint}</p>}
          {asked && <NotFreeNotice asked={asked} href={slot} />}
          <KeptNotice kept={kept} business={business} service={service} />
        </SlotBoard>
      </div>
    </>
  );
}
