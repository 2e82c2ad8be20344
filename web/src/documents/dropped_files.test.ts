import assert from 'node:assert/strict';
import { test } from 'node:test';
import { droppedFiles } from './dropped_files';

const file = (fullPath: string) => ({
  isFile: true,
  name: fullPath.split('/').at(-1)!,
  fullPath,
  file: (done: (file: File) => void) => done(new File(['x'], fullPath)),
});

/** Hands over its children two at a time, as browsers hand over a hundred. */
function folder(fullPath: string, children: { name: string }[]) {
  const left = [...children];
  const readEntries = (done: (some: unknown[]) => void) => done(left.splice(0, 2));
  return {
    isFile: false,
    name: fullPath.split('/').at(-1)!,
    fullPath,
    createReader: () => ({ readEntries }),
  };
}

const items = (...entries: unknown[]) =>
  entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }) as unknown as DataTransferItem);

test('folders are opened to the bottom and the names say where the files lay', async () => {
  const inner = folder('/a/b', [file('/a/b/1.pdf'), file('/a/b/2.pdf'), file('/a/b/3.pdf')]);
  const found = await droppedFiles(items(file('/0.md'), folder('/a', [inner, file('/a/4.pdf')])));
  assert.deepEqual(
    found.map(({ name }) => name),
    ['0.md', 'a/b/1.pdf', 'a/b/2.pdf', 'a/b/3.pdf', 'a/4.pdf'],
  );
});

test('hidden files in a folder are left where they are', async () => {
  const found = await droppedFiles(items(folder('/a', [file('/a/.DS_Store'), file('/a/1.pdf')])));
  assert.deepEqual(
    found.map(({ name }) => name),
    ['a/1.pdf'],
  );
});

test('what is dragged but is no file is passed over', async () => {
  assert.deepEqual(await droppedFiles([{ kind: 'string' } as DataTransferItem]), []);
});
