import { describe, expect, test } from 'vitest';
import type { ClientRecord, EntryRecord } from '../../../src/app/importing/import-rows.ts';
import { type ImportFile, readImportFile } from '../../../src/interchange/rows/import-file.ts';
import { inPieces } from '../../support/in-pieces.ts';

/** The shapes of files in public repositories, with rows of our own; docs/import.md says where they were found. */
const opened = (...lines: string[]): ImportFile =>
  readImportFile(inPieces(Buffer.from(`${lines.join('\n')}\n`)), { map: new Map(), currency: null });

const clients = (...lines: string[]) =>
  [...opened(...lines).content.rows].map(({ record }) => record as ClientRecord);

const entries = (...lines: string[]) => {
  const { content } = opened(...lines);
  expect(content.kind).toBe('entries');
  return [...content.rows].map(({ record }) => record as EntryRecord);
};

describe('what is no list of clients says so', () => {
  test('invoices, in snake case too', () => {
    expect(() =>
      opened(
        'invoice_number,invoiced_at,due_at,amount,customer_name,customer_email',
        'R-7,2026-10-01,2026-10-31,90.00,Acme,office@acme.example',
      ),
    ).toThrow('Its rows are invoices, not clients.');
  });

  test('deals with their sums and stages', () => {
    expect(() =>
      opened(
        'name,company,stage,amount,expected_closing_date',
        'New shop,Acme,Proposal Sent,900,2026-12-01',
        'New logo,Beta,Opportunity,400,2026-12-20',
      ),
    ).toThrow('Its rows are deals, not clients.');
  });

  test.each([
    [['2026-10-02 15:45:00,Ada,300', '2026-10-03 16:00:00,Bo,20']],
    [['Ada Lane,555010203,30.0', 'Bo Hart,555010204,12.5']],
    [['Ada,Lane,,Acme,Lead Analyst,11 Jun 2026', 'Bo,Hart,,Beta,Partner,12 Jun 2026']],
    [['ada@lane.example,Ada Lane', 'bo@hart.example,Bo Hart']],
  ])('rows without a header: %s', (lines) => {
    expect(() => opened(...lines)).toThrow('Its first line is no header');
  });

  test('columns called by years are a header', () => {
    expect(clients('Name,2024,2025', 'Ada Lane,10.5,20.5')).toMatchObject([{ name: 'Ada Lane' }]);
  });
});

describe('a sheet of hours', () => {
  test('with an id of an invoice is one', () => {
    const [row] = entries(
      'Project,Client,Description,Task,User,Email,Billable,Invoice ID,Start Date,Start Time,Duration (h),Billable Amount (EUR)',
      'Site,Acme,Kick-off,Plan,Ada,a@me.example,Yes,R-7,10/15/2026,11:00:00 AM,00:30:00,50.00',
    );
    expect(row).toMatchObject({ client: 'Acme', values: { happenedOn: '2026-10-15', minutes: 30 } });
  });

  test.each([
    ['Date,Client,Project,Task,Notes,Hours', '2026-10-13,Acme,Site,Cover,Second draft,1.5'],
    [
      'User,Email,Client,Project,Task,Description,Start date,Duration',
      'Ada,a@me.example,Acme,Site,Cover,Second draft,2026-10-13,01:30:00',
    ],
  ])('keeps a task that is no channel as text: %s', (header, row) => {
    const [record] = entries(header, row);
    expect(record?.problems).toEqual([]);
    expect(record?.values.text?.split('\n')).toEqual(expect.arrayContaining(['Cover', 'Second draft']));
    expect(record?.values.channel).toBeUndefined();
  });

  test('reads a task that is a channel', () => {
    const [record] = entries(
      'Date,Client,Project,Task,Notes,Hours',
      '2026-10-13,Acme,Site,Meeting,Kick-off,1.5',
    );
    expect(record?.values).toMatchObject({ channel: 'meeting', text: 'Kick-off' });
  });
});

