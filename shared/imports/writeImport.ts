import { addParts } from '../edits/addParts.ts';
import type { Edit } from '../edits/edit.ts';
import { keepPictures, picturesRefused } from '../edits/pictures.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { success } from '../messages/failures.ts';
import type { ImportTurn } from './makeImported.ts';

/** Writes one turn; those of one import make one step of undo together. */
export const writeImportTurn: Edit<ImportTurn, number> = (context, { items, links, moved, words, kept, pictures }) => {
  const refused = picturesRefused(context.plan(), pictures);
  if (refused) return { ok: false, failure: refused };
  if (pictures.size > 0) context.document.doc.transact(() => keepPictures(context.document, pictures), context.origin);
  if (items.length > 0 || links.length > 0) {
    const added = addParts(context, { items, links, moved, words });
    if (!added.ok) return added;
  }
  for (const [entry, piece] of kept) {
    const set = setRegisterEntry(context, { register: 'canvases', entry, values: { kept: piece } });
    if (!set.ok) return set;
  }
  return success(items.length);
};
