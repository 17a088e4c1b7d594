import { expect, test } from 'vitest';
import { demandOf } from '../../../src/domain/care/note.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';

const want = (clientName: string, service: string | null, notedOn: string) => ({
  clientId: clientName.length,
  clientName,
  service,
  notedOn: calendarDate(notedOn),
});

test('spellings of a service count as one, the most frequent first', () => {
  const notes = [
    want('Birch', 'Audit', '2026-01-03'),
    want('Acme', 'hosting', '2026-01-01'),
    want('Birch', 'Hosting ', '2026-02-01'),
    want('Acme', 'HOSTING', '2025-12-01'),
    want('Acme', null, '2026-02-02'),
  ];
  expect(demandOf(notes)).toEqual([
    {
      service: 'Hosting ',
      count: 3,
      clients: [
        { id: 5, name: 'Birch' },
        { id: 4, name: 'Acme' },
      ],
      lastOn: '2026-02-01',
    },
    { service: 'Audit', count: 1, clients: [{ id: 5, name: 'Birch' }], lastOn: '2026-01-03' },
  ]);
});
