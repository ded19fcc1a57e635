import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReturned } from "./returned.ts";

interface Parts {
  readonly type?: string;
  readonly status?: string;
  readonly head?: string;
}

const POSTFIX = `Reporting-MTA: dns; mx.creneau.example
X-Postfix-Queue-ID: 9A2B41C0
X-Postfix-Sender: rfc822; bounces+code@creneau.example
Arrival-Date: Tue,  2 Mar 2027 09:00:00 +0100 (CET)

Final-Recipient: rfc822; zoe@lycee.example
Original-Recipient: rfc822;zoe@lycee.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.lycee.example
Diagnostic-Code: smtp; 550 5.1.1 <zoe@lycee.example>: Recipient address
    rejected: User unknown in virtual mailbox table`;

/** As postfix writes it, with what a case changes. */
const report = ({ type = "multipart/report; report-type=delivery-status", status = POSTFIX, head = "" }: Parts = {}) =>
  Buffer.from(
    `Return-Path: <>
${head}From: MAILER-DAEMON@mx.creneau.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: bounces+code@creneau.example
MIME-Version: 1.0
Content-Type: ${type};
	boundary="9A2B41C0.1/mx.creneau.example"

--9A2B41C0.1/mx.creneau.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--9A2B41C0.1/mx.creneau.example
Content-Description: Delivery report
Content-Type: message/delivery-status

${status}

--9A2B41C0.1/mx.creneau.example
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

From: Maison <bonjour@creneau.example>
To: zoe@lycee.example
Message-ID: <1@creneau.example>

--9A2B41C0.1/mx.creneau.example--
`.replaceAll("\n", "\r\n"),
  );

const of = (fields: string) => report({ status: `Reporting-MTA: dns; mx.example\n\n${fields}` });
const newsOf = async (fields: string) => (await readReturned(of(fields)))?.news;

describe("what came back", () => {
  test("as postfix says it: nobody has the address; and to which address of ours", async () => {
    expect(await readReturned(report())).toEqual({
      sentTo: ["bounces+code@creneau.example"],
      news: { status: "bounced", code: "5.1.1", address: "zoe@lycee.example" },
    });
  });

  test("passed on to a program, the address stands in a header of its own", async () => {
    const passed = report({
      head: "Delivered-To: bounces+other@creneau.example\r\nX-Original-To: list@creneau.example\r\n",
    });
    expect((await readReturned(passed))?.sentTo).toEqual([
      "bounces+code@creneau.example",
      "bounces+other@creneau.example",
      "list@creneau.example",
    ]);
  });

  test.each([
    ["failed", "5.1.1", "bounced"],
    ["failed", "5.1.10 (null MX)", "bounced"],
    ["Failed", "5.1.6", "bounced"],
    // Full, too large, refused as spam, not reached in five days: somebody has the address.
    ["failed", "5.2.2", "failed"],
    ["failed", "5.7.1", "failed"],
    ["failed", "5.1.8", "failed"],
    ["failed", "5.1.11", "failed"],
    ["failed", "4.4.1", "failed"],
    ["delivered", "2.0.0", "delivered"],
    ["delayed", "4.4.1", undefined],
    ["relayed", "2.0.0", undefined],
    ["expanded", "2.0.0", undefined],
  ])("%s with %s: %s", async (action, status, expected) => {
    const news = await newsOf(`Final-Recipient: rfc822;zoe@lycee.example\nAction: ${action}\nStatus: ${status}`);
    expect(news?.status).toBe(expected);
  });

  test("of who forwards, the address that we wrote to", async () => {
    const news = await newsOf(
      "Original-Recipient: rfc822;zoe@lycee.example\nFinal-Recipient: rfc822;zoe@elsewhere.example\nAction: failed\nStatus: 5.1.1",
    );
    expect(news?.address).toBe("zoe@lycee.example");
  });
});

describe("what is no report", () => {
  test.each([
    ["an answering machine", report({ type: "multipart/mixed" })],
    ["of something else", Buffer.from("To: bounces+code@creneau.example\r\n\r\nJe suis en vacances.")],
    ["a report without its part", report({ status: "" })],
    ["one about nobody", report({ status: "Reporting-MTA: dns; mx.example" })],
    ["no status", of("Final-Recipient: rfc822;zoe@lycee.example\nAction: failed")],
    ["no such status", of("Final-Recipient: rfc822;zoe@lycee.example\nAction: failed\nStatus: 7.1.1")],
    ["no such act", of("Final-Recipient: rfc822;zoe@lycee.example\nAction: exploded\nStatus: 5.1.1")],
    ["no recipient", of("Action: failed\nStatus: 5.1.1")],
    ["no fields", of("It did not work.\nSorry.")],
    [
      "very many recipients",
      of(Array(60).fill("Final-Recipient: rfc822;a@b.c\nAction: failed\nStatus: 5.1.1").join("\n\n")),
    ],
    ["nothing", Buffer.alloc(0)],
  ])("%s", async (_, bytes) => {
    expect(await readReturned(bytes)).toBeUndefined();
  });

  test("cut off anywhere, or with any byte another, it is read or it is not: it never throws, and never invents", async () => {
    const whole = report();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), async (end, at, byte) => {
        const changed = Buffer.from(whole.subarray(0, end));
        if (at < end) changed[at] = byte;
        const read = await readReturned(changed);
        if (read?.news) expect(["bounced", "failed"]).toContain(read.news.status);
      }),
      { numRuns: 300 },
    );
  });
});
