import { expect, test } from "vitest";
import { reportIn } from "./report-file.ts";

const signed = { report: { ok: true, name: "a </b>" }, signature: "abc" };
const text = JSON.stringify(signed).replaceAll("<", "\\u003c");

test("a report is found in its file, and in the page that holds it; elsewhere there is none", () => {
  expect(reportIn(text)).toEqual(signed);
  expect(reportIn(`<html><script type="application/json" id="report">${text}</script></html>`)).toEqual(signed);
  for (const other of ["", "[]", "null", "{}", '{"report":{}}', "<html></html>"])
    expect(reportIn(other)).toBeUndefined();
});
