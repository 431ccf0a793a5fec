import { createHash } from 'node:crypto';

/** A file that the templates read, by its name in the workspace. */
interface HandedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What is handed over, as far as is to be known of it here. A picture has no chapters. */
interface Handed {
  readonly report: { readonly sections?: readonly HandedChapter[] };
}
interface HandedChapter {
  readonly id: string;
  readonly title: unknown;
  readonly headline?: unknown;
}

const known = new WeakMap<HandedChapter, HandedFile>();

/** A chapter as a file that is named by what it says; each is written once. */
function fileOf(chapter: HandedChapter): HandedFile {
  const before = known.get(chapter);
  if (before) return before;
  const bytes = Buffer.from(JSON.stringify(chapter));
  const file = { name: `chapter-${createHash('sha256').update(bytes).digest('hex')}.json`, bytes };
  known.set(chapter, file);
  return file;
}

/**
 * What is handed over as the templates read it: all but the chapters in plan.json, the first of them, and each chapter in a file of its own. So little is
 * written, read and compared for one that says what it said before.
 */
export function handedFiles(handed: object): readonly [HandedFile, ...HandedFile[]] {
  const { report } = handed as Handed;
  const chapters = report.sections?.map((chapter) => ({ chapter, file: fileOf(chapter) })) ?? [];
  const sections = chapters.map(({ chapter: { id, title, headline }, file: { name } }) => ({ id, title, ...(headline === undefined ? {} : { headline }), file: name }));
  const plan = JSON.stringify({ ...handed, report: { ...report, sections } });
  return [{ name: 'plan.json', bytes: Buffer.from(plan) }, ...chapters.map(({ file }) => file)];
}
