import type { BusEvent, DeskModel, DesktopFrame, Notice } from '../../../../desktop/frame.ts';
import type { ToldKeys } from '../told-memory.ts';
import type { KeptNotice } from './notice-memory.ts';
import { newsIn, newsOf, type News } from './news.ts';
import { t } from './texts/index.ts';

type Frame = Pick<DesktopFrame, 'notify' | 'select'>;

/** Events may come again after a reload, for a while. */
const MOST_EVENTS = 30;

/** Tells what the desk has of news: once, not what is before the agent's eyes, and no longer than it is true. */
export class NewsFollower {
  readonly #frame: Frame;
  readonly #told: ToldKeys;
  readonly #unattended: () => boolean;
  readonly #takeBack = new Map<string, () => void>();

  constructor(frame: Frame, told: ToldKeys, unattended: () => boolean) {
    this.#frame = frame;
    this.#told = told;
    this.#unattended = unattended;
  }

  /** What was unread when the page before was gone, without a word of it; what is over is left away. */
  resume(kept: readonly KeptNotice[], { desk }: Pick<DeskModel, 'desk'>): void {
    const current = new Map(newsOf(desk).map((news) => [news.notice.id, news]));
    for (const { id, tone, title, text } of kept) {
      const news = current.get(id);
      if (!news && /^(?:messages:|ended:|rona$)/.test(id)) continue;
      const takeBack = this.#frame.notify({ id, tone, mode: 'silent', title, ...(text !== undefined && { text }), ...(news && this.#link(news)) });
      if (news) this.#takeBack.set(id, takeBack);
    }
  }

  /** The desk as it is; the server has confirmed it. */
  follow(model: DeskModel): void {
    const all = newsOf(model.desk);
    const before = this.#told.load();
    const told = new Set(before);
    const events = (before ?? []).filter((key) => key.startsWith('event:'));
    // In a browser that has told nothing yet nothing is new.
    const fresh = before === null ? [] : all.filter(({ key }) => !told.has(key));
    const keys = [...events, ...all.map(({ key }) => key)];
    if (before === null || keys.join() !== before.join()) this.#told.save(keys);
    const current = new Set(all.map(({ notice: { id } }) => id));
    for (const [id, takeBack] of this.#takeBack) {
      if (current.has(id)) continue;
      this.#takeBack.delete(id);
      takeBack();
    }
    for (const news of fresh) if (!this.#isSeen(news, model)) this.#takeBack.set(news.notice.id, this.#tell(news));
  }

  hear(happened: BusEvent): void {
    const news = newsIn(happened);
    const key = `event:${news?.key}`;
    const before = this.#told.load() ?? [];
    if (!news || before.includes(key)) return;
    const events = before.filter((each) => each.startsWith('event:')).slice(1 - MOST_EVENTS);
    this.#told.save([...events, key, ...before.filter((each) => !each.startsWith('event:'))]);
    this.#tell(news);
  }

  #tell(news: News): () => void {
    return this.#frame.notify({ ...news.notice, mode: news.asked && !this.#unattended() ? 'silent' : 'auto', ...this.#link(news) });
  }

  #link({ interactionId }: News): Pick<Notice, 'link'> {
    return interactionId === null ? {} : { link: { label: t('notices.open'), press: () => this.#frame.select(interactionId) } };
  }

  #isSeen({ interactionId }: News, { selectedId, pageId }: DeskModel): boolean {
    return interactionId !== null && interactionId === selectedId && pageId === null && !this.#unattended();
  }
}
