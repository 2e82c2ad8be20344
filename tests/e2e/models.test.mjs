import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { allEvents, firstEvent } from "./events.mjs";
import { hangs, startModel, writes } from "./model_server.mjs";
import { checkProblem, checkSentences } from "./problem.mjs";
import { lasting, startServer, svea, sveaJson, temporaryFolder, until } from "./svea.mjs";

describe("several language models", () => {
  const suite = lasting();
  const question = "När öppnar badhuset i Tuna?";
  const fact = "Badhuset i Tuna öppnar klockan 7 varje morgon.";
  const data = temporaryFolder(suite);
  let first;
  let second;
  let server;
  let owner;
  let organisation;
  let space;

  before(async () => {
    first = await startModel(suite, writes(`${fact} [1]`));
    second = await startModel(suite, writes(`${fact} [1]`));
    server = await startServer(suite, data);
    owner = server.owner;
    ({ organisation, space } = await owner.makeOrganisation("tuna"));
    await owner.add(space, "badhuset.md", `# Badhuset\n\n${fact} Handduk lånas i kassan.\n`);
    const reached = { base_url: first.url, server_model: "liten", key: "hemlig-nyckel" };
    body(await owner.post("/language-models", { slug: "forsta", name: "Första", ...reached, runs_at: "egen maskin" }));
    body(await owner.post("/language-models", { slug: "andra", name: "Andra", base_url: second.url }));
  });

  const ask = async () => body(await owner.post("/ask", { question, organisation }));
  const model = async (slug) => body(await owner.get("/language-models")).models.find((each) => each.slug === slug);
  const change = async (slug, changes) => body(await owner.patch(`/language-models/${slug}`, changes));
  const choose = async (...models) => body(await owner.put(`/organisations/${organisation}/model-choices`, { models }));
  const writer = async () => body(await owner.get(`/organisations/${organisation}/writer`));

  test("the first choice writes, with its name at its server and its key, which nobody reads again", async () => {
    await choose("forsta", "andra");
    assert.equal((await ask()).writer, "model");
    assert.equal(first.asked.at(-1).model, "liten");
    assert.equal(first.key, "Bearer hemlig-nyckel");
    assert.equal(second.asked.length, 0);
    const { has_key } = await model("forsta");
    assert.equal(has_key, true);
    const told = JSON.stringify((await owner.get("/language-models")).body);
    assert.ok(!told.includes("hemlig-nyckel"));
    assert.ok(!readFileSync(join(data, "svea.db")).includes("hemlig-nyckel"));
    await choose("andra", "forsta");
    await ask();
    assert.equal(second.asked.length, 1);
    await choose("forsta", "andra");
  });

  test("an organisation sees what there is and who writes, and only the operator how it is reached", async () => {
    const reader = await owner.invite(organisation, "eva@tuna.example", "reader");
    const { models } = body(await reader.get("/language-models"));
    assert.deepEqual(models.map(({ name, state, base_url }) => [name, state, base_url]),
      [["Första", "ready", undefined], ["Andra", "ready", undefined]]);
    assert.deepEqual(body(await reader.get(`/organisations/${organisation}/writer`)),
      { first_choice: "Första", writes_now: "Första", warning: null });
    checkProblem(await reader.post("/language-models", { slug: "x" }), 403, "forbidden");
  });

  test("passages of a space never reach a model that is not cleared for its class", async () => {
    body(await owner.patch(`/spaces/${space}`, { security_class: "secret" }));
    const asked = first.asked.length + second.asked.length;
    assert.equal((await ask()).writer, "grund");
    assert.equal(first.asked.length + second.asked.length, asked);
    await change("andra", { cleared_for: "secret" });
    assert.equal((await ask()).writer, "model");
    assert.equal(second.asked.length, asked - first.asked.length + 1);
    body(await owner.patch(`/spaces/${space}`, { security_class: "internal" }));
  });

  test("who waits is told the place, and gets it when it is free", async () => {
    await choose("forsta");
    await change("forsta", { requests_at_once: 1 });
    first.answer = hangs;
    const turn = async () => {
      const conversation = body(await owner.post("/conversations", { organisation }));
      return body(await owner.post(`/conversations/${conversation.id}/turns`, { question }));
    };
    const running = await turn();
    await until("the model is asked", async () => (await model("forsta")).running === 1);
    const waiting = await turn();
    const { data } = await firstEvent(owner, waiting.id, ({ name, data }) => name === "status" && data.phase === "waiting");
    assert.equal(data.ahead, 0);
    assert.ok(data.seconds > 0);
    assert.equal((await model("forsta")).waiting, 1);
    first.answer = writes(`${fact} [1]`);
    assert.equal((await owner.post(`/turns/${running.id}/stop`)).status, 204);
    const all = await allEvents(owner, waiting.id);
    assert.equal(all.at(-1).data.writer, "model");
    assert.equal(all.at(-1).data.state, "done");
    await change("forsta", { requests_at_once: 8 });
  });

  test("tokens of a model that costs are counted, and spent ones are no longer used", async () => {
    await choose("forsta");
    await change("forsta", { prompt_price_ore: 1000, answer_price_ore: 2000 });
    body(await owner.put(`/organisations/${organisation}/model-allowance`, { tokens_per_month: 10 }));
    assert.equal((await ask()).writer, "model");
    const usage = body(await owner.get(`/organisations/${organisation}/model-usage`));
    assert.equal(usage.budget, "spent");
    const use = usage.uses.find((each) => each.model === "forsta");
    assert.ok(use.prompt_tokens > 50 && use.answer_tokens > 5 && use.cost_ore >= 1, JSON.stringify(use));
    const answer = await ask();
    assert.equal(answer.writer, "grund");
    assert.deepEqual(answer.warnings, ["model_unavailable"]);
    const { writes_now, warning } = await writer();
    assert.equal(writes_now, null);
    assert.equal(warning.code, "model_budget_spent");
    checkSentences(warning);
    await choose("forsta", "andra");
    assert.equal((await ask()).writer, "model");
    body(await owner.put(`/organisations/${organisation}/model-allowance`, { tokens_per_month: 0 }));
    assert.equal((await writer()).warning, null);
  });

  test("the command line shows, adds, chooses and removes", async () => {
    const at = { environment: server.environment };
    const run = async (...args) => {
      const { code, stdout, stderr } = await svea(["models", ...args, "--server", server.url], at);
      assert.equal(code, 0, stderr);
      return stdout;
    };
    await run("add", "tredje", second.url, "--name", "Tredje modellen", "--class", "open", "--runs-at", "Leverantör AB, Sverige");
    assert.match(await run("list"), /tredje +ready +open +Tredje modellen +Leverantör AB, Sverige/);
    await run("edit", "tredje", "--off");
    assert.equal((await model("tredje")).state, "off");
    assert.match(await run("test", "tredje"), /öppnar klockan 7/);
    await run("choose", "andra", "--organisation", "tuna");
    assert.equal((await writer()).first_choice, "Andra");
    await run("allow", "--organisation", "tuna", "--tokens", "5000000");
    assert.match(await run("usage", "--organisation", "tuna"), /av 5000000 tokens/);
    await run("remove", "tredje");
    assert.equal(await model("tredje"), undefined);
    const { organisations } = await sveaJson(["models", "usage", "--server", server.url], at);
    assert.ok(organisations.some((usage) => usage.organisation === organisation));
    const unknown = await svea(["models", "test", "borta", "--server", server.url], at);
    assert.equal(unknown.code, 3);
  });

  test("every change stands in the audit log", async () => {
    const { entries } = body(await owner.get("/audit?count=1000"));
    const actions = new Set(entries.map(({ action }) => action));
    for (const action of ["model_added", "model_changed", "model_removed", "model_tried", "models_chosen", "model_allowance_set", "space_changed"])
      assert.ok(actions.has(action), action);
  });

  test("when the first choice is gone the next one writes, and the page is told; mended, it writes again", async () => {
    await choose("forsta", "andra");
    const { url } = first;
    first.stop();
    const answer = await ask();
    assert.equal(answer.writer, "model");
    assert.ok(answer.warnings.includes("model_replaced"), answer.warnings.join());
    assert.equal((await model("forsta")).state, "unreachable");
    checkSentences((await model("forsta")).failure);
    assert.deepEqual((await ask()).warnings, []);
    const told = await writer();
    assert.deepEqual([told.first_choice, told.writes_now, told.warning.code], ["Första", "Andra", "model_resting"]);
    assert.match(told.warning.detail, /Andra svarar i stället/);
    checkProblem(await owner.post("/language-models/forsta/test"), 503, "model_unreachable");
    first = await startModel(suite, writes(`${fact} [1]`));
    assert.notEqual(first.url, url);
    await change("forsta", { base_url: first.url });
    await until("it is found", async () => (await model("forsta")).state === "ready");
    assert.equal((await model("forsta")).has_key, false);
    assert.equal((await writer()).writes_now, "Första");
  });

  test("models, choices and what was used are there after a restart", async () => {
    const before = body(await owner.get(`/organisations/${organisation}/model-usage`));
    await server.stop();
    server = await startServer(suite, data);
    owner = server.owner;
    assert.equal((await writer()).first_choice, "Första");
    assert.deepEqual(body(await owner.get(`/organisations/${organisation}/model-usage`)).uses, before.uses);
    assert.equal((await ask()).writer, "model");
  });
});
