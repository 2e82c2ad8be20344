// An answer as text on the page. Built node by node: nothing in an answer can become markup, script or a request.
import { h, type ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Tokens } from 'marked';
import type { CheckedSentence } from '../api/types';
import { readAnswer, type AnswerToken, type CitationToken, type DoubtedToken } from './answer_markdown';
import { DoubtedSentence } from './doubted_sentence';
import { withMarks } from './marked_sentences';

// Below the turn's own heading.
const headingAbove = 2;

interface Props {
  text: string;
  growing: boolean;
  /** How its sentences stand to their sources; none while it grows. */
  sentences: CheckedSentence[];
  /** Shows the citation n. */
  cite: (n: number) => ComponentChildren;
}

/** What the nodes of one answer need. */
interface Context {
  sentences: CheckedSentence[];
  cite: Props['cite'];
}

export function AnswerText({ text, growing, sentences, cite }: Props) {
  const tokens = useMemo(() => readAnswer(withMarks(text, sentences), growing), [text, sentences, growing]);
  return <div class="answer-text">{nodes(tokens, { sentences, cite })}</div>;
}

function nodes(tokens: AnswerToken[] | undefined, context: Context): ComponentChildren {
  return tokens?.map((token) => node(token, context));
}

function node(token: AnswerToken, context: Context): ComponentChildren {
  switch (token.type) {
    case 'citation':
      return context.cite((token as CitationToken).n);
    case 'doubted': {
      const { index, tokens } = token as DoubtedToken;
      return <DoubtedSentence sentence={context.sentences[index]!}>{nodes(tokens, context)}</DoubtedSentence>;
    }
    case 'paragraph':
      return <p>{nodes(token.tokens, context)}</p>;
    case 'heading':
      return h(
        `h${Math.min((token as Tokens.Heading).depth + headingAbove, 6)}`,
        null,
        nodes(token.tokens, context),
      );
    case 'strong':
      return <strong>{nodes(token.tokens, context)}</strong>;
    case 'em':
      return <em>{nodes(token.tokens, context)}</em>;
    case 'del':
      return <del>{nodes(token.tokens, context)}</del>;
    case 'blockquote':
      return <blockquote>{nodes(token.tokens, context)}</blockquote>;
    case 'list':
      return list(token as Tokens.List, context);
    case 'table':
      return table(token as Tokens.Table, context);
    case 'code':
      return <pre>{token.text}</pre>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'link':
      return link(token as Tokens.Link, context);
    case 'space':
    case 'def':
      return null;
    case 'text':
      return 'tokens' in token && token.tokens ? nodes(token.tokens, context) : token.text;
    default:
      // HTML and images too are shown as the text they are.
      return 'text' in token ? String(token.text) : token.raw;
  }
}

function list({ ordered, start, items }: Tokens.List, context: Context): ComponentChildren {
  const lines = items.map((item) => <li>{nodes(item.tokens, context)}</li>);
  return ordered ? <ol start={Number(start) || 1}>{lines}</ol> : <ul>{lines}</ul>;
}

function table({ header, rows }: Tokens.Table, context: Context): ComponentChildren {
  return (
    <div class="table-scroll" tabIndex={0} role="group">
      <table class="ds-table" data-border>
        <thead>
          <tr>
            {header.map((cell) => (
              <th scope="col">{nodes(cell.tokens, context)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{nodes(cell.tokens, context)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Only addresses of the web and mail; the address is told, since its text can say anything. */
function link({ href, tokens }: Tokens.Link, context: Context): ComponentChildren {
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return nodes(tokens, context);
  return (
    <a class="ds-link" href={href} title={href} target="_blank" rel="noopener noreferrer">
      {nodes(tokens, context)}
    </a>
  );
}
