// Reads an answer's Markdown, with [n] as a citation of its own, so that the page can be built from it node by node.
import { Marked, type Token, type Tokens } from 'marked';
import { marks } from './marked_sentences';

export interface CitationToken {
  type: 'citation';
  raw: string;
  n: number;
}

/** A sentence that marked_sentences.ts has marked. */
export interface DoubtedToken {
  type: 'doubted';
  raw: string;
  /** Which of the turn's sentences. */
  index: number;
  tokens: Token[];
}

const doubted = new RegExp(`^${marks.start}(\\d+)${marks.text}([^${marks.end}]*)${marks.end}`);

const markdown = new Marked({
  gfm: true,
  extensions: [
    {
      name: 'citation',
      level: 'inline',
      start: (text) => text.search(/\[\d/),
      tokenizer(text): CitationToken | undefined {
        const found = /^\[(\d{1,3})\]/.exec(text);
        return found ? { type: 'citation', raw: found[0], n: Number(found[1]) } : undefined;
      },
    },
    {
      name: 'doubted',
      level: 'inline',
      start: (text) => text.indexOf(marks.start),
      tokenizer(text): DoubtedToken | undefined {
        const found = doubted.exec(text);
        if (!found) return undefined;
        const tokens = this.lexer.inlineTokens(found[2]!);
        return { type: 'doubted', raw: found[0], index: Number(found[1]), tokens };
      },
    },
  ],
});

export type AnswerToken = Token | CitationToken | DoubtedToken;

/** `growing`: more text will come, so a citation that is only half there is held back. */
export function readAnswer(text: string, growing = false): AnswerToken[] {
  return markdown.lexer(growing ? text.replace(/\[\d*$/, '') : text);
}

/** The answer as text that can be pasted or read aloud; citations stay as [n] or are left out. */
export function plainText(tokens: AnswerToken[], citations: 'keep' | 'drop'): string {
  return tokens
    .map((token) => plain(token, citations))
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function plain(token: AnswerToken, citations: 'keep' | 'drop'): string {
  const inner = (tokens: AnswerToken[] = []) => tokens.map((each) => plain(each, citations)).join('');
  switch (token.type) {
    case 'citation':
      return citations === 'keep' ? token.raw : '';
    case 'heading':
    case 'paragraph':
    case 'blockquote':
      return `${inner(token.tokens)}\n\n`;
    case 'list': {
      const { items, ordered, start } = token as Tokens.List;
      const lines = items.map(
        (item, index) => `${ordered ? `${Number(start) + index}.` : '•'} ${inner(item.tokens).trim()}\n`,
      );
      return `${lines.join('')}\n`;
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const lines = [header, ...rows].map((row) => row.map((cell) => inner(cell.tokens)).join('\t'));
      return `${lines.join('\n')}\n\n`;
    }
    case 'code':
      return `${token.text}\n\n`;
    case 'br':
      return '\n';
    case 'space':
    case 'hr':
    case 'def':
      return '';
    default:
      return 'tokens' in token && token.tokens
        ? inner(token.tokens)
        : 'text' in token
          ? String(token.text)
          : token.raw;
  }
}
