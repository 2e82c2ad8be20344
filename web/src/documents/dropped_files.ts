// The files that were dropped on the page, folders opened.

export interface NamedFile {
  /** With the folders it lay in: "protokoll/2026/januari.pdf". */
  name: string;
  file: File;
}

/** Must be called while the drop event is handled: the browser forgets the items afterwards. */
export async function droppedFiles(items: Iterable<DataTransferItem>): Promise<NamedFile[]> {
  const dropped = [...items].filter(({ kind }) => kind === 'file');
  const entries = dropped.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const found = await Promise.all(entries.map((entry) => (entry === null ? [] : inside(entry))));
  return found.flat();
}

async function inside(entry: File | FileSystemEntry): Promise<NamedFile[]> {
  if (entry instanceof File) return [{ name: entry.name, file: entry }];
  const name = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ name, file }];
  }
  const children = await childrenOf((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(children.filter((child) => !child.name.startsWith('.')).map(inside))).flat();
}

/** A reader hands over some at a time, until it hands over none. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
