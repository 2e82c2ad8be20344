import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { breaks, hubOf, modelFile, serve, sha256, startStore } from "./gguf.mjs";
import { checkSentences } from "./problem.mjs";
import { program, svea, sveaJson, temporaryFolder, until } from "./svea.mjs";

const file = modelFile();

/** A command on a data directory; what it answers in JSON, with its exit code. */
async function model(data, args, environment = {}) {
  const { code, stdout, stderr } = await svea(["model", ...args, "--data", data, "--json"], { environment });
  return { code, stderr, ...JSON.parse(stdout) };
}

/** Checks that the command failed with that error, in both languages. */
function checkFailed(reply, code) {
  assert.notEqual(reply.code, 0);
  assert.equal(reply.error, code, JSON.stringify(reply));
  checkSentences(reply);
}

const bytesOf = (data, name) => readFileSync(join(data, "models", `${name}.gguf`));

test("a model is fetched from an address, listed and removed", async (t) => {
  const data = temporaryFolder(t);
  const store = await startStore(t, (request, response) => serve(file, request, response));
  const pulled = await model(data, ["pull", `${store.url}/Liten-Svea.gguf`]);
  assert.equal(pulled.code, 0, pulled.stderr);
  assert.equal(pulled.name, "Liten-Svea");
  assert.equal(pulled.sha256, sha256(file), "computed and shown");
  assert.deepEqual(bytesOf(data, "Liten-Svea"), file);
  const { models } = await sveaJson(["model", "list", "--data", data]);
  assert.equal(models.length, 1);
  const [{ name, title, architecture, parameters, quantisation, context_tokens, licence, bytes, memory_bytes }] = models;
  assert.deepEqual({ name, title, architecture, parameters, quantisation, context_tokens, licence, bytes },
    { name: "Liten-Svea", title: "Liten Svea", architecture: "llama", parameters: 1 << 18, quantisation: "Q4_K_M", context_tokens: 4096, licence: "apache-2.0", bytes: file.length });
  assert.ok(memory_bytes > bytes);
  const table = await svea(["model", "list", "--data", data]);
  assert.match(table.stdout, /^NAMN +STORLEK.*\nLiten-Svea +1 MB +0\.3 M +Q4_K_M +llama +4096 .* apache-2\.0\n$/);
  assert.equal((await model(data, ["remove", "Liten-Svea"])).code, 0);
  assert.deepEqual(readdirSync(join(data, "models")), []);
  checkFailed(await model(data, ["remove", "Liten-Svea"]), "model_not_there");
});

test("a connection that breaks is made again, and only what is missing is asked for", async (t) => {
  const data = temporaryFolder(t);
  const store = await startStore(t, breaks(file, 400_000));
  const pulled = await model(data, ["pull", `${store.url}/m.gguf`]);
  assert.equal(pulled.code, 0, pulled.stderr);
  assert.deepEqual(bytesOf(data, "m"), file);
  assert.ok(store.asked.length >= 3);
  assert.equal(store.asked[1].range, "bytes=400000-");
  assert.equal(store.asked[1]["if-range"], `"${sha256(file).slice(0, 16)}"`);
});

test("a command that ended in the middle goes on where it stopped when it is run again", async (t) => {
  const data = temporaryFolder(t);
  let sent = 0;
  const store = await startStore(t, (request, response) => {
    if (sent++ === 0) breaks(file, 500_000)(request, response);
    else response.writeHead(404).end();
  });
  checkFailed(await model(data, ["pull", `${store.url}/m.gguf`]), "model_source_missing");
  assert.equal(statSync(join(data, "models/m.gguf.part")).size, 500_000);
  store.answer = (request, response) => serve(file, request, response);
  const pulled = await model(data, ["pull", `${store.url}/m.gguf`]);
  assert.equal(pulled.code, 0, pulled.stderr);
  assert.equal(store.asked.at(-1).range, "bytes=500000-");
  assert.deepEqual(bytesOf(data, "m"), file);
  const again = await model(data, ["pull", `${store.url}/m.gguf`]);
  assert.equal(again.code, 0, "what is there is not fetched again");
  assert.equal(store.asked.length, 3);
});

