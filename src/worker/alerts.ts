/** The windows of the desktop, as the service worker sees them. */
export interface Windows {
  all(): Promise<readonly WindowClient[]>;
  open(path: string): Promise<unknown>;
}

/** Pages of this origin that are not the desktop: customers' and the demonstration's, often in frames of other sites. */
const ELSEWHERE = /^\/(?:api|help|demo|realtime)(?:\/|$)/;

/** The windows of the desktop among all that the worker sees: a chat of a customer beside it must not answer for it. */
export const desktopsOf = <C extends Pick<WindowClient, 'url' | 'frameType'>>(clients: readonly C[]): C[] =>
  clients.filter(({ url, frameType }) => frameType !== 'nested' && !ELSEWHERE.test(new URL(url).pathname));

/** Shows an alert of the browser. */
export type Show = (title: string, options: NotificationOptions) => Promise<void>;

/** How long the windows may take to say which of them works for the agent. */
const ANSWER_MS = 300;

/** A path of the desktop and of nothing else: what came over the wire must not lead elsewhere. */
const pathOf = (data: unknown): string => {
  const path = (data as { path?: unknown } | null | undefined)?.path;
  return typeof path === 'string' && /^\/(?:task\/[A-Za-z0-9_-]{1,64})?$/.test(path) ? path : '/';
};

const textOf = (value: unknown, longest: number): string => (typeof value === 'string' ? value.slice(0, longest) : '');

const parse = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
  } catch {
    return {};
  }
};

/** `{time}` is the server's moment in the reader's own time zone. */
const withTime = (body: string, time: unknown, language: string): string => {
  if (typeof time !== 'number') return body;
  return body.replace('{time}', new Intl.DateTimeFormat(language || 'en', { hour: '2-digit', minute: '2-digit' }).format(time));
};

/** What was pushed is shown, unless the agent looks at the desktop: then the desktop itself says it. */
export const showPushed = async (text: string, windows: Windows, show: Show): Promise<void> => {
  if ((await windows.all()).some(({ visibilityState }) => visibilityState === 'visible')) return;
  const message = parse(text);
  const title = textOf(message['title'], 200);
  if (title === '') return;
  const lang = textOf(message['language'], 10);
  await show(title, {
    body: withTime(textOf(message['body'], 500), message['time'], lang), lang, tag: textOf(message['tag'], 100),
    icon: '/icons/icon-192.png', badge: '/icons/icon-192.png', data: { path: pathOf(message) },
  });
};

/** The window that works for the agent, by its own word; null when none says so in time. */
const workingWindow = (windows: readonly WindowClient[]): Promise<WindowClient | null> => new Promise((resolve) => {
  for (const window of windows) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      if (data === true) resolve(window);
    };
    window.postMessage({ type: 'who-works' }, [port2]);
  }
  setTimeout(() => resolve(null), ANSWER_MS);
});

/** A pressed alert leads to its conversation, in the window that works, in any other one, or in a new one. */
export const followPress = async (data: unknown, windows: Windows): Promise<void> => {
  const path = pathOf(data);
  const all = await windows.all();
  const window = (all.length > 0 ? await workingWindow(all) : null) ?? all.find(({ visibilityState }) => visibilityState === 'visible') ?? all[0];
  if (!window) {
    await windows.open(path);
    return;
  }
  window.postMessage({ type: 'alert-pressed', path });
  await window.focus();
};
