import { expect, test } from 'vitest';
import { ago, entry, inFull } from '../../../test/domain/rules/ask.ts';
import { touches } from '../../nouns/entry.ts';
import { noteKinds } from '../../nouns/note.ts';
import { answered, booked, caseOpen, few, noted, touched, young } from './quiet.ts';

test('some reasons do not mean that all is well', () => {
  const reasons = [
    few(1, 3, 90),
    young(ago(-5)),
    booked({ ...entry('call', -3), kind: 'exchange' }),
    answered(ago(5)),
    answered(null),
    caseOpen,
  ];
  expect(reasons.map(inFull).join('\n\n')).toMatchInlineSnapshot(`
    "few: 1 entry in 90 days that count here; it speaks from 3.
    unjudged nothing

    young: The client is new; it speaks from 2026-03-07.
    unjudged new

    booked: The next call is booked for 2026-03-05.
    unjudged nothing

    answered: Nothing is open since 2026-02-25.

    answered: Nothing is open.

    case-open: A case is open; that comes first.
    unjudged nothing"
  `);
});

test('each touch and each kind of note has its words', () => {
  const lines = [
    ...touches.map((touch) => inFull(touched(touch, ago(5)))),
    ...[...noteKinds, 'plain' as const].map((kind) => inFull(noted(kind, ago(5)))),
  ];
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "touched: There was a personal word on 2026-02-25.
    touched: You were candid on 2026-02-25.
    touched: You helped them on 2026-02-25.
    touched: They had news from you on 2026-02-25.
    touched: They had advice from you on 2026-02-25.
    touched: They told you how you did on 2026-02-25.
    touched: You sold on 2026-02-25.
    touched: You thanked them on 2026-02-25.
    noted: Their preference was noted on 2026-02-25.
    noted: A personal note was made on 2026-02-25.
    noted: Their want was noted on 2026-02-25.
    noted: A strength was noted on 2026-02-25.
    noted: A weakness was noted on 2026-02-25.
    noted: A note without a kind, which may say it, was made on 2026-02-25."
  `);
});
