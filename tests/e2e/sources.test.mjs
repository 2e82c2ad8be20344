import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { addSource, counts, firstHit } from "./following.mjs";
import { checkSentences } from "./problem.mjs";
import { page, startSite } from "./site.mjs";
import { lasting, startServer, temporaryFolder, until } from "./svea.mjs";
import { startWebdav } from "./webdav.mjs";

describe("documents keep in step with their source", () => {
  const suite = lasting();
  let owner;
  let organisation;
  let space;

  before(async () => {
    owner = (await startServer(suite, temporaryFolder(suite))).owner;
    ({ organisation, space } = await owner.makeOrganisation("ryd"));
  });

  const add = (settings) => addSource(owner, organisation, { space, ...settings });

  test("a folder: what comes, changes and goes is seen at once, without anybody asking", async (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(join(folder, "nämnder"));
    writeFileSync(join(folder, "plank.md"), "# Plank\n\nEtt plank kräver bygglov av sjätte graden.\n");
    writeFileSync(join(folder, "nämnder/kultur.txt"), "Kulturnämnden sammanträder i rotundan.\n");
    writeFileSync(join(folder, "utkast.tmp"), "Ingen ska se detta.\n");
    const source = await add({ kind: "folder", name: "Mappen", address: folder });
    assert.deepEqual(await source.counts(), counts({ added: 2 }));
    assert.deepEqual(await source.names(organisation), ["Mappen/nämnder/kultur.txt", "Mappen/plank.md"]);
    await firstHit(owner, "rotundan", /Kulturnämnden/);

    const stillness = await source.run();
    assert.deepEqual(stillness, counts({ unchanged: 2 }));
    writeFileSync(join(folder, "plank.md"), "# Plank\n\nEtt plank kräver anmälan av sjunde graden.\n");
    await firstHit(owner, "sjunde graden anmälan", /sjunde/);
    const { documents } = body(await owner.get(`/documents?organisation=${organisation}&name=plank`));
    assert.equal(documents.length, 1);
    assert.equal(documents[0].version, 2);

    rmSync(join(folder, "nämnder/kultur.txt"));
    await until("what was removed is gone", async () => (await owner.search("rotundan")).length === 0);
    assert.deepEqual(await source.names(organisation), ["Mappen/plank.md"]);
  });

  test("a website: its map and robots.txt are followed, what is as before is not sent again, what is gone is removed", async (t) => {
    const map = (...paths) => ({
      type: "application/xml",
      body: `<urlset>${paths.map((path) => `<url><loc>{site}${path}</loc></url>`).join("")}</urlset>`,
    });
    const site = await startSite(t, {
      "/robots.txt": { type: "text/plain", body: "User-agent: *\nDisallow: /hemligt/\nSitemap: {site}/karta.xml\n" },
      "/karta.xml": map("/bygglov", "/avfall", "/hemligt/avtal"),
      "/bygglov": page("Bygglov", "Carporten vid Kråkvägen fick lov."),
      "/avfall": page("Avfall", "Tunnorna töms på torsdagar i Nedre Ryd."),
      "/hemligt/avtal": page("Avtal", "Konfidentiellt."),
    });
    const source = await add({ kind: "website", name: "Webben", address: `${site.url}/` });
    assert.deepEqual(await source.counts(), counts({ added: 2 }));
    assert.ok(!site.asked.includes("/hemligt/avtal"));
    const hit = await firstHit(owner, "tunnorna torsdagar", /Nedre Ryd/);
    assert.equal(hit.title, "Avfall");
    assert.equal(body(await owner.get(`/documents/${hit.id}`)).origin.url, `${site.url}/avfall`);

    assert.deepEqual(await source.run(), counts({ unchanged: 2 }));
    assert.deepEqual(site.notModified.sort(), ["/avfall", "/bygglov"]);

    site.pages["/avfall"] = page("Avfall", "Tunnorna töms på måndagar i Nedre Ryd.");
    assert.deepEqual(await source.run(), counts({ changed: 1, unchanged: 1 }));
    await firstHit(owner, "tunnorna måndagar", /måndagar/);

    site.pages["/karta.xml"] = map("/bygglov");
    delete site.pages["/avfall"];
    assert.deepEqual(await source.run(), counts({ unchanged: 1, removed: 1 }));
    assert.deepEqual(await owner.search("tunnorna"), []);
  });

  test("a feed: an entry that slid off it stays, one whose page is gone is removed", async (t) => {
    const feed = (...entries) => ({
      type: "application/rss+xml",
      body: `<rss version="2.0"><channel><title>Nytt</title>${entries.map((name) =>
        `<item><guid>${name}</guid><title>${name}</title><link>{site}/${name}</link></item>`).join("")}</channel></rss>`,
    });
    const site = await startSite(t, {
      "/rss": feed("sopor", "lekplats"),
      "/sopor": page("Sopor", "Fettavskiljaren kontrolleras i april."),
      "/lekplats": page("Lekplats", "Gungställningen vid Ekbacken byts."),
    });
    const source = await add({ kind: "feed", name: "Nyheter", address: `${site.url}/rss` });
    assert.deepEqual(await source.counts(), counts({ added: 2 }));

    site.pages["/rss"] = feed("sopor");
    assert.deepEqual(await source.run(), counts({ unchanged: 1 }));
    await firstHit(owner, "gungställningen", /Ekbacken/);

    site.pages["/sopor"] = { status: 410 };
    assert.deepEqual(await source.run(), counts({ removed: 1 }));
    assert.deepEqual(await owner.search("fettavskiljaren"), []);
    await firstHit(owner, "gungställningen", /Ekbacken/);
  });

  test("WebDAV, as rclone serves it: folders are walked with a password, and kept in step", async (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(join(folder, "Äldre beslut"));
    writeFileSync(join(folder, "rutin.md"), "# Rutin\n\nPostlådan töms klockan elva.\n");
    writeFileSync(join(folder, "Äldre beslut/beslut 7.txt"), "Kajplatserna i Västerhamnen fördelas genom lottning.\n");
    const webdav = await startWebdav(t, folder, { user: "svea", password: "hemligt ord" });
    if (!webdav) return t.skip("rclone is not installed (scripts/packages_test.txt)");
    const denied = await add({ kind: "webdav", name: "Utan lösenord", address: webdav.url });
    checkSentences((await denied.ended()).error);
    assert.equal((await denied.shown()).error.code, "web_denied");

    const source = await add({ kind: "webdav", name: "Molnet", address: webdav.url, user: "svea", password: "hemligt ord" });
    assert.deepEqual(await source.counts(), counts({ added: 2 }));
    assert.deepEqual(await source.names(organisation), ["Molnet/rutin.md", "Molnet/Äldre beslut/beslut 7.txt"]);
    assert.deepEqual(await source.run(), counts({ unchanged: 2 }));

    writeFileSync(join(folder, "rutin.md"), "# Rutin\n\nPostlådan töms klockan tolv och trettio.\n");
    rmSync(join(folder, "Äldre beslut/beslut 7.txt"));
    assert.deepEqual(await source.run(), counts({ changed: 1, removed: 1 }));
    await firstHit(owner, "postlådan töms", /trettio/);
    assert.deepEqual(await owner.search("kajplatserna"), []);
  });

  test("a source that can't be reached says so and loses nothing, and much that is gone waits for a person", async (t) => {
    const folder = temporaryFolder(t);
    for (let i = 0; i < 30; ++i) writeFileSync(join(folder, `${i}.txt`), `Protokoll nummer ${i} om trottoarer.\n`);
    const source = await add({ kind: "folder", name: "Stora", address: folder });
    assert.deepEqual(await source.counts(), counts({ added: 30 }));
    for (let i = 0; i < 25; ++i) rmSync(join(folder, `${i}.txt`));
    await until("the loss is noticed", async () => (await source.ended()).error?.code === "source_shrunk", { timeout_ms: 40_000 });
    checkSentences((await source.shown()).error);
    assert.equal((await source.names(organisation)).length, 30);
    assert.deepEqual(await source.run({ accept_removals: true }), counts({ unchanged: 5, removed: 25 }));

    rmSync(folder, { recursive: true });
    await assert.rejects(source.run(), (error) => !checkSentences(error));
    assert.equal((await source.names(organisation)).length, 5);
  });
});
