// Svea as a server for OpenAI clients, held to the official one.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import OpenAI from "openai";
import { body } from "./client.mjs";
import { startEmbedding } from "./embedding_server.mjs";
import { dies, fails, startModel, writes } from "./model_server.mjs";
import { lasting, startServer, temporaryFolder, until } from "./svea.mjs";

describe("the official OpenAI client", () => {
  const suite = lasting();
  const question = "När stänger tvättstugan i Bodal?";
  const fact = "Tvättstugan i Bodal stänger klockan 21 varje kväll.";
  const messages = [{ role: "user", content: question }];
  let model;
  let server;
  let organisation;
  let space;
  let person;

  const nextYear = () => new Date(Date.now() + 365 * 24 * 3600 * 1000).toISOString().slice(0, 10);

  /** A key of the person's, as a client. */
  async function client(scopes, wish = {}) {
    const made = body(await person.post("/keys", { name: "Test", scopes, expires: nextYear(), ...wish }));
    const openai = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: made.secret, maxRetries: 0 });
    return Object.assign(openai, { key: made.key });
  }
  const refusal = async (promise) => promise.then(() => assert.fail("it was not refused"), (error) => error);

  before(async () => {
    model = await startModel(suite, writes(`${fact} [1]`));
    const embeddings = await startEmbedding(suite);
    const environment = {
      SVEA_MODEL_URL: model.url,
      SVEA_MODEL_NAME: "svensk-modell",
      SVEA_EMBEDDING_URL: embeddings.url,
      SVEA_EMBEDDING_MODEL: "vektorer",
    };
    server = await startServer(suite, temporaryFolder(suite), { environment });
    ({ organisation, space } = await server.owner.makeOrganisation("bodal"));
    await server.owner.add(space, "tvättstugan.md", `# Tvättstugan\n\n${fact} Nyckeln hämtas hos fastighetsskötaren.\n`);
    person = await server.owner.invite(organisation, "eva@bodal.example", "reader");
  });

  test("lists the models that the key may use", async () => {
    const ids = [];
    for await (const { id } of await (await client(["chat", "documents"])).models.list()) ids.push(id);
    assert.deepEqual(ids, ["svea", "svensk-modell", "svea+dokument", "svensk-modell+dokument", "grund"]);
    const chatOnly = [];
    for await (const { id } of await (await client(["chat"])).models.list()) chatOnly.push(id);
    assert.deepEqual(chatOnly, ["svea", "svensk-modell"]);
  });

  test("chats, whole and streamed, and the model gets what was asked", async () => {
    model.answer = writes("Hej på dig.");
    const openai = await client(["chat"]);
    const chat = [{ role: "system", content: "Svara kort." }, { role: "user", content: "Hej" }];
    const whole = await openai.chat.completions.create({
      model: "svensk-modell", messages: chat, max_tokens: 50, temperature: 0.3, stop: ["Slut"],
    });
    assert.equal(whole.object, "chat.completion");
    assert.equal(whole.choices[0].message.content, "Hej på dig.");
    assert.equal(whole.choices[0].finish_reason, "stop");
    assert.ok(whole.usage.total_tokens > 0);
    const asked = model.asked.at(-1);
    assert.deepEqual(asked.messages, chat);
    assert.equal(asked.max_tokens, 50);
    assert.equal(asked.temperature, 0.3);
    assert.deepEqual(asked.stop, ["Slut"]);

    const stream = await openai.chat.completions.create({
      model: "svea", messages: chat, stream: true, stream_options: { include_usage: true },
    });
    let text = "";
    let last;
    let usage;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? "";
      last = chunk.choices[0]?.finish_reason ?? last;
      usage = chunk.usage ?? usage;
    }
    assert.equal(text, "Hej på dig.");
    assert.equal(last, "stop");
    assert.ok(usage.completion_tokens > 0);
  });

  test("answers from the organisation's documents, with citations", async () => {
    model.answer = writes(`${fact} [1]`);
    const openai = await client(["chat", "documents"]);
    for (const wish of [{ model: "svea+dokument" }, { model: "svea", svea: { documents: true, organisation } }]) {
      const whole = await openai.chat.completions.create({ messages, ...wish });
      assert.match(whole.choices[0].message.content, /stänger klockan 21/);
      assert.equal(whole.svea.writer, "model");
      assert.equal(whole.svea.citations.length, 1);
      assert.match(whole.svea.citations[0].quote, /stänger klockan 21/);
    }
    const stream = await openai.chat.completions.create({ model: "svea+dokument", messages, stream: true });
    let citations;
    for await (const chunk of stream) citations = chunk.svea?.citations ?? citations;
    assert.equal(citations.length, 1);
    const quoted = await openai.chat.completions.create({ model: "grund", messages });
    assert.equal(quoted.svea.writer, "grund");
    assert.match(quoted.choices[0].message.content, /klockan 21/);
  });

  test("what has no effect on answers from documents is said", async () => {
    const openai = await client(["chat", "documents"]);
    const whole = await openai.chat.completions.create({ model: "grund", messages, temperature: 0.2 });
    assert.deepEqual(whole.svea.warnings.map(({ code }) => code), ["parameter_without_effect"]);
  });

  test("a key reads no further than it may", async () => {
    const other = await server.owner.makeOrganisation("annanstans");
    const chatOnly = await client(["chat"]);
    const refused = await refusal(chatOnly.chat.completions.create({ model: "grund", messages }));
    assert.equal(refused.status, 403);
    assert.equal(refused.code, "key_scope_missing");
    const openai = await client(["chat", "documents"]);
    const elsewhere = await refusal(
      openai.chat.completions.create({ model: "grund", messages, svea: { organisation: other.organisation } }));
    assert.equal(elsewhere.status, 404);
    assert.equal((await refusal(chatOnly.embeddings.create({ model: "vektorer", input: "Hej" }))).status, 403);
  });

  test("a stored chat is a conversation of the key's owner", async () => {
    model.answer = writes("Det ska jag minnas.");
    const openai = await client(["chat"], { organisation });
    const whole = await openai.chat.completions.create({
      model: "svea", messages: [{ role: "user", content: "Minns detta" }], store: true,
    });
    const conversation = body(await person.get(`/conversations/${whole.svea.conversation}`));
    assert.equal(conversation.turns[0].question, "Minns detta");
    assert.equal(conversation.turns[0].answer, "Det ska jag minnas.");
    assert.equal(conversation.turns[0].state, "done");
  });

  test("tokens are counted on the key, and its budget holds", async () => {
    model.answer = writes("Ett två tre fyra fem.");
    const openai = await client(["chat"], { monthly_tokens: 3 });
    await openai.chat.completions.create({ model: "svea", messages });
    const used = () => person.get("/keys").then((reply) => body(reply).keys.find(({ id }) => id === openai.key.id));
    const key = await until("the use is written down", async () => {
      const found = await used();
      return found.used_at && found;
    });
    assert.equal(key.used_this_month.requests, 1);
    assert.ok(key.used_this_month.answer_tokens > 0);
    const refused = await refusal(openai.chat.completions.create({ model: "svea", messages }));
    assert.ok(refused instanceof OpenAI.RateLimitError);
    assert.equal(refused.code, "key_budget_used");
    assert.equal(refused.headers.get("x-should-retry"), "false");
  });

  test("errors are those that the client knows, with sentences in two languages", async () => {
    const openai = await client(["chat"]);
    const bare = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: "svea_fel", maxRetries: 0 });
    const stranger = await refusal(bare.models.list());
    assert.ok(stranger instanceof OpenAI.AuthenticationError);
    const unknown = await refusal(openai.chat.completions.create({ model: "okänd", messages }));
    assert.ok(unknown instanceof OpenAI.NotFoundError);
    assert.equal(unknown.code, "model_not_found");
    const unsupported = await refusal(openai.chat.completions.create({ model: "svea", messages, n: 2 }));
    assert.ok(unsupported instanceof OpenAI.BadRequestError);
    for (const { error } of [stranger, unknown, unsupported]) {
      assert.match(error.message, /[.!]$/);
      assert.match(error.message_en, /[.!]$/);
      assert.notEqual(error.message, error.message_en);
    }
  });

  test("a model that fails is an error of the server's, before and during a stream", async () => {
    const openai = await client(["chat"]);
    model.answer = fails(500);
    const failed = await refusal(openai.chat.completions.create({ model: "svea", messages }));
    assert.ok(failed.status >= 500, String(failed.status));
    assert.match(failed.error.message_en, /\.$/);
    model.answer = dies;
    const stream = await openai.chat.completions.create({ model: "svea", messages, stream: true });
    let text = "";
    await refusal((async () => {
      for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? "";
    })());
    assert.match(text, /Svaret börjar/);
  });

  test("a client that goes away lets the model go, too", async () => {
    model.answer = writes("ord ".repeat(200), { pause_ms: 50 });
    const openai = await client(["chat"]);
    const before = model.closed;
    const stream = await openai.chat.completions.create({ model: "svea", messages, stream: true });
    for await (const chunk of stream) if (chunk.choices[0].delta.content) break;
    stream.controller.abort();
    await until("the model's connection is closed", () => model.closed > before);
  });

  test("turns texts into vectors, as numbers and as Base64", async () => {
    const openai = await client(["embeddings"]);
    const texts = ["Tvättstugan stänger", "Bygglov"];
    const plain = await openai.embeddings.create({ model: "vektorer", input: texts, encoding_format: "float" });
    const packed = await openai.embeddings.create({ model: "vektorer", input: texts });
    assert.equal(plain.data.length, 2);
    plain.data[1].embedding.forEach((number, i) => assert.ok(Math.abs(number - packed.data[1].embedding[i]) < 1e-6));
    const short = await openai.embeddings.create({ model: "vektorer", input: texts, dimensions: 400, encoding_format: "float" });
    assert.equal(short.data[0].embedding.length, 400);
    assert.ok(Math.abs(Math.hypot(...short.data[0].embedding) - 1) < 1e-5);
    const refused = await refusal(openai.embeddings.create({ model: "vektorer", input: texts, dimensions: 1e6 }));
    assert.equal(refused.code, "dimensions_invalid");
  });
});
