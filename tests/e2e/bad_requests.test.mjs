import assert from "node:assert/strict";
import { connect } from "node:net";
import { before, describe, test } from "node:test";
import { checkProblem } from "./problem.mjs";
import { lasting, startServer, temporaryFolder } from "./svea.mjs";

describe("requests that are not what they should be", () => {
  const suite = lasting();
  let server;
  let space;
  const data = temporaryFolder(suite);

  before(async () => {
    server = await startServer(suite, data);
    ({ space } = await server.owner.makeOrganisation("ryd"));
  });

  /** Sends exactly these bytes; what comes back before the server closes or `enough` holds, within five seconds. */
  function exchange(bytes, enough = () => false) {
    return new Promise((resolve, reject) => {
      const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
      let text = "";
      const end = () => (socket.destroy(), resolve(text));
      socket.setTimeout(5000, () => (socket.destroy(), reject(new Error(`no whole reply: ${text}`))));
      socket.setEncoding("utf8").on("data", (piece) => enough((text += piece)) && end());
      socket.on("end", end).on("error", end);
    });
  }

  const head = (line, ...fields) =>
    [line, "Host: localhost", `Authorization: Bearer ${server.key}`, "Connection: close", ...fields, "", ""].join("\r\n");

  /** A raw reply in the form that checkProblem reads. */
  function parsed(text) {
    const [top, content] = text.split("\r\n\r\n");
    const [line, ...fields] = top.split("\r\n");
    return { status: Number(line.split(" ")[1]), headers: new Headers(fields.map((field) => field.split(/: ?/, 2))), body: JSON.parse(content) };
  }

  async function refusal(line, content = "", ...fields) {
    const bytes = Buffer.concat([Buffer.from(head(line, `Content-Length: ${content.length}`, ...fields)), Buffer.from(content)]);
    return parsed(await exchange(bytes));
  }

  test("an upload of three gigabytes is refused at once, without its body", async () => {
    const line = `POST /api/v1/documents?space=${space}&name=film.pdf HTTP/1.1`;
    const text = await exchange(head(line, "Content-Length: 3221225472"), (reply) => reply.includes('"request_id"') && reply.endsWith("}"));
    checkProblem(parsed(text), 413);
  });

  test("a question of a megabyte is too long, and says so", async () => {
    checkProblem(await server.owner.post("/ask", { question: "Vad? ".repeat(200_000) }), 413, "question_too_long");
  });

  test("a body beyond two megabytes that is no upload is refused", async () => {
    checkProblem(await server.owner.post("/ask", { question: "x".repeat(3 << 20) }), 413);
  });

  test("an empty question asks for one", async () => {
    checkProblem(await server.owner.post("/ask", { question: " " }), 400, "question_empty");
  });

  test("a body that is not UTF-8, not JSON, not an object or nested without end is refused", async () => {
    const json = "Content-Type: application/json";
    const bad = [
      Buffer.from([...Buffer.from('{"question":"'), 0xff, 0xfe, 0x80, ...Buffer.from('"}')]),
      '{"question":"Vad', "[]", '"Vad?"', "", '{"question":17}', "{}", `{"question":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      '{"question":"Vad?","spaces":["x"]}', '{"question":"Vad?","organisation":-1e400}',
    ];
    for (const content of bad) {
      const reply = await refusal("POST /api/v1/ask HTTP/1.1", content, json);
      assert.ok(reply.status >= 400 && reply.status < 500, `${reply.status} for ${String(content).slice(0, 40)}`);
      checkProblem(reply, reply.status);
    }
  });

  test("a query that is not UTF-8 once decoded is refused", async () => {
    for (const query of ["q=%ff%fe", "q=%C3", "q=%00"]) checkProblem(await refusal(`GET /api/v1/search?${query} HTTP/1.1`), 400);
  });

  test("a query with wrong numbers is refused with its sentence", async () => {
    for (const query of ["q=a&k=x", "q=a&k=-1", "q=a&organisation=x", "q=a&space=1e3"])
      checkProblem(await refusal(`GET /api/v1/search?${query} HTTP/1.1`), 400);
    checkProblem(await refusal("GET /api/v1/documents?count=-1 HTTP/1.1"), 400);
    checkProblem(await refusal("GET /api/v1/documents?offset=99999999999999999999 HTTP/1.1"), 400);
  });

  test("a search for nothing finds nothing", async () => {
    for (const words of ["", " ", "…?!"]) assert.deepEqual(await server.owner.search(words), []);
  });

  test("no path leads out of the web application's folder", async () => {
    const paths = ["/../../../../etc/passwd", "/assets/../../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd",
      "/assets/%2e%2e%5c%2e%2e%5csvea.db", "//etc/passwd", "/assets/..;/..;/etc/passwd", "/.%00./etc/passwd", "/svea.db", "/%252e%252e/etc/passwd"];
    for (const path of paths) {
      const text = await exchange(head(`GET ${path} HTTP/1.1`));
      assert.match(text, /^HTTP\/1\.1 (200|4\d\d) /, path);
      assert.doesNotMatch(text, /root:|SQLite format/, path);
      if (text.startsWith("HTTP/1.1 200")) assert.match(text, /<!doctype html>/i, `only the application itself: ${path}`);
    }
  });

  test("the name of an upload is a name and never a place", async () => {
    for (const name of ["../../utanför.txt", "/etc/passwd.txt", "a/../../b.txt", "..\\..\\b.txt", "..", ".", "a\u0000b.txt", "rad\nbryt.txt"]) {
      const reply = await server.owner.upload(space, name, `Innehåll för ${JSON.stringify(name)}.\n`);
      if (reply.status !== 202) {
        checkProblem(reply, 400);
        continue;
      }
      const { document } = reply.body;
      assert.ok(!document.name.split(/[/\\]/).includes(".."), document.name);
      assert.ok(!document.name.startsWith("/") && !/[\0-\x1f]/.test(document.name), document.name);
    }
  });

  test("an upload without a name, or with one beyond reason, is refused", async () => {
    checkProblem(await server.owner.post(`/documents?space=${space}`, Buffer.from("a")), 400);
    checkProblem(await server.owner.upload(space, "", "a"), 400);
    checkProblem(await server.owner.upload(space, `${"a".repeat(5000)}.txt`, "a"), 400);
  });

  test("a space, a document and a path that are not there answer 404 in both languages", async () => {
    checkProblem(await server.owner.upload(4711, "a.txt", "a"), 404);
    checkProblem(await server.owner.get("/documents/4711"), 404);
    checkProblem(await server.owner.get("/documents/sju"), 404);
    checkProblem(await server.owner.get("/ingenstans"), 404);
  });

  test("a method that a path does not take answers 405 and names those it takes", async () => {
    const reply = await server.owner.call("PATCH", "/search");
    checkProblem(reply, 405);
    assert.match(reply.headers.get("Allow"), /GET/);
  });

  test("what is not HTTP gets an answer or an end, and the server goes on", async () => {
    for (const bytes of ["\x16\x03\x01\x02\x00\x01\x00", "GET\r\n\r\n", "A".repeat(40_000), head(`GET /${"a".repeat(20_000)} HTTP/1.1`)])
      assert.match(await exchange(bytes + "\r\n\r\n"), /^$|^HTTP\/1\.[01] 4\d\d /);
    assert.equal((await fetch(`${server.url}/health/live`)).status, 200);
  });
});
