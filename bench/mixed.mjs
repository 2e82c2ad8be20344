// Files of every common kind, no two alike, out of the demo's own sections.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { docxOf, odtOf } from "../tests/e2e/files.mjs";
import { textPdf } from "../tests/e2e/scans.mjs";
import { readLines, root } from "./svea.mjs";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const line_characters = 90;

/** Lines that fit a page; what Latin-1 lacks is left out. */
function linesOf(paragraphs) {
  return paragraphs.flatMap((text) => text.replace(/[^\x20-\xff]/g, " ").match(new RegExp(`.{1,${line_characters}}(?:\\s|$)`, "g")) ?? []);
}

const makers = {
  txt: (paragraphs) => paragraphs.join("\n\n"),
  md: ([title, ...rest]) => `# ${title}\n\n${rest.join("\n\n")}\n`,
  html: ([title, ...rest]) => `<!doctype html><title>${escaped(title)}</title><h1>${escaped(title)}</h1>${rest.map((text) => `<p>${escaped(text)}</p>`).join("")}`,
  csv: (paragraphs) => paragraphs.map((text, i) => `${i};"${text.replaceAll('"', '""')}"`).join("\n"),
  docx: (paragraphs) => docxOf(paragraphs.map(escaped)),
  odt: (paragraphs) => odtOf(paragraphs.map(escaped)),
  pdf: (paragraphs) => {
    const lines = linesOf(paragraphs);
    return textPdf(Array.from({ length: Math.ceil(lines.length / 30) }, (_, page) => lines.slice(page * 30, page * 30 + 30)));
  },
};

/** Writes so many files, of each kind in turn and of one to thirty sections; their paths. */
export function makeMixed(folder, count) {
  mkdirSync(folder, { recursive: true });
  const sections = readLines(join(root, "demo/eval/passages.jsonl")).map(({ text }) => text.replace(/\s+/g, " "));
  const kinds = Object.keys(makers);
  return Array.from({ length: count }, (_, number) => {
    const kind = kinds[number % kinds.length];
    // Steps that share no factor with the number of sections mix their subjects.
    const paragraphs = [`Handling ${number}`, `Diarienummer: KS 2026/${number}`];
    for (let i = 0; i < 1 + ((number * 13) % 30); ++i) paragraphs.push(sections[(number * 7919 + i * 104_729) % sections.length]);
    const file = join(folder, `handling-${number}.${kind}`);
    writeFileSync(file, makers[kind](paragraphs));
    return file;
  });
}
