// Bundles the application into dist/: index.html and assets with the content's hash in their names.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

// The design system keeps its icons as data: addresses. The content security policy allows none, so each becomes a file.
const iconsAsFiles = {
  name: 'icons-as-files',
  setup(bundle) {
    const drawings = [];
    bundle.onResolve({ filter: /^data:image\/svg\+xml/ }, ({ path }) => {
      const drawing = decodeURIComponent(path.slice(path.indexOf(',') + 1));
      if (!drawings.includes(drawing)) drawings.push(drawing);
      return { path: `/control-${drawings.indexOf(drawing)}.svg`, namespace: 'control', pluginData: drawing };
    });
    bundle.onLoad({ filter: /.*/, namespace: 'control' }, ({ pluginData }) => ({
      contents: pluginData,
      loader: 'file',
    }));
  },
};

await rm('dist', { recursive: true, force: true });
await mkdir('dist');
const { metafile } = await build({
  entryPoints: { svea: 'src/main.tsx', icon: 'src/shell/icon.svg' },
  outdir: 'dist/assets',
  publicPath: '/assets',
  bundle: true,
  minify: true,
  metafile: true,
  target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  format: 'esm',
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.svg': 'copy' },
  plugins: [iconsAsFiles],
  logLevel: 'warning',
});

const outputs = Object.keys(metafile.outputs).map((path) => path.replace(/^dist/, ''));
const built = (pattern) => outputs.find((path) => pattern.test(path));
const page = (await readFile('src/index.html', 'utf8'))
  .replace('{script}', built(/svea-\w+\.js$/))
  .replace('{style}', built(/svea-\w+\.css$/))
  .replace('{icon}', built(/icon-\w+\.svg$/));
await writeFile('dist/index.html', page);

// Compressed beforehand: the server sends these to browsers that take them. Fonts are compressed already.
for (const path of [...outputs, '/index.html'].filter((each) => !each.endsWith('.woff2'))) {
  const content = await readFile(`dist${path}`);
  await writeFile(`dist${path}.br`, brotliCompressSync(content));
  await writeFile(`dist${path}.gz`, gzipSync(content, { level: 9 }));
}

const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
console.log(`web/dist: ${Math.round(bytes / 1000)} kB before compression`);
