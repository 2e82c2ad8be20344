// Each model's strength as a dot on its interval, all on one scale.
import type { ModelResult } from '../api/comparisons';
import { scaleOf } from './scale';

const rowHeight = 36;
const nameWidth = 220;
const width = 720;
const margin = 12;

export function StrengthPlot({ results, label }: { results: ModelResult[]; label: string }) {
  const at = scaleOf(results, nameWidth + margin, width - margin);
  const height = results.length * rowHeight;
  return (
    <svg class="strength-plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line class="strength-mean" x1={at(0)} x2={at(0)} y1={0} y2={height} />
      {results.map(({ model, strength, low, high }, row) => {
        const y = (row + 0.5) * rowHeight;
        return (
          <g key={model}>
            <text x={0} y={y} dominant-baseline="central">
              {model.length > 26 ? `${model.slice(0, 25)}…` : model}
            </text>
            <line class="strength-interval" x1={at(low)} x2={at(high)} y1={y} y2={y} />
            <circle cx={at(strength)} cy={y} r={6} />
          </g>
        );
      })}
    </svg>
  );
}
