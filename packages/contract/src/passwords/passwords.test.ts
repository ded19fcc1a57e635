import { expect, test } from "vitest";
import { cpuMs } from "../../../../tools/cpu-time.ts";
import { judgePassword } from "./index.ts";

test.each([
  ["a long enough password", "long, whatever it is made of"],
  ["correct horse battery staple", "words"],
  ["le soleil se lève sur Nîmes", "a French sentence, with accents and spaces"],
  ["vélo-tulipe-ragoût", "three words"],
  ["T7#qv!Zp2w", "ten random characters"],
  ["пароль для входа", "another alphabet"],
  ["xxxQm7!plage bleue", "a repetition beside something better"],
])("%s is accepted: %s", (password) => {
  expect(judgePassword(password, ["Camille Roux", "camille.roux@example.org"]).fault).toBeUndefined();
});

test.each([
  ["", "password-short"],
  ["T7#qv!Z", "password-short"],
  ["T7#qv!Zp", "password-short"],
  ["lavande42", "password-short"],
  ["motdepasse1234", "password-common"],
  ["MotDePasse2024!", "password-common"],
  ["P@ssw0rd123!", "password-common"],
  ["p@$$w0rdp@$$w0rd", "password-common"],
  ["azertyuiop12", "password-common"],
  ["qwertyuiop123", "password-common"],
  ["123456789012", "password-simple"],
  ["aaaaaaaaaaaa", "password-simple"],
  ["abcdefghijkl", "password-simple"],
  ["camilleroux12", "password-own"],
  ["Camille.Roux@example", "password-own"],
  ["C4m1ll3R0ux!!", "password-own"],
  ["maisonvirtus99", "password-own"],
])("%s is refused: %s", (password, fault) => {
  const own = ["Camille Roux", "camille.roux@example.org", "Maison Virtus"];
  expect(judgePassword(password, own).fault).toBe(fault);
});

test("what is longer in the same manner is never weaker", () => {
  for (const seed of ["vélo-tulipe", "T7#qv!Zp2w", "lavande", "zzz"])
    expect(judgePassword(`${seed} et la mer`).strength).toBeGreaterThanOrEqual(judgePassword(seed).strength);
});

test("a very long one is judged at once", () => {
  const begun = cpuMs();
  judgePassword("aé1!".repeat(10_000), ["Camille"]);
  expect(cpuMs() - begun).toBeLessThan(500);
});

test("the same letters typed on another keyboard are the same password", () => {
  const sentence = "le soleil se lève sur Nîmes";
  expect(judgePassword(sentence.normalize("NFD"))).toEqual(judgePassword(sentence.normalize("NFC")));
});
