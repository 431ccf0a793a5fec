import type { Colour, Figure, Paint, Primitive } from '../../shared/report/figure.ts';

/** The report's colours as the window's, so that figures follow light and dark. */
const plain: Readonly<Record<string, string>> = {
  text: 'var(--ink)',
  quiet: 'var(--ink-soft)',
  line: 'var(--line)',
  faint: 'color-mix(in srgb, var(--desk) 50%, var(--paper))',
  paper: 'var(--paper)',
  brand: 'var(--position-agreed)',
  agreed: 'var(--position-agreed)',
  'orange.ink': 'var(--position-client)',
  'violet.ink': 'var(--position-agency)',
};

function shade(colour: Colour | undefined): string {
  if (colour === undefined) return 'none';
  const [hue, tone] = colour.split('.');
  return plain[colour] ?? `var(--hue-${hue}-${tone === 'fill' ? 'wash' : tone})`;
}

function paint({ fill, stroke, strokeWidth, opacity, dash }: Paint) {
  return { style: { fill: shade(fill), stroke: shade(stroke) }, strokeWidth, opacity, strokeDasharray: dash?.join(' '), strokeLinejoin: 'round' as const };
}

const weights = { regular: 400, medium: 550, bold: 650 } as const;

/** A figure of the report on screen. It draws texts of one line only, and no pictures. */
export function FigureSvg({ figure, className }: { readonly figure: Figure; readonly className?: string }) {
  const { x, y, width, height } = figure.viewBox;
  return (
    <svg className={className} viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={figure.description}>
      {figure.primitives.map((primitive, place) => (
        <Shape key={place} primitive={primitive} />
      ))}
    </svg>
  );
}

function Shape({ primitive }: { readonly primitive: Primitive }) {
  switch (primitive.kind) {
    case 'circle':
      return <circle cx={primitive.x} cy={primitive.y} r={primitive.radius} {...paint(primitive)} />;
    case 'box':
      return <rect x={primitive.x} y={primitive.y} width={primitive.width} height={primitive.height} rx={primitive.radius} {...paint(primitive)} />;
    case 'path': {
      const points = primitive.points.map((point) => `${point.x},${point.y}`).join(' ');
      return primitive.closed ? <polygon points={points} {...paint(primitive)} /> : <polyline points={points} {...paint(primitive)} />;
    }
    case 'curve': {
      const { from, control1, control2, to } = primitive;
      return <path d={`M ${from.x} ${from.y} C ${control1.x} ${control1.y} ${control2.x} ${control2.y} ${to.x} ${to.y}`} {...paint(primitive)} />;
    }
    case 'text':
      return (
        <text x={primitive.x} y={primitive.y} fontSize={primitive.size} fontWeight={weights[primitive.weight]} textAnchor={primitive.anchor} style={{ fill: shade(primitive.colour) }}>
          {primitive.text}
        </text>
      );
    case 'picture':
      return null;
  }
}
