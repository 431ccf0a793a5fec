/**
 * What sync programs add to a file's name when both machines changed it: Dropbox and Nextcloud (“(Aino’s conflicted copy
 * 2026-11-28)”, in the user's language), older ownClouds (“_conflict-20261128-101512”), pCloud (“[conflicted]”), Google Drive
 * (“(1)”), OneDrive (“-LAPTOP”), Syncthing (“.sync-conflict-…”) and iCloud (“ 2”); and what copying by hand adds (“ - Copy (2)”, “
 * kopio 2”, “Copy of …”).
 */
const additions: readonly RegExp[] = [
  /^ \([^()]*(?:conflict|ristirii|konflikt|conflit|conflicto)[^()]*\)$/i,
  /^ \[[^[\]]*(?:conflict|ristirii|konflikt|conflit)[^[\]]*\]$/i,
  /^_conflict-\d{8}-\d{6}$/i,
  /^ \(\d{1,3}\)$/,
  /^-[\p{L}\p{N}][\p{L}\p{N}_-]{0,62}$/u,
  /^\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/,
  /^ \d{1,3}$/,
  /^ ?[-–]? ?\(?(?:\d{1,3}\. ?)?(?:copy|kopio|kopia|kopie|copie|copia)(?: ?\(?\d{1,3}\)?)?\)?$/iu,
];

/** What copying by hand puts in front of a name. */
const fronts = /^(?:copy of |kopio(?: tiedostosta |: ?| )|kopia av |kopie von |copie de |copia de )/iu;

/** Whether one of two file names (without ending) is a sync program's name for a copy of the other. */
export function areCopyNames(one: string, other: string): boolean {
  const [name, copy] = [one.normalize('NFC'), other.normalize('NFC')];
  return isCopyName(name, copy) || isCopyName(copy, name);
}

function isCopyName(name: string, copy: string): boolean {
  if (copy.length <= name.length) return false;
  if (copy.replace(fronts, '') === name) return true;
  return copy.startsWith(name) && additions.some((addition) => addition.test(copy.slice(name.length)));
}
