// A small server that speaks the OpenAI chat interface and writes what a test tells it to, well or badly.
import { createServer } from "node:http";

const piece = (content) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`;
const end = `data: ${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] })}\n\ndata: [DONE]\n\n`;

/** Ways to answer: each gets the response and what was asked. */
export const writes = (text, { pause_ms = 0 } = {}) => async (response) => {
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  for (const word of text.match(/\s*\S+/g)) {
    if (response.destroyed) return;
    response.write(piece(word));
    if (pause_ms) await new Promise((resolve) => setTimeout(resolve, pause_ms));
  }
  response.end(end);
};
export const fails = (status) => (response) => response.writeHead(status).end('{"error":{"message":"out of memory"}}');
export const hangs = () => {};
export const dies = (response) => {
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  response.write(piece("Svaret börjar här och"), () => response.socket.destroy());
};

/** Starts the server; `model.answer` may be changed at any time, `model.asked` holds the requests, newest last, and `model.key` what the last one signed in with. */
export async function startModel(t, answer) {
  const model = { answer, asked: [], closed: 0, key: undefined };
  const server = createServer(async (request, response) => {
    response.on("close", () => (model.closed += response.writableFinished ? 0 : 1));
    if (request.url.endsWith("/models")) return response.end('{"object":"list","data":[{"id":"svensk-modell","object":"model"}]}');
    let body = "";
    for await (const part of request.setEncoding("utf8")) body += part;
    model.asked.push(JSON.parse(body));
    model.key = request.headers.authorization;
    await model.answer(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  model.stop = () => {
    server.closeAllConnections();
    server.close();
  };
  t.after(model.stop);
  model.url = `http://127.0.0.1:${server.address().port}/v1`;
  return model;
}
