/** Where a page may connect to besides its own origin. */
export type ConnectSources = readonly string[];

/**
 * What the page of a host may do, as headers of everything that the host answers: run its own scripts, draw its own
 * styles, talk to its own host, and nothing else. `style-src` must allow inline styles, which Mantine and React Flow write; scripts never
 * may be inline, and a page without those two (`styles`) allows none. `sockets` are a web host's own WebSocket addresses; the desktop's document travels over its bridge.
 */
export function pagePolicy(sockets: ConnectSources = [], styles: readonly string[] = ["'self'", "'unsafe-inline'"]): Readonly<Record<string, string>> {
  const sources = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': styles,
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...sockets],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
  };
  return {
    'content-security-policy': Object.entries(sources)
      .map(([directive, allowed]) => `${directive} ${allowed.join(' ')}`)
      .join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}
