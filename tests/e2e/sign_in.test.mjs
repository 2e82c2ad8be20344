import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { body, Client, signIn, tokenOf } from "./client.mjs";
import { checkProblem } from "./problem.mjs";
import { lasting, startServer, temporaryFolder } from "./svea.mjs";

describe("signing in", () => {
  const suite = lasting();
  let server;
  let organisation;
  let first_link;
  const password = "en lång fras om björkar";

  before(async () => {
    server = await startServer(suite, temporaryFolder(suite));
    first_link = server.link;
    ({ organisation } = await server.owner.makeOrganisation("ryd"));
  });

  const anyone = () => new Client(server.url, {});

  async function invited(email) {
    const person = body(await server.owner.post(`/organisations/${organisation}/people`, { email, name: "Eva", role: "editor" }));
    return tokenOf(person.link);
  }

  /** A person with the password above. */
  async function withPassword(email) {
    const person = await signIn(server.url, { link: await invited(email) });
    assert.equal((await person.put("/session/password", { password })).status, 204);
    return person;
  }

  test("a new installation prints a link that signs its first person in once, and only once", async (t) => {
    assert.ok(first_link, server.output);
    const person = await signIn(server.url, { link: first_link });
    assert.equal(person.session.person.is_operator, true);
    assert.equal(person.session.person.has_password, false);
    checkProblem(await anyone().post("/session", { link: first_link }), 401, "sign_in_failed");
    t.diagnostic(`the session names ${person.session.organisations.length} organisations`);
  });

  test("an invitation's link works once", async () => {
    const link = await invited("en@ryd.example");
    const person = await signIn(server.url, { link });
    assert.equal(person.session.person.email, "en@ryd.example");
    assert.deepEqual(person.session.organisations.map(({ slug, role }) => [slug, role]), [["ryd", "editor"]]);
    checkProblem(await anyone().post("/session", { link }), 401, "sign_in_failed");
  });

  test("of ten who use a link at the same moment one comes in", async () => {
    const link = await invited("tio@ryd.example");
    const replies = await Promise.all(Array.from({ length: 10 }, () => anyone().post("/session", { link })));
    assert.equal(replies.filter(({ status }) => status < 300).length, 1);
  });

  test("the session's cookie is out of reach for scripts, for other sites, and on a plain line behind TLS", async () => {
    const { cookie } = await signIn(server.url, { link: await invited("kaka@ryd.example") });
    assert.match(cookie, /^svea_session=[^;]{20,};/);
    for (const attribute of [/; ?HttpOnly/i, /; ?SameSite=Strict/i, /; ?Path=\//i]) assert.match(cookie, attribute);
    assert.doesNotMatch(cookie, /; ?Secure/i, "plain HTTP on this machine");
    const behind = new Client(server.url, { "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7" });
    const reply = await behind.post("/session", { link: await invited("tls@ryd.example") });
    assert.match(reply.headers.get("Set-Cookie"), /; ?Secure/i);
  });

  test("a change that comes with the cookie but without the CSRF value is refused", async () => {
    const person = await signIn(server.url, { link: await invited("csrf@ryd.example") });
    const { Cookie } = person.headers;
    for (const headers of [{ Cookie }, { Cookie, "X-Svea-Csrf": "fel" }, { Cookie, "X-Svea-Csrf": "" }]) {
      checkProblem(await new Client(server.url, headers).post("/conversations", { organisation }), 403);
      assert.equal((await new Client(server.url, headers).get("/session")).status, 200, "reading needs none");
    }
    assert.equal((await person.post("/conversations", { organisation })).status, 201);
  });

  test("signing out ends the session wherever its cookie is kept", async () => {
    const person = await signIn(server.url, { link: await invited("ut@ryd.example") });
    assert.equal((await person.get("/session")).status, 200);
    assert.equal((await person.remove("/session")).status, 204);
    for (const path of ["/session", "/documents", "/search?q=a"]) checkProblem(await person.get(path), 401);
  });

  test("a password of twelve characters opens a session, a shorter one is not taken", async () => {
    const person = await withPassword("lösen@ryd.example");
    checkProblem(await person.put("/session/password", { password: "kort" }), 400);
    const again = await signIn(server.url, { email: "lösen@ryd.example", password });
    assert.equal(again.session.person.has_password, true);
    checkProblem(await anyone().post("/session", { email: "lösen@ryd.example", password: "fel" }), 401, "sign_in_failed");
  });

  test("who guesses passwords is stopped for a while, and told for how long", async () => {
    await withPassword("mål@ryd.example");
    const guess = () => anyone().post("/session", { email: "mål@ryd.example", password: "gissning" });
    let reply;
    let guesses = 0;
    do reply = await guess();
    while (reply.status === 401 && ++guesses < 50);
    checkProblem(reply, 429);
    assert.ok(guesses <= 10, `${guesses} guesses`);
    const wait_s = Number(reply.headers.get("Retry-After"));
    assert.ok(wait_s > 0 && wait_s <= 15 * 60, `Retry-After: ${wait_s}`);
    checkProblem(await anyone().post("/session", { email: "mål@ryd.example", password }), 429);
  });

  test("an address that nobody has is answered as a wrong password is", async () => {
    await withPassword("finns@ryd.example");
    const known = await anyone().post("/session", { email: "finns@ryd.example", password: "fel" });
    const unknown = await anyone().post("/session", { email: "finns-inte@ryd.example", password: "fel" });
    checkProblem(unknown, 401, "sign_in_failed");
    delete known.body.request_id;
    delete unknown.body.request_id;
    assert.deepEqual(unknown.body, known.body);
  });

  test("without a session, or with a made up key or cookie, nothing but signing in is answered", async () => {
    for (const headers of [{}, { Authorization: "Bearer x" }, { Authorization: "Basic eDp5" }, { Cookie: "svea_session=x" }, { Cookie: "svea_session=" }])
      for (const path of ["/session", "/organisations", "/documents", "/search?q=a", "/conversations", "/audit"])
        checkProblem(await new Client(server.url, headers).get(path), 401);
  });
});
