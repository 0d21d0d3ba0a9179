import { expect, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import type { DesktopFeature } from '../../src/desktop/frame.ts';
import { adoptTokens } from '../../src/ui/tokens.css.ts';
import type { FakeFrame } from './fake-frame.ts';

adoptTokens();

/** No violation in either theme. */
export async function accessibleInBothThemes(element: Element): Promise<void> {
  try {
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset['theme'] = theme;
      await atRest();
      await expect(element, theme).to.be.accessible();
    }
  } finally {
    delete document.documentElement.dataset['theme'];
  }
}

const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });

/** Waits for transitions and short animations: half-way colours have no contrast. */
export async function atRest(): Promise<void> {
  await frame();
  await frame();
  const running = [document.documentElement, ...everyElement(document)].flatMap((element) => element.getAnimations())
    .filter((animation) => Number(animation.effect?.getComputedTiming().endTime) < 2_000);
  await Promise.all(running.map((animation) => animation.finished.catch(() => undefined)));
}

/** Elements below one, through shadow roots, in the order of the document. */
export function* everyElement(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element.shadowRoot);
  }
}

/** The one element that matches, whichever shadow root it stands in. */
export function find<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  for (const element of everyElement(root)) if (element.matches(selector)) return element as E;
  throw new Error(`nothing matches ${selector}`);
}

export const findAll = <E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] =>
  [...everyElement(root)].filter((element) => element.matches(selector)) as E[];

export const buttonNamed = (root: ParentNode, name: string): HTMLButtonElement => {
  const button = findAll<HTMLButtonElement>(root, 'button').find((each) => words(each) === name || each.getAttribute('aria-label') === name);
  if (!button) throw new Error(`no button ${name}`);
  return button;
};

/** The words that an element shows, shadow roots included. */
export function words(element: Element): string {
  const texts: string[] = [];
  const collect = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data);
    else if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) node.assignedNodes().forEach(collect);
    else if (node instanceof Element && node.shadowRoot) collect(node.shadowRoot);
    else if (!(node instanceof HTMLStyleElement)) node.childNodes.forEach(collect);
  };
  collect(element);
  return texts.join(' ').replace(/\s+/gu, ' ').trim();
}

/** Waits until a condition holds; what it looks for may not be there yet. */
export const until = (condition: () => unknown, what = 'the condition holds'): Promise<void> => waitUntil(async () => {
  try {
    return Boolean(await condition());
  } catch {
    return false;
  }
}, what, { interval: 10, timeout: 4_000 });

/** Registers a feature and shows what it contributes, again on every model; the result ends it. */
export function mount(feature: DesktopFeature, frame: FakeFrame): HTMLElement {
  document.body.append(frame.root);
  feature.register(frame);
  const subscription = frame.model$.subscribe((model) => {
    const contributions = [...frame.contributions].sort((a, b) => a.order - b.order);
    render(contributions.map((each) => each.render(model)), frame.root);
  });
  cleanups.push(() => {
    subscription.unsubscribe();
    frame.root.remove();
  });
  return frame.root;
}

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
  fixtureCleanup();
});
