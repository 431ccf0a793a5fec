/** The scheme from which the window loads its page. Not file://, so that no page ever has access to the disk. */
export const appScheme = 'app';
const appHost = 'kehys';

/** The address of the window's page. */
export const appAddress = `${appScheme}://${appHost}/index.html`;

/** Whether an address is one of our pages. False for anything that cannot be parsed. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === '';
}
