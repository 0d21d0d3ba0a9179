import { BehaviorSubject } from 'rxjs';
import type { Colleague } from '../../../contract/desk.ts';
import type { Id } from '../../../contract/primitives.ts';
import type { DesktopFrame } from '../../../desktop/frame.ts';

/** A transfer that is being prepared. */
export interface TransferPlan {
  interactionId: Id;
  /** null until they have come. */
  colleagues: readonly Colleague[] | null;
}

/** Which conversation the Transfer dialog is about, and who could take it. */
export class TransferPlans {
  readonly plan$ = new BehaviorSubject<TransferPlan | null>(null);
  readonly #frame: Pick<DesktopFrame, 'api' | 'explain'>;

  constructor(frame: Pick<DesktopFrame, 'api' | 'explain'>) {
    this.#frame = frame;
  }

  /** Opens the dialog and asks who is there: their states are those of this moment. */
  async begin(interactionId: Id): Promise<void> {
    this.plan$.next({ interactionId, colleagues: null });
    try {
      this.#arrived(interactionId, await this.#frame.api<Colleague[]>('/colleagues'));
    } catch (error) {
      // Queues can still be chosen.
      this.#arrived(interactionId, []);
      this.#frame.explain(error);
    }
  }

  end(): void {
    this.plan$.next(null);
  }

  #arrived(interactionId: Id, colleagues: readonly Colleague[]): void {
    if (this.plan$.value?.interactionId === interactionId) this.plan$.next({ interactionId, colleagues });
  }
}
