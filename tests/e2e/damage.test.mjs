import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { body } from "./client.mjs";
import { checkSentences } from "./problem.mjs";
import { childrenOf, program, startServer, svea, temporaryFolder, until } from "./svea.mjs";

const words = ["alrunan", "bävernejlika", "cikorian", "daggkåpan"];

/** A data directory with a document for each of the words. */
async function furnished(t) {
  const data = join(temporaryFolder(t), "data");
  const server = await startServer(t, data);
  const { space } = await server.owner.makeOrganisation("ryd");
  for (const word of words) await server.owner.add(space, `${word}.txt`, `I rabatten växer ${word} vid norra väggen.\n`);
  await server.stop();
  return data;
}

async function checkAllFound(t, data) {
  const { owner } = await startServer(t, data);
  for (const word of words)
    assert.deepEqual((await owner.search(word)).map(({ document }) => document), [`${word}.txt`]);
}

test("an index that is gone is built again at start", async (t) => {
  const data = await furnished(t);
  rmSync(join(data, "index"), { recursive: true });
  await checkAllFound(t, data);
});

test("an index full of garbage is built again at start", async (t) => {
  const data = await furnished(t);
  const files = readdirSync(join(data, "index"), { recursive: true }).map((name) => join(data, "index", name));
  const damaged = files.filter((file) => statSync(file).isFile() && statSync(file).size > 0);
  assert.ok(damaged.length > 0);
  for (const file of damaged) writeFileSync(file, Buffer.alloc(statSync(file).size, "skräp"));
  await checkAllFound(t, data);
});

test("an index cut short is built again at start", async (t) => {
  const data = await furnished(t);
  for (const name of readdirSync(join(data, "index"), { recursive: true })) {
    const file = join(data, "index", name);
    if (statSync(file).isFile()) writeFileSync(file, readFileSync(file).subarray(0, statSync(file).size / 2));
  }
  await checkAllFound(t, data);
});

test("a damaged record is not started on and not made worse; the way out is told", async (t) => {
  const data = await furnished(t);
  const record = join(data, "svea.db");
  const descriptor = openSync(record, "r+");
  writeSync(descriptor, Buffer.alloc(4096, "skräp"), 0, 4096, 0);
  closeSync(descriptor);
  const bytes = readFileSync(record);
  for (const command of [["serve", "--port", "0"], ["search", words[0]], ["ask", "Vad växer i rabatten?"]]) {
    const { code, stderr } = await svea([...command, "--data", data], { timeout_ms: 10_000 });
    assert.notEqual(code, 0, command[0]);
    const english = await svea([...command, "--data", data, "--language", "en"], { timeout_ms: 10_000 });
    checkSentences({ detail: stderr.trim(), detail_en: english.stderr.trim() });
    assert.match(stderr, /[Ss]äkerhetskopia/, "what helps");
  }
  assert.deepEqual(readFileSync(record), bytes);
});

test("a data directory that cannot be made is told with its way out", async (t) => {
  const file = join(temporaryFolder(t), "en fil");
  writeFileSync(file, "");
  const { code, stderr } = await svea(["search", "a", "--data", join(file, "data")]);
  assert.notEqual(code, 0);
  assert.match(stderr, /^svea: \S.*\. \S.*\.\n$/);
});

test("without svea-extract files wait with a reason, and are taken in when it is there", async (t) => {
  const folder = temporaryFolder(t);
  const alone = join(folder, "bin/svea");
  mkdirSync(dirname(alone));
  copyFileSync(program, alone);
  const { owner } = await startServer(t, join(folder, "data"), { from: alone });
  const { space } = await owner.makeOrganisation("ryd");
  const { document } = body(await owner.upload(space, "a.txt", "Ekorren bor i eken.\n"));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(body(await owner.get(`/documents/${document.id}`)).state, "received");
  copyFileSync(join(dirname(program), "svea-extract"), join(dirname(alone), "svea-extract"));
  assert.equal((await owner.taken(document.id)).state, "ready");
});

test("a killed svea-extract costs at most the file that it was reading", async (t) => {
  const server = await startServer(t, temporaryFolder(t));
  const { space } = await server.owner.makeOrganisation("ryd");
  const ids = [];
  let kills = 0;
  for (let i = 0; i < 60; ++i) {
    ids.push(body(await server.owner.upload(space, `${i}.txt`, `Mapp extrakt${i}x ligger i skåpet.\n`)).document.id);
    if (i % 20 !== 10) continue;
    const [zygote] = await until("svea-extract runs", () => (childrenOf(server.pid).length ? childrenOf(server.pid) : undefined));
    process.kill(zygote, "SIGKILL");
    ++kills;
  }
  const documents = await Promise.all(ids.map((id) => server.owner.taken(id)));
  const failed = documents.filter(({ state }) => state === "failed");
  assert.ok(failed.length <= kills, `${failed.length} failed`);
  failed.forEach(({ failure }) => checkSentences(failure));
  assert.equal((await server.owner.add(space, "sist.txt", "Sist i skåpet.\n")).state, "ready");
});

test("nothing of svea-extract stays behind a killed server", async (t) => {
  const server = await startServer(t, temporaryFolder(t));
  const { space } = await server.owner.makeOrganisation("ryd");
  await server.owner.add(space, "a.txt", "En mening.\n");
  const children = childrenOf(server.pid);
  assert.ok(children.length > 0);
  await server.stop("SIGKILL");
  for (const child of children) await until(`process ${child} ends`, () => !existsSync(`/proc/${child}`), { timeout_ms: 15_000 });
});
