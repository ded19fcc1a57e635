import { instant } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { newKeyRingText, parseKeyRing } from "../../platform/keys.ts";
import { bookingLink, holdToken, verifyBookingLink, verifyHold } from "./links.ts";

const keys = parseKeyRing(newKeyRingText());
const [businessId, rowId] = [newId(), newId()];
const endsAt = instant("2027-04-08T09:15:00Z");
const before = instant(endsAt - 1);

describe("a signed link", () => {
  test("says which business and which row, until its end", () => {
    expect(verifyBookingLink(keys, bookingLink(keys, businessId, rowId, endsAt), before)).toEqual({
      businessId,
      rowId,
    });
    expect(verifyHold(keys, holdToken(keys, businessId, rowId, endsAt), before)).toEqual({ businessId, rowId });
    expect(() => verifyBookingLink(keys, bookingLink(keys, businessId, rowId, endsAt), endsAt)).toThrow(
      "LINK_NOT_VALID",
    );
  });

  test("for one thing is none for another", () => {
    expect(() => verifyHold(keys, bookingLink(keys, businessId, rowId, endsAt), before)).toThrow("LINK_NOT_VALID");
    expect(() => verifyBookingLink(keys, holdToken(keys, businessId, rowId, endsAt), before)).toThrow("LINK_NOT_VALID");
  });

  test("signed by us over another shape is none", () => {
    for (const body of [Buffer.alloc(35), Buffer.alloc(37), Buffer.alloc(1)]) {
      expect(() => verifyBookingLink(keys, keys.sign(body, "booking-link"), before)).toThrow("LINK_NOT_VALID");
    }
  });
});
