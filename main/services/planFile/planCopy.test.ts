import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { planCopy } from '../../../shared/interchange/planCopy.ts';
import { createYDoc, planDocument } from '../../../shared/plan/planDocument.ts';
import { wholeDocumentFormat } from './planFileContent.ts';
import { unpackPlanFile } from './planFile.ts';

test('a copy that a window makes by itself opens as a plan file, and is the same document', () => {
  const doc = createYDoc();
  planDocument(doc).fields.set('title', 'Kept in the browser');
  const opened = unpackPlanFile(planCopy(doc, 'Kehys 0.0.0'), 'copy.kehys');
  expect(opened).toMatchObject({ ok: true, value: { formatVersion: wholeDocumentFormat } });
  if (!opened.ok) return;
  expect(planDocument(opened.value.doc).fields.get('title')).toBe('Kept in the browser');
  expect(Y.encodeStateVector(opened.value.doc)).toEqual(Y.encodeStateVector(doc));
});
