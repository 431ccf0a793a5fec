import { failed, success, type Result } from '../../../shared/messages/failures.ts';

/** The ending of plan files, with its dot. */
export const planEnding = '.kehys';

/** In UTF-8; most file systems take 255, and numbers and endings are added. */
const longestName = 200;
// Control characters, and what some system takes for a part of a path.
 
const forbidden = /[\u0000-\u001f\u007f<>:"/\\|?*]/g;
/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/**
 * A name that a person gave for a plan file, without its ending. Anything that could lead out of the folder, be hidden or
 * mean something else to some system fails with `file-name-invalid`.
 */
export function checkedFileName(given: string): Result<string> {
  const name = withoutEnding(given.trim());
  const isSound =
    name !== '' && name === fileNameFor(name) && !name.startsWith('.') && Buffer.byteLength(name) <= longestName;
  return isSound ? success(name) : failed('file-name-invalid', { name: given.slice(0, longestName) });
}

/** A file name (without ending) made of a plan's title, or '' where nothing of it can be used. */
export function fileNameFor(title: string): string {
  let name = title.replace(forbidden, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '').replace(/[. ]+$/, '').trim();
  while (Buffer.byteLength(name) > longestName) name = [...name].slice(0, -1).join('').trim();
  return reserved.test(name) ? '' : name;
}

export function withoutEnding(name: string): string {
  return name.toLowerCase().endsWith(planEnding) ? name.slice(0, -planEnding.length) : name;
}
