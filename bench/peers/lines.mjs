// What every engine's program does: it is called with PASSAGES QUESTIONS COUNT, takes each line of the first as a passage, asks each line of
// the second for its first COUNT, and prints {"version", "build_s", "ms": [of each question], "hits": [[lines of PASSAGES, from 0]]}.
import { readFileSync } from "node:fs";

const linesOf = (file) => readFileSync(file, "utf8").split("\n").slice(0, -1);

/** The words of a question, as engines that want to be told that any of them will do are given them. */
export const wordsOf = (question) => [...new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];

/** `build(passages)` returns what is to be timed, `ask(question, count)`, which gives numbers of passages. */
export async function measure(version, build) {
  const [passages, questions, count] = process.argv.slice(2);
  const lines = linesOf(passages);
  const started = performance.now();
  const ask = await build(lines);
  const build_s = (performance.now() - started) / 1000;
  const ms = [];
  const hits = [];
  for (const question of linesOf(questions)) {
    const asked = performance.now();
    const found = await ask(question, Number(count));
    ms.push(performance.now() - asked);
    hits.push(found);
  }
  process.stdout.write(JSON.stringify({ version, build_s, ms, hits }));
}
