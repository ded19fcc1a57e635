/** From an address to the page that answers it. */
import { againPage } from "./pages/again.tsx";
import { bookingPage } from "./pages/booking.tsx";
import { calendarPage, isCalendar } from "./pages/calendar.ts";
import { cancel, cancelPage } from "./pages/cancel.tsx";
import { choicesPage, choose } from "./pages/choices.tsx";
import { askData, dataPage, exportPage } from "./pages/data.tsx";
import { directoryPage } from "./pages/directory.tsx";
import { landingPage } from "./pages/landing.tsx";
import { robotsPage, sitemapPage } from "./pages/machines.ts";
import { mailsPage, switchMails } from "./pages/mails.tsx";
import { actOnMine, minePage } from "./pages/mine.tsx";
import { move, movePage } from "./pages/move.tsx";
import { answerOffer, offerPage } from "./pages/offer.tsx";
import { profilePage } from "./pages/profile.tsx";
import { answerProposal, proposalPage } from "./pages/proposal.tsx";
import { reserve, reservePage } from "./pages/reserve.tsx";
import { serviceBoardPage, servicePage } from "./pages/service.tsx";
import { servicesPage } from "./pages/services.tsx";
import { askToWait, waitingFormPage } from "./pages/waiting-form.tsx";
import { answerWaiting, waitingPage } from "./pages/waiting.tsx";
import { accessibilityPage, legalPage } from "./pages/words.tsx";
import { businessPages, reservedSegments, servicePages } from "./paths.ts";
import type { Visit } from "./visit.ts";

type Answer = (visit: Visit) => Response | Promise<Response>;

export interface Resource {
  readonly get: Answer;
  readonly post?: Answer;
  /** Its forms may come from anywhere: what they do is proven by the address alone, and no cookie counts. */
  readonly fromAnywhere?: boolean;
}

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const LINK = /^[A-Za-z0-9_-]{1,200}$/;

export const isMine = (pathname: string): boolean => !reservedSegments.has(pathname.split("/")[1] ?? "");

/** Null when no page lives there. */
export function resourceAt(pathname: string): Resource | null {
  const [first = "", second, third, fourth, ...rest] = pathname.slice(1).split("/");
  if (rest.length > 0) return null;
  if (fourth !== undefined) return second === businessPages.services ? serviceResource(first, third, fourth) : null;
  if (first === "rendez-vous") return second !== undefined && LINK.test(second) ? bookingResource(second, third) : null;
  if (first === "mes-rendez-vous") {
    if (third !== undefined || (second !== undefined && !LINK.test(second))) return null;
    return { get: (visit) => minePage(visit, second), post: (visit) => actOnMine(visit, second) };
  }
  if (first === "proposition") {
    if (second === undefined || third !== undefined || !LINK.test(second)) return null;
    return { get: (visit) => proposalPage(visit, second), post: (visit) => answerProposal(visit, second) };
  }
  if (first === "liste-attente") {
    if (second === undefined || third !== undefined || !LINK.test(second)) return null;
    return { get: (visit) => waitingPage(visit, second), post: (visit) => answerWaiting(visit, second) };
  }
  if (first === "offre") {
    if (second === undefined || third !== undefined || !LINK.test(second)) return null;
    return { get: (visit) => offerPage(visit, second), post: (visit) => answerOffer(visit, second) };
  }
  if (first === "mes-choix") {
    if (second === undefined || third !== undefined || !LINK.test(second)) return null;
    const get: Answer = (visit) => choicesPage(visit, second);
    return { get, post: (visit) => choose(visit, second), fromAnywhere: true };
  }
  if (first === "mes-messages") {
    if (second === undefined || third !== undefined || !LINK.test(second)) return null;
    const get: Answer = (visit) => mailsPage(visit, second);
    return { get, post: (visit) => switchMails(visit, second), fromAnywhere: true };
  }
  if (first === "mes-donnees") {
    if (second === undefined || third !== undefined || !LINK.test(second)) return null;
    return { get: (visit) => exportPage(visit, second) };
  }
  if (second === undefined) return siteResource(first);
  return SLUG.test(first) ? businessResource(first, second, third) : null;
}

function siteResource(first: string): Resource | null {
  if (first === "") return { get: landingPage };
  if (first === "robots.txt") return { get: robotsPage };
  if (first === businessPages.accessibility) return { get: (visit) => accessibilityPage(visit) };
  return SLUG.test(first) ? { get: (visit) => directoryPage(visit, first) } : null;
}

function businessResource(slug: string, second: string, third: string | undefined): Resource | null {
  if (third === "reserver" && SLUG.test(second)) {
    const where = { slug, who: second };
    return { get: (visit) => reservePage(visit, where), post: (visit) => reserve(visit, where) };
  }
  if (second === businessPages.services) {
    if (third === undefined) return { get: (visit) => servicesPage(visit, slug) };
    return SLUG.test(third) ? { get: (visit) => servicePage(visit, slug, third) } : null;
  }
  if (third !== undefined) return null;
  if (second === businessPages.waiting)
    return { get: (visit) => waitingFormPage(visit, slug), post: (visit) => askToWait(visit, slug) };
  if (second === businessPages.privacy) return { get: (visit) => legalPage(visit, slug, "privacy") };
  if (second === businessPages.notice) return { get: (visit) => legalPage(visit, slug, "notice") };
  if (second === businessPages.accessibility) return { get: (visit) => accessibilityPage(visit, slug) };
  if (second === businessPages.sitemap) return { get: (visit) => sitemapPage(visit, slug) };
  return SLUG.test(second) ? { get: (visit) => profilePage(visit, slug, second) } : null;
}

/** Of a service, with nobody in particular. */
function serviceResource(slug: string, service: string | undefined, page: string): Resource | null {
  if (service === undefined || !SLUG.test(slug) || !SLUG.test(service)) return null;
  if (page === servicePages.board) return { get: (visit) => serviceBoardPage(visit, slug, service) };
  if (page !== servicePages.form) return null;
  const where = { slug, service };
  return { get: (visit) => reservePage(visit, where), post: (visit) => reserve(visit, where) };
}

function bookingResource(link: string, action: string | undefined): Resource | null {
  if (action === undefined) return { get: (visit) => bookingPage(visit, link) };
  if (action === "reprendre") return { get: (visit) => againPage(visit, link) };
  if (action === "deplacer") return { get: (visit) => movePage(visit, link), post: (visit) => move(visit, link) };
  if (action === "donnees") return { get: (visit) => dataPage(visit, link), post: (visit) => askData(visit, link) };
  if (isCalendar(action)) return { get: (visit) => calendarPage(visit, link, action) };
  if (action === "annuler") return { get: (visit) => cancelPage(visit, link), post: (visit) => cancel(visit, link) };
  return null;
}
