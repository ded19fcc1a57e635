/** Made from the contract by tools/generate.ts: change packages/contract, then run `npm run generate`. */
export interface paths {
  "/v1/public/businesses/{business}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A business's public face: brand, fields, services */
    get: operations["getPublicBusiness"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/businesses/{business}/professionals": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The directory: cards with the next free time
     * @description Those who have a free time come first, the soonest first.
     */
    get: operations["listPublicProfessionals"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/businesses/{business}/professionals/{professional}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A professional's public profile */
    get: operations["getPublicProfessional"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/businesses/{business}/professionals/{professional}/slots": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Free times, day by day */
    get: operations["listPublicSlots"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/businesses/{business}/holds": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Keep a time while the form is filled in
     * @description Ends by itself. Up to three at once for one visitor.
     */
    post: operations["holdSlot"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/businesses/{business}/holds/{hold}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Give a held time back */
    delete: operations["releaseHold"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/businesses/{business}/bookings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Book */
    post: operations["bookSession"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/bookings/{link}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A booking, by its signed link */
    get: operations["getBookingByLink"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/bookings/{link}/cancellation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cancel, by the signed link */
    post: operations["cancelBookingByLink"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/bookings/{link}/move": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Move to another time, by the signed link */
    post: operations["moveBookingByLink"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/bookings/{link}/calendar": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The booking as a calendar file */
    get: operations["getCalendarFileByLink"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/session": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign in with e-mail and password
     * @description Sets the session cookie.
     */
    post: operations["signIn"];
    /** Sign out: this session ends */
    delete: operations["signOut"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/magic-links": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a sign-in link by mail
     * @description Answers the same whether or not the address has an account. The link works once, for 15 minutes.
     */
    post: operations["requestMagicLink"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/magic-links/redemption": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign in with the link of the mail
     * @description Sets the session cookie.
     */
    post: operations["redeemMagicLink"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My account and my businesses */
    get: operations["getMe"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/sessions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where I am signed in */
    get: operations["listMySessions"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/sessions/{sessionId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End one of my sessions */
    delete: operations["revokeMySession"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The business
     * @description Needs the permission `business.read`.
     */
    get: operations["getBusiness"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/professionals": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The professionals, by name
     * @description Needs the permission `team.read`.
     */
    get: operations["listProfessionals"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/services": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The services, by name
     * @description Needs the permission `catalogue.read`.
     */
    get: operations["listServices"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/professionals/{professionalId}/schedule": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A professional's opening hours
     * @description Needs the permission `schedule.read`.
     */
    get: operations["getSchedule"];
    /**
     * Set the weekly hours and their zone
     * @description Bookings already made stand. Send the version that was read: a change made meanwhile is not overwritten.
     *
     *     Needs the permission `schedule.edit`.
     */
    put: operations["replaceWeeklyHours"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/professionals/{professionalId}/schedule/overrides/{on}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Give one day hours of its own
     * @description Needs the permission `schedule.edit`.
     */
    put: operations["putOverride"];
    post?: never;
    /**
     * Back to the weekly hours on that day
     * @description Needs the permission `schedule.edit`.
     */
    delete: operations["deleteOverride"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/professionals/{professionalId}/slots": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every candidate start of up to seven days, offered or refused with the reasons
     * @description Needs the permission `booking.read`.
     */
    get: operations["listSlots"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/bookings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bookings in a period, by start
     * @description Needs the permission `booking.read`.
     */
    get: operations["listBookings"];
    put?: never;
    /**
     * Book for somebody
     * @description Needs the permission `booking.create`.
     */
    post: operations["bookForContact"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/bookings/{bookingId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A booking, its history and its messages
     * @description Needs the permission `booking.read`.
     */
    get: operations["getBooking"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/bookings/{bookingId}/cancellation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel a booking
     * @description Needs the permission `booking.change`.
     */
    post: operations["cancelBooking"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/bookings/{bookingId}/move": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Move a booking to another time
     * @description Needs the permission `booking.change`.
     */
    post: operations["moveBooking"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description Name inside an address: a–z, 0–9 and hyphens, 64 at most.
     * @example lea-martin
     */
    Slug: string;
    /** @description Where a page of a list begins: take it from `nextCursor` of the page before. */
    Cursor: string;
    /**
     * Format: date
     * @description A calendar date.
     * @example 2027-03-09
     */
    Date: string;
    /**
     * @description IANA time zone.
     * @example Europe/Paris
     */
    Zone: string;
    /**
     * Format: date-time
     * @description A point in time, ISO 8601 with an offset.
     * @example 2027-03-09T09:00:00.000Z
     */
    Instant: string;
    /**
     * Format: email
     * @description Mail address.
     * @example camille@example.org
     */
    Email: string;
    /**
     * @description Language of texts: French or English.
     * @enum {string}
     */
    Locale: "fr" | "en";
    /**
     * Format: uuid
     * @description Identifier of a row (UUID version 7, RFC 9562).
     * @example 0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10
     */
    Id: string;
    /** @description 1 = Monday … 7 = Sunday; a weekday left out is closed. */
    WeeklyHours: {
      weekday: number;
      ranges: {
        start: components["schemas"]["WallTime"];
        end: components["schemas"]["WallTime"];
      }[];
    }[];
    /**
     * @description Time on the wall clock. 24:00 and later lie on the next day: 26:00 is 02:00 of the day after.
     * @example 09:00
     */
    WallTime: string;
    /**
     * @description State of a booking.
     * @enum {string}
     */
    BookingStatus: "confirmed" | "cancelled" | "completed";
    PublicBusiness: {
      slug: components["schemas"]["Slug"];
      name: string;
      tagline: string;
      about: string;
      locale: components["schemas"]["Locale"];
      zone: components["schemas"]["Zone"];
      contactEmail: components["schemas"]["Email"];
      brand: components["schemas"]["Brand"];
      wording: components["schemas"]["Wording"];
      fields: {
        slug: components["schemas"]["Slug"];
        label: string;
        professionalCount: number;
      }[];
      services: components["schemas"]["PublicService"][];
    };
    Brand: {
      /** @description Buttons and links. */
      primary: string;
      secondary: string;
      accent: string;
      background: string;
      text: string;
      /** @enum {string} */
      headingFont: "inter" | "montserrat";
      /** @enum {string} */
      bodyFont: "inter" | "montserrat";
      radiusPixels: number;
      /** @description The name as drawn in the header. */
      logoText: string;
    };
    Wording: {
      /**
       * @description How the reader is addressed in French.
       * @enum {string}
       */
      address: "tu" | "vous";
      /**
       * @description Names of the roles: mentor/élève, coach/client.
       * @enum {string}
       */
      kind: "mentoring" | "coaching";
    };
    PublicService: {
      slug: components["schemas"]["Slug"];
      name: string;
      description: string;
      durationMinutes: number;
      noticeMinutes: number;
      /** @enum {string} */
      mode: "video" | "phone" | "in-person";
    };
    /** @description RFC 9457 problem details. */
    Problem: {
      /** @example /v1/problems/SLOT_TAKEN */
      type: string;
      title: string;
      status: number;
      /** @description What a person can do about it, in the reader's language. */
      detail: string;
      /** @enum {string} */
      code:
        | "INVALID_INPUT"
        | "MALFORMED_BODY"
        | "NOT_SIGNED_IN"
        | "WRONG_CREDENTIALS"
        | "LINK_NOT_VALID"
        | "FORBIDDEN"
        | "WRONG_ORIGIN"
        | "NOT_FOUND"
        | "METHOD_NOT_ALLOWED"
        | "BODY_TOO_LARGE"
        | "UNSUPPORTED_MEDIA_TYPE"
        | "TOO_MANY_REQUESTS"
        | "SLOT_REFUSED"
        | "SLOT_TAKEN"
        | "DURATION_LOCKED"
        | "ILLEGAL_TRANSITION"
        | "IDEMPOTENCY_KEY_REUSED"
        | "TOO_MANY_HOLDS"
        | "EDITED_MEANWHILE"
        | "UNAVAILABLE"
        | "INTERNAL";
      requestId: string;
      /** @description The input that is wrong, with INVALID_INPUT. */
      fields?: {
        path: string;
        message: string;
      }[];
      /** @description With SLOT_REFUSED: the rule that refuses. */
      because?: components["schemas"]["RefusalCode"];
      earliestAt?: components["schemas"]["Instant"];
      /** @description With SLOT_REFUSED and SLOT_TAKEN: the nearest times that are free. */
      alternatives?: components["schemas"]["Span"][];
    };
    /**
     * @description The rule that refuses a start.
     * @enum {string}
     */
    RefusalCode:
      | "closed-day"
      | "outside-hours"
      | "not-on-grid"
      | "too-soon"
      | "too-far"
      | "already-busy"
      | "held"
      | "buffer"
      | "no-host";
    /** @description Half-open: the end is not part of it. */
    Span: {
      startsAt: components["schemas"]["Instant"];
      endsAt: components["schemas"]["Instant"];
    };
    ProfessionalPage: {
      items: components["schemas"]["ProfessionalCard"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    ProfessionalCard: {
      slug: components["schemas"]["Slug"];
      displayName: string;
      /** @description One line: level and degree, or speciality. */
      headline: string;
      /** @description University, school or practice. */
      organisation: string;
      fields: {
        slug: components["schemas"]["Slug"];
        label: string;
      }[];
      /** @description BCP 47 codes. */
      languages: string[];
      /** @description Picture, a path on this server. */
      avatarUrl: string;
      zone: components["schemas"]["Zone"];
      /** @description First free time of the main service, if any. */
      nextSlot: components["schemas"]["Span"] | null;
    };
    ProfessionalProfile: {
      slug: components["schemas"]["Slug"];
      displayName: string;
      /** @description One line: level and degree, or speciality. */
      headline: string;
      /** @description University, school or practice. */
      organisation: string;
      fields: {
        slug: components["schemas"]["Slug"];
        label: string;
      }[];
      /** @description BCP 47 codes. */
      languages: string[];
      /** @description Picture, a path on this server. */
      avatarUrl: string;
      zone: components["schemas"]["Zone"];
      /** @description First free time of the main service, if any. */
      nextSlot: components["schemas"]["Span"] | null;
      bio: string;
      linkedinUrl: string | null;
      services: components["schemas"]["PublicService"][];
    };
    SlotDays: {
      /** @description The zone the days are counted in. */
      zone: components["schemas"]["Zone"];
      from: components["schemas"]["Date"];
      /** @description Last day, included. */
      to: components["schemas"]["Date"];
      /** @description Every day asked for. */
      days: {
        on: components["schemas"]["Date"];
        slots: components["schemas"]["Span"][];
      }[];
      /** @description First free time after `to`. */
      nextSlot: components["schemas"]["Span"] | null;
    };
    Hold: {
      hold: string;
      startsAt: components["schemas"]["Instant"];
      endsAt: components["schemas"]["Instant"];
      expiresAt: components["schemas"]["Instant"];
    };
    /** @description A booking as its signed link shows it. */
    LinkedBooking: {
      /**
       * @description What a person can read aloud.
       * @example 7KQM2XR
       */
      reference: string;
      status: components["schemas"]["BookingStatus"];
      startsAt: components["schemas"]["Instant"];
      endsAt: components["schemas"]["Instant"];
      /** @description The zone of the person who booked. */
      zone: components["schemas"]["Zone"];
      business: {
        slug: components["schemas"]["Slug"];
        name: string;
      };
      service: components["schemas"]["PublicService"];
      professional: {
        slug: components["schemas"]["Slug"];
        displayName: string;
        /** @description One line: level and degree, or speciality. */
        headline: string;
        /** @description University, school or practice. */
        organisation: string;
        fields: {
          slug: components["schemas"]["Slug"];
          label: string;
        }[];
        /** @description BCP 47 codes. */
        languages: string[];
        /** @description Picture, a path on this server. */
        avatarUrl: string;
        zone: components["schemas"]["Zone"];
      };
      contactName: string;
      note: string;
      /** @description The signed link's token: whoever has it may change the booking. */
      link: string;
      /** @description Last moment to move or cancel. */
      changeableUntil: components["schemas"]["Instant"];
      cancelledBy: ("contact" | "business") | null;
    };
    Me: {
      account: {
        id: components["schemas"]["Id"];
        email: components["schemas"]["Email"];
        name: string;
        locale: components["schemas"]["Locale"];
      };
      memberships: components["schemas"]["Membership"][];
    };
    Membership: {
      businessId: components["schemas"]["Id"];
      slug: components["schemas"]["Slug"];
      name: string;
      zone: components["schemas"]["Zone"];
      role: components["schemas"]["Role"];
      permissions: (
        | "business.read"
        | "team.read"
        | "catalogue.read"
        | "schedule.read"
        | "schedule.edit"
        | "booking.read"
        | "booking.create"
        | "booking.change"
        | "contact.read"
      )[];
      /** @description The professional this member is, if any. */
      professionalId: components["schemas"]["Id"] | null;
    };
    /** @enum {string} */
    Role: "owner" | "manager" | "employee" | "consultant";
    MagicLinkSent: {
      sentTo: components["schemas"]["Email"];
      expiresInMinutes: number;
    };
    SignInSessionPage: {
      items: components["schemas"]["SignInSession"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    SignInSession: {
      id: components["schemas"]["Id"];
      current: boolean;
      createdAt: components["schemas"]["Instant"];
      lastSeenAt: components["schemas"]["Instant"];
      expiresAt: components["schemas"]["Instant"];
      /** @description The browser's own description, shortened. */
      device: string;
    };
    Business: {
      id: components["schemas"]["Id"];
      slug: components["schemas"]["Slug"];
      name: string;
      locale: components["schemas"]["Locale"];
      zone: components["schemas"]["Zone"];
      brand: components["schemas"]["Brand"];
      wording: components["schemas"]["Wording"];
    };
    TeamPage: {
      items: components["schemas"]["Professional"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    Professional: {
      id: components["schemas"]["Id"];
      slug: components["schemas"]["Slug"];
      displayName: string;
      headline: string;
      avatarUrl: string;
      published: boolean;
      zone: components["schemas"]["Zone"];
    };
    ServicePage: {
      items: components["schemas"]["Service"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    Service: {
      id: components["schemas"]["Id"];
      slug: components["schemas"]["Slug"];
      name: string;
      description: string;
      durationMinutes: number;
      stepMinutes: number;
      bufferBeforeMinutes: number;
      bufferAfterMinutes: number;
      noticeMinutes: number;
      horizonDays: number;
      /** @enum {string} */
      mode: "video" | "phone" | "in-person";
      allowOnlineBooking: boolean;
    };
    Schedule: {
      professionalId: components["schemas"]["Id"];
      zone: components["schemas"]["Zone"];
      weekly: components["schemas"]["WeeklyHoursOutput"];
      /** @description From today on, soonest first. */
      overrides: components["schemas"]["Override"][];
      version: number;
    };
    /** @description A day with hours of its own. */
    Override: {
      on: components["schemas"]["Date"];
      /** @description Empty = closed. */
      ranges: {
        start: components["schemas"]["WallTime"];
        end: components["schemas"]["WallTime"];
      }[];
      label: string;
    };
    JudgedSlots: {
      zone: components["schemas"]["Zone"];
      items: components["schemas"]["JudgedSlot"][];
    };
    /** @description A candidate start: offered, or refused with every rule that refuses it. */
    JudgedSlot: {
      startsAt: components["schemas"]["Instant"];
      endsAt: components["schemas"]["Instant"];
      offered: boolean;
      because: components["schemas"]["RefusalCode"] | null;
      reasons: {
        because: components["schemas"]["RefusalCode"];
        sentence: string;
      }[];
    };
    BookingPage: {
      items: components["schemas"]["Booking"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    Booking: {
      id: components["schemas"]["Id"];
      reference: string;
      status: components["schemas"]["BookingStatus"];
      startsAt: components["schemas"]["Instant"];
      endsAt: components["schemas"]["Instant"];
      service: {
        id: components["schemas"]["Id"];
        name: string;
        /** @enum {string} */
        mode: "video" | "phone" | "in-person";
      };
      professional: {
        id: components["schemas"]["Id"];
        displayName: string;
        zone: components["schemas"]["Zone"];
      };
      contact: {
        id: components["schemas"]["Id"];
        name: string;
        zone: components["schemas"]["Zone"];
        /** @description Null for those who may not see contact data. */
        email: components["schemas"]["Email"] | null;
      };
      /** @description Counts the changes. */
      version: number;
    };
    BookingDetail: {
      id: components["schemas"]["Id"];
      reference: string;
      status: components["schemas"]["BookingStatus"];
      startsAt: components["schemas"]["Instant"];
      endsAt: components["schemas"]["Instant"];
      service: {
        id: components["schemas"]["Id"];
        name: string;
        /** @enum {string} */
        mode: "video" | "phone" | "in-person";
      };
      professional: {
        id: components["schemas"]["Id"];
        displayName: string;
        zone: components["schemas"]["Zone"];
      };
      contact: {
        id: components["schemas"]["Id"];
        name: string;
        zone: components["schemas"]["Zone"];
        /** @description Null for those who may not see contact data. */
        email: components["schemas"]["Email"] | null;
      };
      /** @description Counts the changes. */
      version: number;
      note: string;
      history: {
        at: components["schemas"]["Instant"];
        /** @enum {string} */
        what: "booked" | "moved" | "cancelled" | "completed";
        /** @enum {string} */
        by: "contact" | "business" | "system";
        byName: string | null;
        reason: string;
        from: components["schemas"]["Span"] | null;
        to: components["schemas"]["Span"] | null;
      }[];
      messages: {
        /** @enum {string} */
        kind: "confirmation" | "change" | "cancellation" | "reminder-day" | "reminder-hour";
        /** @enum {string} */
        to: "contact" | "professional";
        dueAt: components["schemas"]["Instant"];
        sentAt: components["schemas"]["Instant"] | null;
        /** @enum {string} */
        status: "due" | "sent" | "withdrawn" | "failed";
      }[];
    };
    /** @description 1 = Monday … 7 = Sunday; a weekday left out is closed. */
    WeeklyHoursOutput: {
      weekday: number;
      ranges: {
        start: components["schemas"]["WallTime"];
        end: components["schemas"]["WallTime"];
      }[];
    }[];
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getPublicBusiness: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        business: components["schemas"]["Slug"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PublicBusiness"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listPublicProfessionals: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
        field?: components["schemas"]["Slug"];
        /** @description Words of the name, degree or university. */
        search?: string;
      };
      header?: never;
      path: {
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        business: components["schemas"]["Slug"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ProfessionalPage"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getPublicProfessional: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        business: components["schemas"]["Slug"];
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        professional: components["schemas"]["Slug"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ProfessionalProfile"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listPublicSlots: {
    parameters: {
      query?: {
        /** @description The professional's main service when absent. */
        service?: components["schemas"]["Slug"];
        /** @description Today when absent. */
        from?: components["schemas"]["Date"];
        /** @description Last day, included; 62 days at most. Six days after `from` when absent. */
        to?: components["schemas"]["Date"];
        /** @description In which the days are counted; the business's when absent. */
        zone?: components["schemas"]["Zone"];
        /** @description Signed link of the booking to move: its own time counts as free. */
        moving?: string;
      };
      header?: never;
      path: {
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        business: components["schemas"]["Slug"];
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        professional: components["schemas"]["Slug"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SlotDays"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  holdSlot: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        business: components["schemas"]["Slug"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          professional: components["schemas"]["Slug"];
          service: components["schemas"]["Slug"];
          startsAt: components["schemas"]["Instant"];
          /** @description A random name of the visitor's own choice, the same for all their holds. */
          visitor: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Hold"];
        };
      };
      /** @description INVALID_INPUT, MALFORMED_BODY */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description SLOT_REFUSED, SLOT_TAKEN, TOO_MANY_HOLDS */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNSUPPORTED_MEDIA_TYPE */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  releaseHold: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        business: components["schemas"]["Slug"];
        hold: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND, LINK_NOT_VALID */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  bookSession: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller: the same key and body give the same answer, and one effect, for 24 hours. */
        "Idempotency-Key": string;
      };
      path: {
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        business: components["schemas"]["Slug"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          professional: components["schemas"]["Slug"];
          service: components["schemas"]["Slug"];
          startsAt: components["schemas"]["Instant"];
          /** @description Must be the service's own. */
          durationMinutes?: number;
          name: string;
          email: components["schemas"]["Email"];
          /** @default  */
          note?: string;
          /** @description Of the reader, for mails; the business's when absent. */
          zone?: components["schemas"]["Zone"];
          locale?: components["schemas"]["Locale"];
          hold?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["LinkedBooking"];
        };
      };
      /** @description INVALID_INPUT, MALFORMED_BODY */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description SLOT_REFUSED, SLOT_TAKEN */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNSUPPORTED_MEDIA_TYPE */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description DURATION_LOCKED, IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getBookingByLink: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        link: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["LinkedBooking"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND, LINK_NOT_VALID */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  cancelBookingByLink: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        link: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @default  */
          reason?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["LinkedBooking"];
        };
      };
      /** @description INVALID_INPUT, MALFORMED_BODY */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND, LINK_NOT_VALID */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description ILLEGAL_TRANSITION */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNSUPPORTED_MEDIA_TYPE */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  moveBookingByLink: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        link: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          startsAt: components["schemas"]["Instant"];
          /** @default  */
          reason?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["LinkedBooking"];
        };
      };
      /** @description INVALID_INPUT, MALFORMED_BODY */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND, LINK_NOT_VALID */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description ILLEGAL_TRANSITION, SLOT_REFUSED, SLOT_TAKEN */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNSUPPORTED_MEDIA_TYPE */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getCalendarFileByLink: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        link: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/calendar": string;
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND, LINK_NOT_VALID */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          email: components["schemas"]["Email"];
          password: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Me"];
        };
      };
      /** @description INVALID_INPUT, MALFORMED_BODY */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description WRONG_CREDENTIALS */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNSUPPORTED_MEDIA_TYPE */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  requestMagicLink: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          email: components["schemas"]["Email"];
        };
      };
    };
    responses: {
      /** @description Done */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MagicLinkSent"];
        };
      };
      /** @description INVALID_INPUT, MALFORMED_BODY */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNSUPPORTED_MEDIA_TYPE */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  redeemMagicLink: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          token: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Me"];
        };
      };
      /** @description INVALID_INPUT, MALFORMED_BODY */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND, LINK_NOT_VALID */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNSUPPORTED_MEDIA_TYPE */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Me"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listMySessions: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SignInSessionPage"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  revokeMySession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        sessionId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getBusiness: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Business"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listProfessionals: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TeamPage"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listServices: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServicePage"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getSchedule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        professionalId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Schedule"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  replaceWeeklyHours: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        professionalId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          zone: components["schemas"]["Zone"];
          weekly: components["schemas"]["WeeklyHours"];
          version: number;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Schedule"];
        };
      };
      /** @description INVALID_INPUT, MALFORMED_BODY */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description EDITED_MEANWHILE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNSUPPORTED_MEDIA_TYPE */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  putOverride: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        professionalId: components["schemas"]["Id"];
        /** @description A calendar date. */
        on: components["schemas"]["Date"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          ranges: {
            start: components["schemas"]["WallTime"];
            end: components["schemas"]["WallTime"];
          }[];
          /** @default  */
          label?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Schedule"];
        };
      };
      /** @description INVALID_INPUT, MALFORMED_BODY */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNSUPPORTED_MEDIA_TYPE */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  deleteOverride: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        professionalId: components["schemas"]["Id"];
        /** @description A calendar date. */
        on: components["schemas"]["Date"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Schedule"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listSlots: {
    parameters: {
      query: {
        /** @description The professional's main service when absent. */
        serviceId?: components["schemas"]["Id"];
        /** @description A calendar date. */
        from: components["schemas"]["Date"];
        /** @description Last day, included. `from` when absent. */
        to?: components["schemas"]["Date"];
        /** @description The booking to move: its own time counts as free. */
        movingBookingId?: components["schemas"]["Id"];
      };
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        professionalId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["JudgedSlots"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listBookings: {
    parameters: {
      query: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
        /** @description A point in time, ISO 8601 with an offset. */
        from: components["schemas"]["Instant"];
        /** @description Not included; 400 days after `from` at most. */
        until: components["schemas"]["Instant"];
        professionalId?: components["schemas"]["Id"];
        status?: components["schemas"]["BookingStatus"];
      };
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BookingPage"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  bookForContact: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller: the same key and body give the same answer, and one effect, for 24 hours. */
        "Idempotency-Key": string;
      };
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          professionalId: components["schemas"]["Id"];
          serviceId: components["schemas"]["Id"];
          startsAt: components["schemas"]["Instant"];
          contact: {
            name: string;
            email: components["schemas"]["Email"];
            zone?: components["schemas"]["Zone"];
            locale?: components["schemas"]["Locale"];
          };
          /** @default  */
          note?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BookingDetail"];
        };
      };
      /** @description INVALID_INPUT, MALFORMED_BODY */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description SLOT_REFUSED, SLOT_TAKEN */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNSUPPORTED_MEDIA_TYPE */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getBooking: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        bookingId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BookingDetail"];
        };
      };
      /** @description INVALID_INPUT */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  cancelBooking: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        bookingId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @default  */
          reason?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BookingDetail"];
        };
      };
      /** @description INVALID_INPUT, MALFORMED_BODY */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description ILLEGAL_TRANSITION */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNSUPPORTED_MEDIA_TYPE */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  moveBooking: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        bookingId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          startsAt: components["schemas"]["Instant"];
          /** @default  */
          reason?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BookingDetail"];
        };
      };
      /** @description INVALID_INPUT, MALFORMED_BODY */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description ILLEGAL_TRANSITION, SLOT_REFUSED, SLOT_TAKEN */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNSUPPORTED_MEDIA_TYPE */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description TOO_MANY_REQUESTS */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description INTERNAL */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
}
