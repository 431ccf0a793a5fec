/** The runtime in words: Electron with its Chromium, or Node. `versions` as in `process.versions`. */
export function runtimeOf({ electron, chrome = '?', node = '?' }: Readonly<Record<string, string | undefined>>): string {
  return electron === undefined ? `Node ${node}` : `Electron ${electron}, Chromium ${chrome}, Node ${node}`;
}
