// What the engine says, which it does in English, in the language of the page; rules (EngineWords) and words
// (build/engineWords.ts) are those of the window.

export interface Phrases {
  /** Names and phrases without places. */
  words: Record<string, string>;
  /** Sentences with places, "%1", and how they are said; with a second form for more than one where they count, "%n". */
  sentences: [english: string, ...forms: string[]][];
}

/** A sentence of what the engine said. */
export interface Part {
  text: string;
  /** Whether it is in the language of the page: what no pattern knows stays as it came. */
  isKnown: boolean;
}

export type Sayer = (english: string) => Part[];

const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const DAY = new RegExp(`^(\\d{1,2}) (${MONTHS})(?: (\\d{4}))?$`);
const NUMBER = /^([\u2212-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(\u202f?%)?(?: (tn|bn|m))?$/;
const FIGURE = /^(.+?) ([\u2212-]?\d.*)$/;
const PLACE = /%[\dn]/g;
const ANY_LEAP_YEAR = '2024';

interface Pattern {
  expression: RegExp;
  /** Of its pieces between the places: most texts are turned away without the expression. */
  longest: string;
  /** Letters that are not a place; who has more of them says more exactly what it is about. */
  fixed: number;
  places: string[];
  forms: string[];
}

function patternOf([english, ...forms]: Phrases['sentences'][number]): Pattern {
  const pieces = english.split(PLACE);
  const escaped = pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    expression: new RegExp(`^${escaped.join('(.+?)')}$`),
    longest: pieces.reduce((a, b) => (b.length > a.length ? b : a)),
    fixed: pieces.join('').length,
    places: english.match(PLACE) ?? [],
    forms,
  };
}

/** How a language says what the engine says. */
export function sayerOf(phrases: Phrases, locale: string): Sayer {
  const words = new Map(Object.entries(phrases.words));
  const patterns = phrases.sentences.map(patternOf).sort((a, b) => b.fixed - a.fixed);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const plural = new Intl.PluralRules(locale);
  const separators = new Map(new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(12345.5).map(({ type, value }) => [type, value]));

  /** "13.4", "−2.0 %", "1.5 bn". */
  function number(english: string): string | undefined {
    const [, digits = '', percent = '', unit] = NUMBER.exec(english) ?? [];
    if (!digits) return undefined;
    const written = digits.replace(/[.,]/g, (mark) => separators.get(mark === '.' ? 'decimal' : 'group') ?? mark);
    return written + percent + (unit ? ` ${words.get(unit) ?? unit}` : '');
  }

  /** "4 Jan 2021", or without the year. */
  function day(english: string): string | undefined {
    const [, date, month = '', year] = DAY.exec(english) ?? [];
    if (!date) return undefined;
    const time = Date.UTC(Number(year ?? ANY_LEAP_YEAR), MONTHS.split('|').indexOf(month), Number(date));
    return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(year ? { year: 'numeric' } : {}), timeZone: 'UTC' }).format(time);
  }

  /** A name and its figure: "P/E 13.4". */
  function figure(english: string): string | undefined {
    const [, name = '', value = ''] = FIGURE.exec(english) ?? [];
    const [said, written] = [words.get(name), number(value)];
    return said && written && `${said} ${written}`;
  }

  /** "value 22.7, quality 21.5 and health 17.3"; not where one of them is not known. */
  function list(english: string): string | undefined {
    const parts = english.split(/, | and /);
    if (parts.length < 2) return undefined;
    const known = parts.flatMap((part) => sentence(part) ?? []);
    if (known.length < parts.length) return undefined;
    return english.includes(' and ') ? lists.format(known) : known.join(', ');
  }

  function part(english: string): string {
    return said(english)
      .map(({ text }) => text)
      .join(' ');
  }

  function filled(english: string): string | undefined {
    for (const { expression, longest, places, forms } of patterns) {
      const found = english.includes(longest) ? expression.exec(english) : null;
      if (!found) continue;
      const valueOf = (place: string) => found[places.indexOf(place) + 1] ?? place;
      const form = places.includes('%n') && plural.select(Number(valueOf('%n').replace(/,/g, ''))) !== 'one' ? forms[1] : forms[0];
      // A day may end with a full stop of its own.
      return (form ?? '').replace(PLACE, (place) => part(valueOf(place))).replace(/\.\.$/, '.');
    }
    return undefined;
  }

  /** A figure and what it means: "Net margin 18.8 %: much of each sale is left as profit". */
  function explained(english: string): string | undefined {
    const colon = english.indexOf(': ');
    if (colon <= 0) return undefined;
    const [before, after] = [sentence(english.slice(0, colon)), sentence(english.slice(colon + 2))];
    return before && after && `${before}: ${after}`;
  }

  /** One sentence or a part of one; nothing for what is not known. */
  function sentence(english: string): string | undefined {
    return words.get(english) ?? number(english) ?? day(english) ?? figure(english) ?? filled(english) ?? list(english) ?? explained(english);
  }

  function said(english: string): Part[] {
    return english.split(/(?<=\.) (?=[A-Z\d])/).map((each) => {
      const whole = sentence(each);
      const text = whole ?? (each.endsWith('.') ? sentence(each.slice(0, -1))?.concat('.') : undefined);
      return { text: text ?? each, isKnown: text !== undefined };
    });
  }
  return said;
}
