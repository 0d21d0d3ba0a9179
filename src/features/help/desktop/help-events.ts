import type { HelpArticle } from '../../../domain/help-articles.ts';
import { Deed } from '../../../desktop/deed.ts';

/** The agent says whether an article helped (SHARE-027). */
export class HelpAnswered extends Deed {
  readonly article: HelpArticle;
  readonly helpful: boolean;
  readonly remark: string;

  constructor(article: HelpArticle, helpful: boolean, remark: string) {
    super('help-answered');
    this.article = article;
    this.helpful = helpful;
    this.remark = remark;
  }
}

declare global {
  interface HTMLElementEventMap {
    'help-answered': HelpAnswered;
  }
}
