// How often texts of one class were put in another, by cross-validation, and how good that is.
import { useMessages } from '../messages/language';

export interface Learnt {
  /** 0: too few to try on. */
  texts: number;
  accuracy: number;
  accuracy_known: number;
  share_known: number;
  macro_f1?: number;
  classes?: string[];
  /** The right class, the class it was put in, and how many texts; classes by their number. */
  confusion?: [number, number, number][];
}

export function ConfusionMatrix({ learnt }: { learnt: Learnt }) {
  const { tableWork } = useMessages();
  const { texts, classes = [], confusion = [], macro_f1 = 0 } = learnt;
  if (texts === 0 || confusion.length === 0) return null;
  const count = (right: number, said: number) =>
    confusion.find(([row, column]) => row === right && column === said)?.[2] ?? 0;
  const all = classes.map((_, right) =>
    confusion.filter(([row]) => row === right).reduce((sum, [, , each]) => sum + each, 0),
  );
  return (
    <details class="unfolding">
      <summary>{tableWork.confusion}</summary>
      <div class="stack">
        <p>{tableWork.confusionHelp(texts)}</p>
        <p>{tableWork.macroF1(macro_f1)}</p>
        <div class="table-scroll" tabIndex={0} role="group" aria-label={tableWork.confusion}>
          <table class="ds-table confusion" data-border>
            <thead>
              <tr>
                <th scope="col">{tableWork.confusionOf}</th>
                {classes.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {classes.map((name, right) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {classes.map((other, said) => (
                    <td
                      key={other}
                      data-right={right === said || undefined}
                      style={{ '--share': all[right] ? count(right, said) / all[right] : 0 }}
                      title={tableWork.confused(count(right, said), name, other)}
                    >
                      {count(right, said)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </details>
  );
}
