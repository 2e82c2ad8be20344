// Fails when search or answers on the demo's questions are worse than they have been: node demo/floor.mjs RETRIEVAL ANSWERS
// (the reports of `svea eval … --json`). Raise the floors when the figures rise; docs/benchmarks.md has the figures.
import { readFileSync } from "node:fs";

const [retrieval, answers] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const floors = [
  ["right passage first", retrieval.first, 0.3],
  ["right passage in first ten", retrieval.first_ten, 0.62],
  ["quote holds the answer", answers.contains_answer, 0.33],
  ["unanswerable refused", answers.refused, 0.3],
  ["answerable not refused", 1 - answers.wrongly_refused, 0.8],
];
const below = floors.filter(([, value, floor]) => value < floor);
for (const [what, value, floor] of floors) console.log(`${what.padEnd(28)} ${value.toFixed(3)}  (floor ${floor})`);
if (below.length > 0) process.exit(1);
