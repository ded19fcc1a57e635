import { instant } from "@creneau/scheduling";
import { expect, test } from "vitest";
import { CarrierError } from "../../../platform/carrier-error.ts";
import type { OutgoingMail } from "../../../platform/mail/mailer.ts";
import { leftAlone } from "./left-alone.ts";

const mail: OutgoingMail = {
  messageId: "1@creneau.test",
  from: { name: "Thotis", address: "bonjour@creneau.test" },
  to: { name: "Zoé", address: "zoe@lycee.example" },
  subject: "Rappel",
  html: "",
  text: "",
};

function server() {
  const state = { now: 0, asked: 0, fails: undefined as Error | undefined };
  const { send } = leftAlone(
    {
      send: async () => {
        state.asked += 1;
        if (state.fails) throw state.fails;
      },
      close: async () => undefined,
    },
    { now: () => instant(state.now) },
  );
  return { state, send };
}

test("a mail server that does not answer is left alone for ten seconds, then asked again", async () => {
  const { state, send } = server();
  state.fails = new CarrierError({ blame: "network", code: "ETIMEDOUT" });
  await expect(send(mail)).rejects.toMatchObject({ code: "ETIMEDOUT" });
  state.now = 9999;
  await expect(send(mail)).rejects.toMatchObject({ code: "paused", transient: true });
  expect(state.asked).toBe(1);
  state.now = 10_000;
  state.fails = undefined;
  await send(mail);
  expect(state.asked).toBe(2);
  await send(mail);
  expect(state.asked).toBe(3);
});

test("one that answers, and refuses, is asked each time", async () => {
  const { state, send } = server();
  state.fails = new CarrierError({ blame: "recipient", code: "EENVELOPE" });
  for (const asked of [1, 2]) {
    await expect(send(mail)).rejects.toMatchObject({ code: "EENVELOPE" });
    expect(state.asked).toBe(asked);
  }
});
