// Running the program and its server from the measurements.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { body } from "../tests/e2e/client.mjs";
import { childrenOf, program, root, startServer } from "../tests/e2e/svea.mjs";

export { root };
export const shared = process.env.SVEA_SHARED_DATA ?? join(root, "../shared/data");

export const readLines = (file) =>
  readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** Runs a command to its end; its JSON answer, or nothing where it prints none. */
export function run(...args) {
  const text = execFileSync(program, [...args, "--json"], { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
  return text.startsWith("{") ? JSON.parse(text) : undefined;
}

/** What svea-extract makes of a file: its first line and the blocks; nothing where the file is not read. */
export function readBlocks(file, ...options) {
  const read = spawnSync(join(dirname(program), "svea-extract"), ["--name", file, ...options],
    { input: readFileSync(file), encoding: "utf8", maxBuffer: 1 << 28 });
  if (read.status !== 0) return undefined;
  const [head, ...blocks] = read.stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  return { head, blocks };
}

/** Proportional set size, in MB, of a process and all below it: shared pages count once. What ends meanwhile counts nothing. */
function memory(pid) {
  try {
    const own = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))[1]) / 1024;
    return own + childrenOf(pid).reduce((sum, child) => sum + memory(child), 0);
  } catch (error) {
    if (error.code === "ESRCH" || error.code === "ENOENT") return 0;
    throw error;
  }
}

/** Starts the server on `data`, calls `use`, and ends the server. */
export async function withServer(data, use) {
  const endings = [];
  const started = performance.now();
  try {
    const server = await startServer({ after: (end) => endings.push(end) }, data);
    const ready_ms = performance.now() - started;
    const ask = async (question) => body(await server.owner.post("/ask", { question }));
    await use({ url: server.url, owner: server.owner, pid: server.pid, ask, ready_ms, memory_mb: () => memory(server.pid) });
    await server.stop();
  } finally {
    for (const end of endings.reverse()) await end();
  }
}
