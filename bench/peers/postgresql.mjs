// PostgreSQL on a data directory and a socket of its own: ts_rank over a GIN index of Swedish stems, any of the words.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { measure, wordsOf } from "./lines.mjs";

const installed = readdirSync("/usr/lib/postgresql").sort((a, b) => b - a)[0];
const programs = `/usr/lib/postgresql/${installed}/bin`;
const folder = mkdtempSync(join(tmpdir(), "svea-postgresql-"));
const data = join(folder, "data");
const passagesFile = join(folder, "passages.tsv");
mkdirSync(data);

// PostgreSQL refuses to run as root; then it runs as nobody.
const nobody = 65534;
const isRoot = process.getuid() === 0;
const asUser = isRoot ? { uid: nobody, gid: nobody } : {};
if (isRoot) for (const path of [folder, data]) chownSync(path, nobody, nobody);

async function connected() {
  for (let attempt = 1; ; ++attempt) {
    const client = new pg.Client({ host: folder, user: "svea", database: "postgres" });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

execFileSync(`${programs}/initdb`, ["-D", data, "-U", "svea", "-A", "trust", "-E", "UTF8", "--no-locale"], { stdio: "ignore", ...asUser });
const settings = ["shared_buffers=512MB", "work_mem=64MB", "maintenance_work_mem=512MB", "max_parallel_workers_per_gather=0",
  "max_parallel_maintenance_workers=0", "fsync=off"];
const server = spawn(`${programs}/postgres`, ["-D", data, "-k", folder, "-h", "", ...settings.flatMap((one) => ["-c", one])],
  { stdio: "ignore", ...asUser });
const ended = new Promise((resolve) => server.once("exit", resolve));
const client = await connected();
try {
  const version = (await client.query("show server_version")).rows[0].server_version;
  await measure(version, async (passages) => {
    const escaped = passages.map((text, id) => `${id}\t${text.replaceAll("\\", "\\\\").replaceAll("\t", " ")}\n`);
    writeFileSync(passagesFile, escaped.join(""));
    chmodSync(passagesFile, 0o644);
    await client.query("create table passages (id int, text text, words tsvector generated always as (to_tsvector('swedish', text)) stored)");
    await client.query(`copy passages (id, text) from '${passagesFile}'`);
    await client.query("create index on passages using gin (words)");
    await client.query("vacuum analyze passages");
    const text = `select id from passages, to_tsquery('swedish', $1) asked
                  where words @@ asked order by ts_rank(words, asked) desc limit $2`;
    return async (question, count) => {
      const { rows } = await client.query({ name: "ask", text, values: [wordsOf(question).join(" | "), count] });
      return rows.map(({ id }) => id);
    };
  });
} finally {
  await client.end();
  server.kill("SIGINT");
  await ended;
  rmSync(folder, { recursive: true });
}
