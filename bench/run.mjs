// The figures of docs/benchmarks.md, measured on the release build and printed as a table; `make bench` calls it.
// Corpora are made from the committed demo; sets in ../shared/data (or SVEA_SHARED_DATA) are measured too where they are there.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { makeCorpus } from "./corpus.mjs";
import { mixedIntake } from "./intake.mjs";
import { makeKnownItemSet } from "./known_item.mjs";
import { measurePdf } from "./pdf.mjs";
import { measureScale } from "./scale.mjs";
import { measureScans } from "./scan.mjs";
import { readLines, root, run, shared, withServer } from "./svea.mjs";

const work = mkdtempSync(join(tmpdir(), "svea-bench-"));
const rows = [];

/** Notes a figure, and shows that the work goes on. */
function note(what, value, goal = "") {
  rows.push([what, value, goal]);
  console.error(`${what}: ${value}`);
}

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const fixed = (value, digits = 3) => value.toFixed(digits);

function evaluate(name, set, goals) {
  const data = join(work, `eval-${name}`);
  const retrieval = run("eval", "retrieval", set, "--data", data);
  note(`${name}: right passage first / in first ten / MRR`,
    `${fixed(retrieval.first)} / ${fixed(retrieval.first_ten)} / ${fixed(retrieval.mrr)}`, goals.retrieval);
  const answers = run("eval", "answers", set, "--data", data);
  note(`${name}: quote of at most 60 words / best sentence holds the answer`,
    `${fixed(answers.contains_answer)} / ${fixed(answers.contains_answer_one_sentence)}`, goals.answers);
  note(`${name}: words quoted, mean; unanswerable refused`, `${fixed(answers.words_mean, 1)}; ${fixed(answers.refused)}`);
  note(`${name}: median time of a search / an answer`, `${fixed(retrieval.median_ms, 1)} / ${fixed(answers.median_ms, 1)} ms`);
}

/** A page's title asks for its text, among all of the government's pages. */
function knownItem() {
  const set = join(work, "known-item");
  makeKnownItemSet(set);
  const { first, first_ten, mrr, splits } = run("eval", "retrieval", set, "--data", join(work, "eval-known-item"));
  note("government pages by title: right page first / in first ten / MRR", `${fixed(first)} / ${fixed(first_ten)} / ${fixed(mrr)}`, "≥ 0.65 / 0.90");
  note("the same, split check only: first / in first ten", `${fixed(splits.check.first)} / ${fixed(splits.check.first_ten)}`);
}

function takeIn(passages) {
  const corpus = join(work, "corpus");
  const files = makeCorpus(corpus, passages);
  const data = join(work, "data");
  const added = run("add", corpus, "--data", data);
  note(`text in: ${files} Markdown files, ${added.passages} passages, from "svea add" to searchable`,
    `${Math.round(added.passages / (added.ms / 1000))} passages/s`, "≥ 1500");
  return data;
}

async function answerTimes(data) {
  const questions = readLines(join(root, "demo/eval/questions.jsonl")).map(({ question }) => question);
  await withServer(data, async ({ ask }) => {
    const times = [];
    for (let i = 0; i < 520; ++i) {
      const started = performance.now();
      await ask(questions[i % questions.length]);
      if (i >= 20) times.push(performance.now() - started);
    }
    note("Grund: whole answer over HTTP, 10,000 passages, one at a time: median / 99th",
      `${fixed(quantile(times, 0.5), 1)} / ${fixed(quantile(times, 0.99), 1)} ms`, "≤ 15 / 60 ms");
  });
}

async function mixedFiles(count) {
  const { files_per_s, failed, own_mb, together_mb } = await mixedIntake(work, count);
  note(`${count} mixed files in over HTTP: files/s until searchable (failed)`, `${fixed(files_per_s, 0)} (${failed})`);
  note(`memory of svea while ${count} mixed files come in, at most (RSS)`, `${fixed(own_mb, 0)} MB`, "≤ 300 MB");
  note("the same with all it has started (PSS)", `${fixed(together_mb, 0)} MB`);
}

async function atRest() {
  const data = join(work, "demo");
  run("demo", "--data", data);
  const starts = [];
  for (let i = 0; i < 5; ++i) {
    await withServer(data, async ({ ready_ms, memory_mb }) => {
      starts.push(ready_ms);
      if (i < 4) return;
      await new Promise((resolve) => setTimeout(resolve, 3000));
      note("memory at rest, demo loaded, all processes (PSS)", `${fixed(memory_mb(), 1)} MB`, "≤ 60 MB");
    });
  }
  note("from start to /health/ready, demo loaded (median of 5)", `${fixed(quantile(starts, 0.5), 0)} ms`, "≤ 150 ms");
}

try {
  if (existsSync(join(shared, "swequad")))
    evaluate("swequad", join(shared, "swequad"), { retrieval: "≥ 0.765 / 0.972", answers: "≥ 0.77 / –" });
  evaluate("demo", join(root, "demo/eval"), {});
  if (existsSync(join(shared, "regeringen"))) knownItem();
  const data = takeIn(10_000);
  await answerTimes(data);
  await atRest();
  await mixedFiles(10_000);
  measurePdf(work, note);
  measureScans(work, note);
  if (existsSync(join(shared, "regeringen"))) measureScale(work, note);
  const wide = Math.max(...rows.map(([what]) => what.length));
  console.log(`\n${cpus().length} × ${cpus()[0].model}\n`);
  for (const [what, value, goal] of rows) console.log(`${what.padEnd(wide)}  ${value.padEnd(24)} ${goal ?? ""}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
