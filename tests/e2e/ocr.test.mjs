// Scans in the intake: page by page, in turns, past which letters go; cancelled, killed and gone on with.
import assert from "node:assert/strict";
import { test } from "node:test";
import { body } from "./client.mjs";
import { scannedPdf } from "./scans.mjs";
import { startServer, svea, temporaryFolder, until } from "./svea.mjs";

const scanOf = (pages) => scannedPdf(Array.from({ length: pages }, (_, i) => [
  `Protokoll sida ${i + 1}`, "Kommunstyrelsen beslutar att godkänna", "förslaget om gatubelysning längs Storgatan."]));

const progressOf = async (owner, id) => body(await owner.get(`/documents/${id}`)).progress;

test("a scan is read page by page, with its confidence, while a letter goes past it", { timeout: 120_000 }, async (t) => {
  const { owner } = await startServer(t, temporaryFolder(t));
  const { space } = await owner.makeOrganisation("ryd");
  const { document } = body(await owner.upload(space, "skannat.pdf", scanOf(8)));
  await until("its pages are being read", async () => (await progressOf(owner, document.id))?.step === "reading_pages");
  const letter = await owner.add(space, "brev.txt", "Ett kort brev om snöröjning.");
  assert.equal(letter.state, "ready");
  const seen = await progressOf(owner, document.id);
  assert.equal(seen.pages, 8);
  assert.ok(seen.pages_read < 8, "the scan is still being read");
  const intake = body(await owner.get("/intake"));
  assert.equal(intake.working, 1);
  assert.ok(intake.pages_left > 0);
  const ready = await owner.taken(document.id, { timeout_ms: 90_000 });
  assert.equal(ready.state, "ready", JSON.stringify(ready.failure));
  const { text, pages, blocks } = body(await owner.get(`/documents/${document.id}/text`));
  assert.match(text, /gatubelysning längs Storgatan/);
  assert.deepEqual(pages.map(({ page }) => page), [1, 2, 3, 4, 5, 6, 7, 8]);
  assert.ok(pages.every(({ confidence }) => confidence > 0.5 && confidence <= 1), JSON.stringify(pages));
  assert.deepEqual([...new Set(blocks.map(({ page }) => page))], [1, 2, 3, 4, 5, 6, 7, 8]);
  assert.equal((await owner.search("gatubelysning"))[0].id, document.id);
});

test("cancelling a scan stops its work at once, and it can be taken in again", { timeout: 120_000 }, async (t) => {
  const { owner } = await startServer(t, temporaryFolder(t));
  const { space } = await owner.makeOrganisation("ryd");
  const { document } = body(await owner.upload(space, "skannat.pdf", scanOf(4)));
  await until("its pages are being read", async () => (await progressOf(owner, document.id))?.step === "reading_pages");
  const cancelled = body(await owner.post(`/documents/${document.id}/cancel`));
  assert.equal(cancelled.state, "failed");
  assert.equal(cancelled.failure.code, "intake_cancelled");
  const intake = body(await owner.get("/intake"));
  assert.equal(intake.waiting + intake.working + intake.pages_left, 0);
  assert.equal((await owner.post(`/documents/${document.id}/retry`)).status, 202);
  assert.equal((await owner.taken(document.id, { timeout_ms: 90_000 })).state, "ready");
});

test("a server killed in the middle of a scan loses at most the pages in work, and goes on", { timeout: 180_000 }, async (t) => {
  const data = temporaryFolder(t);
  let server = await startServer(t, data);
  const { space } = await server.owner.makeOrganisation("ryd");
  const { document } = body(await server.owner.upload(space, "skannat.pdf", scanOf(10)));
  let read_before = 0;
  for (let kill = 0; kill < 2; ++kill) {
    const enough = read_before + 2;
    read_before = await until("some more pages are read", async () => {
      const progress = await progressOf(server.owner, document.id);
      return progress?.pages_read >= enough && progress.pages_read;
    }, { timeout_ms: 60_000 });
    await server.stop("SIGKILL");
    server = await startServer(t, data);
    const progress = await progressOf(server.owner, document.id);
    if (progress) assert.ok(progress.pages_read >= read_before, `${progress.pages_read} pages left of ${read_before}`);
  }
  const ready = await server.owner.taken(document.id, { timeout_ms: 90_000 });
  assert.equal(ready.state, "ready");
  const { text, pages } = body(await server.owner.get(`/documents/${document.id}/text`));
  assert.equal(pages.length, 10);
  for (let i = 1; i <= 10; ++i) assert.match(text, new RegExp(`sida ${i}\\b`));
  const shown = await svea(["documents", "show", String(document.id), "--data", data]);
  assert.match(shown.stdout, /Sida 3 är läst ur bild, säkerhet \d+ %/);
});
