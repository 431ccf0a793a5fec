import type * as Y from 'yjs';
import { editContextOf } from '../../shared/edits/editContext.ts';
import { setMeasurements, setPlanField } from '../../shared/edits/fields.ts';
import { deleteItems } from '../../shared/edits/items.ts';
import { setPosition } from '../../shared/edits/positions.ts';
import { emptyHistory, type History } from '../../shared/history/history.ts';
import { recordRevision } from '../../shared/history/recordRevision.ts';
import { addSignOff } from '../../shared/history/signOffs.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';
import { makePlan } from '../../shared/templates/makePlan.ts';
import { sha256 } from '../services/disk/sha256.ts';
import type { ItemTypeId } from '../../shared/framework/vocabulary.ts';
import type { ExampleStage, ExampleStory } from './example.ts';
import { PartWriter } from './partWriter.ts';
import { readingsOf } from './readings.ts';
import { seededRandom } from '../../shared/plan/seededRandom.ts';
import { settled } from './settled.ts';

/** A plan and its past, as plan files hold them. */
export interface ToldStory {
  readonly doc: Y.Doc;
  readonly history: History;
}

/** The greatest number of parts of a type that the plan holds at any stage. */
function mostAtOnce(story: ExampleStory, type: ItemTypeId): number {
  const types = new Map(story.stages.flatMap(({ add = [] }) => add.map((part) => [part.key, part.type] as const)));
  let held = 0;
  return Math.max(
    0,
    ...story.stages.map(({ add = [], drop = [] }) => {
      held += add.filter((part) => part.type === type).length - drop.filter((key) => types.get(key) === type).length;
      return held;
    }),
  );
}

/** One writer made it all, so its document counts as one peer's; the number only has to stay the same. */
const peer = 1;

/**
 * Makes an example plan by the edits that people use, stage by stage, recording a revision after each.
 * Throws a FailureError where the story asks for something that an edit refuses.
 */
export function tellStory(story: ExampleStory): ToldStory {
  const doc = createYDoc();
  doc.clientID = peer;
  const live = new LivePlan(doc);
  const context = editContextOf(live, seededRandom(story.seed));
  const parts = new PartWriter(context);
  const random = seededRandom(story.seed + 1);
  const series = story.series.map(({ kpi, ...line }) => ({ kpi, readings: readingsOf({ kpi, ...line }, random) }));
  const [first] = story.stages;
  settled(makePlan(context, { template: 'holistic', language: story.language, title: story.title, today: dayOf(first), expects: (type) => mostAtOnce(story, type) }));
  const measured = new Map<string, string>();
  let history = emptyHistory;
  for (const stage of story.stages) {
    for (const [key, value] of Object.entries(stage.planFields ?? {})) settled(setPlanField(context, { key, value }));
    for (const [dimension, kind, value, reason] of stage.positions ?? []) settled(setPosition(context, { dimension, kind, value, reason }));
    if (stage.drop) settled(deleteItems(context, stage.drop.map((key) => parts.idOf(key))));
    parts.add(stage.add ?? []);
    for (const [key, fields] of Object.entries(stage.change ?? {})) parts.change(key, fields);
    for (const [key, way] of Object.entries(stage.moves ?? {})) parts.move(key, way);
    for (const entry of stage.entries ?? []) parts.keep(entry);
    for (const words of stage.linkWords ?? []) parts.write(words);
    for (const view of stage.views ?? []) parts.keepView(view);
    for (const [area, speech] of Object.entries(stage.speeches ?? {})) parts.speakAbout(area, speech);
    for (const { kpi, readings } of series) {
      if (!parts.has(kpi)) continue;
      const measurements = readings.filter(({ date }) => date > (measured.get(kpi) ?? '') && date <= dayOf(stage));
      settled(setMeasurements(context, { id: parts.idOf(kpi), measurements }));
      measured.set(kpi, dayOf(stage));
    }
    const { label, author, reason, time } = stage;
    const recorded = settled(recordRevision(history, live.plan, { label, author, reason, time, kind: 'named' }, sha256));
    history = recorded.history;
    for (const signOff of stage.signOffs ?? []) history = settled(addSignOff(history, { revision: recorded.revision.id, ...signOff }, context.newId));
  }
  live.close();
  return { doc, history };
}

function dayOf(stage: ExampleStage | undefined): string {
  return stage?.time.slice(0, 10) ?? '';
}
