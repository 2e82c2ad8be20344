// A web server of a test's own: pages that the test puts there and takes away, answered as a real one would.
import { createHash } from "node:crypto";
import { createServer } from "node:http";

/**
 * Starts it. `site.pages` maps a target ("/bygglov?sida=2") to its body, or to { body, type, status };
 * "{site}" in a body stands for the server's address. Every page has an ETag, and is answered with 304 to who has it.
 */
export async function startSite(t, pages = {}) {
  const site = { pages, asked: [], notModified: [] };
  const server = createServer((request, response) => {
    site.asked.push(request.url);
    const page = site.pages[request.url];
    if (page === undefined) return response.writeHead(404).end();
    const { body = "", type = "text/html; charset=utf-8", status = 200 } = typeof page === "string" ? { body: page } : page;
    const text = body.replaceAll("{site}", site.url);
    const etag = `"${createHash("sha256").update(text).digest("hex").slice(0, 16)}"`;
    if (status === 200 && request.headers["if-none-match"] === etag) {
      site.notModified.push(request.url);
      return response.writeHead(304, { ETag: etag }).end();
    }
    response.writeHead(status, { "Content-Type": type, ETag: etag }).end(text);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  site.url = `http://127.0.0.1:${server.address().port}`;
  /** What was asked for since the last call, sorted. */
  site.askedSince = () => site.asked.splice(0).sort();
  return site;
}

/** A page with a heading and text, linked to others. */
export const page = (title, text, links = []) =>
  `<!DOCTYPE html><html lang="sv"><head><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p>` +
  `${links.map((link) => `<p><a href="${link}">Läs mer</a></p>`).join("")}</main></body></html>`;
