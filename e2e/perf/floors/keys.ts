/** What a floor does with its board besides moving it about. Each is one change of what is drawn. */
export interface FloorActs {
  /** The first card's title. */
  title(text: string): void;
  undo(): void;
  selectAll(): void;
  /** Lights the cards whose titles have a text. */
  find(text: string): void;
}

/** Listens to the keys that people press: Ctrl+A and Ctrl+Z, F2 to type a title, Ctrl+F to search. */
export function onKeys(acts: FloorActs): void {
  let [typed, isSearching] = ['', false];
  addEventListener('keydown', (event) => {
    const { key, ctrlKey } = event;
    if (ctrlKey && key === 'a') acts.selectAll();
    else if (ctrlKey && key === 'z') acts.undo();
    else if ((ctrlKey && key === 'f') || key === 'F2') [typed, isSearching] = ['', ctrlKey];
    else if (key.length === 1 && !ctrlKey) {
      typed += key;
      if (isSearching) acts.find(typed);
      else acts.title(typed);
    } else return;
    event.preventDefault();
  });
}
