import type { PlanFile } from '../../shared/contract/contract.ts';
import type { PlanOrder } from '../../shared/contract/planOrders.ts';
import { soughtWords } from '../../shared/messages/sought.ts';
import type { Language } from '../../shared/messages/text.ts';

/** The moment that a row tells of its plan, which is the one that it stands by; of what was never opened here, when it was written. */
export function momentOf(file: PlanFile, order: PlanOrder): string {
  return order === 'opened' ? (file.opened ?? file.modified) : file.modified;
}

/** Plans as a person wants them: by title as the language sorts words, or the latest first. What was never opened here comes after what was. */
export function orderedPlans(files: readonly PlanFile[], order: PlanOrder, language: Language): readonly PlanFile[] {
  const byTitle = new Intl.Collator(language, { numeric: true });
  return [...files].sort((one, other) => {
    if (order === 'title') return byTitle.compare(one.title, other.title);
    const wasOpened = order === 'opened' ? Number(other.opened !== undefined) - Number(one.opened !== undefined) : 0;
    return wasOpened || momentOf(other, order).localeCompare(momentOf(one, order));
  });
}

/** Each file once – as the first list has it – that holds every word of the query in its title or name. */
export function soughtPlans(lists: readonly (readonly PlanFile[])[], query: string): readonly PlanFile[] {
  const holdsWords = soughtWords(query);
  const byId = new Map<string, PlanFile>();
  for (const file of lists.flat()) {
    if (!byId.has(file.id) && holdsWords(`${file.title} ${file.name}`)) byId.set(file.id, file);
  }
  return [...byId.values()];
}
