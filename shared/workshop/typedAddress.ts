/** The parts of `location` that are used. */
export interface Here {
  readonly protocol: string;
  readonly port: string;
}

/** IPv4 with or without port, as the big screen shows it. (A host name would not change with the address.) */
const origin = /^(?:https?:\/\/)?((?:\d{1,3}\.){3}\d{1,3})(?::(\d{1,5}))?/;

/**
 * The origin of a typed address, with this page's scheme and, where none is typed, its port. The page's `path`, or a whole link to
 * it, may follow. Undefined where it is not the address of a nearby computer.
 */
export function typedOrigin(typed: string, here: Here, path = '/'): string | undefined {
  const [found = '', host = '', port = here.port] = origin.exec(typed.trim()) ?? [];
  const [rest = ''] = typed.trim().slice(found.length).split('#');
  const isHere = host.split('.').every((part) => part !== '' && Number(part) < 256) && Number(port) < 65_536;
  return isHere && ['', '/', path].includes(rest) ? `${here.protocol}//${host}${port === '' ? '' : `:${port}`}` : undefined;
}
