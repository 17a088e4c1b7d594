import { resolve } from 'node:path';
import { RapportError } from '../../../domain/text/failure.ts';
import {
  type SourceLine,
  sourceList,
  sourceSaid,
  sourceTested,
} from '../../../render/journal/sync-report.ts';
import { defineCommand, needed, oneOf, reply, toggle, value, words } from '../../command.ts';
import { flagsConflict, nothingToChange } from '../../failures.ts';
import type { Context } from '../../io.ts';
import { type Place, placeOf } from '../../sync/place.ts';
import { keyringHint } from '../../sync/secret.ts';
import { readSources, type Source, sourceKinds, sourceNamed, writeSources } from '../../sync/sources.ts';
import { testSource } from '../../sync/test-source.ts';

const secretFlags = {
  user: value('--user <name>', 'the name you log in with', words),
  passwordCommand: value('--password-command <command>', 'what prints the password', words),
  passwordFile: value('--password-file <file>', 'a file of yours alone with the password (mode 0600)', words),
  keyring: toggle('--keyring', 'the keyring of this system has the password'),
  token: toggle('--token', 'it is a token of OAuth 2, not a password'),
};

interface SecretInput {
  user: string | undefined;
  passwordCommand: string | undefined;
  passwordFile: string | undefined;
  keyring: boolean;
  token: boolean;
}

export const list = defineCommand({
  examples: ['rapport source list'],
  isList: true,
  run: (_, context) => reply(sourceList, readSources(context).map(lineOf)),
});

export const add = defineCommand({
  details:
    'PLACE is your address, a server such as imaps://mail.example.com or https://dav.example.com, or a file or folder on the web or on disk. Passwords are never kept. A command prints them, or they stand in a file of yours or in the keyring.',
  examples: [
    'rapport source add mail ada@example.com --password-command "pass show mail"',
    'rapport source add mail ~/Maildir',
    'rapport source add calendar https://dav.example.com/ada/ --user ada --password-file ~/.dav',
    'rapport source add calendar https://calendar.example.com/private/ada.ics',
    'rapport source add contacts https://dav.example.com/ada/ --user ada --keyring',
  ],
  args: {
    kind: needed('<kind>', sourceKinds.join(', ')),
    place: needed('<place>', 'where it is'),
  },
  flags: {
    name: value('--name <name>', 'what you call it; the kind, if left out', words),
    ...secretFlags,
    addClients: toggle('--add-clients', 'make a client of each card of an address book'),
  },
  run(input, context) {
    const kind = oneOf(sourceKinds)(input.kind, 'KIND', context);
    const place = placeOf(kind, input.place);
    const all = readSources(context);
    const name = input.name ?? freeName(kind, all);
    if (all.some((one) => one.name === name)) throw nameTaken(name);
    if (!/^[a-z0-9][a-z0-9._-]{0,39}$/.test(name)) throw badName(name);
    const made: Source = {
      ...{ name, kind, place: lasting(place, input.place, context), user: input.user ?? null },
      ...{ passwordCommand: null, passwordFile: null, isInKeyring: false, isToken: false },
      ...secretIn(input, context),
      addsClients: input.addClients,
    };
    writeSources([...all, made], context);
    const needsSecret = place.is === 'imap' && !hasSecret(made);
    return reply(sourceSaid, {
      ...lineOf(made),
      did: `Added the source of ${kind}`,
      hints: [
        ...(made.isInKeyring ? [keyringHint(made)] : []),
        ...(needsSecret
          ? [`It has no password yet: rapport source edit ${name} --password-command COMMAND`]
          : []),
        `To try it: rapport source test ${name}. To read it: rapport sync`,
      ],
    });
  },
});

