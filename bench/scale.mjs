// What the index does with much text: how fast 100,000 passages come in and with how much memory, and how long a search takes among a million.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { makePassages } from "./passages.mjs";
import { root } from "./svea.mjs";

const count = 10;

function timed(work, passages) {
  const [passagesFile, questionsFile] = ["passages", "questions"].map((name) => join(work, name));
  makePassages(passages, passagesFile, questionsFile);
  const text = execFileSync(join(root, "build/release/bin/svea-time-search"), [passagesFile, questionsFile, String(count)],
    { encoding: "utf8", maxBuffer: 1 << 28 });
  rmSync(passagesFile);
  const { build_s, memory_kib, ms } = JSON.parse(text);
  const sorted = ms.sort((a, b) => a - b);
  return { perSecond: passages / build_s, memoryMb: memory_kib / 1024, quantile: (share) => sorted[Math.floor(share * (sorted.length - 1))] };
}

/** Gives `note` the figures; minutes of work. */
export function measureScale(work, note) {
  for (const passages of [100_000, 1_000_000]) {
    const { perSecond, memoryMb, quantile } = timed(work, passages);
    const many = passages.toLocaleString("en");
    const isMillion = passages === 1_000_000;
    note(`indexing ${many} passages: passages/s`, perSecond.toFixed(0), isMillion ? "" : "≥ 4000");
    note(`memory of that, at most (RSS)`, `${memoryMb.toFixed(0)} MB`, isMillion ? "" : "≤ 400 MB");
    note(`a search among ${many} passages, 2–8 words, one thread, both stages: median / 99th`,
      `${quantile(0.5).toFixed(1)} / ${quantile(0.99).toFixed(1)} ms`, isMillion ? "≤ 8 / 40 ms" : "");
  }
}
