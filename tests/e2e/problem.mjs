// What every error that a person can meet must hold to.
import assert from "node:assert/strict";

/** Two languages, each saying what happened and, in a sentence or clause of its own, what to do. */
export function checkSentences({ detail, detail_en }) {
  for (const text of [detail, detail_en]) {
    assert.match(text, /^\S.*[.!?)]$/s, "a whole sentence");
    assert.match(text, /[.:;,] \S|\bska vara\b|\bmust be\b/, `no way out is named: ${text}`);
  }
  assert.notEqual(detail, detail_en);
}

/** Checks a refused call (RFC 9457); `code` may be left out where several are right. */
export function checkProblem(reply, status, code) {
  assert.equal(reply.status, status, JSON.stringify(reply.body));
  assert.match(reply.headers.get("Content-Type"), /^application\/problem\+json/);
  const { body } = reply;
  assert.equal(body.status, status);
  assert.equal(body.title, body.code);
  // What is not even a request gets no id.
  assert.ok(body.request_id || body.code === "request_malformed", "an error can be found in the log");
  if (code) assert.equal(body.code, code);
  checkSentences(body);
}
