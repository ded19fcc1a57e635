import { instant, zone } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { newKeyRingText, parseKeyRing } from "../../../platform/keys.ts";
import type { OutgoingMail } from "../../../platform/mail/mailer.ts";
import type { MessageFacts } from "../facts.ts";
import type { MessageKind, Recipient } from "../rules.ts";
import { sampleFacts } from "../testing.ts";
import { composeMessage } from "./compose.ts";

const deps = {
  keys: parseKeyRing(newKeyRingText()),
  clock: { now: () => instant("2027-03-08T16:00:00Z") },
  publicUrl: () => "https://creneau.test",
  mailFrom: "bonjour@mail.creneau.test",
};
const id = "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b12";
const write = (kind: MessageKind, recipient: Recipient, facts: Partial<MessageFacts> = {}): Promise<OutgoingMail> =>
  composeMessage(deps, { id, kind, recipient }, sampleFacts(facts));
/** Narrow no-break spaces shown as "_". */
const plain = (text: string): string => text.replaceAll("\u202F", "_");

test("the confirmation has all one needs, in the pupil's words and hours, beside the mentor's", async () => {
  const mail = await write("confirmation", "contact");
  expect(plain(mail.subject)).toBe("Session confirmée_: mardi 9 mars à 17_h_00");
  expect(plain(mail.text)).toBe(
    `Ta session d’orientation est confirmée_!

Bonjour Juliette, c’est noté_: Chloé Tremblay t’attend. Ouvre l’invitation jointe pour l’ajouter à ton agenda.

Date_: mardi 9 mars 2027
Heure_: 17_h_00 chez toi, 11_h_00 chez Chloé Tremblay
Mentor_: Chloé Tremblay
Objet_: Session Orientation, 15 min
Domaine_: Droit
Où_: En visio
Message_: Combien d’heures de cours en L1 ?

Gérer mon rendez-vous_:
https://creneau.test/rendez-vous/AbC-_123

Ajouter à un agenda_: Google (https://creneau.test/rendez-vous/AbC-_123/google) · Outlook (https://creneau.test/rendez-vous/AbC-_123/outlook) · fichier pour les autres (https://creneau.test/v1/public/bookings/AbC-_123/calendar)

-- 
Tous tes rendez-vous_: https://creneau.test/mes-rendez-vous
Une question_? Écris à bonjour@thotis.example.
Envoyé par Thotis, avec Creneau.
`,
  );
  expect(mail).toMatchObject({
    messageId: `${id}@mail.creneau.test`,
    from: { name: "Thotis", address: "bonjour@mail.creneau.test" },
    to: { name: "Juliette Morel", address: "juliette@lycee.example" },
    replyTo: { name: "Thotis", address: "bonjour@thotis.example" },
    calendar: { method: "REQUEST" },
  });
});

test("the same message has the same Message-ID each time", async () => {
  expect((await write("confirmation", "contact")).messageId).toBe((await write("confirmation", "contact")).messageId);
});

test("one hour is enough when both clocks show it", async () => {
  const { professional } = sampleFacts();
  const { text } = await write("confirmation", "contact", {
    professional: { ...professional, zone: zone("Europe/Brussels") },
  });
  expect(plain(text)).toContain("Heure_: 17_h_00 (fuseau_: France)");
});

test("when it is another day over there, that is said", async () => {
  const { professional } = sampleFacts();
  const { text } = await write("confirmation", "contact", {
    startsAt: instant("2027-03-09T08:00:00Z"),
    professional: { ...professional, displayName: "Teva", zone: zone("Pacific/Tahiti") },
  });
  expect(plain(text)).toContain("Heure_: 9_h_00 chez toi, 22_h_00 le lundi 8 mars chez Teva");
});

