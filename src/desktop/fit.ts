/**
 * Which of these things stand in a row of this width, by their places; the others go behind **More**, which takes
 * room itself. `kept` is the place of one that must stand there in any case.
 */
export const fitting = (widths: readonly number[], room: number, more: number, kept = -1): ReadonlySet<number> => {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const shown = new Set(widths.keys());
  if (all <= room) return shown;
  let left = all;
  // From the end: what comes first matters most.
  for (let place = widths.length - 1; place >= 0 && left > room - more; place -= 1) {
    // What takes no room gives none.
    if (place === kept || widths[place] === 0) continue;
    shown.delete(place);
    left -= widths[place] ?? 0;
  }
  return shown;
};
