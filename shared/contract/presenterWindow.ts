/** The arguments of the one `window.open` that the desktop allows: a blank window with this name, which our page fills. */
export const presenterWindow = { address: 'about:blank', name: 'kehys-presenter' } as const;
