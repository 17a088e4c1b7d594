import { expect, test } from 'vitest';
import { width } from '../../../src/render/layout/text.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

const today = '2026-03-02';

async function year({ rapport }: TestJournal): Promise<void> {
  await rapport`client edit birch --status prospect`;
  await rapport`client archive cedar`;
  await rapport`call acme "a" --touch personal --on 2025-12-03`;
  await rapport`call acme "b" --touch personal,help --on 2026-02-03`;
  await rapport`email acme "c" --on 2026-02-04`;
  await rapport`email acme "d" --in --on 2026-02-05`;
  await rapport`message birch "e" --touch sales --on 2026-02-06`;
  await rapport`call acme "nobody" --no-answer --on 2026-02-07`;
  await rapport`email birch "to all" --bulk --on 2026-02-07`;
  await rapport`call acme "long ago" --on 2024-01-01`;
  await rapport`note acme "Asked about hosting" --service hosting --on 2026-01-10`;
  await rapport`note birch "Hosting too" --service Hosting --on 2026-02-10`;
  await rapport`note birch "Something with video" --kind want`;
  await rapport`note birch "Old" --service video --on 2024-02-10`;
  await rapport`case open acme "Late again" --cause late --on 2026-02-01`;
  await rapport`remind acme "Send it" --on 2026-02-20 --promise`;
  await rapport`remind acme "Send that" --on 2026-02-20 --promise`;
  await rapport`done 1`;
}

const busyYear = () => newJournal({ today, cast: ['Acme', 'Birch', 'Cedar'], story: year });

test('a year in the terminal, and off it', async () => {
  const { rapport } = await busyYear();
  expect(await rapport.with({ terminal: true })`stats`).toMatchInlineSnapshot(`
    "From Mon 3 Mar 2025 to Mon 2 Mar 2026

    Clients today
      1 prospect, 1 active; 1 archived

    Exchanges
      Channel  to them  from them  both ways  all
      email          1          1               2
      message        1                          1
      call                                 2    2
      Not counted: 1 attempt that reached nobody, 1 sent to everyone

    By month
      Dec 2025  █ 1
      Jan 2026  0
      Feb 2026  █░░░ 4
      Mar 2026  0
      █ spoken, ░ written

    Touches
      personal 2, help 1, sales 1; 2 of 5 had none

    Services asked for
      Hosting 2 by Birch, Acme; last Tue 10 Feb
      1 want without a service: rapport notes --kind want

    What went wrong
      late 1

    Promises
      1 kept, 0 broken, 1 open
    "
  `);
  expect(await rapport`stats --since 2024-01-01`).toMatchInlineSnapshot(`
    "From 2024-01-01 to 2026-03-02

    Clients today
      1 prospect, 1 active; 1 archived

    Exchanges
      Channel  to them  from them  both ways  all
      email          1          1               2
      message        1                          1
      call                                 3    3
      Not counted: 1 attempt that reached nobody, 1 sent to everyone

    By year
      2024      █ 1
      2025      █ 1
      2026      █░░░ 4
      █ spoken, ░ written

    Touches
      personal 2, help 1, sales 1; 3 of 6 had none

    Services asked for
      Hosting 2 by Birch, Acme; last 2026-02-10
      video 1 by Birch; last 2024-02-10
      1 want without a service: rapport notes --kind want

    What went wrong
      late 1

    Promises
      1 kept, 0 broken, 1 open
    "
  `);
});

test('of one client', async () => {
  const { rapport } = await busyYear();
  expect(await rapport`stats birch`).toMatchInlineSnapshot(`
    "Birch, from 2025-03-03 to 2026-03-02

    Exchanges
      Channel  to them  all
      message        1    1
      Not counted: 1 sent to everyone

    By month
      2026-02   ░ 1
      2026-03   0
      █ spoken, ░ written

    Touches
      sales 1

    Services asked for
      Hosting 1; last 2026-02-10
      1 want without a service: rapport notes --kind want
    "
  `);
});

