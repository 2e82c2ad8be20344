// A small server that speaks the embeddings and the rerank interface. Its model: the 4-grams of words, hashed into places,
// after words that mean the same have been made one. So texts are near that share spelling, or one of a few meanings.
import { createServer } from "node:http";

const numbers = 512;
const meanings = { separation: "äktenskapsskillnad", skilja: "äktenskapsskillnad", sopor: "hushållsavfall" };
const empty = new Set(["och", "i", "att", "om", "på", "en", "ett", "är", "hur", "man", "det", "som", "av", "för", "till"]);

function hash(text) {
  let value = 2166136261;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 16777619) >>> 0;
  return value;
}

export function vectorOf(text) {
  const vector = new Array(numbers).fill(0);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (empty.has(word)) continue;
    const letters = `<${meanings[word] ?? word}>`;
    for (let at = 0; at < Math.max(1, letters.length - 3); ++at) {
      const place = hash(letters.slice(at, at + 4));
      vector[(place >>> 1) % numbers] += place & 1 ? 1 : -1;
    }
  }
  return vector;
}

const dot = (a, b) => a.reduce((sum, number, i) => sum + number * b[i], 0);
const cosine = (a, b) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b) || 1);

const answers = {
  "/v1/embeddings": ({ input }) => ({ data: input.map((text, index) => ({ index, embedding: vectorOf(text) })) }),
  "/v1/rerank": ({ query, documents }) => ({
    results: documents.map((text, index) => ({ index, relevance_score: cosine(vectorOf(query), vectorOf(text)) })),
  }),
};

/** Starts the server; `model.fault`, where set, answers instead; `model.asked` holds the requests, newest last. */
export async function startEmbedding(t) {
  const model = { asked: [], fault: undefined };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request.setEncoding("utf8")) body += part;
    model.asked.push({ path: request.url, ...JSON.parse(body) });
    if (model.fault) return model.fault(response);
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(answers[request.url](JSON.parse(body))));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  model.url = `http://127.0.0.1:${server.address().port}/v1`;
  return model;
}
