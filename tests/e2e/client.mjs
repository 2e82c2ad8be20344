// One caller of the REST interface (docs/api.md): the server's owner by key, or a person by session.
import assert from "node:assert/strict";
import { until } from "./svea.mjs";

/** The body of a reply that must be a success. */
export function body(reply) {
  assert.ok(reply.status < 300, `${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}

export class Client {
  constructor(url, headers) {
    this.url = url;
    this.headers = headers;
  }

  /** `content` is an object (sent as JSON), bytes, or nothing. The reply's body is parsed where it is JSON. */
  async call(method, path, content) {
    const isBytes = content instanceof Uint8Array;
    const headers = { ...this.headers };
    if (content !== undefined) headers["Content-Type"] = isBytes ? "application/octet-stream" : "application/json";
    const reply = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers,
      body: content === undefined || isBytes ? content : JSON.stringify(content),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await reply.text();
    const isJson = /json/.test(reply.headers.get("Content-Type") ?? "");
    return { status: reply.status, headers: reply.headers, body: isJson ? JSON.parse(text) : text };
  }

  get = (path) => this.call("GET", path);
  post = (path, content) => this.call("POST", path, content);
  put = (path, content) => this.call("PUT", path, content);
  patch = (path, content) => this.call("PATCH", path, content);
  remove = (path) => this.call("DELETE", path);

  /** Uploads text or bytes. */
  upload(space, name, content) {
    return this.post(`/documents?space=${space}&name=${encodeURIComponent(name)}`, Buffer.from(content));
  }

  /** The document once it is no longer being taken in. */
  taken(id, limits) {
    return until(`document ${id} is taken in`, async () => {
      const document = body(await this.get(`/documents/${id}`));
      return document.state !== "received" && document;
    }, limits);
  }

  /** Uploads, and waits until it is searchable or has failed. */
  async add(space, name, content) {
    return this.taken(body(await this.upload(space, name, content)).document.id);
  }

  async search(words, parameters = "") {
    return body(await this.get(`/search?q=${encodeURIComponent(words)}${parameters}`)).hits;
  }

  /** A new organisation with one space that all its members read. */
  async makeOrganisation(slug, kind = "member") {
    const organisation = body(await this.post("/organisations", { slug, name: `Organisationen ${slug}`, kind }));
    const space = body(await this.post(`/organisations/${organisation.id}/spaces`,
      { slug: "dokument", name: "Dokument", access: "organisation" }));
    return { organisation: organisation.id, space: space.id };
  }

  /** A new member, signed in. */
  async invite(organisation, email, role) {
    const invited = body(await this.post(`/organisations/${organisation}/people`, { email, name: email, role }));
    return signIn(this.url, { link: tokenOf(invited.link) });
  }
}

/** The token in a one-time link. */
export const tokenOf = (link) => new URL(link, "http://localhost").searchParams.get("link") ?? link;

/** Opens a session with { link } or { email, password }; the reply is kept in `signedIn`. */
export async function signIn(url, credentials) {
  const reply = await new Client(url, {}).post("/session", credentials);
  const session = body(reply);
  const cookie = reply.headers.get("Set-Cookie");
  const client = new Client(url, { Cookie: cookie.split(";")[0], "X-Svea-Csrf": session.csrf });
  return Object.assign(client, { session, cookie });
}
