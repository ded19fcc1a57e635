/** My account and what guards it: sign-up, password, address, second factor, history. */
import { z } from "zod";
import { Email, InstantText, Id, line, Locale, pageOf, PageQuery } from "../primitives.ts";
import { route } from "../route.ts";
import { Me, Theme } from "./me.ts";

/** As typed: what makes it good enough is said by `judgePassword` of the package's `passwords`. */
const NewPassword = z.string().min(1).max(256).meta({
  id: "NewPassword",
  description:
    "Twelve characters or more, or fewer that are hard to guess; none that is common, or made of one's own name or address.",
});

const Token = line(200);
const Code = z.string().trim().min(6).max(30).meta({
  id: "SecondFactorCode",
  description: "Six digits of the authenticator, or a recovery code.",
});

const MailSent = z.object({ sentTo: Email, expiresInMinutes: z.int() }).meta({ id: "MailSent" });

export const SignInEntry = z
  .object({
    id: Id,
    at: InstantText,
    network: z.string().nullable().meta({ description: "The network it came from, never the whole address." }),
    device: z.string(),
    method: z.enum(["password", "link", "passkey", "provider", "sign-up", "reset"]),
    secondFactor: z.enum(["totp", "recovery-code"]).nullable(),
    outcome: z.enum(["in", "wrong-password", "wrong-code"]),
  })
  .meta({ id: "SignInEntry" });

export const Security = z
  .object({
    hasPassword: z.boolean(),
    emailVerified: z.boolean(),
    totp: z.boolean(),
    recoveryCodesLeft: z.int(),
    passkeys: z.int(),
  })
  .meta({ id: "Security", description: "What guards this account." });

const RecoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()) })
  .meta({ id: "RecoveryCodes", description: "Shown this once; each works once." });

