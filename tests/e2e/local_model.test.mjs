import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { allEvents, firstEvent } from "./events.mjs";
import { makeModel, programs } from "./llama.mjs";
import { checkSentences } from "./problem.mjs";
import { childrenOf, lasting, program, startServer, svea, sveaJson, temporaryFolder, until } from "./svea.mjs";

const without = existsSync(join(programs, "svea-llama")) ? false : "this build has no svea-llama";

// One thread: two that wait for each other on a busy machine take turns rather than work.
const threads = { SVEA_LOCAL_THREADS: "1" };
const served = { environment: { SVEA_LOCAL_MODEL: "liten", ...threads } };
const alone = { environment: threads };

/** A data directory with one model, "liten", which writes gibberish. */
function dataWithModel(t) {
  const data = temporaryFolder(t);
  mkdirSync(join(data, "models"));
  makeModel(join(data, "models/liten.gguf"), ["--context", "16384"]);
  return data;
}

/** Waits until the model has got ready so often. */
const isReady = (server, times = 1) =>
  until("the model is ready", () => server.log.split('"event":"model_worker_ready"').length > times);

/** The process that runs the model. */
const workerOf = (server) =>
  childrenOf(server.pid).find((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("svea-llama"));

const isAlive = (pid) => existsSync(`/proc/${pid}`) && !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));

describe("a model on this machine", { skip: without }, () => {
  const suite = lasting();
  const question = "När stänger tvättstugan i Bodal?";
  let data;
  let server;
  let person;
  let organisation;

  before(async () => {
    data = dataWithModel(suite);
    server = await startServer(suite, data, served);
    const made = await server.owner.makeOrganisation("bodal");
    ({ organisation } = made);
    await server.owner.add(made.space, "tvättstugan.md", "# Tvättstugan\n\nTvättstugan i Bodal stänger klockan 21 varje kväll.\n");
    person = await server.owner.invite(organisation, "eva@bodal.example", "reader");
    await isReady(server);
  });

  test("svea starts it with the server, and it writes the answers", async () => {
    const answer = body(await person.post("/ask", { question }));
    assert.equal(answer.writer, "model");
    assert.equal(body(await person.get("/session")).model, "liten");
  });

  test("when it is killed in the middle of an answer, the person is told, Grund answers, and it is started again", async () => {
    const killed = workerOf(server);
    const conversation = body(await person.post("/conversations", { organisation }));
    const turns = `/conversations/${conversation.id}/turns`;
    process.kill(killed, "SIGSTOP"); // so that the answer is certainly not whole
    const turn = body(await person.post(turns, { question }));
    await firstEvent(person, turn.id, ({ name, data: { phase } }) => name === "status" && phase === "writing");
    process.kill(killed, "SIGKILL");
    const all = await allEvents(person, turn.id);
    checkSentences(all.find(({ name, data: { code } }) => name === "warning" && code === "model_unavailable").data);
    assert.equal(all.at(-1).data.writer, "grund");
    assert.match(all.at(-1).data.answer, /21/);

    await isReady(server, 2);
    assert.notEqual(workerOf(server), killed);
    const again = body(await person.post(turns, { question }));
    assert.equal((await allEvents(person, again.id)).at(-1).data.writer, "model");
    const kept = body(await person.get(`/conversations/${conversation.id}`)).turns;
    assert.deepEqual(kept.map(({ state, writer }) => [state, writer]), [["done", "grund"], ["done", "model"]]);
    assert.match(server.log, /"event":"model_worker_ended","model":"liten","cause":"signal 9 \(Killed\)"/);
  });

  test("it ends with the server, also when that is killed", async (t) => {
    for (const signal of ["SIGTERM", "SIGKILL"]) {
      const other = await startServer(t, dataWithModel(t), served);
      await isReady(other);
      const worker = workerOf(other);
      assert.ok(isAlive(worker));
      await other.stop(signal);
      await until("the worker has ended", () => !isAlive(worker));
    }
  });

  test("a server whose model is damaged or not there says so and does not start", async (t) => {
    const broken = dataWithModel(t);
    writeFileSync(join(broken, "models/trasig.gguf"), readFileSync(join(broken, "models/liten.gguf")).subarray(0, 20_000));
    for (const [name, code] of [["trasig", /slutar för tidigt/], ["okänd", /Här finns: liten, trasig/]]) {
      const reply = await svea(["serve", "--data", broken, "--port", "0", "--local-model", name]);
      assert.notEqual(reply.code, 0);
      assert.match(reply.stderr, code);
    }
  });

  test("svea model run answers a question in the terminal", async () => {
    const one = await sveaJson(["model", "run", "liten", "Hej!", "--data", data], alone);
    assert.equal(one.question, "Hej!");
    assert.ok(one.answer.length > 0 && one.answer_tokens > 0);
    const { code, stdout, stderr } = await svea(["model", "run", "liten", "Hej!", "--data", data], alone);
    assert.equal(code, 0, stderr);
    assert.equal(stdout.trim(), one.answer.trim(), "at temperature 0 the same");
  });

  test("svea model run reads a question from each line, and what was said before goes along", () => {
    const { status, stdout } = spawnSync(program, ["model", "run", "liten", "--data", data, "--json"],
      { input: "Hej!\n\nOch sedan?\n", env: { PATH: process.env.PATH, ...threads }, encoding: "utf8", timeout: 60_000 });
    assert.equal(status, 0);
    const [first, second] = stdout.trim().split("\n").map((line) => JSON.parse(line));
    assert.deepEqual([first.question, second.question], ["Hej!", "Och sedan?"]);
    assert.ok(second.prompt_tokens > first.prompt_tokens + first.answer_tokens);
  });

  test("svea model test measures speed and memory and tries the least that Svea asks", async () => {
    const { code, stdout, stderr } = await svea(["model", "test", "liten", "--data", data, "--json"], alone);
    assert.equal(code, 1, "gibberish is no Swedish");
    const report = JSON.parse(stdout);
    assert.ok(report.prompt_tokens_per_second > 100 && report.answer_tokens_per_second > 10, stderr + stdout);
    assert.ok(report.memory_bytes > 10e6 && report.loading_seconds > 0);
    assert.deepEqual(report.checks.map(({ check, passed }) => [check, passed]), [["swedish", false], ["quotes", false], ["json", true]]);
  });
});
