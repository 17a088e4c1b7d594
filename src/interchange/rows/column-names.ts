import type { ImportKind, ThingKind } from '../../app/importing/import-rows.ts';
import { foldText, foldWord } from '../../domain/text/names.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { importName, type Noun } from '../../nouns/field.ts';
import { thingNouns } from '../../nouns/index.ts';
import { reminder } from '../../nouns/reminder.ts';
import { logFields, logVague, logWho, withLogNames } from './log-columns.ts';

/** A column's field, as `--map` names it. */
export type FieldName = string;

/** Column names for one kind of file, folded (lower case, letters and digits only), best first. */
export interface ColumnNames {
  fields: Readonly<Record<FieldName, readonly string[]>>;
  /** Vague names: each fills the first of its fields that no clearer column fills. */
  vague: readonly (readonly [name: string, ...fields: FieldName[]])[];
  /** Fields that identify somebody; a row needs one of them. */
  who: readonly FieldName[];
}

/** Fields that several columns may fill together; for other fields, the first non-empty column counts. */
export const repeatable: ReadonlySet<FieldName> = new Set(['email', 'phone', 'tags', 'notes', 'text']);

/** A column's name for comparing: `Téléphone 1` is `telephone1`. */
export function foldHeader(name: string): string {
  return foldWord(foldText(name));
}

type Language = 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pt';

