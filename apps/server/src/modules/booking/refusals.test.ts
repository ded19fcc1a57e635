/** What a refusal is told as. */
import { instant, type HostReason } from "@creneau/scheduling";
import { expect, test } from "vitest";
import { capOfReason, capOfVerdict, tellingOf } from "./refusals.ts";

const during = { startsAt: instant(0), endsAt: instant(1) };
const capped = (by: "service" | "host", hostId = "a"): HostReason => ({
  because: "cap-reached",
  by,
  cap: { per: "day", of: "sessions", most: 1 },
  counted: 1,
  during,
  hostId,
});

test("a cap is the service's or the professional's; of several people, what is the same for all", () => {
  expect([capped("service"), capped("host")].map(capOfReason)).toEqual(["service", "professional"]);
  expect(capOfReason({ because: "no-skill", missing: [] })).toBeUndefined();
  const of = (...refusals: HostReason[]) => capOfVerdict({ because: "cap-reached", refusals });
  expect(of(capped("host"), capped("host", "b"))).toBe("professional");
  expect(of(capped("host"), capped("service", "b"))).toBeUndefined();
  expect(of()).toBeUndefined();
  expect(capOfVerdict({ because: "held", refusals: [capped("host")] })).toBeUndefined();
});

test("of what is given on call alone, no hours are ordinary ones", () => {
  expect(tellingOf("cap-reached", "service", {})).toBe("cap-of-service");
  expect(tellingOf("cap-reached", undefined, {})).toBe("cap-reached");
  expect(tellingOf("closed-day", undefined, { reservedOnly: true })).toBe("not-on-call");
  expect(tellingOf("outside-hours", undefined, { reservedOnly: true })).toBe("not-on-call");
  expect(tellingOf("outside-hours", undefined, {})).toBe("outside-hours");
  expect(tellingOf("closure", undefined, { reservedOnly: true })).toBe("closure");
});
