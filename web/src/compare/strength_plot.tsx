// Each model's strength as a dot on its interval, all on one scale.
import type { ModelResult } from '../api/comparisons';
import { useMediaQuery } from '../shared/use_media_query';
import { scaleOf } from './scale';

const rowHeight = 36;
const margin = 12;
const phone = '(max-width: 36rem)';
// In the picture's own units, which are pixels where there is room for it.
const wide = { width: 720, names: 220, letters: 26 };
const slim = { width: 360, names: 110, letters: 13 };

export function StrengthPlot({ results, label }: { results: ModelResult[]; label: string }) {
  const { width, names, letters } = useMediaQuery(phone) ? slim : wide;
  const at = scaleOf(results, names + margin, width - margin);
  const height = results.length * rowHeight;
  return (
    <svg class="strength-plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line class="strength-mean" x1={at(0)} x2={at(0)} y1={0} y2={height} />
      {results.map(({ model, strength, low, high }, row) => {
        const y = (row + 0.5) * rowHeight;
        return (
          <g key={model}>
            <text x={0} y={y} dominant-baseline="central">
              {model.length > letters ? `${model.slice(0, letters - 1)}…` : model}
            </text>
            <line class="strength-interval" x1={at(low)} x2={at(high)} y1={y} y2={y} />
            <circle cx={at(strength)} cy={y} r={6} />
          </g>
        );
      })}
    </svg>
  );
}
