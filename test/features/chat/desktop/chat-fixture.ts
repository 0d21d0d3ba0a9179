import { setupIgnoreWindowResizeObserverLoopErrors } from '@lit-labs/virtualizer/support/resize-observer-errors.js';
import { nextFrame } from '@open-wc/testing';
import type { ChatMessage } from '../../../../src/contract/chat.ts';
import type { TranscriptLog } from '../../../../src/features/chat/desktop/transcript-log.ts';
import { feature } from '../../../../src/features/chat/desktop/index.ts';
import { desk, handled, message } from '../../../desktop/desk-fixture.ts';
import { find, findAll, mount, until } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

export const NEWEST = '/interactions/i-1/messages?limit=50';
export const marks = (delivered: number, read: number) => ({ customer: { delivered, read }, agent: { delivered: 0, read: 0 } });
export const posted = (text: ChatMessage) => ({ kind: 'message.posted', at: text.at, interactionId: 'i-1', message: text }) as const;
export const talking = (messages: readonly ChatMessage[], over = {}) =>
  desk([handled({ messages: messages.at(-1)?.n ?? 0, lastMessage: messages.at(-1) ?? null, ...over })]);
export const range = (from: number, to: number, make = message) => Array.from({ length: to - from + 1 }, (_, i) => make(from + i));

/** `memory` is what another window has left. */
export const opened = async (messages: readonly ChatMessage[], over = {}, memory: Record<string, string> = {}) => {
  const frame = new FakeFrame(talking(messages, over), { selectedId: 'i-1' });
  for (const [key, value] of Object.entries(memory)) frame.memory.keep(key, value);
  frame.answers[NEWEST] = { messages: messages.slice(-50) };
  const root = mount(feature, frame);
  Object.assign(root.style, { display: 'flex', flexDirection: 'column', height: '480px', width: '640px' });
  await until(() => messages.length === 0 ? find(root, 'ad-composer') : bubbles(root).length > 0, 'the conversation is there');
  return { frame, root };
};
export const bubbles = (root: ParentNode) => findAll(root, '.bubble');
export const texts = (root: ParentNode) => bubbles(root).map((bubble) => bubble.textContent);
export const log = (root: ParentNode) => find<HTMLElement>(root, 'lit-virtualizer');
export const field = (root: ParentNode) => find<HTMLTextAreaElement>(root, 'textarea');
/** How much of the last row is out of sight; the virtualizer's own height is an estimate. */
export const fromEnd = (root: ParentNode) => {
  const last = rows(root).at(-1);
  return last && last.dataset['id'] === newestId(root) ? last.getBoundingClientRect().bottom - log(root).getBoundingClientRect().bottom : Infinity;
};
export const rows = (root: ParentNode) => findAll(root, '[data-id]');
export const newestId = (root: ParentNode) => find<TranscriptLog>(root, 'ad-transcript').rows.at(-1)?.key;
/** At the end, and at rest there: sizes are measured after the first picture. */
export const atEnd = async (root: ParentNode) => {
  for (let calm = 0; calm < 6;) {
    await until(() => Math.abs(fromEnd(root)) < 4, 'the log is at its end');
    const height = log(root).scrollTop;
    await nextFrame();
    calm = Math.abs(fromEnd(root)) < 4 && log(root).scrollTop === height ? calm + 1 : 0;
  }
};
export const row = (root: ParentNode, id: string) => findAll(root, '[data-id]').find((each) => each.dataset['id'] === id);
export const scrollTo = async (root: ParentNode, top: number) => {
  const scrolled = new Promise((resolve) => { log(root).addEventListener('scroll', resolve, { once: true }); });
  log(root).scrollTop = top;
  await scrolled;
};
export const write = (root: ParentNode, text: string) => {
  field(root).value = text;
  field(root).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
export const tall = (n: number) => message(n, { text: `message ${n}\nwith\nmany\nlines` });

// The virtualizer measures rows that change their size; browsers report what they put off to the next frame.
setupIgnoreWindowResizeObserverLoopErrors(beforeEach, afterEach, { suppressErrorLogging: true });
