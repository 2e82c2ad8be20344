// Better Swedish: by REST with a writing guide, on the command line, and how well.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { checkProblem } from "./problem.mjs";
import { lasting, root, startServer, svea, temporaryFolder, until } from "./svea.mjs";

const letter = "Din handlägare har fattat en beslut om avgiften. Varje klient betalar 25% i juni.\n";

describe("better Swedish", () => {
  const suite = lasting();
  let server;
  let ryd;
  let reader;
  let editor;

  before(async () => {
    server = await startServer(suite, temporaryFolder(suite));
    ryd = await server.owner.makeOrganisation("ryd");
    reader = await server.owner.invite(ryd.organisation, "lars@ryd.example", "reader");
    editor = await server.owner.invite(ryd.organisation, "rut@ryd.example", "editor");
  });

  const itemOf = async (options) => {
    const wish = { kind: "improve", options, texts: [{ name: "brev", text: letter }] };
    const { id } = body(await reader.post(`/organisations/${ryd.organisation}/task-runs`, wish));
    await until("the run has ended", async () => body(await reader.get(`/task-runs/${id}`)).items.waiting === 0);
    return body(await reader.get(`/task-runs/${id}/items/0`));
  };

  test("slips, agreement and marks are mended, each change with its reason and place", async () => {
    const { result } = (await itemOf({})).results[0];
    assert.equal(result.writer, "grund");
    assert.match(result.text, /^Din handläggare har fattat ett beslut om avgiften\. Varje klient betalar 25 % i juni\./);
    assert.deepEqual(result.notes, []);
    const spelling = result.changes.find(({ reason }) => reason === "spelling");
    assert.deepEqual(spelling.edits, [{ start: 4, end: 14, before: "handlägare", after: "handläggare" }]);
    assert.ok(result.changes.every(({ why }) => why.detail && why.detail_en));
  });

  test("an organisation's writing guide is kept in the library and followed", async () => {
    const guide = { words: [{ avoid: "klient", write: "deltagare", why: "Så säger vi." }], address: "du" };
    const wish = { space: ryd.space, kind: "guide", name: "Så skriver vi", body: guide };
    checkProblem(await reader.post("/library", wish), 403);
    const { id, body: kept } = body(await editor.post("/library", wish));
    assert.equal(kept.sentence_words_max, 35);
    const { result } = (await itemOf({ guide: id })).results[0];
    assert.match(result.text, /Varje deltagare betalar/);
    assert.ok(result.changes.some(({ reason, why }) => reason === "tone" && why.detail.includes("Så säger vi.")));
    checkProblem(await editor.post("/library", { ...wish, body: { address: "hen" } }), 400);
    checkProblem(await editor.post("/library", { ...wish, body: { words: [{ avoid: " " }] } }), 400);
    assert.equal((await editor.remove(`/library/${id}`)).status, 204);
    assert.equal((await itemOf({ guide: id })).failure.code, "guide_not_found");
  });

  test("the command line improves a file", async (t) => {
    const file = join(temporaryFolder(t), "brev.txt");
    writeFileSync(file, letter);
    const run = await svea(["improve", file, "--set", "tone=false", "--server", server.url, "--organisation", "ryd"], {
      environment: server.environment,
    });
    assert.equal(run.code, 0, run.stderr);
    assert.match(run.stdout, /Din handläggare har fattat ett beslut/);
    assert.match(run.stderr, /Ändringar:\n(- .+\n)*- ”handlägare” → ”handläggare”: /);
  });

  test("the command line shows what it does not change, and simplify its changes in the same way", async (t) => {
    const file = join(temporaryFolder(t), "brev.txt");
    writeFileSync(file, "Vi hjälper de som har erhållit ett beslut.\n");
    const run = (kind) => svea([kind, file, "--server", server.url, "--organisation", "ryd"], { environment: server.environment });
    const improved = await run("improve");
    assert.match(improved.stdout, /^Vi hjälper de som har erhållit ett beslut\.\n+$/);
    assert.match(improved.stderr, /Att se över:\n(- .+\n)*- ”de”: .+ Förslag: ”dem”, ”de”\n/);
    const simplified = await run("simplify");
    assert.match(simplified.stderr, /Ändringar:\n(- .+\n)*- ”erhållit” → ”fått”: /);
  });

  test("a machine without a dictionary says so and does the rest", async (t) => {
    const file = join(temporaryFolder(t), "brev.txt");
    writeFileSync(file, letter);
    const data = temporaryFolder(t);
    const run = await svea(["improve", file, "--json", "--data", data], { environment: { SVEA_DICTIONARIES: data } });
    assert.equal(run.code, 0, run.stderr);
    const { result } = JSON.parse(run.stdout).all_items[0].results[0];
    assert.match(result.text, /handlägare har fattat .* 25 %/);
    assert.match(result.notes[0].detail, /hunspell-sv/);
  });

  test("faults are found and right sentences left alone", async (t) => {
    const set = join(root, "demo/checks/improve.jsonl");
    const run = await svea(["eval", "improve", set, "--json", "--data", temporaryFolder(t)]);
    assert.equal(run.code, 0, run.stderr);
    const { check } = JSON.parse(run.stdout).splits;
    t.diagnostic(JSON.stringify(check.kinds));
    assert.ok(check.precision >= 0.85, `precision ${check.precision}`);
    assert.ok(check.recall >= 0.75, `recall ${check.recall}`);
  });
});
