/** What the system's clipboard holds, as far as a page may see it; '' for what it does not hold. */
export interface ClipboardContent {
  readonly html: string;
  readonly text: string;
  /** Pictures that lie on it as such. */
  readonly pictures: readonly File[];
}

/** The clipboard as browsers have it: not over plain http on a network, and in some only as text. */
type ReadableClipboard = Partial<Pick<Clipboard, 'read' | 'readText'>>;

/** Reads the system's clipboard, or answers with null where a browser has none for pages or nobody lets us. */
export async function readClipboard(clipboard: ReadableClipboard | undefined): Promise<ClipboardContent | null> {
  try {
    if (clipboard?.read) {
      const items = await clipboard.read();
      return { html: await flavour(items, 'text/html'), text: await flavour(items, 'text/plain'), pictures: await picturesAmong(items) };
    }
    return clipboard?.readText ? { html: '', text: await clipboard.readText(), pictures: [] } : null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

async function flavour(items: readonly ClipboardItem[], type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type));
  return item ? (await item.getType(type)).text() : '';
}

async function picturesAmong(items: readonly ClipboardItem[]): Promise<readonly File[]> {
  const found = items.flatMap((item) => {
    const type = item.types.find((known) => known.startsWith('image/'));
    return type === undefined ? [] : [{ item, type }];
  });
  return Promise.all(found.map(async ({ item, type }) => new File([await item.getType(type)], '', { type })));
}
