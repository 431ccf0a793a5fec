import { tellReady, wholeBoard } from './board.ts';
import { onKeys } from './keys.ts';

/** The floor of drawing: the boxes and lines in view on one canvas, moved by the wheel, a box dragged by the mouse. */
const { cards, links } = window.board;
const canvas = document.createElement('canvas');
canvas.width = innerWidth;
canvas.height = innerHeight;
document.body.append(canvas);
const pen = canvas.getContext('2d');
const places = new Map(cards.map((card) => [card.id, { ...card }]));
let { x, y, zoom } = wholeBoard(window.board, innerWidth, innerHeight);
let held: { x: number; y: number } | undefined;
let isLit: (card: { title: string }) => boolean = () => false;

function draw(): void {
  if (!pen) return;
  window.zoom = zoom;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(zoom, 0, 0, zoom, x, y);
  const isSeen = (at: { x: number; y: number; width: number; height: number }): boolean =>
    at.x * zoom + x < innerWidth && (at.x + at.width) * zoom + x > 0 && at.y * zoom + y < innerHeight && (at.y + at.height) * zoom + y > 0;
  pen.strokeStyle = '#999';
  pen.beginPath();
  for (const { from, to } of links) {
    const [one, other] = [places.get(from), places.get(to)];
    if (!one || !other || (!isSeen(one) && !isSeen(other))) continue;
    pen.moveTo(one.x + one.width / 2, one.y + one.height / 2);
    pen.lineTo(other.x + other.width / 2, other.y + other.height / 2);
  }
  pen.stroke();
  pen.font = '14px sans-serif';
  for (const card of places.values()) {
    if (!isSeen(card)) continue;
    pen.fillStyle = isLit(card) ? '#fe9' : '#fff';
    pen.fillRect(card.x, card.y, card.width, card.height);
    pen.strokeRect(card.x, card.y, card.width, card.height);
    pen.fillStyle = '#000';
    pen.fillText(card.title, card.x + 8, card.y + 24);
  }
}

addEventListener('wheel', (event) => {
  event.preventDefault();
  if (event.ctrlKey) {
    const next = Math.min(3, Math.max(0.02, zoom * 2 ** (-event.deltaY * 0.002)));
    x = event.clientX - ((event.clientX - x) * next) / zoom;
    y = event.clientY - ((event.clientY - y) * next) / zoom;
    zoom = next;
  } else {
    x -= event.deltaX;
    y -= event.deltaY;
  }
  requestAnimationFrame(draw);
}, { passive: false });
addEventListener('pointerdown', ({ clientX, clientY }) => {
  const at = { x: (clientX - x) / zoom, y: (clientY - y) / zoom };
  held = [...places.values()].find((card) => at.x >= card.x && at.x <= card.x + card.width && at.y >= card.y && at.y <= card.y + card.height);
});
addEventListener('pointermove', ({ movementX, movementY }) => {
  if (!held) return;
  held.x += movementX / zoom;
  held.y += movementY / zoom;
  requestAnimationFrame(draw);
});
addEventListener('pointerup', () => (held = undefined));
const redrawn = (change: () => void): void => {
  change();
  requestAnimationFrame(draw);
};
const [one] = places.values();
const titleBefore = one?.title ?? '';
const rename = (title: string): void => {
  if (one) one.title = title;
};
onKeys({
  title: (title) => redrawn(() => rename(title)),
  undo: () => redrawn(() => rename(titleBefore)),
  selectAll: () => redrawn(() => (isLit = () => true)),
  find: (text) => redrawn(() => (isLit = ({ title }) => title.includes(text))),
});
window.drawnBoxes = () => [...places.values()].map((card) => ({ x: card.x * zoom + x, y: card.y * zoom + y, width: card.width * zoom, height: card.height * zoom }));
draw();
tellReady();
