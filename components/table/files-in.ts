/** The files that were dropped, those in folders too. Must be called while the event is heard: later they are gone. */
export function filesIn({ items, files }: DataTransfer): Promise<readonly File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((it) => it !== null);
  if (entries.length === 0) return Promise.resolve([...files]);
  return Promise.all(entries.map(filesOf)).then((all) => all.flat());
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((...ends) => entry.file(...ends))];
  if (!isDirectory(entry)) return [];
  const reader = entry.createReader();
  const found: File[] = [];
  // It gives a part of them at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((...ends) => reader.readEntries(...ends));
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesOf(each)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry =>
  entry.isDirectory;

/** A file of text, whatever its system calls it. */
export const isTable = ({ name, type }: File): boolean =>
  /\.(?:csv|tsv|tab|txt)$/iu.test(name) || type.startsWith('text/');

export const isWorkbook = ({ name }: File): boolean => /\.xls[xm]$/iu.test(name);

/** A workbook that is not read here. */
export const isOtherWorkbook = ({ name }: File): boolean =>
  /\.(?:xls|xlsb|ods|numbers)$/iu.test(name);

/** What no file of a folder is meant by: the system put it there. */
export const isHidden = ({ name }: File): boolean =>
  name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/iu.test(name);
