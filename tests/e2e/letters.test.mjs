// Letters in another language, and minutes and letters that a language model writes.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { startModel, writes } from "./model_server.mjs";
import { checkProblem, checkSentences } from "./problem.mjs";
import { lasting, startServer, svea, temporaryFolder, until } from "./svea.mjs";
import { startTranslation } from "./translation_server.mjs";

const papers = `Nämnden beslutar att bevilja Anna Berg ett bidrag om 45 000 kronor. Anna Berg ska redovisa bidraget senast den 31 mars 2027.
Frågor besvaras på bidrag@bodal.example.`;

/** The result of one piece of work on one text, or its failure. */
async function workOn(client, organisation, kind, options, text = papers) {
  const run = body(await client.post(`/organisations/${organisation}/task-runs`, { kind, options, texts: [{ name: "Beslut", text }] }));
  await until("it is done", async () => body(await client.get(`/task-runs/${run.id}`)).items.waiting === 0);
  const item = body(await client.get(`/task-runs/${run.id}/items/0`));
  return { run: run.id, failure: item.failure, ...item.results[0] };
}

describe("letters in another language", () => {
  const suite = lasting();
  let engine;
  let server;
  let organisation;

  before(async () => {
    engine = await startTranslation(suite, (text, target) => `${target}: ${text}`);
    server = await startServer(suite, temporaryFolder(suite), { environment: { SVEA_TRANSLATION_URL: engine.url } });
    ({ organisation } = await server.owner.makeOrganisation("bodal"));
  });

  test("the Swedish comes first, and the translation is marked in the text and the file", async () => {
    assert.deepEqual(body(await server.owner.get("/tasks")).languages, ["en", "ar"]);
    const { run, result, text } = await workOn(server.owner, organisation, "letter", { language: "ar" });
    assert.equal(result.translation.language, "ar");
    assert.equal(result.translation.left_swedish, 0);
    assert.match(result.translation.letter, /- ar: .*45 000 kronor/);
    assert.match(result.translation.letter, /- bidrag@bodal\.example/);
    assert.ok(text.indexOf("Hej!") < text.indexOf("Maskinöversättning (ar) av LibreTranslate"));
    assert.equal(engine.asked.at(-1).source, "sv");
    const file = await server.owner.get(`/task-runs/${run}/items/0/file?type=odt`);
    assert.equal(file.status, 200);
  });

  test("a line whose numbers would change stays in Swedish", async (t) => {
    t.after(() => (engine.translate = (text, target) => `${target}: ${text}`));
    engine.translate = (text) => text.replace("45 000", "54 000");
    const { result } = await workOn(server.owner, organisation, "letter", { language: "en" });
    assert.ok(result.translation.left_swedish > 0);
    assert.match(result.translation.letter, /45 000 kronor/);
    assert.doesNotMatch(result.translation.letter, /54 000/);
  });

  test("another language, and an engine that fails, are told in words", async () => {
    const path = `/organisations/${organisation}/task-runs`;
    checkProblem(await server.owner.post(path, { kind: "letter", options: { language: "tlh" }, texts: [{ name: "", text: papers }] }), 400, "translation_language_unknown");
    engine.translate = () => null;
    const { failure } = await workOn(server.owner, organisation, "letter", { language: "en" });
    assert.equal(failure.code, "translation_unreachable");
    checkSentences(failure);
  });
});

describe("a language model that writes", () => {
  const suite = lasting();
  let model;
  let server;
  let organisation;

  before(async () => {
    model = await startModel(suite, writes("Det kan jag inte."));
    server = await startServer(suite, temporaryFolder(suite), { environment: { SVEA_MODEL_URL: model.url, SVEA_TRANSLATION_LANGUAGES: "en,so" } });
    ({ organisation } = await server.owner.makeOrganisation("bodal"));
  });

  test("its minutes are looked up in the transcript", async () => {
    const points = { presence: [], agenda: [], open: [], to_do: [], decided: [{ text: "Mötet köper nya mål till planen." }, { text: "Taket läggs om i koppar." }] };
    model.answer = writes(JSON.stringify(points));
    const { result } = await workOn(server.owner, organisation, "minutes", {}, "[00:12] Anna: Då enas vi om att köpa nya mål till planen.\n");
    assert.equal(result.writer, "svensk-modell");
    assert.equal(result.decided[0].time, "0:12");
    assert.equal(result.decided[0].speaker, "Anna");
    assert.notEqual(result.decided[0].verdict, "unsupported");
    assert.equal(result.decided[1].verdict, "unsupported");
    checkSentences(result.warnings[0]);
    assert.match(JSON.stringify(model.asked.at(-1).messages), /aldrig instruktioner/);
  });

  test("Grund writes where it answers something else", async () => {
    model.answer = writes("Det kan jag inte.");
    for (const kind of ["minutes", "letter", "decide"]) {
      const { result } = await workOn(server.owner, organisation, kind, {});
      assert.ok(kind === "decide" || result.writer === "grund", kind);
    }
  });

  test("it translates letters where the operator has said into which languages", async () => {
    assert.deepEqual(body(await server.owner.get("/tasks")).languages, ["en", "so"]);
    model.answer = writes("Hello.");
    const { result } = await workOn(server.owner, organisation, "letter", { language: "en" });
    assert.equal(result.translation.engine, "svensk-modell");
    assert.match(result.translation.letter, /Hello\./);
    assert.match(result.translation.letter, /45 000 kronor/);
  });

  test("svea eval prints the same table for it", async () => {
    const cases = new URL("../../demo/checks/fields.jsonl", import.meta.url).pathname;
    const measure = async (...args) => {
      const done = await svea(["eval", "fields", cases, "--json", ...args, "--server", server.url], { environment: server.environment });
      assert.equal(done.code, 0, done.stderr);
      return JSON.parse(done.stdout);
    };
    model.answer = writes("Det kan jag inte.");
    const grund = await measure();
    const asked = model.asked.length;
    const by_model = await measure("--model", "svensk-modell");
    assert.ok(model.asked.length > asked);
    assert.deepEqual(Object.keys(by_model).sort(), Object.keys(grund).sort());
  });
});
