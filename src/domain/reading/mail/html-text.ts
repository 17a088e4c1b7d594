/** What begins the quoted part of a mail in HTML, as mail programs mark it. */
const quote =
  /<[^<>]{1,400}?\b(?:class="[^"<>]{0,300}?\b(?:gmail_quote|gmail_extra|yahoo_quoted|moz-cite-prefix|protonmail_quote|zmail_extra)|id="?(?:divRplyFwdMsg|appendonsend|reply-intro|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container))/i;

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

/** What begins a signature. */
const signed =
  /<[^<>]{1,400}?\b(?:class="[^"<>]{0,300}?\b(?:gmail_signature|moz-signature)|id="?(?:ms-outlook-mobile-signature|signature\b))/gi;

/** What is read of a page, in letters. */
const longest = 300_000;

/** A page without styles, scripts and comments. */
function withoutUnseen(html: string): string {
  const small = html.toLowerCase();
  const begins = /<(style|script|head|title)\b|<!--/g;
  let seen = '';
  let from = 0;
  for (let found = begins.exec(small); found !== null; found = begins.exec(small)) {
    const end = found[1] === undefined ? '-->' : `</${found[1]}`;
    const at = small.indexOf(end, begins.lastIndex);
    if (at < 0) break;
    seen += html.slice(from, found.index);
    const close = small.indexOf('>', at + end.length - 1);
    from = close < 0 ? html.length : close + 1;
    begins.lastIndex = from;
  }
  return seen + html.slice(from);
}

/** A page with `>` in the place of each piece that it quotes. */
function withoutBlocks(html: string): string {
  let depth = 0;
  return html
    .split(/(<\/?blockquote\b[^<>]*>)/i)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (/^<blockquote\b/i.test(piece)) {
        depth += 1;
        return depth === 1 ? '<br>&gt;<br>' : '';
      }
      if (/^<\/blockquote\b/i.test(piece)) {
        depth = Math.max(0, depth - 1);
        return '';
      }
      return depth === 0 ? piece : '';
    })
    .join('');
}

/** The text of a mail in HTML, a line for each line that is seen, without what it quotes at its end. */
export function textOfHtml(html: string): string {
  const body = withoutBlocks(withoutUnseen(html.slice(0, longest))).replace(signed, '<br>-- <br>$&');
  // A quoted piece stands as plain text has it; answers may follow.
  const at = body.search(quote);
  // What stands before nothing but a quote is the mail itself: a forwarded one, or an answer below.
  const own = at >= 0 && /\p{L}/u.test(body.slice(0, at).replace(/<[^<>]*>/g, '')) ? body.slice(0, at) : body;
  return own
    .replace(/[\r\n\t ]+/g, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d|hr|\/table|\/ul|\/ol)\b[^<>]*>/gi, '\n')
    .replace(/<(?:p|h\d|ul|ol|table)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/[ \u00a0]+/g, ' ');
}
