/** What a key does to a combobox; undefined leaves the key to the text field and the page. */
export type ComboboxDeed = { kind: 'open'; active?: number } | { kind: 'close' } | { kind: 'choose' } | { kind: 'move'; active: number };

interface Place {
  open: boolean;
  /** The highlighted option, -1 for none. */
  active: number;
  count: number;
}

/** The keys of the ARIA Authoring Practices' editable combobox with list autocomplete. */
export const comboboxKey = (
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'isComposing'>, { open, active, count }: Place,
): ComboboxDeed | undefined => {
  if (event.isComposing) return undefined;
  const last = count - 1;
  switch (event.key) {
    case 'ArrowDown':
      if (!open) return { kind: 'open' };
      return event.altKey ? undefined : { kind: 'move', active: active >= last ? 0 : active + 1 };
    case 'ArrowUp':
      if (event.altKey) return open ? { kind: 'close' } : undefined;
      return open ? { kind: 'move', active: active <= 0 ? last : active - 1 } : { kind: 'open', active: last };
    case 'PageDown':
      return open ? { kind: 'move', active: Math.min(last, active + 8) } : undefined;
    case 'PageUp':
      return open ? { kind: 'move', active: Math.max(Math.min(0, last), active - 8) } : undefined;
    case 'Enter':
      return open && active >= 0 ? { kind: 'choose' } : undefined;
    case 'Escape':
      return open ? { kind: 'close' } : undefined;
    default:
      return undefined;
  }
};
