import { beforeEach, describe, expect, it } from 'vitest';
import { closeViews, reopenView, showView, useWindowState } from './windowState.ts';

const tabs = (): readonly unknown[] => {
  const { openViews, shownView } = useWindowState.getState();
  return [...openViews, '|', shownView];
};

describe('the tabs of views', () => {
  beforeEach(() => {
    useWindowState.setState(useWindowState.getInitialState());
    for (const id of ['goals', 'money', 'risks'] as const) showView(id);
  });

  it('show what was in front before, once the one in front is closed', () => {
    showView('goals');
    showView('money');
    closeViews(['money']);
    expect(tabs()).toEqual(['goals', 'risks', '|', 'goals']);
    closeViews(['goals']);
    expect(tabs()).toEqual(['risks', '|', 'risks']);
    closeViews(['risks']);
    expect(tabs()).toEqual(['|', null]);
  });

  it('come back to the canvas where the view was opened from there', () => {
    showView(null);
    showView('risks');
    closeViews(['risks']);
    expect(tabs()).toEqual(['goals', 'money', '|', null]);
  });

  it('leave in front what is not closed, and show the one whose others are', () => {
    closeViews(['goals']);
    expect(tabs()).toEqual(['money', 'risks', '|', 'risks']);
    closeViews(['risks'], 'money');
    expect(tabs()).toEqual(['money', '|', 'money']);
  });

  it('come back one after the other where they stood', () => {
    closeViews(['goals', 'money', 'risks'], null);
    reopenView();
    expect(tabs()).toEqual(['goals', '|', 'goals']);
    reopenView();
    reopenView();
    expect(tabs()).toEqual(['goals', 'money', 'risks', '|', 'risks']);
    reopenView();
    expect(tabs()).toEqual(['goals', 'money', 'risks', '|', 'risks']);
  });

  it('forget what was opened again otherwise', () => {
    closeViews(['money', 'goals']);
    showView('goals');
    reopenView();
    expect(tabs()).toEqual(['risks', 'money', 'goals', '|', 'money']);
    expect(useWindowState.getState().closedViews).toEqual([]);
  });
});
