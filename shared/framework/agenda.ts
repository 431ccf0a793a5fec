import type { Text } from '../messages/text.ts';
import type { Option } from './field.ts';
import { viewOf, views, type ViewId } from './views.ts';

/** The longest that a point of an agenda takes, minutes. */
export const agendaMinutes = 480;

/** What a point of an agenda opens by name: the canvas, its ring, or a view. */
export type AgendaViewId = 'canvas' | 'canvasRing' | ViewId;

const onCanvas = [
  { id: 'canvas', name: { en: 'Canvas: the whole plan', fi: 'Pohja: koko suunnitelma' } },
  { id: 'canvasRing', name: { en: 'Canvas: the ring', fi: 'Pohja: kehä' } },
] as const;

/** Those in the order in which they are offered. */
export const agendaViews: readonly (Option & { readonly id: AgendaViewId })[] = [...onCanvas, ...views.map(({ id, name }) => ({ id, name }))];

/** A point of an agenda before it is on one. */
export interface ReadyPoint {
  readonly title: Text;
  readonly minutes: number;
  readonly view: AgendaViewId;
}

/** A workshop of two hours through the framework: from where one wants to be to who does what. */
export const readyAgenda: readonly ReadyPoint[] = [
  { title: { en: 'Vision and goals: what must come first', fi: 'Visio ja tavoitteet: mikä on ensimmäinen' }, minutes: 20, view: 'goals' },
  { title: { en: 'The ring: where we stand and where to go', fi: 'Kehä: missä olemme ja minne menemme' }, minutes: 30, view: 'ring' },
  { title: { en: 'Channels: where our audiences are', fi: 'Kanavat: missä kohderyhmämme ovat' }, minutes: 20, view: 'channels' },
  { title: { en: 'Actions: who does what and when', fi: 'Toimenpiteet: kuka tekee mitä ja milloin' }, minutes: 25, view: 'actions' },
  { title: { en: 'Risks: criticism and crises', fi: 'Riskit: kritiikki ja kriisit' }, minutes: 15, view: 'risks' },
  { title: { en: 'Decisions and next steps', fi: 'Päätökset ja jatkotoimet' }, minutes: 10, view: 'workshop' },
];

/** What such a view is called. */
export function agendaViewName(id: AgendaViewId): Text {
  return onCanvas.find((known) => known.id === id)?.name ?? viewOf(id as ViewId).name;
}

export function isAgendaView(id: string): id is AgendaViewId {
  return agendaViews.some((known) => known.id === id);
}
