// A small server that speaks the LibreTranslate interface; its translation is what a test says.
import { createServer } from "node:http";

/** Starts the server; `engine.translate` may be changed at any time, `engine.asked` holds what was asked, newest last. */
export async function startTranslation(t, translate) {
  const engine = { translate, asked: [] };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request.setEncoding("utf8")) body += part;
    const answer = (status, value) => response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(value));
    if (request.url === "/languages") return answer(200, [{ code: "sv", name: "Swedish", targets: ["en", "ar"] }]);
    engine.asked.push(JSON.parse(body));
    const { q, target } = engine.asked.at(-1);
    const translatedText = q.map((text) => engine.translate(text, target));
    answer(translatedText.includes(null) ? 500 : 200, { translatedText });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  engine.url = `http://127.0.0.1:${server.address().port}`;
  return engine;
}
