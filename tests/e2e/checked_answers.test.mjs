// Answers one can check: what is told about each sentence, about sources that differ, and about having no answer.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { startModel, writes } from "./model_server.mjs";
import { lasting, root, startServer, svea, temporaryFolder } from "./svea.mjs";

describe("answers one can check", () => {
  const suite = lasting();
  const question = "Vad kostar boendeparkering per månad?";
  let model;
  let server;
  let organisation;

  before(async () => {
    model = await startModel(suite, writes("Boendeparkering kostar 450 kronor per månad. [1]"));
    server = await startServer(suite, temporaryFolder(suite), { environment: { SVEA_MODEL_URL: model.url } });
    const made = await server.owner.makeOrganisation("bodal");
    ({ organisation } = made);
    await server.owner.add(made.space, "parkeringstaxa-2026.md", "# Parkeringstaxa 2026\n\nBoendeparkering kostar 450 kronor per månad. Tillståndet får inte överlåtas.\n");
    await server.owner.add(made.space, "parkeringstaxa-2023.md", "# Parkeringstaxa 2023\n\nBoendeparkering kostar 350 kronor per månad.\n");
  });

  const ask = async () => body(await server.owner.post("/ask", { question }));
  /** Which number the fee in force has among the passages that the model was given. */
  const current = () => (/nummer="(\d+)">\nDokument: Parkeringstaxa 2026/.exec(model.asked.at(-1).messages.at(-1).content) ?? [])[1];
  const written = ({ answer, sentences }) => sentences.map(({ start, end }) => Array.from(answer).slice(start, end).join(""));

  test("each sentence has its place, its score and a verdict with its cause, and the record keeps them", async () => {
    await ask();
    const n = current();
    model.answer = writes(`Här är svaret:\n\nBoendeparkering kostar 450 kronor per månad. [${n}] Tillståndet får överlåtas. [${n}] ` +
      `Boendeparkering kostar 650 kronor per månad. [${n}] Alla bilar måste ha vinterdäck på torget.`);
    const conversation = body(await server.owner.post("/conversations", { organisation }));
    const turn = body(await server.owner.post(`/conversations/${conversation.id}/turns`, { question }));
    await server.owner.get(`/turns/${turn.id}/events`);
    const [stored] = body(await server.owner.get(`/conversations/${conversation.id}`)).turns;
    assert.deepEqual(stored.sentences.map(({ verdict, doubt }) => [verdict, doubt]),
      [["supported", "none"], ["unsupported", "negation"], ["unsupported", "figures"], ["uncited", "words"]]);
    assert.equal(written(stored)[2], "Boendeparkering kostar 650 kronor per månad.");
    assert.match(stored.sentences[2].nearest, /450 kronor/);
    assert.ok(stored.warnings.includes("sentence_unsupported"));
    assert.ok(!stored.warnings.includes("answer_unsupported"));
  });

  test("an older document that says another number is pointed out and cited, whoever writes", async (t) => {
    model.answer = writes(`Boendeparkering kostar 450 kronor per månad. [${current()}]`);
    const answer = await ask();
    assert.match(answer.answer, /Äldre version \(2023\), .*, säger 350 kronor\. \[\d\]$/);
    assert.ok(answer.warnings.includes("sources_differ"));
    assert.ok(answer.citations.some(({ quote }) => /350 kronor/.test(quote)));
    const alone = await startServer(t, temporaryFolder(t));
    const { space } = await alone.owner.makeOrganisation("bodal");
    await alone.owner.add(space, "parkeringstaxa-2026.md", "# Parkeringstaxa 2026\n\nBoendeparkering kostar 450 kronor per månad.\n");
    await alone.owner.add(space, "parkeringstaxa-2023.md", "# Parkeringstaxa 2023\n\nBoendeparkering kostar 350 kronor per månad.\n");
    const quoted = body(await alone.owner.post("/ask", { question }));
    assert.equal(quoted.writer, "grund");
    assert.match(quoted.answer, /Äldre version \(2023\), .*, säger 350 kronor\. \[\d\]/);
    assert.deepEqual(quoted.warnings, ["sources_differ"]);
  });

  test("a model that says in its own words that there is no answer refuses, and the nearest documents are named", async () => {
    for (const words of ["SVAR SAKNAS", "Jag hittar inget stöd för det i källorna.", "The sources do not say what it costs."]) {
      model.answer = writes(words);
      const answer = await ask();
      assert.equal(answer.refused, true, words);
      assert.match(answer.answer, /Parkeringstaxa/);
    }
  });

  test("an answer of which no sentence has support is told as such", async () => {
    model.answer = writes("Alla bilar måste ha vinterdäck på torget. [1] Cyklar hyrs ut av simhallen. [1]");
    assert.ok((await ask()).warnings.includes("answer_unsupported"));
  });

  test("citations in other forms are made into one", async () => {
    model.answer = writes("Boendeparkering kostar 450 kronor per månad (källa 1 och 2). Tillståndet får inte överlåtas 【1】.");
    assert.match((await ask()).answer, /månad \[1\]\[2\]\. .*överlåtas \[1\]\./);
  });

  for (const [kind, recall_min, false_alarms_max] of [["support", 0.95, 0.1], ["differences", 0.95, 0.05]]) {
    test(`svea eval ${kind} holds to its floors`, async (t) => {
      const { code, stdout, stderr } = await svea(["eval", kind, `${root}/demo/checks/${kind}.jsonl`, "--data", temporaryFolder(t), "--json"]);
      assert.equal(code, 0, stderr);
      const { splits } = JSON.parse(stdout);
      assert.ok(splits.check.recall >= recall_min, `recall ${splits.check.recall}`);
      assert.ok(splits.check.false_alarms <= false_alarms_max, `false alarms ${splits.check.false_alarms}`);
    });
  }
});
