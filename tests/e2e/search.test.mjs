import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { lasting, startServer, temporaryFolder, until } from "./svea.mjs";

describe("search", () => {
  const suite = lasting();
  let owner;
  let space;

  before(async () => {
    owner = (await startServer(suite, temporaryFolder(suite))).owner;
    ({ space } = await owner.makeOrganisation("ryd"));
    await owner.add(space, "plank.md", "# Plank och murar\n\nInledning om nämnden. Ett plank kräver bygglov. Avgiften är 4 000 kronor.\n");
    await owner.add(space, "stod.md", "# Stöd\n\nSocialnämnden beslutar om ekonomiskt bistånd enligt 4 kap. 1 § socialtjänstlagen.\n");
  });

  const found = async (words, parameters = "") => body(await owner.get(`/search?q=${encodeURIComponent(words)}${parameters}`));

  test("a hit shows its best sentence with marks, and says why it is one", async () => {
    const { hits, total, understood } = await found("plank bygglov");
    assert.equal(total, 1);
    assert.deepEqual(understood.words, ["plank", "bygglov"]);
    const { text, marks } = hits[0].snippet;
    assert.equal(text, "Ett plank kräver bygglov.");
    assert.deepEqual(marks.map(([start, end]) => text.slice(start, end)), ["plank", "bygglov"]);
    assert.ok(hits[0].why.some(({ kind, words }) => kind === "word" && words.includes("plank")));
    assert.ok(Math.abs(hits[0].why.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-6);
  });

  test("phrases, exclusions, synonyms, sections and misspellings are understood", async () => {
    assert.equal((await found('"kräver bygglov"')).hits.length, 1);
    assert.equal((await found('"bygglov kräver"')).hits.length, 0);
    assert.equal((await found("bygglov -plank")).hits.length, 0);
    assert.equal((await found("försörjningsstöd")).hits[0].document, "stod.md");
    assert.deepEqual((await found("4 kap. 1 §")).understood.exact, ["4 kap. 1 §"]);
    assert.equal((await found("plank bygllov")).suggestion, "plank bygglov");
    assert.equal((await found("bygllov")).understood.searched_instead, "bygglov");
  });

  test("a filter that is no day is refused, and one that nothing passes gives no hits", async () => {
    assert.equal((await owner.get("/search?q=plank&from=2024-02-30")).status, 400);
    assert.equal((await found("plank", "&from=2999-01-01")).hits.length, 0);
    assert.equal((await found("plank", "&language=xx")).hits.length, 0);
    assert.equal((await found("plank", "&offset=1")).hits.length, 0);
  });

  test("a document is found once it is taken in, and gone at once when it is removed", async () => {
    const { document } = body(await owner.upload(space, "ny.md", "# Ny\n\nKattfotsvägen stängs av i augusti.\n"));
    await owner.taken(document.id);
    await until("the new document is found", async () => (await owner.search("kattfotsvägen")).length === 1);
    assert.equal((await owner.remove(`/documents/${document.id}`)).status, 204);
    assert.deepEqual(await owner.search("kattfotsvägen"), []);
  });
});
