// Running the program and its server from the measurements.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
export const shared = process.env.SVEA_SHARED_DATA ?? join(root, "../shared/data");
const svea = join(root, "build/release/bin/svea");

export const readLines = (file) =>
  readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** Runs a command to its end; its JSON answer, or nothing where it prints none. */
export function run(...args) {
  const text = execFileSync(svea, [...args, "--json"], { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
  return text.startsWith("{") ? JSON.parse(text) : undefined;
}

/** Proportional set size, in MB, of a process and all below it: shared pages count once. */
function memory(pid) {
  const own = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))[1]) / 1024;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
  return own + children.reduce((sum, child) => sum + memory(child), 0);
}

async function untilReady(url) {
  for (;;) {
    try {
      if ((await fetch(`${url}/health/ready`)).status === 200) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Starts the server on `data`, calls `use`, and ends the server. */
export async function withServer(data, use) {
  const state = mkdtempSync(join(tmpdir(), "svea-state-"));
  const port = 20000 + (process.pid % 20000);
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const server = spawn(svea, ["serve", "--data", data, "--port", String(port)], {
    stdio: ["ignore", "ignore", "ignore"],
    env: { ...process.env, XDG_STATE_HOME: state },
  });
  try {
    await untilReady(url);
    const ready_ms = performance.now() - started;
    const key = readFileSync(join(state, `svea/servers/${port}.key`), "utf8").trim();
    const ask = async (question) => {
      const reply = await fetch(`${url}/api/v1/ask`, {
        method: "POST",
        headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
        body: JSON.stringify({ question }),
      });
      if (reply.status !== 200) throw new Error(`${reply.status} ${await reply.text()}`);
      return reply.json();
    };
    await use({ url, ask, ready_ms, memory_mb: () => memory(server.pid) });
  } finally {
    server.kill("SIGTERM");
    await new Promise((resolve) => (server.exitCode === null ? server.once("exit", resolve) : resolve()));
    rmSync(state, { recursive: true, force: true });
  }
}
