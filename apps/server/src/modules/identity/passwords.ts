/** Passwords: Argon2id, with OWASP's parameters (19 MiB, two passes). */
import { hash, verify } from "@node-rs/argon2";

// The library's default algorithm is Argon2id.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), options);

/** What is verified for an address without an account, or an account without a password: it takes the same time. */
const decoy = hashPassword("nobody has this password");

/** @returns whether it is the one; takes as long when there is none to compare with. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoy), password.normalize("NFKC"));
  return matches && Boolean(passwordHash);
}
