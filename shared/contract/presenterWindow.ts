/** What our page asks `window.open` for, and what alone the desktop opens: a blank window of this name, which the page fills itself. */
export const presenterWindow = { address: 'about:blank', name: 'kehys-presenter' } as const;
