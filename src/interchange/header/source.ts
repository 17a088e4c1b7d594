/** The program that wrote a file, judged by its columns. */
export type Source =
  | 'google'
  | 'google-old'
  | 'outlook'
  | 'outlook-web'
  | 'linkedin'
  | 'hubspot'
  | 'quickbooks'
  | 'freshbooks'
  | 'vcard'
  | 'rapport'
  | 'unknown';

type Signature = readonly [source: Source, all: readonly string[], ...oneOf: string[]];

// A signature needs all its first names and one of any others; the first match wins.
const signatures: readonly Signature[] = [
  ['vcard', ['vcarduid']],
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

/** Whether rapport wrote a list with these columns. */
export function isOwnList(names: readonly string[]): boolean {
  return names.includes('id') && names.includes('handle');
}

/** The program that exports such columns; `names` are folded, in file order. */
export function sourceOf(names: readonly string[]): Source {
  const has = new Set(names);
  // Zoho calls its ids as HubSpot does, and has the id of an owner or account beside each.
  if (
    has.has('recordid') &&
    names.some((name) => /^(?:account|contact|lead|parentaccount)(?:name|owner)id$/.test(name))
  )
    return 'unknown';
  const found = signatures.find(
    ([, all, ...oneOf]) =>
      all.every((name) => has.has(name)) && (oneOf.length === 0 || oneOf.some((name) => has.has(name))),
  )?.[0];
  // Outlook on the web puts the courtesy title after the names, the desktop program before them.
  if (found === 'outlook' && names[0] !== 'title') return 'outlook-web';
  return found ?? 'unknown';
}
