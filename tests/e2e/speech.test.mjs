// Recordings: kept until a service has written them down inside their run, made into minutes with times; and what goes wrong on the way.
import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, beforeEach, describe, test } from "node:test";
import { body } from "./client.mjs";
import { checkProblem } from "./problem.mjs";
import { breaksOff, hangs, hears, hearsWithoutTimes, once, recording, refuses, startSpeech } from "./speech_server.mjs";
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

  const add = (name = "möte 3 mars.wav", bytes = recording()) => server.owner.post(`${path}/texts?name=${encodeURIComponent(name)}`, bytes);
  const start = async (texts, kind = "minutes") => body(await server.owner.post(`${path}/task-runs`, { kind, texts }));
  const items = async (run) => body(await server.owner.get(`/task-runs/${run.id}`)).all_items;
  const ended = (run) => until("the run has ended", async () => {
    const all = await items(run);
    return all.every(({ state }) => state !== "waiting") && all;
  }, { timeout_ms: 60_000 });
  const itemOf = async (run, ordinal = 0) => body(await server.owner.get(`/task-runs/${run.id}/items/${ordinal}`));

  test("a recording is kept at once, written down inside its run with times, and gone from the disk then", async () => {
    const before = filesIn(data).length;
    const kept = await add();
    assert.equal(kept.status, 201);
    assert.equal(kept.body.name, "möte 3 mars.wav");
    assert.equal(kept.body.text, "");
    const run = await start([kept.body]);
    assert.equal((await ended(run))[0].recordings, 0);
    const item = await itemOf(run);
    assert.equal(item.texts[0].recording, null);
    assert.match(item.texts[0].text, /^\[00:00:00\] Vi förklarar mötet öppnat\.\n\[00:00:12\] Vi beslutar/);
    const { decided, to_do } = item.results[0].result;
    assert.equal(decided[0].time, "0:12");
    assert.equal(to_do[0].time, "1:02:05");
    assert.equal(to_do[0].when, "senast på fredag");
    const asked = speech.asked.at(-1);
    assert.equal(asked.path, "/v1/audio/transcriptions");
    assert.equal(asked.key, "Bearer hemlig");
    assert.equal(asked.model, "lyssnare");
    assert.equal(asked.language, "sv");
    assert.equal(asked.name, "speech.wav");
    assert.deepEqual(asked.bytes, recording());
    await until("the file is gone", async () => filesIn(data).length <= before);
  });

  test("other work reads what was said without the times", async () => {
    const run = await start([body(await add())], "summarise");
    await ended(run);
    const [{ text: summary }] = (await itemOf(run)).results;
    assert.match(summary, /Vi beslutar att köpa nya mål/);
    assert.doesNotMatch(summary, /\[\d\d:/);
  });

  test("several recordings are each written down, beside texts", async () => {
    const texts = [body(await add("ett.wav")), { name: "bilaga", text: "Nämnden beslutar att köpa två mål." }, body(await add("två.wav"))];
    const run = await start(texts, "summarise");
    assert.deepEqual((await ended(run)).map(({ name, state }) => [name, state]), [["ett.wav", "done"], ["bilaga", "done"], ["två.wav", "done"]]);
  });

  test("a service that gives no times gives the text", async () => {
    speech.answer = hearsWithoutTimes("Vi beslutar att köpa nya mål.");
    const run = await start([body(await add())]);
    await ended(run);
    assert.equal((await itemOf(run)).texts[0].text, "Vi beslutar att köpa nya mål.");
  });

  test("what is a recording is told by its content, not its name", async () => {
    assert.ok(body(await add("protokoll.txt")).recording);
    const text = await add("tal.mp3", Buffer.from("Bara text."));
    assert.equal(text.status, 200);
    assert.equal(text.body.recording, null);
    assert.match(text.body.text, /Bara text/);
  });

  test("a server killed while the service listens goes on by itself, without a new upload", async (t) => {
    const folder = temporaryFolder(t);
    const environment = { SVEA_SPEECH_URL: speech.url };
    speech.answer = hangs;
    const asked = speech.asked.length;
    const first = await startServer(t, folder, { environment });
    const { organisation } = await first.owner.makeOrganisation("bodal");
    const kept = body(await first.owner.post(`/organisations/${organisation}/texts?name=m.wav`, recording()));
    const run = body(await first.owner.post(`/organisations/${organisation}/task-runs`, { kind: "minutes", texts: [kept] }));
    await until("the service listens", async () => speech.asked.length > asked);
    const [{ is_running, recordings }] = body(await first.owner.get(`/task-runs/${run.id}`)).all_items;
    assert.deepEqual([is_running, recordings], [true, 1]);
    await first.stop("SIGKILL");

    speech.answer = meeting;
    const second = await startServer(t, folder, { environment });
    await until("it is done", async () => body(await second.owner.get(`/task-runs/${run.id}`)).items.done === 1);
    const item = body(await second.owner.get(`/task-runs/${run.id}/items/0`));
    assert.equal(item.results[0].result.decided[0].time, "0:12");
  });

  test("each failure is told in words, and the recording is there to be tried again", async () => {
    for (const [answer, code] of [[refuses(413), "speech_too_large"], [refuses(415), "speech_unreadable"], [refuses(401), "speech_refused"], [hears([]), "speech_silent"]]) {
      speech.answer = answer;
      const run = await start([body(await add())]);
      assert.equal((await ended(run))[0].failure.code, code);
      assert.notEqual((await itemOf(run)).texts[0].recording, null);
    }
    speech.answer = breaksOff;
    const run = await start([body(await add())]);
    assert.equal((await ended(run))[0].failure.code, "speech_broken_reply");
    speech.answer = meeting;
    assert.equal((await server.owner.post(`/task-runs/${run.id}/items/0/retry`)).status, 200);
    assert.equal((await ended(run))[0].state, "done");
  });

  test("a service that was away for a moment is asked again", async () => {
    speech.answer = once(refuses(500), meeting);
    const run = await start([body(await add())]);
    assert.equal((await ended(run))[0].state, "done");
  });

  test("cancelling or removing the run lets the service go, and takes the recording from the disk", async () => {
    speech.answer = hangs;
    const before = filesIn(data).length;
    for (const end of [(run) => server.owner.post(`/task-runs/${run.id}/cancel`), (run) => server.owner.remove(`/task-runs/${run.id}`)]) {
      const { closed } = speech;
      const asked = speech.asked.length;
      const run = await start([body(await add())]);
      await until("the service listens", async () => speech.asked.length > asked);
      await end(run);
      await until("the service is let go", async () => speech.closed > closed);
      await until("the file is gone", async () => filesIn(data).length <= before);
    }
  });

  test("a recording is its person's own, and one that is gone is told of", async () => {
    const kept = body(await add());
    const other = await server.owner.makeOrganisation("lillby");
    const elsewhere = await server.owner.post(`/organisations/${other.organisation}/task-runs`, { kind: "minutes", texts: [kept] });
    checkProblem(elsewhere, 400, "recording_gone");
    checkProblem(await server.owner.post(`${path}/task-runs`, { kind: "minutes", texts: [{ recording: 4711 }] }), 400, "recording_gone");
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
