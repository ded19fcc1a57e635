/** Facts of a booking for tests of what is written about it. */
import { instant, zone } from "@creneau/scheduling";
import type { MessageFacts } from "./facts.ts";

/** Juliette, in Paris, meets Chloé, in Montréal: 17:00 here is 11:00 there. */
export const sampleFacts = (parts: Partial<MessageFacts> = {}): MessageFacts => ({
  bookingId: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10",
  version: 0,
  status: "confirmed",
  agreed: true,
  respondBy: null,
  proposal: null,
  startsAt: instant("2027-03-09T16:00:00Z"),
  endsAt: instant("2027-03-09T16:15:00Z"),
  note: "Combien d’heures de cours en L1 ?",
  reason: null,
  cancelReason: "",
  cancelledBy: null,
  previousStartsAt: null,
  manageUrl: "https://creneau.test/rendez-vous/AbC-_123",
  business: {
    id: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b11",
    slug: "thotis",
    name: "Thotis",
    locale: "fr",
    zone: zone("Europe/Paris"),
    contactEmail: "bonjour@thotis.example",
    addressForm: "tu",
    pagesUrl: "https://creneau.test/thotis",
    hostWord: "mentor",
    guestWord: "pupil",
    kind: "mentoring",
    brand: {
      primary: "#FF6B35",
      secondary: "#004E89",
      accent: "#F7B801",
      background: "#FFFFFF",
      text: "#1A1A1A",
      headingFont: "montserrat",
      bodyFont: "inter",
      radiusPixels: 8,
      logoText: "Thotis",
    },
  },
  service: {
    id: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b12",
    name: "Session Orientation",
    mode: "video",
    durationMinutes: 15,
  },
  professional: {
    displayName: "Chloé Tremblay",
    fields: ["Droit"],
    zone: zone("America/Toronto"),
    email: "chloe@umontreal.example",
    accountId: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b13",
    locale: "fr",
  },
  beside: [],
  formerly: [],
  handedTo: null,
  groupSessionId: null,
  together: null,
  forName: null,
  contact: {
    id: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b14",
    name: "Juliette Morel",
    phone: null,
    email: "juliette@lycee.example",
    zone: zone("Europe/Paris"),
    locale: "fr",
  },
  ...parts,
});

export { switchOffLink } from "./switch-off/links.ts";
export { installationPost } from "./carriers/testing.ts";
export type { Post, PostedNote, PostedSms } from "./carriers/post.ts";
export { silentDouble, smtpDouble } from "./carriers/testing/doubles.ts";
