import { screenPopOrigins } from '../../domain/screen-pops.ts';
import { ORGANISATION, type CentreState } from '../../domain/state.ts';
import { type Allowed, desktopPolicy } from './policy.ts';

type Config = CentreState['config'];

const isEmpty = (objects: object): boolean => Object.keys(objects).length === 0;

/** All contact centres of an installation have one desktop: what one of them allows is allowed. */
function allowedBy(configs: readonly Config[]): Allowed {
  const origins = configs.flatMap(({ organisation }) => organisation[ORGANISATION]?.widgetOrigins ?? []);
  const frames = screenPopOrigins(configs.flatMap(({ screenPop }) => Object.values(screenPop)));
  return { origins: [...new Set(origins)].toSorted(), layouts: configs.some(({ layout }) => !isEmpty(layout)), frames: frames.toSorted() };
}

/** The content security policy of the desktop's document, by the configuration of the moment. */
export class DeskPolicy {
  readonly #publicUrl: string;
  #configs: () => readonly Config[] = () => [];
  #made: { of: readonly Config[]; header: string } | null = null;

  constructor(publicUrl: string) {
    this.#publicUrl = publicUrl;
  }

  /** Whose configuration counts: each change of it is a new object. */
  follow(configs: () => readonly Config[]): void {
    this.#configs = configs;
  }

  get header(): string {
    const now = this.#configs();
    const made = this.#made;
    if (made && made.of.length === now.length && now.every((config, i) => config === made.of[i])) return made.header;
    const header = desktopPolicy(this.#publicUrl, allowedBy(now));
    this.#made = { of: now, header };
    return header;
  }
}
