// How heavy a text was to read, and how heavy it is now.
import { useLanguage } from '../messages/language';

type Measures = Record<'lix' | 'ovix' | 'sentence_words_mean' | 'long_words_share', number>;

interface Props {
  before: Measures;
  after: Measures;
}

const shown = ['lix', 'ovix', 'sentence_words_mean', 'long_words_share'] as const;

export function MeasureTable({ before, after }: Props) {
  const { language, messages } = useLanguage();
  const { plainWork } = messages;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(language, { style: 'percent' });
  const written = (name: (typeof shown)[number], value: number) =>
    name === 'long_words_share' ? share.format(value) : number.format(value);
  return (
    <table class="ds-table">
      <thead>
        <tr>
          <th scope="col">{plainWork.measure}</th>
          <th scope="col">{plainWork.before}</th>
          <th scope="col">{plainWork.after}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((name) => (
          <tr key={name}>
            <th scope="row">{plainWork.measures[name]}</th>
            <td>{written(name, before[name])}</td>
            <td>{written(name, after[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
