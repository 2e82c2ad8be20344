// What a decision can stand on: everything quoted with its place, and a draft that the person writes on.
import type { ComponentChildren } from 'preact';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Link } from '../shared/link';
import { Doubt, Warnings, Writer, type Checked } from './doubt';
import { EditedText } from './edited_text';
import { FoundFacts } from './found_facts';
import type { ResultProps } from './kinds';
import { PlacedList } from './placed_list';

interface FoundDocument {
  document: number;
  title: string;
  heading: string;
  date: string;
  text: string;
}

const nameOf = (found: Pick<FoundDocument, 'title' | 'heading'> | undefined) =>
  [found?.title, found?.heading].filter(Boolean).join(', ');

const points = ['requests', 'speaks_for', 'speaks_against'] as const;

export function BasisResult({ item, result, onEdit }: ResultProps) {
  const { basis } = useMessages();
  const found = result.edited ?? result.result;
  const missing: { text: string; rule: number }[] = found.missing;
  const rules: FoundDocument[] = found.rules;
  return (
    <>
      <div class="ds-alert note" data-color="info">
        {basis.never}
      </div>
      <Warnings warnings={found.warnings} />
      <Part name={basis.summary} nothing={basis.nothing} count={found.summary.length}>
        <PlacedList<Checked> item={item} entries={found.summary} after={Doubt} />
      </Part>
      <FoundFacts item={item} facts={found.facts} />
      {points.map((name) => (
        <Part key={name} name={basis[name]} nothing={basis.nothing} count={found[name].length}>
          <PlacedList<Checked> item={item} entries={found[name]} after={Doubt} />
        </Part>
      ))}
      <Part name={basis.missing} nothing={basis.nothingMissing} count={missing.length}>
        <ul class="work-list">
          {missing.map(({ text, rule }, at) => (
            <li key={at}>
              {text} <span class="quiet">{nameOf(rules[rule])}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Documents name={basis.rules} nothing={basis.noRules} found={rules} />
      <Documents name={basis.similar} nothing={basis.noSimilar} found={found.similar} />
      <Writer writer={found.writer} />
      <section>
        <h2>{basis.draft}</h2>
        <EditedText
          label={basis.draftLabel}
          text={found.draft}
          original={result.result.draft}
          onSave={(draft) => onEdit(draft === result.result.draft ? null : { ...result.result, draft })}
        />
      </section>
    </>
  );
}

interface PartProps {
  name: string;
  nothing: string;
  count: number;
  children: ComponentChildren;
}

function Part({ name, nothing, count, children }: PartProps) {
  return (
    <section>
      <h2>{name}</h2>
      {count > 0 ? children : <p class="quiet">{nothing}</p>}
    </section>
  );
}

function Documents({ name, nothing, found }: { name: string; nothing: string; found: FoundDocument[] }) {
  return (
    <Part name={name} nothing={nothing} count={found.length}>
      <ul class="work-list">
        {found.map(({ document, title, heading, date, text }, at) => (
          <li key={at}>
            <details class="unfolding">
              <summary>{[nameOf({ title, heading }), date].filter(Boolean).join(', ')}</summary>
              <blockquote class="work-excerpt">{text}</blockquote>
              <Link class="ds-link" to={paths.document(document)}>
                {title}
              </Link>
            </details>
          </li>
        ))}
      </ul>
    </Part>
  );
}
