// A corpus of any size out of the demo's own sections.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLines, root } from "./svea.mjs";

const sections_per_file = 10;

/** Writes Markdown files with so many passages in all, no two alike; returns how many files. */
export function makeCorpus(folder, passages) {
  mkdirSync(folder, { recursive: true });
  const sections = readLines(join(root, "demo/eval/passages.jsonl")).filter(({ text }) => text.split(/\s+/).length > 40);
  const files = Math.ceil(passages / sections_per_file);
  for (let file = 0; file < files; ++file) {
    let text = `# Handling ${file}\n`;
    for (let i = 0; i < sections_per_file; ++i) {
      const number = file * sections_per_file + i;
      // A step that shares no factor with the number of sections mixes their subjects.
      const { heading, text: body } = sections[(number * 7919) % sections.length];
      const words = body.replaceAll("\t", " ").split(/\s+/).slice(0, 120).join(" ");
      text += `\n## ${heading || "Avsnitt"} (${number})\n\n${words}\n\nÄrende ${number} i handling ${file}.\n`;
    }
    writeFileSync(join(folder, `handling-${file}.md`), text);
  }
  return files;
}
