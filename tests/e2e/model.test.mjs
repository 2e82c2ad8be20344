import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { allEvents, firstEvent } from "./events.mjs";
import { dies, fails, hangs, startModel, writes } from "./model_server.mjs";
import { checkSentences } from "./problem.mjs";
import { lasting, startServer, svea, temporaryFolder, until } from "./svea.mjs";

describe("a language model beside the server", () => {
  const suite = lasting();
  const question = "När stänger tvättstugan i Bodal?";
  const fact = "Tvättstugan i Bodal stänger klockan 21 varje kväll.";
  let model;
  let server;
  let organisation;

  before(async () => {
    model = await startModel(suite, writes(`${fact} [1]`));
    const environment = { SVEA_MODEL_URL: model.url };
    server = await startServer(suite, temporaryFolder(suite), { environment });
    const made = await server.owner.makeOrganisation("bodal");
    ({ organisation } = made);
    await server.owner.add(made.space, "tvättstugan.md", `# Tvättstugan\n\n${fact} Nyckeln hämtas hos fastighetsskötaren.\n`);
  });

  const ask = async () => body(await server.owner.post("/ask", { question }));

  /** Ends the model's rest after the faults of a test: the operator tries it out when it writes again. */
  async function mend() {
    model.answer = writes("Stockholm.");
    body(await server.owner.post("/language-models/konfigurerad/test"));
  }

  /** A new turn of a new conversation. */
  async function startTurn() {
    const conversation = body(await server.owner.post("/conversations", { organisation }));
    return body(await server.owner.post(`/conversations/${conversation.id}/turns`, { question }));
  }

  test("with SVEA_MODEL_URL the model writes, from passages that it was given, and its citation is checked", async () => {
    model.answer = writes(`${fact} [1]`);
    const answer = await ask();
    assert.equal(answer.writer, "model");
    assert.match(answer.answer, /stänger klockan 21/);
    assert.deepEqual(answer.warnings, []);
    assert.equal(answer.citations.length, 1);
    assert.match(answer.citations[0].quote, /stänger klockan 21/);
    const { model: name, messages, stream } = model.asked.at(-1);
    assert.equal(name, "svensk-modell");
    assert.equal(stream, true);
    assert.match(JSON.stringify(messages), /Nyckeln hämtas hos fastighetsskötaren/);
    assert.match(messages.at(-1).content, /När stänger tvättstugan/);
    assert.equal(body(await server.owner.get("/session")).model, "svensk-modell");
  });

  test("a citation of a passage that was never given is dropped, with a warning", async () => {
    model.answer = writes(`${fact} [1] Den öppnar klockan 7. [9]`);
    const answer = await ask();
    assert.equal(answer.writer, "model");
    assert.ok(answer.warnings.includes("citation_unknown"), answer.warnings.join());
    assert.doesNotMatch(answer.answer, /\[9\]/);
    assert.deepEqual(answer.citations.map(({ n }) => n), [1]);
  });

  test("a sentence that no passage supports is marked with a warning", async () => {
    model.answer = writes(`${fact} [1] Månen består av grön ost från Västerbotten. [1]`);
    assert.ok((await ask()).warnings.includes("sentence_unsupported"));
  });

  const faults = [["answers 500", fails(500)], ["answers 404", fails(404)], ["dies midway", dies],
    ["sends something else", (response) => response.end("<html>hej</html>")]];
  for (const [what, fault] of faults) {
    test(`when the model ${what}, Grund answers and the warning says so`, async () => {
      await mend();
      model.answer = fault;
      const answer = await ask();
      assert.equal(answer.writer, "grund");
      assert.match(answer.answer, /21/);
      assert.doesNotMatch(answer.answer, /Svaret börjar här/);
      assert.ok(answer.warnings.includes("model_unavailable"), answer.warnings.join());
      const all = await allEvents(server.owner, (await startTurn()).id);
      checkSentences(all.find(({ name, data }) => name === "warning" && data.code === "model_unavailable").data);
      assert.equal(all.at(-1).data.writer, "grund");
    });
  }

  test("when no model listens, Grund answers at once", async (t) => {
    const data = temporaryFolder(t);
    const alone = await startServer(t, data, { environment: { SVEA_MODEL_URL: "http://127.0.0.1:9/v1" } });
    const { space } = await alone.owner.makeOrganisation("bodal");
    await alone.owner.add(space, "a.txt", fact);
    const started = performance.now();
    const answer = body(await alone.owner.post("/ask", { question }));
    assert.ok(performance.now() - started < 5000);
    assert.equal(answer.writer, "grund");
    assert.deepEqual(answer.warnings, ["model_unavailable"]);
  });

  test("stop ends a turn whose model hangs, and the model's connection with it", async () => {
    await mend();
    model.answer = hangs;
    const turn = await startTurn();
    await firstEvent(server.owner, turn.id, ({ name, data }) => name === "status" && data.phase === "writing");
    const closed = model.closed;
    assert.equal((await server.owner.post(`/turns/${turn.id}/stop`)).status, 204);
    const all = await allEvents(server.owner, turn.id);
    assert.equal(all.at(-1).name, "done");
    assert.equal(all.at(-1).data.state, "stopped");
    await until("the model's connection is closed", () => model.closed > closed);
  });

  test("stop keeps what was written so far", async () => {
    model.answer = writes(`${fact} [1] ${"Och så vidare. ".repeat(500)}`, { pause_ms: 5 });
    const turn = await startTurn();
    await firstEvent(server.owner, turn.id, ({ name }) => name === "delta");
    await server.owner.post(`/turns/${turn.id}/stop`);
    const done = (await allEvents(server.owner, turn.id)).at(-1).data;
    assert.equal(done.state, "stopped");
    assert.ok(done.answer.length > 0 && done.answer.length < 7000, done.answer.length);
    const conversation = body(await server.owner.get(`/conversations/${done.conversation}`));
    assert.deepEqual(conversation.turns.map(({ answer, state }) => [answer, state]), [[done.answer, "stopped"]]);
  });

  test("a conversation takes one turn at a time, and after the stop another", async () => {
    model.answer = hangs;
    const turn = await startTurn();
    const second = await server.owner.post(`/conversations/${turn.conversation}/turns`, { question });
    assert.equal(second.status, 409);
    assert.equal(second.body.code, "conversation_busy");
    await server.owner.post(`/turns/${turn.id}/stop`);
    await allEvents(server.owner, turn.id);
    model.answer = writes(`${fact} [1]`);
    assert.equal((await server.owner.post(`/conversations/${turn.conversation}/turns`, { question })).status, 202);
  });

  test("a server killed while a model writes tells after the restart that the turn failed", async (t) => {
    const data = temporaryFolder(t);
    const environment = { SVEA_MODEL_URL: model.url };
    model.answer = hangs;
    const first = await startServer(t, data, { environment });
    const made = await first.owner.makeOrganisation("bodal");
    await first.owner.add(made.space, "a.txt", fact);
    const person = await first.owner.invite(made.organisation, "eva@bodal.example", "reader");
    const conversation = body(await person.post("/conversations", { organisation: made.organisation }));
    const turn = body(await person.post(`/conversations/${conversation.id}/turns`, { question }));
    await firstEvent(person, turn.id, ({ name, data: { phase } }) => name === "status" && phase === "writing");
    await first.stop("SIGKILL");
    const second = await startServer(t, data, { environment });
    person.url = second.url;
    const { turns } = body(await person.get(`/conversations/${conversation.id}`));
    assert.deepEqual(turns.map(({ id, state }) => [id, state]), [[turn.id, "failed"]]);
    assert.equal((await allEvents(person, turn.id)).at(-1).data.state, "failed");
  });

  test("the command line prints the model's answer once, with its sources", async () => {
    model.answer = writes(`${fact} [1]`);
    const { code, stdout, stderr } = await svea(["ask", question, "--server", server.url], { environment: server.environment });
    assert.equal(code, 0, stderr);
    assert.equal(stdout.split("stänger klockan 21").length, 2, stdout);
    assert.match(stdout, /\nKällor:\n {2}\[1\] Tvättstugan/);
  });
});
