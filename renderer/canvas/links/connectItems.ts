import { addLink, rerouteLink, type Reroute } from '../../../shared/edits/links.ts';
import type { LinkKind } from '../../../shared/framework/linkKinds.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { say } from '../../../shared/messages/text.ts';
import { currentSession, languageOf, useWindowState } from '../../session/windowState.ts';
import { announce, useCanvasState, type Point } from '../canvasState.ts';
import { choicesForAll, openChoices, type LinkChoice } from './linkChoices.ts';
import { wordItem, wordLink } from './wordLink.ts';

/** Links two items; where several telling kinds fit, the person chooses at the pointer. */
export function connectItems(from: string, to: string, pointer: Point): void {
  const choices = openChoices(currentSession().plan, from, to);
  const [only, ...more] = choices;
  if (!only) return;
  if (more.length === 0) makeLink(only);
  else useCanvasState.setState({ picker: { ...pointer, subject: { kind: 'linkKind', from, to } } });
}

/** Links each of several parts to another in one step, and says how many. */
export function linkAll(ids: readonly string[], to: string, kind: LinkKind): void {
  const session = currentSession();
  const choices = choicesForAll(session.plan, ids, to, kind);
  const count = session.step(() => choices.filter((choice) => session.edit(addLink, { ...choice, kind: choice.kind.id }).ok).length);
  const language = languageOf(useWindowState.getState());
  announce(say(canvasTexts.saidManyLinked, language, { count, title: wordItem(session.plan, session.plan.items.get(to), language) }));
}

/** Leads a link elsewhere and says so. */
export function leadElsewhere(reroute: Reroute): void {
  const session = currentSession();
  if (!session.edit(rerouteLink, reroute).ok) return;
  const link = session.plan.links.get(reroute.id);
  const language = languageOf(useWindowState.getState());
  if (link) announce(say(canvasTexts.saidLinked, language, { sentence: wordLink(session.plan, link, language) }));
}

/** Makes a chosen link and says so. */
export function makeLink({ kind, from, to }: LinkChoice): void {
  const session = currentSession();
  const outcome = session.edit(addLink, { from, to, kind: kind.id });
  const language = languageOf(useWindowState.getState());
  if (outcome.ok) announce(say(canvasTexts.saidLinked, language, { sentence: wordLink(session.plan, { kind: kind.id, from, to }, language) }));
}
