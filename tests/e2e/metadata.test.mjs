// How much of what the demo's documents say of themselves is found: demo/eval/metadata.jsonl is what a reader sees.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, startServer, temporaryFolder } from "./svea.mjs";

const floors = { date: 0.9, diarienummer: 0.95, type: 0.95 };

test("dates, diarienummer and types of the demo's documents are found", { timeout: 180_000 }, async (t) => {
  const { owner } = await startServer(t, temporaryFolder(t));
  const { space } = await owner.makeOrganisation("demo");
  const expected = readFileSync(join(root, "demo/eval/metadata.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const shares = Object.fromEntries(Object.keys(floors).map((field) => [field, { right: 0, all: 0 }]));
  for (const { document, ...fields } of expected) {
    const found = await owner.add(space, document, readFileSync(join(root, "demo/files", document)));
    for (const [field, value] of Object.entries(fields)) {
      ++shares[field].all;
      if (found[field] === value) ++shares[field].right;
      else t.diagnostic(`${document}: ${field} ${JSON.stringify(found[field])} for ${value}`);
    }
  }
  for (const [field, { right, all }] of Object.entries(shares)) {
    t.diagnostic(`${field}: ${right} of ${all}`);
    assert.ok(right / all >= floors[field], `${field}: ${right} of ${all}`);
  }
});
