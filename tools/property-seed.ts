/**
 * Properties try the same cases in every run, so that a red one is the change's own. `PROPERTY_SEED=random` looks
 * further (each failure prints its seed), a number tries that seed; long runs (`SCHEDULING_RUNS`) always look further.
 */
import * as fc from "fast-check";

const asked = process.env["PROPERTY_SEED"] ?? (process.env["SCHEDULING_RUNS"] ? "random" : "20261121");

if (asked !== "random") fc.configureGlobal({ seed: Number(asked) });
