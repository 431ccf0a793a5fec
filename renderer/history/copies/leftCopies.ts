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

export function leaveCopy(copy: CopyFile): void {
  try {
    localStorage.setItem(key, JSON.stringify([...read(), nameOf(copy)].slice(-mostKept)));
  } catch {
    // Without storage it is asked again next time.
  }
}

function nameOf({ file, modified }: CopyFile): string {
  return `${file} ${modified}`;
}

function read(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}
