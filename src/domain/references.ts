import type { ConfigObject, ConfigType } from '../contract/administration.ts';
import type { Id } from '../contract/primitives.ts';

export type Reference = readonly [type: ConfigType, id: Id];

const all = (type: ConfigType, ids: readonly (Id | undefined)[]): Reference[] =>
  ids.filter((id) => id !== undefined).map((id) => [type, id]);

/** What an object points to: each must exist before it, and cannot be removed while it does. */
export function referencesOf(object: ConfigObject): readonly Reference[] {
  switch (object.type) {
    case 'team': return all('layout', [object.layoutId]);
    case 'screenPop': return all('queue', object.queueIds);
    case 'queue': return all('team', object.teamIds);
    case 'entryPoint': return all('queue', [object.queueId]);
    case 'multimediaProfile': return all('queue', Object.keys(object.queueCapacity));
    case 'desktopProfile':
      return [
        ...all('idleCode', [object.defaultIdleCodeId]),
        ...all('wrapUpReason', [...object.wrapUpReasonIds, object.defaultWrapUpReasonId]),
      ];
    case 'user':
      return [
        ...all('team', object.teamIds),
        ...all('multimediaProfile', [object.multimediaProfileId]),
        ...all('desktopProfile', [object.desktopProfileId]),
      ];
    default: return [];
  }
}
