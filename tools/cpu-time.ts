/** What a test measures that something is read at once: the clock on the wall counts what else the machine does, this does not. */
import { threadCpuUsage } from "node:process";

/** Milliseconds of work of this thread so far. */
export function cpuMs(): number {
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
}
