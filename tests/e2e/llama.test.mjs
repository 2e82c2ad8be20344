import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { eventsOf, makeModel, runLlama, startLlama, textOf } from "./llama.mjs";
import { lasting, temporaryFolder, until } from "./svea.mjs";

const chat = (content, more = {}) => ({ messages: [{ role: "user", content }], temperature: 0, max_tokens: 16, ...more });
const route = "/v1/chat/completions";

describe("svea-llama", () => {
  const suite = lasting();
  let folder;
  let model;
  let worker;

  before(async () => {
    folder = temporaryFolder(suite);
    model = makeModel(join(folder, "tiny.gguf"));
    worker = await startLlama(suite, model, join(folder, "tiny.sock"), ["--embeddings", "--parallel", "4", "--context", "4096"]);
  });

  test("it says when it is ready, and nobody else may use its socket", async () => {
    assert.equal(worker.ready.ready, join(folder, "tiny.sock"));
    assert.equal(worker.ready.model, "tiny");
    assert.equal(statSync(join(folder, "tiny.sock")).mode & 0o777, 0o600);
    const [listed] = (await worker.ask("/v1/models")).json().data;
    assert.deepEqual([listed.id, listed.context_length], ["tiny", 4096]);
    assert.equal((await worker.ask("/health")).json().status, "ok");
  });

  test("an answer is the same in one piece and as a stream, which ends with its counts", async () => {
    const whole = (await worker.ask(route, chat("Vad kostar ett bygglov?"))).json();
    assert.equal(whole.choices[0].finish_reason, "length");
    assert.equal(whole.usage.completion_tokens, 16);
    const stream = await worker.ask(route, chat("Vad kostar ett bygglov?", { stream: true, stream_options: { include_usage: true } }));
    assert.equal(textOf(stream.text), whole.choices[0].message.content);
    assert.match(stream.text, /data: \[DONE\]\n\n$/);
    const { usage } = eventsOf(stream.text).at(-1);
    assert.equal(usage.prompt_tokens_details.cached_tokens, usage.prompt_tokens - 1);
  });

  test("an answer by a JSON schema follows it", async () => {
    const schema = {
      type: "object",
      properties: { namn: { type: "string", maxLength: 12 }, sort: { enum: ["avgift", "böter"] }, år: { type: "array", items: { type: "integer" }, maxItems: 2 } },
      required: ["namn", "sort", "år"],
    };
    const format = { type: "json_schema", json_schema: { name: "svar", schema } };
    for (const seed of [1, 2, 3]) {
      const { choices } = (await worker.ask(route, chat("Svara i JSON.", { response_format: format, max_tokens: 400, temperature: 1, seed }))).json();
      assert.equal(choices[0].finish_reason, "stop");
      const answer = JSON.parse(choices[0].message.content);
      assert.deepEqual(Object.keys(answer), ["namn", "sort", "år"]);
      assert.ok([...answer.namn].length <= 12);
      assert.ok(schema.properties.sort.enum.includes(answer.sort));
      assert.ok(answer.år.length <= 2 && answer.år.every(Number.isInteger));
    }
  });

  test("a client that goes away is not written for any longer", async () => {
    let pieces = 0;
    await worker.ask(route, chat("Berätta länge.", { stream: true, max_tokens: 3000 }), { onPiece: () => ++pieces < 3 });
    await until("the answer is given up", async () => (await worker.ask("/health")).json().running === 0);
  });

  test("what it can't do it says, in the form of OpenAI's errors", async () => {
    const cases = [
      ["/v1/chat/completions", "hej", 400, "json_not_object"],
      ["/v1/chat/completions", { messages: [] }, 400, "chat_invalid"],
      ["/v1/chat/completions", chat("hej", { max_tokens: 0 }), 400, "chat_invalid"],
      ["/v1/chat/completions", chat("ord ".repeat(20_000)), 413, "prompt_too_long"],
      ["/v1/chat/completions", chat("hej", { response_format: { type: "json_schema", json_schema: { schema: { not: {} } } } }), 422, "schema_unsupported"],
      ["/v1/embeddings", { input: [] }, 413, "embedding_texts"],
    ];
    for (const [path, body, status, code] of cases) {
      const reply = await worker.ask(path, body);
      assert.equal(reply.status, status, reply.text);
      const { error } = reply.json();
      assert.equal(error.code, code);
      assert.ok(error.message.length > 10 && error.message_sv.length > 10);
    }
  });

  test("embeddings have length one and are the same each time", async () => {
    const ask = async () => (await worker.ask("/v1/embeddings", { input: ["bygglov", "sophämtning"] })).json();
    const { data } = await ask();
    assert.equal(data.length, 2);
    for (const { embedding } of data) assert.ok(Math.abs(Math.hypot(...embedding) - 1) < 1e-5);
    assert.notDeepEqual(data[0].embedding, data[1].embedding);
    assert.deepEqual((await ask()).data, data);
  });

  test("a model file that is cut off anywhere is refused with a sentence", async () => {
    const bytes = readFileSync(model);
    for (let tenth = 0; tenth < 10; ++tenth) {
      const cut = join(folder, `cut-${tenth}.gguf`);
      writeFileSync(cut, bytes.subarray(0, Math.floor((bytes.length * tenth) / 10)));
      const { code, signal, stderr } = await runLlama(["--model", cut, "--check"]);
      assert.equal(signal, null);
      assert.equal(code, 3, `${tenth} tenths: ${stderr}`);
      assert.match(stderr, /Modellfilen är skadad, avklippt/);
    }
  });

  test("whoever kills it finds its place free again, and it ends with its standard input", async (t) => {
    const socket = join(folder, "again.sock");
    const first = await startLlama(t, model, socket);
    first.child.kill("SIGKILL");
    await first.ended;
    assert.ok(existsSync(socket));
    const second = await startLlama(t, model, socket);
    assert.equal((await second.ask("/health")).status, 200);
    second.child.stdin.end();
    assert.deepEqual(await second.ended, { code: 0, signal: null });
    assert.ok(!existsSync(socket));
  });
});
