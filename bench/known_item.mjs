// The government's pages as a question set: the title of a page asks for its text.
//   node bench/known_item.mjs FOLDER
// makes passages.jsonl and questions.jsonl from ../shared/data/regeringen (or SVEA_SHARED_DATA); every other question is "fit".
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { readLines, shared } from "./svea.mjs";

const linesOf = (objects) => `${objects.map((object) => JSON.stringify(object)).join("\n")}\n`;

/** Writes the set; see above. */
export function makeKnownItemSet(folder) {
  const pages = new Map();
  for (const line of gunzipSync(readFileSync(join(shared, "regeringen/documents.jsonl.gz"))).toString().split("\n").filter(Boolean)) {
    const { id, text } = JSON.parse(line);
    if (!pages.has(id)) pages.set(id, { id, text });
  }
  const questions = readLines(join(shared, "regeringen/known_item.jsonl"))
    .map(({ question, document }, i) => ({
      id: String(i), question, passage: document, answers: [{ text: question, start: 0, end: 0 }], split: i % 2 ? "check" : "fit",
    }))
    .filter(({ passage }) => pages.has(passage));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "passages.jsonl"), linesOf([...pages.values()]));
  writeFileSync(join(folder, "questions.jsonl"), linesOf(questions));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeKnownItemSet(process.argv[2]);
