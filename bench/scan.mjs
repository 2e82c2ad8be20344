// Scanned pages: characters right and pages per second. The pages are the demo's own, as a scanner would have seen them.
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBlocks, root } from "./svea.mjs";

const names = ["skollagen", "offentlighets-och-sekretesslagen", "handbok-i-handlaggning", "riktlinjer-ekonomiskt-bistand"];
const page = 2;
const skew = 0.008; // radians: half a degree
const noise = 24; // grey levels

function demoFile(name) {
  const folder = join(root, "demo/files");
  return join(folder, readdirSync(folder, { recursive: true }).find((file) => file.endsWith(`${name}.pdf`)));
}

/** The page at 300 dots per inch as { width, height, dots }, from pdftoppm's PGM. */
function render(file, work) {
  const stem = join(work, "page");
  execFileSync("pdftoppm", ["-r", "300", "-f", page, "-l", page, "-gray", "-singlefile", file, stem]);
  const bytes = readFileSync(`${stem}.pgm`);
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.subarray(0, 40).toString("latin1"));
  return { width: Number(width), height: Number(height), dots: bytes.subarray(head.length) };
}

/** Slightly askew and grainy, the same every time. */
function worn({ width, height, dots }) {
  const out = Buffer.alloc(width * height, 255);
  let seed = 1;
  for (let y = 0; y < height; ++y)
    for (let x = 0; x < width; ++x) {
      const fromX = Math.round(x + skew * (y - height / 2));
      const fromY = Math.round(y - skew * (x - width / 2));
      const inside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height;
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      const grain = ((seed >> 16) % (2 * noise)) - noise;
      out[y * width + x] = Math.min(255, Math.max(0, (inside ? dots[fromY * width + fromX] : 255) + grain));
    }
  return { width, height, dots: out };
}

/** An uncompressed grey TIFF at 300 dots per inch (TIFF 6.0, section 4). */
function tiff({ width, height, dots }) {
  const entries = [
    [256, 4, width], [257, 4, height], [258, 3, 8], [259, 3, 1], [262, 3, 1], [273, 4, 8],
    [277, 3, 1], [278, 4, height], [279, 4, dots.length], [282, 5, 0], [283, 5, 0], [296, 3, 2],
  ];
  const directory = 8 + dots.length;
  const resolution = directory + 2 + entries.length * 12 + 4;
  const out = Buffer.alloc(resolution + 8);
  out.write("II*\0", "latin1");
  out.writeUInt32LE(directory, 4);
  dots.copy(out, 8);
  out.writeUInt16LE(entries.length, directory);
  entries.forEach(([tag, type, value], i) => {
    const at = directory + 2 + i * 12;
    out.writeUInt16LE(tag, at);
    out.writeUInt16LE(type, at + 2);
    out.writeUInt32LE(1, at + 4);
    out.writeUInt32LE(type === 5 ? resolution : value, at + 8);
  });
  out.writeUInt32LE(300, resolution);
  out.writeUInt32LE(1, resolution + 4);
  return out;
}

// Bullets are left out by design.
const plain = (text) => text.replace(/[•\s]+/g, " ").trim();

/** How many characters have to be put in, taken out or changed to make one of the other (Levenshtein). */
function distance(a, b) {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; ++i) {
    const row = [i];
    for (let j = 1; j <= b.length; ++j)
      row.push(Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    above = row;
  }
  return above[b.length];
}

/** Notes the share of characters right, how sure the reading was, and pages per second. */
export function measureScans(work, note) {
  if (spawnSync("pdftoppm", ["-v"]).error) return note("scanned pages", "pdftoppm is not installed");
  let letters = 0;
  let wrong = 0;
  let ms = 0;
  const confidences = [];
  for (const name of names) {
    const file = demoFile(name);
    const picture = join(work, `${name}.tif`);
    writeFileSync(picture, tiff(worn(render(file, work))));
    const known = plain(execFileSync("pdftotext", ["-f", page, "-l", page, file, "-"], { encoding: "utf8" }));
    const started = performance.now();
    const { head, blocks } = readBlocks(picture, "--page", "1");
    ms += performance.now() - started;
    letters += known.length;
    wrong += distance(known, plain(blocks.map(({ text }) => text).join(" ")));
    confidences.push(head.confidence);
  }
  note(`scanned pages at 300 dpi, grainy and half a degree askew: characters right of ${letters}`, (1 - wrong / letters).toFixed(4), "≥ 0.98");
  note("the same: confidence from / to", `${Math.min(...confidences).toFixed(2)} / ${Math.max(...confidences).toFixed(2)}`);
  note("the same: time a page on one core, the program's start included", `${(ms / names.length / 1000).toFixed(2)} s`);
}
