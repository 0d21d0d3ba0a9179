import { BehaviorSubject } from 'rxjs';

/** Where the agent's picture is to be had; empty while there is none. What shows the agent follows it. */
export const ownPicture$ = new BehaviorSubject('');
