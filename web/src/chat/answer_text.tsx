// An answer as text on the page. Built node by node: nothing in an answer can become markup, script or a request.
import { h, type ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Tokens } from 'marked';
import { readAnswer, type AnswerToken, type CitationToken } from './answer_markdown';

// Below the turn's own heading.
const headingAbove = 2;

interface Props {
  text: string;
  growing: boolean;
  /** Shows the citation n. */
  cite: (n: number) => ComponentChildren;
}

export function AnswerText({ text, growing, cite }: Props) {
  const tokens = useMemo(() => readAnswer(text, growing), [text, growing]);
  return <div class="answer-text">{nodes(tokens, cite)}</div>;
}

function nodes(tokens: AnswerToken[] | undefined, cite: Props['cite']): ComponentChildren {
  return tokens?.map((token) => node(token, cite));
}

function node(token: AnswerToken, cite: Props['cite']): ComponentChildren {
  switch (token.type) {
    case 'citation':
      return cite((token as CitationToken).n);
    case 'paragraph':
      return <p>{nodes(token.tokens, cite)}</p>;
    case 'heading':
      return h(
        `h${Math.min((token as Tokens.Heading).depth + headingAbove, 6)}`,
        null,
        nodes(token.tokens, cite),
      );
    case 'strong':
      return <strong>{nodes(token.tokens, cite)}</strong>;
    case 'em':
      return <em>{nodes(token.tokens, cite)}</em>;
    case 'del':
      return <del>{nodes(token.tokens, cite)}</del>;
    case 'blockquote':
      return <blockquote>{nodes(token.tokens, cite)}</blockquote>;
    case 'list':
      return list(token as Tokens.List, cite);
    case 'table':
      return table(token as Tokens.Table, cite);
    case 'code':
      return <pre>{token.text}</pre>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'link':
      return link(token as Tokens.Link, cite);
    case 'space':
    case 'def':
      return null;
    case 'text':
      return 'tokens' in token && token.tokens ? nodes(token.tokens, cite) : token.text;
    default:
      // HTML and images too are shown as the text they are.
      return 'text' in token ? String(token.text) : token.raw;
  }
}

function list({ ordered, start, items }: Tokens.List, cite: Props['cite']): ComponentChildren {
  const lines = items.map((item) => <li>{nodes(item.tokens, cite)}</li>);
  return ordered ? <ol start={Number(start) || 1}>{lines}</ol> : <ul>{lines}</ul>;
}

function table({ header, rows }: Tokens.Table, cite: Props['cite']): ComponentChildren {
  return (
    <div class="table-scroll" tabIndex={0} role="group">
      <table class="ds-table" data-border>
        <thead>
          <tr>
            {header.map((cell) => (
              <th scope="col">{nodes(cell.tokens, cite)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{nodes(cell.tokens, cite)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Only addresses of the web and mail; the address is told, since its text can say anything. */
function link({ href, tokens }: Tokens.Link, cite: Props['cite']): ComponentChildren {
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return nodes(tokens, cite);
  return (
    <a class="ds-link" href={href} title={href} target="_blank" rel="noopener noreferrer">
      {nodes(tokens, cite)}
    </a>
  );
}
