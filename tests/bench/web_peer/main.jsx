// The page that the benchmark of the browser client is compared with: React as Vite sets it up, which fetches the list and shows it.
import React, { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [stocks, setStocks] = useState(null);
  useEffect(() => {
    fetch('/api/stocks/?page=1&page_size=50')
      .then((reply) => reply.json())
      .then((list) => setStocks(list.items));
  }, []);
  if (!stocks) return <p>Loading...</p>;
  return (
    <table>
      <thead>
        <tr>
          <th>Ticker</th>
          <th>Name</th>
          <th>Sector</th>
          <th>Market cap</th>
          <th>Score</th>
          <th>Signal</th>
        </tr>
      </thead>
      <tbody>
        {stocks.map((stock, row) => (
          <tr key={stock.ticker} data-row={row}>
            <td>
              <a href={`/stocks/${stock.ticker}`}>{stock.ticker}</a>
            </td>
            <td>{stock.name}</td>
            <td>{stock.sector}</td>
            <td>{stock.market_cap?.toLocaleString()}</td>
            <td>{stock.total_score?.toFixed(1)}</td>
            <td>{stock.signal}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

createRoot(document.getElementById('root')).render(
  <React.StrictMode>
    <App />
  </React.StrictMode>,
);