/** What columns of clients are called in other languages than English, written as people write them. */
const inOtherLanguages: Readonly<Record<FieldName, Readonly<Partial<Record<Language, string>>>>> = {
  name: {
    de: 'Vollständiger Name, Ansprechpartner, Kontaktperson, Vor- und Nachname, Kontaktname',
    fr: 'Nom, Nom complet, Nom et prénom, Prénom et nom, Nom du contact, Nom affiché, Interlocuteur',
    es: 'Nombre, Nombre completo, Nombre y apellidos, Nombre del contacto, Persona de contacto',
    it: 'Nome, Nome completo, Nome e cognome, Nominativo, Referente, Nome contatto',
    nl: 'Naam, Volledige naam, Contactpersoon, Weergavenaam',
    pt: 'Nome, Nome completo, Nome do contato, Nome do contacto, Pessoa de contacto',
  },
  firstName: {
    de: 'Vorname',
    fr: 'Prénom, Prénoms',
    es: 'Nombre de pila, Primer nombre, Nombres',
    it: 'Nome di battesimo',
    nl: 'Voornaam',
    pt: 'Primeiro nome, Nome próprio',
  },
  middleName: {
    de: 'Zweiter Vorname, Weitere Vornamen',
    fr: 'Deuxième prénom',
    es: 'Segundo nombre',
    it: 'Secondo nome',
    nl: 'Tussenvoegsel, Tweede voornaam',
    pt: 'Nome do meio',
  },
  lastName: {
    de: 'Nachname, Familienname, Zuname',
    fr: 'Nom de famille',
    es: 'Apellido, Apellidos, Primer apellido',
    it: 'Cognome',
    nl: 'Achternaam, Familienaam',
    pt: 'Sobrenome, Apelido, Apelidos, Último nome',
  },
  company: {
    de: 'Firma, Firmenname, Unternehmen, Organisation, Betrieb, Kunde, Kundenname, Arbeitgeber',
    fr: 'Société, Entreprise, Raison sociale, Nom de la société, Nom de l’entreprise, Nom du client, Nom client',
    es: 'Empresa, Compañía, Razón social, Organización, Cliente, Nombre del cliente, Nombre cliente, Nombre de la empresa',
    it: 'Azienda, Società, Ditta, Ragione sociale, Organizzazione, Cliente, Nome cliente, Nome azienda',
    nl: 'Bedrijf, Bedrijfsnaam, Organisatie, Klant, Klantnaam, Firma',
    pt: 'Empresa, Companhia, Razão social, Organização, Cliente, Nome do cliente, Nome da empresa',
  },
  clientId: {
    de: 'Kundennummer, Kundennr, Kunden-Nr, Kunden-ID',
    fr: 'Numéro client, N° client, Code client, Référence client',
    es: 'Número de cliente, Código de cliente',
    it: 'Numero cliente, Codice cliente',
    nl: 'Klantnummer',
    pt: 'Número do cliente, Código do cliente',
  },
  title: {
    de: 'Funktion, Berufsbezeichnung, Stellenbezeichnung',
    fr: 'Poste, Fonction, Intitulé du poste, Titre du poste',
    es: 'Cargo, Puesto',
    it: 'Ruolo, Mansione, Qualifica, Posizione',
    nl: 'Functie',
    pt: 'Cargo, Função',
  },
  email: {
    de: 'E-Mail-Adresse, E-Mail, Mail, Mailadresse, Emailadresse, E-Mail privat, E-Mail geschäftlich',
    fr: 'Courriel, Mél, Adresse e-mail, Adresse mail, Adresse électronique, Adresse courriel, E-mail',
    es: 'Correo, Correo electrónico, Dirección de correo electrónico, Dirección de correo, E-mail',
    it: 'Posta elettronica, Indirizzo e-mail, Indirizzo email, Indirizzo di posta elettronica, Indirizzo mail',
    nl: 'E-mailadres, Mailadres, E-mail',
    pt: 'Correio eletrónico, Correio eletrônico, Endereço de e-mail, Endereço de email, E-mail',
  },
  phone: {
    de: 'Telefon, Telefonnummer, Tel, Tel-Nr, Rufnummer, Festnetz, Telefon privat, Telefon geschäftlich',
    fr: 'Téléphone, Tél, Numéro de téléphone, Téléphone fixe, Téléphone professionnel',
    es: 'Teléfono, Número de teléfono, Teléfono fijo',
    it: 'Telefono, Numero di telefono, Telefono fisso, Recapito telefonico',
    nl: 'Telefoon, Telefoonnummer, Vaste telefoon',
    pt: 'Telefone, Número de telefone, Telefone fixo',
  },
  'phone/mobile': {
    de: 'Handy, Handynummer, Mobil, Mobiltelefon, Mobilnummer, Mobilfunk',
    fr: 'Portable, Mobile, Téléphone portable, Téléphone mobile, Tél portable, Tél mobile',
    es: 'Móvil, Celular, Teléfono móvil, Teléfono celular',
    it: 'Cellulare, Telefono cellulare',
    nl: 'Mobiel, Mobiele telefoon, Mobiel nummer, Mobiele nummer',
    pt: 'Telemóvel, Celular',
  },
  notes: {
    de: 'Notiz, Notizen, Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Kommentar',
    fr: 'Remarque, Remarques, Commentaire, Commentaires',
    es: 'Nota, Notas, Observaciones, Comentarios',
    it: 'Osservazioni, Commenti, Annotazioni',
    nl: 'Notitie, Notities, Opmerking, Opmerkingen',
    pt: 'Nota, Notas, Observação, Observações, Comentários',
  },
  tags: {
    de: 'Schlagwort, Schlagwörter, Stichwörter, Kategorie, Kategorien, Gruppe, Gruppen',
    fr: 'Étiquette, Étiquettes, Catégorie, Catégories, Groupe, Groupes',
    es: 'Etiqueta, Etiquetas, Categoría, Categorías, Grupo, Grupos',
    it: 'Etichetta, Etichette, Categoria, Categorie, Gruppo, Gruppi',
    nl: 'Categorie, Categorieën, Groep, Groepen',
    pt: 'Marcadores, Categoria, Grupo',
  },
  birthday: {
    de: 'Geburtstag, Geburtsdatum, geboren am',
    fr: 'Anniversaire, Date de naissance',
    es: 'Cumpleaños, Fecha de nacimiento',
    it: 'Compleanno, Data di nascita',
    nl: 'Verjaardag, Geboortedatum',
    pt: 'Aniversário, Data de nascimento',
  },
  lastContacted: {
    de: 'Letzter Kontakt, Zuletzt kontaktiert',
    fr: 'Dernier contact',
    es: 'Último contacto',
    it: 'Ultimo contatto',
    nl: 'Laatste contact',
    pt: 'Último contato, Último contacto',
  },
  since: {
    de: 'Kunde seit',
    fr: 'Client depuis',
    es: 'Cliente desde',
    it: 'Cliente dal',
    nl: 'Klant sinds',
  },
  status: { fr: 'Statut', it: 'Stato cliente', es: 'Estado del cliente', pt: 'Situação' },
  source: {
    de: 'Quelle, Herkunft',
    fr: 'Origine, Provenance',
    it: 'Fonte, Provenienza',
    nl: 'Bron',
    pt: 'Origem',
  },
  currency: { de: 'Währung', fr: 'Devise', es: 'Divisa, Moneda', it: 'Valuta', pt: 'Moeda' },
  'also-called': {
    de: 'Spitzname',
    fr: 'Surnom',
    es: 'Apodo',
    it: 'Soprannome',
    nl: 'Bijnaam',
    pt: 'Alcunha',
  },
};

