import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { body } from "./client.mjs";
import { counts, firstHit } from "./following.mjs";
import { page, startSite } from "./site.mjs";
import { startServer, svea, sveaJson, temporaryFolder } from "./svea.mjs";

const listAt = (number) => `/dokumentlista/?doktyp=sfs&from=&sort=datum&sortorder=asc&utformat=json&p=${number}`;

/** A statute as Riksdagen's lists tell of it, and its text as the API gives it. */
function statute(number, title, { changed = "2031-06-01 10:00:00" } = {}) {
  const id = `sfs-2031-${number}`;
  return {
    dok_id: id, doktyp: "sfs", rm: "2031", beteckning: `2031:${number}`, titel: title, datum: "2031-05-06",
    systemdatum: changed, organ: "Näringsdepartementet", dokument_url_html: null, dokument_url_text: `{site}/dokument/${id}.text`,
  };
}

/** A page of such a list; numbers come as text, as they do there. */
const list = (documents, next) => ({
  type: "application/json",
  body: JSON.stringify({ dokumentlista: { "@traffar": "2", "@sida": "1", "@sidor": "2", ...(next ? { "@nasta_sida": `{site}${next}` } : {}), dokument: documents } }),
});

const boats = `Båtlag (2031:7)

1 kap. Inledande bestämmelser

1 §   Lagen gäller flytetyg.

2 §   Med flytetyg avses det som flyter.

3 kap. Förtöjning

1 §   Ett flytetyg ska förtöjas med två linor.

2 §   Hamnfogden får medge undantag från kravet på linor.

Övergångsbestämmelser

2031:7

1. Denna lag träder i kraft den 1 juli 2031.
`;
const docks = "Bryggförordning (2031:8)\n\n1 §   En brygga ska ha räcke.\n\n2 §   Räcket ska vara en meter högt.\n";

const catalogue = (changed) => ({
  type: "application/ld+json",
  body: JSON.stringify({
    "@graph": [
      { "@id": "{site}/ds/1", "@type": "dcat:Dataset", "dcterms:title": { "@value": "Riktlinjer för kanaler", "@language": "sv" },
        "dcterms:publisher": { "@type": "foaf:Agent", "foaf:name": "Sjövik kommun" }, "dcterms:issued": "2030-02-03",
        "dcat:distribution": [{ "@id": "_:fil" }, { "@id": "_:data" }] },
      { "@id": "_:fil", "@type": "dcat:Distribution", "dcat:downloadURL": { "@id": "{site}/kanaler.html" }, "dcterms:format": "text/html",
        "dcterms:modified": changed, "dcterms:license": { "@id": "http://creativecommons.org/publicdomain/zero/1.0/" } },
      { "@id": "_:data", "@type": "dcat:Distribution", "dcat:downloadURL": { "@id": "{site}/matvarden.json" }, "dcterms:format": "application/json" },
    ],
  }),
});

