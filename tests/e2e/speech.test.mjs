// Recordings: written down by a service, kept as text with times, made into minutes; and what goes wrong on the way.
import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, beforeEach, describe, test } from "node:test";
import { body } from "./client.mjs";
import { checkProblem } from "./problem.mjs";
import { breaksOff, hangs, hears, hearsWithoutTimes, recording, refuses, startSpeech } from "./speech_server.mjs";
import { lasting, startServer, svea, temporaryFolder, until } from "./svea.mjs";

const meeting = hears([
  [0, "Vi förklarar mötet öppnat."],
  [12, "Vi beslutar att köpa nya mål till planen."],
  [3725, "Jag ringer entreprenören senast på fredag."],
]);

/** Every file below a folder. */
const filesIn = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);

describe("recordings", () => {
  const suite = lasting();
  let speech;
  let data;
  let server;
  let path;

  before(async () => {
    speech = await startSpeech(suite, meeting);
    data = temporaryFolder(suite);
    server = await startServer(suite, data, { environment: { SVEA_SPEECH_URL: speech.url, SVEA_SPEECH_MODEL: "lyssnare", SVEA_SPEECH_KEY: "hemlig" } });
    const { organisation } = await server.owner.makeOrganisation("ryd");
    path = `/organisations/${organisation}`;
  });
  beforeEach(() => {
    speech.answer = meeting;
  });

  const read = (name = "möte 3 mars.wav", bytes = recording()) => server.owner.post(`${path}/texts?name=${encodeURIComponent(name)}`, bytes);

  test("what is said comes back with times, and the recording is not kept", async () => {
    const text = body(await read());
    assert.equal(text.name, "möte 3 mars.wav");
    assert.match(text.text, /^\[00:00:00\] Vi förklarar mötet öppnat\.\n\[00:00:12\] Vi beslutar/);
    assert.match(text.text, /\[01:02:05\] Jag ringer/);
    const asked = speech.asked.at(-1);
    assert.equal(asked.path, "/v1/audio/transcriptions");
    assert.equal(asked.key, "Bearer hemlig");
    assert.equal(asked.model, "lyssnare");
    assert.equal(asked.language, "sv");
    assert.equal(asked.name, "speech.wav");
    assert.deepEqual(asked.bytes, recording());
    const files = filesIn(data);
    body(await read());
    await until("the file is gone", async () => filesIn(data).length <= files.length);
  });

  test("minutes of it cite the times", async () => {
    const text = body(await read());
    const run = body(await server.owner.post(`${path}/task-runs`, { kind: "minutes", texts: [text] }));
    await until("it is done", async () => body(await server.owner.get(`/task-runs/${run.id}`)).items.done === 1);
    const item = body(await server.owner.get(`/task-runs/${run.id}/items/0`));
    assert.equal(item.texts[0].text, text.text);
    const { decided, to_do } = item.results[0].result;
    assert.equal(decided[0].time, "0:12");
    assert.equal(to_do[0].time, "1:02:05");
    assert.equal(to_do[0].when, "senast på fredag");
  });

  test("other work reads what was said without the times", async () => {
    const text = body(await read());
    const run = body(await server.owner.post(`${path}/task-runs`, { kind: "summarise", texts: [text] }));
    await until("it is done", async () => body(await server.owner.get(`/task-runs/${run.id}`)).items.done === 1);
    const [{ text: summary }] = body(await server.owner.get(`/task-runs/${run.id}/items/0`)).results;
    assert.match(summary, /Vi beslutar att köpa nya mål/);
    assert.doesNotMatch(summary, /\[\d\d:/);
  });

  test("a service that gives no times gives the text", async () => {
    speech.answer = hearsWithoutTimes("Vi beslutar att köpa nya mål.");
    assert.equal(body(await read()).text, "Vi beslutar att köpa nya mål.");
  });

  test("what is a recording is told by its content, not its name", async () => {
    const asked = speech.asked.length;
    assert.match(body(await read("protokoll.txt")).text, /öppnat/);
    assert.match(body(await read("tal.mp3", Buffer.from("Bara text."))).text, /Bara text/);
    assert.equal(speech.asked.length, asked + 1);
  });

  test("each failure is told in words, at once or as an event", async () => {
    const fails = async (answer, status, code) => {
      speech.answer = answer;
      checkProblem(await read(), status, code);
    };
    await fails(refuses(413), 413, "speech_too_large");
    await fails(refuses(415), 400, "speech_unreadable");
    await fails(refuses(500), 503, "speech_unreachable");
    await fails(refuses(401), 503, "speech_refused");
    await fails(breaksOff, 503, "speech_broken_reply");
    await fails(hears([]), 400, "speech_silent");
  });

  test("as events the connection never looks dead, and leaving it ends the listening", async () => {
    const headers = { ...server.owner.headers, Accept: "text/event-stream", "Content-Type": "application/octet-stream" };
    const ask = (signal) => fetch(`${server.url}/api/v1${path}/texts?name=m.wav`, { method: "POST", headers, body: recording(), signal });
    assert.match(await (await ask()).text(), /event: done\ndata: \{.*öppnat/);
    speech.answer = refuses(413);
    assert.match(await (await ask()).text(), /event: failed\ndata: \{.*"status":413.*speech_too_large/);
    speech.answer = hangs;
    const closed = speech.closed;
    const leaving = new AbortController();
    await ask(leaving.signal);
    leaving.abort();
    await until("the service is let go", async () => speech.closed > closed, { timeout_ms: 60_000 });
  });

  test("the command line makes minutes of a recording", async (t) => {
    const folder = temporaryFolder(t);
    writeFileSync(join(folder, "möte.wav"), recording());
    const run = () => svea(["minutes", join(folder, "möte.wav"), "--server", server.url, "--organisation", "ryd"], { environment: server.environment });
    const done = await run();
    assert.equal(done.code, 0, done.stderr);
    assert.match(done.stdout, /köpa nya mål till planen\. \(0:12\)/);
    speech.answer = refuses(413);
    const failed = await run();
    assert.notEqual(failed.code, 0);
    assert.match(failed.stderr, /larger than the service|större än vad tjänsten/);
  });

  test("without a service a sentence says what to set", async (t) => {
    const mute = await startServer(t, temporaryFolder(t));
    const { organisation } = await mute.owner.makeOrganisation("bodal");
    assert.equal(body(await mute.owner.get("/tasks")).speech, false);
    assert.equal(body(await server.owner.get("/tasks")).speech, true);
    const reply = await mute.owner.post(`/organisations/${organisation}/texts?name=m.wav`, recording());
    checkProblem(reply, 422, "speech_not_configured");
    assert.match(reply.body.detail, /SVEA_SPEECH_URL/);
  });
});
