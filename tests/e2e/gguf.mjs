// Model files byte by byte, and a server that hands them out well or badly.
import { createHash } from "node:crypto";
import { createServer } from "node:http";

const number = (value, bytes) => {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value));
  else buffer.writeUInt32LE(value);
  return buffer;
};
const text = (value) => Buffer.concat([number(Buffer.byteLength(value), 8), Buffer.from(value)]);
const entry = (key, value) =>
  Buffer.concat(typeof value === "string" ? [text(key), number(8, 4), text(value)] : [text(key), number(4, 4), number(value, 4)]);

/** A file that llama.cpp would take for a llama, with weights of so many bytes (a multiple of 4,096). */
export function modelFile({ name = "Liten Svea", licence = "apache-2.0", weight_bytes = 1 << 20 } = {}) {
  const entries = [["general.architecture", "llama"], ["general.name", name], ["general.file_type", 15], ["llama.context_length", 4096],
    ["llama.block_count", 2], ["llama.embedding_length", 64], ["llama.attention.head_count", 4]];
  if (licence) entries.push(["general.license", licence]);
  const columns = 1024;
  const tensor = [text("token_embd.weight"), number(2, 4), number(columns, 8), number(weight_bytes / 4 / columns, 8), number(0, 4), number(0, 8)];
  const head = Buffer.concat([Buffer.from("GGUF"), number(3, 4), number(1, 8), number(entries.length, 8), ...entries.map(([k, v]) => entry(k, v)), ...tensor]);
  const padding = Buffer.alloc((32 - (head.length % 32)) % 32);
  const weights = Buffer.alloc(weight_bytes);
  for (let i = 0; i < weight_bytes; i += 4) weights.writeUInt32LE((i * 2654435761) >>> 0, i);
  return Buffer.concat([head, padding, weights]);
}

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** How an ordinary server answers: whole, or the part that is asked for while the file is the same. */
export function serve(file, request, response, { etag = `"${sha256(file).slice(0, 16)}"` } = {}) {
  const [, first] = /^bytes=(\d+)-$/.exec(request.headers.range ?? "") ?? [];
  const headers = etag ? { ETag: etag } : {};
  if (first === undefined || (request.headers["if-range"] ?? etag) !== etag) return response.writeHead(200, { ...headers, "Content-Length": file.length }).end(file);
  if (Number(first) >= file.length) return response.writeHead(416, { "Content-Range": `bytes */${file.length}` }).end();
  const rest = file.subarray(Number(first));
  response.writeHead(206, { ...headers, "Content-Length": rest.length, "Content-Range": `bytes ${first}-${file.length - 1}/${file.length}` }).end(rest);
}

/** The beginning of the file, and then nothing: the connection breaks. */
export const breaks = (file, bytes) => (request, response) => {
  const [, first = 0] = /^bytes=(\d+)-$/.exec(request.headers.range ?? "") ?? [];
  const part = file.subarray(Number(first), Number(first) + bytes);
  const head = { "Content-Length": file.length - Number(first), ETag: `"${sha256(file).slice(0, 16)}"` };
  if (first) response.writeHead(206, { ...head, "Content-Range": `bytes ${first}-${file.length - 1}/${file.length}` });
  else response.writeHead(200, head);
  response.write(part, () => setTimeout(() => response.socket?.destroy(), 20));
};

/** Starts a server; `store.answer` may be changed at any time, `store.asked` holds the requests' headers. */
export async function startStore(t, answer) {
  const store = { answer, asked: [] };
  const server = createServer((request, response) => {
    store.asked.push({ path: request.url, ...request.headers });
    store.answer(request, response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  store.url = `http://127.0.0.1:${server.address().port}`;
  return store;
}

/** What a hub says of a model with those files, and the files themselves behind a redirect to `storage`. */
export function hubOf(files, { licence = "apache-2.0", storage, sums = {} } = {}) {
  const siblings = Object.entries(files).map(([rfilename, bytes]) => ({ rfilename, size: bytes.length, lfs: { sha256: sums[rfilename] ?? sha256(bytes), size: bytes.length } }));
  const description = { id: "svea/liten", sha: "0123abcd", cardData: licence ? { license: licence } : {}, siblings: [{ rfilename: "README.md", size: 5 }, ...siblings] };
  return (request, response) => {
    if (request.url.startsWith("/api/models/svea/liten")) return response.end(JSON.stringify(description));
    const file = files[decodeURIComponent(request.url.replace("/svea/liten/resolve/0123abcd/", ""))];
    if (!file) return response.writeHead(404).end("{}");
    if (storage) return response.writeHead(302, { Location: `${storage}/blob` }).end();
    serve(file, request, response);
  };
}
