import { browserStore } from '../../session/browserStore.ts';

interface CopyFile {
  readonly file: string;
  readonly modified: string;
}

const key = 'kehys.leftCopies';
/** Older ones may be offered again. */
const mostKept = 50;

/** Whether a person wanted this copy left alone, as it stood then: one that was written again since is offered again. */
export function isLeft(copy: CopyFile): boolean {
  return read().includes(nameOf(copy));
}

/** Where nothing may be kept, it is asked again next time. */
export function leaveCopy(copy: CopyFile): void {
  browserStore.write(key, [...read(), nameOf(copy)].slice(-mostKept));
}

function nameOf({ file, modified }: CopyFile): string {
  return `${file} ${modified}`;
}

function read(): readonly string[] {
  const kept = browserStore.read(key);
  return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string') : [];
}
