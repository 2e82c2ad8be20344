// Chats passed on from a model's server, beside nginx as a plain proxy of the same streams; `scripts/bench.sh relay` calls it.
// The model and the readers are the tools of ../shared/tools/relay (or SVEA_RELAY_TOOLS): fakellm streams at any rate, sseload
// reads any number of streams and measures. All are on this machine and share its processors.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { childrenOf, startServer, until } from "../tests/e2e/svea.mjs";
import { root } from "./svea.mjs";

const tools = process.env.SVEA_RELAY_TOOLS ?? join(root, "../shared/tools/relay");
const rounds = Number(process.env.SVEA_RELAY_ROUNDS ?? 3);
const model_name = "fake";
const work = mkdtempSync(join(tmpdir(), "svea-relay-"));
const endings = [];
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Ends with this process, however that ends. */
function start(...command) {
  const child = spawn("setpriv", ["--pdeathsig", "KILL", ...command], { stdio: ["ignore", "ignore", "inherit"] });
  endings.push(() => child.kill("SIGKILL"));
  return child;
}

function compile(name) {
  const program = join(work, name);
  execFileSync("g++", ["-O2", "-std=c++17", "-pthread", "-o", program, join(tools, `${name}.cpp`)], { stdio: ["ignore", "ignore", "inherit"] });
  return program;
}

/** nginx with one worker that passes everything on at once, as a chat's proxy must. */
async function startNginx(model, name) {
  const port = await freePort();
  const file = join(work, `${name}.conf`);
  writeFileSync(file, `daemon off; worker_processes 1; worker_rlimit_nofile 20000; pid ${work}/${name}.pid; error_log ${work}/nginx.log;
    events { worker_connections 10000; }
    http { access_log off; client_body_temp_path ${work}; proxy_temp_path ${work}; fastcgi_temp_path ${work}; uwsgi_temp_path ${work}; scgi_temp_path ${work};
      server { listen 127.0.0.1:${port} backlog=4096; location / { proxy_pass http://127.0.0.1:${model}; proxy_http_version 1.1; proxy_buffering off; } } }`);
  const child = start("nginx", "-p", work, "-c", file);
  await until("nginx listens", () => existsSync(join(work, `${name}.pid`)) && childrenOf(child.pid).length > 0);
  return { port, pids: childrenOf(child.pid) };
}

/** Memory of a process alone, in kB: what is not shared with others. */
const memory_kb = (pid) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))[1]);

/** So many streams read to their end; what sseload says of it, and the most memory that `watched` held meanwhile. */
function load(sseload, { port, pids, streams, requests = streams, ramp_ms, key, watched }) {
  const body = JSON.stringify({ model: model_name, stream: true, store: true, messages: [{ role: "user", content: "Hej, vad kan du hjälpa till med?" }] });
  const args = ["--port", port, "--path", "/v1/chat/completions", "--conc", streams, "--requests", requests, "--body", body,
    "--pids", pids.join(","), "--timeout", 240, "--ramp-ms", ramp_ms, ...(key ? ["--header", `Authorization: Bearer ${key}`] : [])];
  return new Promise((resolve) => {
    const child = spawn(sseload, args.map(String), { stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    let most_kb = 0;
    const timer = watched && setInterval(() => (most_kb = Math.max(most_kb, memory_kb(watched))), 250);
    child.stdout.on("data", (data) => (text += data));
    child.on("close", () => {
      clearInterval(timer);
      resolve({ ...JSON.parse(text), most_kb });
    });
  });
}

/** A model that streams `tokens` at `rate` a second, with nginx and Svea before it. */
async function startRelays(fakellm, name, { tokens, rate }) {
  const model = await freePort();
  start(fakellm, "--port", String(model), "--tokens", String(tokens), "--rate", String(rate));
  const server = await startServer({ after: (end) => endings.push(end) }, join(work, `data-${name}`), {
    environment: { SVEA_MODEL_URL: `http://127.0.0.1:${model}/v1`, SVEA_MODEL_NAME: model_name },
  });
  await server.owner.makeOrganisation("relay"); // its conversations hold what is recorded
  return {
    direct: { port: model, pids: [server.pid] },
    nginx: await startNginx(model, name),
    svea: { port: new URL(server.url).port, pids: [server.pid], key: server.key },
  };
}

async function measure() {
  const sseload = compile("sseload");
  const fakellm = compile("fakellm");
  const fast = await startRelays(fakellm, "fast", { tokens: 200, rate: 20 });
  const cost = { streams: 500, requests: 1000, ramp_ms: 5000 };
  const taken = { nginx: [], svea: [] };
  for (let round = 1; round <= rounds; ++round) {
    taken.nginx.push(await load(sseload, { ...fast.nginx, ...cost }));
    taken.svea.push(await load(sseload, { ...fast.svea, ...cost }));
    console.error(`round ${round} of ${rounds}: ${["nginx", "svea"].map((who) => `${who} ${taken[who].at(-1).cpu_s_per_100k} s`).join(", ")}`);
  }
  const cpu = (who) => median(taken[who].map((run) => run.cpu_s_per_100k));

  const slow = await startRelays(fakellm, "slow", { tokens: 200, rate: 5 });
  const many = { streams: 2000, ramp_ms: 20_000 };
  const server = slow.svea.pids[0];
  const before_kb = memory_kb(server);
  const plain = await load(sseload, { ...slow.direct, ...many });
  const passed = await load(sseload, { ...slow.svea, ...many, watched: server });
  return [
    ["CPU seconds per 100,000 tokens, 500 streams of 20 tokens/s: nginx", cpu("nginx").toFixed(2), ""],
    ["the same through Svea, each chat recorded", cpu("svea").toFixed(2), ""],
    ["ratio", (cpu("svea") / cpu("nginx")).toFixed(2), "≤ 2.5"],
    ["2,000 streams at once: whole / broken off or refused", `${passed.ok} / ${passed.err}`, "2000 / 0"],
    ["time to the first token, 50th / 99th, straight from the model", `${plain.ttft_ms.p50} / ${plain.ttft_ms.p99} ms`, ""],
    ["the same through Svea", `${passed.ttft_ms.p50} / ${passed.ttft_ms.p99} ms`, "99th at most 50 ms more"],
    ["memory for each open stream", `${((passed.most_kb - before_kb) / many.streams).toFixed(1)} kB`, "≤ 40 kB"],
  ];
}

try {
  if (!existsSync(join(tools, "sseload.cpp"))) {
    console.error(`The load tools are not in ${tools}; set SVEA_RELAY_TOOLS to where they are.`);
  } else {
    const rows = await measure();
    console.log(`${cpus().length} processors, ${cpus()[0].model}\n`);
    for (const [what, value, goal] of rows) console.log(`${what.padEnd(72)} ${value.padEnd(18)} ${goal}`);
  }
} finally {
  for (const end of endings.reverse()) await end();
  rmSync(work, { recursive: true, force: true });
}
