// Makes demo/eval/{passages,questions}.jsonl, the form that `svea eval` reads, from the demo's documents as Svea takes them in
// and the questions in demo/questions. A passage is a section: from one heading to the next.
//
//   node demo/make_eval_set.mjs DATA_DIR [OUT_DIR]
//
// DATA_DIR holds the demo (`svea demo --data DATA_DIR`); OUT_DIR is demo/eval unless given. Fails when a question's answer no
// longer stands whole in one section.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const svea = process.env.SVEA ?? join(here, "../build/release/bin/svea");
const [data, out = join(here, "eval")] = process.argv.slice(2);

const run = (...args) =>
  execFileSync(svea, [...args, "--data", data, "--json"], { encoding: "utf8", maxBuffer: 1 << 28 });

const jsonLines = (text) => text.split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** Cuts a document's text into its sections, by code points. */
function sections({ document, text, blocks }, path) {
  const points = Array.from(text);
  const all = [];
  const headings = [];
  let open = null;
  const close = () => {
    if (open) all.push({ ...open, text: points.slice(open.start, open.end).join("") });
    open = null;
  };
  for (const block of blocks) {
    const words = points.slice(block.start, block.end).join("");
    if (block.kind === "heading") {
      close();
      headings.length = Math.max(0, block.level - 1);
      if (words !== document.title) headings[block.level - 1] = words;
    } else {
      open ??= { heading: headings.filter(Boolean).join(" › "), start: block.start };
      open.end = block.end;
    }
  }
  close();
  return all.map((section, i) => ({
    id: `${path}#${i + 1}`,
    document: path,
    title: document.title,
    heading: section.heading,
    text: section.text,
  }));
}

function passagesOf(organisation) {
  const listed = jsonLines(run("documents", "list", "--organisation", organisation));
  const spaces = readdirSync(join(here, "files", organisation));
  const folderOf = (name) => spaces.find((space) => readdirSync(join(here, "files", organisation, space)).includes(name));
  return listed
    .map(({ id, name }) => ({ id, path: `${organisation}/${folderOf(name)}/${name}` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ id, path }) => sections(JSON.parse(run("documents", "show", String(id))), path));
}

/** Every other question is for learning, the rest for checking what was learnt. */
const splitOf = ({ id }) => (Number(id.match(/\d+$/)[0]) % 2 === 1 ? "fit" : "check");

/** The passage and the place of a question's answer. */
function place(question, passages) {
  const known = { id: question.id, question: question.question, split: splitOf(question) };
  if (question.document === null) return { ...known, passage: null, answers: [] };
  for (const passage of passages.filter((one) => one.document === question.document)) {
    const answers = question.answers
      .map((text) => ({ text, at: passage.text.indexOf(text) }))
      .filter(({ at }) => at >= 0)
      .map(({ text, at }) => {
        const start = Array.from(passage.text.slice(0, at)).length;
        return { text, start, end: start + Array.from(text).length };
      });
    if (answers.length > 0) return { ...known, passage: passage.id, answers };
  }
  throw new Error(`${question.id}: no section of ${question.document} holds any of ${JSON.stringify(question.answers)}`);
}

const organisations = JSON.parse(readFileSync(join(here, "organisations.json"), "utf8")).organisations.map((o) => o.slug);
const passages = organisations.flatMap(passagesOf);
const failures = [];
const questions = organisations.flatMap((slug) =>
  jsonLines(readFileSync(join(here, "questions", `${slug}.jsonl`), "utf8")).flatMap((question) => {
    try {
      return [place(question, passages)];
    } catch (error) {
      failures.push(error.message);
      return [];
    }
  }),
);
if (failures.length > 0) {
  console.error(failures.join("\n"));
  process.exit(1);
}

mkdirSync(out, { recursive: true });
for (const [name, lines] of Object.entries({ passages, questions }))
  writeFileSync(join(out, `${name}.jsonl`), lines.map((line) => JSON.stringify(line) + "\n").join(""));
console.log(`${passages.length} passages, ${questions.length} questions`);
