/** @jsxImportSource preact */
import { render } from 'preact';
import { keepInSight } from './keepInSight.ts';
import { PhoneApp } from './PhoneApp.tsx';
import { PhoneLink } from './phoneLink.ts';

const root = document.getElementById('phone');
if (!root) throw new Error('The page has no place for the workshop');

root.replaceChildren();
const link: PhoneLink = new PhoneLink(() => show());

function show(): void {
  // The link tells of its first state before it is made.
  queueMicrotask(() => root && render(<PhoneApp link={link} state={link.state} />, root));
}

show();
keepInSight();
