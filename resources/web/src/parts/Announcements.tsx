import { useEffect, useState } from 'react';
import { announcement, notice } from '../app/announcer';

const NOTICE_MS = 5000;

/** For those who see; a screen reader has been told. It covers nothing for long, and takes neither focus nor pointer. */
function Notice() {
  const text = notice.use();
  useEffect(() => {
    const timer = setTimeout(() => notice.set(''), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    text && (
      <p className="notice" aria-hidden="true">
        {text}
      </p>
    )
  );
}

/** Two regions in turn: a screen reader tells the same sentence again only when it appears anew. */
export function Announcements() {
  const { text, number } = announcement.use();
  const [shown, setShown] = useState({ text: '', even: true });
  useEffect(() => setShown({ text, even: number % 2 === 0 }), [text, number]);
  return (
    <>
      <Notice />
      <div className="unseen" role="status" data-announcer>
        {shown.even ? shown.text : ''}
      </div>
      <div className="unseen" role="status" data-announcer>
        {shown.even ? '' : shown.text}
      </div>
    </>
  );
}
