import { expect, it } from 'vitest';
import { browserCommand } from './openInBrowser.ts';

const address = 'http://127.0.0.1:4747/?code=a&b=c';

it.each([
  ['linux', ['xdg-open', address]],
  ['darwin', ['open', address]],
  ['win32', ['rundll32', 'url.dll,FileProtocolHandler', address]],
] as const)('on %s an address goes to the browser as one argument, never through a shell', (platform, command) => {
  expect(browserCommand(address, platform)).toEqual(command);
});
