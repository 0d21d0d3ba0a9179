/** Words for screen readers, without a place on the screen: one polite and one assertive region per page. */
const regions = new Map<'polite' | 'assertive', HTMLElement>();

const region = (politeness: 'polite' | 'assertive'): HTMLElement => {
  const known = regions.get(politeness);
  if (known?.isConnected) return known;
  const made = document.createElement('div');
  made.setAttribute('aria-live', politeness);
  made.setAttribute('aria-atomic', 'true');
  made.dataset['liveRegion'] = politeness;
  Object.assign(made.style, { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' });
  document.body.append(made);
  regions.set(politeness, made);
  return made;
};

/** Lets screen readers say `text` when they have finished what they say (`polite`) or at once (`assertive`). */
export const announce = (text: string, politeness: 'polite' | 'assertive' = 'polite'): void => {
  const target = region(politeness);
  // The same words twice are only spoken twice when the node is a new one.
  target.replaceChildren(Object.assign(document.createElement('span'), { textContent: text }));
};
