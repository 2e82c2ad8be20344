// What all votes together say of the models.
import type { Results } from '../api/comparisons';
import { formatNumber } from '../messages/formats';
import { useLanguage, useMessages } from '../messages/language';
import { StrengthPlot } from './strength_plot';

export function CompareResults({ votes, results, reasons }: Results) {
  const { compare } = useMessages();
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(Math.round(value * 100) / 100, language);
  const groups = new Set(results.map(({ group }) => group)).size;
  return (
    <section class="administration-section" aria-labelledby="results">
      <h2 id="results" class="ds-heading" data-size="xs">
        {compare.results}
      </h2>
      {votes === 0 ? (
        <p class="quiet">{compare.noVotes}</p>
      ) : (
        <>
          <p class="quiet">
            {compare.votes(votes)}. {compare.resultsHelp}
          </p>
          {groups > 1 && <p>{compare.apart}</p>}
          <StrengthPlot results={results} label={compare.plot} />
          <table class="ds-table stacking">
            <thead>
              <tr>
                <th scope="col">{compare.model}</th>
                <th scope="col">{compare.strength}</th>
                <th scope="col">{compare.interval}</th>
                <th scope="col">{compare.compared}</th>
                <th scope="col">{compare.won}</th>
                <th scope="col">{compare.tied}</th>
                <th scope="col">{compare.bad}</th>
              </tr>
            </thead>
            <tbody>
              {results.map((result) => (
                <tr key={result.model}>
                  <td>{result.model}</td>
                  <td data-label={compare.strength}>{number(result.strength)}</td>
                  <td data-label={compare.interval}>
                    {number(result.low)} – {number(result.high)}
                  </td>
                  <td data-label={compare.compared}>{result.votes}</td>
                  <td data-label={compare.won}>{result.best}</td>
                  <td data-label={compare.tied}>{result.equal}</td>
                  <td data-label={compare.bad}>{result.all_bad}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {reasons && reasons.length > 0 && (
        <>
          <h3 class="ds-heading" data-size="2xs">
            {compare.reasons}
          </h3>
          <ul class="compared-reasons">
            {reasons.map(({ why, models, best }, at) => (
              <li key={at}>
                <span class="quiet">
                  {best ? compare.reasonBest(best) : compare.reasonNone(models.join(', '))}
                </span>
                <blockquote>{why}</blockquote>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
