// svea-llama beside a bare loop over the same library and model, eight answers at a time beside one, and how much of a second question
// on the same documents is not computed again: `scripts/bench.sh llama`. The model has random weights: what it writes is gibberish
// and costs what text costs. Each round measures both sides right after each other; the table has the medians of the rounds' ratios.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { eventsOf, makeModel, programs, startLlama } from "../tests/e2e/llama.mjs";

const rounds = Number(process.env.ROUNDS ?? 9);
// The other processors are left to the client and to what else runs: threads that wait for each other show every disturbance.
const threads = process.env.THREADS ?? "1";
const weights = process.env.WEIGHTS ?? "q8_0";
const answerTokens = 64;
const together = 8;
const context = 8192;
// 124 million weights.
const shape = ["--layers", "12", "--width", "768", "--heads", "12", "--key-heads", "4", "--inner-width", "2048", "--vocabulary", "32000", "--weights", weights];

const work = mkdtempSync(join(tmpdir(), "svea-bench-llama-"));
const endings = [];
const lasting = { after: (end) => endings.push(end) };
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const sum = (values) => values.reduce((a, b) => a + b, 0);

/** Processor time of all threads that a process has, in ms: disturbed less than time by what else runs. */
const processorTime = (pid) =>
  sum(readdirSync(`/proc/${pid}/task`).map((thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]) / 1e6));

/** The bare loop as a process of its own; `ask` gives its tokens/s in a round. */
function startBare(model) {
  const child = spawn(join(programs, "svea-time-llama"), [model, String(context), threads], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  endings.push(() => child.stdin.end());
  const ask = async (tokens) => {
    child.stdin.write(`${JSON.stringify({ tokens, count: answerTokens })}\n`);
    return JSON.parse((await lines.next()).value).tokens_per_s;
  };
  return { ask, pid: child.pid };
}

const question = (text) => [{ role: "user", content: text }];
// All of different lengths and beginnings: nothing is shared.
const questions = (round) => Array.from({ length: together }, (_, i) => `${i * 7919 + round}: vad gäller för bygglov, avgift och handläggning i ärende ${round}?`);

/** An answer as it is streamed: how many tokens, and when the first and the last came. */
async function answer(worker, messages, more = {}) {
  const began = performance.now();
  let first;
  let ended;
  const { text } = await worker.ask("/v1/chat/completions",
    { messages, temperature: 0, max_tokens: answerTokens, stream: true, stream_options: { include_usage: true }, look_up: false, ...more },
    { onPiece: (piece) => {
      if (piece.includes('"delta":{"content"')) ended = performance.now();
      first ??= ended;
      return true;
    } });
  const { usage } = eventsOf(text).at(-1);
  return { usage, tokens: usage.completion_tokens, began, first, ended, tokens_per_s: ((usage.completion_tokens - 1) * 1000) / (ended - first) };
}

/** One answer, and the bare loop's with the same prompt, right after each other: tokens/s and processor time of both, for each round. */
async function measureAlone(worker, bare) {
  const pairs = [];
  for (let round = 0; round <= rounds; ++round) {
    const text = questions(round)[0];
    const { tokens } = (await worker.ask("/tokenize", { messages: question(text) })).json();
    const parts = { bare: () => bare.ask(tokens), one: async () => (await answer(worker, question(text))).tokens_per_s };
    const pair = {};
    // Who goes first changes, so that neither always has the quieter moment.
    for (const part of round % 2 === 0 ? ["bare", "one"] : ["one", "bare"]) {
      const pid = part === "bare" ? bare.pid : worker.child.pid;
      const before = processorTime(pid);
      pair[part] = await parts[part]();
      pair[`${part}_ms`] = processorTime(pid) - before;
    }
    if (round > 0) pairs.push(pair); // the first warms up
  }
  return pairs;
}

/** Several answers at a time, and then one: tokens/s and processor time a token of both, for each round. The prompts have been read before. */
async function measureTogether(worker) {
  const pairs = [];
  for (let round = 0; round < rounds; ++round) {
    const texts = questions(round).map((text) => question(`Tillsammans. ${text}`));
    const timed = async (asked) => {
      const before = processorTime(worker.child.pid);
      const answers = await Promise.all(asked.map((messages) => answer(worker, messages)));
      const tokens = sum(answers.map((one) => one.tokens));
      const span_s = (Math.max(...answers.map(({ ended }) => ended)) - Math.min(...answers.map(({ first }) => first))) / 1000;
      return { speed: (tokens - asked.length) / span_s, ms: (processorTime(worker.child.pid) - before) / tokens };
    };
    await Promise.all(texts.map((messages) => answer(worker, messages, { max_tokens: 1 })));
    const all = await timed(texts);
    const one = await timed(texts.slice(0, 1));
    pairs.push({ all: all.speed, one: one.speed, all_ms: all.ms, one_ms: one.ms });
  }
  return pairs;
}

async function measureReuse(worker) {
  const documents = Array.from({ length: 40 }, (_, i) => `[${i + 1}] Avgiften för ärende ${i} är ${1000 + 37 * i} kronor och beslutas av nämnden.`).join("\n");
  const ask = (text) => answer(worker, [{ role: "system", content: `Svara ur källorna.\n${documents}` }, ...question(text)]);
  const first = await ask("Vad kostar ärende 7?");
  const second = await ask("Vem beslutar om avgiften i ärende 31, och hur hög är den?");
  const wait = (one) => one.first - one.began;
  return { share: second.usage.prompt_tokens_details.cached_tokens / second.usage.prompt_tokens, prompt: second.usage.prompt_tokens, first_ms: wait(first), second_ms: wait(second) };
}

try {
  const model = makeModel(join(work, "bench.gguf"), shape);
  const bare = startBare(model);
  const worker = await startLlama(lasting, model, join(work, "bench.sock"), ["--threads", threads, "--parallel", String(together), "--context", String(context)]);
  const alone = await measureAlone(worker, bare);
  const many = await measureTogether(worker);
  const reuse = await measureReuse(worker);
  const ratios = (pairs, a, b) => pairs.map((pair) => pair[a] / pair[b]);
  const row = (what, value, goal) => console.log(`| ${what} | ${value} | ${goal} |`);
  const speeds = (of) => `${of(alone.map(({ one }) => one)).toFixed(1)} / ${of(alone.map((pair) => pair.bare)).toFixed(1)}`;
  const spread = (values) => `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`;
  row("what", "figure", "goal");
  row("---", "---", "---");
  row(`one request against a bare loop, ${weights}, 124 M weights, ${threads} threads, ${rounds} rounds: times its tokens/s`, spread(ratios(alone, "one", "bare")), "≥ 0.97");
  row("the same by processor time, the HTTP server's included", spread(ratios(alone, "bare_ms", "one_ms")), "≥ 0.97");
  row("tokens/s, svea-llama / bare loop: medians; best", `${speeds(median)}; ${speeds((values) => Math.max(...values))}`, "–");
  row(`${together} requests at a time against one: times its tokens/s`, spread(ratios(many, "all", "one")), "≥ 2.5");
  row("the same by processor time a token", spread(ratios(many, "one_ms", "all_ms")), "≥ 2.5");
  row(`second question on the same documents (${reuse.prompt} tokens): not computed again`, reuse.share.toFixed(3), "≥ 0.80");
  row("time to its first word, first question / second", `${Math.round(reuse.first_ms)} / ${Math.round(reuse.second_ms)} ms`, "–");
} finally {
  for (const end of endings.reverse()) await end();
  rmSync(work, { recursive: true, force: true });
}
