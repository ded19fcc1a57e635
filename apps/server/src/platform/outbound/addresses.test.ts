/** Where a request that somebody else asked for may go. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInsideAddress, isPublicAddress, mayReach, urlFault } from "./addresses.ts";

const outside = { inside: false };
const open = { inside: true };

test.each([
  "127.0.0.1",
  "127.255.255.254",
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "100.127.255.255",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.8",
  "192.0.2.1",
  "192.88.99.1",
  "192.168.1.1",
  "198.18.0.1",
  "198.19.255.255",
  "198.51.100.7",
  "203.0.113.7",
  "224.0.0.1",
  "239.255.255.255",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:8.8.8.8",
  "::ffff:127.0.0.1",
  "::ffff:a9fe:a9fe",
  "::8.8.8.8",
  "64:ff9b::8.8.8.8",
  "64:ff9b:1::1",
  "100::1",
  "2001::1",
  "2001:10::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "3fff::1",
  "5f00::1",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fe80::1%eth0",
  "2a00:1450::1%eth0",
  "fec0::1",
  "ff02::1",
  "",
  "example.org",
  "8.8.8",
])("%s is not of the world", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(["8.8.8.8", "1.1.1.1", "100.63.255.255", "100.128.0.1", "172.32.0.1", "192.167.1.1", "223.255.255.255"])(
  "%s is",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);
test.each(["2a00:1450:4007:80e::200e", "2606:4700:4700::1111", "2001:4860:4860::8888", "2400:cb00::1"])(
  "%s is too",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test("an address is of the world, or inside, never both; and never both refused ways in", () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
      expect(isPublicAddress(address) && isInsideAddress(address)).toBe(false);
    }),
  );
});

test("a private IPv4 address is refused however it is written into IPv6", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      for (const written of [`::ffff:${address}`, `::${address}`, `64:ff9b::${address}`]) {
        expect(mayReach(written, outside, "https:")).toBe(false);
        expect(isPublicAddress(written) || isInsideAddress(written)).toBe(false);
      }
    }),
  );
});

describe("an address as somebody types it", () => {
  test.each([
    ["https://example.org/hook", undefined],
    ["https://example.org:8443/hook", undefined],
    ["https://example.org:443/hook", undefined],
    ["http://example.org/hook", "not-https"],
    ["ftp://example.org/hook", "not-https"],
    ["file:///etc/passwd", "not-https"],
    ["https://user@example.org/", "has-user"],
    ["https://user:pass@example.org/", "has-user"],
    ["https://example.org:25/", "forbidden-port"],
    ["https://example.org:22/", "forbidden-port"],
    ["https://127.0.0.1/", "forbidden-address"],
    ["https://127.1/", "forbidden-address"],
    ["https://2130706433/", "forbidden-address"],
    ["https://0x7f000001/", "forbidden-address"],
    ["https://0x7f.0.0.1/", "forbidden-address"],
    ["https://0177.0.0.1/", "forbidden-address"],
    ["https://017700000001/", "forbidden-address"],
    ["https://127.0.0.1./", "forbidden-address"],
    ["https://①②⑦.⓪.⓪.①/", "forbidden-address"],
    ["https://0/", "forbidden-address"],
    ["https://2852039166/", "forbidden-address"],
    ["https://169.254.169.254/latest/meta-data", "forbidden-address"],
    ["https://[::1]/", "forbidden-address"],
    ["https://[::]/", "forbidden-address"],
    ["https://[::ffff:127.0.0.1]/", "forbidden-address"],
    ["https://[::ffff:8.8.8.8]/", "forbidden-address"],
    ["https://[64:ff9b::7f00:1]/", "forbidden-address"],
    ["https://[fd00::1]/", "forbidden-address"],
    ["https://[fe80::1]/", "forbidden-address"],
    ["https://localhost/", "forbidden-address"],
    ["https://localhost./", "forbidden-address"],
    ["https://api.localhost/", "forbidden-address"],
    ["https://database/", "forbidden-address"],
    ["https://metadata.google.internal/", "forbidden-address"],
    ["https://printer.local/", "forbidden-address"],
    ["https://8.8.8.8/", undefined],
    ["https://[2606:4700:4700::1111]/", undefined],
  ])("%s: %s", (text, fault) => {
    expect(urlFault(new URL(text), outside)).toBe(fault);
  });

  test.each([
    ["http://localhost:4000/hook", undefined],
    ["http://127.0.0.1:4000/hook", undefined],
    ["https://10.0.0.7/", undefined],
    ["http://[::1]:4000/", undefined],
    ["http://8.8.8.8/", "forbidden-address"],
    ["http://169.254.169.254/", "forbidden-address"],
    ["http://[fe80::1]/", "forbidden-address"],
    ["http://[::ffff:127.0.0.1]/", "forbidden-address"],
    ["http://[fd00:ec2::254]/", "forbidden-address"],
    ["http://[fd00:0ec2:0:0::0254]/", "forbidden-address"],
    ["http://[fd20:ce::254]/", "forbidden-address"],
    ["http://[fd00:ec2::253]/", undefined],
    ["http://user@localhost/", "has-user"],
    ["ftp://localhost/", "not-https"],
  ])("where inside is open, %s: %s", (text, fault) => {
    expect(urlFault(new URL(text), open)).toBe(fault);
  });
});