export const edit = defineCommand({
  examples: ['rapport source edit mail --password-command "pass show mail/new"'],
  args: { name: needed('<name>', 'the name of the source') },
  flags: { place: value('--place <place>', 'where it is', words), ...secretFlags },
  run(input, context) {
    const all = readSources(context);
    const before = sourceNamed(input.name, all);
    const place = input.place && lasting(placeOf(before.kind, input.place), input.place, context);
    const secret = secretIn(input, context);
    const changed: Source = {
      ...before,
      ...(place !== undefined && { place }),
      ...(input.user !== undefined && { user: input.user }),
      ...secret,
    };
    if (JSON.stringify(changed) === JSON.stringify(before))
      throw nothingToChange(input.name, `rapport source edit ${input.name} --user NAME`);
    writeSources(
      all.map((one) => (one === before ? changed : one)),
      context,
    );
    return reply(sourceSaid, {
      ...{ ...lineOf(changed), did: 'Changed the source' },
      hints: [
        ...(changed.isInKeyring && !before.isInKeyring ? [keyringHint(changed)] : []),
        `To try it: rapport source test ${changed.name}`,
      ],
    });
  },
});

export const remove = defineCommand({
  details: 'What came from it stays in the log; undo takes that back, sync by sync.',
  examples: ['rapport source remove mail'],
  args: { name: needed('<name>', 'the name of the source') },
  run({ name }, context) {
    const all = readSources(context);
    const gone = sourceNamed(name, all);
    writeSources(
      all.filter((one) => one !== gone),
      context,
    );
    if (context.journalExists) context.journal.sourceStates.forget(name);
    return reply(sourceSaid, {
      ...{ ...lineOf(gone), did: 'Removed the source' },
      hints: ['What came from it stays in the log.'],
    });
  },
});

export const test = defineCommand({
  examples: ['rapport source test mail'],
  args: { name: needed('<name>', 'the name of the source') },
  async run({ name }, context) {
    const source = sourceNamed(name, readSources(context));
    return reply(sourceTested, { name, found: await testSource(source, context) });
  },
});

/** A place as it is kept: cron reads it from another folder. */
function lasting(place: Place, written: string, { io }: Context): string {
  return place.is === 'path' ? resolve(io.pathOf(place.path)) : written;
}

function lineOf(source: Source): SourceLine {
  const { name, kind, place, user, passwordCommand, passwordFile, isInKeyring } = source;
  const secret = passwordCommand ?? passwordFile ?? (isInKeyring ? 'the keyring' : 'none');
  return { name, kind, place, user, secret };
}

function hasSecret({ passwordCommand, passwordFile, isInKeyring }: Source): boolean {
  return passwordCommand !== null || passwordFile !== null || isInKeyring;
}

/** Where the password comes from, as flags say; one way replaces another. */
function secretIn(input: SecretInput, { io }: Context): Partial<Source> {
  const { passwordCommand = null, keyring, token } = input;
  const passwordFile = input.passwordFile === undefined ? null : resolve(io.pathOf(input.passwordFile));
  const ways = [
    ['--password-command', passwordCommand !== null],
    ['--password-file', passwordFile !== null],
    ['--keyring', keyring],
  ] as const;
  const [first, second] = ways.filter(([, isGiven]) => isGiven);
  if (first && second) throw flagsConflict(first[0], second[0]);
  return {
    ...(first && { passwordCommand, passwordFile, isInKeyring: keyring }),
    ...(token && { isToken: true }),
  };
}

function freeName(kind: string, all: readonly Source[]): string {
  const taken = new Set(all.map(({ name }) => name));
  let name = kind;
  for (let number = 2; taken.has(name); number += 1) name = `${kind}-${number}`;
  return name;
}

function nameTaken(name: string): RapportError {
  return new RapportError('refused', 'name-taken', `There is a source "${name}" already.`, [
    'Give this one another name with --name, or change that one: rapport source edit',
  ]);
}

function badName(name: string): RapportError {
  return new RapportError('usage', 'bad-name', `"${name}" cannot be the name of a source.`, [
    'Names are small letters, digits, dots and hyphens: mail-work',
  ]);
}
