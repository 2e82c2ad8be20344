// Compiles every *.test.ts under a folder into one file and runs it with Node's test runner: node run_tests.mjs src
import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = process.argv[2];
const sources = (await readdir(folder, { recursive: true }))
  .filter((path) => path.endsWith('.test.ts'))
  .sort();
// Inside node_modules, so that the packages which stay outside the bundle are found.
const bundle = join('node_modules', '.cache', `svea-${folder}.test.mjs`);
try {
  await build({
    stdin: { contents: sources.map((path) => `import './${path}';`).join('\n'), resolveDir: folder },
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  const run = spawnSync(process.execPath, ['--test', '--test-reporter=spec', bundle], { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
} finally {
  await rm(bundle, { force: true });
}