/** The names of a field in the other languages, folded. */
function foreign(field: FieldName): string[] {
  return Object.values(inOtherLanguages[field] ?? {}).flatMap((names) => names.split(',').map(foldHeader));
}

const foreignMobiles: ReadonlySet<string> = new Set(foreign('phone/mobile'));

const externalId = ['externalid', 'recordid', 'id', 'uid', 'uuid', 'hsobjectid'];
const organisation = [
  'company',
  'companyname',
  'organization',
  'organisation',
  'organizationname',
  'organisationname',
];
const business = [
  ...organisation,
  'organization1name',
  'business',
  'businessname',
  'employer',
  'associatedcompany',
];
const customer = ['client', 'clientname', 'customer', 'customername', 'account', 'accountname'];

/** The columns of a noun's declared fields, by `--map` name. */
function declaredColumns({ fields }: Noun): Record<FieldName, readonly string[]> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) =>
      field.options.imports === undefined
        ? []
        : [[importName(key, field), [...field.options.imports, key.toLowerCase()]]],
    ),
  );
}

const { emails: _, phones: __, ...clientFields } = declaredColumns(client);

const englishClientColumns: ColumnNames['fields'] = {
  externalId: [...externalId, 'contactid', 'personid', 'leadid', 'vcarduid'],
  // A row about an employee has the employee's own id; these columns always hold the company's.
  clientId: ['clientid', 'customerid', 'clientnumber', 'customernumber'],
  companyId: ['companyid', 'accountid'],
  name: [
    ...['name', 'fullname', 'contactname', 'contactperson', 'person', 'personname', 'displayname'],
    ...['leadname', 'contactfullname', 'customerfullname', 'clientfullname', 'yourname', 'yourfullname'],
    ...['whatisyourname', 'whatsyourname', 'whatisyourfullname', 'firstandlastname', 'firstnamelastname'],
    ...['inviteename', 'attendeename', 'buyername', 'membername', 'nameandsurname', 'namesurname'],
  ],
  firstName: ['firstname', 'givenname', 'forename', 'first', 'fname', 'christianname'],
  middleName: ['middlename', 'additionalname', 'middle'],
  lastName: ['lastname', 'familyname', 'surname', 'last', 'lname', 'secondname'],
  company: [
    ...[...business, 'client', 'clientname', 'customer', 'customername', 'accountname'],
    ...['relatedcompany', 'parentcompany', 'companyaccount', 'firm', 'yourcompany', 'organisation1name'],
    ...['primarycompany', 'defaultaddresscompany'],
  ],
  title: [
    'jobtitle',
    'organizationtitle',
    'organization1title',
    'position',
    'role',
    'jobposition',
    'jobrole',
  ],
  email: ['email'],
  phone: ['phone'],
  ...clientFields,
  lastContacted: [
    ...[
      'lastcontacted',
      'lastcontactedon',
      'lastcontactedat',
      'lastcontact',
      'lastcontactdate',
      'toldcontacton',
    ],
    ...['lastinteraction', 'lastspoke', 'lastactivitydate', 'lastactivity'],
  ],
  currency: ['currency', 'currencycode', 'yearlyvaluecurrency'],
  birthday: ['birthday', 'birthdate', 'dateofbirth', 'dob', 'born', 'bornon'],
  birthYear: ['birthyear', 'yearofbirth'],
  birthMonth: ['birthmonth', 'monthofbirth'],
};

