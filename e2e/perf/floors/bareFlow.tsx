import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { applyNodeChanges, ReactFlow, type Node } from 'reactflow';
import 'reactflow/dist/style.css';
import { tellReady, wholeBoard } from './board.ts';
import { onKeys } from './keys.ts';

/** The floor of the library: the same boxes and links as React Flow draws them by itself. */
const { cards, links } = window.board;
const first: Node[] = cards.map(({ id, x, y, width, height, title }) => ({ id, position: { x, y }, data: { label: title }, style: { width, height } }));
const edges = links.map(({ id, from, to }) => ({ id, source: from, target: to }));

function Bare() {
  const [nodes, setNodes] = useState(first);
  const before = useRef(first);
  useEffect(() => {
    onKeys({
      title: (label) =>
        setNodes((known) => {
          before.current = known;
          return known.map((node, place) => (place === 0 ? { ...node, data: { label } } : node));
        }),
      undo: () => setNodes(before.current),
      selectAll: () => setNodes((known) => known.map((node) => ({ ...node, selected: true }))),
      find: (text) => setNodes((known) => known.map((node) => ({ ...node, className: String(node.data['label']).includes(text) ? 'found' : '' }))),
    });
  }, []);
  return (
    <div style={{ width: '100vw', height: '100vh' }}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        onNodesChange={(changes) => setNodes((before) => applyNodeChanges(changes, before))}
        onInit={tellReady}
        defaultViewport={wholeBoard(window.board, innerWidth, innerHeight)}
        minZoom={0.02}
        panOnScroll
        panOnScrollSpeed={1}
        zoomOnScroll={false}
      />
    </div>
  );
}

createRoot(document.body.appendChild(document.createElement('div'))).render(<Bare />);
