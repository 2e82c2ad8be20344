// Templates filled in with what documents say, completed by a person and saved; results as documents.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { docx } from "./files.mjs";
import { checkProblem } from "./problem.mjs";
import { lasting, startServer, temporaryFolder, until } from "./svea.mjs";

const application = "Ansökan\n\nDiarienummer: BUN 2026/17\nSökande: Karin Holmgren\n";

describe("drafts", () => {
  const suite = lasting();
  let ryd;
  let editor;
  let outsider;

  before(async () => {
    const server = await startServer(suite, temporaryFolder(suite));
    ryd = await server.owner.makeOrganisation("ryd");
    editor = await server.owner.invite(ryd.organisation, "rut@ryd.example", "editor");
    const other = await server.owner.makeOrganisation("bodal");
    outsider = await server.owner.invite(other.organisation, "bo@bodal.example", "editor");
  });

  const file = async (client, path) => {
    const reply = await fetch(`${client.url}/api/v1${path}`, { headers: client.headers });
    assert.equal(reply.status, 200);
    return { bytes: Buffer.from(await reply.arrayBuffer()), headers: reply.headers };
  };

  const ended = async (options) => {
    const run = body(
      await editor.post(`/organisations/${ryd.organisation}/task-runs`, {
        kind: "draft",
        options,
        texts: [{ name: "Ansökan", text: application }],
      }),
    );
    await until(`run ${run.id} has ended`, async () => body(await editor.get(`/task-runs/${run.id}`)).items.waiting === 0);
    const item = `/task-runs/${run.id}/items/0`;
    return { item, shown: body(await editor.get(item)) };
  };

  test("a template is filled in from a text, the rest is asked for, and the document holds it all", async () => {
    const template = await editor.add(
      ryd.space,
      "beslut.docx",
      docx("Till {{sökande}}, ärende {{diarienummer}}: {{skäl: Varför}} {{?avslag}}Nej.{{annars}}Ja.{{/avslag}}"),
    );
    const asked = body(await editor.get(`/documents/${template.id}/template`));
    assert.deepEqual(asked.fields.map(({ name }) => name), ["sökande", "diarienummer", "skäl", "avslag"]);
    assert.equal(asked.fields[2].guidance, "Varför");
    assert.deepEqual(asked.problems, []);

    const { item, shown } = await ended({ template: template.id, values: { avslag: false } });
    const { result, step } = shown.results[0];
    assert.equal(result.values["sökande"], "Karin Holmgren");
    assert.equal(result.values.diarienummer, "BUN 2026/17");
    assert.deepEqual(result.missing.map(({ name }) => name), ["skäl"]);
    const incomplete = await editor.get(`${item}/file`);
    checkProblem(incomplete, 400, "draft_incomplete");
    assert.match(incomplete.body.detail, /skäl/);

    const values = { ...result.values, skäl: "Behovet är styrkt." };
    await editor.put(`${item}/results/${step}`, { edited: { ...result, values } });
    const saved = await file(editor, `${item}/file`);
    assert.match(saved.headers.get("Content-Disposition"), /\.docx/);
    const kept = await editor.add(ryd.space, "ifylld.docx", saved.bytes);
    const { text } = body(await editor.get(`/documents/${kept.id}/text`));
    assert.equal(text, "Till Karin Holmgren, ärende BUN 2026/17: Behovet är styrkt. Ja.");
    checkProblem(await editor.get(`${item}/file?type=odt`), 400, "draft_type");
    checkProblem(await outsider.get(`${item}/file`), 404, "not_found");
    checkProblem(await outsider.get(`/documents/${template.id}/template`), 404, "not_found");
  });

  test("a broken template is told in words, and so is a file that is none", async () => {
    const broken = await editor.add(ryd.space, "trasig.docx", docx("Hej {{namn"));
    assert.match(body(await editor.get(`/documents/${broken.id}/template`)).problems[0].detail, /inte avslutad/);
    const { shown } = await ended({ template: broken.id });
    assert.equal(shown.failure.code, "template_broken");
    assert.match(shown.failure.detail, /Hej {{namn/);
    const note = await editor.add(ryd.space, "brev.md", "# Brev\n\nHej {{namn}}");
    checkProblem(await editor.get(`/documents/${note.id}/template`), 422, "template_type");
  });

  test("any result is saved as a document", async () => {
    const run = body(
      await editor.post(`/organisations/${ryd.organisation}/task-runs`, {
        kind: "extract",
        options: { fields: "diarienummer, sökande" },
        texts: [{ name: "Ansökan", text: application }],
      }),
    );
    await until("the table is there", async () => body(await editor.get(`/task-runs/${run.id}`)).items.waiting === 0);
    const saved = await file(editor, `/task-runs/${run.id}/items/0/file?type=odt`);
    const kept = await editor.add(ryd.space, "tabell.odt", saved.bytes);
    assert.match(body(await editor.get(`/documents/${kept.id}/text`)).text, /BUN 2026\/17/);
  });
});
