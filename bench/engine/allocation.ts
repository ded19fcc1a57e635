/** How much memory one call takes from the heap, whether it is collected before the call ends or not. */
import { getHeapStatistics } from "node:v8";

const SOME_CALLS = 50;
/** V8 counts by areas of a quarter of a megabyte: over so much, that is less than one part in a hundred. */
const ENOUGH_BYTES = 64 * 2 ** 20;
const MOST_CALLS = 5000;

/**
 * Bytes that one call allocates, on average over many: from V8's count of all it ever allocated, which no collection
 * lowers (heapUsed falls whenever the young generation is emptied). Memory outside the heap (typed arrays) is not in it,
 * and the engine has none.
 */
export function allocatedBytes(run: () => unknown): number {
  const roughly = bytesOver(SOME_CALLS, run) / SOME_CALLS; // and warms up
  const calls = Math.min(MOST_CALLS, Math.max(SOME_CALLS, Math.ceil(ENOUGH_BYTES / roughly)));
  return bytesOver(calls, run) / calls;
}

function bytesOver(calls: number, run: () => unknown): number {
  const before = getHeapStatistics().total_allocated_bytes;
  for (let call = 0; call < calls; call++) run();
  return getHeapStatistics().total_allocated_bytes - before;
}
