import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { addSource, counts } from "./following.mjs";
import { checkProblem } from "./problem.mjs";
import { lasting, startServer, svea, sveaJson, temporaryFolder, until } from "./svea.mjs";

describe("a source is changed", () => {
  const suite = lasting();
  const folder = temporaryFolder(suite);
  let server;
  let owner;
  let organisation;
  let space;
  let closed;
  let source;

  before(async () => {
    mkdirSync(join(folder, "a"));
    mkdirSync(join(folder, "b"));
    writeFileSync(join(folder, "a/segel.md"), "# Segel\n\nSegelduken lagas på onsdagar.\n");
    writeFileSync(join(folder, "b/roder.md"), "# Roder\n\nRoderkulten smörjs på fredagar.\n");
    server = await startServer(suite, temporaryFolder(suite));
    owner = server.owner;
    ({ organisation, space } = await owner.makeOrganisation("ryd"));
    closed = body(await owner.post(`/organisations/${organisation}/spaces`, { slug: "slutet", name: "Slutet", access: "organisation" })).id;
    source = await addSource(owner, organisation, { space, kind: "folder", name: "Varvet", address: join(folder, "a") });
    assert.deepEqual(await source.counts(), counts({ added: 1 }));
  });

  /** A source that runs is not changed: then once more. */
  const change = (changes) => until("the source does not run", async () => {
    const reply = await owner.patch(source.path, changes);
    return reply.body?.code !== "source_runs" && reply;
  });

  test("its documents go along to another space at once, and are found there", async () => {
    assert.equal(body(await change({ space: closed })).space, closed);
    await until("the search follows", async () => (await owner.search("segelduken", `&space=${closed}`)).length === 1);
    assert.deepEqual(await owner.search("segelduken", `&space=${space}`), []);
    assert.deepEqual(await source.counts(), counts({ unchanged: 1 }));
    body(await change({ space }));
  });

  test("a new address is fetched by itself, and what was at the old one goes", async () => {
    body(await change({ address: join(folder, "b"), name: "Nya varvet" }));
    await until("the other folder has come", async () => (await owner.search("roderkulten")).length === 1);
    await source.ended();
    assert.deepEqual(await owner.search("segelduken"), []);
    assert.deepEqual(await source.names(organisation), ["Nya varvet/roder.md"]);
  });

  test("how often, what and how much are changed without asking for the rest again", async () => {
    await source.ended();
    const changed = body(await change({ interval_minutes: 60, items_max: 7, include: ["*.md"] }));
    assert.equal(changed.interval_minutes, 60);
    assert.equal(changed.settings.items_max, 7);
    assert.equal(changed.settings.address, join(folder, "b"));
    await until("it is run for its new settings, and the next run is planned", async () =>
      new Date((await source.ended()).due_at) > new Date());
    assert.equal(body(await change({ interval_minutes: 0 })).due_at, null);
  });

  test("what can't be is refused in a sentence, and nothing changes", async () => {
    checkProblem(await change({ address: "varvet" }), 400, "source_address_invalid");
    checkProblem(await change({ items_max: 0 }), 400, "source_setting_invalid");
    checkProblem(await change({ name: "en/mapp" }), 400, "source_setting_invalid");
    const other = await owner.makeOrganisation("by");
    assert.equal((await change({ space: other.space })).status, 404);
    assert.equal((await source.shown()).settings.address, join(folder, "b"));
  });

  test("the command line changes what it is given", async () => {
    const run = (...args) => sveaJson(["source", "edit", String(source.id), ...args, "--server", server.url], { environment: server.environment });
    const changed = await run("--name", "Båtarna", "--every", "360", "--space", "slutet", "--include", "");
    assert.equal(changed.name, "Båtarna");
    assert.equal(changed.interval_minutes, 360);
    assert.equal(changed.space, closed);
    assert.deepEqual(changed.settings.include, []);
    const refused = await svea(["source", "edit", String(source.id), "--max", "0", "--server", server.url], { environment: server.environment });
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /items_max/);
  });
});
