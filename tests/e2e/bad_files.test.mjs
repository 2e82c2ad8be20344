import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { docx, docxBomb, pdf } from "./files.mjs";
import { checkSentences } from "./problem.mjs";
import { lasting, root, startServer, temporaryFolder } from "./svea.mjs";

describe("files that are not what they should be", () => {
  const suite = lasting();
  let owner;
  let space;

  before(async () => {
    owner = (await startServer(suite, temporaryFolder(suite))).owner;
    ({ space } = await owner.makeOrganisation("ryd"));
  });

  const scrambled = Buffer.from(Array.from({ length: 8192 }, (_, i) => (i * i * 31 + i) & 0xff));
  const demo_pdf = readFileSync(join(root, "demo/files/mlf/foreskrifter/mlffs-2021-2.pdf"));

  // A file that is refused, with what its failure must be called and the words of the way out that it must name.
  const refused = [
    ["an empty file", "tom.txt", "", "file_empty", /rätt fil/, /right file/],
    ["a program named as Markdown", "program.md", scrambled, "file_type_unknown", /PDF, Word/, /PDF, Word/],
    ["a picture that breaks off", "bild.png", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "file_not_text", /skanna den igen/, /scan it again/],
    ["a PDF with a password", "lön.pdf", pdf("Loner", { isLocked: true }), "file_encrypted", /Ta bort lösenordet/, /Remove the password/],
    ["a PDF that breaks off", "halv.pdf", demo_pdf.subarray(0, 900), "file_damaged", /på nytt/, /anew/],
    ["a PDF without text", "skannad.pdf", pdf(" "), "file_not_text", /rätt fil/, /right file/],
    ["a Word document that breaks off", "halv.docx", docx("Hej").subarray(0, 300), "file_damaged", /på nytt/, /anew/],
    ["a Word document that unpacks to 400 MB", "bomb.docx", docxBomb(400), "file_too_large", /Dela upp/, /Split/],
  ];

  for (const [what, name, bytes, code, way_out, way_out_en] of refused) {
    test(`${what} is refused with what happened and what to do, in both languages`, async () => {
      const document = await owner.add(space, name, bytes);
      assert.equal(document.state, "failed");
      assert.equal(document.failure.code, code);
      checkSentences(document.failure);
      assert.match(document.failure.detail, way_out);
      assert.match(document.failure.detail_en, way_out_en);
      assert.equal(document.passages, 0);
    });
  }

  test("a document is read as what it is, whatever its name says", async () => {
    const document = await owner.add(space, "protokoll.txt", pdf("Brandskyddet kontrolleras"));
    assert.equal(document.state, "ready");
    assert.equal(document.media_type, "application/pdf");
    assert.deepEqual((await owner.search("brandskyddet")).map(({ id }) => id), [document.id]);
  });

  test("text that is not UTF-8 is read in the encoding that it has", async () => {
    const latin1 = Buffer.from("Älvsborgsbron målas om i höst. Färjorna går då var tionde minut, även på söndagar.\n", "latin1");
    const document = await owner.add(space, "färjor.txt", latin1);
    assert.equal(document.state, "ready");
    const { text } = body(await owner.get(`/documents/${document.id}/text`));
    assert.match(text, /Älvsborgsbron målas om i höst/);
  });

  test("no file leaves the intake behind: a good one after all the bad ones is searchable", async () => {
    const document = await owner.add(space, "bra.docx", docx("Syrenhäcken klipps i mars"));
    assert.equal(document.state, "ready");
    assert.equal((await owner.search("syrenhäcken")).length, 1);
  });

  test("a failed file can be taken in again, and fails with the same words", async () => {
    const before = await owner.add(space, "ännu en.txt", " \n");
    assert.equal(before.state, "failed");
    assert.equal((await owner.post(`/documents/${before.id}/retry`)).status, 202);
    const again = await owner.taken(before.id);
    assert.deepEqual(again.failure, before.failure);
  });

  test("the same file twice is one document, and the reply says that it was there", async () => {
    const first = body(await owner.upload(space, "a.txt", "Samma innehåll.\n"));
    const second = body(await owner.upload(space, "a.txt", "Samma innehåll.\n"));
    assert.equal(first.was_there, false);
    assert.equal(second.was_there, true);
    assert.equal(second.document.id, first.document.id);
  });

  test("a hundred files at once are all taken in, each once", async () => {
    const names = Array.from({ length: 100 }, (_, i) => `samtidig-${i}.txt`);
    const replies = await Promise.all(names.map((name, i) => owner.upload(space, name, `Beteckning samtid${i}x gäller.\n`)));
    const ids = replies.map((reply) => body(reply).document.id);
    assert.equal(new Set(ids).size, 100);
    for (const id of ids) assert.equal((await owner.taken(id)).state, "ready");
    const hits = await owner.search("samtid42x");
    assert.equal(hits[0].document, "samtidig-42.txt");
  });
});
