import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { checkSentences } from "./problem.mjs";
import { lasting, root, startServer, svea, sveaJson, temporaryFolder } from "./svea.mjs";

describe("the command line", () => {
  const suite = lasting();
  const work = temporaryFolder(suite);
  const data = join(work, "data");
  const documents = join(work, "documents");
  const demo_files = [
    "lindhaga/personal/semesterrutin.md",
    "lindhaga/bygg-miljo/enskilt-avlopp.html",
    "lindhaga/protokoll/socialnamnden-2026-03-18.docx",
    "mlf/remisser-och-rapporter/internrevision-aterkrav-2025.odt",
    "mlf/foreskrifter/mlffs-2025-4.pdf",
  ];
  const question = "Hur många semesterdagar har jag när jag fyllt 40?";
  let added;

  /** A folder of its own, inside the one that is removed in the end. */
  const freshFolder = () => mkdtempSync(join(work, "fresh-"));

  before(async () => {
    mkdirSync(join(documents, "anteckningar"), { recursive: true });
    for (const file of demo_files) cpSync(join(root, "demo/files", file), join(documents, file));
    writeFileSync(join(documents, "anteckningar/flytt.txt"), "Registraturen flyttar till plan tre i oktober.\n");
    added = await svea(["add", documents, "--data", data, "--json"]);
  });

  const asJson = (result) => JSON.parse(result.stdout);

  test("add takes in a folder of every format and says what became of each file", () => {
    assert.equal(added.code, 0, added.stderr);
    const report = asJson(added);
    assert.deepEqual(Object.keys(report).sort(), ["documents", "failed", "ms", "passages"]);
    assert.deepEqual(report.documents.map(({ name }) => name).sort(), [...demo_files, "anteckningar/flytt.txt"].sort());
    assert.deepEqual(report.failed, []);
    assert.ok(report.documents.every(({ state, passages }) => state === "ready" && passages > 0));
    assert.equal(report.passages, report.documents.reduce((sum, { passages }) => sum + passages, 0));
  });

  test("nothing but the answer goes to stdout, and a pipe sees no progress bar", () => {
    assert.doesNotMatch(added.stderr, /[\r\x1b█░]/);
    assert.equal(added.stdout.trim().split("\n").length, 1);
  });

  test("add sums up in Swedish, or in English", async () => {
    const swedish = await svea(["add", documents, "--data", freshFolder()]);
    assert.match(swedish.stdout, /^6 dokument, \d+ textställen, 0 fel på \d+\.\d s\n$/);
    const english = await svea(["add", documents, "--data", freshFolder(), "--language", "en"]);
    assert.match(english.stdout, /^6 documents, \d+ passages, 0 failed in \d+\.\d s\n$/);
  });

  test("an answer has exactly the documented members, and its citations too", async () => {
    const answer = await sveaJson(["ask", question, "--data", data]);
    assert.deepEqual(Object.keys(answer).sort(), ["answer", "citations", "model", "ms", "refused", "sentences", "state", "warnings", "writer"]);
    assert.equal(answer.writer, "grund");
    assert.equal(answer.refused, false);
    assert.deepEqual(answer.warnings, []);
    assert.match(answer.answer, /31/);
    assert.match(answer.answer, /\[1\]/);
    assert.ok(answer.citations.length > 0);
    for (const citation of answer.citations)
      assert.deepEqual(Object.keys(citation).sort(),
        ["document", "end", "heading", "id", "n", "page", "quote", "start", "support", "title"]);
  });

  test("each citation is the document's text between its offsets, counted in code points", async () => {
    const questions = [
      question,
      "Vad är taket för hur mycket pengar man kan få till ett enda projekt?",
      "Vart flyttar registraturen?",
      "Hur ansöker jag om tillstånd för enskilt avlopp?",
    ];
    let seen = 0;
    for (const asked of questions) {
      for (const citation of (await sveaJson(["ask", asked, "--data", data])).citations) {
        const { text } = await sveaJson(["documents", "show", String(citation.id), "--data", data]);
        assert.equal([...text].slice(citation.start, citation.end).join(""), citation.quote);
        ++seen;
      }
    }
    assert.ok(seen >= questions.length);
  });

  test("search gives at most as many hits as asked for, best first", async () => {
    for (const k of [1, 3, 10]) {
      const { hits } = await sveaJson(["search", "semesterdagar", "-k", String(k), "--data", data]);
      assert.ok(hits.length >= 1 && hits.length <= k);
      assert.equal(hits[0].document, "lindhaga/personal/semesterrutin.md");
      assert.deepEqual(hits.map(({ score }) => score), hits.map(({ score }) => score).sort((a, b) => b - a));
    }
  });

  test("an answer is the same in the command's own process and from a server", async (t) => {
    const local = await sveaJson(["ask", question, "--data", data]);
    const server = await startServer(t, data);
    const remote = await sveaJson(["ask", question, "--server", server.url], { environment: server.environment });
    delete local.ms;
    delete remote.ms;
    assert.deepEqual(remote, local);
  });

  test("what is added beside a running server is found through the server and without it", async (t) => {
    const shared = freshFolder();
    const server = await startServer(t, shared);
    const file = join(freshFolder(), "hissen.txt");
    writeFileSync(file, "Hissen i trapphus B besiktas av Kranbolaget varje vår.\n");
    const { documents: [document] } = await sveaJson(["add", file, "--data", shared]);
    assert.equal(document.state, "ready");
    const { environment } = server;
    for (const [where, options] of [[["--server", server.url], { environment }], [["--data", shared], {}]]) {
      const { hits } = await sveaJson(["search", "Kranbolaget", ...where], options);
      assert.deepEqual(hits.map(({ id }) => id), [document.id]);
    }
  });

  test("a command that went well says nothing on stderr", async () => {
    for (const command of [["ask", question], ["search", "semester"], ["documents", "list"], ["documents", "show", "1"], ["add", documents]])
      assert.deepEqual([(await svea([...command, "--data", data])).stderr, command], ["", command]);
  });

  test("exit codes say what kind of failure it was", async () => {
    const code = async (...args) => (await svea([...args, "--data", data])).code;
    assert.equal(await code("ask"), 2, "an argument is missing");
    assert.equal(await code("search", "semester", "-k", "1000"), 2, "an argument is out of range");
    assert.equal(await code("ask", " "), 2, "an empty question");
    assert.equal(await code("documents", "show", "4711"), 3, "no such document");
    assert.equal(await code("add", join(work, "ingenting")), 3, "no such file");
    assert.equal(await code("search", "zzyzxqwv"), 3, "no hits");
    assert.equal(await code("search", "zzyzxqwv", "--json"), 3, "no hits, for programs");
    assert.equal(await code("add", binaryFile()), 1, "a file that cannot be taken in");
    const away = ["--server", "http://127.0.0.1:9"];
    assert.equal((await svea(["ask", question, ...away])).code, 4, "no key to the server");
    assert.equal((await svea(["ask", question, ...away], { environment: { SVEA_KEY: "x" } })).code, 5, "no server");
  });

  /** A file that no program would call a document. */
  function binaryFile() {
    const file = join(freshFolder(), "program.md");
    writeFileSync(file, Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 131) & 0xff)));
    return file;
  }

  test("an error goes to stderr in the chosen language, and with --json to stdout as an object too", async () => {
    const missing = join(work, "ingenting");
    const swedish = await svea(["add", missing, "--data", data]);
    assert.equal(swedish.stdout, "");
    assert.match(swedish.stderr, /^svea: Det finns ingen fil eller mapp som heter .*\. Kontrollera sökvägen\.\n$/);
    const english = await svea(["add", missing, "--data", data, "--language", "en"]);
    assert.match(english.stderr, /^svea: There is no file or folder called .*\. Check the path\.\n$/);
    const error = asJson(await svea(["add", missing, "--data", data, "--json"]));
    assert.deepEqual(Object.keys(error).sort(), ["detail", "detail_en", "error"]);
    assert.equal(error.error, "path_not_found");
    checkSentences(error);
  });

  test("a file that could not be taken in stands in the report with its reason, beside those that could", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "tom.txt"), "");
    writeFileSync(join(folder, "hel.txt"), "En hel mening.\n");
    const result = await svea(["add", folder, "--data", freshFolder(), "--json"]);
    assert.equal(result.code, 1);
    const report = asJson(result);
    assert.deepEqual(report.documents.map(({ name }) => name), ["hel.txt"]);
    assert.deepEqual(report.failed.map(({ file, code }) => [file, code]), [[join(folder, "tom.txt"), "file_empty"]]);
    checkSentences(report.failed[0]);
  });

  test("an organisation that is not there is answered with those that are", async () => {
    for (const command of [["ask", question], ["search", "semester"], ["add", documents], ["documents", "list"]]) {
      const result = await svea([...command, "--organisation", "grums", "--data", data, "--json"]);
      assert.equal(result.code, 3);
      const error = asJson(result);
      assert.equal(error.error, "organisation_unknown");
      assert.match(error.detail, /grums.*organisation\./);
    }
  });

  test("an empty data directory answers a question with how to begin", async () => {
    const empty = freshFolder();
    const result = await svea(["ask", question, "--data", empty]);
    assert.equal(result.code, 0, result.stderr);
    assert.match(result.stdout, /svea add|[Ll]ägg (till|in)/);
    const answer = await sveaJson(["ask", question, "--data", empty]);
    assert.equal(answer.refused, true);
    assert.deepEqual(answer.citations, []);
  });

  test("a document that is removed is gone from list and search at once", async () => {
    const own = freshFolder();
    const file = join(freshFolder(), "cykel.txt");
    writeFileSync(file, "Cykelgaraget låses klockan tjugo.\n");
    const { documents: [{ id }] } = await sveaJson(["add", file, "--data", own]);
    assert.equal((await svea(["documents", "remove", String(id), "--data", own])).code, 0);
    assert.equal((await svea(["documents", "list", "--data", own, "--json"])).stdout, "");
    assert.equal((await svea(["search", "cykelgaraget", "--data", own])).code, 3);
  });

  test("organisations, spaces and people are made on the command line, and the audit log tells of it", async () => {
    const own = ["--data", freshFolder()];
    await sveaJson(["admin", "add-organisation", "ryd", "Ryds kommun", ...own]);
    const space = await sveaJson(["admin", "add-space", "plan", "Plan", "--organisation", "ryd", "--closed", ...own]);
    assert.equal(space.access, "members");
    const invited = await sveaJson(["admin", "invite", "eva@ryd.example", "Eva", "--organisation", "ryd", ...own]);
    assert.match(invited.link, /link=/);
    const { people } = await sveaJson(["admin", "people", "--organisation", "ryd", ...own]);
    assert.ok(people.some(({ email, role }) => email === "eva@ryd.example" && role === "reader"));
    const audit = await svea(["admin", "audit", "--json", ...own]);
    const actions = audit.stdout.trim().split("\n").map((line) => JSON.parse(line).action);
    assert.ok(actions.length >= 3, actions.join());
  });
});
