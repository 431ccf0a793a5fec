import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The floor of a start: the least that React can show which answers. */
function Blank() {
  const [times, setTimes] = useState(0);
  return (
    <button type="button" onClick={() => setTimes(times + 1)}>
      {times}
    </button>
  );
}

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(<Blank />);
