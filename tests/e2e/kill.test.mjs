import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { program, startServer, svea, sveaJson, temporaryFolder, until } from "./svea.mjs";

const files_in_all = 1000;
const uploads_at_once = 8;
const nameOf = (i) => `handling-${i}.txt`;
const textOf = (i) => `# Handling ${i}\n\nBeteckningen dödbar${i}x gäller ärendet om gatlyktor på Storgatan.\n`;

/** Uploads every file whose number is not in `acknowledged` until all are, or the server is gone. */
async function uploadTheRest(owner, space, acknowledged) {
  const waiting = Array.from({ length: files_in_all }, (_, i) => i).filter((i) => !acknowledged.has(i));
  const work = async () => {
    for (let i; (i = waiting.shift()) !== undefined; ) {
      const reply = await owner.upload(space, nameOf(i), textOf(i)).catch(() => undefined);
      if (!reply) return;
      assert.equal(reply.status, 202, JSON.stringify(reply.body));
      acknowledged.set(i, reply.body.document.id);
    }
  };
  await Promise.all(Array.from({ length: uploads_at_once }, work));
}

/** Every document that there is. */
async function allDocuments(owner) {
  const all = [];
  for (let total = 1; all.length < total; ) {
    const { body } = await owner.get(`/documents?offset=${all.length}&count=100`);
    all.push(...body.documents);
    total = body.total;
  }
  return all;
}

test("a server killed while a thousand files come in keeps each that it acknowledged, once and whole", { timeout: 120_000 }, async (t) => {
  const data = temporaryFolder(t);
  const acknowledged = new Map();
  let space;
  const moments_ms = [];
  for (let kill = 0; kill < 4; ++kill) {
    const server = await startServer(t, data);
    space ??= (await server.owner.makeOrganisation("ryd")).space;
    const moment_ms = 150 + Math.random() * 500;
    moments_ms.push(Math.round(moment_ms));
    const killed = new Promise((resolve) => setTimeout(() => resolve(server.stop("SIGKILL")), moment_ms));
    await Promise.all([uploadTheRest(server.owner, space, acknowledged), killed]);
    assert.equal((await server.ended).signal, "SIGKILL");
  }
  t.diagnostic(`killed after ${moments_ms.join(", ")} ms with ${acknowledged.size} files acknowledged`);

  const { owner } = await startServer(t, data);
  const kept = new Map(acknowledged);
  await uploadTheRest(owner, space, acknowledged);
  assert.equal(acknowledged.size, files_in_all);
  for (const [i, id] of acknowledged) {
    const document = await owner.taken(id, { timeout_ms: 60_000 });
    assert.equal(document.state, "ready", JSON.stringify(document));
    assert.equal(document.name, nameOf(i));
  }
  const documents = await allDocuments(owner);
  assert.equal(documents.length, files_in_all, "no document twice");
  assert.equal(new Set(documents.map(({ name }) => name)).size, files_in_all);
  for (const [i, id] of kept) {
    const hits = await owner.search(`dödbar${i}x`);
    assert.equal(hits[0]?.id, id, `${nameOf(i)} was acknowledged before a kill`);
    assert.equal(hits.filter((hit) => hit.id === id).length, 1, "no passage twice");
  }
});

test("an add that was killed is finished by the next one, without anything twice", { timeout: 60_000 }, async (t) => {
  const work = temporaryFolder(t);
  const folder = join(work, "handlingar");
  const data = join(work, "data");
  mkdirSync(folder);
  for (let i = 0; i < 300; ++i) writeFileSync(join(folder, nameOf(i)), textOf(i));
  for (let kill = 0; kill < 3; ++kill) {
    const child = spawn(program, ["add", folder, "--data", data], { stdio: "ignore" });
    setTimeout(() => child.kill("SIGKILL"), 100 + Math.random() * 300);
    await new Promise((resolve) => child.once("exit", resolve));
  }
  const report = await sveaJson(["add", folder, "--data", data]);
  assert.equal(report.documents.length, 300);
  assert.ok(report.documents.every(({ state }) => state === "ready"));
  const listed = (await svea(["documents", "list", "--data", data, "--json"])).stdout.trim().split("\n").map((line) => JSON.parse(line).name);
  assert.deepEqual(listed.sort(), Array.from({ length: 300 }, (_, i) => nameOf(i)).sort());
  const { hits } = await sveaJson(["search", "dödbar299x", "--data", data]);
  assert.equal(hits[0].document, nameOf(299));
});

test("an add that is interrupted says that it was and leaves nothing half", async (t) => {
  const work = temporaryFolder(t);
  const folder = join(work, "handlingar");
  const data = join(work, "data");
  mkdirSync(folder);
  for (let i = 0; i < 500; ++i) writeFileSync(join(folder, nameOf(i)), textOf(i));
  const child = spawn(program, ["add", folder, "--data", data], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await until("a file has come in", () => existsSync(join(data, "files")) && readdirSync(join(data, "files")).length > 0);
  child.kill("SIGINT");
  const code = await ended;
  assert.equal(code, 1);
  assert.match(said, /^svea: Avbrutet\./m);
  const again = await sveaJson(["add", folder, "--data", data]);
  assert.equal(again.documents.length, 500);
});
