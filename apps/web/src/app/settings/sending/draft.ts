/** What is typed about a carrier, before it is one. */
import type { CarrierAsk, Carriers } from "../../api/sending.ts";

export type Kind = CarrierAsk["kind"];

export interface Draft {
  readonly kind: Kind;
  readonly host: string;
  readonly port: "587" | "465" | "2525" | "25";
  readonly user: string;
  readonly region: "global" | "eu";
  readonly accountSid: string;
  readonly from: string;
  /** Typed now; empty keeps what is kept. */
  readonly password: string;
  readonly apiKey: string;
  readonly reportKey: string;
  readonly authToken: string;
}

const PORTS = ["587", "465", "2525", "25"] as const;

export function draftOf(own: Carriers["email"]["own"], kind: Kind): Draft {
  const same = own?.kind === kind ? own : null;
  return {
    kind,
    host: same?.host ?? "",
    port: PORTS.find((port) => port === String(same?.port)) ?? "587",
    user: same?.user ?? "",
    region: same?.region ?? "global",
    accountSid: same?.accountSid ?? "",
    from: same?.from ?? "",
    password: "",
    apiKey: "",
    reportKey: "",
    authToken: "",
  };
}

const typed = (secret: string): string | null => (secret === "" ? null : secret);

export function askOf(draft: Draft): CarrierAsk {
  const { kind, from } = draft;
  switch (kind) {
    case "smtp": {
      const port = ({ "587": 587, "465": 465, "2525": 2525, "25": 25 } as const)[draft.port];
      return { kind, host: draft.host, port, user: draft.user, password: typed(draft.password), fromAddress: from };
    }
    case "sendgrid":
      return {
        kind,
        region: draft.region,
        apiKey: typed(draft.apiKey),
        reportKey: typed(draft.reportKey),
        fromAddress: from,
      };
    case "resend":
      return { kind, apiKey: typed(draft.apiKey), reportKey: typed(draft.reportKey), fromAddress: from };
    case "twilio":
      return { kind, accountSid: draft.accountSid, authToken: typed(draft.authToken), from };
  }
}
