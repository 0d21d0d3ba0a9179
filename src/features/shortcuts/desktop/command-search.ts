import { plain } from '../../../ui/combobox-options.ts';
import type { Command } from './command-desk.ts';
import { GROUPS } from './group-names.ts';

/** The letters stand in the text in this order. */
const isScattered = (word: string, text: string): boolean => {
  let at = -1;
  return [...word].every((letter) => (at = text.indexOf(letter, at + 1)) !== -1);
};

/** How well one word of the question fits: 0 not at all. */
const fit = (word: string, label: string, group: string): number => {
  if (label.startsWith(word)) return 6;
  if (label.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(word))) return 5;
  if (label.includes(word)) return 3;
  if (group.includes(word)) return 2;
  return word.length > 2 && isScattered(word, label) ? 1 : 0;
};

/** How well a command fits what was typed: every word must. */
const fitOf = (words: readonly string[], { label, group }: { label: string; group: string }): number => {
  const fits = words.map((word) => fit(word, plain(label), plain(group)));
  return fits.includes(0) ? 0 : fits.reduce((sum, each) => sum + each, 0);
};

/** What was typed finds these: what can be done now before what cannot, the best fit first, then what was used lately. */
export const searchCommands = (commands: readonly Command[], typed: string, groupName: (group: Command['group']) => string): readonly Command[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = commands.map((command) => ({ command, fit: fitOf(words, { label: command.label, group: groupName(command.group) }) }))
    .filter((each) => words.length === 0 || each.fit > 0);
  const later = ({ obstacle }: Command): number => (obstacle === null ? 0 : 1);
  return found.sort((a, b) => later(a.command) - later(b.command)
    || b.fit - a.fit
    || (a.command.recent ?? 99) - (b.command.recent ?? 99)
    || GROUPS.indexOf(a.command.group) - GROUPS.indexOf(b.command.group)).map(({ command }) => command);
};