test('a list of leads with the day of each and a channel is one of clients', () => {
  expect(
    opened(
      'Created,Name,Email address,Source,Form,Channel,Stage,Owner,Labels,Phone number (recommended)',
      '"08/10/2026, 21:35",Ada Lane,ada@lane.example,Paid,Autumn,Messenger,Intake,Unassigned,,',
    ).content.kind,
  ).toBe('clients');
});

describe('a row whose cells have moved', () => {
  const header = 'name,website,phone_number,address,city,description';

  test('is refused where they do not fit', () => {
    const [good, moved] = clients(
      header,
      'Acme,acme.example,555 0100,1 Main Street,Bonn,Prints',
      'Beta,555 0111,42 Long Road,Kiel,Owes us,',
    );
    expect(good?.problems).toEqual([]);
    expect(moved?.problems).toEqual([]);
    const [, short] = clients(
      header,
      'Acme,acme.example,555 0100,1 Main Street,Bonn,Prints',
      'Beta,555 0111,Long Road,Kiel,Owes us',
    );
    expect(short?.problems).toEqual([
      'it has 5 cells for 6 columns, and "Long Road" stands in the wrong one',
    ]);
  });

  test('is taken in where it only lacks the last', () => {
    const [row] = clients(header, 'Acme,acme.example,555 0100');
    expect(row).toMatchObject({ name: 'Acme', problems: [] });
  });
});

describe('cells', () => {
  test('with a list as JSON are its values', () => {
    const [row] = clients(
      'name,emails,contact_numbers',
      'Ada Lane,"[{""label"": ""work"", ""value"": ""ada@lane.example""}, {""value"": ""a@home.example""}]","[""555 01 02""]"',
    );
    expect(row).toMatchObject({
      emails: [{ value: 'ada@lane.example', label: 'work' }, { value: 'a@home.example' }],
      phones: [{ value: '555 01 02' }],
    });
  });

  test('that only look like a list are refused as a number', () => {
    const [row] = clients('name,phone', 'Ada Lane,"[{""value"": 555 0102}"');
    expect(row).toMatchObject({ phones: [], remarks: [expect.stringContaining('is not a phone number')] });
  });

  test('with an address from a link are the address', () => {
    const [row] = clients('Nom,Email', 'Le Four,%69nfo@four%2eexample');
    expect(row?.emails).toEqual([{ value: 'info@four.example' }]);
  });

  test('with an address cut into parts of a name name nobody', () => {
    const [row] = clients(
      'Name,Given Name,Additional Name,Family Name,E-mail 1 - Value',
      'jo@lane.example,jo@lane,,example,jo@lane.example',
    );
    expect(row).toMatchObject({ name: 'jo@lane.example', emails: [{ value: 'jo@lane.example' }] });
  });

  test('with the year 0000 are a birthday without one', () => {
    const [row] = clients('FirstName,LastName,BirthDate', 'Ada,Lane,0000-07-04');
    expect(row?.birthday).toEqual({ month: 7, day: 4, year: null });
  });

  test.each([
    ['asesor,nombre_cliente,Nombre establecimiento', 'Luz Rey,Pan Real,El Pan', 'Pan Real'],
    ['KundenID,Name,Nachname,Email', '7,Ada,Lane,ada@lane.example', 'Ada Lane'],
    ['Kundennummer,Firmenname,Ansprechpartner,Telefon', 'K1,Acme GmbH,Ada Lane,+49 30 987654', 'Acme GmbH'],
  ])('below %s name the client', (header, row, name) => {
    expect(clients(header, row)[0]?.name).toBe(name);
  });
});

