import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { startEmbedding } from "./embedding_server.mjs";
import { lasting, startServer, svea, sveaJson, temporaryFolder, until } from "./svea.mjs";

const environmentOf = (model) => ({ SVEA_EMBEDDING_URL: model.url, SVEA_EMBEDDING_MODEL: "fyrgram" });
const divorce = "# Familjerätt\n\nAnsökan om äktenskapsskillnad lämnas till tingsrätten.\n";
const school = "# Skolan\n\nHöstterminen börjar i augusti.\n";
const question = "Hur begär man separation?";

describe("an embedding model beside the server", () => {
  const suite = lasting();
  let model;
  let server;
  let made;
  const data = temporaryFolder(suite);

  before(async () => {
    model = await startEmbedding(suite);
    server = await startServer(suite, data, { environment: environmentOf(model) });
    made = await server.owner.makeOrganisation("bodal");
    await server.owner.add(made.space, "familj.md", divorce);
    await server.owner.add(made.space, "skola.md", school);
  });

  const names = async (client = server.owner, words = question) => (await client.search(words)).map(({ document }) => document);
  const found = (name, client) => until(`${name} is found by meaning`, async () => (await names(client)).includes(name));

  test("what words alone miss is found by meaning, and the model got the title with the text", async (t) => {
    await found("familj.md");
    assert.ok(model.asked.some(({ input }) => input?.some((text) => /Familjerätt[\s\S]*äktenskapsskillnad/.test(text))));
    const words = await startServer(t, temporaryFolder(t));
    const { space } = await words.owner.makeOrganisation("bodal");
    await words.owner.add(space, "familj.md", divorce);
    assert.deepEqual(await names(words.owner), []);
  });

  test("a person finds by meaning only what that person may read", async () => {
    const other = await server.owner.makeOrganisation("annanstad");
    await server.owner.add(other.space, "hemlig.md", divorce.replace("tingsrätten", "nämnden"));
    await found("familj.md");
    const member = await server.owner.invite(made.organisation, "eva@bodal.example", "reader");
    const stranger = await server.owner.invite(other.organisation, "per@annanstad.example", "reader");
    await found("hemlig.md", stranger);
    assert.ok(!(await names(member)).includes("hemlig.md"));
    assert.ok(!(await names(stranger)).includes("familj.md"));
    assert.deepEqual(await member.search(question, "&type=protokoll"), []);
  });

  test("a removed document is gone at once", async () => {
    const { id } = await server.owner.add(made.space, "tvist.md", divorce.replace("lämnas till", "prövas av"));
    await until("both are found", async () => (await names()).includes("tvist.md"));
    assert.equal((await server.owner.remove(`/documents/${id}`)).status, 204);
    assert.ok(!(await names()).includes("tvist.md"));
  });

  // What the server does, and how many of three searches ask it: after a failure it is left alone for a while.
  const faults = [["answers 500", (response) => response.writeHead(500).end(), 1], ["hangs", () => {}, 1],
    ["sends half an answer", (response) => response.end('{"data":[{"index":0,'), 1],
    ["sends vectors of another size", (response) => response.end('{"data":[{"index":0,"embedding":[1,2,3]}]}'), 3]];
  for (const [what, fault, times] of faults) {
    test(`when its server ${what}, words are searched, with one short wait at most`, async (t) => {
      const faulty = await startEmbedding(t);
      faulty.fault = fault;
      const { owner } = await startServer(t, temporaryFolder(t), { environment: environmentOf(faulty) });
      const { space } = await owner.makeOrganisation("bodal");
      await owner.add(space, "skola.md", school);
      const asked = "När börjar höstterminen?";
      for (let i = 0; i < 3; ++i) {
        const started = performance.now();
        assert.deepEqual(await names(owner, asked), ["skola.md"]);
        assert.ok(performance.now() - started < 5000, `${performance.now() - started} ms`);
      }
      assert.equal(faulty.asked.filter(({ input }) => input.includes(asked)).length, times);
    });
  }

  test("the vectors outlive a kill: nothing is embedded again", async () => {
    await found("familj.md");
    await server.stop("SIGKILL");
    model.asked.length = 0;
    server = await startServer(suite, data, { environment: environmentOf(model) });
    assert.ok((await names()).includes("familj.md"));
    assert.deepEqual(model.asked.map(({ input }) => input), [[question]]);
  });

  test("another model's vectors are made anew", async () => {
    await server.stop();
    server = await startServer(suite, data, { environment: { ...environmentOf(model), SVEA_EMBEDDING_MODEL: "en annan" } });
    await found("familj.md");
    assert.ok(model.asked.some(({ input }) => input.some((text) => text.includes("tingsrätten"))));
  });
});

test("a reranker puts the best hits in order, and without its answer they stay as they are", async (t) => {
  const model = await startEmbedding(t);
  const { owner } = await startServer(t, temporaryFolder(t), { environment: { SVEA_RERANK_URL: model.url } });
  const { space } = await owner.makeOrganisation("bodal");
  await owner.add(space, "regler.md", "# Regler\n\nRegler för sopor: sopor hämtas inte här. Regler för annat finns i taxan.\n");
  await owner.add(space, "avfall.md", "# Hushållsavfall\n\nHushållsavfall och regler.\n");
  const first = async () => (await owner.search("sopor regler"))[0].document;
  assert.equal(await first(), "avfall.md");
  const { path, documents } = model.asked.at(-1);
  assert.equal(path, "/v1/rerank");
  assert.equal(documents.length, 2);
  model.fault = (response) => response.writeHead(503).end();
  assert.equal(await first(), "regler.md");
});

test("svea eval tells what vectors add to words", async (t) => {
  const model = await startEmbedding(t);
  const folder = join(temporaryFolder(t), "set");
  mkdirSync(folder);
  const lines = (file, values) => writeFileSync(join(folder, file), values.map((value) => `${JSON.stringify(value)}\n`).join(""));
  lines("passages.jsonl", [{ id: "a", text: divorce }, { id: "b", text: school }]);
  lines("questions.jsonl", [
    { id: "1", question, passage: "a", answers: [{ text: "tingsrätten", start: 0, end: 1 }] },
    { id: "2", question: "När börjar höstterminen?", passage: "b", answers: [{ text: "augusti", start: 0, end: 1 }] },
  ]);
  const settings = ["eval", "retrieval", folder, "--data", temporaryFolder(t)];
  const report = await sveaJson(settings, { environment: environmentOf(model) });
  assert.equal(report.first, 1);
  assert.equal(report.words_alone.first, 0.5);
  assert.equal((await sveaJson(settings)).words_alone, undefined);
});

test("an embedding server without its model's name is refused at start, with a sentence", async (t) => {
  const { code, stderr } = await svea(["search", "x", "--data", temporaryFolder(t)], { environment: { SVEA_EMBEDDING_URL: "http://127.0.0.1:9/v1" } });
  assert.notEqual(code, 0);
  assert.match(stderr, /SVEA_EMBEDDING_MODEL saknas/);
});
