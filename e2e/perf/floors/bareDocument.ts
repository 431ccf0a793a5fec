import * as Y from 'yjs';

/** The floor of memory: a plan's document as Yjs holds it, and nothing that shows it. */
const doc = new Y.Doc();
Y.applyUpdate(doc, Uint8Array.from(atob(window.update), (letter) => letter.charCodeAt(0)));
Object.assign(window, { doc, ready: performance.now() });

declare global {
  interface Window {
    /** The document as an update, base64; set before the page's own script. */
    update: string;
  }
}
