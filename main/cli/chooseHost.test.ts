import { describe, expect, it } from 'vitest';
import { chooseHost, type HostChoice, type HostFacts } from './chooseHost.ts';

const context: HostFacts = {
  platform: 'linux',
  webAsked: false,
  displayNamed: true,
  isRoot: false,
  electronPackage: true,
  electronBinary: true,
};

const cases: [what: string, facts: Partial<HostFacts>, choice: HostChoice][] = [
  ['a display and the binary open the window', {}, { host: 'desktop' }],
  ['a display without the binary tries to fetch it', { electronBinary: false }, { host: 'download' }],
  ['no display is not tried at all, binary or not', { displayNamed: false }, { host: 'web', reason: 'noDisplay' }],
  ['no display fetches nothing', { displayNamed: false, electronBinary: false }, { host: 'web', reason: 'noDisplay' }],
  ['root on Linux gets the browser', { isRoot: true }, { host: 'web', reason: 'root' }],
  ['root on Linux fetches nothing', { isRoot: true, electronBinary: false }, { host: 'web', reason: 'root' }],
  ['root without a display is told of the display', { isRoot: true, displayNamed: false }, { host: 'web', reason: 'noDisplay' }],
  ['root on macOS gets the window', { platform: 'darwin', isRoot: true }, { host: 'desktop' }],
  ['macOS needs no named display', { platform: 'darwin', displayNamed: false }, { host: 'desktop' }],
  ['Windows needs no named display', { platform: 'win32', displayNamed: false, electronBinary: false }, { host: 'download' }],
  ['--web wins over everything', { webAsked: true, displayNamed: false, isRoot: true }, { host: 'web', reason: 'asked' }],
  ['without Electron’s package there is nothing to fetch', { electronPackage: false, electronBinary: false }, { host: 'web', reason: 'noPackage' }],
];

describe('the host that npm start opens', () => {
  it.each(cases)('%s', (_what, facts, choice) => {
    expect(chooseHost({ ...context, ...facts })).toEqual(choice);
  });
});
