import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { body } from "./client.mjs";
import { startServer, svea, sveaJson, temporaryFolder, until } from "./svea.mjs";

/** A folder with so many files, each with a word of its own: `word`0x, `word`1x … */
function folderOf(parent, word, count) {
  const folder = join(parent, word);
  mkdirSync(folder);
  for (let i = 0; i < count; ++i) writeFileSync(join(folder, `${word}-${i}.txt`), `Märket ${word}${i}x sitter på dörren.\n`);
  return folder;
}

const names = async (...where) =>
  (await svea(["documents", "list", "--json", ...where])).stdout.trim().split("\n").map((line) => JSON.parse(line).name);

test("a server that comes while an add holds the index takes over when the add has ended", async (t) => {
  const work = temporaryFolder(t);
  const data = join(work, "data");
  const adding = sveaJson(["add", folderOf(work, "ekport", 200), "--data", data]);
  await until("the add has begun", async () => (await svea(["search", "ekport", "--data", data])).code === 0);
  const { owner } = await startServer(t, data);
  assert.equal((await adding).documents.length, 200);
  const { organisation } = body(await owner.get("/documents?count=1")).documents[0];
  const [space] = body(await owner.get(`/organisations/${organisation}/spaces`)).spaces;
  assert.equal((await owner.add(space.id, "sist.txt", "Märket sistport sitter på grinden.\n")).state, "ready");
  assert.equal((await owner.search("sistport"))[0].document, "sist.txt");
});

test("a server takes over from a server on the same data directory that was killed", async (t) => {
  const data = temporaryFolder(t);
  const first = await startServer(t, data);
  const { space } = await first.owner.makeOrganisation("ryd");
  const second = await startServer(t, data);
  const before = await second.owner.add(space, "före.txt", "Märket föreport sitter på dörren.\n");
  assert.equal(before.state, "ready", "the first takes in what came to the second");
  await first.stop("SIGKILL");
  assert.equal((await second.owner.add(space, "efter.txt", "Märket efterport sitter på dörren.\n")).state, "ready");
  for (const word of ["föreport", "efterport"]) assert.equal((await second.owner.search(word)).length > 0, true, word);
});

test("two adds at once both end, with each file once", async (t) => {
  const work = temporaryFolder(t);
  const where = ["--data", join(work, "data")];
  await sveaJson(["admin", "add-organisation", "ryd", "Ryd", ...where]);
  await sveaJson(["admin", "add-space", "dokument", "Dokument", "--organisation", "ryd", ...where]);
  const folders = ["askport", "björkport"].map((word) => folderOf(work, word, 60));
  const reports = await Promise.all(folders.map((folder) => sveaJson(["add", folder, ...where])));
  assert.deepEqual(reports.map(({ documents }) => documents.length), [60, 60]);
  const listed = await names(...where);
  assert.equal(listed.length, 120);
  assert.equal(new Set(listed).size, 120);
  for (const word of ["askport59x", "björkport59x"]) {
    const { hits } = await sveaJson(["search", word, ...where]);
    assert.equal(hits[0].document, `${word.replace("59x", "")}-59.txt`);
  }
});

test("the demo is made once: a second time changes nothing", async (t) => {
  const where = ["--data", temporaryFolder(t)];
  const first = await svea(["demo", ...where], { timeout_ms: 120_000 });
  assert.equal(first.code, 0, first.stderr);
  const made = await names(...where);
  assert.ok(made.length > 100);
  const second = await svea(["demo", ...where]);
  assert.deepEqual([second.code, second.stdout], [0, ""]);
  assert.deepEqual(await names(...where), made);
});
