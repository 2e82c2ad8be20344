// Work on texts: asked for, followed, checked, edited; through kills, cancels and lost rights.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { checkProblem } from "./problem.mjs";
import { lasting, startServer, svea, temporaryFolder, until } from "./svea.mjs";

const letter = (i) => `# Ärende ${i}

Nämnden beslutar att bevilja ansökan om bidrag med ${i}00 kronor till Bodals idrottsförening. Föreningen har
sökt pengarna för nya mål och nät. Kansliet har granskat ansökan och tillstyrker den. Pengarna ska redovisas
senast den 31 december 2026. Föreningen ansvarar för att redovisningen kommer in i tid.
`;

/** The run once nothing of it waits. */
const ended = (client, id, limits) =>
  until(`run ${id} has ended`, async () => {
    const run = body(await client.get(`/task-runs/${id}`));
    return run.items.waiting === 0 && run;
  }, limits);

describe("work on texts", () => {
  const suite = lasting();
  let data;
  let server;
  let ryd;
  let reader;
  let editor;

  before(async () => {
    data = temporaryFolder(suite);
    server = await startServer(suite, data);
    ryd = await server.owner.makeOrganisation("ryd");
    reader = await server.owner.invite(ryd.organisation, "lars@ryd.example", "reader");
    editor = await server.owner.invite(ryd.organisation, "rut@ryd.example", "editor");
  });

  const start = async (who, wish) => body(await who.post(`/organisations/${ryd.organisation}/task-runs`, wish));
  const texts = (count) => Array.from({ length: count }, (_, i) => ({ name: `Brev ${i}`, text: letter(i) }));

  test("documents and pasted texts are done, and one that fails stops no other", async () => {
    const document = await server.owner.add(ryd.space, "beslut.md", letter(7));
    const run = await start(reader, {
      kind: "summarise",
      documents: [document.id],
      texts: [{ name: "Tom", text: " \n " }, { name: "Brev", text: letter(3) }],
    });
    assert.deepEqual(run.steps.map(({ kind }) => kind), ["summarise"]);
    const done = await ended(reader, run.id);
    assert.equal(done.items.done, 2);
    assert.equal(done.items.failed, 1);
    const [first, empty, last] = done.all_items;
    assert.deepEqual(first.documents, [document.id]);
    assert.equal(empty.failure.code, "task_text_empty");
    const item = body(await reader.get(`/task-runs/${run.id}/items/${last.ordinal}`));
    assert.equal(item.texts[0].text, letter(3));
    assert.match(item.results[0].text, /300 kronor/);
    assert.equal(item.results[0].result.writer, "grund");
  });

  test("a run is its person's alone", async () => {
    const run = await start(reader, { kind: "summarise", texts: texts(1) });
    await ended(reader, run.id);
    for (const path of [`/task-runs/${run.id}`, `/task-runs/${run.id}/items/0`]) checkProblem(await editor.get(path), 404);
    checkProblem(await editor.remove(`/task-runs/${run.id}`), 404);
    const listed = body(await reader.get(`/organisations/${ryd.organisation}/task-runs`)).task_runs;
    assert.ok(listed.some(({ id }) => id === run.id));
    assert.equal((await reader.remove(`/task-runs/${run.id}`)).status, 204);
    checkProblem(await reader.get(`/task-runs/${run.id}`), 404);
  });

  test("what can't be done is said before it is begun", async () => {
    const refused = async (wish, status, code) => {
      const reply = await reader.post(`/organisations/${ryd.organisation}/task-runs`, wish);
      checkProblem(reply, status);
      assert.equal(reply.body.code, code);
    };
    await refused({ kind: "dansa", texts: texts(1) }, 400, "task_unknown");
    await refused({ kind: "summarise" }, 400, "task_input_missing");
    await refused({ kind: "summarise", documents: [4711] }, 404, "not_found");
    await refused({ steps: [], texts: texts(1) }, 400, "task_steps_invalid");
    await refused({ kind: "summarise", options: { length: "oändlig" }, texts: texts(1) }, 400, "task_option_invalid");
  });

  test("a chain waits for the person between its steps, and reads what they made of the result", async () => {
    const steps = [{ kind: "summarise", is_checked: true }, { kind: "summarise", options: { length: "points" } }];
    const run = await start(reader, { steps, texts: texts(1) });
    assert.equal((await ended(reader, run.id)).items.to_check, 1);
    const item = body(await reader.get(`/task-runs/${run.id}/items/0`));
    const edited = structuredClone(item.results[0].result);
    edited.groups[0].sentences = [{ text: "Nämnden beslutar att avslå ansökan från Bodals idrottsförening." }];
    assert.equal((await reader.put(`/task-runs/${run.id}/items/0/results/0`, { edited })).status, 204);
    body(await reader.post(`/task-runs/${run.id}/items/0/approve`));
    assert.equal((await ended(reader, run.id)).items.done, 1);
    const after = body(await reader.get(`/task-runs/${run.id}/items/0`));
    assert.deepEqual(after.results[0].edited, edited);
    assert.deepEqual(after.results[0].result, item.results[0].result);
    assert.match(after.results[1].text, /avslå ansökan/);
    checkProblem(await reader.post(`/task-runs/${run.id}/items/0/approve`), 409);
  });

  test("a workflow is kept for colleagues, in versions, and rated", async () => {
    const wish = { space: ryd.space, kind: "workflow", name: "Kort och gott", description: "", body: { steps: [{ kind: "summarise" }] } };
    checkProblem(await reader.post("/library", wish), 403);
    const { id } = body(await editor.post("/library", wish));
    checkProblem(await editor.post("/library", { ...wish, body: { steps: [{ kind: "dansa" }] } }), 400);
    body(await editor.put(`/library/${id}`, { ...wish, name: "Kort" }));
    body(await reader.put(`/library/${id}/rating`, { stars: 4 }));
    const [entry] = body(await reader.get("/library?kind=workflow")).entries;
    assert.equal(entry.name, "Kort");
    assert.equal(entry.version, 2);
    assert.deepEqual(entry.rating, { mean: 4, votes: 1, own: 4 });
    assert.equal(body(await reader.get(`/library/${id}/versions`)).versions.length, 2);
    const run = await start(reader, { steps: entry.body.steps, texts: texts(1) });
    assert.equal((await ended(reader, run.id)).items.done, 1);
  });

  test("a file's text is read and not kept", async () => {
    const path = `/organisations/${ryd.organisation}/texts?name=brev.md`;
    const text = body(await reader.post(path, Buffer.from(letter(5))));
    assert.match(text.text, /500 kronor/);
    assert.equal(text.blocks[0].kind, "heading");
    const run = await start(reader, { kind: "summarise", texts: [text] });
    assert.equal((await ended(reader, run.id)).items.done, 1);
    assert.equal((await reader.search("idrottsförening", `&organisation=${ryd.organisation}`)).filter(({ document }) => document === "brev.md").length, 0);
  });

  test("a batch that is killed in its midst is finished after the next start", { timeout: 120_000 }, async (t) => {
    const count = 400;
    const folder = temporaryFolder(t);
    let mine = await startServer(t, folder);
    const { organisation } = await mine.owner.makeOrganisation("bodal");
    const run = body(await mine.owner.post(`/organisations/${organisation}/task-runs`, { kind: "summarise", texts: texts(count) }));
    await until("some are done", async () => body(await mine.owner.get(`/task-runs/${run.id}`)).items.done > 20, { pause_ms: 1 });
    await mine.stop("SIGKILL");
    mine = await startServer(t, folder);
    const after = body(await mine.owner.get(`/task-runs/${run.id}`)).items;
    t.diagnostic(`killed with ${after.done} of ${count} done`);
    assert.ok(after.waiting > 0);
    assert.equal((await ended(mine.owner, run.id, { timeout_ms: 60_000 })).items.done, count);
  });

  test("a run that is cancelled ends at once, with what was done", async () => {
    const run = await start(reader, { kind: "summarise", texts: texts(1500) });
    const { items } = body(await reader.post(`/task-runs/${run.id}/cancel`));
    assert.equal(items.waiting, 0);
    assert.ok(items.cancelled > 0);
    assert.equal(items.cancelled + items.done, 1500);
  });

  test("the command line does files and standard input, prints or writes the results, and says what failed", async (t) => {
    const folder = temporaryFolder(t);
    writeFileSync(join(folder, "brev.txt"), letter(4));
    writeFileSync(join(folder, "tomt.txt"), "\n");
    const run = (...args) => svea(["summarise", ...args, "--server", server.url, "--organisation", "ryd"], { environment: server.environment });
    const one = await run(join(folder, "brev.txt"), "--set", "length=points");
    assert.equal(one.code, 0, one.stderr);
    assert.match(one.stdout, /400 kronor/);
    const output = join(folder, "ut");
    const both = await run(join(folder, "brev.txt"), join(folder, "tomt.txt"), "--output", output);
    assert.equal(both.code, 1, both.stderr);
    assert.match(both.stderr, /tomt\.txt: /);
    assert.match(readFileSync(join(output, "brev.txt.md"), "utf8"), /400 kronor/);
    const wrong = await run(join(folder, "brev.txt"), "--set", "length");
    assert.equal(wrong.code, 2, wrong.stderr);
    assert.match(wrong.stderr, /NAMN=VÄRDE/);
  });
});
