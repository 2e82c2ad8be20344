// PDFs with text: from "svea add" to searchable, against pdftotext alone on the same files.
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { program } from "../tests/e2e/svea.mjs";
import { readBlocks, root, run, shared } from "./svea.mjs";

const copies = 8;

const pdfsBelow = (folder) =>
  readdirSync(folder, { recursive: true }).filter((name) => name.toLowerCase().endsWith(".pdf")).map((name) => join(folder, name));

/** The office documents and those of the hostile ones that read; without the shared data the demo's own. */
function samples(work) {
  if (!existsSync(join(shared, "office"))) return pdfsBelow(join(root, "demo/files"));
  const hostile = join(work, "hostile");
  mkdirSync(hostile);
  execFileSync("tar", ["xJf", join(shared, "hostile/files.tar.xz"), "-C", hostile]);
  return [...pdfsBelow(join(shared, "office")), ...pdfsBelow(hostile)];
}

/** Copies of the PDFs that are all text, no two alike, and how many pages they have. */
function makeFolder(work) {
  const folder = join(work, "pdfs");
  mkdirSync(folder);
  let pages = 0;
  for (const [number, file] of samples(work).entries()) {
    const head = readBlocks(file)?.head;
    if (!head?.blocks || head.pages_to_read.length > 0) continue;
    pages += head.pages * copies;
    for (let copy = 0; copy < copies; ++copy) {
      const to = join(folder, `${number}-${copy}-${basename(file)}`);
      copyFileSync(file, to);
      appendFileSync(to, `\n%${copy}\n`);
    }
  }
  return { folder, pages };
}

function seconds(act) {
  const started = performance.now();
  act();
  return (performance.now() - started) / 1000;
}

/** Notes pages per second of both, and Svea's time as a share of pdftotext's. */
export function measurePdf(work, note) {
  if (spawnSync("pdftotext", ["-v"]).error) return note("PDF with text against pdftotext", "pdftotext is not installed");
  const { folder, pages } = makeFolder(work);
  const pdftotext = seconds(() => execFileSync("sh", ["-c", 'for file in "$0"/*; do pdftotext -q "$file" /dev/null; done', folder]));
  const svea = run("add", folder, "--data", join(work, "pdf-data")).ms / 1000;
  const pinned = seconds(() =>
    execFileSync("taskset", ["-c", "0", program, "add", folder, "--data", join(work, "pdf-data-1")], { stdio: "ignore" }));
  const rate = (time) => Math.round(pages / time);
  note(`PDF with text: ${pages} pages, extracted, split and indexed on all cores / one core; pdftotext alone (one core)`,
    `${rate(svea)} / ${rate(pinned)}; ${rate(pdftotext)} pages/s`);
  note("the same as a share of pdftotext's time", `${(svea / pdftotext).toFixed(2)} / ${(pinned / pdftotext).toFixed(2)}`, "≤ 1");
}
