const ADDRESSES = new Set(['src', 'href', 'action', 'formaction', 'data', 'xlink:href', 'poster']);
/** Markup: whatever comes from a customer's record would become a part of the page. */
const MARKUP = new Set(['innerhtml', 'outerhtml', 'srcdoc']);

const runs = (name: string, value: unknown): boolean => ADDRESSES.has(name) && typeof value === 'string' && /^[\s\0]*(?:javascript|vbscript):/i.test(value);

const isRefused = (name: string, value: unknown): boolean => {
  const lower = name.toLowerCase();
  return lower.startsWith('on') || MARKUP.has(lower) || runs(lower, value);
};

/** False, null and what is missing take an attribute away. Nothing that the page would run is set. */
export const setAttribute = (element: HTMLElement, name: string, value: unknown): void => {
  if (isRefused(name, value)) return;
  if (value === undefined || value === null || value === false) element.removeAttribute(name);
  // By the object model: a strict policy refuses style attributes.
  else if (name.toLowerCase() === 'style') element.style.cssText = String(value);
  else element.setAttribute(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
};

/** Handlers are a widget's own business; the page's own elements take none from a layout. */
export const setProperty = (element: HTMLElement, name: string, value: unknown): void => {
  const foreign = element.localName.includes('-');
  if (foreign ? MARKUP.has(name.toLowerCase()) || name === '__proto__' : isRefused(name, value)) return;
  (element as unknown as Record<string, unknown>)[name] = value;
};
