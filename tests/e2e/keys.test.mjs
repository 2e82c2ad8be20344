// API keys and model comparisons on the command line and over REST.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { body, Client } from "./client.mjs";
import { startModel, writes } from "./model_server.mjs";
import { lasting, startServer, svea, sveaJson, temporaryFolder } from "./svea.mjs";

describe("keys of programs", () => {
  const suite = lasting();
  let data;
  let server;
  let made;
  const run = (...args) => svea([...args, "--data", data, "--language", "en"]);

  before(async () => {
    data = temporaryFolder(suite);
    server = await startServer(suite, data);
    made = await server.owner.makeOrganisation("bodal");
    await server.owner.add(made.space, "taxa.md", "# Taxa\n\nEn sophämtning kostar 120 kronor i Bodal.\n");
  });

  test("a key is made, used, listed and revoked from the command line", async () => {
    const created = await run("key", "create", "Diariet", "--organisation", "bodal", "--scope", "documents", "--tokens", "1000");
    assert.equal(created.code, 0, created.stderr);
    const secret = created.stdout.trim();
    assert.match(secret, /^svea_\S{40,}$/);
    const program = new Client(server.url, { Authorization: `Bearer ${secret}` });
    assert.equal((await program.search("sophämtning")).length, 1);
    assert.equal((await program.get("/keys")).status, 403);
    assert.equal((await program.upload(made.space, "x.txt", "x")).status, 403);

    const listed = await run("key", "list", "--organisation", "bodal");
    assert.match(listed.stdout, /Diariet/);
    assert.ok(!listed.stdout.includes(secret));
    const { keys } = await sveaJson(["key", "list", "--organisation", "bodal", "--data", data]);
    assert.equal(keys[0].monthly_tokens, 1000);
    assert.equal((await run("key", "revoke", String(keys[0].id))).code, 0);
    assert.equal((await program.get("/session")).status, 401);
    assert.equal((await run("key", "revoke", String(keys[0].id))).code, 3);
  });

  test("a key that narrows to a space reads that space alone", async () => {
    const closed = body(await server.owner.post(`/organisations/${made.organisation}/spaces`, { slug: "annat", name: "Annat", access: "organisation" }));
    const created = await run("key", "create", "Smal", "--organisation", "bodal", "--scope", "documents", "--space", "annat");
    const program = new Client(server.url, { Authorization: `Bearer ${created.stdout.trim()}` });
    assert.deepEqual(body(await program.get(`/organisations/${made.organisation}/spaces`)).spaces.map(({ id }) => id), [closed.id]);
    assert.equal((await program.search("sophämtning")).length, 0);
  });

  test("wrong arguments are said before anything is made", async () => {
    assert.equal((await run("key", "create", "X", "--scope", "allt")).code, 2);
    assert.equal((await run("key", "create", "X", "--scope", "chat", "--until", "2020-01-01")).code, 2);
    assert.equal((await run("eval")).code, 2);
  });
});

describe("comparing models", () => {
  const suite = lasting();
  const fact = "Tvättstugan i Bodal stänger klockan 21 varje kväll.";
  let data;
  let server;
  let model;
  let made;

  before(async () => {
    data = temporaryFolder(suite);
    model = await startModel(suite, writes(`${fact} [1]`));
    server = await startServer(suite, data, { environment: { SVEA_MODEL_URL: model.url, SVEA_MODEL_NAME: "svensk-modell" } });
    made = await server.owner.makeOrganisation("bodal");
    await server.owner.add(made.space, "tvättstugan.md", `# Tvättstugan\n\n${fact}\n`);
  });

  const follow = async (id, place) =>
    (await fetch(`${server.url}/api/v1/comparisons/${id}/answers/${place}/events`, { headers: server.owner.headers })).text();

  test("answers are blind until the vote, and votes become strengths", async () => {
    const path = `/organisations/${made.organisation}/comparisons`;
    for (let round = 0; round < 3; ++round) {
      const { id, answers } = body(await server.owner.post(path, { question: "När stänger tvättstugan?" }));
      assert.equal(answers, 2);
      for (const text of await Promise.all([follow(id, 0), follow(id, 1)])) {
        assert.match(text, /event: done/);
        assert.doesNotMatch(text, /svensk-modell|grund/);
      }
      const { models } = body(await server.owner.post(`/comparisons/${id}/vote`, { verdict: "equal" }));
      assert.deepEqual([...models].sort(), ["grund", "svensk-modell"]);
    }
    const { votes, results } = body(await server.owner.get(path));
    assert.equal(votes, 3);
    assert.ok(results.every(({ strength, low, high }) => Math.abs(strength) < 1e-6 && low < strength && strength < high));
  });

  test("svea eval --model puts models beside Grund in one table", async () => {
    const set = temporaryFolder(suite);
    const { writeFileSync } = await import("node:fs");
    writeFileSync(`${set}/passages.jsonl`, `${JSON.stringify({ id: "p", text: fact })}\n`);
    const question = { id: "q", question: "När stänger tvättstugan i Bodal?", passage: "p", answers: [{ text: "klockan 21", start: 28, end: 38 }] };
    writeFileSync(`${set}/questions.jsonl`, `${JSON.stringify(question)}\n`);
    const args = ["eval", "--model", "svensk-modell", "--set", set, "--data", data];
    const environment = { SVEA_MODEL_URL: model.url, SVEA_MODEL_NAME: "svensk-modell" };
    const { columns, rows } = await sveaJson(args, { environment });
    assert.deepEqual(columns, ["grund", "svensk-modell"]);
    const holds = rows.find(({ measure }) => measure === "answers.contains_answer");
    assert.deepEqual(holds.values, [1, 1]);
    const table = await svea([...args, "--language", "en"], { environment });
    assert.match(table.stdout, /answers\.contains_answer +1\.000 +1\.000/);
    assert.equal((await svea(["eval", "--model", "okänd", "--set", set, "--data", data], { environment })).code, 3);
  });
});
