import { z } from 'zod';
import { create } from 'zustand';
import type { AuditThemeId } from '../../../shared/framework/audit.ts';
import { stoppedWatch } from '../../../shared/views/drill.ts';
import { dialogId } from '../../typing/draftId.ts';
import { useKeptForm } from '../../typing/useKeptText.ts';

/** What the audit shows: the statements of a theme, or what they come to. */
export type AuditScreen = AuditThemeId | 'summary';

export const useAuditScreen = create<{ readonly screen: AuditScreen }>(() => ({ screen: 'learning' }));

export function showAuditScreen(screen: AuditScreen): void {
  useAuditScreen.setState({ screen });
}

const clockSchema = z.object({ gathered: z.number(), startedAt: z.number().nullable() });

/** The clock of the hour. It runs on through a reload, and is no part of the plan until it is stopped. */
export function useAuditClock() {
  return useKeptForm(dialogId('audit', 'clock'), clockSchema, stoppedWatch);
}
