/** What an account holds of its person, as they take it home. */
import type { Me } from "@creneau/contract";
import { toIso, zone, type Instant } from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { ArchiveSection } from "../../platform/personal-archive.ts";
import type { PersonalRow, Words } from "../../platform/personal-data.ts";
import { recoveryCodesLeft, totpOf } from "./factors/queries.ts";
import { passkeysOf } from "./passkeys/queries.ts";
import { identitiesOf } from "./providers/queries.ts";
import { entrantById, knownDevicesOf, ownAccount, sessionsOf, signInsOf } from "./queries.ts";

export const HOME = zone("Europe/Paris");

const at = (moment: Instant | null): string | null => (moment === null ? null : toIso(moment));
const text = (key: string, fr: string, en: string) => ({ key, label: { fr, en }, kind: "text" }) as const;
const moment = (key: string, fr: string, en: string) => ({ key, label: { fr, en }, kind: "instant" }) as const;

const methods: Readonly<Record<string, Words>> = {
  password: { fr: "Mot de passe", en: "Password" },
  link: { fr: "Lien reçu par mail", en: "Mailed link" },
  passkey: { fr: "Clé d’accès", en: "Passkey" },
  provider: { fr: "Autre service", en: "Another service" },
  "sign-up": { fr: "Inscription", en: "Sign-up" },
  reset: { fr: "Nouveau mot de passe", en: "New password" },
};
const outcomes: Readonly<Record<string, Words>> = {
  in: { fr: "Entré", en: "In" },
  "wrong-password": { fr: "Mot de passe faux", en: "Wrong password" },
  "wrong-code": { fr: "Code faux", en: "Wrong code" },
};

/** All of a list that comes in pages before an id, the newest first. */
async function everyBefore<Row extends { readonly id: string }>(
  page: (before: string | undefined, limit: number) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const [all, limit]: [Row[], number] = [[], 200];
  for (let before: string | undefined; ;) {
    const rows = await page(before, limit);
    all.push(...rows);
    if (rows.length < limit) return all;
    before = rows.at(-1)?.id;
  }
}

const kinds: Readonly<Record<string, Words>> = {
  ...methods,
  totp: { fr: "Application d’authentification", en: "Authenticator" },
  "recovery-codes": { fr: "Codes de secours restants", en: "Recovery codes left" },
};

const fields = {
  account: [
    text("name", "Nom", "Name"),
    text("email", "Adresse", "Address"),
    moment("emailVerifiedAt", "Adresse vérifiée le", "Address verified on"),
    text("language", "Langue", "Language"),
    text("theme", "Apparence", "Appearance"),
  ],
  memberships: [text("business", "Entreprise", "Business"), text("role", "Rôle", "Role")],
  factors: [
    { ...text("kind", "Quoi", "What"), choices: kinds },
    text("name", "Nom", "Name"),
    moment("since", "Depuis le", "Since"),
    moment("lastUsedAt", "Dernier usage", "Last used"),
  ],
  sessions: [
    text("device", "Appareil", "Device"),
    moment("createdAt", "Depuis le", "Since"),
    moment("lastSeenAt", "Vu le", "Last seen"),
  ],
  knownDevices: [moment("createdAt", "Depuis le", "Since"), moment("lastSeenAt", "Vu le", "Last seen")],
  signIns: [
    moment("at", "Le", "On"),
    { ...text("method", "Par", "By"), choices: methods },
    { ...text("outcome", "Issue", "Outcome"), choices: outcomes },
    text("device", "Appareil", "Device"),
    text("network", "Réseau", "Network"),
  ],
} as const;

const names: Readonly<Record<keyof typeof fields, Words>> = {
  account: { fr: "Votre compte", en: "Your account" },
  memberships: { fr: "Vos entreprises", en: "Your businesses" },
  factors: { fr: "Ce qui protège le compte (jamais les secrets)", en: "What guards the account (never the secrets)" },
  sessions: { fr: "Appareils connectés", en: "Where you are signed in" },
  knownDevices: { fr: "Navigateurs reconnus", en: "Browsers that are known" },
  signIns: { fr: "Connexions depuis un an", en: "Sign-ins of the last year" },
};

async function factorsOf(tx: Tx, accountId: string): Promise<PersonalRow[]> {
  const { passwordHash } = await entrantById(tx, accountId);
  const totp = await totpOf(tx, accountId);
  const passkeys = await everyBefore((before, limit) => passkeysOf(tx, accountId, before, limit));
  const providers = await identitiesOf(tx, accountId);
  const plain = (kind: string, name: string | null, since: Instant | null = null): PersonalRow => ({
    kind,
    name,
    since: at(since),
    lastUsedAt: null,
  });
  return [
    ...(passwordHash === null ? [] : [plain("password", null)]),
    ...(totp?.confirmedAt ? [plain("totp", null, totp.confirmedAt)] : []),
    plain("recovery-codes", String(await recoveryCodesLeft(tx, accountId))),
    ...passkeys.map((one) => ({ ...plain("passkey", one.name, one.createdAt), lastUsedAt: at(one.lastUsedAt) })),
    ...providers.map((one) => ({ ...plain("provider", one.provider, one.createdAt), lastUsedAt: at(one.lastUsedAt) })),
  ];
}

export async function ownSections(
  tx: Tx,
  accountId: string,
  memberships: Me["memberships"],
  now: Instant,
): Promise<ArchiveSection[]> {
  const { name, email, locale, theme } = await ownAccount(tx, accountId);
  const { emailVerifiedAt } = await entrantById(tx, accountId);
  const sessions = await everyBefore((before, limit) => sessionsOf(tx, accountId, now, before, limit));
  const signIns = await everyBefore((before, limit) => signInsOf(tx, accountId, before, limit));
  const devices = await knownDevicesOf(tx, accountId);
  const seen = (one: { readonly createdAt: Instant; readonly lastSeenAt: Instant }) => ({
    createdAt: at(one.createdAt),
    lastSeenAt: at(one.lastSeenAt),
  });
  const rows: Readonly<Record<keyof typeof fields, readonly PersonalRow[]>> = {
    account: [{ name, email, emailVerifiedAt: at(emailVerifiedAt), language: locale, theme }],
    memberships: memberships.map((one) => ({ business: one.name, role: one.roleName ?? one.role })),
    factors: await factorsOf(tx, accountId),
    sessions: sessions.map((one) => ({ device: one.device, ...seen(one) })),
    knownDevices: devices.map(seen),
    signIns: signIns.map(({ id: _id, at: when, ...one }) => ({ ...one, at: at(when) })),
  };
  const codes = ["account", "memberships", "factors", "sessions", "knownDevices", "signIns"] as const;
  return codes.map((code) => ({ code, name: names[code], fields: fields[code], rows: rows[code] }));
}
