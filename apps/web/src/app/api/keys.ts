/** The keys of the cache: one place, so that an answer is put where it is read. */
export const keys = {
  me: ["me"],
  sessions: ["sessions"],
  providers: ["providers"],
  security: ["security"],
  passkeys: ["passkeys"],
  linkedProviders: ["linked-providers"],
  signIns: ["sign-ins"],
  /** All that a change to what guards the account may change. */
  get guards() {
    return [keys.security, keys.passkeys, keys.linkedProviders, keys.sessions, keys.signIns];
  },
  business: (businessId: string) => ["business", businessId],
  professionals: (businessId: string) => ["professionals", businessId],
  services: (businessId: string) => ["services", businessId],
  schedule: (businessId: string, professionalId: string) => ["schedule", businessId, professionalId],
  openDays: (businessId: string, professionalId: string) => ["open-days", businessId, professionalId],
  outsideHours: (businessId: string, professionalId: string) => ["outside-hours", businessId, professionalId],
  businessHours: (businessId: string) => ["business-hours", businessId],
  /** Every period and filter of a business. */
  bookings: (businessId: string) => ["bookings", businessId],
  bookingsIn: (businessId: string, from: string, until: string, professionalId: string | undefined) => [
    ...keys.bookings(businessId),
    { from, until, professionalId },
  ],
  requests: (businessId: string) => ["requests", businessId],
  /** All that is news to me in a business. */
  notices: (businessId: string) => ["notices", businessId],
  noticeCount: (businessId: string) => [...keys.notices(businessId), "count"],
  policy: (businessId: string, serviceId: string) => ["policy", businessId, serviceId],
  booking: (businessId: string, bookingId: string) => ["booking", businessId, bookingId],
  slots: (businessId: string, professionalId: string) => ["slots", businessId, professionalId],
} as const;