const clientColumns: ColumnNames['fields'] = Object.fromEntries(
  Object.entries(englishClientColumns).map(([field, names]) => [
    field,
    [...new Set([...names, ...foreign(field)])],
  ]),
);

const entryColumns: ColumnNames['fields'] = {
  externalId: [...externalId, 'interactionid', 'activityid'],
  client: [...customer, ...business],
  person: ['person', 'with', 'contactname', 'contactperson', 'personname', 'fullname', 'people', 'attendees'],
  email: ['email'],
  ...logFields,
  ...withLogNames(declaredColumns(entry)),
};

const reminderColumns: ColumnNames['fields'] = {
  externalId: [...externalId, 'reminderid', 'taskid'],
  client: [...customer, ...business],
  ...declaredColumns(reminder),
};

/** Column names in real files, by kind of file. */
export const columnNames: Readonly<Record<ImportKind, ColumnNames>> = {
  clients: {
    fields: clientColumns,
    vague: [
      ['contact', 'name'],
      ['lead', 'name'],
      ['kontakt', 'name'],
      ['contacto', 'name'],
      ['contatto', 'name'],
      ['contato', 'name'],
      ['account', 'company'],
      // Next to a job column, `Title` means Mr. or Dr.
      ['title', 'title'],
    ],
    who: ['name', 'firstName', 'lastName', 'company', 'email'],
  },
  entries: {
    fields: entryColumns,
    vague: [
      ['name', 'client', 'person'],
      ['contact', 'person'],
      ['who', 'person'],
      ['title', 'text'],
      ['createdate', 'on'],
      ...logVague,
    ],
    who: ['client', 'person', 'email', ...logWho],
  },
  reminders: {
    fields: reminderColumns,
    vague: [
      ...vaguely('client', 'name', 'contact', 'person', 'who'),
      ...vaguely('due', 'date', 'day'),
      ...vaguely('text', 'title', 'subject', 'summary', 'description', 'note', 'notes'),
    ],
    who: ['client'],
  },
  ...columnsOfThings(),
};

function vaguely(field: FieldName, ...names: string[]): (readonly [string, FieldName])[] {
  return names.map((name) => [name, field] as const);
}

/** The columns of notes, charges, feedback and concerns. */
function columnsOfThings(): Record<ThingKind, ColumnNames> {
  const columns = Object.entries(thingNouns).map(([kind, noun]): [string, ColumnNames] => {
    const named = { client: [...customer, ...business], person: ['person', 'contactperson', 'with'] };
    const hasMoney = Object.values((noun as Noun).fields).some((field) => field.kind === 'money');
    const currency: ColumnNames['fields'] = hasMoney ? { currency: ['currency', 'currencycode'] } : {};
    const fields = { ...named, ...currency, ...declaredColumns(noun) };
    return [kind, { fields, vague: [['name', 'client']], who: ['client'] }];
  });
  return Object.fromEntries(columns) as Record<ThingKind, ColumnNames>;
}

const about =
  'contact|client|customer|person|people|lead|attendee|buyer|invitee|member|subscriber|guest|organi[sz]ation|your';
