import { notificationsStore } from '@mantine/notifications';
import { beforeEach, expect, test } from 'vitest';
import type { Failure } from '../../shared/messages/failures.ts';
import { showFailure } from './notices.ts';

beforeEach(() => notificationsStore.setState((state) => ({ ...state, notifications: [], queue: [] })));

function colourOf(failure: Failure): unknown {
  showFailure(failure);
  return notificationsStore.getState().notifications[0]?.color;
}

test('red is for what failed: that nothing was to be done is told calmly', () => {
  expect(colourOf({ code: 'nothing-to-do' })).toBe('blue');
});

test('what failed is told in red', () => {
  expect(colourOf({ code: 'item-missing' })).toBe('red');
});

test('what takes a notice away has a name', () => {
  showFailure({ code: 'item-missing' });
  expect(notificationsStore.getState().notifications[0]?.closeButtonProps).toEqual({ 'aria-label': 'Close the message' });
});
