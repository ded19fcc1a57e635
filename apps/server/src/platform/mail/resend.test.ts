import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { isFromResend } from "./resend.ts";

const signedWith = (key: Buffer) => {
  const body = Buffer.from("{}");
  const signature = createHmac("sha256", key).update("msg_1.1000.").update(body).digest("base64");
  const headers = { "svix-id": "msg_1", "svix-timestamp": "1000", "svix-signature": `v1,${signature}` };
  return { headers, body, url: "https://creneau.test/v1/inbound/resend/door", nowSeconds: 1000 };
};

test("a secret without a key in it lets nobody in, least of all who signs with nothing", () => {
  const key = Buffer.from("0123456789abcdef");
  expect(isFromResend(signedWith(key), `whsec_${key.toString("base64")}`)).toBe(true);
  expect(isFromResend(signedWith(Buffer.alloc(0)), `whsec_${key.toString("base64")}`)).toBe(false);
  for (const empty of ["whsec_", "whsec_!!!!", "whsec_="])
    expect(isFromResend(signedWith(Buffer.alloc(0)), empty)).toBe(false);
});
