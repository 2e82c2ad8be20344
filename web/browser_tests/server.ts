// Starts the real server on a data directory of its own.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { all } from './documents';

const svea = resolve(process.env['SVEA'] ?? '../build/release/bin/svea');
const startMsMax = 30_000;
const stopMsMax = 15_000;

export interface Server {
  url: string;
  /** Signs the first administrator in, once. */
  link: string;
  stop: () => Promise<void>;
}

/** With the documents of documents.ts in the space "Dokument". */
export async function startServer(environment: Record<string, string> = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'svea-browser-tests-'));
  for (const { name, text } of all) writeFileSync(join(folder, name), text);
  const data = join(folder, 'data');
  execFileSync(svea, ['add', ...all.map(({ name }) => join(folder, name)), '--data', data], {
    stdio: 'pipe',
  });

  const server = spawn(svea, ['serve', '--data', data, '--port', '0'], {
    env: { ...process.env, SVEA_LANGUAGE: 'en', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  server.stderr.on('data', (text) => (log += text));
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const stop = async () => {
    server.kill('SIGTERM');
    const timer = setTimeout(() => server.kill('SIGKILL'), stopMsMax);
    await ended;
    clearTimeout(timer);
    rmSync(folder, { recursive: true, force: true });
  };

  const link = await new Promise<string>((found, failed) => {
    let said = '';
    const timer = setTimeout(
      () => failed(new Error(`No sign-in link in ${startMsMax} ms:\n${said}${log}`)),
      startMsMax,
    );
    server.once('exit', () => failed(new Error(`svea serve ended:\n${said}${log}`)));
    server.stdout.on('data', (text) => {
      said += text;
      const address = /https?:\/\/\S+\/\?link=\S+/.exec(said);
      if (!address) return;
      clearTimeout(timer);
      found(address[0]);
    });
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url: new URL(link).origin, link, stop };
}
