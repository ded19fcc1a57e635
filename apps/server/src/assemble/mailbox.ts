export const mountMailbox = (..._: unknown[]) => undefined;