const emailColumn = new RegExp(
  `^(?:(work|business|home|personal|other)|primary|secondary|alternate|additional|billing|main|preferred|${about})?emails?\\d*(?:address(?:es)?|value|id)?\\d*(work|home|other)?$`,
);
const phoneColumn = new RegExp(
  `^(?:(work|business|bus|office|home|mobile|mob|cell|other|car|radio|companymain|ttytdd)|primary|secondary|company|main|billing|default(?:address)?|${about})?(?:tele)?phones?(?:no|nr|numbers?)?\\d*(?:value)?(work|home|mobile|other)?$`,
);
const barePhone =
  /^(?:(mobile|cell|mob)(?:no|numbers?)?|(?:contact)?tel|telefon|contact(?:no|numbers?)|whatsapp(?:no|numbers?)?|sms(?:no|numbers?)?)\d*$/;

const labels: Readonly<Record<string, string>> = {
  business: 'work',
  bus: 'work',
  office: 'work',
  mob: 'mobile',
  cell: 'mobile',
  companymain: 'main',
  ttytdd: 'tty',
};

/** The address or number field of a folded column name, with its label; null for other columns. */
export function contactColumn(folded: string): { field: 'email' | 'phone'; label?: string } | null {
  if (foreignMobiles.has(folded)) return { field: 'phone', label: 'mobile' };
  const email = emailColumn.exec(folded);
  const found = email ?? phoneColumn.exec(folded) ?? barePhone.exec(folded);
  if (!found) return null;
  const kind = found[1] ?? found[2];
  const label = kind && (labels[kind] ?? kind);
  return { field: email ? 'email' : 'phone', ...(label ? { label } : {}) };
}

/** What stands before the name of a field in columns such as `Person - Job title` and `Lead: Company`. */
const owner = /^(?:person|contact|lead|kontakt|client|customer|attendee|buyer|invitee)\s*[-–—:./|]+\s*(.+)$/i;

/** What a form says of a question, behind it. */
const ofForms =
  /\s*\((?:recommended|optional|required|mandatory|if any|erforderlich|pflichtfeld|facultatif|obligatoire|opcional|obligatorio|obrigat[oó]rio|facoltativo|obbligatorio|optioneel|verplicht)\)$/i;

/** A column's name without whose it is and without the remark of a form, folded; null where it has neither. */
export function withoutOwner(name: string): string | null {
  const written = name.trim();
  const bare = written.replace(ofForms, '');
  const rest = owner.exec(bare)?.[1] ?? bare;
  return rest === written ? null : foldHeader(rest);
}

const elsewhere =
  /address|street|strasse|city|town|ort$|stadt|ville|ciudad|cidade|citta|plaats|state|province|region|bundesland|county|country|land$|pays|pais|paese|zip|post(?:al)?code|postcode|plz|cp$|cap$|website|web|url|domain|link|photo|image|gender|sex|anrede|salutation|greeting|civilite|prefix|suffix|sprache|language|langue|owner|createdby|modifiedby|updatedby|assigned|agent|manager|assistant|spouse|children|industry|branche|sector|department|abteilung|type$|typ$|kind$|source|medium|campaign|adset|ad(?:name|id)$|form(?:name|id)$|platform|stage|phase|priority|rating|score|timezone|zone$|plan$|product|service|project|task|deal|subject|betreff|file|list(?:name)?$|username|login|handle$|twitter|facebook|instagram|linkedin|skype|fax|pager|vat|tax|siret|iban|bic|account(?:no|number)|terms|price|total|amount|balance|invoice|order|event|phonetic|yomi|location|lieu$|^ort|start|^end|date|datum|time|allday|description|duration|hours|initials|hobby|occupation|profession|religion|nationality|title$|status|reason/;

/** Whether a column's folded name says that it holds no name of somebody. */
export function isElsewhere(folded: string): boolean {
  return elsewhere.test(folded);
}

/** Whether a column's folded name speaks of a name or of somebody. */
export function speaksOfNames(folded: string): boolean {
  return /name|nom|nombre|naam|nimi|navn|namn|nazw|imie|imya|jmeno|prijmeni|apellido|cognome|contact|kontakt|client|kunde|klient|customer|lead|person|who|guest|attendee|member|student|patient|buyer|имя|фамилия|фио|клиент|имена|الاسم|اسم|שם|名|氏|姓|会社|公司|客户|이름|성명|회사/.test(
    folded,
  );
}
