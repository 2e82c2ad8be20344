// Fields out of texts, and texts into classes: by REST, on the command line, and how well.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { checkProblem } from "./problem.mjs";
import { lasting, root, startServer, svea, temporaryFolder, until } from "./svea.mjs";

const decision = `Beslut
Diarienummer: KS 2026/14
Sökande: Karin Holmgren

Nämnden beviljar bidrag med 12 500 kr. Pengarna ska redovisas senast den 31 december 2026.
`;

describe("fields and classes", () => {
  const suite = lasting();
  let ryd;
  let reader;

  before(async () => {
    const server = await startServer(suite, temporaryFolder(suite));
    ryd = await server.owner.makeOrganisation("ryd");
    reader = await server.owner.invite(ryd.organisation, "lars@ryd.example", "reader");
  });

  const ask = (wish) => reader.post(`/organisations/${ryd.organisation}/task-runs`, wish);

  /** The result of a run on one text. */
  const resultOf = async (wish, text) => {
    const { id } = body(await ask({ ...wish, texts: [{ name: "text", text }] }));
    await until("the run has ended", async () => body(await reader.get(`/task-runs/${id}`)).items.waiting === 0);
    const item = body(await reader.get(`/task-runs/${id}/items/0`));
    assert.equal(item.failure, null);
    return item.results[0];
  };

  test("a JSON Schema gives a table whose cells cite their places", async () => {
    const json_schema = {
      type: "object",
      properties: {
        diarienummer: { type: "string" },
        sökande: { type: "string" },
        belopp: { type: "number" },
        "redovisas senast": { type: "string", format: "date" },
      },
      required: ["sökande"],
    };
    const { result, text } = await resultOf({ kind: "extract", options: { json_schema } }, decision);
    const values = result.rows[0].cells.map(([first]) => first);
    assert.deepEqual(
      values.map(({ value }) => value),
      ["KS 2026/14", "Karin Holmgren", "12500 SEK", "2026-12-31"],
    );
    for (const { text: there, place } of values)
      assert.equal(Array.from(decision).slice(place.start, place.end).join(""), there);
    assert.match(text, /\| KS 2026\/14 \| Karin Holmgren \|/);
  });

  test("a schema that contradicts itself is refused with what to change", async () => {
    const json_schema = { type: "object", properties: { dag: { type: "number", format: "date" } } };
    const reply = await ask({ kind: "extract", options: { json_schema }, texts: [{ name: "text", text: decision }] });
    checkProblem(reply, 400, "schema_contradicts");
  });

  test("a text is put in a class, with the words that spoke for it", async () => {
    const classes = [
      { name: "Bidrag", description: "Föreningar och enskilda som söker pengar", examples: ["Ansökan om bidrag till läger"] },
      { name: "Bygglov", description: "Ansökningar om att få bygga", examples: ["Lov för carport och altan"] },
    ];
    const { result } = await resultOf({ kind: "classify", options: { classes } }, decision);
    assert.equal(result.candidates[0].class, "Bidrag");
    assert.ok(result.reasons.some(({ word }) => word === "bidrag"));
  });

  test("svea extract reads fields from its options, a file after them", async (t) => {
    const { code, stdout, stderr } = await svea(
      ["extract", "--set", "fields=diarienummer,belopp", "--data", temporaryFolder(t), "-"],
      { input: decision },
    );
    assert.equal(code, 0, stderr);
    assert.match(stdout, /\| KS 2026\/14 \| 12500 SEK \|/);
  });

  test("svea eval fields holds to its floors", async (t) => {
    const set = `${root}/demo/checks/fields.jsonl`;
    const { code, stdout, stderr } = await svea(["eval", "fields", set, "--data", temporaryFolder(t), "--json"]);
    assert.equal(code, 0, stderr);
    const { splits, kinds } = JSON.parse(stdout);
    assert.ok(splits.check.f1 >= 0.93, `all: ${splits.check.f1}`);
    for (const [kind, floor] of Object.entries({ date: 0.95, amount: 0.95, number: 0.95, person: 0.9, organisation: 0.8 }))
      assert.ok(kinds[kind].f1 >= floor, `${kind}: ${kinds[kind].f1}`);
  });
});
