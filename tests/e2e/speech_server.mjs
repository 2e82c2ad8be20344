// A small service that speaks /v1/audio/transcriptions and hears what a test tells it to, well or badly.
import { createServer } from "node:http";

const json = (body, status = 200) => (response) =>
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));

/** Ways to answer. `lines` are [second, what is said]. */
export const hears = (lines) => {
  const segments = lines.map(([start, text], id) => ({ id, start, end: lines[id + 1]?.[0] ?? start + 5, text: ` ${text}` }));
  return json({ text: lines.map(([, text]) => text).join(" "), duration: "60", segments });
};
export const hearsWithoutTimes = (text) => json({ text });
export const refuses = (status) => json({ error: { message: "no" } }, status);
export const breaksOff = (response) => {
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": 4711 });
  response.write('{"text":"Mötet öpp', () => response.socket.destroy());
};
export const hangs = () => {};
/** The first time `first`, then `others`. */
export const once = (first, others) => {
  let answer = first;
  return (response) => {
    const now = answer;
    answer = others;
    return now(response);
  };
};

/** A second of silence: what it holds is the test's to say. */
export function recording() {
  const head = Buffer.from("RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data\0\0\0\0", "latin1");
  const samples = Buffer.alloc(16_000);
  head.writeUInt32LE(head.length - 8 + samples.length, 4);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

/** Starts the service; `speech.answer` may be changed at any time, `speech.asked` holds the forms, newest last. */
export async function startSpeech(t, answer) {
  const speech = { answer, asked: [], closed: 0 };
  const server = createServer(async (request, response) => {
    response.on("close", () => (speech.closed += response.writableFinished ? 0 : 1));
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    const form = await new Response(Buffer.concat(pieces), { headers: { "Content-Type": request.headers["content-type"] } }).formData();
    const file = form.get("file");
    speech.asked.push({
      path: request.url,
      key: request.headers.authorization,
      model: form.get("model"),
      language: form.get("language"),
      name: file.name,
      bytes: Buffer.from(await file.arrayBuffer()),
    });
    speech.answer(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  speech.url = `http://127.0.0.1:${server.address().port}/v1`;
  return speech;
}
