/** What the log tells of a request beside its route: who asked, by id, of which business, and which problem they got. */
import type { FastifyRequest } from "fastify";

export interface Noted {
  readonly account?: string;
  readonly key?: string;
  readonly business?: string;
  readonly problem?: string;
}

const noted = new WeakMap<FastifyRequest, Noted>();

export const note = (request: FastifyRequest, more: Noted): void =>
  void noted.set(request, { ...noted.get(request), ...more });

export const notedOf = (request: FastifyRequest): Noted => noted.get(request) ?? {};
