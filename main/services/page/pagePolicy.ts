/** Where a page may connect to, besides its own origin. */
export type ConnectSources = readonly string[];

/**
 * The security headers of everything that a host answers: the page may run its own scripts, use its own styles and talk to its own
 * host, nothing else. Inline styles must be allowed where Mantine and React Flow write them (`styles`); inline scripts never are.
 * `sockets` are a web host's WebSocket addresses; on the desktop the document travels over the bridge.
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
