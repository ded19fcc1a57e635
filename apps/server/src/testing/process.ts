/** The whole product as a process of its own, as `npm start` runs it: for journeys, crash stories and benchmarks. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

export interface RunningProduct {
  /** http://localhost:PORT */
  readonly url: string;
  readonly pid: number;
  /** All it wrote so far. */
  output(): string;
  /** As Ctrl-C does. @returns the exit code. */
  stop(): Promise<number | null>;
  /** As a power cut does, for the server's process. */
  kill(): Promise<void>;
}

export interface StartOptions {
  readonly data: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * A folder for the data of one product, inside one that only we may enter, as a project in /root is: when everything
 * runs as root, the user that PostgreSQL runs as may not.
 */
export async function dataFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const closed = await mkdtemp(`${tmpdir()}/creneau-data-`);
  await chmod(closed, 0o700);
  return { path: `${closed}/data`, remove: () => rm(closed, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Resolves when it says that it is ready. @throws Error with its output when it stops before. */
export async function startProduct({ data, env = {} }: StartOptions): Promise<RunningProduct> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, NODE_ENV: "production", CRENEAU_LOG: "warn", CRENEAU_PORT: "0", ...env, CRENEAU_DATA: data },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: a signal to the tests is not one to it.
    detached: true,
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const url = await readyUrl(child, () => output);
  const ended = once(child, "exit");
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    stop: async () => {
      child.kill("SIGINT");
      await ended;
      return child.exitCode;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

export interface RunningWorker {
  /** All it wrote so far. */
  output(): string;
  /** As Ctrl-C does. @returns the exit code. */
  stop(): Promise<number | null>;
  /** As a power cut does. */
  kill(): Promise<void>;
}

/** The workers alone, on a database that is there. It never says that it is ready: wait for what it does. */
export function startWorkers({ data, env = {} }: StartOptions): RunningWorker {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      CRENEAU_LOG: "warn",
      ...env,
      CRENEAU_ROLES: "worker",
      CRENEAU_DATA: data,
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, "exit");
  const endedBy = async (signal: "SIGINT" | "SIGKILL"): Promise<number | null> => {
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return {
    output: () => output,
    stop: () => endedBy("SIGINT"),
    kill: async () => void (await endedBy("SIGKILL")),
  };
}

function readyUrl(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", () => {
      const address = /ready[^]*?(http:\/\/localhost:\d+)\//.exec(output())?.[1];
      if (address !== undefined && output().includes("Ctrl-C")) resolve(address);
    });
    child.once("exit", () => reject(new Error(`The product stopped before it was ready.\n${output()}`)));
  });
}