test("Ctrl-C ends a slow fetch in order, and the next command goes on", async (t) => {
  const data = temporaryFolder(t);
  const store = await startStore(t, async (request, response) => {
    response.writeHead(200, { "Content-Length": file.length, ETag: '"slow"' });
    for (let at = 0; at < file.length && !response.destroyed; at += 20_000) {
      response.write(file.subarray(at, at + 20_000));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    response.end();
  });
  const command = ["model", "pull", `${store.url}/m.gguf`, "--data", data, "--json"];
  const child = spawn(program, command, { stdio: ["ignore", "pipe", "ignore"] });
  let said = "";
  child.stdout.on("data", (piece) => (said += piece));
  const part = join(data, "models/m.gguf.part");
  await until("something has come", () => existsSync(part) && statSync(part).size > 0);
  child.kill("SIGINT");
  await once(child, "close");
  checkFailed({ code: child.exitCode, ...JSON.parse(said) }, "cancelled");
  const come = statSync(part).size;
  assert.ok(come > 0 && come < file.length);
  store.answer = (request, response) => serve(file, request, response, { etag: '"slow"' });
  assert.equal((await model(data, ["pull", `${store.url}/m.gguf`])).code, 0);
  assert.equal(store.asked.at(-1).range, `bytes=${come}-`);
  assert.deepEqual(bytesOf(data, "m"), file);
});

test("a file that has changed between two parts is fetched from its beginning", async (t) => {
  const data = temporaryFolder(t);
  const changed = modelFile({ name: "Ny Svea" });
  let sent = 0;
  const store = await startStore(t, (request, response) => (sent++ === 0 ? breaks(file, 300_000)(request, response) : serve(changed, request, response)));
  const pulled = await model(data, ["pull", `${store.url}/m.gguf`]);
  assert.equal(pulled.code, 0, pulled.stderr);
  assert.match(pulled.stderr, /Börjar om från början/);
  assert.deepEqual(bytesOf(data, "m"), changed);
});

test("a server that ignores the wish for a part sends all, and that is taken", async (t) => {
  const data = temporaryFolder(t);
  let sent = 0;
  const store = await startStore(t, (request, response) =>
    sent++ === 0 ? breaks(file, 300_000)(request, response) : response.writeHead(200, { "Content-Length": file.length }).end(file));
  assert.equal((await model(data, ["pull", `${store.url}/m.gguf`])).code, 0);
  assert.deepEqual(bytesOf(data, "m"), file);
});

test("a wrong checksum removes what came", async (t) => {
  const data = temporaryFolder(t);
  const store = await startStore(t, (request, response) => serve(file, request, response));
  checkFailed(await model(data, ["pull", `${store.url}/m.gguf`, "--sha256", "ab".repeat(32)]), "model_checksum_wrong");
  assert.deepEqual(readdirSync(join(data, "models")), []);
  checkFailed(await model(data, ["pull", `${store.url}/m.gguf`, "--sha256", "abc"]), "model_checksum_invalid");
  assert.equal((await model(data, ["pull", `${store.url}/m.gguf`, "--sha256", sha256(file).toUpperCase()])).code, 0);
});

test("from a hub, the file, its checksum and its licence are found, and its storage is followed", async (t) => {
  const data = temporaryFolder(t);
  const storage = await startStore(t, (request, response) => serve(file, request, response));
  const files = { "liten-Q8_0.gguf": modelFile({ weight_bytes: 1 << 21 }), "liten-Q4_K_M.gguf": file, "liten-Q2_K.gguf": modelFile() };
  const hub = await startStore(t, hubOf(files, { storage: storage.url.replace("127.0.0.1", "localhost") }));
  const environment = { SVEA_HUB_URL: hub.url, SVEA_HUB_TOKEN: "hemlig" };
  const pulled = await model(data, ["pull", "hf:svea/liten"], environment);
  assert.equal(pulled.code, 0, pulled.stderr);
  assert.equal(pulled.name, "liten-Q4_K_M", "the usual one of several");
  assert.equal(pulled.source, "hf:svea/liten");
  assert.ok(hub.asked.every(({ authorization }) => authorization === "Bearer hemlig"));
  assert.ok(storage.asked.every(({ authorization }) => authorization === undefined), "the key stays with the hub");
  assert.equal(hub.asked.at(-1).path, "/svea/liten/resolve/0123abcd/liten-Q4_K_M.gguf", "pinned to a revision");

  checkFailed(await model(data, ["pull", "hf:svea/liten:Q"], environment), "model_there_already");
  checkFailed(await model(data, ["pull", "hf:svea/liten:Q5", "--name", "x"], environment), "model_file_missing");
  checkFailed(await model(data, ["pull", "hf:svea/annan", "--name", "x"], environment), "model_source_missing");
  hub.answer = (request, response) => response.end("<html>");
  checkFailed(await model(data, ["pull", "hf:svea/liten", "--name", "x"], environment), "model_hub_not_understood");
  hub.answer = hubOf({ "a-Q8_0.gguf": file, "b-Q6_K.gguf": file });
  const unclear = await model(data, ["pull", "hf:svea/liten", "--name", "x"], environment);
  assert.equal(unclear.error, "model_file_unclear");
  assert.match(unclear.detail, /a-Q8_0\.gguf\n.*b-Q6_K\.gguf/);
  hub.answer = hubOf({ "a-00001-of-00002.gguf": file, "a-00002-of-00002.gguf": file });
  checkFailed(await model(data, ["pull", "hf:svea/liten", "--name", "x"], environment), "model_file_split");
  hub.answer = hubOf({ "a.gguf": file }, { sums: { "a.gguf": "ab".repeat(32) } });
  checkFailed(await model(data, ["pull", "hf:svea/liten", "--name", "x"], environment), "model_checksum_wrong");
});

test("a licence that is not open must be accepted, the hub's word and the file's own", async (t) => {
  const data = temporaryFolder(t);
  const hub = await startStore(t, hubOf({ "a.gguf": file }, { licence: "llama3.1" }));
  const environment = { SVEA_HUB_URL: hub.url };
  checkFailed(await model(data, ["pull", "hf:svea/liten"], environment), "model_licence_not_accepted");
  assert.equal(hub.asked.length, 1, "before a byte has come");
  const accepted = await model(data, ["pull", "hf:svea/liten", "--accept-licence"], environment);
  assert.equal(accepted.code, 0, accepted.stderr);
  assert.equal(accepted.licence, "llama3.1");

  const unlike = modelFile({ licence: "gemma" });
  const store = await startStore(t, (request, response) => serve(unlike, request, response));
  checkFailed(await model(data, ["pull", `${store.url}/g.gguf`]), "model_licence_not_accepted");
  assert.equal((await model(data, ["pull", `${store.url}/g.gguf`, "--accept-licence"])).code, 0);
  assert.equal(store.asked.length, 1, "what has come is not fetched again");
  const unknown = modelFile({ licence: "" });
  store.answer = (request, response) => serve(unknown, request, response);
  checkFailed(await model(data, ["pull", `${store.url}/u.gguf`]), "model_licence_not_accepted");
});

test("refusals, redirects without end and other things than models are told apart", async (t) => {
  const data = temporaryFolder(t);
  const store = await startStore(t, () => {});
  const pull = () => model(data, ["pull", `${store.url}/m.gguf`]);
  for (const [status, code] of [[404, "model_source_missing"], [403, "model_source_denied"], [503, "model_source_busy"], [418, "model_source_failed"]]) {
    store.answer = (request, response) => response.writeHead(status).end();
    checkFailed(await pull(), code);
  }
  store.answer = (request, response) => response.writeHead(302, { Location: "/m.gguf" }).end();
  checkFailed(await pull(), "model_redirects_too_many");
  store.answer = (request, response) => response.end("<!DOCTYPE html><title>Logga in</title>");
  checkFailed(await pull(), "model_not_gguf");
  store.answer = (request, response) => response.end(file.subarray(0, file.length / 2));
  checkFailed(await pull(), "model_truncated");
  store.answer = (request, response) => response.writeHead(200, { "Content-Length": "9000000000000000" }).write("GGUF");
  checkFailed(await pull(), "model_too_large");
  store.answer = (request, response) => response.writeHead(200, { "Content-Length": "1900000000000" }).write("GGUF");
  checkFailed(await pull(), "storage_full");
  const hub = await startStore(t, (request, response) =>
    request.url.startsWith("/api") ? hubOf({ "m.gguf": file })(request, response) : response.end(Buffer.concat([file, Buffer.from("mer")])));
  checkFailed(await model(data, ["pull", "hf:svea/liten"], { SVEA_HUB_URL: hub.url }), "model_too_large");
  assert.deepEqual(readdirSync(join(data, "models")).filter((name) => !name.startsWith("m.gguf.part")), []);
  checkFailed(await model(data, ["pull", "http://127.0.0.1:9/m.gguf"]), "http_unreachable");
  checkFailed(await model(data, ["pull", "modell"]), "model_source_invalid");
  checkFailed(await model(data, ["pull", `${store.url}/`]), "model_name_invalid");
  checkFailed(await model(data, ["pull", `${store.url}/m.gguf`, "--name", "../m"]), "model_name_invalid");
});

test("a file that somebody put into the folder is listed, and a damaged one says so", async (t) => {
  const data = temporaryFolder(t);
  mkdirSync(join(data, "models"));
  writeFileSync(join(data, "models/egen.gguf"), file);
  writeFileSync(join(data, "models/trasig.gguf"), file.subarray(0, 5000));
  const { models } = await sveaJson(["model", "list", "--data", data]);
  assert.deepEqual(models.map(({ name, error }) => [name, error?.code]), [["egen", undefined], ["trasig", "model_truncated"]]);
  assert.ok(!existsSync(join(data, "svea.db")), "looking at models makes no record");
});
