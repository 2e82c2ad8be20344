// Results as tables: CSV, workbooks and JSON of all of a run, with what people corrected; saved schemas and plans.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { checkProblem } from "./problem.mjs";
import { lasting, startServer, svea, temporaryFolder, until } from "./svea.mjs";

const decision = `Beslut
Diarienummer: KS 2026/14
Sökande: Karin Holmgren
Ort: =Ryd+1

Nämnden beviljar bidrag med 12 500 kr. Beslutsdatum: 2026-03-02.
`;
const fields = ["diarienummer", "sökande:person", "bidrag:amount", "beslutsdatum", "ort:text"];

describe("results as tables", () => {
  const suite = lasting();
  let ryd;
  let editor;
  let outsider;

  before(async () => {
    const server = await startServer(suite, temporaryFolder(suite));
    ryd = await server.owner.makeOrganisation("ryd");
    editor = await server.owner.invite(ryd.organisation, "rut@ryd.example", "editor");
    const other = await server.owner.makeOrganisation("bodal");
    outsider = await server.owner.invite(other.organisation, "bo@bodal.example", "reader");
  });

  /** The id of a run that has ended. */
  const ended = async (wish) => {
    const { id } = body(await editor.post(`/organisations/${ryd.organisation}/task-runs`, wish));
    await until("the run has ended", async () => body(await editor.get(`/task-runs/${id}`)).items.waiting === 0);
    return id;
  };
  const bytesOf = async (path) => {
    const reply = await fetch(`${editor.url}/api/v1${path}`, { headers: editor.headers });
    assert.equal(reply.status, 200);
    return Buffer.from(await reply.arrayBuffer());
  };
  const extracted = () =>
    ended({
      kind: "extract",
      options: { fields },
      texts: [{ name: "beslut.txt", text: decision }, { name: "tom.txt", text: " " }],
    });

  test("CSV has a row for each text, what failed included, and no formula", async () => {
    const csv = (await bytesOf(`/task-runs/${await extracted()}/table?marked=0`)).toString("utf8");
    const [head, first, second] = csv.split("\r\n");
    assert.equal(head, "\uFEFFFil;diarienummer;sökande;bidrag;beslutsdatum;ort;Läge;Anmärkning");
    assert.equal(first, "beslut.txt;KS 2026/14;Karin Holmgren;12500 SEK;2026-03-02;'=Ryd+1;klart;");
    assert.match(second, /^tom\.txt;;;;;;misslyckades;.+/);
  });

  test("JSON cites, and what a person has corrected counts", async () => {
    const run = await extracted();
    const [{ result }] = body(await editor.get(`/task-runs/${run}/items/0`)).results;
    result.rows[0].cells[1] = [{ value: "Kajsa Holmgren", is_edited: true }];
    assert.equal((await editor.put(`/task-runs/${run}/items/0/results/0`, { edited: result })).status, 204);
    const [row] = body(await editor.get(`/task-runs/${run}/table?type=json`));
    const { value, confidence, places } = row["bidrag"];
    assert.equal(value, "12500 SEK");
    assert.ok(confidence > 0 && confidence <= 1);
    const [{ start, end, text }] = places;
    assert.equal(Array.from(decision).slice(start, end).join(""), text);
    assert.deepEqual(row["sökande"], { value: "Kajsa Holmgren", confidence: null, places: [] });
    assert.match(row["Framställt av"], /^Svea \(Grund\) .*ändrat av en människa$/);
    const details = (await bytesOf(`/task-runs/${run}/table?details=1&separator=tab`)).toString("utf8");
    assert.match(details, /bidrag: säkerhet\tbidrag: plats/);
  });

  test("a workbook can be opened, and says in its properties what has written it", async () => {
    const workbook = await bytesOf(`/task-runs/${await extracted()}/table?type=xlsx`);
    const read = await editor.post(`/organisations/${ryd.organisation}/texts?name=tabell.xlsx`, workbook);
    const { text } = body(read);
    assert.match(text, /Fil\tdiarienummer\tsökande\tbidrag/);
    assert.match(text, /KS 2026\/14/);
    assert.match(text, /=Ryd\+1/);
    assert.match(text, /12.?500/);
  });

  test("a table is its person's alone, and one that there is not is refused", async () => {
    const run = await extracted();
    checkProblem(await outsider.get(`/task-runs/${run}/table`), 404, "not_found");
    checkProblem(await editor.get(`/task-runs/${run}/table?step=1`), 404, "not_found");
    checkProblem(await editor.get(`/task-runs/${run}/table?type=ods`), 400, "parameter_invalid");
    checkProblem(await editor.get(`/task-runs/${run}/table?separator=x`), 400, "parameter_invalid");
  });

  test("a workflow gives the table of its last step, and of another that is chosen", async () => {
    const classes = [
      { name: "Bidrag", description: "Föreningar och enskilda som söker pengar, bidrag" },
      { name: "Bygglov", description: "Ansökningar om att få bygga" },
    ];
    const steps = [
      { kind: "extract", options: { fields: ["bidrag:amount"] } },
      { kind: "classify", options: { classes } },
    ];
    const run = await ended({ steps, texts: [{ name: "beslut.txt", text: decision }] });
    const [last] = body(await editor.get(`/task-runs/${run}/table?type=json`));
    assert.ok("Klass" in last);
    const [first] = body(await editor.get(`/task-runs/${run}/table?type=json&step=0&details=0`));
    assert.equal(first["bidrag"], "12500 SEK");
  });

  test("without fields a text gives what it has", async () => {
    const run = await ended({ kind: "extract", texts: [{ name: "beslut.txt", text: decision }] });
    const [row] = body(await editor.get(`/task-runs/${run}/table?type=json&details=0`));
    assert.equal(row["diarienummer"], "KS 2026/14");
    assert.match(row["belopp"], /12500 SEK/);
  });

  test("schemas and plans are kept in versions, and one that contradicts itself is not", async () => {
    const keep = (kind, content) => editor.post("/library", { space: ryd.space, kind, name: "Bidrag", body: content });
    const schema = body(await keep("schema", { fields }));
    assert.equal(schema.body.fields[2].kind, "amount");
    const changed = body(await editor.put(`/library/${schema.id}`, { name: "Bidrag", body: { fields: ["summa:amount"] } }));
    assert.equal(changed.version, 2);
    const run = await ended({ kind: "extract", options: changed.body, texts: [{ name: "a", text: "Summa: 5 kr" }] });
    const [row] = body(await editor.get(`/task-runs/${run}/table?type=json&details=0`));
    assert.equal(row["summa"], "5 SEK");
    const contradicts = { json_schema: { type: "object", properties: { dag: { type: "number", format: "date" } } } };
    checkProblem(await keep("schema", contradicts), 400, "schema_contradicts");
    checkProblem(await keep("schema", {}), 400, "library_schema_empty");
    checkProblem(await keep("plan", { classes: ["En"] }), 400, "plan_too_few");
    const plan = body(await keep("plan", { classes: ["Bidrag", "Bygglov"] }));
    assert.deepEqual(plan.body.classes.map(({ name }) => name), ["Bidrag", "Bygglov"]);
    const { entries } = body(await editor.get("/library?kind=plan"));
    assert.deepEqual(entries.map(({ id }) => id), [plan.id]);
  });

  test("svea extract writes a table of all files", async (t) => {
    const folder = temporaryFolder(t);
    writeFileSync(join(folder, "beslut.txt"), decision);
    const workbook = join(folder, "tabell.xlsx");
    const settings = ["extract", "--set", "fields=diarienummer,bidrag:amount", "--data", temporaryFolder(t)];
    const file = join(folder, "beslut.txt");
    const csv = await svea([...settings, "--as", "csv", file]);
    assert.equal(csv.code, 0, csv.stderr);
    assert.match(csv.stdout, /beslut\.txt;KS 2026\/14;12500 SEK;klart/);
    const xlsx = await svea([...settings, "--as", "xlsx", "--output", workbook, file]);
    assert.equal(xlsx.code, 0, xlsx.stderr);
    assert.equal(readFileSync(workbook).subarray(0, 2).toString(), "PK");
    const nowhere = await svea([...settings, "--as", "xlsx", file]);
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.stderr, /--output/);
  });
});
