// Documents over their life: metadata, versions, progress, cancelling and taking in again.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { lasting, startServer, temporaryFolder, until } from "./svea.mjs";

const policy = (year, days) => `# Resepolicy ${year}

Diarienummer: KS ${year}/0412 · Fastställd av kommunstyrelsen ${year}-05-13 · Ansvarig: ekonomichefen

## Traktamente

Den som reser i tjänsten har rätt till traktamente efter ${days} dagar.
`;

describe("documents", () => {
  const t = lasting();
  let owner, space;
  const found = async (words) => (await owner.search(words)).map(({ id }) => id);

  before(async () => {
    ({ owner } = await startServer(t, temporaryFolder(t)));
    ({ space } = await owner.makeOrganisation("ryd"));
  });

  test("metadata is found in the text, edited, used as filter and kept when the file is taken in again", async () => {
    const added = await owner.add(space, "policyer/resor.md", policy(2024, 2));
    assert.equal(added.title, "Resepolicy 2024");
    assert.equal(added.diarienummer, "KS 2024/0412");
    assert.equal(added.date, "2024-05-13");
    assert.equal(added.type, "policy");
    assert.equal(added.language, "sv");
    assert.deepEqual(added.edited, []);
    const path = `/documents/${added.id}`;
    const edited = body(await owner.patch(path, { title: "Policy för resor", publisher: "Ryds kommun" }));
    assert.equal(edited.title, "Policy för resor");
    assert.equal(edited.state, "ready", "an edit doesn't hide a document");
    assert.deepEqual(edited.edited, ["publisher", "title"]);
    await until("the search shows the new title", async () => (await owner.search("traktamente"))[0]?.title === "Policy för resor");
    const listed = async (query) => body(await owner.get(`/documents?${query}`)).documents.map(({ id }) => id);
    assert.deepEqual(await listed("type=policy&from=2024-05-13&to=2024-05-13&publisher=Ryds%20kommun"), [added.id]);
    assert.deepEqual(await listed("type=policy&from=2024-05-14"), []);
    body(await owner.post("/intake/reprocess", { space }));
    await until("it has been taken in again", async () => body(await owner.get(path)).progress === null);
    assert.equal(body(await owner.get(path)).title, "Policy för resor");
    assert.equal(body(await owner.patch(path, { title: null })).title, "Resepolicy 2024");
    const refused = await owner.patch(path, { date: "13 maj" });
    assert.equal(refused.status, 400);
    assert.match(refused.body.detail, /ÅÅÅÅ-MM-DD/);
    await owner.remove(path);
  });

  test("a new version replaces the old, which stays readable, comes back when it is restored, and goes with the rest", async () => {
    const first = await owner.add(space, "resor.md", policy(2024, 2));
    const second = await owner.add(space, "resor.md", policy(2025, 3));
    assert.notEqual(second.id, first.id);
    assert.equal(second.version, 2);
    assert.deepEqual(await found("traktamente"), [second.id]);
    const old = body(await owner.get(`/documents/${first.id}`));
    assert.equal(old.state, "replaced");
    assert.equal(old.replaced_by, second.id);
    assert.match(body(await owner.get(`/documents/${first.id}/text`)).text, /efter 2 dagar/);
    const versions = async () => body(await owner.get(`/documents/${first.id}/versions`)).documents.map(({ id }) => id);
    assert.deepEqual(await versions(), [second.id, first.id]);
    assert.equal(body(await owner.post(`/documents/${first.id}/restore`)).state !== "replaced", true);
    await until("the restored version is found alone", async () => {
      const ids = await found("traktamente");
      return ids.length === 1 && ids[0] === first.id;
    });
    assert.deepEqual(await versions(), [first.id, second.id]);
    assert.equal((await owner.remove(`/documents/${second.id}`)).status, 204);
    assert.equal((await owner.get(`/documents/${first.id}`)).status, 404);
    assert.deepEqual(await found("traktamente"), []);
  });

  test("a document is found within a second of its intake, and not at all once it is removed", async () => {
    const took_ms = [];
    for (let i = 0; i < 5; ++i) {
      const started = performance.now();
      const { document } = body(await owner.upload(space, `ny-${i}.txt`, `Beteckningen nyhet${i}q gäller gatlyktor.`));
      await until("it is found", async () => (await found(`nyhet${i}q`)).includes(document.id), { pause_ms: 5 });
      took_ms.push(performance.now() - started);
      assert.equal((await owner.remove(`/documents/${document.id}`)).status, 204);
      assert.deepEqual(await found(`nyhet${i}q`), []);
    }
    assert.ok(Math.min(...took_ms) < 1000, `found after ${took_ms} ms`);  // a busy machine delays some
  });

  test("what failed is counted, tried again all at once, and fails again with the same cause", async () => {
    const broken = await owner.add(space, "trasig.pdf", "%PDF-1.7\ntrasig");
    assert.equal(broken.state, "failed");
    assert.equal(body(await owner.get(`/intake?space=${space}`)).failed, 1);
    assert.deepEqual(body(await owner.post("/intake/retry", { space })), { documents: 1 });
    const again = await owner.taken(broken.id);
    assert.equal(again.failure.code, broken.failure.code);
    const intake = body(await owner.get("/intake"));
    assert.equal(intake.waiting + intake.working, 0);
    assert.equal((await owner.post(`/documents/${broken.id}/cancel`)).status, 409);
    await owner.remove(`/documents/${broken.id}`);
  });
});
