import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { controls } from './controls';
import { tokensOf, type Contrast } from './contrast-tokens';

/** Ten steps around the accent's hue; the product itself uses the tokens, Mantine derives its variants from these. */
const petrol: MantineColorsTuple = [
  '#E2F0F3',
  '#C6E1E7',
  '#8DBFCB',
  '#62C1D6',
  '#3C9DB3',
  '#1F839B',
  '#15728A',
  '#0A667C',
  '#085668',
  '#06424F',
];

const neutral: MantineColorsTuple = [
  '#FAFAF9',
  '#F5F5F3',
  '#EFEFEC',
  '#E4E4E0',
  '#D0D1CC',
  '#8A8E92',
  '#676C73',
  '#4B5057',
  '#292B2F',
  '#18191C',
];

const sansFont = "'Inter Variable', system-ui, sans-serif";
const monoFont = "'JetBrains Mono Variable', ui-monospace, monospace";

export const theme = createTheme({
  colors: { petrol, neutral },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: sansFont,
  fontFamilyMonospace: monoFont,
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '22px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '20px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '5px', md: '6px', lg: '8px', xl: '10px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: controls,
});

function variables(tokens: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--ab-${name}`, value]));
}

/** What Mantine paints by its own names, in our tokens; the same for both schemes, since the tokens differ. */
const mantineNames = {
  '--mantine-color-body': 'var(--ab-canvas)',
  '--mantine-color-text': 'var(--ab-t1)',
  '--mantine-color-dimmed': 'var(--ab-t3)',
  '--mantine-color-placeholder': 'var(--ab-t3)',
  '--mantine-color-anchor': 'var(--ab-acc)',
  '--mantine-color-default': 'var(--ab-raised)',
  '--mantine-color-default-hover': 'var(--ab-raised)',
  '--mantine-color-default-color': 'var(--ab-t1)',
  '--mantine-color-default-border': 'var(--ab-line2)',
  '--mantine-color-error': 'var(--ab-err)',
  '--mantine-color-disabled': 'var(--ab-sunken)',
  '--mantine-color-disabled-color': 'var(--ab-t3)',
  '--mantine-color-disabled-border': 'var(--ab-line)',
  '--mantine-primary-color-filled': 'var(--ab-acc-fill)',
  '--mantine-primary-color-filled-hover': 'var(--ab-acc-fill-hover)',
  '--mantine-primary-color-light-color': 'var(--ab-acc)',
  '--mantine-color-petrol-filled': 'var(--ab-acc-fill)',
  '--mantine-color-petrol-filled-hover': 'var(--ab-acc-fill-hover)',
  '--mantine-color-petrol-light': 'var(--ab-acc-soft)',
  '--mantine-color-petrol-light-color': 'var(--ab-acc)',
  '--mantine-color-petrol-text': 'var(--ab-acc)',
};

/** The variables of the page for a contrast. The same function for the same contrast: Mantine compares by identity. */
export const variablesFor: Readonly<Record<Contrast, CSSVariablesResolver>> = {
  normal: resolverOf('normal'),
  more: resolverOf('more'),
  forced: resolverOf('forced'),
};

function resolverOf(contrast: Contrast): CSSVariablesResolver {
  const light = { ...variables(tokensOf('light', contrast)), ...mantineNames };
  const dark = { ...variables(tokensOf('dark', contrast)), ...mantineNames };
  return () => ({ variables: {}, light, dark });
}
