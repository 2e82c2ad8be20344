// Passages of real Swedish text in any number, a line each, and questions to them:
//   node bench/passages.mjs COUNT PASSAGES_FILE [QUESTIONS_FILE]
// From the government's pages, statutes and audit reports in ../shared/data (or SVEA_SHARED_DATA). Beyond what there is, the same passages
// come again with a part of their words exchanged for those of another passage, so that no two are alike. The same each time.
import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { shared } from "./svea.mjs";

const words_max = 150;
const words_min = 20;
const exchanged_part = 0.25;
const questions_count = 2000;

/** A small generator of numbers from 0 to 1 (xorshift32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const objectsOf = (file) =>
  gunzipSync(readFileSync(join(shared, file))).toString().split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** Pieces of at most `words_max` words; a short rest is left out. */
function split(text) {
  const words = text.split(/\s+/).filter(Boolean);
  const pieces = [];
  for (let at = 0; at < words.length; at += words_max) pieces.push(words.slice(at, at + words_max));
  return pieces.filter((piece) => piece.length >= words_min);
}

function realPassages() {
  const reports = join(shared, "riksrevisionen/reports");
  const texts = [
    ...objectsOf("regeringen/documents.jsonl.gz").map(({ text }) => text),
    ...objectsOf("sfs/paragraphs.jsonl.gz").map(({ text }) => text),
    ...readdirSync(reports).sort().map((name) => readFileSync(join(reports, name), "utf8")),
  ];
  return texts.flatMap(split);
}

/** Writes `count` passages; returns some of them. */
function writePassages(real, count, file, random) {
  const out = openSync(file, "w");
  const kept = [];
  let lines = [];
  for (let i = 0; i < count; ++i) {
    // A step that shares no factor with the number of passages mixes the sources.
    let words = real[(i * 7919) % real.length];
    if (i >= real.length) {
      const other = real[Math.floor(random() * real.length)];
      words = words.map((word) => (random() < exchanged_part ? other[Math.floor(random() * other.length)] : word));
    }
    lines.push(words.join(" "));
    if (kept.length < questions_count * 2 && random() * count < questions_count * 4) kept.push(words);
    if (lines.length < 10_000 && i + 1 < count) continue;
    writeSync(out, `${lines.join("\n")}\n`);
    lines = [];
  }
  closeSync(out);
  return kept;
}

/** Two to eight words that stand near each other in a passage. */
function questionFrom(words, random) {
  const length = 2 + Math.floor(random() * 7);
  const start = Math.floor(random() * Math.max(1, words.length - 2 * length));
  const near = words.slice(start, start + 2 * length);
  while (near.length > length) near.splice(Math.floor(random() * near.length), 1);
  return near.join(" ").replaceAll(/[^\p{L}\p{N} -]/gu, "");
}

/** See above. `questions` may be left out. */
export function makePassages(count, passages, questions) {
  const random = randomFrom(2463534242);
  const real = realPassages();
  const kept = writePassages(real, count, passages, random);
  if (questions) writeFileSync(questions, `${kept.slice(0, questions_count).map((words) => questionFrom(words, random)).join("\n")}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makePassages(Number(process.argv[2]), process.argv[3], process.argv[4]);
