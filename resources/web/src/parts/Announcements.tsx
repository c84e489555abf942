import { useEffect, useState } from 'react';
import { announcement } from '../app/announcer';

/** Two regions in turn: a screen reader tells the same sentence again only when it appears anew. */
export function Announcements() {
  const { text, number } = announcement.use();
  const [shown, setShown] = useState({ text: '', even: true });
  useEffect(() => setShown({ text, even: number % 2 === 0 }), [text, number]);
  return (
    <>
      <div className="unseen" role="status" data-announcer>
        {shown.even ? shown.text : ''}
      </div>
      <div className="unseen" role="status" data-announcer>
        {shown.even ? '' : shown.text}
      </div>
    </>
  );
}
