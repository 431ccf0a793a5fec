import type { Text } from '../messages/text.ts';

/** The standards that a PDF can follow, one at a time; the typesetter's compiler checks them. */
export const pdfStandardIds = ['ua-1', 'a-2a', 'a-3a', 'a-4f'] as const;
export type PdfStandardId = (typeof pdfStandardIds)[number];

/** The name and purpose of each. */
export const pdfStandards: Readonly<Record<PdfStandardId, { readonly name: string; readonly purpose: Text; readonly mayHoldPlan: boolean }>> = {
  'ua-1': { name: 'PDF/UA-1', purpose: { en: 'For screen readers', fi: 'Ruudunlukijoille' }, mayHoldPlan: true },
  'a-2a': { name: 'PDF/A-2a', purpose: { en: 'For archives, with its structure', fi: 'Arkistoon rakenteineen' }, mayHoldPlan: false },
  'a-3a': { name: 'PDF/A-3a', purpose: { en: 'For archives, with the plan inside', fi: 'Arkistoon, suunnitelma mukana' }, mayHoldPlan: true },
  'a-4f': { name: 'PDF/A-4f', purpose: { en: 'For archives, by PDF 2.0, with the plan inside', fi: 'Arkistoon PDF 2.0:na, suunnitelma mukana' }, mayHoldPlan: true },
};
