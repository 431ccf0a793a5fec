import type { Person } from '../../../shared/sync/presence.ts';
import { hueOf } from '../../session/people.ts';
import type { Scene } from '../scene/scene.ts';

type View = readonly [x: number, y: number, zoom: number];

/** More outlines than this of one person tell nobody anything. */
const mostOutlines = 20;

/** The elements of one person: a pointer with its name, and an outline around each part that it chose. */
interface Marks {
  readonly pointer: HTMLElement;
  readonly outlines: HTMLElement[];
}

/** Draws the others into a layer over the canvas. Names and all else are set as text. */
export class MarksOfPeople {
  readonly #layer: HTMLElement;
  readonly #nameOf: (person: Person) => string;
  readonly #marks = new Map<string, Marks>();

  constructor(layer: HTMLElement, nameOf: (person: Person) => string) {
    this.#layer = layer;
    this.#nameOf = nameOf;
  }

  draw(people: ReadonlyMap<string, Person>, scene: Scene, view: View): void {
    for (const [id, marks] of this.#marks) {
      if (people.has(id)) continue;
      marks.pointer.remove();
      marks.outlines.forEach((outline) => outline.remove());
      this.#marks.delete(id);
    }
    for (const person of people.values()) this.#drawPerson(person, scene, view);
  }

  clear(): void {
    this.#marks.clear();
    this.#layer.replaceChildren();
  }

  #drawPerson(person: Person, scene: Scene, [x, y, zoom]: View): void {
    const { pointer, outlines } = this.#marksOf(person);
    const name = this.#nameOf(person);
    const { cursor, items, shown } = person.presence;
    const isHere = cursor !== null && shown === null;
    pointer.hidden = !isHere;
    if (isHere) pointer.style.transform = `translate(${cursor.x * zoom + x}px, ${cursor.y * zoom + y}px)`;
    const label = pointer.querySelector('span');
    if (label && label.textContent !== name) label.textContent = name;
    const boxes = items.slice(0, mostOutlines).flatMap((id) => scene.placed(id)?.box ?? []);
    while (outlines.length > boxes.length) outlines.pop()?.remove();
    boxes.forEach((box, index) => {
      const outline = (outlines[index] ??= this.#add('people-outline', person));
      outline.style.transform = `translate(${box.x * zoom + x}px, ${box.y * zoom + y}px)`;
      outline.style.width = `${box.width * zoom}px`;
      outline.style.height = `${box.height * zoom}px`;
      const tag = index === 0 ? name : '';
      if (outline.dataset['name'] !== tag) outline.dataset['name'] = tag;
    });
  }

  #marksOf(person: Person): Marks {
    const known = this.#marks.get(person.id);
    if (known) return known;
    const pointer = this.#add('people-pointer', person);
    pointer.append(arrow(), document.createElement('span'));
    const made = { pointer, outlines: [] };
    this.#marks.set(person.id, made);
    return made;
  }

  #add(className: string, person: Person): HTMLElement {
    const element = document.createElement('div');
    element.className = className;
    element.dataset['shape'] = `${person.mark % 4}`;
    element.style.setProperty('--person', hueOf(person));
    this.#layer.append(element);
    return element;
  }
}

const svg = 'http://www.w3.org/2000/svg';

function arrow(): SVGElement {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 16 18');
  const shape = document.createElementNS(svg, 'path');
  shape.setAttribute('d', 'M1 1l13 8.5-6 1.2L4.8 17z');
  picture.append(shape);
  return picture;
}
