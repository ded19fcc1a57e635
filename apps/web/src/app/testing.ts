/**
 * A double of the API, in memory: answers in the contract's shapes (a test checks each against its schema), so that
 * screens can be made, looked at and tested without the server.
 */
import { instant, toIso } from "@creneau/scheduling";
import type { Problem, Schema } from "@creneau/sdk";
import { id } from "./testing/id.ts";
import { judgedSlots } from "./testing/slots.ts";
import { makeWorld, type Scenario, type World } from "./testing/world.ts";

export interface FakeRequest {
  readonly method: string;
  readonly url: URL;
  /** Parsed JSON, or an empty object. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly signedIn: boolean;
}

export interface FakeAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly signIn?: boolean;
}

const ok = (body: unknown, status = 200): FakeAnswer => ({ status, body });
const page = (items: readonly unknown[]) => ok({ items, nextCursor: null });

function problem(
  code: Problem["code"],
  status: number,
  title: string,
  detail: string,
  more: Partial<Problem> = {},
): FakeAnswer {
  return ok({ type: `/v1/problems/${code}`, title, status, detail, code, requestId: "fake-7f3a", ...more }, status);
}

const notFound = problem("NOT_FOUND", 404, "Introuvable", "Vérifiez l’adresse.");
const notSignedIn = problem("NOT_SIGNED_IN", 401, "Vous n’êtes pas connecté", "Connectez-vous, puis recommencez.");
const broken = problem(
  "INTERNAL",
  500,
  "Une erreur est survenue de notre côté",
  "Réessayez ; si cela continue, donnez-nous le numéro de demande.",
);

const text = (value: unknown): string => (typeof value === "string" ? value : "");

export class FakeApi {
  readonly world: World;
  readonly scenario: Scenario;

  constructor(now: number, scenario: Scenario = "usual") {
    this.world = makeWorld(instant(now), scenario);
    this.scenario = scenario;
  }

  answer(request: FakeRequest): FakeAnswer {
    const path = request.url.pathname;
    if (path.startsWith("/v1/me")) return this.#me(request, path);
    if (!request.signedIn) return notSignedIn;
    const [, , , businessId = "", kind = "", first = "", ...rest] = path.split("/");
    const business = this.world.businesses.find((one) => one.id === businessId);
    if (!business) return notFound;
    if (kind === "") return ok(business);
    if (kind === "services" && rest[0] === "form")
      return ok({ reasons: [], reasonRequired: false, questionnaire: null, health: "warn" });
    if (kind === "services") return page(this.world.services);
    if (kind === "professionals" && first === "") return page(this.world.professionals);
    if (this.scenario === "error") return broken;
    if (kind === "professionals") return this.#professional(request, first, rest);
    return first === "" ? this.#bookings(request) : this.#booking(request, first, rest[0]);
  }

  #me({ method, body, signedIn }: FakeRequest, path: string): FakeAnswer {
    if (path === "/v1/me/session" && method === "POST") {
      if (body["password"] !== "demo") {
        return problem(
          "WRONG_CREDENTIALS",
          401,
          "Adresse ou mot de passe incorrect",
          "Vérifiez les deux, ou demandez un lien de connexion par mail.",
        );
      }
      return { ...ok(this.world.me, 201), signIn: true };
    }
    if (path === "/v1/me/session") return { status: 204, signIn: false };
    if (path === "/v1/me/providers") return ok({ items: [] });
    if (path === "/v1/me/sign-ups") return ok({ sentTo: body["email"], expiresInMinutes: 1440 }, 202);
    if (path === "/v1/me/password-resets") return ok({ sentTo: body["email"], expiresInMinutes: 30 }, 202);
    if (path === "/v1/me/magic-links") return ok({ sentTo: body["email"], expiresInMinutes: 15 }, 202);
    if (path === "/v1/me/magic-links/redemption") {
      return body["token"] === "demo"
        ? { ...ok(this.world.me, 201), signIn: true }
        : problem(
            "LINK_NOT_VALID",
            404,
            "Ce lien n’est plus valable",
            "Reprenez le lien du dernier mail reçu, ou demandez-en un nouveau.",
          );
    }
    if (!signedIn) return notSignedIn;
    if (path === "/v1/me" && method === "PUT") {
      this.world.me = { ...this.world.me, account: { ...this.world.me.account, ...body } };
      return ok(this.world.me);
    }
    if (path === "/v1/me") return ok(this.world.me);
    if (path === "/v1/me/security") {
      return ok({ hasPassword: true, emailVerified: true, totp: false, recoveryCodesLeft: 0, passkeys: 0 });
    }
    if (path === "/v1/me/linked-providers") return ok({ items: [] });
    if (method === "GET" && path !== "/v1/me/sessions") return page([]);
    if (method === "GET") return page(this.world.sessions);
    this.world.sessions = this.world.sessions.filter((one) => !path.endsWith(one.id));
    return { status: 204 };
  }

  #professional({ method, url, body }: FakeRequest, professionalId: string, [what, part, on]: string[]): FakeAnswer {
    const schedule = this.world.schedules.get(professionalId);
    if (!schedule) return notFound;
    if (what === "slots") return ok(judgedSlots(this.world, professionalId, url.searchParams));
    if (part === "days") return ok({ zone: schedule.zone, items: [] });
    if (part === "outside") return page([]);
    if (method === "GET") return ok(schedule);
    const changed = this.#changedSchedule(schedule, method, body, on);
    if (!changed) {
      return problem(
        "EDITED_MEANWHILE",
        412,
        "Quelqu’un a modifié ceci entre-temps",
        "Rechargez, vérifiez, puis enregistrez de nouveau.",
      );
    }
    this.world.schedules.set(professionalId, changed);
    return ok(changed);
  }

  #changedSchedule(schedule: Schema<"Schedule">, method: string, body: FakeRequest["body"], on: string | undefined) {
    const version = schedule.version + 1;
    if (on === undefined) {
      // Typed by the client; this is a double, not the server.
      const { weekly, zone } = body as Pick<Schema<"Schedule">, "weekly" | "zone">;
      return body["version"] === schedule.version ? { ...schedule, weekly, zone, version } : undefined;
    }
    const others = schedule.overrides.filter((one) => one.on !== on);
    const mine = method === "DELETE" ? [] : [{ on, ...(body as Pick<Schema<"Override">, "ranges" | "label">) }];
    return { ...schedule, overrides: [...others, ...mine].toSorted((a, b) => a.on.localeCompare(b.on)), version };
  }

  #bookings({ method, url, body }: FakeRequest): FakeAnswer {
    if (method === "POST") return this.#book(body);
    const query = url.searchParams;
    const from = instant(query.get("from") ?? "");
    const until = instant(query.get("until") ?? "");
    const professionalId = query.get("professionalId");
    return page(
      this.world.bookings
        .filter((one) => instant(one.startsAt) >= from && instant(one.startsAt) < until)
        .filter((one) => professionalId === null || one.professional.id === professionalId)
        .map(({ note: _note, history: _history, messages: _messages, ...booking }) => booking),
    );
  }

  #book(body: FakeRequest["body"]): FakeAnswer {
    const professional = this.world.professionals.find((one) => one.id === body["professionalId"]);
    const service = this.world.services.find((one) => one.id === body["serviceId"]);
    if (!professional || !service) return notFound;
    const { name, email } = body["contact"] as { name: string; email: string };
    const startsAt = instant(text(body["startsAt"]));
    const endsAt = toIso(instant(startsAt + service.durationMinutes * 60_000));
    if (name.includes("Trop tard")) {
      const alternatives = [30, 45].map((minutes) => ({
        startsAt: toIso(instant(startsAt + minutes * 60_000)),
        endsAt: toIso(instant(startsAt + (minutes + 15) * 60_000)),
      }));
      return problem(
        "SLOT_TAKEN",
        409,
        "Quelqu’un vient de réserver cet horaire",
        "Choisissez un des horaires proches.",
        { alternatives },
      );
    }
    const made: Schema<"BookingDetail"> = {
      id: id(1000 + this.world.bookings.length),
      reference: "8QX-4PD",
      status: "confirmed",
      startsAt: toIso(startsAt),
      endsAt,
      service: { id: service.id, name: service.name, mode: service.modes[0] ?? "video" },
      professional: { id: professional.id, displayName: professional.displayName, zone: professional.zone },
      contact: { id: id(3000), name, zone: "Europe/Paris", email },
      series: null,
      price: null,
      bookedBy: null,
      groupId: null,
      version: 1,
      note: text(body["note"]),
      reason: null,
      answers: [],
      hiddenAnswers: 0,
      history: [
        {
          at: toIso(this.world.now),
          what: "booked",
          by: "business",
          byName: this.world.me.account.name,
          reason: "",
          from: null,
          to: null,
          hosts: null,
        },
      ],
      acts: ["move", "cancel", "propose"],
      respondBy: null,
      proposal: null,
      messages: [],
    };
    this.world.bookings.push(made);
    return ok(made, 201);
  }

  #booking({ method, body }: FakeRequest, bookingId: string, act: string | undefined): FakeAnswer {
    const index = this.world.bookings.findIndex((one) => one.id === bookingId);
    const booking = this.world.bookings[index];
    if (!booking) return notFound;
    if (method === "GET") return ok(booking);
    const entry = {
      at: toIso(this.world.now),
      by: "business" as const,
      byName: this.world.me.account.name,
      reason: text(body["reason"]),
      hosts: null,
    };
    let changed: Schema<"BookingDetail">;
    if (act === "cancellation") {
      changed = {
        ...booking,
        status: "cancelled",
        acts: [],
        history: [...booking.history, { ...entry, what: "cancelled", from: null, to: null }],
      };
    } else {
      const startsAt = instant(text(body["startsAt"]));
      const endsAt = toIso(instant(startsAt + instant(booking.endsAt) - instant(booking.startsAt)));
      const to = { startsAt: toIso(startsAt), endsAt };
      const from = { startsAt: booking.startsAt, endsAt: booking.endsAt };
      changed = { ...booking, ...to, history: [...booking.history, { ...entry, what: "moved", from, to }] };
    }
    changed = { ...changed, version: booking.version + 1 };
    this.world.bookings[index] = changed;
    return ok(changed);
  }
}
