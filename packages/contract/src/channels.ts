/** By what people are told something. */
export const channels = ["email", "sms", "push", "app"] as const;
export type Channel = (typeof channels)[number];
