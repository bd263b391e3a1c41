import {
  ActionIcon,
  Autocomplete,
  Button,
  Checkbox,
  Menu,
  Modal,
  Notification,
  NumberInput,
  Popover,
  PasswordInput,
  Select,
  Switch,
  Textarea,
  TextInput,
  Tooltip,
  type MantineThemeComponents,
} from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { createElement } from 'react';
import { commonTexts } from '@renderer/texts/common';
import styles from './controls.module.css';

const chevron = createElement(IconChevronDown, { size: 14, stroke: 1.75, 'aria-hidden': true });

/** 30 px is the control, 26 the small one, 22 the one in a dense row. */
const heights: Readonly<Record<string, string>> = { xs: '22px', sm: '26px', md: '30px', lg: '36px' };

function heightOf(size: unknown): string {
  return heights[typeof size === 'string' ? size : 'md'] ?? '30px';
}

function input(size: unknown) {
  const height = heightOf(size);
  return {
    wrapper: {
      '--input-height': height,
      '--input-size': height,
      '--input-fz': '13px',
      '--input-padding': '8px',
    },
  };
}

/** Sizes and looks of Mantine's controls by the product's measures, so that no screen sets them again. */
export const controls: MantineThemeComponents = {
  Button: Button.extend({
    defaultProps: { size: 'md', variant: 'default' },
    classNames: { root: styles.button, label: styles.buttonLabel },
    vars: (_theme, props) => ({
      root: {
        '--button-height': heightOf(props.size),
        '--button-padding-x': props.size === 'xs' || props.size === 'sm' ? '8px' : '10px',
        '--button-fz': props.size === 'xs' ? '12px' : '13px',
      },
    }),
  }),
  ActionIcon: ActionIcon.extend({
    defaultProps: { variant: 'subtle', size: 'sm' },
    classNames: { root: styles.icon },
    vars: (_theme, props) => ({ root: { '--ai-size': heightOf(props.size) } }),
  }),
  TextInput: TextInput.extend({
    defaultProps: { size: 'md' },
    classNames: { input: styles.input, label: styles.label, description: styles.description },
  }),
  Textarea: Textarea.extend({
    defaultProps: { size: 'md' },
    classNames: { input: styles.textarea, label: styles.label, description: styles.description },
  }),
  PasswordInput: PasswordInput.extend({
    defaultProps: { size: 'md' },
    classNames: { input: styles.input, label: styles.label, description: styles.description },
  }),
  NumberInput: NumberInput.extend({
    defaultProps: { size: 'md', hideControls: true },
    classNames: { input: styles.input, label: styles.label, description: styles.description },
  }),
  Autocomplete: Autocomplete.extend({
    defaultProps: { size: 'md' },
    classNames: {
      input: styles.input,
      label: styles.label,
      description: styles.description,
      dropdown: styles.dropdown,
      option: styles.option,
    },
  }),
  Select: Select.extend({
    defaultProps: {
      size: 'md',
      allowDeselect: false,
      withCheckIcon: false,
      rightSection: chevron,
      rightSectionPointerEvents: 'none',
    },
    classNames: {
      input: styles.input,
      label: styles.label,
      description: styles.description,
      dropdown: styles.dropdown,
      option: styles.option,
    },
  }),
  Input: { vars: (_theme: unknown, props: { readonly size?: unknown }) => input(props.size) },
  Switch: Switch.extend({
    defaultProps: { size: 'xs', withThumbIndicator: false },
    classNames: { track: styles.track, thumb: styles.thumb, label: styles.switchLabel },
  }),
  Checkbox: Checkbox.extend({
    defaultProps: { size: 'xs', radius: 'xs' },
    classNames: { root: styles.checkboxRoot, input: styles.checkbox },
  }),
  Menu: Menu.extend({
    defaultProps: { offset: 4, transitionProps: { duration: 120 }, withInitialFocusPlaceholder: false },
    classNames: {
      dropdown: styles.dropdown,
      item: styles.menuItem,
      label: styles.menuLabel,
      divider: styles.divider,
    },
  }),
  Popover: Popover.extend({
    defaultProps: { offset: 4, transitionProps: { duration: 120 } },
    classNames: { dropdown: styles.dropdown },
  }),
  Modal: Modal.extend({
    defaultProps: {
      // Hung from the top: what is chosen in it changes its height, and nothing may move under the pointer.
      // High enough that the tallest dialog fits the smallest window without a scroll bar.
      yOffset: '5vh',
      padding: 16,
      closeButtonProps: { 'aria-label': commonTexts.close },
      transitionProps: { duration: 120 },
    },
    classNames: {
      content: styles.modal,
      header: styles.modalHeader,
      title: styles.modalTitle,
      overlay: styles.overlay,
    },
  }),
  Notification: Notification.extend({
    defaultProps: { closeButtonProps: { 'aria-label': commonTexts.close } },
    classNames: {
      root: styles.toast,
      title: styles.toastTitle,
      description: styles.toastText,
      closeButton: styles.toastClose,
    },
  }),
  Tooltip: Tooltip.extend({
    defaultProps: { openDelay: 400, transitionProps: { duration: 100 }, withinPortal: true },
    classNames: { tooltip: styles.tooltip },
  }),
};
