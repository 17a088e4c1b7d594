import { noun, type Verb, verb } from './verb.ts';

/** The verbs of the group Repair: what went wrong, from hearing it to what was learnt. */
export const repairVerbs: readonly Verb[] = [
  noun(
    'case cases',
    'What went wrong: listen, answer, put it right, ask, settle',
    () => [
      verb(
        'open CLIENT TEXT',
        'Open a case when something went wrong',
        () => import('../commands/case/open.ts'),
      ),
      verb('list [CLIENT]', 'List cases', () => import('../commands/case/list.ts')),
      verb(
        'show ID',
        'The story of a case, where it stands and what is next',
        () => import('../commands/case/show.ts'),
      ),
      verb('edit ID', 'Correct what is known of a case', () => import('../commands/case/edit.ts')),
      verb(
        'hear ID TEXT',
        "Record the client's account, in their words",
        () => import('../commands/case/hear.ts'),
      ),
      verb(
        'restate ID TEXT',
        'Record what you said back, and whether it is right',
        () => import('../commands/case/restate.ts'),
      ),
      verb(
        'answer ID TEXT',
        'Record your side, its reason and the middle',
        () => import('../commands/case/answer.ts'),
      ),
      verb(
        'escalate ID',
        'Take a case up: to a call, to a meeting',
        () => import('../commands/case/escalate.ts'),
      ),
      verb(
        'promise ID TEXT --by DAY',
        'Promise the client something',
        () => import('../commands/case/promise.ts'),
      ),
      verb('fixed ID [TEXT]', 'Record that it is put right', () => import('../commands/case/fixed.ts')),
      verb(
        'check-back ID TEXT',
        'Record how it is now, in their words',
        () => import('../commands/case/check-back.ts'),
      ),
      verb('settle ID [TEXT] --as OUTCOME', 'End a case', () => import('../commands/case/settle.ts')),
      verb('reopen ID --because REASON', 'Open a case again', () => import('../commands/case/reopen.ts')),
    ],
    'list',
  ),
  noun(
    'promise promises',
    'What clients were promised',
    () => [
      verb('list [CLIENT]', 'List what is promised', () => import('../commands/promise/list.ts')),
      verb('kept ID', 'Record that a promise was kept', () => import('../commands/promise/kept.ts')),
      verb(
        'broken ID --told TEXT',
        'Record that it was not kept',
        () => import('../commands/promise/broken.ts'),
      ),
    ],
    'list',
  ),
  verb(
    'apologize [CLIENT]',
    'The checklist, the draft, the promise and its follow-up',
    () => import('../commands/apologize.ts'),
    ['apologise'],
  ),
  noun(
    'apology apologies',
    'The apologies made so far',
    () => [
      verb('list [CLIENT]', 'List apologies', () => import('../commands/apology/list.ts')),
      verb('show ID', 'Show an apology in full', () => import('../commands/apology/show.ts')),
      verb('edit ID', 'Change an apology before it is said', () => import('../commands/apology/edit.ts')),
      verb(
        'delivered ID',
        'Record that it was said or sent',
        () => import('../commands/apology/delivered.ts'),
      ),
    ],
    'list',
  ),
  noun(
    'charge charges',
    'Money a client will be asked for, told before it is billed',
    () => [
      verb(
        'add CLIENT AMOUNT WHAT',
        'Note money a client will be asked for',
        () => import('../commands/charge/add.ts'),
      ),
      verb(
        'tell ID... --by CHANNEL [TEXT]',
        'Record that a client was told of charges',
        () => import('../commands/charge/tell.ts'),
      ),
      verb('bill ID...', 'Record that charges were billed', () => import('../commands/charge/bill.ts')),
      verb('waive ID --because REASON', 'Let a charge go', () => import('../commands/charge/waive.ts')),
      verb('list [CLIENT]', 'List charges', () => import('../commands/charge/list.ts')),
      verb('show ID', 'Show a charge in full', () => import('../commands/charge/show.ts')),
      verb('edit ID', 'Correct a charge', () => import('../commands/charge/edit.ts')),
    ],
    'list',
  ),
  noun(
    'policy policies',
    'Rules of yours, each with its reason',
    () => [
      verb(
        'add NAME RULE --because REASON',
        'Set down a rule of yours, with its reason',
        () => import('../commands/policy/add.ts'),
      ),
      verb('list', 'List your policies', () => import('../commands/policy/list.ts')),
      verb(
        'show POLICY',
        'Show a policy, and the cases in which it was quoted',
        () => import('../commands/policy/show.ts'),
      ),
      verb('edit POLICY [RULE]', 'Change a policy', () => import('../commands/policy/edit.ts')),
      verb('remove POLICY', 'Give a policy up', () => import('../commands/policy/remove.ts')),
    ],
    'list',
  ),
  verb(
    'lessons',
    'What went wrong how often, and what changed since',
    () => import('../commands/lessons.ts'),
  ),
];
