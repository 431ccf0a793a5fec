interface Call {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** A pen that remembers what it was asked to draw, and what it was set to then. */
export function recordingPen() {
  const calls: (Call & { readonly colours: { readonly stroke: unknown; readonly fill: unknown } })[] = [];
  const pen = new Proxy<Record<string, unknown>>({}, {
    get: (held, name) =>
      name === 'measureText'
        ? (text: string) => ({ width: text.length * 6 })
        : (held[String(name)] ?? ((...values: unknown[]) => calls.push({ name: String(name), values, colours: { stroke: held['strokeStyle'], fill: held['fillStyle'] } }))),
    set: (held, name, value) => ((held[String(name)] = value), true),
  }) as unknown as CanvasRenderingContext2D;
  return { pen, calls, of: (name: string) => calls.filter((call) => call.name === name) };
}
