import type { CaseDone } from '../app/case-steps.ts';
import { type CaseAct, caseStepTaken } from '../render/case-steps.ts';
import { standingOf } from './case-id.ts';
import { type Reply, reply } from './command.ts';
import type { Context } from './context.ts';

const nothingBeside: CaseDone = { entry: null, planned: [], closed: [] };

/** The answer to what was done in a case, with where it stands now. */
export function caseReply(context: Context, id: number, act: CaseAct, done = nothingBeside): Reply {
  return reply(caseStepTaken, { act, standing: standingOf(context, id), ...done });
}
