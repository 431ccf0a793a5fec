/** A page as `location` tells of it. */
export interface Here {
  readonly protocol: string;
  readonly port: string;
}

/** IPv4, with a port or without: what the big screen shows. A name stays when the address changes. */
const origin = /^(?:https?:\/\/)?((?:\d{1,3}\.){3}\d{1,3})(?::(\d{1,5}))?/;

/**
 * The origin of the computer whose address somebody typed, by this page's scheme and, where none is typed, its port. After it may stand
 * the page's `path`, or a whole link to it. Undefined for what is no address of a computer nearby.
 */
export function typedOrigin(typed: string, here: Here, path = '/'): string | undefined {
  const [found = '', host = '', port = here.port] = origin.exec(typed.trim()) ?? [];
  const [rest = ''] = typed.trim().slice(found.length).split('#');
  const isHere = host.split('.').every((part) => part !== '' && Number(part) < 256) && Number(port) < 65_536;
  return isHere && ['', '/', path].includes(rest) ? `${here.protocol}//${host}${port === '' ? '' : `:${port}`}` : undefined;
}
