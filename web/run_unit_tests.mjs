// Compiles every src/**/*.test.ts(x) into a temporary folder and runs them with Node's test runner.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const sources = (await readdir('src', { recursive: true })).filter((path) => /\.test\.tsx?$/.test(path));
const folder = await mkdtemp(join(tmpdir(), 'svea-web-tests-'));
try {
  await build({
    entryPoints: sources.map((path) => join('src', path)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  const tests = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.test.mjs'));
  const run = spawnSync(process.execPath, ['--test', ...tests.map((path) => join(folder, path))], { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
} finally {
  await rm(folder, { recursive: true });
}
