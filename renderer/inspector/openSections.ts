import { create } from 'zustand';
import type { FieldSectionId } from '../../shared/framework/fieldSections.ts';

/** The folding parts of forms that stand open: what somebody opened on one channel is open on the next. */
export const useOpenSections = create<{ readonly open: ReadonlySet<FieldSectionId> }>(() => ({ open: new Set() }));

export function toggleSection(id: FieldSectionId, isOpen: boolean): void {
  useOpenSections.setState(({ open }) => ({ open: new Set([...open].filter((known) => known !== id).concat(isOpen ? [id] : [])) }));
}
