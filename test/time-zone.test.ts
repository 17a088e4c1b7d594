import { expect, test } from 'vitest';

test('the zone the suite says it runs under is the one it runs under', () => {
  const noon = { UTC: 12, 'Europe/Paris': 14, 'America/Sao_Paulo': 9, 'Africa/Cairo': 15, 'Pacific/Apia': 1 };
  expect(Object.keys(noon)).toContain(process.env.TZ);
  const hour = noon[process.env.TZ as keyof typeof noon];
  expect(new Date('2026-07-01T12:00:00Z').getHours()).toBe(hour);
});
