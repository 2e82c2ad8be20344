// Compiles every *.test.ts under a folder and runs them with Node's test runner: node run_tests.mjs src
import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = process.argv[2];
const sources = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.test.ts'));
// Inside node_modules, so that the packages which stay outside the bundle are found.
const outdir = join('node_modules', '.cache', `svea-tests-${folder}`);
try {
  await build({
    entryPoints: sources.map((path) => join(folder, path)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  const tests = (await readdir(outdir, { recursive: true })).filter((path) => path.endsWith('.test.mjs'));
  const files = tests.map((path) => join(outdir, path));
  const run = spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...files], { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
} finally {
  await rm(outdir, { recursive: true, force: true });
}
