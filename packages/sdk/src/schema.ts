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
     * @description Answers the same whether or not the address has an account. The link works once, for ten minutes.
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
    /**
     * Change my name, language or theme
     * @description What is not named stays.
     */
    put: operations["updateMe"];
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
    /** End all my sessions but this one */
    delete: operations["endOtherSessions"];
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
  "/v1/me/sign-ups": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for an account
     * @description Answers the same whether or not the address has one. The account is made when the mailed link is used, within a day.
     */
    post: operations["signUp"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/sign-ups/confirmation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make the account, with the link of the mail, and sign in
     * @description In the browser that asked, the token is enough. In another one a password must be chosen anew: whoever asked may not be who reads the mail.
     */
    post: operations["confirmSignUp"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/password-resets": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a link to choose another password
     * @description Answers the same whether or not the address has an account. The link works once, for 30 minutes.
     */
    post: operations["requestPasswordReset"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/password-resets/redemption": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Choose another password with the link of the mail, and sign in
     * @description Ends every other session.
     */
    post: operations["resetPassword"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/session/second-factor": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Finish signing in with the second factor
     * @description After SECOND_FACTOR_REQUIRED, within ten minutes. Sets the session cookie.
     */
    post: operations["giveSecondFactor"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/session/proof": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Prove again who I am, for the next ten minutes
     * @description With the password, or a code of the authenticator. After STEP_UP_REQUIRED.
     */
    post: operations["proveMyself"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/security": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What guards my account */
    get: operations["getMySecurity"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/password": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Choose another password
     * @description Ends every other session.
     */
    put: operations["changePassword"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/email-changes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for another address
     * @description A link goes to the new address; the old one stays until it is used.
     */
    post: operations["requestEmailChange"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/email-changes/confirmation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take the new address, with the link that was mailed to it */
    post: operations["confirmEmailChange"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/sign-ins": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who signed in to my account, or tried to, newest first */
    get: operations["listMySignIns"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/totp": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begin with an authenticator
     * @description It guards the account once a code of it was confirmed.
     */
    post: operations["beginTotp"];
    /** Do without the authenticator */
    delete: operations["removeTotp"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/totp/confirmation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Switch the authenticator on with its first code */
    post: operations["confirmTotp"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/recovery-codes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ten new recovery codes; the old ones end */
    post: operations["renewRecoveryCodes"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/deactivation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Close my account for now
     * @description Ends every session. A sign-in link by mail opens it again. A business keeps an owner who can come in.
     */
    post: operations["deactivateMe"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** All that is kept of my account: a zip of JSON and a page */
    post: operations["exportMe"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/closure": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Close my account for good
     * @description Ends every session and membership, and deletes all that names the account, guards it or lets it in. Refused while a business would be left without an owner.
     */
    post: operations["closeMe"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/passkeys/registration": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin a new passkey */
    post: operations["beginPasskey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/passkeys": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My passkeys */
    get: operations["listMyPasskeys"];
    put?: never;
    /** Keep the new passkey */
    post: operations["addPasskey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/passkeys/{passkeyId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Give a passkey another name */
    put: operations["renamePasskey"];
    post?: never;
    /** Remove a passkey */
    delete: operations["removePasskey"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/session/passkey/challenge": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begin to sign in with a passkey
     * @description Names no account: the passkey does.
     */
    post: operations["beginPasskeySignIn"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/session/passkey": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign in with a passkey
     * @description Sets the session cookie. A passkey is two factors in one: no code is asked for.
     */
    post: operations["signInWithPasskey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/session/proof/passkey/challenge": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to prove who I am with a passkey */
    post: operations["beginPasskeyProof"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/session/proof/passkey": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Prove again who I am with a passkey */
    post: operations["proveWithPasskey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/providers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** With whose accounts one can sign in here */
    get: operations["listProviders"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/providers/{provider}/visits": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to sign in with an account elsewhere */
    post: operations["goToProvider"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/session/provider": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign in with what the provider sent back
     * @description Known there: signed in. Unknown, with an address that the provider vouches for: the account is linked or made. Otherwise a mail is sent first (CHECK_YOUR_MAIL).
     */
    post: operations["returnFromProvider"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/linked-providers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The accounts elsewhere that sign in to mine */
    get: operations["listMyProviders"];
    put?: never;
    /** Link with what the provider sent back */
    post: operations["linkProvider"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/linked-providers/{provider}/visits": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to link an account elsewhere with mine */
    post: operations["goToLinkProvider"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/linked-providers/{linkId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Part an account elsewhere from mine */
    delete: operations["unlinkProvider"];
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
  "/v1/public/businesses/{business}/services/{service}/form": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is asked when a service is booked: reasons and questions */
    get: operations["getPublicForm"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/services/{serviceId}/form": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the team asks when it books a service: also reasons that are not offered online
     * @description Needs the permission `catalogue.read`.
     */
    get: operations["getServiceForm"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/services/{serviceId}/reason-choice": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say whether a reason has to be chosen to book a service
     * @description Needs the permission `catalogue.edit`.
     */
    put: operations["requireReason"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/reasons": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The reasons, in their order
     * @description Needs the permission `catalogue.read`.
     */
    get: operations["listReasons"];
    put?: never;
    /**
     * Add a reason, the last in order
     * @description Needs the permission `catalogue.edit`.
     */
    post: operations["addReason"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/reasons/{reasonId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Change a reason; bookings keep its name as it was
     * @description Needs the permission `catalogue.edit`.
     */
    put: operations["replaceReason"];
    post?: never;
    /**
     * Offer a reason no more: deleted, or archived when bookings have it
     * @description Needs the permission `catalogue.edit`.
     */
    delete: operations["removeReason"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/reasons/{reasonId}/restoration": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Offer an archived reason again, the last in order
     * @description Needs the permission `catalogue.edit`.
     */
    post: operations["restoreReason"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/reason-order": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Put the reasons in this order
     * @description Needs the permission `catalogue.edit`.
     */
    put: operations["orderReasons"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/questionnaires": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The questionnaires, by name
     * @description Needs the permission `catalogue.read`.
     */
    get: operations["listQuestionnaires"];
    put?: never;
    /**
     * Make a questionnaire
     * @description Needs the permission `catalogue.edit`.
     */
    post: operations["addQuestionnaire"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/questionnaires/{questionnaireId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A questionnaire with its questions
     * @description Needs the permission `catalogue.read`.
     */
    get: operations["getQuestionnaire"];
    /**
     * Change a questionnaire
     * @description Other questions make another edition; bookings keep the one they answered.
     *
     *     Needs the permission `catalogue.edit`.
     */
    put: operations["replaceQuestionnaire"];
    post?: never;
    /**
     * Ask a questionnaire no more: deleted, or archived when bookings answered it
     * @description Needs the permission `catalogue.edit`.
     */
    delete: operations["removeQuestionnaire"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/questionnaires/{questionnaireId}/restoration": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take an archived questionnaire up again
     * @description Needs the permission `catalogue.edit`.
     */
    post: operations["restoreQuestionnaire"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/contacts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The people who book, by name
     * @description Members who see only their own bookings see the people of those.
     *
     *     Needs the permission `contact.list`.
     */
    get: operations["listContacts"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/contacts/{contactId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A person who books
     * @description Needs the permission `contact.list`.
     */
    get: operations["getContact"];
    /**
     * Correct what is known of a person
     * @description Needs the permission `contact.edit`.
     */
    put: operations["replaceContact"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/contacts/{contactId}/bookings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A person's bookings: to come, the next first; or past, the latest first
     * @description Needs the permission `booking.read`.
     */
    get: operations["listContactBookings"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/contacts/{contactId}/exports": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The exports of a person, the latest first
     * @description Needs the permission `contact.export`.
     */
    get: operations["listContactExports"];
    put?: never;
    /**
     * Make a file of all that is kept about a person
     * @description Made by a job; one at a time: while one is being made, it is answered again.
     *
     *     Needs the permission `contact.export`.
     */
    post: operations["exportContact"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/contacts/{contactId}/exports/{exportId}/link": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Where a finished export is downloaded, for five minutes
     * @description Needs the permission `contact.export`.
     */
    post: operations["openContactExport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/contacts/{contactId}/erasure": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What erasing a person would delete, anonymise and keep, and why
     * @description Found out by erasing, and taking it back before anybody sees it: what is said is what would be done.
     *
     *     Needs the permission `contact.erase`.
     */
    get: operations["previewErasure"];
    put?: never;
    /**
     * Erase a person
     * @description It can't be taken back. Asked again, it answers the same receipt. Bookings to come are cancelled with `cancelBookings`, and their hosts are told; without it they stand in the way.
     *
     *     Needs the permission `contact.erase`.
     */
    post: operations["eraseContact"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/contacts/{contactId}/erasure/receipt": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The receipt of an erasure, to keep or to print
     * @description Needs the permission `contact.erase`.
     */
    get: operations["downloadErasureReceipt"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/data-requests": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What people asked about their data: open ones first due first, then the latest answered
     * @description Needs the permission `contact.erase`.
     */
    get: operations["listDataRequests"];
    put?: never;
    /**
     * Write down a request that came another way: by letter, by phone
     * @description Needs the permission `contact.erase`.
     */
    post: operations["recordDataRequest"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/data-requests/{requestId}/answer": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Answer a request: done another way, or refused with a reason
     * @description The person is told by mail. Erasing and exporting answer by themselves.
     *
     *     Needs the permission `contact.erase`.
     */
    post: operations["answerDataRequest"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/bookings/{link}/data": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the person of a booking asked about their data */
    get: operations["getMyData"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/bookings/{link}/data/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for one's data: a link comes to the address on file */
    post: operations["askMyExport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/bookings/{link}/data/erasure": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask to be erased: the business has a month to do so */
    post: operations["askMyErasure"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/exports/{link}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An export, by the link that was mailed */
    get: operations["getExportByLink"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/exports/{link}/file": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The file of an export */
    get: operations["downloadExportByLink"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/permissions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The catalogue of permissions: what each allows, and which roles hold it */
    get: operations["listPermissions"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/members": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who belongs to the business, the longest first
     * @description Needs the permission `member.read`.
     */
    get: operations["listMembers"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/members/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The members as a CSV file
     * @description UTF-8 with a byte order mark, `;` between. A cell that a spreadsheet would calculate begins with `'`.
     *
     *     Needs the permission `member.read`.
     */
    get: operations["exportMembers"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/members/{memberId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Change a member's role, deactivate or reactivate them
     * @description Needs the permission `member.edit`.
     */
    put: operations["changeMember"];
    post?: never;
    /**
     * Remove a member; the audit log keeps that they were one
     * @description Their professional stays, without an account. Removing oneself is leaving, which needs no permission.
     *
     *     Needs the permission `member.edit`.
     */
    delete: operations["removeMember"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/memberships/{memberId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Leave a business */
    delete: operations["leaveBusiness"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/ownership": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make another member the owner, and become a manager
     * @description Needs the permission `business.transfer`.
     */
    post: operations["transferOwnership"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/roles": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The roles: first those that every business has, then its own by name
     * @description Needs the permission `member.read`.
     */
    get: operations["listRoles"];
    put?: never;
    /**
     * Make a role of the business's own
     * @description Needs the permission `role.edit`.
     */
    post: operations["createRole"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/roles/{roleId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Change one of the business's own roles, for all who have it
     * @description Needs the permission `role.edit`.
     */
    put: operations["changeRole"];
    post?: never;
    /**
     * Delete one of the business's own roles that nobody has
     * @description Needs the permission `role.edit`.
     */
    delete: operations["deleteRole"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/invitations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Invitations, the newest first
     * @description Needs the permission `member.read`.
     */
    get: operations["listInvitations"];
    put?: never;
    /**
     * Invite one address by mail
     * @description The link works once. Answers the same whether or not the address has an account.
     *
     *     Needs the permission `member.edit`.
     */
    post: operations["inviteByMail"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/invitation-links": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a link that several people may join by
     * @description Needs the permission `member.edit`.
     */
    post: operations["createInvitationLink"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/invitations/{invitationId}/mail": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send an invitation again, for two weeks from now; the link sent before ends
     * @description Needs the permission `member.edit`.
     */
    post: operations["resendInvitation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/invitations/{invitationId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Withdraw an invitation: its link ends
     * @description Needs the permission `member.edit`.
     */
    delete: operations["withdrawInvitation"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/invitation-imports/preview": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read a CSV file of invitations and say what is wrong with each line
     * @description Columns `email` (or `adresse`, `mail`) and `role` (or `rôle`), `;` or `,` between, UTF-8 or Windows-1252, 500 lines at most. Nothing is written.
     *
     *     Needs the permission `member.edit`.
     */
    post: operations["previewInvitations"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/invitation-imports": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Invite a list of addresses; they are sent one after another
     * @description Needs the permission `member.edit`.
     */
    post: operations["importInvitations"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/invitation-imports/{importId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How far a list of invitations has come
     * @description Needs the permission `member.read`.
     */
    get: operations["getInvitationImport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/invitations/{invitation}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who invites, to what */
    get: operations["getInvitation"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/invitations/{invitation}/mail": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * With a shareable link: have an invitation sent to an address, to join with a new account
     * @description Answers the same whether or not the address has an account.
     */
    post: operations["askInvitationByMail"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/invitations/{invitation}/account": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * With the link of an invitation's mail: make an account for that address, and join
     * @description Whoever has the link reads the mails of the address: only to them it is said that an account is there already. Without a password, one signs in by a link sent by mail.
     */
    post: operations["registerByInvitation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/invitations/acceptance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Join a business with the account that is signed in */
    post: operations["acceptInvitation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/keys": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The API keys, the newest first
     * @description Needs the permission `key.edit`.
     */
    get: operations["listApiKeys"];
    put?: never;
    /**
     * Make an API key
     * @description It may be given what whoever makes it holds, but for permissions that only people have.
     *
     *     Needs the permission `key.edit`.
     */
    post: operations["createApiKey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/keys/{keyId}/rotation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a key that takes this one's place; this one works for a while longer
     * @description The new key acts in the name of whoever rotates.
     *
     *     Needs the permission `key.edit`.
     */
    post: operations["rotateApiKey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/keys/{keyId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke a key: it stops at once
     * @description Needs the permission `key.edit`.
     */
    delete: operations["revokeApiKey"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/sandbox": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether there is a sandbox for test keys
     * @description Needs the permission `key.edit`.
     */
    get: operations["getSandbox"];
    put?: never;
    /**
     * Make the sandbox anew: a copy of services, professionals and hours as they are now
     * @description Needs the permission `key.edit`.
     */
    post: operations["resetSandbox"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/audit": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The audit log, newest first
     * @description Needs the permission `audit.read`.
     */
    get: operations["listAuditEntries"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/audit/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The whole audit log with its seals, one JSON object a line
     * @description Each seal's hash is SHA-256 of the hash before it (32 zero bytes at first) and the `line` of each of its entries, each followed by a line feed: an auditor can verify the chain alone.
     *
     *     Needs the permission `audit.read`.
     */
    get: operations["exportAudit"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/audit/verification": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Seal what is new, and verify the chain of the audit log
     * @description Needs the permission `audit.read`.
     */
    post: operations["verifyAudit"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/integrity-checks": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check the integrity of the business's data, at once
     * @description Reads, and writes nothing. Names and meanings are in the language of Accept-Language.
     *
     *     Needs the permission `audit.read`.
     */
    post: operations["runIntegrityChecks"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/integrity-checks/report": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Check, and download the report as a page to print
     * @description The signed report, as `downloadIntegrityData` gives it, is in the page's `script` of type application/json.
     *
     *     Needs the permission `audit.read`.
     */
    get: operations["downloadIntegrityReport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/integrity-checks/report.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Check, and download the signed report as JSON
     * @description Needs the permission `audit.read`.
     */
    get: operations["downloadIntegrityData"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/integrity-checks/report/verification": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Whether a report was signed by this server for this business, and nothing in it changed
     * @description Needs the permission `audit.read`.
     */
    post: operations["verifyIntegrityReport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/settings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the business says of itself, with its legal identity
     * @description Needs the permission `business.read`.
     */
    get: operations["getSettings"];
    /**
     * Replace what the business says of itself
     * @description `version` is the one that was read. When it is stale, `fields` names what differs from what is stored.
     *
     *     Needs the permission `business.edit`.
     */
    put: operations["replaceSettings"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/legal-pages/{page}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A legal page of the public site: the one made from what is known, and one's own
     * @description Needs the permission `business.read`.
     */
    get: operations["getLegalPage"];
    /**
     * Write a legal page, or go back to the one made from what is known
     * @description Needs the permission `business.edit`.
     */
    put: operations["replaceLegalPage"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/businesses/{business}/legal-pages/{page}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The legal notice or the privacy page of a business */
    get: operations["getPublicLegalPage"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/sites": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where the business receives, by name
     * @description Needs the permission `business.read`.
     */
    get: operations["listSites"];
    put?: never;
    /**
     * Add a site
     * @description The first is the main one, whatever is asked.
     *
     *     Needs the permission `business.edit`.
     */
    post: operations["addSite"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/sites/{siteId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Change a site
     * @description Making it the main one takes that from the other. The main one stays so until another is.
     *
     *     Needs the permission `business.edit`.
     */
    put: operations["replaceSite"];
    post?: never;
    /**
     * Remove a site
     * @description The main one can be removed when it is the only one.
     *
     *     Needs the permission `business.edit`.
     */
    delete: operations["removeSite"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/brands": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the business looks: the main brand first, then by name
     * @description Needs the permission `business.read`.
     */
    get: operations["listBrands"];
    put?: never;
    /**
     * Add a brand, which begins with the look of the main one
     * @description Needs the permission `business.edit`.
     */
    post: operations["addBrand"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/brands/{brandId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Change how a brand looks
     * @description Text must be readable on its ground (WCAG 2.1 AA, 4.5:1).
     *
     *     Needs the permission `business.edit`.
     */
    put: operations["replaceBrand"];
    post?: never;
    /**
     * Remove a brand
     * @description Needs the permission `business.edit`.
     */
    delete: operations["removeBrand"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/brands/{brandId}/main": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Wear this brand wherever no other was chosen
     * @description Needs the permission `business.edit`.
     */
    post: operations["makeMainBrand"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/brands/{brandId}/logo": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Give a brand a logo: PNG, JPEG, WebP or SVG, 300 KiB at most
     * @description What it is, is read from its bytes. A drawing (SVG) that could run anything or load anything is refused.
     *
     *     Needs the permission `business.edit`.
     */
    put: operations["putLogo"];
    post?: never;
    /**
     * Go back to the name as the logo
     * @description Needs the permission `business.edit`.
     */
    delete: operations["removeLogo"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/domains": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where the business is found: hosts of its own, and the addresses it always has
     * @description Needs the permission `business.edit`.
     */
    get: operations["listDomains"];
    put?: never;
    /**
     * Ask to be found at a host
     * @description It serves nothing until a TXT record shows that it is yours; looked at once, and again when asked.
     *
     *     Needs the permission `business.edit`.
     */
    post: operations["addDomain"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/domains/{domainId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Choose the brand worn at a host
     * @description Needs the permission `business.edit`.
     */
    put: operations["changeDomain"];
    post?: never;
    /**
     * Be found at a host no longer
     * @description Needs the permission `business.edit`.
     */
    delete: operations["removeDomain"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/domains/{domainId}/check": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Look at the DNS again
     * @description Answers at once; the look is taken a moment later.
     *
     *     Needs the permission `business.edit`.
     */
    post: operations["checkDomain"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/hosts/{host}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether a host is served, and for whom: for what asks before it makes a certificate */
    get: operations["getServedHost"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/plan": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The plan of the business, and what of it is used
     * @description Needs the permission `business.read`.
     */
    get: operations["getPlan"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/plans": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The plans, the smallest first */
    get: operations["listPlans"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/slugs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether an address is free, or which free one is like a name */
    get: operations["judgeSlug"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/businesses": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a business that can be booked at once
     * @description The sector fills services, hours, words and colours; the account becomes its owner and its first professional. All of it can be changed afterwards.
     */
    post: operations["createBusiness"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/checklist": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What is left to do
     * @description Needs the permission `business.edit`.
     */
    get: operations["getChecklist"];
    /**
     * Put the list away, or take it out again
     * @description Needs the permission `business.edit`.
     */
    put: operations["dismissChecklist"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/exports": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The exports of the whole business, newest first
     * @description Needs the permission `business.export`.
     */
    get: operations["listExports"];
    put?: never;
    /**
     * Make an export of the whole business
     * @description A zip of JSON lines and files, in the clear inside: with a passphrase, the whole zip is encrypted. Made in the background; kept for seven days.
     *
     *     Needs the permission `business.export`.
     */
    post: operations["startExport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/exports/{exportId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How far an export is
     * @description Needs the permission `business.export`.
     */
    get: operations["getExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/exports/{exportId}/downloads": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say that an export is about to be downloaded
     * @description Written into the audit log; a browser asks here first, to prove who it is, and then opens the file.
     *
     *     Needs the permission `business.export`.
     */
    post: operations["takeExport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/exports/{exportId}/file": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The file of an export
     * @description Answers 206 to one range of bytes (RFC 9110, section 14), so that a download can go on.
     *
     *     Needs the permission `business.export`.
     */
    get: operations["downloadExport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/imports": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The exports you sent here to make a business of them, newest first */
    get: operations["listImports"];
    put?: never;
    /**
     * Begin to send the export of a business
     * @description Sent in parts of `partBytes`; one at a time: what was sent before and is not at work is dropped.
     */
    post: operations["openImport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/imports/{importId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far an import is, and what came of it */
    get: operations["getImport"];
    put?: never;
    post?: never;
    /** Delete what was sent */
    delete: operations["dropImport"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/imports/{importId}/parts/{number}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Send a part of the file; the first is 0 */
    put: operations["sendImportPart"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me/imports/{importId}/start": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take in what was sent, as a business of yours
     * @description Checked, then written at once or not at all. You become its owner; its other members are to be invited again.
     */
    post: operations["startImport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/consent-purposes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What people may be asked to agree to, with the words shown
     * @description Needs the permission `privacy.read`.
     */
    get: operations["listConsentPurposes"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/consent-purposes/{purpose}/{channel}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Choose whether the booking form asks, and in which words
     * @description Other words are a new version: whoever agreed before, agreed to the version they were shown.
     *
     *     Needs the permission `privacy.edit`.
     */
    put: operations["replaceConsentPurpose"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/consent-purposes/{purpose}/{channel}/texts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every version of the words, the newest first
     * @description Needs the permission `privacy.read`.
     */
    get: operations["listConsentTexts"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/contacts/{contactId}/choices": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a contact agrees to now
     * @description Needs the permission `contact.read`.
     */
    get: operations["getContactChoices"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/contacts/{contactId}/consents": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The ledger of a contact's choices, the newest first
     * @description Needs the permission `contact.read`.
     */
    get: operations["listContactConsents"];
    put?: never;
    /**
     * Write down a choice that was told elsewhere
     * @description `note` says by what it can be proven: who said it, when, on which paper.
     *
     *     Needs the permission `contact.edit`.
     */
    post: operations["recordConsent"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/businesses/{business}/consents": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the booking form may ask, in the language of Accept-Language
     * @description Each box is optional and unticked. An empty list: the business asks for nothing.
     */
    get: operations["listOfferedConsents"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/choices/{link}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the person of a signed link agrees to */
    get: operations["getChoicesByLink"];
    put?: never;
    /** Agree, refuse or withdraw */
    post: operations["chooseByLink"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/public/choices/{link}/stop": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Receive nothing any more but what concerns one's bookings, or take that back */
    post: operations["stopByLink"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/suppressions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The suppression list, the newest first
     * @description Needs the permission `privacy.read`.
     */
    get: operations["listSuppressions"];
    put?: never;
    /**
     * Write to an address no more
     * @description On the list already, it stays as it is.
     *
     *     Needs the permission `privacy.edit`.
     */
    post: operations["addSuppression"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/suppressions/{suppressionId}/removal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take an address off the list, with the reason
     * @description Needs the permission `privacy.edit`.
     */
    post: operations["removeSuppression"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/suppressions/imports": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add every address of a file
     * @description CSV or one address a line, UTF-8 or Windows-1252; the first cell that holds an address counts. A long file is done by a job: ask `getSuppressionImport` how far it is.
     *
     *     Needs the permission `privacy.edit`.
     */
    post: operations["importSuppressions"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/suppressions/imports/{importId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How far an import is
     * @description Needs the permission `privacy.read`.
     */
    get: operations["getSuppressionImport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/retention": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The kinds of data and their terms
     * @description Needs the permission `privacy.read`.
     */
    get: operations["getRetention"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/retention/preview": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a purge would remove now
     * @description Needs the permission `privacy.read`.
     */
    get: operations["previewRetention"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/retention/terms/{kind}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Choose how long a kind of data is kept
     * @description A shorter term waits seven days before anything goes by itself because of it.
     *
     *     Needs the permission `privacy.edit`.
     */
    put: operations["replaceRetentionTerm"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/retention/purges": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was purged, the latest first
     * @description Needs the permission `privacy.read`.
     */
    get: operations["listPurges"];
    put?: never;
    /**
     * Purge now what is older than its term
     * @description Done by a job; it can't be taken back. A kind that is being purged already goes on.
     *
     *     Needs the permission `privacy.edit`.
     */
    post: operations["purgeNow"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/compliance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What is done for privacy, and what is left to do
     * @description Needs the permission `privacy.read`.
     */
    get: operations["getComplianceBoard"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/processing-register": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The register of processing (GDPR, art. 30)
     * @description Needs the permission `privacy.read`.
     */
    get: operations["getProcessingRegister"];
    /**
     * Write what the product can't know: the controller, the DPO, other processings
     * @description Needs the permission `privacy.edit`.
     */
    put: operations["replaceProcessingRegister"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/processing-register/page": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The register as a page to print
     * @description Needs the permission `privacy.read`.
     */
    get: operations["downloadProcessingRegister"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/processing-register/table": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The register as a table (CSV)
     * @description Needs the permission `privacy.read`.
     */
    get: operations["downloadProcessingTable"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/dpia": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The impact assessment (GDPR, art. 35), filled in as far as we can
     * @description Needs the permission `privacy.read`.
     */
    get: operations["getDpia"];
    put?: never;
    /**
     * Save the impact assessment as a new version
     * @description Whoever validates says their name. Versions before stay as they were.
     *
     *     Needs the permission `privacy.edit`.
     */
    post: operations["saveDpia"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/dpia/versions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every version of the impact assessment, the latest first
     * @description Needs the permission `privacy.read`.
     */
    get: operations["listDpiaVersions"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/businesses/{businessId}/dpia/page": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The impact assessment as a page to print
     * @description Needs the permission `privacy.read`.
     */
    get: operations["downloadDpia"];
    put?: never;
    post?: never;
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
     * Format: uuid
     * @description Identifier of a row (UUID version 7, RFC 9562).
     * @example 0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10
     */
    Id: string;
    GivenAnswer: {
      questionId: components["schemas"]["QuestionId"];
      value: components["schemas"]["AnswerValue"];
    };
    /**
     * @description Names a question within its questionnaire.
     * @example classe
     */
    QuestionId: string;
    /** @description A text, a date (ISO 8601) or a choice; a number; several choices. */
    AnswerValue: string | number | string[];
    /**
     * @description Language of texts: French or English.
     * @enum {string}
     */
    Locale: "fr" | "en";
    /** @enum {string} */
    Theme: "light" | "dark" | "auto";
    /** @description Twelve characters or more, or fewer that are hard to guess; none that is common, or made of one's own name or address. */
    NewPassword: string;
    /** @description Six digits of the authenticator, or a recovery code. */
    SecondFactorCode: string;
    Proof: {
      password?: string;
      code?: components["schemas"]["SecondFactorCode"];
    };
    PasskeyAttestation: {
      id: string;
      rawId: string;
      /** @constant */
      type: "public-key";
      /** @enum {string} */
      authenticatorAttachment?: "platform" | "cross-platform";
      response: {
        clientDataJSON: string;
        attestationObject: string;
        transports?: string[];
      };
    };
    PasskeyAssertion: {
      id: string;
      rawId: string;
      /** @constant */
      type: "public-key";
      /** @enum {string} */
      authenticatorAttachment?: "platform" | "cross-platform";
      response: {
        clientDataJSON: string;
        authenticatorData: string;
        signature: string;
        userHandle?: string;
      };
    };
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
    /**
     * @description What happens when a free text looks like data about health.
     * @enum {string}
     */
    HealthMinding: "warn" | "block" | "off";
    Question: {
      questionId: components["schemas"]["QuestionId"];
      /** @enum {string} */
      kind: "text" | "long-text" | "choice" | "choices" | "number" | "date";
      label: string;
      help: string;
      required: boolean;
      /** @description Of `choice` and `choices`. */
      choices: string[];
      /** @description Letters of a text, number of choices, or the number itself. */
      least: number | null;
      most: number | null;
      /** @description First date of a `date`. */
      from: components["schemas"]["Date"] | null;
      /** @description Last date, included. */
      until: components["schemas"]["Date"] | null;
      condition: components["schemas"]["QuestionCondition"] | null;
      /**
       * @description Who may read the answer, of those who see the booking; managers hold `answer.read`.
       * @enum {string}
       */
      readers: "team" | "professional" | "managers";
      /** @description Days after the booking when its answer is erased; null for the term that holds for all answers, which is never exceeded. */
      keepDays: number | null;
    };
    /** @description Asked only when an earlier answer is so. Capitals mean the same. */
    QuestionCondition: {
      /** @description A question that stands earlier. */
      questionId: components["schemas"]["QuestionId"];
      /**
       * @description `equals`: these values and no others. `one-of`: at least one of them. `contains`: all of them among the choices, or in the text.
       * @enum {string}
       */
      test: "equals" | "one-of" | "contains";
      values: string[];
    };
    /**
     * @description Why (article 17(1) of the GDPR). No free text: a reason kept for years must name nobody.
     * @enum {string}
     */
    ErasureGround: "asked-by-person" | "asked-by-parent" | "consent-withdrawn" | "no-longer-needed" | "unlawful";
    /**
     * @description Of every business, or `custom`: one of the business's own.
     * @enum {string}
     */
    Role: "owner" | "manager" | "employee" | "consultant" | "practitioner" | "support" | "custom";
    /**
     * @description A name of the catalogue.
     * @enum {string}
     */
    Permission:
      | "business.read"
      | "business.edit"
      | "business.transfer"
      | "business.export"
      | "member.read"
      | "member.edit"
      | "role.edit"
      | "key.edit"
      | "team.read"
      | "catalogue.read"
      | "catalogue.edit"
      | "schedule.read"
      | "schedule.edit"
      | "booking.read"
      | "booking.create"
      | "booking.change"
      | "answer.read"
      | "contact.list"
      | "contact.read"
      | "contact.edit"
      | "contact.export"
      | "contact.erase"
      | "privacy.read"
      | "privacy.edit"
      | "audit.read";
    IntegrityReport: {
      business: {
        id: components["schemas"]["Id"];
        name: string;
      };
      at: components["schemas"]["Instant"];
      language: components["schemas"]["Locale"];
      ok: boolean;
      checks: {
        /** @description Which check it is, in every language. */
        code: string;
        name: string;
        meaning: string;
        ok: boolean;
        /** @description How many things are not as they must be. */
        found: number;
        /** @description Of the first of them. */
        ids: string[];
      }[];
      /** @description The last seal of the audit log, as `verifyAudit` gives it; all zeros before the first. */
      auditSeal: {
        seals: number;
        entries: number;
        hash: string;
      };
    };
    /**
     * @description What the business does: chooses what a new one begins with.
     * @enum {string}
     */
    Sector: "mentoring" | "coaching" | "law" | "medical" | "beauty" | "wellness" | "automotive" | "education" | "other";
    Wording: {
      /**
       * @description How the reader is addressed in French.
       * @enum {string}
       */
      address: "tu" | "vous";
      /**
       * @description A session of questions, or an appointment.
       * @enum {string}
       */
      kind: "mentoring" | "coaching";
      /**
       * @description What those one meets are called.
       * @enum {string}
       */
      host: "mentor" | "coach" | "practitioner" | "lawyer" | "advisor" | "teacher" | "expert";
      /**
       * @description What those who come to meet them are called.
       * @enum {string}
       */
      guest: "pupil" | "student" | "client" | "patient";
    };
    LegalIdentity: {
      /** @default  */
      legalName: string;
      /**
       * @description SAS, EI, association loi 1901, …
       * @default
       */
      legalForm: string;
      /** @default null */
      siren: string | null;
      /** @default null */
      siret: string | null;
      /** @default null */
      vatNumber: string | null;
      address: components["schemas"]["PostalAddress"];
      /** @default null */
      phone: components["schemas"]["Phone"] | null;
      /**
       * @description Who answers for what the site publishes.
       * @default
       */
      publisher: string;
    };
    PostalAddress: {
      /** @default  */
      street: string;
      /** @default  */
      postalCode: string;
      /** @default  */
      city: string;
      /**
       * @description ISO 3166-1, two letters.
       * @default FR
       */
      country: string;
    };
    /**
     * @description Telephone number with its country (E.164).
     * @example +33612345678
     */
    Phone: string;
    /** @enum {string} */
    LegalPageName: "notice" | "privacy";
    BrandLook: {
      /** @description Buttons and links. */
      primary: string;
      secondary: string;
      accent: string;
      background: string;
      text: string;
      /** @enum {string} */
      headingFont: "inter" | "montserrat" | "system" | "georgia";
      /** @enum {string} */
      bodyFont: "inter" | "montserrat" | "system" | "georgia";
      radiusPixels: number;
      logoText: string;
    };
    /**
     * @description A name in the DNS, in ASCII; an internationalised one in its xn-- form.
     * @example rdv.example.org
     */
    Host: string;
    /**
     * @description What an agreement is for: a closed catalogue.
     * @enum {string}
     */
    ConsentPurpose: "news" | "prospecting" | "tracking" | "recording" | "parental";
    /** @enum {string} */
    ConsentChannel: "email" | "sms" | "phone" | "session" | "service";
    /** @enum {string} */
    ConsentState: "given" | "refused" | "withdrawn";
    /** @enum {string} */
    ConsentReceivedBy: "phone" | "paper" | "in-person" | "mail";
    /** @enum {string} */
    SuppressionReason: "unsubscribed" | "complaint" | "bounce" | "manual" | "erased";
    /**
     * @description `all`: nothing on any channel.
     * @enum {string}
     */
    SuppressionChannel: "all" | "email" | "sms" | "phone";
    /** @description A processing that the business has beside the product. */
    OwnProcessing: {
      name: string;
      /** @default  */
      purpose: string;
      /** @default  */
      basis: string;
      /** @default  */
      people: string;
      /** @default  */
      data: string;
      /** @default  */
      recipients: string;
      /** @default  */
      term: string;
      /** @default  */
      security: string;
    };
    PublicBusiness: {
      slug: components["schemas"]["Slug"];
      name: string;
      tagline: string;
      about: string;
      locale: components["schemas"]["Locale"];
      /** @description Those the public pages speak. */
      languages: components["schemas"]["Locale"][];
      zone: components["schemas"]["Zone"];
      contactEmail: components["schemas"]["Email"];
      brand: components["schemas"]["Brand"];
      /** @description Safe, and scoped under the class `custom`. */
      customCss: string;
      wording: components["schemas"]["WordingOutput"];
      /** @description Where one is received, the main one first. */
      sites: components["schemas"]["PublicSite"][];
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
      headingFont: "inter" | "montserrat" | "system" | "georgia";
      /** @enum {string} */
      bodyFont: "inter" | "montserrat" | "system" | "georgia";
      radiusPixels: number;
      /** @description The name as drawn in the header. */
      logoText: string;
      /** @description Picture for the header, a path on this server. */
      logoUrl?: string;
    };
    PublicSite: {
      name: string;
      street: string;
      postalCode: string;
      city: string;
      country: string;
      phone: string | null;
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
        | "ACCOUNT_DEACTIVATED"
        | "SECOND_FACTOR_REQUIRED"
        | "WRONG_CODE"
        | "SIGN_IN_EXPIRED"
        | "STEP_UP_REQUIRED"
        | "PASSWORD_NEEDED"
        | "ALREADY_ON"
        | "PASSKEY_REFUSED"
        | "PROVIDER_REFUSED"
        | "PROVIDER_UNREACHABLE"
        | "LINK_FROM_ACCOUNT"
        | "LINKED_ELSEWHERE"
        | "CHECK_YOUR_MAIL"
        | "LINK_NOT_VALID"
        | "EXPORT_UNDER_WAY"
        | "IMPORT_NOT_READY"
        | "RANGE_NOT_THERE"
        | "FORBIDDEN"
        | "WRONG_ORIGIN"
        | "NOT_FOUND"
        | "MISDIRECTED"
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
        | "SLUG_TAKEN"
        | "ALREADY_THERE"
        | "LIMIT_REACHED"
        | "NOT_IN_PLAN"
        | "IN_USE"
        | "EDITED_MEANWHILE"
        | "QUESTIONS_CHANGED"
        | "BEYOND_YOUR_RIGHTS"
        | "LAST_OWNER"
        | "ROLE_IN_USE"
        | "NAME_TAKEN"
        | "BOOKINGS_TO_COME"
        | "ALREADY_MEMBER"
        | "INVITATION_FOR_ANOTHER"
        | "ACCOUNT_EXISTS"
        | "KEY_NOT_VALID"
        | "UNAVAILABLE"
        | "INTERNAL";
      requestId: string;
      /** @description The input that is wrong, with INVALID_INPUT; what is stored otherwise, with EDITED_MEANWHILE. */
      fields?: {
        path: string;
        message: string;
      }[];
      /** @description With LIMIT_REACHED: what there is no more room for, and how many the plan holds. */
      limit?: {
        what: components["schemas"]["LimitName"];
        most: number;
      };
      /** @description With SLOT_REFUSED: the rule that refuses. */
      because?: components["schemas"]["RefusalCode"];
      earliestAt?: components["schemas"]["Instant"];
      /** @description With SLOT_REFUSED and SLOT_TAKEN: the nearest times that are free. */
      alternatives?: components["schemas"]["Span"][];
    };
    /** @enum {string} */
    LimitName: "professionals" | "services" | "bookings" | "storage";
    /**
     * @description The rule that refuses a start.
     * @enum {string}
     */
    RefusalCode:
      | "no-host"
      | "no-skill"
      | "closed-day"
      | "closure"
      | "outside-hours"
      | "not-on-grid"
      | "too-soon"
      | "too-far"
      | "cap-reached"
      | "labour-limit"
      | "already-busy"
      | "full"
      | "held"
      | "travel"
      | "buffer"
      | "not-first"
      | "too-few";
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
      /** @description Name of the reason chosen, as it was then. */
      reason: string | null;
      /** @description Those that the whole team may read. */
      answers: components["schemas"]["BookingAnswer"][];
      /** @description The signed link's token: whoever has it may change the booking. */
      link: string;
      /** @description Last moment to move or cancel. */
      changeableUntil: components["schemas"]["Instant"];
      cancelledBy: ("contact" | "business") | null;
      /** @description Token of the page where the person sees and changes what they agree to; null once erased. */
      choicesLink: string | null;
    };
    BookingAnswer: {
      questionId: components["schemas"]["QuestionId"];
      label: string;
      /** @enum {string} */
      kind: "text" | "long-text" | "choice" | "choices" | "number" | "date";
      /** @enum {string} */
      readers: "team" | "professional" | "managers";
      /** @description Null: not answered, or erased since. */
      value: components["schemas"]["AnswerValue"] | null;
      /** @description It was answered, and its term is over. */
      erased: boolean;
    };
    Me: {
      account: {
        id: components["schemas"]["Id"];
        email: components["schemas"]["Email"];
        name: string;
        locale: components["schemas"]["Locale"];
        theme: components["schemas"]["Theme"];
      };
      memberships: components["schemas"]["Membership"][];
    };
    Membership: {
      businessId: components["schemas"]["Id"];
      slug: components["schemas"]["Slug"];
      name: string;
      zone: components["schemas"]["Zone"];
      memberId: components["schemas"]["Id"];
      role: components["schemas"]["Role"];
      /** @description Of a role of the business's own. */
      roleName: string | null;
      permissions: (
        | "business.read"
        | "business.edit"
        | "business.transfer"
        | "business.export"
        | "member.read"
        | "member.edit"
        | "role.edit"
        | "key.edit"
        | "team.read"
        | "catalogue.read"
        | "catalogue.edit"
        | "schedule.read"
        | "schedule.edit"
        | "booking.read"
        | "booking.create"
        | "booking.change"
        | "answer.read"
        | "contact.list"
        | "contact.read"
        | "contact.edit"
        | "contact.export"
        | "contact.erase"
        | "privacy.read"
        | "privacy.edit"
        | "audit.read"
      )[];
      /** @description False: only what concerns their own professional. */
      seesAll: boolean;
      /** @description The professional this member is, if any. */
      professionalId: components["schemas"]["Id"] | null;
    };
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
    MailSent: {
      sentTo: components["schemas"]["Email"];
      expiresInMinutes: number;
    };
    Proven: {
      until: components["schemas"]["Instant"];
    };
    /** @description What guards this account. */
    Security: {
      hasPassword: boolean;
      emailVerified: boolean;
      totp: boolean;
      recoveryCodesLeft: number;
      passkeys: number;
    };
    SignInPage: {
      items: components["schemas"]["SignInEntry"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    SignInEntry: {
      id: components["schemas"]["Id"];
      at: components["schemas"]["Instant"];
      /** @description The network it came from, never the whole address. */
      network: string | null;
      device: string;
      /** @enum {string} */
      method: "password" | "link" | "passkey" | "provider" | "sign-up" | "reset";
      secondFactor: ("totp" | "recovery-code") | null;
      /** @enum {string} */
      outcome: "in" | "wrong-password" | "wrong-code";
    };
    TotpSecret: {
      /** @description To type by hand, base32. */
      secret: string;
      uri: string;
      /** @description The same as an SVG picture. */
      qr: string;
    };
    /** @description Shown this once; each works once. */
    RecoveryCodes: {
      recoveryCodes: string[];
    };
    PasskeyRegistration: {
      challengeId: components["schemas"]["Id"];
      options: components["schemas"]["PasskeyCreationOptions"];
    };
    PasskeyCreationOptions: {
      rp: {
        id: string;
        name: string;
      };
      user: {
        id: string;
        name: string;
        displayName: string;
      };
      challenge: string;
      pubKeyCredParams: {
        alg: number;
        /** @constant */
        type: "public-key";
      }[];
      timeout?: number;
      excludeCredentials: {
        id: string;
        /** @constant */
        type: "public-key";
        transports?: string[];
      }[];
      authenticatorSelection: {
        /** @constant */
        residentKey: "required";
        /** @constant */
        userVerification: "required";
      };
      /** @constant */
      attestation: "none";
    };
    Passkey: {
      id: components["schemas"]["Id"];
      name: string;
      createdAt: components["schemas"]["Instant"];
      lastUsedAt: components["schemas"]["Instant"] | null;
      /** @description Kept by a provider: it is on other devices too. */
      backedUp: boolean;
    };
    PasskeyPage: {
      items: components["schemas"]["Passkey"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    PasskeyChallenge: {
      challengeId: components["schemas"]["Id"];
      options: components["schemas"]["PasskeyRequestOptions"];
    };
    PasskeyRequestOptions: {
      challenge: string;
      rpId: string;
      timeout?: number;
      allowCredentials: {
        id: string;
        /** @constant */
        type: "public-key";
        transports?: string[];
      }[];
      /** @constant */
      userVerification: "required";
    };
    PasskeyProofChallenge: {
      challengeId: components["schemas"]["Id"];
      options: components["schemas"]["PasskeyRequestOptions"];
    };
    ProvenByPasskey: {
      until: components["schemas"]["Instant"];
    };
    Providers: {
      items: components["schemas"]["Provider"][];
    };
    Provider: {
      id: components["schemas"]["Slug"];
      name: string;
    };
    /** @description Where the browser goes now; it comes back to /app/connexion/retour. */
    WayToProvider: {
      /** Format: uri */
      url: string;
    };
    LinkedProviders: {
      items: components["schemas"]["LinkedProvider"][];
    };
    LinkedProvider: {
      id: components["schemas"]["Id"];
      provider: components["schemas"]["Slug"];
      name: string;
      createdAt: components["schemas"]["Instant"];
      lastUsedAt: components["schemas"]["Instant"] | null;
    };
    WayToLink: components["schemas"]["WayToProvider"];
    Business: {
      id: components["schemas"]["Id"];
      slug: components["schemas"]["Slug"];
      name: string;
      locale: components["schemas"]["Locale"];
      zone: components["schemas"]["Zone"];
      brand: components["schemas"]["Brand"];
      wording: components["schemas"]["WordingOutput"];
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
      /** @description Whoever books has to choose a reason. */
      reasonRequired: boolean;
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
      /** @description Name of the reason chosen, as it was then. */
      reason: string | null;
      /** @description Those that the reader may see, in the order they were asked. */
      answers: components["schemas"]["BookingAnswer"][];
      /** @description How many there are that others may read. */
      hiddenAnswers: number;
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
    /** @description What is asked beside name and address when a service is booked. */
    BookingForm: {
      /** @description In the order the business gave them. */
      reasons: components["schemas"]["OfferedReason"][];
      reasonRequired: boolean;
      questionnaire: {
        questionnaireId: components["schemas"]["Id"];
        edition: number;
        questions: components["schemas"]["AskedQuestion"][];
      } | null;
      health: components["schemas"]["HealthMinding"];
    };
    OfferedReason: {
      reasonId: components["schemas"]["Id"];
      name: string;
      hint: string;
    };
    /** @description A question as the form asks it. */
    AskedQuestion: {
      questionId: components["schemas"]["QuestionId"];
      /** @enum {string} */
      kind: "text" | "long-text" | "choice" | "choices" | "number" | "date";
      label: string;
      help: string;
      required: boolean;
      /** @description Of `choice` and `choices`. */
      choices: string[];
      /** @description Letters of a text, number of choices, or the number itself. */
      least: number | null;
      most: number | null;
      /** @description First date of a `date`. */
      from: components["schemas"]["Date"] | null;
      /** @description Last date, included. */
      until: components["schemas"]["Date"] | null;
      condition: components["schemas"]["QuestionConditionOutput"] | null;
      /**
       * @description Who may read the answer, of those who see the booking; managers hold `answer.read`.
       * @enum {string}
       */
      readers: "team" | "professional" | "managers";
    };
    ReasonPage: {
      items: components["schemas"]["Reason"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    /** @description What somebody may come for. */
    Reason: {
      id: components["schemas"]["Id"];
      name: string;
      hint: string;
      online: boolean;
      serviceIds: components["schemas"]["Id"][];
      archived: boolean;
      version: number;
    };
    Removal: {
      /** @description Bookings refer to it: it is kept, and offered no more. */
      archived: boolean;
    };
    OrderedReasons: {
      items: components["schemas"]["Reason"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    QuestionnairePage: {
      items: components["schemas"]["QuestionnaireSummary"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    QuestionnaireSummary: {
      id: components["schemas"]["Id"];
      name: string;
      health: components["schemas"]["HealthMinding"];
      serviceIds: components["schemas"]["Id"][];
      questionCount: number;
      /** @description Counts what was asked: another one with each change of the questions. */
      edition: number;
      archived: boolean;
      version: number;
    };
    Questionnaire: {
      id: components["schemas"]["Id"];
      name: string;
      health: components["schemas"]["HealthMinding"];
      serviceIds: components["schemas"]["Id"][];
      questionCount: number;
      /** @description Counts what was asked: another one with each change of the questions. */
      edition: number;
      archived: boolean;
      version: number;
      questions: components["schemas"]["QuestionOutput"][];
      /** @description When this edition was made. */
      editedAt: components["schemas"]["Instant"];
    };
    ContactPage: {
      items: components["schemas"]["Contact"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    Contact: {
      id: components["schemas"]["Id"];
      name: string;
      /** @description Null for those who may not see contact data, and once the person was erased. */
      email: components["schemas"]["Email"] | null;
      locale: components["schemas"]["Locale"];
      zone: components["schemas"]["Zone"];
      createdAt: components["schemas"]["Instant"];
      /** @description When the person was erased: what is left names nobody. */
      erasedAt: components["schemas"]["Instant"] | null;
      /** @description As it was read; an older one is refused. */
      version: number;
    };
    ContactBookingPage: {
      items: components["schemas"]["Booking"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    ContactExportPage: {
      items: components["schemas"]["ContactExport"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    ContactExport: {
      id: components["schemas"]["Id"];
      /**
       * @description `ended`: its seven days are over, or the person was erased; nothing is left of it.
       * @enum {string}
       */
      state: "waiting" | "making" | "ready" | "failed" | "ended";
      partsDone: number;
      parts: number;
      /** @enum {string} */
      askedBy: "business" | "contact";
      createdAt: components["schemas"]["Instant"];
      /** @description Until when it can be downloaded. */
      endsAt: components["schemas"]["Instant"] | null;
      sizeBytes: number | null;
      downloads: number;
    };
    ExportLink: {
      path: string;
      endsAt: components["schemas"]["Instant"];
    };
    ErasurePreview: {
      comingBookings: number;
      fates: components["schemas"]["ErasureFate"][];
      /** @description When it was done already. */
      receipt: components["schemas"]["ErasureReceipt"] | null;
    };
    ErasureFate: {
      /** @description Of the registry of personal data. */
      part: string;
      what: {
        fr: string;
        en: string;
      };
      count: number;
      /** @enum {string} */
      fate: "deleted" | "anonymised" | "kept";
      /** @description Why it is kept. */
      law: {
        fr: string;
        en: string;
      } | null;
      /** @description Until when it is kept; null: it names nobody any more. */
      until: components["schemas"]["Date"] | null;
    };
    /** @description What became of a person's data. It names nobody. */
    ErasureReceipt: {
      id: components["schemas"]["Id"];
      contactId: components["schemas"]["Id"];
      at: components["schemas"]["Instant"];
      ground: components["schemas"]["ErasureGround"];
      bookingsCancelled: number;
      fates: components["schemas"]["ErasureFate"][];
    };
    DataRequestPage: {
      items: components["schemas"]["DataRequest"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    DataRequest: {
      id: components["schemas"]["Id"];
      /** @enum {string} */
      kind: "export" | "erasure";
      /** @enum {string} */
      state: "open" | "done" | "refused";
      /**
       * @description `link`: the person asked, by a link that was mailed to them; `business`: a member wrote it down.
       * @enum {string}
       */
      via: "link" | "business";
      contact: {
        id: components["schemas"]["Id"];
        name: string;
      };
      askedOn: components["schemas"]["Date"];
      /** @description A month after it was asked: article 12(3) of the GDPR. */
      dueOn: components["schemas"]["Date"];
      late: boolean;
      answeredAt: components["schemas"]["Instant"] | null;
      answeredBy: string | null;
      /** @description Why it was refused, as the person was told. */
      answer: string;
      /** @description As it was read; an older one is refused. */
      version: number;
    };
    MyData: {
      business: {
        slug: string;
        name: string;
        contactEmail: string;
      };
      /** @description The address on file, shortened: j…@example.org. */
      sentTo: string;
      /** @description What was asked, the latest first. */
      requests: {
        /** @enum {string} */
        kind: "export" | "erasure";
        /** @enum {string} */
        state: "open" | "done" | "refused";
        askedOn: components["schemas"]["Date"];
        dueOn: components["schemas"]["Date"];
        answer: string;
      }[];
    };
    LinkedExport: {
      business: {
        slug: string;
        name: string;
      };
      endsAt: components["schemas"]["Instant"];
      sizeBytes: number;
    };
    PermissionCatalogue: {
      items: components["schemas"]["PermissionEntry"][];
    };
    PermissionEntry: {
      name: components["schemas"]["Permission"];
      label: {
        fr: string;
        en: string;
      };
      sentence: {
        fr: string;
        en: string;
      };
      /** @description Whether an API key may be given it. */
      forKeys: boolean;
      /** @description The roles of every business that hold it. */
      roles: components["schemas"]["Role"][];
    };
    MemberPage: {
      items: components["schemas"]["Member"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    Member: {
      id: components["schemas"]["Id"];
      accountId: components["schemas"]["Id"];
      name: string;
      /** @description Null once the account was closed. */
      email: components["schemas"]["Email"] | null;
      role: components["schemas"]["Role"];
      roleId: components["schemas"]["Id"] | null;
      /** @description Of the business's own roles. */
      roleName: string | null;
      /** @enum {string} */
      status: "active" | "inactive";
      joinedAt: components["schemas"]["Instant"];
      /** @description When a session of theirs was last in use, if one is open. */
      lastSeenAt: components["schemas"]["Instant"] | null;
      /** @description Whether it is whoever asks. */
      self: boolean;
      /** @description Whether whoever asks may change or remove them: nobody may touch rights beyond their own. */
      editable: boolean;
      /** @description As it was read; an older one is refused. */
      version: number;
    };
    RolePage: {
      items: components["schemas"]["RoleDetail"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    RoleDetail: {
      /** @description Null for the roles that every business has. */
      id: components["schemas"]["Id"] | null;
      role: components["schemas"]["Role"];
      /** @description Null for the roles that every business has. */
      name: string | null;
      permissions: components["schemas"]["Permission"][];
      /**
       * @description own: only what concerns the member's own professional.
       * @enum {string}
       */
      sees: "all" | "own";
      members: number;
      /** @description Whether whoever asks may give it: nobody gives what they don't hold. */
      grantable: boolean;
      /** @description As it was read; an older one is refused. */
      version: number;
    };
    InvitationPage: {
      items: components["schemas"]["Invitation"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    Invitation: {
      id: components["schemas"]["Id"];
      /** @enum {string} */
      kind: "mail" | "link";
      email: components["schemas"]["Email"] | null;
      role: components["schemas"]["Role"];
      roleId: components["schemas"]["Id"] | null;
      roleName: string | null;
      /** @description Of a shareable link that is open. A link sent by mail is never shown. */
      url: string | null;
      mostUses: number;
      uses: number;
      /** @enum {string} */
      state: "open" | "used" | "expired" | "withdrawn";
      /** @description Null for a shareable link. */
      mail: ("waiting" | "sent" | "failed") | null;
      invitedBy: string;
      createdAt: components["schemas"]["Instant"];
      expiresAt: components["schemas"]["Instant"];
    };
    /** @description What a file of invitations would do. Nothing was written. */
    InvitationFile: {
      lines: {
        /** @description In the file, the first is 1. */
        line: number;
        email: string;
        role: components["schemas"]["Role"] | null;
        roleId: components["schemas"]["Id"] | null;
        roleName: string;
        /** @description Why this line would not be sent. */
        error: ("email" | "role" | "beyond-yours" | "twice" | "member" | "invited") | null;
      }[];
      /** @enum {string} */
      encoding: "utf-8" | "windows-1252";
    };
    /** @description A list of invitations being sent. */
    InvitationImport: {
      id: components["schemas"]["Id"];
      total: number;
      sent: number;
      failed: number;
      finished: boolean;
    };
    /** @description An invitation, as whoever has its link sees it. */
    InvitationFace: {
      business: {
        name: string;
        slug: string;
      };
      invitedBy: string;
      role: components["schemas"]["Role"];
      roleName: string | null;
      /** @description Whom it was sent to; null for a shareable link. */
      email: components["schemas"]["Email"] | null;
      expiresAt: components["schemas"]["Instant"];
    };
    InvitationSent: {
      sentTo: components["schemas"]["Email"];
    };
    JoinedWithAccount: {
      email: components["schemas"]["Email"];
      slug: string;
    };
    Joined: {
      slug: string;
    };
    ApiKeyPage: {
      items: components["schemas"]["ApiKey"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    ApiKey: {
      id: components["schemas"]["Id"];
      name: string;
      /**
       * @description How it begins, to tell keys apart.
       * @example cr_live_Zk3q
       */
      prefix: string;
      /** @description Acts in the sandbox, never in the business itself. */
      test: boolean;
      permissions: (
        | "business.read"
        | "business.edit"
        | "business.transfer"
        | "business.export"
        | "member.read"
        | "member.edit"
        | "role.edit"
        | "key.edit"
        | "team.read"
        | "catalogue.read"
        | "catalogue.edit"
        | "schedule.read"
        | "schedule.edit"
        | "booking.read"
        | "booking.create"
        | "booking.change"
        | "answer.read"
        | "contact.list"
        | "contact.read"
        | "contact.edit"
        | "contact.export"
        | "contact.erase"
        | "privacy.read"
        | "privacy.edit"
        | "audit.read"
      )[];
      /** @description In whose name: it can do nothing that they can't. */
      actsFor: string;
      /**
       * @description ending: another took its place, and it works until `expiresAt`.
       * @enum {string}
       */
      state: "active" | "ending" | "expired" | "revoked";
      createdAt: components["schemas"]["Instant"];
      expiresAt: components["schemas"]["Instant"] | null;
      /** @description To the minute. */
      lastUsedAt: components["schemas"]["Instant"] | null;
      version: number;
    };
    NewApiKey: {
      id: components["schemas"]["Id"];
      name: string;
      /**
       * @description How it begins, to tell keys apart.
       * @example cr_live_Zk3q
       */
      prefix: string;
      /** @description Acts in the sandbox, never in the business itself. */
      test: boolean;
      permissions: (
        | "business.read"
        | "business.edit"
        | "business.transfer"
        | "business.export"
        | "member.read"
        | "member.edit"
        | "role.edit"
        | "key.edit"
        | "team.read"
        | "catalogue.read"
        | "catalogue.edit"
        | "schedule.read"
        | "schedule.edit"
        | "booking.read"
        | "booking.create"
        | "booking.change"
        | "answer.read"
        | "contact.list"
        | "contact.read"
        | "contact.edit"
        | "contact.export"
        | "contact.erase"
        | "privacy.read"
        | "privacy.edit"
        | "audit.read"
      )[];
      /** @description In whose name: it can do nothing that they can't. */
      actsFor: string;
      /**
       * @description ending: another took its place, and it works until `expiresAt`.
       * @enum {string}
       */
      state: "active" | "ending" | "expired" | "revoked";
      createdAt: components["schemas"]["Instant"];
      expiresAt: components["schemas"]["Instant"] | null;
      /** @description To the minute. */
      lastUsedAt: components["schemas"]["Instant"] | null;
      version: number;
      /** @description The key itself: shown now, and never again. */
      secret: string;
    };
    Sandbox: {
      /** @enum {string} */
      state: "none" | "copying" | "ready";
      madeAt: components["schemas"]["Instant"] | null;
    };
    AuditPage: {
      items: components["schemas"]["AuditEntry"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    AuditEntry: {
      seq: number;
      at: components["schemas"]["Instant"];
      actor: {
        kind: components["schemas"]["ActorKind"];
        id: string | null;
        name: string | null;
      };
      /** @description The operation of the API, or the job. */
      act: string;
      why: string | null;
      /** @description The network it came from. */
      origin: string | null;
      requestId: string | null;
      /** @enum {string} */
      operation: "insert" | "update" | "delete";
      /** @description What kind of thing was changed: the table. */
      subject: string;
      subjectId: string | null;
      before: {
        [key: string]: unknown;
      } | null;
      after: {
        [key: string]: unknown;
      } | null;
    };
    /**
     * @description A signed-in person, an API key, whoever had a signed link, a visitor, a job, the server as it starts, or somebody at the database itself.
     * @enum {string}
     */
    ActorKind: "account" | "key" | "link" | "public" | "job" | "system" | "owner";
    AuditVerification: {
      intact: boolean;
      entries: number;
      seals: number;
      /** @description The number of the first seal that its entries do not match. */
      brokenSeal: number | null;
      /** @description Of the last seal, in hexadecimal; note it down elsewhere. */
      hash: string;
    };
    SignedIntegrityReport: {
      report: components["schemas"]["IntegrityReportOutput"];
      /** @description HMAC-SHA256 by the key ring of the server: only the server can tell whether it is its own. */
      signature: string;
    };
    IntegrityVerification: {
      genuine: boolean;
      at: components["schemas"]["Instant"] | null;
    };
    BusinessSettings: {
      name: string;
      /** @default  */
      tagline: string;
      /** @default  */
      about: string;
      contactEmail: components["schemas"]["Email"];
      /** @description The main language, of mails to those who chose none. */
      locale: components["schemas"]["Locale"];
      /** @description Those the public pages speak; the main one is among them. */
      languages: components["schemas"]["Locale"][];
      zone: components["schemas"]["Zone"];
      /**
       * @description ISO 4217.
       * @example EUR
       */
      currency: string;
      sector: components["schemas"]["Sector"];
      wording: components["schemas"]["WordingOutput"];
      identity: components["schemas"]["LegalIdentityOutput"];
      slug: components["schemas"]["Slug"];
      version: number;
      updatedAt: components["schemas"]["Instant"];
    };
    /** @description Lines that begin with `## ` are headings; a blank line ends a paragraph. */
    LegalPage: {
      page: components["schemas"]["LegalPageName"];
      /** @description The business's own text; null: the one made from what is known. */
      own: string | null;
      /** @description The text made from what is known, in the main language. */
      made: string;
      /** @description What the law asks for and nobody has told us: fields of LegalIdentity. */
      missing: string[];
      /** @description 0 until somebody wrote one. */
      version: number;
    };
    PublicLegalPage: {
      page: components["schemas"]["LegalPageName"];
      /** @description The language it is in. */
      locale: components["schemas"]["Locale"];
      body: string;
    };
    SitePage: {
      items: components["schemas"]["Site"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    Site: {
      id: components["schemas"]["Id"];
      name: string;
      address: components["schemas"]["PostalAddressOutput"];
      zone: components["schemas"]["Zone"];
      /** @default null */
      phone: components["schemas"]["Phone"] | null;
      main: boolean;
      version: number;
    };
    BrandPage: {
      items: components["schemas"]["BusinessBrand"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    BusinessBrand: {
      id: components["schemas"]["Id"];
      name: string;
      /** @description Worn wherever no other brand was chosen. */
      main: boolean;
      look: components["schemas"]["BrandLookOutput"];
      logoUrl: string | null;
      /** @description As it was typed. */
      customCss: string;
      /** @description What of `customCss` is not served, and why. */
      leftOut: {
        line: number;
        what: string;
        because: string;
      }[];
      version: number;
    };
    DomainPage: {
      items: components["schemas"]["Domain"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
      /** @description Where it is found without a domain. */
      address: string;
      /** @description Its own name under ours, if this installation has one. */
      subdomain: string | null;
      /** @description What a CNAME of the host points at. */
      target: string;
    };
    Domain: {
      id: components["schemas"]["Id"];
      host: string;
      /**
       * @description `pending`: not shown to be yours, serves nothing. `failing`: was, and is still served for a week.
       * @enum {string}
       */
      state: "pending" | "verified" | "failing";
      /** @description What the last look found instead of the record. */
      trouble: ("absent" | "other-value" | "unreachable" | "taken") | null;
      /** @description What to put into the DNS. */
      record: {
        /** @constant */
        type: "TXT";
        name: string;
        value: string;
      };
      /** @description The brand worn at this host; the main one when null. */
      brandId: components["schemas"]["Id"] | null;
      /** @description A look was asked for and has not been taken. */
      checking: boolean;
      checkedAt: components["schemas"]["Instant"] | null;
      verifiedAt: components["schemas"]["Instant"] | null;
    };
    ServedHost: {
      host: string;
      business: components["schemas"]["Slug"];
    };
    PlanUse: {
      plan: components["schemas"]["Plan"];
      /** @description The plan above. */
      next: components["schemas"]["Plan"] | null;
      usage: {
        what: components["schemas"]["LimitName"];
        used: number;
        /** @description Null: as much as one likes. */
        most: number | null;
      }[];
      /** @description Those open to this business: by its plan, or decided for it alone. */
      features: components["schemas"]["Feature"][];
    };
    /** @description Bookings are counted by the month they are in; storage is in bytes. */
    Plan: {
      /** @enum {string} */
      key: "starter" | "professional" | "enterprise" | "scale";
      /** @description Null: on request. */
      monthly: {
        amountMinor: number;
        currency: string;
      } | null;
      /** @description Null: on request. */
      yearly: {
        amountMinor: number;
        currency: string;
      } | null;
      limits: {
        /** @description Null: as much as one likes. */
        professionals: number | null;
        /** @description Null: as much as one likes. */
        services: number | null;
        /** @description Null: as much as one likes. */
        bookings: number | null;
        /** @description Null: as much as one likes. */
        storage: number | null;
      };
      features: components["schemas"]["Feature"][];
    };
    /** @enum {string} */
    Feature:
      | "custom-css"
      | "custom-domain"
      | "several-brands"
      | "advanced-analytics"
      | "api"
      | "integrations"
      | "premium-sla"
      | "dedicated-support";
    Plans: {
      items: components["schemas"]["Plan"][];
    };
    SlugVerdict: {
      slug: string;
      free: boolean;
      because: ("taken" | "reserved" | "malformed") | null;
      /** @description A free one like it. */
      suggestion: components["schemas"]["Slug"] | null;
    };
    CreatedBusiness: {
      businessId: components["schemas"]["Id"];
      slug: components["schemas"]["Slug"];
    };
    /** @description Told from what is there: nothing is ticked by hand. */
    Checklist: {
      items: {
        item: components["schemas"]["ChecklistItem"];
        done: boolean;
      }[];
      dismissed: boolean;
      /** @description The public page. */
      address: string;
    };
    /** @enum {string} */
    ChecklistItem: "service" | "hours" | "identity" | "logo" | "team" | "booking";
    BusinessExportPage: {
      items: components["schemas"]["BusinessExport"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    BusinessExport: {
      id: components["schemas"]["Id"];
      /**
       * @description `expired`: its seven days are over, and nothing is left of it.
       * @enum {string}
       */
      state: "waiting" | "making" | "ready" | "failed" | "expired";
      rowsDone: number;
      /** @description Null until it is known. */
      rowsTotal: number | null;
      hasPassphrase: boolean;
      sizeBytes: number | null;
      /** @description SHA-256 of what the manifest says; in hexadecimal. */
      digest: string | null;
      /** @description Who asked for it. */
      by: string | null;
      createdAt: components["schemas"]["Instant"];
      finishedAt: components["schemas"]["Instant"] | null;
      expiresAt: components["schemas"]["Instant"] | null;
      downloadedAt: components["schemas"]["Instant"] | null;
    };
    BusinessImportPage: {
      items: components["schemas"]["BusinessImport"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    BusinessImport: {
      id: components["schemas"]["Id"];
      /**
       * @description `refused`: nothing was written; `refusal` says why, and it may be started again otherwise.
       * @enum {string}
       */
      state: "uploading" | "waiting" | "working" | "done" | "refused" | "failed";
      fileName: string;
      sizeBytes: number;
      receivedBytes: number;
      /** @description How long each part is but the last. */
      partBytes: number;
      rowsDone: number;
      rowsTotal: number | null;
      refusal: {
        code: string;
        sentence: string;
        /** @description An address that is free. */
        suggestion: string | null;
      } | null;
      report: {
        businessId: components["schemas"]["Id"];
        slug: string;
        name: string;
        madeAt: components["schemas"]["Instant"];
        rows: number;
        files: number;
        tables: number;
        /**
         * @description Every row was read again and is what the export has.
         * @constant
         */
        equal: true;
        /** @description Members to be invited again. */
        membersLeft: number;
        messages: {
          resumed: number;
          withdrawn: number;
        };
        auditIntact: boolean;
      } | null;
      createdAt: components["schemas"]["Instant"];
      finishedAt: components["schemas"]["Instant"] | null;
      /** @description Until when the file is kept. */
      expiresAt: components["schemas"]["Instant"];
    };
    ConsentPurposes: {
      items: components["schemas"]["ConsentPurposeSetting"][];
    };
    ConsentPurposeSetting: {
      purpose: components["schemas"]["ConsentPurpose"];
      channel: components["schemas"]["ConsentChannel"];
      label: string;
      /** @description Why the law asks for an agreement. */
      basis: string;
      /** @description Whether the booking form shows its box, unticked. */
      offered: boolean;
      texts: {
        fr: components["schemas"]["ConsentText"];
        en: components["schemas"]["ConsentText"];
      };
      version: number;
    };
    ConsentText: {
      /** @description Null: the product's own words, which nobody was shown yet. */
      id: components["schemas"]["Id"] | null;
      /** @description 0 with the product's own words. */
      version: number;
      body: string;
    };
    ConsentTextPage: {
      items: components["schemas"]["ConsentTextVersion"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    ConsentTextVersion: {
      id: components["schemas"]["Id"];
      locale: components["schemas"]["Locale"];
      version: number;
      body: string;
      createdAt: components["schemas"]["Instant"];
    };
    ContactChoices: {
      items: {
        purpose: components["schemas"]["ConsentPurpose"];
        channel: components["schemas"]["ConsentChannel"];
        label: string;
        /** @description Null: never asked, which means no. */
        state: components["schemas"]["ConsentState"] | null;
        at: components["schemas"]["Instant"] | null;
        /** @description Whether it may be done now: given, and the person is not on the suppression list. */
        allowed: boolean;
      }[];
    };
    ConsentPage: {
      items: components["schemas"]["ConsentEntry"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    /** @description Never changed: what is true now is the last one of its purpose and channel. */
    ConsentEntry: {
      id: components["schemas"]["Id"];
      purpose: components["schemas"]["ConsentPurpose"];
      channel: components["schemas"]["ConsentChannel"];
      state: components["schemas"]["ConsentState"];
      at: components["schemas"]["Instant"];
      text: {
        id: components["schemas"]["Id"];
        version: number;
        locale: components["schemas"]["Locale"];
        body: string;
      };
      source: components["schemas"]["ConsentSource"];
      /** @description How it reached the business, when a member wrote it down. */
      receivedBy: components["schemas"]["ConsentReceivedBy"] | null;
      /** @description The member who wrote it down. */
      byName: string | null;
      note: string | null;
      requestId: string | null;
    };
    /** @enum {string} */
    ConsentSource: "booking-form" | "link" | "back-office" | "import";
    OfferedConsents: {
      items: components["schemas"]["OfferedConsent"][];
    };
    OfferedConsent: {
      /** @description Of the words shown: send it back to agree to them. */
      textId: components["schemas"]["Id"];
      purpose: components["schemas"]["ConsentPurpose"];
      channel: components["schemas"]["ConsentChannel"];
      body: string;
    };
    PersonalChoices: {
      business: {
        slug: components["schemas"]["Slug"];
        name: string;
      };
      locale: components["schemas"]["Locale"];
      /** @description The person asked for nothing but what concerns their bookings. */
      stopped: boolean;
      items: {
        /** @description Of the words shown: send it back to agree to them. */
        textId: components["schemas"]["Id"];
        purpose: components["schemas"]["ConsentPurpose"];
        channel: components["schemas"]["ConsentChannel"];
        body: string;
        label: string;
        state: components["schemas"]["ConsentState"] | null;
        at: components["schemas"]["Instant"] | null;
      }[];
    };
    SuppressionPage: {
      items: components["schemas"]["Suppression"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    Suppression: {
      id: components["schemas"]["Id"];
      /** @enum {string} */
      kind: "email" | "phone";
      /** @description Null when the person was erased: only its blind index is kept. Masked for who may not see contact data. */
      address: string | null;
      channel: components["schemas"]["SuppressionChannel"];
      reason: components["schemas"]["SuppressionReason"];
      /** @enum {string} */
      source: "link" | "staff" | "import" | "erasure" | "system";
      note: string | null;
      since: components["schemas"]["Instant"];
    };
    SuppressionImport: {
      id: components["schemas"]["Id"];
      lines: number;
      done: number;
      added: number;
      /** @description Addresses that were on the list already. */
      known: number;
      wrong: number;
      /** @description Of the first of them. */
      wrongLines: number[];
      finished: boolean;
    };
    /** @description `checkedAt`: when it was last looked for what is to go. */
    Retention: {
      checkedAt: components["schemas"]["Instant"] | null;
      kinds: components["schemas"]["RetentionKind"][];
    };
    RetentionKind: {
      code: string;
      name: string;
      /** @description What the law says, or why that long. */
      basis: string;
      /** @enum {string} */
      fate: "deleted" | "anonymised" | "kept";
      /** @description Null: as long as the business. */
      days: number | null;
      /** @description Between which the term can be chosen, and the one we propose; null when it can't. */
      bounds: {
        least: number;
        most: number;
        usual: number;
      } | null;
      /** @description The term was shortened: until then only what is older than this goes by itself. */
      held: {
        days: number;
        until: components["schemas"]["Instant"];
      } | null;
      version: number;
    };
    RetentionPreview: {
      at: components["schemas"]["Instant"];
      /** @description When the next purge runs by itself. */
      nextAt: components["schemas"]["Instant"];
      kinds: {
        code: string;
        /** @description By the term, now. */
        count: number;
        /** @description Of these, what goes by itself the next time. */
        automaticCount: number;
        oldestAt: components["schemas"]["Instant"] | null;
        /** @description The oldest, without anything personal. */
        samples: {
          id: string;
          at: components["schemas"]["Instant"];
        }[];
      }[];
    };
    PurgesBegun: {
      items: components["schemas"]["PurgeRun"][];
    };
    PurgeRun: {
      id: components["schemas"]["Id"];
      kind: string;
      name: string;
      /** @description The term. */
      days: number;
      before: components["schemas"]["Instant"];
      /** @description Null: by itself. */
      byName: string | null;
      removed: number;
      startedAt: components["schemas"]["Instant"];
      /** @description Null: under way; it goes on where it was. */
      finishedAt: components["schemas"]["Instant"] | null;
    };
    PurgePage: {
      items: components["schemas"]["PurgeRun"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    ComplianceBoard: {
      items: components["schemas"]["ComplianceItem"][];
    };
    ComplianceItem: {
      /** @enum {string} */
      code:
        | "identity"
        | "privacy-page"
        | "dpo"
        | "consents"
        | "dpia"
        | "two-factor"
        | "integrity"
        | "purge"
        | "requests"
        | "backup";
      /** @enum {string} */
      state: "done" | "todo" | "not-needed";
      /** @description What is known of it, in the language of Accept-Language. */
      detail: string;
    };
    ProcessingRegister: {
      /** @description As it was written; empty: the legal identity of the business. */
      controller: string;
      /** @description Made of the legal identity. */
      knownController: string;
      dpoName: string;
      dpoContact: string;
      /** @description What the product knows of itself, as it is set up now. */
      made: components["schemas"]["Processing"][];
      own: components["schemas"]["OwnProcessingOutput"][];
      version: number;
    };
    Processing: {
      /** @description Null: one that the business added. */
      code: string | null;
      name: string;
      purpose: string;
      basis: string;
      people: string;
      data: string;
      recipients: string;
      term: string;
      security: string;
    };
    Dpia: {
      sections: {
        title: string;
        questions: {
          code: string;
          question: string;
          hint: string;
          /** @description What was saved last; at version 0 the one we propose. */
          answer: string;
        }[];
      }[];
      /** @description Whether the law asks this business for one: it meets minors. */
      needed: boolean;
      version: number;
      /** @enum {string} */
      status: "none" | "draft" | "validated";
      validatedBy: string | null;
      at: components["schemas"]["Instant"] | null;
    };
    DpiaVersionPage: {
      items: components["schemas"]["DpiaVersion"][];
      /** @description Null on the last page. */
      nextCursor: components["schemas"]["Cursor"] | null;
    };
    DpiaVersion: {
      version: number;
      /** @enum {string} */
      status: "draft" | "validated";
      validatedBy: string | null;
      byName: string | null;
      at: components["schemas"]["Instant"];
    };
    WordingOutput: {
      /**
       * @description How the reader is addressed in French.
       * @enum {string}
       */
      address: "tu" | "vous";
      /**
       * @description A session of questions, or an appointment.
       * @enum {string}
       */
      kind: "mentoring" | "coaching";
      /**
       * @description What those one meets are called.
       * @enum {string}
       */
      host: "mentor" | "coach" | "practitioner" | "lawyer" | "advisor" | "teacher" | "expert";
      /**
       * @description What those who come to meet them are called.
       * @enum {string}
       */
      guest: "pupil" | "student" | "client" | "patient";
    };
    /** @description 1 = Monday … 7 = Sunday; a weekday left out is closed. */
    WeeklyHoursOutput: {
      weekday: number;
      ranges: {
        start: components["schemas"]["WallTime"];
        end: components["schemas"]["WallTime"];
      }[];
    }[];
    /** @description Asked only when an earlier answer is so. Capitals mean the same. */
    QuestionConditionOutput: {
      /** @description A question that stands earlier. */
      questionId: components["schemas"]["QuestionId"];
      /**
       * @description `equals`: these values and no others. `one-of`: at least one of them. `contains`: all of them among the choices, or in the text.
       * @enum {string}
       */
      test: "equals" | "one-of" | "contains";
      values: string[];
    };
    QuestionOutput: {
      questionId: components["schemas"]["QuestionId"];
      /** @enum {string} */
      kind: "text" | "long-text" | "choice" | "choices" | "number" | "date";
      label: string;
      help: string;
      required: boolean;
      /** @description Of `choice` and `choices`. */
      choices: string[];
      /** @description Letters of a text, number of choices, or the number itself. */
      least: number | null;
      most: number | null;
      /** @description First date of a `date`. */
      from: components["schemas"]["Date"] | null;
      /** @description Last date, included. */
      until: components["schemas"]["Date"] | null;
      condition: components["schemas"]["QuestionConditionOutput"] | null;
      /**
       * @description Who may read the answer, of those who see the booking; managers hold `answer.read`.
       * @enum {string}
       */
      readers: "team" | "professional" | "managers";
      /** @description Days after the booking when its answer is erased; null for the term that holds for all answers, which is never exceeded. */
      keepDays: number | null;
    };
    IntegrityReportOutput: {
      business: {
        id: components["schemas"]["Id"];
        name: string;
      };
      at: components["schemas"]["Instant"];
      language: components["schemas"]["Locale"];
      ok: boolean;
      checks: {
        /** @description Which check it is, in every language. */
        code: string;
        name: string;
        meaning: string;
        ok: boolean;
        /** @description How many things are not as they must be. */
        found: number;
        /** @description Of the first of them. */
        ids: string[];
      }[];
      /** @description The last seal of the audit log, as `verifyAudit` gives it; all zeros before the first. */
      auditSeal: {
        seals: number;
        entries: number;
        hash: string;
      };
    };
    LegalIdentityOutput: {
      /** @default  */
      legalName: string;
      /**
       * @description SAS, EI, association loi 1901, …
       * @default
       */
      legalForm: string;
      /** @default null */
      siren: string | null;
      /** @default null */
      siret: string | null;
      /** @default null */
      vatNumber: string | null;
      address: components["schemas"]["PostalAddressOutput"];
      /** @default null */
      phone: components["schemas"]["Phone"] | null;
      /**
       * @description Who answers for what the site publishes.
       * @default
       */
      publisher: string;
    };
    PostalAddressOutput: {
      /** @default  */
      street: string;
      /** @default  */
      postalCode: string;
      /** @default  */
      city: string;
      /**
       * @description ISO 3166-1, two letters.
       * @default FR
       */
      country: string;
    };
    BrandLookOutput: {
      /** @description Buttons and links. */
      primary: string;
      secondary: string;
      accent: string;
      background: string;
      text: string;
      /** @enum {string} */
      headingFont: "inter" | "montserrat" | "system" | "georgia";
      /** @enum {string} */
      bodyFont: "inter" | "montserrat" | "system" | "georgia";
      radiusPixels: number;
      logoText: string;
    };
    /** @description A processing that the business has beside the product. */
    OwnProcessingOutput: {
      name: string;
      /** @default  */
      purpose: string;
      /** @default  */
      basis: string;
      /** @default  */
      people: string;
      /** @default  */
      data: string;
      /** @default  */
      recipients: string;
      /** @default  */
      term: string;
      /** @default  */
      security: string;
    };
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
      query?: {
        /** @description As seen at this host: with the brand worn there. */
        host?: string;
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
        /** @description Signed link of the booking to move, one with this professional: its own time counts as free. */
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
          reasonId?: components["schemas"]["Id"];
          /** @description What was read: when other questions are asked meanwhile, the answer is QUESTIONS_CHANGED. */
          questionnaire?: {
            questionnaireId: components["schemas"]["Id"];
            edition: number;
          };
          /**
           * @description An answer to a question that its condition leaves out is not kept.
           * @default []
           */
          answers?: components["schemas"]["GivenAnswer"][];
          /** @description Of the reader, for mails; the business's when absent. */
          zone?: components["schemas"]["Zone"];
          locale?: components["schemas"]["Locale"];
          hold?: string;
          /**
           * @description Texts that the person agreed to: `textId` of `listOfferedConsents`.
           * @default []
           */
          consents?: components["schemas"]["Id"][];
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
      /** @description LIMIT_REACHED, SLOT_REFUSED, SLOT_TAKEN, QUESTIONS_CHANGED */
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
      /** @description WRONG_CREDENTIALS, SECOND_FACTOR_REQUIRED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description ACCOUNT_DEACTIVATED */
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
      /** @description SECOND_FACTOR_REQUIRED */
      401: {
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
  updateMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name?: string;
          locale?: components["schemas"]["Locale"];
          theme?: components["schemas"]["Theme"];
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
  endOtherSessions: {
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
  signUp: {
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
          name: string;
          password: components["schemas"]["NewPassword"];
          locale: components["schemas"]["Locale"];
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
          "application/json": components["schemas"]["MailSent"];
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
  confirmSignUp: {
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
          password?: components["schemas"]["NewPassword"];
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
      /** @description PASSWORD_NEEDED */
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
  requestPasswordReset: {
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
          "application/json": components["schemas"]["MailSent"];
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
  resetPassword: {
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
          password: components["schemas"]["NewPassword"];
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
      /** @description SECOND_FACTOR_REQUIRED */
      401: {
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
  giveSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          code: components["schemas"]["SecondFactorCode"];
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
      /** @description WRONG_CODE, SIGN_IN_EXPIRED */
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
  proveMyself: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["Proof"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Proven"];
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
      /** @description WRONG_CREDENTIALS, WRONG_CODE, NOT_SIGNED_IN */
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
  getMySecurity: {
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
          "application/json": components["schemas"]["Security"];
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
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          password: components["schemas"]["NewPassword"];
        };
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
      /** @description STEP_UP_REQUIRED */
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
  requestEmailChange: {
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
          "application/json": components["schemas"]["MailSent"];
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
      /** @description STEP_UP_REQUIRED */
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
  confirmEmailChange: {
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
      200: {
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
      /** @description NOT_SIGNED_IN */
      401: {
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
  listMySignIns: {
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
          "application/json": components["schemas"]["SignInPage"];
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
  beginTotp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TotpSecret"];
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
      /** @description STEP_UP_REQUIRED */
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
      /** @description ALREADY_ON */
      409: {
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
  removeTotp: {
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
      /** @description STEP_UP_REQUIRED */
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
  confirmTotp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          code: components["schemas"]["SecondFactorCode"];
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
          "application/json": components["schemas"]["RecoveryCodes"];
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
      /** @description WRONG_CODE, NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description STEP_UP_REQUIRED */
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
      /** @description ALREADY_ON */
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
  renewRecoveryCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RecoveryCodes"];
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
      /** @description STEP_UP_REQUIRED */
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
  deactivateMe: {
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
      /** @description STEP_UP_REQUIRED */
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
      /** @description LAST_OWNER */
      409: {
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
  exportMe: {
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
          "application/zip": string;
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
      /** @description STEP_UP_REQUIRED */
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
  closeMe: {
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
      /** @description STEP_UP_REQUIRED */
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
      /** @description LAST_OWNER */
      409: {
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
  beginPasskey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PasskeyRegistration"];
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
      /** @description STEP_UP_REQUIRED */
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
  listMyPasskeys: {
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
          "application/json": components["schemas"]["PasskeyPage"];
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
  addPasskey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          challengeId: components["schemas"]["Id"];
          name: string;
          credential: components["schemas"]["PasskeyAttestation"];
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
          "application/json": components["schemas"]["Passkey"];
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
      /** @description PASSKEY_REFUSED, NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description STEP_UP_REQUIRED */
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
  renamePasskey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        passkeyId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
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
          "application/json": components["schemas"]["Passkey"];
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
  removePasskey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        passkeyId: components["schemas"]["Id"];
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
      /** @description STEP_UP_REQUIRED */
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
  beginPasskeySignIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PasskeyChallenge"];
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
  signInWithPasskey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          challengeId: components["schemas"]["Id"];
          credential: components["schemas"]["PasskeyAssertion"];
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
      /** @description PASSKEY_REFUSED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description ACCOUNT_DEACTIVATED */
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
  beginPasskeyProof: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PasskeyProofChallenge"];
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
  proveWithPasskey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          challengeId: components["schemas"]["Id"];
          credential: components["schemas"]["PasskeyAssertion"];
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
          "application/json": components["schemas"]["ProvenByPasskey"];
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
      /** @description PASSKEY_REFUSED, NOT_SIGNED_IN */
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
  listProviders: {
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
          "application/json": components["schemas"]["Providers"];
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
  goToProvider: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        provider: components["schemas"]["Slug"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WayToProvider"];
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
      /** @description UNAVAILABLE, PROVIDER_UNREACHABLE */
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
  returnFromProvider: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          state: string;
          code?: string;
          error?: string;
          iss?: string;
          locale: components["schemas"]["Locale"];
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
      /** @description PROVIDER_REFUSED, SECOND_FACTOR_REQUIRED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description ACCOUNT_DEACTIVATED */
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
      /** @description LINK_FROM_ACCOUNT, CHECK_YOUR_MAIL */
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
      /** @description UNAVAILABLE, PROVIDER_UNREACHABLE */
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
  listMyProviders: {
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
          "application/json": components["schemas"]["LinkedProviders"];
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
  linkProvider: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          state: string;
          code?: string;
          error?: string;
          iss?: string;
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
          "application/json": components["schemas"]["LinkedProvider"];
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
      /** @description PROVIDER_REFUSED, NOT_SIGNED_IN */
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
      /** @description LINKED_ELSEWHERE */
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
      /** @description UNAVAILABLE, PROVIDER_UNREACHABLE */
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
  goToLinkProvider: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        provider: components["schemas"]["Slug"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WayToLink"];
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
      /** @description STEP_UP_REQUIRED */
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
      /** @description UNAVAILABLE, PROVIDER_UNREACHABLE */
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
  unlinkProvider: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        linkId: components["schemas"]["Id"];
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
      /** @description STEP_UP_REQUIRED */
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
        /** @description The booking to move, one with this professional: its own time counts as free. */
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
          reasonId?: components["schemas"]["Id"];
          /** @description What was read: when other questions are asked meanwhile, the answer is QUESTIONS_CHANGED. */
          questionnaire?: {
            questionnaireId: components["schemas"]["Id"];
            edition: number;
          };
          /**
           * @description An answer to a question that its condition leaves out is not kept.
           * @default []
           */
          answers?: components["schemas"]["GivenAnswer"][];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
      /** @description LIMIT_REACHED, SLOT_REFUSED, SLOT_TAKEN, QUESTIONS_CHANGED */
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  getPublicForm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        business: components["schemas"]["Slug"];
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        service: components["schemas"]["Slug"];
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
          "application/json": components["schemas"]["BookingForm"];
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
  getServiceForm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        serviceId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["BookingForm"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  requireReason: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        serviceId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          required: boolean;
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
          "application/json": components["schemas"]["BookingForm"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  listReasons: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
        /** @description Those that are offered no more. */
        archived?: "true" | "false";
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
          "application/json": components["schemas"]["ReasonPage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  addReason: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          /** @default  */
          hint?: string;
          /**
           * @description Offered on the public form; if not, to the team alone.
           * @default true
           */
          online?: boolean;
          /**
           * @description Services it is offered for; none means all.
           * @default []
           */
          serviceIds?: components["schemas"]["Id"][];
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
          "application/json": components["schemas"]["Reason"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  replaceReason: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        reasonId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          /** @default  */
          hint?: string;
          /**
           * @description Offered on the public form; if not, to the team alone.
           * @default true
           */
          online?: boolean;
          /**
           * @description Services it is offered for; none means all.
           * @default []
           */
          serviceIds?: components["schemas"]["Id"][];
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
          "application/json": components["schemas"]["Reason"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  removeReason: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        reasonId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["Removal"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  restoreReason: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        reasonId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["Reason"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  orderReasons: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description All that are not archived, each once. */
          reasonIds: components["schemas"]["Id"][];
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
          "application/json": components["schemas"]["OrderedReasons"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  listQuestionnaires: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
        /** @description Those that are offered no more. */
        archived?: "true" | "false";
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
          "application/json": components["schemas"]["QuestionnairePage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  addQuestionnaire: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description For the team; whoever books does not see it. */
          name: string;
          /** @default warn */
          health?: components["schemas"]["HealthMinding"];
          questions: components["schemas"]["Question"][];
          /**
           * @description Services whose form asks it. A service asks one: it leaves the questionnaire it had.
           * @default []
           */
          serviceIds?: components["schemas"]["Id"][];
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
          "application/json": components["schemas"]["Questionnaire"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  getQuestionnaire: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        questionnaireId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["Questionnaire"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  replaceQuestionnaire: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        questionnaireId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description For the team; whoever books does not see it. */
          name: string;
          /** @default warn */
          health?: components["schemas"]["HealthMinding"];
          questions: components["schemas"]["Question"][];
          /**
           * @description Services whose form asks it. A service asks one: it leaves the questionnaire it had.
           * @default []
           */
          serviceIds?: components["schemas"]["Id"][];
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
          "application/json": components["schemas"]["Questionnaire"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  removeQuestionnaire: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        questionnaireId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["Removal"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  restoreQuestionnaire: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        questionnaireId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["Questionnaire"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  listContacts: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
        /** @description How the name begins; accents and capitals don't count. */
        name?: string;
        /** @description The whole address. Needs `contact.read`. */
        email?: components["schemas"]["Email"];
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
          "application/json": components["schemas"]["ContactPage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  getContact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        contactId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["Contact"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  replaceContact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        contactId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          locale: components["schemas"]["Locale"];
          zone: components["schemas"]["Zone"];
          /** @description Left out, it stays. Needs `contact.read`. */
          email?: components["schemas"]["Email"];
          /** @description As it was read; an older one is refused. */
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
          "application/json": components["schemas"]["Contact"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  listContactBookings: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
        when?: "coming" | "past";
      };
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        contactId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["ContactBookingPage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  listContactExports: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        contactId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["ContactExportPage"];
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
  exportContact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        contactId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ContactExport"];
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
      /** @description STEP_UP_REQUIRED, FORBIDDEN */
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
  openContactExport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        contactId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        exportId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ExportLink"];
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
      /** @description STEP_UP_REQUIRED, FORBIDDEN */
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
  previewErasure: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        contactId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["ErasurePreview"];
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
  eraseContact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        contactId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          ground: components["schemas"]["ErasureGround"];
          /** @default false */
          cancelBookings?: boolean;
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
          "application/json": components["schemas"]["ErasureReceipt"];
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
      /** @description STEP_UP_REQUIRED, FORBIDDEN */
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
      /** @description BOOKINGS_TO_COME */
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
  downloadErasureReceipt: {
    parameters: {
      query?: {
        language?: components["schemas"]["Locale"];
      };
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        contactId: components["schemas"]["Id"];
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
          "text/html": string;
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
  listDataRequests: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
        state?: "open" | "answered";
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
          "application/json": components["schemas"]["DataRequestPage"];
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
  recordDataRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          contactId: components["schemas"]["Id"];
          /** @enum {string} */
          kind: "export" | "erasure";
          askedOn: components["schemas"]["Date"];
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
          "application/json": components["schemas"]["DataRequest"];
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
  answerDataRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        requestId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          outcome: "done" | "refused";
          /** @default  */
          answer?: string;
          /** @description As it was read; an older one is refused. */
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
          "application/json": components["schemas"]["DataRequest"];
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
      /** @description ALREADY_THERE */
      409: {
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
  getMyData: {
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
          "application/json": components["schemas"]["MyData"];
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
  askMyExport: {
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
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MyData"];
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
  askMyErasure: {
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
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MyData"];
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
  getExportByLink: {
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
          "application/json": components["schemas"]["LinkedExport"];
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
  downloadExportByLink: {
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
          "application/zip": string;
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
  listPermissions: {
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
          "application/json": components["schemas"]["PermissionCatalogue"];
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
  listMembers: {
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
          "application/json": components["schemas"]["MemberPage"];
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
  exportMembers: {
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
          "text/csv": string;
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
  changeMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        memberId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          role: components["schemas"]["Role"];
          /**
           * @description With the role `custom`: which.
           * @default null
           */
          roleId?: components["schemas"]["Id"] | null;
          /** @enum {string} */
          status: "active" | "inactive";
          /** @description As it was read; an older one is refused. */
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
          "application/json": components["schemas"]["Member"];
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
      /** @description BEYOND_YOUR_RIGHTS, FORBIDDEN */
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
      /** @description LAST_OWNER */
      409: {
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
  removeMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        memberId: components["schemas"]["Id"];
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
      /** @description BEYOND_YOUR_RIGHTS, FORBIDDEN */
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
      /** @description LAST_OWNER */
      409: {
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
  leaveBusiness: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        memberId: components["schemas"]["Id"];
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
      /** @description LAST_OWNER */
      409: {
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
  transferOwnership: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          memberId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["Member"];
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
      /** @description STEP_UP_REQUIRED, FORBIDDEN */
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
  listRoles: {
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
          "application/json": components["schemas"]["RolePage"];
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
  createRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          permissions: components["schemas"]["Permission"][];
          /** @enum {string} */
          sees: "all" | "own";
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
          "application/json": components["schemas"]["RoleDetail"];
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
      /** @description BEYOND_YOUR_RIGHTS, FORBIDDEN */
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
      /** @description NAME_TAKEN */
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
  changeRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        roleId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          permissions: components["schemas"]["Permission"][];
          /** @enum {string} */
          sees: "all" | "own";
          /** @description As it was read; an older one is refused. */
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
          "application/json": components["schemas"]["RoleDetail"];
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
      /** @description BEYOND_YOUR_RIGHTS, FORBIDDEN */
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
      /** @description NAME_TAKEN */
      409: {
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
  deleteRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        roleId: components["schemas"]["Id"];
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
      /** @description BEYOND_YOUR_RIGHTS, FORBIDDEN */
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
      /** @description ROLE_IN_USE */
      409: {
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
  listInvitations: {
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
          "application/json": components["schemas"]["InvitationPage"];
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
  inviteByMail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          email: components["schemas"]["Email"];
          role: components["schemas"]["Role"];
          /**
           * @description With the role `custom`: which.
           * @default null
           */
          roleId?: components["schemas"]["Id"] | null;
          /**
           * @description How many days it is open.
           * @default 14
           */
          days?: number;
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
          "application/json": components["schemas"]["Invitation"];
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
      /** @description BEYOND_YOUR_RIGHTS, FORBIDDEN */
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
      /** @description ALREADY_MEMBER */
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
  createInvitationLink: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          role: components["schemas"]["Role"];
          /**
           * @description With the role `custom`: which.
           * @default null
           */
          roleId?: components["schemas"]["Id"] | null;
          /**
           * @description How many days it is open.
           * @default 14
           */
          days?: number;
          /** @default 10 */
          mostUses?: number;
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
          "application/json": components["schemas"]["Invitation"];
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
      /** @description BEYOND_YOUR_RIGHTS, FORBIDDEN */
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
  resendInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        invitationId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["Invitation"];
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
      /** @description BEYOND_YOUR_RIGHTS, FORBIDDEN */
      403: {
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
  withdrawInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        invitationId: components["schemas"]["Id"];
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
  previewInvitations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * Format: base64
           * @description The bytes of the file, in base64.
           */
          file: string;
          role: components["schemas"]["Role"];
          /**
           * @description With the role `custom`: which.
           * @default null
           */
          roleId?: components["schemas"]["Id"] | null;
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
          "application/json": components["schemas"]["InvitationFile"];
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
  importInvitations: {
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
          people: {
            email: components["schemas"]["Email"];
            role: components["schemas"]["Role"];
            /**
             * @description With the role `custom`: which.
             * @default null
             */
            roleId?: components["schemas"]["Id"] | null;
          }[];
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
          "application/json": components["schemas"]["InvitationImport"];
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
      /** @description BEYOND_YOUR_RIGHTS, FORBIDDEN */
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
  getInvitationImport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        importId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["InvitationImport"];
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
  getInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The last part of the link. */
        invitation: string;
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
          "application/json": components["schemas"]["InvitationFace"];
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
  askInvitationByMail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The last part of the link. */
        invitation: string;
      };
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
          "application/json": components["schemas"]["InvitationSent"];
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
  registerByInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The last part of the link. */
        invitation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          password?: string;
          locale: components["schemas"]["Locale"];
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
          "application/json": components["schemas"]["JoinedWithAccount"];
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
      /** @description ACCOUNT_EXISTS */
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
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description The last part of the link. */
          invitation: string;
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
          "application/json": components["schemas"]["Joined"];
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
      /** @description INVITATION_FOR_ANOTHER */
      403: {
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
      /** @description ALREADY_MEMBER */
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
  listApiKeys: {
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
          "application/json": components["schemas"]["ApiKeyPage"];
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
  createApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          permissions: (
            | "business.read"
            | "business.edit"
            | "business.transfer"
            | "business.export"
            | "member.read"
            | "member.edit"
            | "role.edit"
            | "key.edit"
            | "team.read"
            | "catalogue.read"
            | "catalogue.edit"
            | "schedule.read"
            | "schedule.edit"
            | "booking.read"
            | "booking.create"
            | "booking.change"
            | "answer.read"
            | "contact.list"
            | "contact.read"
            | "contact.edit"
            | "contact.export"
            | "contact.erase"
            | "privacy.read"
            | "privacy.edit"
            | "audit.read"
          )[];
          /** @default false */
          test?: boolean;
          /** @description How many days it works; null: until it is revoked. */
          days: number | null;
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
          "application/json": components["schemas"]["NewApiKey"];
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
      /** @description BEYOND_YOUR_RIGHTS, STEP_UP_REQUIRED, FORBIDDEN */
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
  rotateApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        keyId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          overlapHours: number;
          version: number;
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
          "application/json": components["schemas"]["NewApiKey"];
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
      /** @description BEYOND_YOUR_RIGHTS, STEP_UP_REQUIRED, FORBIDDEN */
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
  revokeApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        keyId: components["schemas"]["Id"];
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
  getSandbox: {
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
          "application/json": components["schemas"]["Sandbox"];
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
  resetSandbox: {
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
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Sandbox"];
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
  listAuditEntries: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
        subject?: string;
        subjectId?: string;
        actorId?: string;
        act?: string;
        /** @description First day, in the business's zone. */
        from?: components["schemas"]["Date"];
        /** @description Last day, included. */
        to?: components["schemas"]["Date"];
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
          "application/json": components["schemas"]["AuditPage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  exportAudit: {
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
          "application/x-ndjson": string;
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  verifyAudit: {
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
          "application/json": components["schemas"]["AuditVerification"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  runIntegrityChecks: {
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
          "application/json": components["schemas"]["SignedIntegrityReport"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  downloadIntegrityReport: {
    parameters: {
      query?: {
        /** @description Default: that of Accept-Language. */
        language?: components["schemas"]["Locale"];
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
          "text/html": string;
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  downloadIntegrityData: {
    parameters: {
      query?: {
        /** @description Default: that of Accept-Language. */
        language?: components["schemas"]["Locale"];
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
          "application/json": string;
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  verifyIntegrityReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          report: components["schemas"]["IntegrityReport"];
          /** @description HMAC-SHA256 by the key ring of the server: only the server can tell whether it is its own. */
          signature: string;
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
          "application/json": components["schemas"]["IntegrityVerification"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  getSettings: {
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
          "application/json": components["schemas"]["BusinessSettings"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  replaceSettings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          /** @default  */
          tagline?: string;
          /** @default  */
          about?: string;
          contactEmail: components["schemas"]["Email"];
          /** @description The main language, of mails to those who chose none. */
          locale: components["schemas"]["Locale"];
          /** @description Those the public pages speak; the main one is among them. */
          languages: components["schemas"]["Locale"][];
          zone: components["schemas"]["Zone"];
          /**
           * @description ISO 4217.
           * @example EUR
           */
          currency: string;
          sector: components["schemas"]["Sector"];
          wording: components["schemas"]["Wording"];
          identity: components["schemas"]["LegalIdentity"];
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
          "application/json": components["schemas"]["BusinessSettings"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  getLegalPage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        page: components["schemas"]["LegalPageName"];
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
          "application/json": components["schemas"]["LegalPage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  replaceLegalPage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        page: components["schemas"]["LegalPageName"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          own: string | null;
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
          "application/json": components["schemas"]["LegalPage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  getPublicLegalPage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name inside an address: a–z, 0–9 and hyphens, 64 at most. */
        business: components["schemas"]["Slug"];
        page: components["schemas"]["LegalPageName"];
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
          "application/json": components["schemas"]["PublicLegalPage"];
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
  listSites: {
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
          "application/json": components["schemas"]["SitePage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  addSite: {
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
          name: string;
          address: components["schemas"]["PostalAddress"];
          zone: components["schemas"]["Zone"];
          /** @default null */
          phone?: components["schemas"]["Phone"] | null;
          main: boolean;
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
          "application/json": components["schemas"]["Site"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  replaceSite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        siteId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          address: components["schemas"]["PostalAddress"];
          zone: components["schemas"]["Zone"];
          /** @default null */
          phone?: components["schemas"]["Phone"] | null;
          main: boolean;
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
          "application/json": components["schemas"]["Site"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  removeSite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        siteId: components["schemas"]["Id"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
      /** @description IN_USE */
      409: {
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
  listBrands: {
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
          "application/json": components["schemas"]["BrandPage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  addBrand: {
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
          name: string;
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
          "application/json": components["schemas"]["BusinessBrand"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_IN_PLAN, FORBIDDEN */
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
  replaceBrand: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        brandId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          look: components["schemas"]["BrandLook"];
          /** @default  */
          customCss?: string;
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
          "application/json": components["schemas"]["BusinessBrand"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_IN_PLAN, FORBIDDEN */
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
  removeBrand: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        brandId: components["schemas"]["Id"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
      /** @description IN_USE */
      409: {
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
  makeMainBrand: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        brandId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["BusinessBrand"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  putLogo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        brandId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          base64: string;
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
          "application/json": components["schemas"]["BusinessBrand"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
      /** @description LIMIT_REACHED */
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
  removeLogo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        brandId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["BusinessBrand"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  listDomains: {
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
          "application/json": components["schemas"]["DomainPage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  addDomain: {
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
          host: components["schemas"]["Host"];
          /** @default null */
          brandId?: components["schemas"]["Id"] | null;
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
          "application/json": components["schemas"]["Domain"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description NOT_IN_PLAN, FORBIDDEN */
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
      /** @description ALREADY_THERE */
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
  changeDomain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        domainId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          brandId: components["schemas"]["Id"] | null;
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
          "application/json": components["schemas"]["Domain"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  removeDomain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        domainId: components["schemas"]["Id"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  checkDomain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        domainId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Domain"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  getServedHost: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description A name in the DNS, in ASCII; an internationalised one in its xn-- form. */
        host: components["schemas"]["Host"];
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
          "application/json": components["schemas"]["ServedHost"];
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
  getPlan: {
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
          "application/json": components["schemas"]["PlanUse"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  listPlans: {
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
          "application/json": components["schemas"]["Plans"];
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
  judgeSlug: {
    parameters: {
      query: {
        /** @description A name, or the address wished for. */
        of: string;
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
          "application/json": components["schemas"]["SlugVerdict"];
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
  createBusiness: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller: the same key and body give the same answer, and one effect, for 24 hours. */
        "Idempotency-Key": string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          slug: components["schemas"]["Slug"];
          sector: components["schemas"]["Sector"];
          /** @default fr */
          locale?: components["schemas"]["Locale"];
          /** @default Europe/Paris */
          zone?: components["schemas"]["Zone"];
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
          "application/json": components["schemas"]["CreatedBusiness"];
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
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description SLUG_TAKEN */
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
  getChecklist: {
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
          "application/json": components["schemas"]["Checklist"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  dismissChecklist: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          dismissed: boolean;
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
          "application/json": components["schemas"]["Checklist"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  listExports: {
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
          "application/json": components["schemas"]["BusinessExportPage"];
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
  startExport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          passphrase?: string;
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
          "application/json": components["schemas"]["BusinessExport"];
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
      /** @description STEP_UP_REQUIRED, FORBIDDEN */
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
      /** @description EXPORT_UNDER_WAY */
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
  getExport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        exportId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["BusinessExport"];
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
  takeExport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        exportId: components["schemas"]["Id"];
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
      /** @description STEP_UP_REQUIRED, FORBIDDEN */
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
  downloadExport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        exportId: components["schemas"]["Id"];
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
          "application/zip": string;
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
      /** @description STEP_UP_REQUIRED, FORBIDDEN */
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
  listImports: {
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
          "application/json": components["schemas"]["BusinessImportPage"];
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
  openImport: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          fileName: string;
          sizeBytes: number;
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
          "application/json": components["schemas"]["BusinessImport"];
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
  getImport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        importId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["BusinessImport"];
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
  dropImport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        importId: components["schemas"]["Id"];
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
      /** @description IMPORT_NOT_READY */
      409: {
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
  sendImportPart: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        importId: components["schemas"]["Id"];
        number: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: base64 */
          base64: string;
        };
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
  startImport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        importId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          passphrase?: string;
          /** @description Another address than its own. */
          slug?: components["schemas"]["Slug"];
          /**
           * @description Send from here what was waiting to be sent there.
           * @default false
           */
          withMessages?: boolean;
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
          "application/json": components["schemas"]["BusinessImport"];
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
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description IMPORT_NOT_READY */
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
  listConsentPurposes: {
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
          "application/json": components["schemas"]["ConsentPurposes"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  replaceConsentPurpose: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description What an agreement is for: a closed catalogue. */
        purpose: components["schemas"]["ConsentPurpose"];
        channel: components["schemas"]["ConsentChannel"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          offered: boolean;
          texts: {
            fr: string;
            en: string;
          };
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
          "application/json": components["schemas"]["ConsentPurposeSetting"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  listConsentTexts: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description What an agreement is for: a closed catalogue. */
        purpose: components["schemas"]["ConsentPurpose"];
        channel: components["schemas"]["ConsentChannel"];
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
          "application/json": components["schemas"]["ConsentTextPage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  getContactChoices: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        contactId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["ContactChoices"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  listContactConsents: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        contactId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["ConsentPage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  recordConsent: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller: the same key and body give the same answer, and one effect, for 24 hours. */
        "Idempotency-Key": string;
      };
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        contactId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          purpose: components["schemas"]["ConsentPurpose"];
          channel: components["schemas"]["ConsentChannel"];
          state: components["schemas"]["ConsentState"];
          receivedBy: components["schemas"]["ConsentReceivedBy"];
          note: string;
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
          "application/json": components["schemas"]["ConsentEntry"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  listOfferedConsents: {
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
          "application/json": components["schemas"]["OfferedConsents"];
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
  getChoicesByLink: {
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
          "application/json": components["schemas"]["PersonalChoices"];
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
  chooseByLink: {
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
          textId: components["schemas"]["Id"];
          agreed: boolean;
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
          "application/json": components["schemas"]["PersonalChoices"];
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
  stopByLink: {
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
          stopped: boolean;
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
          "application/json": components["schemas"]["PersonalChoices"];
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
  listSuppressions: {
    parameters: {
      query?: {
        cursor?: components["schemas"]["Cursor"];
        limit?: number;
        /** @description Exactly this one. */
        address?: string;
        reason?: components["schemas"]["SuppressionReason"];
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
          "application/json": components["schemas"]["SuppressionPage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  addSuppression: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description A mail address, or a telephone number with its country. */
          address: components["schemas"]["Email"] | components["schemas"]["Phone"];
          /** @default all */
          channel?: components["schemas"]["SuppressionChannel"];
          /** @enum {string} */
          reason: "unsubscribed" | "complaint" | "bounce" | "manual";
          /** @default null */
          note?: string | null;
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
          "application/json": components["schemas"]["Suppression"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  removeSuppression: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        suppressionId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          why: string;
        };
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  importSuppressions: {
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
          /**
           * Format: base64
           * @description The bytes of the file, in base64.
           */
          file: string;
          /** @default all */
          channel?: components["schemas"]["SuppressionChannel"];
          /** @enum {string} */
          reason: "unsubscribed" | "complaint" | "bounce" | "manual";
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
          "application/json": components["schemas"]["SuppressionImport"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  getSuppressionImport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        importId: components["schemas"]["Id"];
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
          "application/json": components["schemas"]["SuppressionImport"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  getRetention: {
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
          "application/json": components["schemas"]["Retention"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  previewRetention: {
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
          "application/json": components["schemas"]["RetentionPreview"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  replaceRetentionTerm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
        kind: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          days: number;
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
          "application/json": components["schemas"]["RetentionKind"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  listPurges: {
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
          "application/json": components["schemas"]["PurgePage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  purgeNow: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          kinds: string[];
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
          "application/json": components["schemas"]["PurgesBegun"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description STEP_UP_REQUIRED, FORBIDDEN */
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
  getComplianceBoard: {
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
          "application/json": components["schemas"]["ComplianceBoard"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  getProcessingRegister: {
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
          "application/json": components["schemas"]["ProcessingRegister"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  replaceProcessingRegister: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @default  */
          controller?: string;
          /** @default  */
          dpoName?: string;
          /** @default  */
          dpoContact?: string;
          own: components["schemas"]["OwnProcessing"][];
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
          "application/json": components["schemas"]["ProcessingRegister"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  downloadProcessingRegister: {
    parameters: {
      query?: {
        /** @description Default: that of Accept-Language. */
        language?: components["schemas"]["Locale"];
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
          "text/html": string;
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  downloadProcessingTable: {
    parameters: {
      query?: {
        /** @description Default: that of Accept-Language. */
        language?: components["schemas"]["Locale"];
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
          "text/csv": string;
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  getDpia: {
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
          "application/json": components["schemas"]["Dpia"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  saveDpia: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of a row (UUID version 7, RFC 9562). */
        businessId: components["schemas"]["Id"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description By the code of their question. */
          answers: {
            [key: string]: string;
          };
          /** @default null */
          validatedBy?: string | null;
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
          "application/json": components["schemas"]["Dpia"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  listDpiaVersions: {
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
          "application/json": components["schemas"]["DpiaVersionPage"];
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
  downloadDpia: {
    parameters: {
      query?: {
        /** @description Default: that of Accept-Language. */
        language?: components["schemas"]["Locale"];
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
          "text/html": string;
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
      /** @description NOT_SIGNED_IN, KEY_NOT_VALID */
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
}
