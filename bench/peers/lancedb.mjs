// LanceDB's full-text search (Rust), embedded as its npm package: Swedish stems, any of the words.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as lancedb from "@lancedb/lancedb";
import { measure } from "./lines.mjs";

const folder = mkdtempSync(join(tmpdir(), "svea-lancedb-"));
const manifest = join(createRequire(import.meta.url).resolve("@lancedb/lancedb"), "../../package.json");
const { version } = JSON.parse(readFileSync(manifest, "utf8"));

await measure(version, async (passages) => {
  const database = await lancedb.connect(folder);
  const table = await database.createTable("passages", passages.map((text, id) => ({ id, text })));
  await table.createIndex("text", {
    config: lancedb.Index.fts({ language: "Swedish", stem: true, removeStopWords: true, lowercase: true, withPosition: false }),
  });
  return async (question, count) => {
    const rows = await table.search(question, "fts", "text").select(["id", "_score"]).limit(count).toArray();
    return rows.map(({ id }) => Number(id));
  };
});
rmSync(folder, { recursive: true });
