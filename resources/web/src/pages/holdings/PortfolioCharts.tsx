import type { Portfolio } from '../../api/types';
import { Allocation } from './Allocation';
import { CorrelationPanel } from './CorrelationPanel';

/** How what is held is spread, and how it moves together. */
export default function PortfolioCharts({ portfolio }: { portfolio: Portfolio }) {
  return (
    <div className="panels">
      <Allocation portfolio={portfolio} />
      <CorrelationPanel portfolio={portfolio} />
    </div>
  );
}
