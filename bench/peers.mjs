// Svea's search beside others, in one run on one core: the first ten hits among 100,000 passages, and who ranks best on SweQUAD-MC.
//   node bench/peers.mjs [PASSAGES]
// Each engine gets the same text and the same questions in a process of its own, one question after the other. One that is not installed is
// left out, and the line that says so tells how to install it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { makePassages } from "./passages.mjs";
import { readLines, root, shared } from "./svea.mjs";

const here = join(root, "bench");
const count = 10;
const questionsAsked = 600;
const warmUp = 100;
const engines = [
  { name: "Svea", command: [join(root, "build/release/bin/svea-time-search")], install: "scripts/build.sh release svea-time-search" },
  { name: "LanceDB FTS", command: ["node", join(here, "peers/lancedb.mjs")], goal: 1, install: "npm ci --prefix bench" },
  { name: "SQLite FTS5 OR", command: ["python3", join(here, "peers/fts5.py")], goal: 4, install: "apt install python3" },
  { name: "PostgreSQL ts_rank OR", command: ["node", join(here, "peers/postgresql.mjs")], goal: 10,
    install: "apt install postgresql; npm ci --prefix bench" },
];

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** What an engine's program prints; nothing where it can't run. */
function measure({ name, command, install }, passages, questions) {
  const [program, ...rest] = [...command, passages, questions, String(count)];
  try {
    // One core for everything that the engine starts.
    const text = execFileSync("taskset", ["-c", String(cpus().length - 1), program, ...rest],
      { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, LANCE_CPU_THREADS: "1" } });
    return JSON.parse(text);
  } catch (error) {
    console.error(`${name} is left out: ${String(error.stderr || error.message).trim().split("\n").at(-1)} (${install})`);
    return undefined;
  }
}

/** Where the right passage lies among the hits of each question. */
function quality(hits, right) {
  const places = hits.map((found, i) => found.indexOf(right[i]));
  const share = (holds) => (places.filter(holds).length / places.length).toFixed(3);
  return `${share((place) => place === 0)} / ${share((place) => place >= 0)}`;
}

/** SweQUAD-MC as lines: line breaks inside a passage become spaces, which no engine minds. */
function writeSet(folder, passagesFile, questionsFile) {
  const oneLine = (text) => text.replaceAll(/\s+/g, " ");
  const passages = readLines(join(folder, "passages.jsonl"));
  const questions = readLines(join(folder, "questions.jsonl"));
  writeFileSync(passagesFile, passages.map(({ text }) => `${oneLine(text)}\n`).join(""));
  writeFileSync(questionsFile, questions.map(({ question }) => `${oneLine(question)}\n`).join(""));
  const numbers = new Map(passages.map(({ id }, number) => [id, number]));
  return questions.map(({ passage }) => numbers.get(passage));
}

/** Measures every engine that runs; rows of a table, Svea's first. */
export function measurePeers(passagesCount = 100_000) {
  const work = mkdtempSync(join(tmpdir(), "svea-peers-"));
  const [passages, questions, setPassages, setQuestions] = ["p", "q", "sp", "sq"].map((name) => join(work, name));
  try {
    makePassages(passagesCount, passages, questions);
    writeFileSync(questions, execFileSync("head", ["-n", String(questionsAsked), questions]));
    const right = existsSync(join(shared, "swequad")) ? writeSet(join(shared, "swequad"), setPassages, setQuestions) : undefined;
    let own;
    return engines.flatMap((engine) => {
      const measured = measure(engine, passages, questions);
      if (!measured) return [];
      const ms = measured.ms.slice(warmUp);
      const median = quantile(ms, 0.5);
      own ??= median;
      const ranked = right && measure(engine, setPassages, setQuestions);
      return [{
        engine: `${engine.name}${measured.version ? ` ${measured.version}` : ""}`,
        "median ms": median.toFixed(2),
        "99th ms": quantile(ms, 0.99).toFixed(2),
        "times Svea's": (median / own).toFixed(1),
        goal: engine.goal ? `≥ ${engine.goal}` : "",
        "built in s": measured.build_s.toFixed(1),
        "first / in ten": ranked ? quality(ranked.hits, right) : "",
      }];
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === join(here, "peers.mjs")) console.table(measurePeers(Number(process.argv[2] ?? 100_000)));