describe("to the professional", () => {
  test("their hours first, the pupil's name and question, the planning", async () => {
    const mail = await write("confirmation", "professional");
    expect(plain(mail.subject)).toBe("Nouvelle session_: mardi 9 mars à 11_h_00");
    expect(plain(mail.text)).toContain("Heure_: 11_h_00 chez toi, 17_h_00 chez Juliette Morel");
    expect(mail.text).toContain("Combien d’heures de cours en L1 ?");
    expect(mail.text).toContain("https://creneau.test/app/thotis/planning?rdv=0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10\n");
    expect((await write("request", "professional")).text).toContain("https://creneau.test/app/thotis/demandes\n");
    expect(mail.to.address).toBe("chloe@umontreal.example");
  });

  test.each(["confirmation", "change", "cancellation", "reminder"] as const)(
    "a %s has neither the pupil's address nor their link anywhere",
    async (kind) => {
      const cancelled = kind === "cancellation" ? ({ status: "cancelled", cancelledBy: "contact" } as const) : {};
      const all = JSON.stringify(
        await write(kind, "professional", { ...cancelled, previousStartsAt: instant("2027-03-08T16:00:00Z") }),
      );
      expect(all.replaceAll("\\r\\n ", "")).not.toMatch(/juliette@|rendez-vous\//i);
    },
  );

  test("and the pupil's mails have not the mentor's address", async () => {
    for (const kind of ["confirmation", "change", "reminder"] as const) {
      expect(JSON.stringify(await write(kind, "contact")).replaceAll("\\r\\n ", "")).not.toContain("chloe@");
    }
  });
});

describe("what happened", () => {
  test("a change shows the hour that is no longer", async () => {
    const mail = await write("change", "contact", { previousStartsAt: instant("2027-03-08T13:30:00Z") });
    expect(plain(mail.text)).toContain("Avant_: lundi 8 mars à 14_h_30");
    expect(plain(mail.html)).toContain("<s>lundi 8 mars à 14_h_30</s>");
    expect(mail.calendar?.method).toBe("REQUEST");
  });

  test("a cancellation says who, why, and where to book again", async () => {
    const mail = await write("cancellation", "contact", {
      status: "cancelled",
      cancelledBy: "business",
      cancelReason: "Partiel avancé",
    });
    expect(plain(mail.subject)).toBe("Session annulée_: mardi 9 mars à 17_h_00");
    expect(mail.text).toContain("Thotis a dû annuler");
    expect(plain(mail.text)).toContain("Motif_: Partiel avancé");
    expect(plain(mail.text)).toContain("Choisir un autre créneau_:\nhttps://creneau.test/thotis");
    expect(mail.calendar?.method).toBe("CANCEL");
    expect((await write("cancellation", "contact", { status: "cancelled", cancelledBy: "contact" })).text).toContain(
      "comme tu l’as demandé",
    );
  });

  test("reminders say tomorrow when it is, and bring no second calendar", async () => {
    const day = await write("reminder", "contact");
    expect(plain(day.subject)).toBe("Demain à 17_h_00_: session avec Chloé Tremblay");
    expect(day.calendar).toBeUndefined();
    const hour = await composeMessage(
      { ...deps, clock: { now: () => instant("2027-03-09T15:00:00Z") } },
      { id, kind: "reminder", recipient: "contact" },
      sampleFacts(),
    );
    expect(plain(hour.subject)).toBe("Aujourd’hui à 17_h_00_: session avec Chloé Tremblay");
    expect(plain(hour.text)).toContain("Ta session, c’est aujourd’hui à 17_h_00");
    expect(plain(hour.text)).toContain("C’est le moment de noter tes questions");
    const soon = await composeMessage(
      { ...deps, clock: { now: () => instant("2027-03-09T15:45:00Z") } },
      { id, kind: "reminder", recipient: "contact" },
      sampleFacts(),
    );
    expect(plain(soon.subject)).toBe("Dans 15 minutes, à 17_h_00_: session avec Chloé Tremblay");
  });
});

test("times to choose from are told by both clocks, each by its own professional's", async () => {
  const proposal = {
    url: "https://creneau.test/proposition/xyz",
    reason: "",
    answerBy: instant("2027-03-08T18:00:00Z"),
    options: [
      {
        startsAt: instant("2027-03-10T16:00:00Z"),
        professionalName: "Teva",
        professionalZone: zone("Pacific/Tahiti"),
      },
      { startsAt: instant("2027-03-10T22:30:00Z"), professionalName: "Léo", professionalZone: zone("Asia/Tokyo") },
      { startsAt: instant("2027-03-11T09:00:00Z"), professionalName: "Ana", professionalZone: zone("Europe/Madrid") },
    ],
  };
  const { text } = await write("proposal", "contact", { proposal });
  expect(plain(text)).toContain(
    [
      "Proposition 1_: mercredi 10 mars à 17_h_00 chez toi, 6_h_00 chez Teva, avec Teva",
      "Proposition 2_: mercredi 10 mars à 23_h_30 chez toi, 7_h_30 le jeudi 11 mars chez Léo, avec Léo",
      "Proposition 3_: jeudi 11 mars à 10_h_00, avec Ana",
    ].join("\n"),
  );
});

test("whose it was reads to whom it went, without the other's address, and their calendar drops it", async () => {
  const chloe = sampleFacts().professional;
  const mail = await write("handed-on", "professional", { handedTo: "Léo Roux", professional: chloe });
  expect(plain(mail.subject)).toBe("Session confiée à Léo Roux_: mardi 9 mars à 11_h_00");
  expect(mail.calendar?.method).toBe("CANCEL");
  expect(JSON.stringify(mail).replaceAll("\\r\\n ", "")).not.toMatch(/juliette@|rendez-vous\//i);
});

test("a coach says vous, and whom by their whole name", async () => {
  const { business } = sampleFacts();
  const mail = await write("confirmation", "contact", {
    business: { ...business, kind: "coaching", addressForm: "vous", name: "Virtus" },
  });
  expect(plain(mail.text)).toContain("Votre rendez-vous est confirmé_!");
  expect(mail.text).toContain("Bonjour Juliette Morel,");
  expect(mail.text).toContain("chez vous");
});

test("in English for who reads English", async () => {
  const { contact } = sampleFacts();
  const mail = await write("confirmation", "contact", { contact: { ...contact, locale: "en" } });
  expect(mail.subject).toBe("Session confirmed: Tuesday 9 March at 17:00");
  expect(mail.text).toContain("Time: 17:00 for you, 11:00 for Chloé Tremblay");
});

test("whatever people typed, the mail holds no tag of theirs", async () => {
  const evil = `</td><script>alert(1)</script>{{reader}}$t(button.manage)"'`;
  const { business, contact, professional, service } = sampleFacts();
  for (const recipient of ["contact", "professional"] as const) {
    for (const kind of ["confirmation", "change", "cancellation", "reminder"] as const) {
      const mail = await write(kind, recipient, {
        note: evil,
        cancelReason: evil,
        business: { ...business, name: evil, brand: { ...business.brand, logoText: evil } },
        contact: { ...contact, name: evil },
        professional: { ...professional, displayName: evil },
        service: { ...service, name: evil },
      });
      expect(mail.html).not.toContain("<script");
      expect(mail.text).toContain("{{reader}}$t(button.manage)");
    }
  }
});