describe("svea national sync", () => {
  test("statutes come into the national base with licence and source, are found by chapter and section, and come once", async (t) => {
    const data = temporaryFolder(t);
    const site = await startSite(t, {
      [listAt(1)]: list([statute(7, "Båtlag (2031:7)")], "/dokumentlista/?doktyp=sfs&p=2"),
      "/dokumentlista/?doktyp=sfs&p=2": list(statute(8, "Bryggförordning (2031:8)")),
      "/dokument/sfs-2031-7.text": { type: "text/plain; charset=utf-8", body: boats },
      "/dokument/sfs-2031-8.text": { type: "text/plain; charset=utf-8", body: docks },
    });
    const sync = async (...more) => {
      const { run } = await sveaJson(["national", "sync", "--riksdagen", site.url, "--private-network", "--data", data, ...more]);
      const { added, changed, unchanged, removed, failed } = run;
      return { added, changed, unchanged, removed, failed };
    };
    assert.deepEqual(await sync(), counts({ added: 2 }));

    const found = await sveaJson(["search", "3 kap. 2 § båtlagen", "--data", data]);
    const [hit] = found.hits;
    assert.match(hit.text, /^2 §\s+Hamnfogden får medge undantag/);
    assert.match(hit.heading, /3 kap\. Förtöjning.*2 §/);
    assert.deepEqual(found.understood.exact, ["3 kap. 2 §"]);
    assert.match((await sveaJson(["ask", "Får hamnfogden medge undantag från kravet på linor?", "--data", data])).answer, /Hamnfogden får medge undantag/);

    site.askedSince();
    assert.deepEqual(await sync(), counts({ unchanged: 2 }));
    assert.ok(site.askedSince().every((target) => target.startsWith("/dokumentlista/")), "no text is fetched again");

    site.pages["/dokumentlista/?doktyp=sfs&p=2"] = list(statute(8, "Bryggförordning (2031:8)", { changed: "2031-08-01 10:00:00" }));
    site.pages["/dokument/sfs-2031-8.text"].body = docks.replace("en meter", "två meter");
    assert.deepEqual(await sync(), counts({ changed: 1, unchanged: 1 }));

    const { owner } = await startServer(t, data);
    const repeated = await firstHit(owner, "räcket högt", /två meter/);
    const { origin } = body(await owner.get(`/documents/${repeated.id}`));
    assert.equal(origin.url, `${site.url}/dokument/sfs-2031-8.text`);
    assert.match(origin.licence, /9 § upphovsrättslagen/);
    assert.equal(origin.publisher, "Näringsdepartementet");
    assert.equal(origin.published, "2031-05-06");
  });

  test("a DCAT-AP catalogue gives its documents with licence and publisher, and leaves data for machines", async (t) => {
    const data = temporaryFolder(t);
    const site = await startSite(t, {
      "/katalog.jsonld": catalogue("2031-01-01"),
      "/kanaler.html": page("Kanaler", "Slussvakten öppnar klockan sju."),
    });
    const sync = () => sveaJson(["national", "sync", "--catalogue", `${site.url}/katalog.jsonld`, "--private-network", "--data", data]);
    assert.equal((await sync()).run.added, 1);
    assert.ok(!site.asked.includes("/matvarden.json"));
    site.askedSince();
    assert.equal((await sync()).run.unchanged, 1);
    assert.deepEqual(site.askedSince(), ["/katalog.jsonld"]);

    site.pages["/katalog.jsonld"] = catalogue("2031-02-02");
    site.pages["/kanaler.html"] = page("Kanaler", "Slussvakten öppnar klockan åtta.");
    assert.equal((await sync()).run.changed, 1);
    const { owner } = await startServer(t, data);
    const hit = await firstHit(owner, "slussvakten", /åtta/);
    const { origin } = body(await owner.get(`/documents/${hit.id}`));
    assert.deepEqual(origin, {
      url: `${site.url}/kanaler.html`, licence: "http://creativecommons.org/publicdomain/zero/1.0/",
      publisher: "Sjövik kommun", published: "2030-02-03",
    });
  });

  test("a server that answers with something else ends in a sentence, and removes nothing", async (t) => {
    const data = temporaryFolder(t);
    const site = await startSite(t, {
      [listAt(1)]: list([statute(8, "Bryggförordning (2031:8)")]),
      "/dokument/sfs-2031-8.text": { type: "text/plain; charset=utf-8", body: docks },
    });
    const sync = () => svea(["national", "sync", "--riksdagen", site.url, "--private-network", "--data", data]);
    assert.equal((await sync()).code, 0);
    site.pages[listAt(1)] = { type: "text/html", body: "<html>Vi byter server</html>" };
    const failed = await sync();
    assert.equal(failed.code, 1);
    assert.match(failed.stderr, /svea: .+[.]\n/);
    assert.equal((await sveaJson(["search", "räcke", "--data", data])).hits.length, 1);
  });
});
