import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Kehys' accent in ten shades; `--accent` of hues.css is the seventh. */
const kehys: MantineColorsTuple = [
  '#eef4fd', '#dbe6f9', '#b7cdf2', '#8db0ea', '#6593e0', '#3f74cf', '#1f4fa3', '#1a448d', '#153874', '#102b5a',
];

/** Greys with the blue of the dark desk, so that Mantine's surfaces match `--paper` and `--desk`. */
const dark: MantineColorsTuple = [
  '#eceef2', '#c9ced8', '#a5adba', '#7d8594', '#4d535d', '#3a3e45', '#2c3036', '#23262b', '#1b1e22', '#131518',
];

/** The look of all Mantine components. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  colors: { kehys, dark },
  primaryColor: 'kehys',
  primaryShade: { light: 6, dark: 5 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Small buttons have one font size, whatever their height.
    Button: { vars: (_theme: unknown, { size }: { readonly size?: unknown }) => ({ root: size === 'compact-sm' ? { '--button-fz': 'var(--mantine-font-size-xs)' } : {} }) },
    // In every form, an error stands right under its field, and the description after it.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, multiline: true, maw: 320 } },
    // The first entry of a menu gets the focus and is read, not a nameless element before it.
    // Choices that have no room beside each other, as where a reader sets letters further apart, go to a second line.
    SegmentedControl: { styles: { root: { flexWrap: 'wrap' } } },
    // A menu's first choice has the keyboard, and is read, not a nameless element before it.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // The window itself never scrolls, and locking it restyled the whole window with each dialog.
    Spotlight: { defaultProps: { lockScroll: false } },
    Modal: { defaultProps: { centered: true, lockScroll: false, overlayProps: { backgroundOpacity: 0.45, blur: 2 }, transitionProps: { duration: 120 } }, styles: { title: { fontWeight: 650 } } },
  },
});

const shades = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-kehys-light': 'color-mix(in srgb, var(--accent) 15%, var(--paper))',
  '--mantine-color-kehys-light-hover': 'color-mix(in srgb, var(--accent) 22%, var(--paper))',
  '--mantine-color-kehys-light-color': 'var(--accent)',
  '--mantine-color-default-hover': 'color-mix(in srgb, var(--ink) 6%, var(--paper))',
};

/** Mantine's surfaces in the shades of hues.css, so that both change together. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shades, dark: shades });