describe('the call list of a router', () => {
  const header = 'Typ;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer';
  const rows = (...lines: string[]) => entries('sep=;', header, ...lines).map(({ values }) => values);

  test('has hours and minutes, and digits for the ways of a call', () => {
    expect(
      rows(
        '1;20.07.26 10:45;;0170 5550100;Phone;555;0:10',
        '2;20.07.26 14:37;;0170 5550100;;555;0:00',
        '3;20.07.26 15:00;;0170 5550100;;555;0:00',
        '4;21.07.26 09:08;;0170 5550100;Phone;555;1:04',
      ),
    ).toMatchObject([
      { channel: 'call', direction: 'in', minutes: 10, timeOfDay: '10:45' },
      { channel: 'call', direction: 'in', kind: 'attempt' },
      { channel: 'call', direction: 'in', kind: 'attempt' },
      { channel: 'call', direction: 'out', minutes: 64 },
    ]);
  });

  test('of an older one has 3 for an outgoing call', () => {
    expect(rows('3;20.07.26 15:00;;0170 5550100;Phone;555;0:05')).toMatchObject([
      { channel: 'call', direction: 'out', minutes: 5 },
    ]);
  });
});

describe('what did not happen is no entry', () => {
  test.each([
    [
      'Invitee Name,Event Type Name,Start Date & Time,End Date & Time,Canceled',
      'Ada Lane,Chat,2026-03-04 11:00 am,2026-03-04 11:30 am,true',
      'it was cancelled',
    ],
    [
      'CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT,IS MESSAGE DRAFT',
      'c2,Me,Ada Lane,2026-03-04 10:00:00 UTC,,Hello,Yes',
      'it is a draft, and was not sent',
    ],
  ])('%s', (header, row, problem) => {
    expect(entries(header, row)[0]?.problems).toEqual([problem]);
  });

  test('and a client who stayed away was tried to meet', () => {
    const [row] = entries(
      'Invitee Name,Event Type Name,Start Date & Time,End Date & Time,Canceled,Marked as No-Show',
      'Ada Lane,Chat,2026-03-04 11:00 am,2026-03-04 11:30 am,false,Yes',
    );
    expect(row).toMatchObject({ problems: [], values: { kind: 'attempt' } });
  });
});

describe('ids', () => {
  test('of a company are not those of a person named without it', () => {
    expect(
      clients('first_name,last_name,email,account_id', 'Ada,Lane,ada@lane.example,a1')[0]?.externalId,
    ).toBeUndefined();
    expect(clients('account_id,name', 'a1,Acme')[0]?.externalId).toBe('accountid/a1');
  });

  test('have no quote before them', () => {
    expect(clients('Customer ID,Name', "'123,Ada Lane")[0]?.externalId).toBe('customerid/123');
  });
});

test('tags in quotes, and a number called SMS, are read', () => {
  expect(
    clients(
      'EMAIL;LASTNAME;FIRSTNAME;SMS;TAGS',
      'ada@lane.example;Lane;Ada;33611111111;"""VIP"",""Blog"""',
    )[0],
  ).toMatchObject({ tags: ['VIP', 'Blog'], phones: [{ value: '33611111111' }] });
});

describe('an address book in another language', () => {
  test.each([
    ['Nome,Cognome,Stato,Data ultimo contatto', 'Anna,Bianchi,Potenziale,2026-10-01', 'prospect'],
    ['Nombre,Apellidos,Estado,Fecha del último contacto', 'Ana,Peña,Inactiva,2026-10-01', 'former'],
    ['Nome,Sobrenome,Estado,Data do último contato', 'Ana,Silva,Ativa,2026-10-01', 'active'],
  ])('says the state of a client and the day of the last contact: %s', (header, row, status) => {
    expect(clients(header, row)).toMatchObject([{ values: { status }, lastContactedOn: '2026-10-01' }]);
  });

  test('has states of a country that are no states of a client', () => {
    const file = opened('Nombre,Apellidos,Estado', 'Ana,Peña,Jalisco', 'Eva,Ruiz,Sonora');
    const [row] = [...file.content.rows];
    expect(row?.record).toMatchObject({ name: 'Ana Peña', values: {} });
    expect(file.unread()).toEqual([{ name: 'Estado', lost: [] }]);
  });

  test('has numbered columns of addresses and numbers', () => {
    const [row] = clients(
      'Vorname,Nachname,E-Mail 1,E-Mail 2: Adresse,Telefon 1,Mobil 1,Handy 2',
      'Karl,Öner,karl@oener.de,k@web.de,+49 40 111222,+49 170 222333,+49 171 333444',
    );
    expect(row?.emails.map(({ value }) => value)).toEqual(['karl@oener.de', 'k@web.de']);
    expect(row?.phones).toEqual(
      [
        { value: '+49 40 111222', index: 4 },
        { value: '+49 170 222333', index: 5, label: 'mobile' },
        { value: '+49 171 333444', index: 6, label: 'mobile' },
      ].map(({ index: _, ...phone }) => expect.objectContaining(phone)),
    );
  });
});

