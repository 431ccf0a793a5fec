/** The scheme under which the window loads itself: no file:// page, so no page ever has the rights of the disk. */
export const appScheme = 'app';
const appHost = 'kehys';

/** The page of the window. */
export const appAddress = `${appScheme}://${appHost}/index.html`;

/** Whether an address is a page of ours. Anything unparsable is not. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === '';
}
