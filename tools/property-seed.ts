/**
 * Properties try the same cases in every run, so that a red one is the change's own. `PROPERTY_SEED=random` looks
 * further, a number tries that seed; long runs (`SCHEDULING_RUNS`, `MODEL_RUNS`, `DISPLAYED_RUNS`) always look further.
 * The seed is printed, so that the same cases can be tried again.
 */
import { randomInt } from "node:crypto";
import * as fc from "fast-check";

const { PROPERTY_SEED, SCHEDULING_RUNS, MODEL_RUNS, DISPLAYED_RUNS } = process.env;
const isLong = (SCHEDULING_RUNS ?? MODEL_RUNS ?? DISPLAYED_RUNS) !== undefined;
const asked = PROPERTY_SEED ?? (isLong ? "random" : "20261121");

const seed = asked === "random" ? randomInt(2 ** 31) : Number(asked);
fc.configureGlobal({ seed });
if (isLong || PROPERTY_SEED !== undefined) process.stdout.write(`properties: seed ${seed}\n`);
