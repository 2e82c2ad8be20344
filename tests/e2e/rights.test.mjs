import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { checkProblem } from "./problem.mjs";
import { lasting, startServer, temporaryFolder } from "./svea.mjs";

describe("who may see and do what", () => {
  const suite = lasting();
  let owner;
  let ryd;
  let sund;
  let national;
  let reader;
  let editor;
  let administrator;
  let stranger;
  let open_document;
  let national_document;

  before(async () => {
    ({ owner } = await startServer(suite, temporaryFolder(suite)));
    ryd = await owner.makeOrganisation("ryd");
    sund = await owner.makeOrganisation("sund");
    national = await owner.makeOrganisation("basen", "national");
    open_document = await owner.add(ryd.space, "öppen.txt", "Räddningsstegen står vid entré åtta.\n");
    national_document = await owner.add(national.space, "lag.txt", "Förvaltningslagen gäller räddningsstegen också.\n");
    reader = await owner.invite(ryd.organisation, "lars@ryd.example", "reader");
    editor = await owner.invite(ryd.organisation, "rut@ryd.example", "editor");
    administrator = await owner.invite(ryd.organisation, "ada@ryd.example", "administrator");
    stranger = await owner.invite(sund.organisation, "sven@sund.example", "administrator");
  });

  const found = async (who, words) => (await who.search(words)).map(({ id }) => id).sort();

  test("a reader reads but may not add, retry or remove", async () => {
    assert.equal((await reader.get(`/documents/${open_document.id}`)).status, 200);
    checkProblem(await reader.upload(ryd.space, "a.txt", "a"), 403);
    checkProblem(await reader.post(`/documents/${open_document.id}/retry`), 403);
    checkProblem(await reader.remove(`/documents/${open_document.id}`), 403);
    checkProblem(await reader.get(`/organisations/${ryd.organisation}/people`), 403);
  });

  test("an editor adds and removes documents but does not manage people or spaces", async () => {
    const document = await editor.add(ryd.space, "rutin.txt", "Rutinen gäller tills vidare.\n");
    assert.equal(document.state, "ready");
    assert.equal((await editor.remove(`/documents/${document.id}`)).status, 204);
    checkProblem(await editor.post(`/organisations/${ryd.organisation}/people`, { email: "x@ryd.example", name: "X", role: "reader" }), 403);
    checkProblem(await editor.post(`/organisations/${ryd.organisation}/spaces`, { slug: "x", name: "X", access: "organisation" }), 403);
  });

  test("an administrator manages the own organisation, and no more", async () => {
    assert.ok(body(await administrator.get(`/organisations/${ryd.organisation}/people`)).people.length >= 3);
    checkProblem(await administrator.post("/organisations", { slug: "ny", name: "Ny", kind: "member" }), 403);
    checkProblem(await administrator.get("/audit"), 403);
    checkProblem(await administrator.post("/evaluations", { kind: "retrieval", passages: [], questions: [] }), 403);
  });

  test("another organisation's document does not exist, whatever is tried with it", async () => {
    const path = `/documents/${open_document.id}`;
    for (const reply of [await stranger.get(path), await stranger.get(`${path}/text`), await stranger.get(`${path}/file`),
      await stranger.post(`${path}/retry`), await stranger.remove(path), await stranger.upload(ryd.space, "a.txt", "a"),
      await stranger.get(`/organisations/${ryd.organisation}/people`), await stranger.get(`/organisations/${ryd.organisation}/spaces`),
      await stranger.post("/conversations", { organisation: ryd.organisation })])
      checkProblem(reply, 404);
    const listed = body(await stranger.get("/documents")).documents.map(({ id }) => id);
    assert.ok(!listed.includes(open_document.id));
    const slugs = body(await stranger.get("/organisations")).organisations.map(({ slug }) => slug);
    assert.deepEqual(slugs.sort(), ["basen", "sund"]);
  });

  test("search and answers hold what the asker reads: the own organisation and the national base", async () => {
    assert.deepEqual(await found(reader, "räddningsstegen"), [open_document.id, national_document.id].sort());
    assert.deepEqual(await found(stranger, "räddningsstegen"), [national_document.id]);
    const answer = body(await stranger.post("/ask", { question: "Var står räddningsstegen?" }));
    assert.ok(answer.citations.every(({ id }) => id === national_document.id));
    assert.doesNotMatch(answer.answer, /entré åtta/);
  });

  test("the space asked for narrows the search but never widens the reach", async () => {
    const ask = (who, spaces) => who.post("/ask", { question: "Var står räddningsstegen?", spaces });
    assert.match(body(await ask(reader, [ryd.space])).answer, /entré åtta/);
    const reply = await ask(stranger, [ryd.space]);
    if (reply.status === 200) assert.doesNotMatch(JSON.stringify(reply.body), /entré åtta/);
    else checkProblem(reply, 404);
    const searched = await stranger.get(`/search?q=r%C3%A4ddningsstegen&space=${ryd.space}`);
    if (searched.status === 200) assert.deepEqual(searched.body.hits, []);
    else checkProblem(searched, 404);
  });

  test("a closed space is there for those who are named, from the moment they are named until they no longer are", async () => {
    const space = body(await administrator.post(`/organisations/${ryd.organisation}/spaces`,
      { slug: "slutet", name: "Slutet", access: "members" }));
    const people = body(await administrator.get(`/organisations/${ryd.organisation}/people`)).people;
    const idOf = (client) => people.find(({ email }) => email === client.session.person.email).id;
    const name = (...clients) => administrator.put(`/spaces/${space.id}/members`, { people: clients.map(idOf) });
    assert.equal((await name(editor)).status, 204);
    const document = await editor.add(space.id, "hemlig.txt", "Kodlåset byts av Larmbolaget i smyg.\n");
    for (const outsider of [reader, administrator, owner, stranger]) {
      checkProblem(await outsider.get(`/documents/${document.id}`), 404);
      assert.deepEqual(await found(outsider, "larmbolaget"), []);
      assert.doesNotMatch(JSON.stringify(body(await outsider.post("/ask", { question: "Vem byter kodlåset?" }))), /Larmbolaget/);
    }
    assert.deepEqual(await found(editor, "larmbolaget"), [document.id]);
    await name(editor, reader);
    assert.deepEqual(await found(reader, "larmbolaget"), [document.id]);
    await name(editor);
    assert.deepEqual(await found(reader, "larmbolaget"), []);
  });

  test("a conversation is its owner's alone", async () => {
    const conversation = body(await reader.post("/conversations", { organisation: ryd.organisation }));
    for (const other of [editor, administrator, owner, stranger]) {
      checkProblem(await other.get(`/conversations/${conversation.id}`), 404);
      checkProblem(await other.remove(`/conversations/${conversation.id}`), 404);
      checkProblem(await other.post(`/conversations/${conversation.id}/turns`, { question: "Vad?" }), 404);
    }
    const turn = body(await reader.post(`/conversations/${conversation.id}/turns`, { question: "Var står stegen?" }));
    checkProblem(await editor.get(`/turns/${turn.id}/events`), 404);
    checkProblem(await editor.post(`/turns/${turn.id}/stop`), 404);
  });

  test("a membership that ends takes its reach with it at once", async () => {
    const guest = await owner.invite(ryd.organisation, "gäst@ryd.example", "reader");
    assert.deepEqual(await found(guest, "entré åtta räddningsstegen"), [open_document.id, national_document.id].sort());
    assert.equal((await administrator.remove(`/organisations/${ryd.organisation}/people/${guest.session.person.id}`)).status, 204);
    const reply = await guest.get("/search?q=r%C3%A4ddningsstegen");
    if (reply.status === 200) assert.ok(reply.body.hits.every(({ id }) => id === national_document.id));
    else checkProblem(reply, 401);
  });

  test("the audit log is an operator's to read and tells who did what", async () => {
    const { entries } = body(await owner.get("/audit?after=0&count=100"));
    assert.ok(entries.length > 5);
    assert.deepEqual(entries.map(({ number }) => number), entries.map(({ number }) => number).sort((a, b) => a - b));
  });
});
