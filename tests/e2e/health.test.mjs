import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { body } from "./client.mjs";
import { firstEvent } from "./events.mjs";
import { hangs, startModel } from "./model_server.mjs";
import { lasting, startServer, svea, temporaryFolder } from "./svea.mjs";

describe("the health of a server", () => {
  const suite = lasting();
  let server;

  before(async () => {
    server = await startServer(suite, temporaryFolder(suite));
  });

  test("health is told to anyone: live, and ready once the index is level with the record", async () => {
    assert.equal((await fetch(`${server.url}/health/live`)).status, 200);
    const ready = await fetch(`${server.url}/health/ready`);
    assert.equal(ready.status, 200);
    assert.equal((await ready.json()).status, "ready");
  });

  test("metrics are in Prometheus' form: each family with its type, each sample a number", async () => {
    await server.owner.get("/documents");
    const reply = await fetch(`${server.url}/metrics`);
    assert.match(reply.headers.get("Content-Type"), /^text\/plain/);
    const lines = (await reply.text()).trimEnd().split("\n");
    const types = new Map();
    let samples = 0;
    for (const line of lines) {
      const type = /^# TYPE ([a-z_:]+) (counter|gauge|histogram|summary)$/.exec(line);
      if (type) types.set(type[1], type[2]);
      if (line.startsWith("#")) continue;
      const [, name, , value] = /^([a-z_:]+)(\{[^}]*\})? (\S+)$/.exec(line) ?? assert.fail(line);
      assert.ok(types.has(name) || types.has(name.replace(/_(bucket|sum|count)$/, "")), `no type for ${name}`);
      assert.ok(value === "+Inf" || Number.isFinite(Number(value)), line);
      ++samples;
    }
    assert.ok(samples > 0);
  });

  test("metrics are for this machine only", async () => {
    const reply = await fetch(`${server.url}/metrics`, { headers: { "X-Forwarded-For": "192.0.2.7" } });
    assert.ok([403, 404].includes(reply.status), String(reply.status));
  });

  test("the interface describes itself as OpenAPI 3.1, and knows every path that it documents", async () => {
    const description = body(await server.owner.get("/openapi.json"));
    assert.match(description.openapi, /^3\.1\./);
    const paths = Object.keys(description.paths).map((path) => path.replace(/\{\w+\}/g, "{}"));
    for (const path of ["/session", "/documents", "/documents/{}/text", "/search", "/ask", "/turns/{}/events", "/audit"])
      assert.ok(paths.some((known) => known.endsWith(path)), path);
  });

  test("no page may be framed, sniffed or sent on: the headers that browsers are told", async () => {
    const { headers } = await fetch(`${server.url}/health/live`);
    assert.equal(headers.get("X-Content-Type-Options"), "nosniff");
    assert.match(headers.get("Content-Security-Policy") ?? "", /frame-ancestors 'none'/);
  });

  test("a port that is taken, and an address that is not this machine's, are told with their way out", async (t) => {
    for (const place of [["--port", String(server.port)], ["--port", "0", "--address", "192.0.2.1"]]) {
      const { code, stderr } = await svea(["serve", ...place, "--data", temporaryFolder(t)], { timeout_ms: 10_000 });
      assert.ok(code > 0, `ended with ${code}`);
      assert.match(stderr, /svea: \S.*\. \S.*\.\n$/);
    }
  });

  test("SIGTERM ends the server in good order, with an event stream open", async (t) => {
    const model = await startModel(t, hangs);
    const data = temporaryFolder(t);
    const busy = await startServer(t, data, { environment: { SVEA_MODEL_URL: model.url } });
    const { organisation, space } = await busy.owner.makeOrganisation("ryd");
    await busy.owner.add(space, "a.txt", "Flaggan hissas klockan åtta.\n");
    const conversation = body(await busy.owner.post("/conversations", { organisation }));
    const question = "När hissas flaggan?";
    const turn = body(await busy.owner.post(`/conversations/${conversation.id}/turns`, { question }));
    await firstEvent(busy.owner, turn.id, ({ data: { phase } }) => phase === "writing");
    const follower = await fetch(`${busy.url}/api/v1/turns/${turn.id}/events`, { headers: busy.owner.headers });
    const started = performance.now();
    const { code, signal } = await busy.stop();
    assert.deepEqual({ code, signal }, { code: 0, signal: null });
    assert.ok(performance.now() - started < 10_000);
    await follower.text().catch(() => undefined);
    assert.ok(!existsSync(join(busy.state, `svea/servers/${busy.port}.key`)), "the owner's key goes with the server");
    const again = await startServer(t, data);
    const [stored] = body(await again.owner.get(`/conversations/${conversation.id}`)).turns;
    assert.ok(["stopped", "failed"].includes(stored.state), stored.state);
  });

  test("SIGTERM while files are taken in loses none: the next start goes on with them", async (t) => {
    const data = temporaryFolder(t);
    const first = await startServer(t, data);
    const { space } = await first.owner.makeOrganisation("ryd");
    const replies = await Promise.all(Array.from({ length: 200 }, (_, i) => first.owner.upload(space, `${i}.txt`, `Ärende sigterm${i}x.\n`)));
    const ids = replies.map((reply) => body(reply).document.id);
    assert.equal((await first.stop()).code, 0);
    const second = await startServer(t, data);
    for (const id of ids) assert.equal((await second.owner.taken(id)).state, "ready");
    assert.equal((await second.owner.search("sigterm199x"))[0].document, "199.txt");
  });

  test("Ctrl-C ends the server like SIGTERM does", async (t) => {
    const other = await startServer(t, temporaryFolder(t));
    assert.equal((await other.stop("SIGINT")).code, 0);
  });
});
