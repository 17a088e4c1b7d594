/** The program a file comes from, as far as its columns tell. */
export type Source =
  | 'google'
  | 'google-old'
  | 'outlook'
  | 'outlook-web'
  | 'linkedin'
  | 'hubspot'
  | 'quickbooks'
  | 'freshbooks'
  | 'rapport'
  | 'unknown';

/** What people call those programs; nobody's name where the columns do not tell. */
export const sourceNames: Readonly<Record<Source, string | null>> = {
  google: 'Google Contacts',
  'google-old': 'Google Contacts',
  outlook: 'Outlook',
  'outlook-web': 'Outlook',
  linkedin: 'LinkedIn',
  hubspot: 'HubSpot',
  quickbooks: 'QuickBooks',
  freshbooks: 'FreshBooks',
  rapport: null,
  unknown: null,
};

type Signature = readonly [source: Source, all: readonly string[], ...oneOf: string[]];

// Each needs all of the first names and, where others follow, one of those; the first that fits is taken.
const signatures: readonly Signature[] = [
  ['google-old', ['givenname'], 'groupmembership', 'yominame', 'organization1name'],
  ['google', ['firstname'], 'phoneticfirstname', 'fileas', 'email1value', 'organizationtitle'],
  [
    'outlook',
    ['firstname', 'emailaddress'],
    'emaildisplayname',
    'businessstreet',
    'ttytddphone',
    'internetfreebusy',
  ],
  ['linkedin', ['firstname', 'connectedon']],
  ['hubspot', [], 'recordid', 'lifecyclestage', 'associatedcompanyids', 'hsobjectid'],
  ['quickbooks', ['customer'], 'phonenumbers', 'billingaddress', 'openbalance'],
  ['quickbooks', ['name'], 'openingbalance'],
  [
    'freshbooks',
    ['organization', 'firstname', 'email'],
    'provincestate',
    'province',
    'addressline1',
    'busphone',
  ],
  ['freshbooks', ['companyname', 'firstname', 'emailaddress', 'addressline1']],
  ['rapport', ['externalid']],
  ['rapport', ['id', 'handle']],
];

/** Whether the columns are of a list that rapport wrote. */
export function isOwnList(names: readonly string[]): boolean {
  return names.includes('id') && names.includes('handle');
}

/** The program whose exports have such columns; `names` are folded and in the order of the file. */
export function sourceOf(names: readonly string[]): Source {
  const has = new Set(names);
  const found = signatures.find(
    ([, all, ...oneOf]) =>
      all.every((name) => has.has(name)) && (oneOf.length === 0 || oneOf.some((name) => has.has(name))),
  )?.[0];
  // Outlook on the web puts the courtesy title behind the names, the desktop program before them.
  if (found === 'outlook' && names[0] !== 'title') return 'outlook-web';
  return found ?? 'unknown';
}
