import assert from "node:assert/strict";
import { connect } from "node:net";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { allEvents, events } from "./events.mjs";
import { startModel, writes } from "./model_server.mjs";
import { lasting, startServer, temporaryFolder } from "./svea.mjs";

describe("turns followed over the wire", () => {
  const suite = lasting();
  const question = "När bärgas bilar på Kajgatan?";
  const fact = "Bilar på Kajgatan bärgas på tisdagar klockan 6.";
  let model;
  let server;
  let organisation;

  before(async () => {
    model = await startModel(suite, writes(`${fact} [1]`));
    server = await startServer(suite, temporaryFolder(suite), { environment: { SVEA_MODEL_URL: model.url } });
    const made = await server.owner.makeOrganisation("kajen");
    ({ organisation } = made);
    await server.owner.add(made.space, "parkering.md", `# Parkering\n\n${fact} Avgiften är 900 kronor.\n`);
  });

  async function startTurn(asked = question) {
    const conversation = body(await server.owner.post("/conversations", { organisation }));
    return body(await server.owner.post(`/conversations/${conversation.id}/turns`, { question: asked }));
  }

  test("the events of a turn come in the documented order, with rising ids, and end with the turn as stored", async () => {
    model.answer = writes(`${fact} [1]`);
    const turn = await startTurn();
    assert.equal(turn.state, "running");
    const all = await allEvents(server.owner, turn.id);
    const names = all.map(({ name }) => name);
    const phases = all.filter(({ name }) => name === "status").map(({ data }) => data.phase);
    assert.deepEqual(phases, ["searching", "reading", "writing", "checking"].filter((phase) => phases.includes(phase)));
    assert.equal(names[0], "status");
    assert.ok(names.indexOf("passages") > 0 && names.indexOf("passages") < names.indexOf("delta"));
    assert.ok(names.includes("citation"));
    assert.equal(names.at(-1), "done");
    assert.equal(names.filter((name) => name === "done").length, 1);
    const ids = all.map(({ id }) => id);
    assert.equal(ids[0], 1);
    assert.deepEqual(ids, [...new Set(ids)].sort((a, b) => a - b));
    const done = all.at(-1).data;
    assert.deepEqual(Object.keys(done).sort(),
      ["answer", "asked_at", "citations", "conversation", "id", "model", "ms", "question", "refused", "sentences", "state", "warnings", "writer"]);
    assert.equal(done.state, "done");
    assert.equal(all.filter(({ name }) => name === "delta").map(({ data }) => data.text).join(""), done.answer);
    const stored = body(await server.owner.get(`/conversations/${done.conversation}`)).turns;
    assert.deepEqual(stored, [done]);
  });

  test("a broken stream goes on after the last event that was seen", async () => {
    model.answer = writes(`${fact} [1] ${"Mer finns inte. ".repeat(20)}`, { pause_ms: 3 });
    const turn = await startTurn();
    const seen = [];
    for await (const event of events(server.owner, turn.id)) {
      seen.push(event);
      if (seen.filter(({ name }) => name === "delta").length === 3) break;
    }
    seen.push(...(await allEvents(server.owner, turn.id, { after: seen.at(-1).id })));
    const ids = seen.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)].sort((a, b) => a - b), "nothing twice");
    const written = seen.filter(({ name }) => name === "delta").map(({ data }) => data.text).join("");
    assert.ok(written.startsWith(fact) && written.includes("Mer finns inte."), "nothing left out");
    assert.equal(seen.at(-1).name, "done");
  });

  test("a turn that nobody follows is finished and can be read afterwards", async () => {
    model.answer = writes(`${fact} [1]`, { pause_ms: 5 });
    const turn = await startTurn();
    for await (const event of events(server.owner, turn.id)) if (event.id >= 1) break;
    const done = (await allEvents(server.owner, turn.id)).at(-1);
    assert.equal(done.data.state, "done");
    assert.match(done.data.answer, /tisdagar klockan 6/);
  });

  test("two follow the same turn and see the same answer", async () => {
    model.answer = writes(`${fact} [1]`, { pause_ms: 2 });
    const turn = await startTurn();
    const [one, other] = await Promise.all([allEvents(server.owner, turn.id), allEvents(server.owner, turn.id)]);
    assert.deepEqual(one.at(-1), other.at(-1));
  });

  /** Asks for a turn's events and reads nothing of what comes. */
  function stalledReader(t, turn) {
    const socket = connect(server.port, "127.0.0.1");
    socket.pause();
    socket.write(`GET /api/v1/turns/${turn}/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${server.key}\r\n\r\n`);
    t.after(() => socket.destroy());
  }

  test("a reader that stalls slows nobody else", async (t) => {
    model.answer = writes(`${fact} [1] ${"Avgiften är 900 kronor. ".repeat(5000)}`);
    const slow = await startTurn();
    for (let i = 0; i < 8; ++i) stalledReader(t, slow.id);
    const whole = await allEvents(server.owner, slow.id);
    assert.equal(whole.at(-1).data.state, "done");
    model.answer = writes(`${fact} [1]`);
    const started = performance.now();
    const all = await allEvents(server.owner, (await startTurn()).id);
    assert.equal(all.at(-1).data.state, "done");
    assert.ok(performance.now() - started < 10_000);
  });

  test("twenty conversations at once each get their own answer", async () => {
    model.answer = writes(`${fact} [1]`, { pause_ms: 1 });
    const turns = await Promise.all(Array.from({ length: 20 }, (_, i) => startTurn(`${question} Fråga ${i}.`)));
    const ends = await Promise.all(turns.map(({ id }) => allEvents(server.owner, id)));
    ends.forEach((all, i) => {
      assert.equal(all.at(-1).data.state, "done");
      assert.equal(all.at(-1).data.question, `${question} Fråga ${i}.`);
    });
  });

  test("edit and resend removes the turn and those after it", async () => {
    model.answer = writes(`${fact} [1]`);
    const first = await startTurn();
    await allEvents(server.owner, first.id);
    const path = `/conversations/${first.conversation}/turns`;
    const second = body(await server.owner.post(path, { question: "Vad kostar det?" }));
    await allEvents(server.owner, second.id);
    const anew = body(await server.owner.post(path, { question: "Vad är avgiften?", replace_from: first.id }));
    await allEvents(server.owner, anew.id);
    const { turns } = body(await server.owner.get(`/conversations/${first.conversation}`));
    assert.deepEqual(turns.map(({ question: asked }) => asked), ["Vad är avgiften?"]);
  });
});
