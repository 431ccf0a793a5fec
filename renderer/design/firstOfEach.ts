import type { ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { soughtWords } from '../../shared/messages/sought.ts';
import type { Text, TextValues } from '../../shared/messages/text.ts';
import { viewTexts } from '../../shared/messages/views.ts';

/** Of each kind, so many are listed; the others are found by typing. */
export const shownAtMost = 25;

/** Of each group of options the first that hold what was typed: thousands in a list would keep it from opening. A group that is shown in part says so. */
export function firstOfEach(say: (text: Text, values: TextValues) => string): OptionsFilter {
  return ({ options, search }) => {
    const isSought = soughtWords(search);
    return options.map((option): ComboboxParsedItem => {
      if (!('group' in option)) return option;
      const fitting = option.items.filter(({ label }) => isSought(label));
      const isPart = fitting.length > shownAtMost;
      return { group: isPart ? `${String(option.group)} – ${say(viewTexts.portion, { shown: shownAtMost, all: fitting.length })}` : option.group, items: fitting.slice(0, shownAtMost) };
    });
  };
}
