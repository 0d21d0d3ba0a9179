import type { IconName } from './icons.ts';

/** One choice of a combobox. */
export interface ComboboxOption {
  value: string;
  /** Its name, for eyes and screen readers. */
  label: string;
  /** A second, quieter word that is searched too: a dialling code, a team. */
  hint?: string;
  /** What the field shows when it is chosen; the label when absent. */
  text?: string;
  /** Options of the same group stand together under its heading. */
  group?: string;
  icon?: IconName;
  /** The icon's colour by its meaning. */
  tone?: 'neutral' | 'success' | 'warning' | 'danger';
}

/** Letters without case and accents, so that "cote" finds Côte d’Ivoire. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{Diacritic}/gu, '').toLowerCase().trim();

/** The options whose label or hint contains what was typed, those that begin with it first. */
export const filterOptions = (options: readonly ComboboxOption[], typed: string): readonly ComboboxOption[] => {
  const wanted = plain(typed);
  if (wanted === '') return options;
  const rank = (option: ComboboxOption): number => {
    const label = plain(option.label);
    const hint = plain(option.hint ?? '');
    if (label.startsWith(wanted) || hint === wanted || hint === `+${wanted}`) return 0;
    if (hint.startsWith(wanted) || hint.startsWith(`+${wanted}`)) return 1;
    return label.includes(wanted) || hint.includes(wanted) ? 2 : 3;
  };
  const ranked = options.map((option) => ({ option, rank: rank(option) })).filter((each) => each.rank < 3);
  // Groups stay together; ranking inside them would tear them apart.
  if (options.some((option) => option.group)) return ranked.map((each) => each.option);
  return ranked.sort((a, b) => a.rank - b.rank).map((each) => each.option);
};

/** Neighbours of the same group, under one heading. */
export const groupOptions = (options: readonly ComboboxOption[]): readonly { group: string; options: readonly ComboboxOption[] }[] => {
  const groups: { group: string; options: ComboboxOption[] }[] = [];
  for (const option of options) {
    const group = option.group ?? '';
    const last = groups.at(-1);
    if (last?.group === group) last.options.push(option);
    else groups.push({ group, options: [option] });
  }
  return groups;
};