test('activities whose columns say so are a log', () => {
  const [row] = entries(
    'Activity - Subject,Activity - Type,Activity - Due date,Activity - Due time,Activity - Duration,Activity - Done,Activity - Note,Person - Name,Organization - Name',
    'Call about the offer,Call,2026-11-10,09:00,00:30,Done,They want a draft,Ada Lovelace,Acme',
  );
  expect(row).toMatchObject({
    client: 'Acme',
    values: { happenedOn: '2026-11-10', channel: 'call', minutes: 30 },
  });
});

test('an id that another program calls a record id is not taken for one of HubSpot', () => {
  const [row] = clients(
    'Record Id,Contact Owner.id,Contact Owner,First Name,Last Name,Account Name.id,Account Name,Last Activity Time',
    'zcrm_1,zcrm_9,Me,Ina,Berg,zcrm_55,Berg AS,2026-11-11 09:00:00',
  );
  expect(row).toMatchObject({ company: 'Berg AS', lastContactedOn: '2026-11-11' });
  expect(opened('Record Id,Account Name.id,Account Name', 'zcrm_1,zcrm_55,Berg AS').source).toBe('unknown');
});

test.each(['Last Touch', 'Last meeting', 'Date of last contact', 'Zuletzt gesprochen'])(
  'the day of the last contact may be called %s',
  (name) => {
    expect(clients(`Name,${name}`, 'Ana Ruiz,2026-11-03')).toMatchObject([{ lastContactedOn: '2026-11-03' }]);
  },
);

describe('a time of a start and of an end', () => {
  test.each([
    ['Start Date,Start Time,End Date,End Time', '11/20/2026,9:00:00 AM,11/20/2026,10:30:00 AM', 90],
    ['Start,End', '2026-11-20 10:00,2026-11-20 10:45', 45],
    ['Start Date & Time,End Date & Time', '2026-11-20 10:00 am,2026-11-20 12:30 pm', 150],
    ['Start Date,Start Time,End Time', '2026-11-20,22:00,23:15', 75],
    ['Start Date,Start Time,End Date,End Time', '2026-11-20,22:00,2026-11-21,02:00', undefined],
    ['Start Date,Start Time,End Date,End Time,Duration', '2026-11-20,10:00,2026-11-20,11:00,00:20:00', 20],
  ])('give the minutes: %s as %s', (header, row, minutes) => {
    const [entry] = entries(`Subject,${header}`, `Kick-off with Acme,${row}`);
    expect(entry?.values.minutes).toBe(minutes);
  });
});

describe('what of a log is not read is listed', () => {
  test.each([
    ['Client,From,To,Date,Channel', 'Acme,Ada,Me,2026-11-20,email', ['From', 'To']],
    [
      'Subject,Start Date,Start Time,End Date,End Time',
      'With Acme,2026-11-20,22:00,2026-11-21,02:00',
      ['End Date', 'End Time'],
    ],
    ['Client,Email,Email 2,Date,Channel', 'Acme,a@acme.example,b@acme.example,2026-11-20,call', ['Email 2']],
    ['Client,Due,Reminder,Text', 'Acme,2026-12-20,Call,Ask about the draft', []],
  ])('%s', (header, row, names) => {
    const file = opened(header, row);
    expect([...file.content.rows]).toMatchObject([{ record: { problems: [] } }]);
    expect(file.unread().map(({ name }) => name)).toEqual(names);
  });
});
