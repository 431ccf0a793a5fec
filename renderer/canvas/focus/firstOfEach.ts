import type { ComboboxParsedItem, OptionsFilter } from '@mantine/core';

/** Of each kind, so many are listed; the others are found by typing. */
export const shownAtMost = 60;

/**
 * Of each group of options the first that hold what was typed: thousands in a list would keep it from opening.
 * @param withCount the name of a group that is shown in part
 */
export function firstOfEach(withCount: (group: string, all: number) => string): OptionsFilter {
  return ({ options, search }) => {
    const sought = search.trim().toLowerCase();
    return options.map((option): ComboboxParsedItem => {
      if (!('group' in option)) return option;
      const fitting = option.items.filter(({ label }) => label.toLowerCase().includes(sought));
      return { group: fitting.length > shownAtMost ? withCount(String(option.group), fitting.length) : option.group, items: fitting.slice(0, shownAtMost) };
    });
  };
}
