// svea-llama with a model made for the test: the worker as `svea serve` starts it.
import { execFileSync, spawn } from "node:child_process";
import { request } from "node:http";
import { join } from "node:path";
import { root } from "./svea.mjs";

export const programs = process.env.SVEA_BIN_DIR ?? join(root, "build/release/bin");

/** Writes a model file; `shape` as the options of svea-make-model, which makes gibberish of a thousand tokens. */
export function makeModel(path, shape = []) {
  execFileSync(join(programs, "svea-make-model"), [path, ...shape]);
  return path;
}

/** Runs svea-llama to its end. */
export function runLlama(args) {
  return new Promise((resolve) => {
    const child = spawn(join(programs, "svea-llama"), args, { stdio: ["ignore", "pipe", "pipe"], timeout: 60_000, killSignal: "SIGKILL" });
    const said = { stdout: "", stderr: "" };
    child.stdout.on("data", (piece) => (said.stdout += piece));
    child.stderr.on("data", (piece) => (said.stderr += piece));
    child.on("close", (code, signal) => resolve({ code, signal, ...said }));
  });
}

/** A running worker on a socket of its own, ended after `t`. It ends with its standard input, as it does under svea. */
export async function startLlama(t, model, socket, args = []) {
  const child = spawn(join(programs, "svea-llama"),
    ["--model", model, "--socket", socket, "--until-stdin-closes", ...(args.includes("--threads") ? [] : ["--threads", "1"]), ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.on("exit", (code, signal) => resolve({ code, signal })));
  t.after(() => {
    child.stdin.destroy();
    return ended;
  });
  const ready = await new Promise((resolve, reject) => {
    child.stdout.once("data", (line) => resolve(JSON.parse(line)));
    ended.then(({ code }) => reject(new Error(`svea-llama ended with ${code} before it was ready`)));
  });
  return { child, ended, ready, ask: (path, body, options) => ask(socket, path, body, options) };
}

/** A request over the socket; its status and text. `onPiece` may return false to go away in the middle. */
function ask(socketPath, path, body, { onPiece = () => true } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, path, method: body ? "POST" : "GET", headers: { "Content-Type": "application/json" } }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (piece) => {
        text += piece;
        if (!onPiece(piece)) sent.destroy();
      });
      response.on("close", () => resolve({ status: response.statusCode, text, json: () => JSON.parse(text) }));
      response.on("error", () => {});
    });
    sent.on("error", reject);
    sent.end(body && JSON.stringify(body));
  });
}

/** The events of a stream, [DONE] left out. */
export const eventsOf = (text) =>
  text.split("\n\n").filter((event) => event.startsWith("data: {")).map((event) => JSON.parse(event.slice(6)));

/** The answer's text in the events of a stream. */
export const textOf = (text) => eventsOf(text).map((event) => event.choices?.[0]?.delta?.content ?? "").join("");
