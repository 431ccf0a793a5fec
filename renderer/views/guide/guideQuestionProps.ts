import type { GuideStep } from '../../../shared/framework/guide.ts';

/** What every way of answering a question needs: the question, and the way to another. */
export interface GuideQuestionProps {
  readonly step: GuideStep;
  readonly place: number;
  onMove(place: number): void;
}