export const identityRoutes = {
  signUp: route({
    method: "POST",
    path: "/v1/me/sign-ups",
    tag: "Me",
    access: "public",
    summary: "Ask for an account",
    description:
      "Answers the same whether or not the address has one. The account is made when the mailed link is used, within a day.",
    body: z.object({ email: Email, name: line(80), password: NewPassword, locale: Locale }),
    status: 202,
    answer: MailSent,
  }),
  confirmSignUp: route({
    method: "POST",
    path: "/v1/me/sign-ups/confirmation",
    tag: "Me",
    access: "public",
    summary: "Make the account, with the link of the mail, and sign in",
    description:
      "In the browser that asked, the token is enough. In another one a password must be chosen anew: whoever asked may not be who reads the mail.",
    body: z.object({ token: Token, password: NewPassword.optional() }),
    status: 201,
    answer: Me,
    problems: ["LINK_NOT_VALID", "PASSWORD_NEEDED"],
  }),
  requestPasswordReset: route({
    method: "POST",
    path: "/v1/me/password-resets",
    tag: "Me",
    access: "public",
    summary: "Ask for a link to choose another password",
    description: "Answers the same whether or not the address has an account. The link works once, for 30 minutes.",
    body: z.object({ email: Email }),
    status: 202,
    answer: MailSent,
  }),
  resetPassword: route({
    method: "POST",
    path: "/v1/me/password-resets/redemption",
    tag: "Me",
    access: "public",
    summary: "Choose another password with the link of the mail, and sign in",
    description: "Ends every other session.",
    body: z.object({ token: Token, password: NewPassword }),
    status: 201,
    answer: Me,
    problems: ["LINK_NOT_VALID", "SECOND_FACTOR_REQUIRED"],
  }),
  giveSecondFactor: route({
    method: "POST",
    path: "/v1/me/session/second-factor",
    tag: "Me",
    access: "public",
    summary: "Finish signing in with the second factor",
    description: "After SECOND_FACTOR_REQUIRED, within ten minutes. Sets the session cookie.",
    body: z.object({ code: Code }),
    status: 201,
    answer: Me,
    problems: ["WRONG_CODE", "SIGN_IN_EXPIRED"],
  }),
  proveMyself: route({
    method: "POST",
    path: "/v1/me/session/proof",
    tag: "Me",
    access: "account",
    summary: "Prove again who I am, for the next ten minutes",
    description: "With the password, or a code of the authenticator. After STEP_UP_REQUIRED.",
    body: z.object({ password: z.string().min(1).max(256).optional(), code: Code.optional() }).meta({ id: "Proof" }),
    status: 200,
    answer: z.object({ until: InstantText }).meta({ id: "Proven" }),
    problems: ["WRONG_CREDENTIALS", "WRONG_CODE"],
  }),
  getMySecurity: route({
    method: "GET",
    path: "/v1/me/security",
    tag: "Me",
    access: "account",
    summary: "What guards my account",
    status: 200,
    answer: Security,
  }),
  updateMe: route({
    method: "PUT",
    path: "/v1/me",
    tag: "Me",
    access: "account",
    summary: "Change my name, language or theme",
    description: "What is not named stays.",
    body: z.object({ name: line(80).optional(), locale: Locale.optional(), theme: Theme.optional() }),
    status: 200,
    answer: Me,
  }),
  changePassword: route({
    method: "PUT",
    path: "/v1/me/password",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "Choose another password",
    description: "Ends every other session.",
    body: z.object({ password: NewPassword }),
    status: 204,
  }),
  requestEmailChange: route({
    method: "POST",
    path: "/v1/me/email-changes",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "Ask for another address",
    description: "A link goes to the new address; the old one stays until it is used.",
    body: z.object({ email: Email }),
    status: 202,
    answer: MailSent,
  }),
  confirmEmailChange: route({
    method: "POST",
    path: "/v1/me/email-changes/confirmation",
    tag: "Me",
    access: "account",
    summary: "Take the new address, with the link that was mailed to it",
    body: z.object({ token: Token }),
    status: 200,
    answer: Me,
    problems: ["LINK_NOT_VALID"],
  }),
  listMySignIns: route({
    method: "GET",
    path: "/v1/me/sign-ins",
    tag: "Me",
    access: "account",
    summary: "Who signed in to my account, or tried to, newest first",
    query: PageQuery,
    status: 200,
    answer: pageOf(SignInEntry).meta({ id: "SignInPage" }),
  }),
  endOtherSessions: route({
    method: "DELETE",
    path: "/v1/me/sessions",
    tag: "Me",
    access: "account",
    summary: "End all my sessions but this one",
    status: 204,
  }),
  beginTotp: route({
    method: "POST",
    path: "/v1/me/totp",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "Begin with an authenticator",
    description: "It guards the account once a code of it was confirmed.",
    status: 201,
    answer: z
      .object({
        secret: z.string().meta({ description: "To type by hand, base32." }),
        uri: z.string(),
        qr: z.string().meta({ description: "The same as an SVG picture." }),
      })
      .meta({ id: "TotpSecret" }),
    problems: ["ALREADY_ON"],
  }),
  confirmTotp: route({
    method: "POST",
    path: "/v1/me/totp/confirmation",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "Switch the authenticator on with its first code",
    body: z.object({ code: Code }),
    status: 201,
    answer: RecoveryCodes,
    problems: ["WRONG_CODE", "ALREADY_ON"],
  }),
  removeTotp: route({
    method: "DELETE",
    path: "/v1/me/totp",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "Do without the authenticator",
    status: 204,
  }),
  renewRecoveryCodes: route({
    method: "POST",
    path: "/v1/me/recovery-codes",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "Ten new recovery codes; the old ones end",
    status: 201,
    answer: RecoveryCodes,
  }),
  deactivateMe: route({
    method: "POST",
    path: "/v1/me/deactivation",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "Close my account for now",
    description:
      "Ends every session. A sign-in link by mail opens it again. A business keeps an owner who can come in.",
    status: 204,
    problems: ["LAST_OWNER"],
  }),
  exportMe: route({
    method: "POST",
    path: "/v1/me/export",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "All that is kept of my account: a zip of JSON and a page",
    status: 200,
    media: "application/zip",
  }),
  closeMe: route({
    method: "POST",
    path: "/v1/me/closure",
    tag: "Me",
    access: "account",
    fresh: true,
    summary: "Close my account for good",
    description:
      "Ends every session and membership, and deletes all that names the account, guards it or lets it in. Refused while a business would be left without an owner.",
    status: 204,
    problems: ["LAST_OWNER"],
  }),
} as const;
