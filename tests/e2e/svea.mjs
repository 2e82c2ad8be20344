// The programs as people run them: single commands, and servers that end with the test that started them.
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { Client } from "./client.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const program = process.env.SVEA_PROGRAM ?? join(root, "build/release/bin/svea");

/** Looks again until `condition` gives something true, which it returns; fails after `timeout_ms`. */
export async function until(what, condition, { timeout_ms = 20_000, pause_ms = 10 } = {}) {
  const deadline = performance.now() + timeout_ms;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (performance.now() > deadline) throw new Error(`waited ${timeout_ms} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause_ms));
  }
}

const endings = new WeakMap();

/** Has `end` called after `t`, the last one first: a server ends before its folder is removed. */
function afterwards(t, end) {
  if (!endings.has(t)) {
    endings.set(t, []);
    t.after(async () => {
      for (const one of endings.get(t).reverse()) await one();
    });
  }
  endings.get(t).push(end);
}

/** Stands for a whole describe() where a function takes a test: what is begun in before() ends after its last test. */
export function lasting() {
  const ends = [];
  after(() => Promise.all(ends.map((end) => end())));
  return { after: (end) => ends.push(end) };
}

/** A folder that is removed after `t`. */
export function temporaryFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), "svea-e2e-"));
  afterwards(t, () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The processes that a process has started, by whichever of its threads. */
export const childrenOf = (pid) =>
  readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number));

// Nothing of the tester's own settings reaches the programs.
const environmentWith = (extra) => ({ PATH: process.env.PATH, ...extra });

/** Runs a command to its end; both streams as text. */
export function svea(args, { environment = {}, folder, input, timeout_ms = 60_000 } = {}) {
  const options = { env: environmentWith(environment), cwd: folder, timeout: timeout_ms, killSignal: "SIGKILL", maxBuffer: 1 << 28 };
  return new Promise((resolve) => {
    const child = execFile(program, args, options, (error, stdout, stderr) =>
      resolve({ code: child.exitCode, signal: child.signalCode, stdout, stderr }));
    if (input !== undefined) child.stdin.end(input);
  });
}

/** Runs a command with --json that must succeed; what it answers. */
export async function sveaJson(args, options) {
  const { code, stdout, stderr } = await svea([...args, "--json"], options);
  if (code !== 0) throw new Error(`svea ${args.join(" ")} ended with ${code}: ${stderr}${stdout.slice(-2000)}`);
  return JSON.parse(stdout);
}

/** A running server. `owner` speaks to it with the key of whoever started it. */
class Server {
  constructor(child, state) {
    this.child = child;
    this.state = state;
    this.output = "";
    this.log = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (this.output += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (this.log += text));
    this.ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
  }

  get pid() {
    return this.child.pid;
  }

  /** What the command line needs to find the key. */
  get environment() {
    return { XDG_STATE_HOME: this.state };
  }

  /** The address of the one-time sign-in link that a new installation prints. */
  get link() {
    return /http:\S+[?]link=(\S+)/.exec(this.output)?.[1];
  }

  async untilReady() {
    const address = /(http:\/\/[^\s/]+)/;
    await until("the server tells its address", () => {
      if (this.child.exitCode !== null) throw new Error(`the server ended: ${this.log}${this.output}`);
      return address.test(this.output) && this.output.endsWith("\n");
    }, { pause_ms: 1 });
    this.url = address.exec(this.output)[1];
    this.port = Number(new URL(this.url).port);
    this.key = readFileSync(join(this.state, `svea/servers/${this.port}.key`), "utf8").trim();
    this.owner = new Client(this.url, { Authorization: `Bearer ${this.key}` });
    await until("the server is ready", async () => (await fetch(`${this.url}/health/ready`)).status === 200, { pause_ms: 1 });
    return this;
  }

  /** Sends a signal, SIGTERM unless told otherwise, and waits for the end. */
  stop(signal = "SIGTERM") {
    this.child.kill(signal);
    return this.ended;
  }
}

/**
 * Starts a server on a free port and waits until it is ready. `wrapper` is a command that runs the program in its
 * own place, such as a mount namespace; `from` another copy of the program.
 */
export async function startServer(t, data, { environment = {}, wrapper = [], from = program } = {}) {
  const state = temporaryFolder(t);
  // Should the tests themselves be killed, no server stays behind.
  const command = [...wrapper, "setpriv", "--pdeathsig", "KILL", from, "serve", "--data", data, "--port", "0"];
  const child = spawn(command[0], command.slice(1), {
    stdio: ["ignore", "pipe", "pipe"],
    env: environmentWith({ XDG_STATE_HOME: state, ...environment }),
  });
  const server = new Server(child, state);
  afterwards(t, () => server.stop("SIGKILL"));
  return server.untilReady();
}
