/** What begins the quoted part of a mail in HTML, as mail programs mark it. */
const quote =
  /<blockquote\b|<[^>]+\b(?:class="[^"]*\b(?:gmail_quote|gmail_extra|yahoo_quoted|moz-cite-prefix|protonmail_quote|zmail_extra)|id="?(?:divRplyFwdMsg|appendonsend|reply-intro|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container))/i;

const named: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    shy: '',
    zwnj: '',
    ndash: '–',
    mdash: '—',
  },
  ...{ hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', euro: '€', middot: '·' },
  ...{ eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', acirc: 'â', ccedil: 'ç', ugrave: 'ù', ocirc: 'ô' },
  ...{ icirc: 'î', iuml: 'ï', euml: 'ë', oelig: 'œ', aelig: 'æ', oslash: 'ø', aring: 'å', ntilde: 'ñ' },
  ...{
    aacute: 'á',
    iacute: 'í',
    oacute: 'ó',
    uacute: 'ú',
    atilde: 'ã',
    otilde: 'õ',
    iexcl: '¡',
    iquest: '¿',
  },
};

/** The text of a mail in HTML, a line for each line that is seen, without what it quotes at its end. */
export function textOfHtml(html: string): string {
  const body = html.replace(/<(style|script|head|title)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, '');
  const at = body.search(quote);
  // What stands before nothing but a quote is the mail itself: a forwarded one, or an answer below.
  const own = at >= 0 && /\p{L}/u.test(body.slice(0, at).replace(/<[^>]*>/g, '')) ? body.slice(0, at) : body;
  return own
    .replace(/[\r\n\t ]+/g, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d|hr|\/table|\/ul|\/ol)\b[^>]*>/gi, '\n')
    .replace(/<(?:p|h\d|ul|ol|table)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/[ \u00a0]+/g, ' ');
}
