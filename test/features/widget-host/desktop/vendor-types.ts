import type { AgentxService as Vendor } from '@wxcc-desktop/sdk-types/agentx-services/index';
import type { AgentxService } from '../../../../src/features/widget-host/desktop/service.ts';

/*
 * The compiler's part of the proof: what our host gives to widgets is what the vendor's declarations promise them.
 * Whoever changes a shape that widgets rely on does not get past `tsc -b`.
 */

/** Answers that the declarations narrow to the values of one moment, for example an agent who is always idle. */
type TooNarrow = 'reload' | 'logout' | 'stationLogin' | 'stateChange' | 'stateChangeV2';

interface Promised {
  isInited: boolean;
  aqm: Pick<Vendor['aqm'], 'contact' | 'dialer' | 'screenpop' | 'supervisor' | 'aiAssistant'> & { agent: Omit<Vendor['aqm']['agent'], TooNarrow> };
  conf: Pick<Vendor['conf'], 'profile' | 'status' | 'subStatus' | 'isReloginSuccess'> & { fetchProfile: () => Promise<NonNullable<Vendor['conf']['profile']>> };
  shortcut: Vendor['shortcut'];
  qmw: Vendor['qmw'];
  abs: Pick<Vendor['abs'], 'fetchIdleCodes' | 'fetchAgentIdleCodes' | 'fetchPaginatedAuxCodes' | 'fetchWrapUpCodes' | 'fetchPaginatedIdleCodes'>;
}

/** Our host, as widgets know it. */
export const asPromised = (host: AgentxService): Promised => host;
