import type { CommandId } from '../../../../contract/primitives.ts';
import type { DeskModel, Notice } from '../../../../desktop/frame.ts';
import { t } from './texts/index.ts';

/** Marks are a courtesy that nobody waits for. */
const waiting = ({ outbox }: Pick<DeskModel, 'outbox'>): readonly CommandId[] =>
  outbox.filter(({ state, command }) => state === 'pending' && command.kind !== 'message.mark').map(({ id }) => id);

/** Tells that the line is back after it was lost, and how much was sent of what had waited for it. */
export class LineNews {
  readonly #notify: (notice: Notice) => unknown;
  /** What has waited since the line was lost; null while it is there. */
  #waited: Set<CommandId> | null = null;

  constructor(notify: (notice: Notice) => unknown) {
    this.#notify = notify;
  }

  follow(model: Pick<DeskModel, 'line' | 'outbox' | 'confirmed'>): void {
    const left = waiting(model);
    if (model.line === 'reconnecting') {
      this.#waited ??= new Set();
      for (const id of left) this.#waited.add(id);
      return;
    }
    if (!this.#waited || model.line === 'connecting' || !model.confirmed || left.some((id) => this.#waited?.has(id))) return;
    const failed = new Set(model.outbox.map(({ id }) => id));
    const count = [...this.#waited].filter((id) => !failed.has(id)).length;
    this.#waited = null;
    this.#notify({ id: 'line', tone: 'success', mode: 'auto', title: t('notices.line-back'), text: count > 0 ? t('notices.line-sent', { count }) : t('notices.line-nothing') });
  }
}