test('in full as JSON', async () => {
  const { rapport } = await busyYear();
  expect(await rapport.json`stats --since 2026-01-01`).toMatchInlineSnapshot(`
    {
      "byChannel": [
        {
          "channel": "email",
          "counts": {
            "all": 2,
            "in": 1,
            "mutual": 0,
            "out": 1,
          },
        },
        {
          "channel": "message",
          "counts": {
            "all": 1,
            "in": 0,
            "mutual": 0,
            "out": 1,
          },
        },
        {
          "channel": "call",
          "counts": {
            "all": 1,
            "in": 0,
            "mutual": 1,
            "out": 0,
          },
        },
      ],
      "byMonth": [
        {
          "counts": {
            "live": 1,
            "written": 3,
          },
          "period": "2026-02",
        },
        {
          "counts": {
            "live": 0,
            "written": 0,
          },
          "period": "2026-03",
        },
      ],
      "causes": [
        {
          "caseCount": 1,
          "cause": "late",
        },
      ],
      "client": null,
      "clientId": null,
      "clients": [
        {
          "count": 1,
          "isArchived": false,
          "profile": null,
          "profileId": null,
          "status": "active",
        },
        {
          "count": 1,
          "isArchived": true,
          "profile": null,
          "profileId": null,
          "status": "active",
        },
        {
          "count": 1,
          "isArchived": false,
          "profile": null,
          "profileId": null,
          "status": "prospect",
        },
      ],
      "entryCounts": {
        "attempt": 1,
        "automatic": 0,
        "bulk": 1,
        "exchange": 4,
      },
      "promiseCounts": {
        "broken": 0,
        "kept": 1,
        "open": 1,
      },
      "services": [
        {
          "clients": [
            {
              "handle": "k2",
              "id": 2,
              "name": "Birch",
            },
            {
              "handle": "k1",
              "id": 1,
              "name": "Acme",
            },
          ],
          "count": 2,
          "lastOn": "2026-02-10",
          "service": "Hosting",
        },
      ],
      "sinceOn": "2026-01-01",
      "touchBalance": {
        "businessCount": 2,
        "counts": {
          "advice": 0,
          "candor": 0,
          "feedback": 0,
          "help": 1,
          "news": 0,
          "personal": 1,
          "sales": 1,
          "thanks": 0,
        },
        "exchangeCount": 4,
        "fromThem": {
          "advice": 0,
          "candor": 0,
          "feedback": 0,
          "help": 0,
          "news": 0,
          "personal": 0,
          "sales": 0,
          "thanks": 0,
        },
        "sinceOn": "2026-01-01",
        "untilOn": "2026-03-02",
      },
      "unnamedWantCount": 1,
      "untilOn": "2026-03-02",
    }
  `);
});

test('clients are counted by profile where there is one', async () => {
  const { rapport } = await busyYear();
  await rapport`profile assign key --where "status=active"`;
  const page = await rapport.json<{ clients: unknown[] }>`stats`;
  expect(page.clients).toEqual([
    { status: 'active', profile: 'key', profileId: 1, isArchived: false, count: 1 },
    { status: 'active', profile: null, profileId: null, isArchived: true, count: 1 },
    { status: 'prospect', profile: null, profileId: null, isArchived: false, count: 1 },
  ]);
});

test('an empty journal has nothing to add up', async () => {
  const { rapport } = await newJournal({ today });
  expect(await rapport`stats`).toMatchInlineSnapshot(`
    "From 2025-03-03 to 2026-03-02

    Nothing was logged in that time.
    "
  `);
});

test('nothing is wider than the terminal', async () => {
  const { rapport } = await busyYear();
  const long = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');
  for (let at = 0; at < 60; at++) await rapport`call acme "again" --on 2026-01-05`;
  await rapport`client add ${long}`;
  await rapport`note word5 "x" --service ${long}`;
  await rapport`case open acme "y" --cause ${long}`;
  const page = await rapport.with({ terminal: true, columns: 60 })`stats`;
  expect(page).toContain('word29');
  expect(Math.max(...page.split('\n').map(width))).toBeLessThanOrEqual(60);
});
