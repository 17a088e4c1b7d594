import { expect } from 'vitest';
import { testInZones } from './support/zones.ts';

testInZones('the zone a test says it runs in is the one it runs in', (zone) => {
  const noon = { UTC: 12, 'Europe/Paris': 14, 'America/Sao_Paulo': 9, 'Africa/Cairo': 15, 'Pacific/Apia': 1 };
  expect(new Date('2026-07-01T12:00:00Z').getHours()).toBe(noon[zone]);
});
